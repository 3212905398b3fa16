"""Ideas for introductions: the hand examples, their order, and that each pair comes once."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from netui.domain.introductions.ideas import Candidate, Idea, Looking, ReasonKind
from netui.domain.records.contact import Contact


def who(name: str, tie: int = 50, **fields: object) -> Candidate:
    return Candidate(Contact(name.lower(), name, **fields), tie)  # type: ignore[arg-type]


def ideas(people: Sequence[Candidate]) -> list[Idea]:
    looking = Looking({one.contact.id: one for one in people})
    for _ in looking.steps():
        pass
    return sorted(looking.found, key=looking.order)


INES = who("Ines", offers=("honest code review",))
DAVID = who("David", needs=("a reviewer",))
JONAS = who("Jonas", offers=("a reflow oven after hours",), location="Bremen")
YUSUF = who("Yusuf", needs=("an oven sensor that survives flour",))


def one(*people: Candidate) -> Idea | None:
    found = ideas(people)
    assert len(found) <= 1
    return found[0] if found else None


def test_an_offer_that_answers_a_need() -> None:
    idea = one(DAVID, INES)
    assert idea is not None
    assert (idea.a, idea.b, idea.score, idea.text) == ("ines", "david", 60, "“honest code review” · “a reviewer”")


def test_half_of_the_words_and_the_same_place() -> None:
    assert [idea.score for idea in ideas([JONAS, YUSUF])] == [45]
    idea = one(JONAS, who("Yusuf", needs=YUSUF.contact.needs, location="bremen"))
    assert idea is not None
    assert idea.score == 50
    assert [reason.kind for reason in idea.reasons] == [ReasonKind.OFFER, ReasonKind.PLACE]


def test_rare_interests_need_two() -> None:
    assert one(who("Marcus", interests=("chess",)), who("Petra", interests=("Chess",))) is None
    idea = one(who("Petra", 40, interests=("Chess", "old maps")), who("Marcus", 60, interests=("old maps", "chess")))
    assert idea is not None
    assert (idea.a, idea.score, idea.text) == ("marcus", 30, "both: old maps, chess")


def test_an_interest_that_many_have_says_nothing() -> None:
    crowd = [who(f"P{number}", interests=("chess", "old maps")) for number in range(4)]
    assert ideas(crowd) == []
    assert len(ideas(crowd[:3])) == 3


def test_each_further_pair_of_entries_and_at_most_a_hundred() -> None:
    a = who("Ann", offers=("tide tank", "code review"), needs=("flour mill",), interests=("chess", "maps", "kites"))
    b = who("Ben", needs=("tide tank", "code review"), offers=("flour mill",), interests=("chess", "maps", "kites"))
    idea = one(a, b)
    assert idea is not None
    assert idea.score == min(100, 60 + 10 + 10 + 30)
    reverse = [reason for reason in idea.reasons if reason.a_text == "flour mill"]
    assert len(reverse) == 1


def test_the_same_place_alone_is_no_reason() -> None:
    assert one(who("Ann", location="Bremen"), who("Ben", location="Bremen")) is None


def test_order_is_points_then_ties_then_names() -> None:
    people = [
        *(INES, DAVID, JONAS, YUSUF),
        *(who("Zoe", 90, offers=("harp lessons",)), who("Abe", 90, needs=("harp lessons",))),
    ]
    assert [idea.a for idea in ideas(people)] == ["zoe", "ines", "jonas"]


@pytest.mark.parametrize("seed", range(60))
def test_each_idea_is_unique_and_has_points_enough(seed: int) -> None:
    chance = random.Random(seed)
    words = ["harp", "tide", "oven", "kite", "chess", "mill", "sail", "clay"]
    people = [
        who(
            f"P{number}",
            chance.randrange(15, 100),
            offers=tuple(" ".join(chance.sample(words, 2)) for _ in range(chance.randrange(3))),
            needs=tuple(" ".join(chance.sample(words, 2)) for _ in range(chance.randrange(3))),
            interests=tuple(chance.sample(words, chance.randrange(4))),
        )
        for number in range(9)
    ]
    found = ideas(people)
    assert len({frozenset((idea.a, idea.b)) for idea in found}) == len(found)
    assert all(30 <= idea.score <= 100 and idea.a != idea.b for idea in found)
