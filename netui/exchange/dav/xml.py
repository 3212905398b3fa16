"""The XML that servers answer with, read without anything in it acting: no document type, no entities, no depth.

Written on expat, which the interpreter has: answers are flat, and a tree of names and texts is all that is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from netui.exchange.sync.remote import StoppedError

DAV, CARDDAV, CALDAV = "DAV:", "urn:ietf:params:xml:ns:carddav", "urn:ietf:params:xml:ns:caldav"
_MOST_DEPTH = 40
_MOST_ELEMENTS = 2_000_000


@dataclass(slots=True)
class Element:
    """An element of XML.

    Attributes:
        name: namespace and local name, with a blank between.
        text: of itself, without that of its children.
        children: in their order.
    """

    name: str
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, space: str, name: str) -> Iterator[Element]:
        """Every element of a name within, however deep."""
        for one in self.children:
            if one.name == f"{space} {name}":
                yield one
            yield from one.all(space, name)

    def first(self, space: str, name: str) -> Element | None:
        """The first element of a name within; None when there is none."""
        return next(self.all(space, name), None)

    def value(self, space: str, name: str) -> str:
        """The text of the first element of a name within, without blanks around it; empty when there is none."""
        found = self.first(space, name)
        return found.text.strip() if found is not None else ""


def parsed(body: bytes) -> Element:
    """The outermost element of an answer.

    Raises:
        StoppedError: it is no XML, or one that means harm.
    """
    root = Element("")
    reader = _Reader(root)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(body, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an encoding that nobody knows
        raise StoppedError(f"its answer is no XML ({error}).") from None
    return root.children[0]


def request(name: str, *inner: str) -> bytes:
    """The body of a request: an element of DAV with its namespaces around what is given."""
    spaces = f'xmlns:d="{DAV}" xmlns:card="{CARDDAV}" xmlns:cal="{CALDAV}"'
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{name} {spaces}>{"".join(inner)}</{name}>'.encode()


def escaped(text: str) -> str:
    """A text as it stands in an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def hrefs(paths: Iterable[str]) -> str:
    """Addresses, each as an element."""
    return "".join(f"<d:href>{escaped(path)}</d:href>" for path in paths)


class _Reader:
    def __init__(self, root: Element) -> None:
        self._open = [root]
        self._texts: list[list[str]] = [[]]
        self._count = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) > _MOST_DEPTH or self._count > _MOST_ELEMENTS:
            raise StoppedError("its answer is nested or long beyond reason.")
        one = Element(name)
        self._open[-1].children.append(one)
        self._open.append(one)
        self._texts.append([])

    def end(self, _name: str) -> None:
        # Put together once: added piece by piece, a text between many elements would be copied as often.
        self._open.pop().text = "".join(self._texts.pop())

    def text(self, text: str) -> None:
        self._texts[-1].append(text)


def _refuse(*_: object) -> None:
    raise StoppedError("its answer defines a document type, which is never read.")
