"""A template: the text of a message with fields, and when it suits."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.writing.parts import Part

OCCASIONS = (
    *("promise", "thank-you", "birthday", "cadence", "aim", "weak-tie", "reconnect", "connect", "informational"),
    *("link", "path", "ask-a", "ask-b", "make", "made"),
)
"""The occasions of a template."""

NEEDS = ("link", "other", "target")
"""The values that a template may need."""


@frozen
class Template:
    """A template as it holds.

    Attributes:
        key: name of its file without ``.md``.
        name: in the user's words.
        suits: occasions that it is for; empty: offered last.
        channel: key of a channel, or one of its other names.
        subject: parts of the subject; empty: none.
        limit: most UTF-16 units of the text; 0: none.
        needs: what it has to be given.
        asks: whether it asks the other side for something.
        body: parts of the text.
        text: the file as it stands.
    """

    key: str
    name: str
    suits: tuple[str, ...]
    channel: str
    subject: tuple[Part, ...]
    limit: int
    needs: tuple[str, ...]
    asks: bool
    body: tuple[Part, ...]
    text: str = ""


def in_order(templates: tuple[Template, ...], *occasions: str) -> tuple[Template, ...]:
    """The templates, those for the first occasion first, then those for the next; the others by name.

    The one named like its occasion's first word goes before others of it only by its name: order is by name throughout.
    """

    def place(template: Template) -> tuple[int, str, str]:
        for number, occasion in enumerate(occasions):
            if occasion in template.suits:
                return number, template.name.casefold(), template.key
        return len(occasions) + (not template.suits), template.name.casefold(), template.key

    return tuple(sorted(templates, key=place))
