"""The user's own data from the settings: the signature of drafts, and what is shared with a contact."""

from __future__ import annotations

from netui.domain.core.frozen import frozen


@frozen
class Employment:
    """One of the user's employers, from when until when: a year, a month or a day each; empty when unknown."""

    company: str
    since: str = ""
    until: str = ""


@frozen
class Me:
    """The user, in their own words; all of it may be empty.

    Attributes:
        name: the whole name.
        sign_off: what letters are signed with; empty: the first word of the name.
        title: what they do.
        company: where.
        names: other names, by which imports know that a row is about the user.
        emails: their own addresses.
        links: their own profiles and pages.
        interests: what they care about.
        places: where they live or have lived.
        offers: what they can help with.
        needs: what they are looking for.
        worked_at: their employers, in the order of the file.
    """

    name: str = ""
    sign_off: str = ""
    title: str = ""
    company: str = ""
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    worked_at: tuple[Employment, ...] = ()

    @property
    def signature(self) -> str:
        """The name to sign a letter with; empty when nothing is known."""
        return self.sign_off or self.name.partition(" ")[0]
