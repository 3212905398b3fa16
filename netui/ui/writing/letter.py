"""The draft on the screen: its template, as it was filled and as it was edited, and what to say before it goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.people.me import Me
from netui.domain.people.names.first_name import first_name
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.domain.writing.draft import Filled, is_personal, length_in_forms
from netui.domain.writing.edited import edited, typed_into
from netui.domain.writing.template import Template, in_order
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.facts.person import addressed
from netui.session.writing.addressee import Addressee, MessageAbout
from netui.session.writing.drafts import Draft, draft_for, occasions_of, offered
from netui.session.writing.sending import consent_lacking, item_meant, with_item

_FREE_UTF16_UNITS = 200
"""UTF-16 units that a note may have on a free account, too."""


class Letter:
    """A letter that is being written to one person.

    Attributes:
        item: what it closes; None: nothing.
        about: what it is about.
        templates: those that can be used, the one that suits first; at least one.
        elsewhere: the others, by name: they need what is chosen in another place.
        draft: the present template, filled.
        text: as it stands now.
        address: number of the address that it goes to.
    """

    def __init__(
        self, to: Addressee, contact: Contact, templates: Sequence[Template], me: Me, session: Session
    ) -> None:
        """Begin with the template that suits.

        Raises:
            RefusedError: they are not to be written to, or no template can be used.
        """
        self._session, self._me = session, me
        self._to = to
        self.item = to.item or item_meant(contact, to.about, None, session)
        self.about: MessageAbout = with_item(to.about, self.item, session)
        occasions = occasions_of(contact, self.item, self.about, session)
        self.templates = offered(tuple(templates), occasions, self.about)
        self.elsewhere = in_order(tuple(one for one in templates if one not in self.templates))
        self.address = 0
        self._contact_id = contact.id
        self._number = 0
        if not self.templates:
            raise RefusedError("No template", "No template can be used: netui templates check.")
        self.draft = self._filled()
        self.text = self.draft.body.text

    def fill(self) -> None:
        """Fill the present template from the records as they are now.

        Raises:
            RefusedError: they are gone, or not to be written to.
        """
        self.draft = self._filled()
        self.text = self.draft.body.text

    def _filled(self) -> Draft:
        contact = self._session.plan_context().contact(self._contact_id)
        return draft_for(contact, self.template, self._about_now(), self._me, self._session)

    def _about_now(self) -> MessageAbout:
        """Return what it is about, as the records are now; whoever is gone stands as they were."""
        network = self._session.network
        other, target = (
            network.contact(one.id) or one if one is not None else None for one in (self.about.other, self.about.target)
        )
        self.about = replace(self.about, other=other, target=target)
        return self.about

    def follow(self) -> None:
        """Go to whoever is meant as the records are now, at their present addresses; what was edited stays.

        Raises:
            RefusedError: they are gone, or not to be written to.
        """
        if not self.is_edited:
            self.fill()
        else:
            now = self._filled()
            self.draft = replace(self.draft, contact=now.contact, address=now.address, about=now.about)

    @property
    def template(self) -> Template:
        """The present template."""
        return self.templates[self._number]

    @property
    def number(self) -> int:
        """The number of the present template, from 1."""
        return self._number + 1

    def choose(self, key: str) -> None:
        """Take another template; what was edited is gone. What it closes is what that template is for."""
        self._number = next(place for place, one in enumerate(self.templates) if one.key == key)
        self.fill()
        if self._to.item is None:
            self.item = item_meant(self.draft.contact, self._to.about, self.template, self._session)

    @property
    def next_key(self) -> str:
        """Key of the template that follows."""
        return self.templates[(self._number + 1) % len(self.templates)].key

    @property
    def is_edited(self) -> bool:
        """True if it stands as the template made it no more."""
        return self.text != self.draft.body.text

    @property
    def kept_as(self) -> str:
        """The name under which what was edited is kept."""
        about = (one.id for one in (self.about.other, self.about.link, self.about.target) if one is not None)
        return " ".join(("writing", self._contact_id, self.template.key, *about))

    @property
    def body(self) -> Filled:
        """The text with its stretches."""
        return edited(self.text, self.draft.body)

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses it can go to, the present one first; for one that brings two together those of both."""
        emails = [one.value for one in self.draft.contact.emails]
        mine = emails[self.address % len(emails)] if emails else ""
        other = self.about.other
        both = "make" in self.template.suits and other is not None and other.emails
        return tuple(filter(None, (mine, other.emails[0].value if both and other is not None else "")))

    @property
    def length(self) -> str:
        """The length beside what is allowed: ``152 of 300 · fits a free account too``; empty without a limit."""
        limit = self.template.limit
        if not limit:
            return ""
        now = length_in_forms(self.text)
        return f"{now} of {limit}" + (" · fits a free account too" if now <= _FREE_UTF16_UNITS < limit else "")

    @property
    def is_too_long(self) -> bool:
        """True if it is beyond what the template allows."""
        return bool(self.template.limit) and length_in_forms(self.text) > self.template.limit

    def doubts(self) -> Iterator[tuple[str, str]]:
        """Yield what to say before it goes out, the gravest first, each with what editing does about it."""
        called = addressed(self.draft.contact)
        if lacking := consent_lacking(self.draft, self._session):
            yield lacking, ""
        need = self._need_of_the_other()
        if need:
            yield f"This names what {need} needs: would they mind?", "says it otherwise"
        gaps = len(self.body.gaps)
        facts = {one.field: self.draft.facts[one.field] for one in self.draft.body.stretches if one.field}
        if gaps:
            yield (
                f"{plural(gaps, 'gap')} {'is' if gaps == 1 else 'are'} open.",
                f"fills {'it' if gaps == 1 else 'them'}",
            )
        elif not is_personal(self.text, facts, typed_into(self.text, self.draft.body.text)):
            yield f"Nothing in this is about {called}.", ""
        elif self.is_too_long:
            yield f"It is {length_in_forms(self.text)} long, of {self.template.limit} allowed.", "shortens it"

    def _need_of_the_other(self) -> str:
        """Name of the other person whose need the text mentions to this one; or empty."""
        other = self.about.other
        said = fold(self.text)
        if other is None or not any(need.strip() and fold(need) in said for need in other.needs):
            return ""
        return first_name(other.name)
