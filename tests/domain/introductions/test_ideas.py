"""Ideas for introductions: the hand examples, who is left out, and that a known pair never comes back."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from netui.domain.introductions.ideas import Candidate, Idea, ReasonKind, ideas
from netui.domain.records.contact import Contact


def strangers(_one: str, _other: str) -> bool:
    return False


def who(name: str, tie: int = 50, *, free: bool = True, **fields: object) -> Candidate:
    return Candidate(Contact(name.lower(), name, **fields), tie, free)  # type: ignore[arg-type]


INES = who("Ines", offers=("honest code review",))
DAVID = who("David", needs=("a reviewer",))
JONAS = who("Jonas", offers=("a reflow oven after hours",), location="Bremen")
YUSUF = who("Yusuf", needs=("an oven sensor that survives flour",))


def one(*people: Candidate) -> Idea | None:
    found = ideas(people, strangers)
    assert len(found) <= 1
    return found[0] if found else None


def test_an_offer_that_answers_a_need() -> None:
    idea = one(DAVID, INES)
    assert idea is not None
    assert (idea.a, idea.b, idea.score, idea.text) == ("ines", "david", 60, "“honest code review” · “a reviewer”")


def test_half_of_the_words_and_the_same_place() -> None:
    assert [idea.score for idea in ideas([JONAS, YUSUF], strangers)] == [45]
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
    assert ideas(crowd, strangers) == []
    assert len(ideas(crowd[:3], strangers)) == 3


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


def test_who_is_busy_is_left_alone() -> None:
    assert ideas([INES, who("David", free=False, needs=("a reviewer",))], strangers) == []


def test_ideas_about_one_person() -> None:
    people = [INES, DAVID, JONAS, YUSUF]
    assert [(idea.a, idea.b) for idea in ideas(people, strangers, about="yusuf")] == [("jonas", "yusuf")]


def test_order_is_points_then_ties_then_names() -> None:
    people = [
        *(INES, DAVID, JONAS, YUSUF),
        *(who("Zoe", 90, offers=("harp lessons",)), who("Abe", 90, needs=("harp lessons",))),
    ]
    assert [idea.a for idea in ideas(people, strangers)] == ["zoe", "ines", "jonas"]
    assert [idea.a for idea in ideas(people, strangers, limit=2)] == ["zoe", "ines"]


@pytest.mark.parametrize("seed", range(60))
def test_no_idea_is_a_known_pair_and_each_idea_is_unique(seed: int) -> None:
    chance = random.Random(seed)
    words = ["harp", "tide", "oven", "kite", "chess", "mill", "sail", "clay"]
    people = [
        who(
            f"P{number}",
            chance.randrange(15, 100),
            free=chance.random() > 0.2,
            offers=tuple(" ".join(chance.sample(words, 2)) for _ in range(chance.randrange(3))),
            needs=tuple(" ".join(chance.sample(words, 2)) for _ in range(chance.randrange(3))),
            interests=tuple(chance.sample(words, chance.randrange(4))),
        )
        for number in range(9)
    ]
    pairs = list(combinations((each.contact.id for each in people), 2))
    known = {frozenset(pair) for pair in chance.sample(pairs, 12)}
    every = ideas(people, strangers, limit=999)
    found = ideas(people, lambda a, b: frozenset((a, b)) in known, limit=999)
    assert [idea for idea in every if frozenset((idea.a, idea.b)) not in known] == found
    assert len({frozenset((idea.a, idea.b)) for idea in every}) == len(every)
    busy = {each.contact.id for each in people if not each.free}
    assert all(30 <= idea.score <= 100 and not {idea.a, idea.b} & busy for idea in every)
