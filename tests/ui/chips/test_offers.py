"""What is offered while a line is typed."""

from __future__ import annotations

from netui.domain.capture.model import Offer, OfferKind
from netui.domain.records.conversation import KeyPoint
from netui.ui.chips.offers import Key, Offers, OffersRead, word_being_typed

NOWHERE = (0, 0)


def point(text: str, start: int = 0) -> Offer:
    return Offer(OfferKind.POINT, start, start + len(text), text, point=KeyPoint(text))


def place(text: str, start: int = 0) -> Offer:
    return Offer(OfferKind.PLACE, start, start + len(text), text, place=text)


def of(*offers: Offer) -> dict[Key, Offer]:
    return {offer.key: offer for offer in offers}


def test_one_key_takes_all_and_gives_all_back() -> None:
    offers = Offers()
    offers.look(of(point("he is hiring"), place("Lisbon", 20)), NOWHERE)
    assert offers.turn()
    assert offers.seen.open == ()
    assert len(offers.taken) == 2
    assert offers.turn()
    assert offers.taken == frozenset()
    assert len(offers.seen.open) == 2


def test_with_a_mark_the_key_takes_that_one() -> None:
    offers = Offers()
    offers.look(of(place("Lisbon", 0), point("he is hiring", 20)), NOWHERE)
    assert offers.step()
    assert offers.seen.marked == point("he is hiring", 20)  # points stand before places
    offers.turn()
    assert offers.seen.taken == (point("he is hiring", 20),)
    assert offers.seen.open == (place("Lisbon", 0),)
    offers.turn()
    assert offers.seen.taken == ()
    assert offers.unmark()
    assert not offers.unmark()


def test_stepping_comes_round() -> None:
    offers = Offers()
    assert not offers.step()
    offers.look(of(point("one"), point("two", 9)), NOWHERE)
    marked = []
    for _ in range(3):
        offers.step()
        marked.append(offers.seen.marked)
    assert marked == [point("one"), point("two", 9), point("one")]


def test_what_was_taken_stays_taken_while_the_same_offer_is_there() -> None:
    offers = Offers()
    offers.look(of(point("he is hiring")), NOWHERE)
    offers.turn()
    offers.look(of(point("he is hiring", 7), place("Lisbon", 30)), NOWHERE)
    assert offers.seen.taken == (point("he is hiring", 7),)
    offers.look(of(place("Lisbon", 30)), NOWHERE)
    assert offers.taken == frozenset()


def test_nothing_new_is_offered_in_a_word_that_is_being_typed() -> None:
    offers = Offers()
    assert offers.look(of(place("mon", 10)), (10, 13))
    assert offers.seen.open == ()
    assert not offers.look(of(place("mon", 10)), (14, 14))
    assert offers.seen.open == (place("mon", 10),)
    # What was offered goes on with the word.
    assert not offers.look(of(place("mon tre", 10)), (14, 17))
    assert offers.seen.open == (place("mon tre", 10),)


def test_what_was_taken_is_kept_with_the_draft() -> None:
    offers = Offers()
    offers.look(of(point("he is hiring")), NOWHERE)
    offers.turn()
    again = Offers(offers.kept)
    again.look(of(point("he is hiring")), NOWHERE)
    assert again.seen.taken == (point("he is hiring"),)
    for broken in ("", "{", "[1]", '[["a"]]', '{"a": 1}', "null"):
        assert Offers(broken).taken == frozenset()


def test_the_parser_is_answered() -> None:
    one, two = point("one"), point("two", 9)
    reading = OffersRead(frozenset({one.key}))
    assert reading.takes(one)
    assert not reading.takes(two)
    assert list(reading.offers.values()) == [one, two]


def test_a_word_is_being_typed_where_the_caret_stands_behind_its_last_letter() -> None:
    assert word_being_typed("see mon", 7) == (4, 7)
    assert word_being_typed("see O'Neil", 10) == (4, 10)
    assert word_being_typed("see mon ", 8) == (8, 8)
    assert word_being_typed("see mon", 5) == (5, 5)
    assert word_being_typed("see mon.", 8) == (8, 8)
    assert word_being_typed("", 0) == (0, 0)
