"""Who may be glad of a link: what the index finds is what a look at everybody finds, also after changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.link import Link
from netui.domain.shelf.matching import LinkWords
from netui.session.core.session import Session
from netui.session.shelf.matches import _match, _order, people_for
from netui.session.shelf.word_index import WordIndex
from tests.session.building import session_with

SAID = ["tides", "tide data", "old charts", "Charts", "reviewers", "a code review"]
Entries = tuple[list[str], list[str], list[str]]
"""What somebody cares about, needs, and is tagged with."""
ENTRIES = st.lists(st.sampled_from(SAID), max_size=2)
PEOPLE = st.lists(st.tuples(ENTRIES, ENTRIES, ENTRIES), min_size=1, max_size=5)
LINKS = st.builds(
    Link,
    st.just("l1"),
    st.just("https://example.org"),
    st.sampled_from(["", "Tide charts", "Reviewing code", "charting"]),
    tags=st.lists(st.sampled_from(["tides", "CHARTS", "code"]), max_size=2).map(tuple),
)


def contact(number: int, cares: list[str], needs: list[str], tags: list[str]) -> Contact:
    return Contact(f"p{number}", f"Person {number}", interests=tuple(cares), needs=tuple(needs), tags=tuple(tags))


def by_hand(link: Link, session: Session) -> list[str]:
    """Everybody is looked at."""
    index = session.observer(WordIndex)
    words = LinkWords.of(link, index.common)
    found = [
        match
        for each in session.network.contacts()
        if (match := _match(link, words, each, index.common, each.id in index.lately, session)) is not None
    ]
    return [match.id for match in sorted(found, key=_order)]


@given(PEOPLE, LINKS, PEOPLE)
@example([(["tides"], [], [])], Link("l1", "https://example.org", "", tags=("Tides",)), [([], [], ["tides"])])
@settings(max_examples=60)
def test_the_index_finds_whom_a_look_at_everybody_finds(
    people: list[Entries],
    link: Link,
    later: list[Entries],
) -> None:
    contacts = [contact(number, *each) for number, each in enumerate(people)]
    session = session_with(*contacts, link)
    assert [match.id for match in people_for(link, session)] == by_hand(link, session)

    before = contacts[0]
    cares, needs, tags = later[0]
    after = replace(before, interests=tuple(cares), needs=tuple(needs), tags=tuple(tags))
    if after != before:
        session._saver.commit(Change("Edited", (Edit(before, after),)))
    assert [match.id for match in people_for(link, session)] == by_hand(link, session)
