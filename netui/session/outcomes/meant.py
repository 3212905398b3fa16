"""Finds the outcome, and the record it came from, that a word means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from netui.domain.records.contact import Contact
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.domain.text.called import Called, ambiguous, called, not_one
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session
from netui.session.introductions.meant import introduction_meant
from netui.session.outcomes.plans import outcome_words


def outcome_meant(text: str, session: Session) -> Outcome:
    """Return the one outcome that an id, or a part of its words, means.

    Raises:
        RefusedError: it means none, or several.
    """
    outcomes = [Called(each, each.id, each.what, outcome_words(each)) for each in session.network.outcomes()]
    found = called(text, outcomes)
    if len(found) != 1:
        raise not_one(text, found, outcomes, "outcome", "netui outcome list")
    return found[0].it


def source_meant(text: str, named: Callable[[str], Contact], session: Session) -> Source:
    """Return the record that something came of: by an id, a name, or two names for an introduction.

    Args:
        text: an id of a conversation, person, introduction, event or link; a name, or a part of one; ``ana, ben``.
        named: returns the contact of a name, or refuses.
        session: where to look.

    Raises:
        RefusedError: it means nothing, or several.
    """
    wanted = text.strip()
    by_id = next((source for source in _with_id(wanted, session)), None)
    if by_id is not None:
        return by_id
    found = reader_of(session).names.resolve(wanted)
    if found.contact_id or found.candidates:
        return Source(SourceKind.CONTACT, named(wanted).id)
    if wanted.count(",") == 1:  # two names
        return Source(SourceKind.INTRODUCTION, introduction_meant([wanted], named, session).id)
    titled = _titled(fold(wanted), session) if wanted else []
    if not titled:
        return Source(SourceKind.CONTACT, named(wanted).id)  # whose refusal says that nobody is called so
    if len(titled) > 1:
        candidates = (f"{title} ({source.id})" for title, source in titled)
        raise ambiguous("Ambiguous name", text, candidates, len(titled))
    return titled[0][1]


def _with_id(record_id: str, session: Session) -> Iterable[Source]:
    network = session.network
    if network.contact(record_id) is not None:
        yield Source(SourceKind.CONTACT, record_id)
    if record_id in network.conversations:
        yield Source(SourceKind.CONVERSATION, record_id)
    if network.introduction(record_id) is not None:
        yield Source(SourceKind.INTRODUCTION, record_id)
    yield from (Source(SourceKind.EVENT, each.id) for each in network.events() if each.id == record_id)
    yield from (Source(SourceKind.LINK, each.id) for each in network.links() if each.id == record_id)


def _titled(wanted: str, session: Session) -> Sequence[tuple[str, Source]]:
    """Events and links with the words in their name, title or address; those called exactly so alone, if there are."""
    network = session.network
    every = [(each.name, fold(each.name), Source(SourceKind.EVENT, each.id)) for each in network.events()]
    every += [
        (each.title or each.url, fold(f"{each.title} {each.url}"), Source(SourceKind.LINK, each.id))
        for each in network.links()
    ]
    exact = [(title, source) for title, _, source in every if fold(title) == wanted]
    return exact or [(title, source) for title, text, source in every if wanted in text]
