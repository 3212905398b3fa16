"""Free text: the lines of natural_lines.txt, the rules behind them, and what holds for any line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netui.domain.cadence.rules import Channel, Tier
from netui.domain.capture.context import CaptureContext, Profile
from netui.domain.capture.model import Capture, Level, Offer, OfferKind
from netui.domain.capture.parser import parse_capture, take_everything
from netui.domain.capture.render import render_capture
from netui.domain.people.name_index import NameIndex

TODAY = date(2026, 11, 18)
"""A Wednesday."""

PEOPLE = (
    ("Ana Silva", (), Profile("Example Labs", "compiler engineer", "Lisbon")),
    ("Ana Lúcia Prado", (), Profile("Rede Verde", "director", "São Paulo")),
    ("Ben Ito", (), Profile("Northwind", "staff engineer", "Tokyo")),
    ("Ben Carter", (), Profile("Halyard", "recruiter", "Leeds")),
    ("Sarah Chen", (), Profile("Brightpath", "product manager", "")),
    ("Will Mark", (), Profile("Harbour Books", "bookseller", "")),
    ("Mark Stone", (), Profile("Quarry Robotics", "CEO", "")),
    ("Grace Hopper", (), Profile("Tidewater Systems", "", "")),
    ("Grace Harper", (), Profile("Orchard Bank", "", "")),
    ("May Rose", (), Profile("Lumen Theatre", "stage director", "")),
    ("Rose Tanaka", (), Profile("", "botanist", "")),
    ("Yuki Tanaka", (), Profile("Northwind", "designer", "")),
    ("Jo", (), Profile("", "", "")),
    ("Mary-Jo O'Neil", (), Profile("Clover Post", "", "")),
    ("Björn van den Berg", (), Profile("Polder", "", "Utrecht")),
    ("Liam O'Connor", (), Profile("", "", "")),
    ("Pat O'Brien", (), Profile("", "", "")),
    ("李雷", (), Profile("", "", "")),
    ("Zhao Ming", (), Profile("Red Lantern Press", "", "")),
    ("Margaret Doyle", ("mum",), Profile("", "", "")),
    ("Art Kowalski", (), Profile("", "", "")),
    ("Bill Okafor", (), Profile("Harmattan Energy", "", "")),
    ("Hope Adeyemi", (), Profile("", "", "")),
    ("Jack Moreau", (), Profile("", "", "")),
    ("Drew Callahan", (), Profile("", "", "")),
    ("José Núñez", (), Profile("Instituto del Mar", "", "")),
    ("Łukasz Żuk", (), Profile("", "", "")),
    ("Priya Raman", (), Profile("Example Labs", "engineering manager", "")),
    ("Tomasz Nowak", ("Tomek",), Profile("", "", "")),
    ("Aisha Bello", (), Profile("Kora Health", "", "")),
    ("Dmitri Volkov", (), Profile("", "", "")),
    ("Марија Петровић", (), Profile("", "", "")),
    ("Chiara Conti", (), Profile("", "", "")),
    ("Élodie Marchand", (), Profile("", "", "")),
    ("Nora Haddad", (), Profile("Cedar Fund", "partner", "")),
    ("Elena Petrova", ("Lena",), Profile("", "", "")),
    ("Samuel Osei", ("Sam",), Profile("Volta Grid", "", "")),
    ("Samantha Wright", ("Sam",), Profile("Kestrel Games", "", "")),
    ("Jürgen Müller", (), Profile("", "", "")),
    ("Carlos Ruiz", (), Profile("", "", "")),
    ("Fatima Zahra El Idrissi", (), Profile("", "", "")),
    ("Ngozi Eze", (), Profile("", "surgeon", "")),
    ("Victor Hugo Lima", (), Profile("", "", "")),
    ("Kim Sorensen", (), Profile("", "", "")),
    ("Robert Vance", ("Bob",), Profile("", "", "")),
)
NAMES = NameIndex([(name, name, aliases) for name, aliases, _ in PEOPLE])
PROFILES = {name: profile for name, _, profile in PEOPLE}
TOGETHER = {frozenset(("Ana Silva", "Ben Ito")): 2}


def context(selected: str = "") -> CaptureContext:
    """What the lines are read against, with somebody selected."""
    return CaptureContext(
        today=TODAY,
        names=NAMES,
        channels=(
            Channel("meeting", 1, ("met", "coffee", "lunch", "dinner")),
            Channel("call", 1, ("phone", "video", "zoom")),
            Channel("event", 1, ("conference", "meetup")),
            Channel("email", 0.8, ("mail",)),
            Channel("message", 0.7, ("dm", "chat", "text", "linkedin", "whatsapp", "signal", "slack")),
            Channel("note", 0),
            Channel("comment", 0.25),
            Channel("like", 0.1),
        ),
        tiers=(Tier("close", "Close"),),
        default_channel="meeting",
        together=lambda one, others: sum(TOGETHER.get(frozenset((one, other)), 0) for other in others),
        profile=lambda one: PROFILES.get(one, Profile()),
        selected=selected,
    )


def read(line: str, selected: str = "", *, is_verdict: bool = False) -> Capture:
    """What a line means as it stands."""
    return parse_capture(line, replace(context(selected), is_verdict=is_verdict))


def took_part(capture: Capture) -> list[str]:
    """The names of those who took part; a new one and one who is asked about are marked."""
    marks = [("", "?")[not person.is_settled] + (" (new)" if person.is_new else "") for person in capture.people]
    named = [NAMES.name(person.contact_id) or person.text for person in capture.people]
    return [name + mark for name, mark in zip(named, marks, strict=True)]


def understood(capture: Capture) -> dict[str, str]:
    """What a capture says, in words; what it does not say, or what is usual, is left out."""
    said = {
        "who": ", ".join(took_part(capture)),
        "on": "" if capture.on == TODAY else capture.on.isoformat(),
        "via": "" if capture.channel == "meeting" else capture.channel,
        "at": capture.place,
        "no reply": "yes" if capture.answered is False else "",
        "offered": " | ".join(offer.meaning for offer in capture.offers),
        "mentioned": ", ".join(NAMES.name(one.contact_id) for one in capture.mentioned),
        "ready": "" if capture.is_ready else "no",
    }
    return {key: value for key, value in said.items() if value}


def _lines() -> list[tuple[str, dict[str, str]]]:
    cases: list[tuple[str, dict[str, str]]] = []
    for row in Path(__file__).with_name("natural_lines.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("| "):
            cases.append((row[2:], {}))
        elif row.startswith("    "):
            key, _, value = row.strip().partition(" = ")
            cases[-1][1][key] = value
    return cases


@pytest.mark.parametrize(("line", "meaning"), _lines())
def test_what_a_line_as_people_type_it_means(line: str, meaning: dict[str, str]) -> None:
    assert understood(read(line)) == meaning


def test_somebody_new_before_the_colon_is_told_of_when_one_slip_makes_them_somebody_known() -> None:
    said = read("Grace Hooper: lunch")
    assert took_part(said) == ["Grace Hooper (new)"]
    assert said.is_ready
    assert [one.sentence for one in said.problems] == [
        "“Grace Hooper” is somebody new: Grace Hopper is known, and one slip away"
    ]
    assert not read("Grace Hooper (new): lunch").problems


@pytest.mark.parametrize("said", ["Acme, CTO", "CTO, Acme"])
def test_brackets_before_the_colon_say_company_and_title_in_either_order(said: str) -> None:
    details = {one.field: one.value for one in read(f"Tom Baker ({said}): coffee").details}
    assert details == {"company": "Acme", "title": "CTO"}


def test_the_selected_person_gives_way_to_whoever_is_named() -> None:
    assert took_part(read("beers", "Mark Stone")) == ["Mark Stone"]
    assert read("beers", "Mark Stone").is_selected
    assert took_part(read("lunch with Ana Silva", "Mark Stone")) == ["Ana Silva"]
    assert took_part(read("asked about Kim Sorensen's boat", "Sarah Chen")) == ["Sarah Chen"]
    assert not read("coffee with ben", "Sarah Chen").is_ready
    assert took_part(read("met Thandi", "Sarah Chen")) == []


@pytest.mark.parametrize(
    "line", ["Kim moves to Lyon", "Kim Sorensen moved to Lyon", "Kim wants the deck", "Kim wants us to come"]
)
def test_what_somebody_else_does_is_news_behind_a_verdict_and_names_them_elsewhere(line: str) -> None:
    assert took_part(read(line, "Grace Hopper", is_verdict=True)) == ["Grace Hopper"]
    assert took_part(read("Kim called", "Grace Hopper", is_verdict=True)) == ["Kim Sorensen"]
    assert took_part(read(line, "Grace Hopper")) == took_part(read(line)) == ["Kim Sorensen"]


@pytest.mark.parametrize(
    "line",
    [
        "Kim joins us at lunch",
        "Kim meets me for lunch",
        "Kim thanks me over coffee",
        "Kim stops by for tea",
        "Kim business lunch",
        "Kim always fun, lunch",
    ],
)
def test_what_somebody_does_with_the_user_is_no_news_behind_a_verdict(line: str) -> None:
    assert took_part(read(line, "Grace Hopper", is_verdict=True)) == took_part(read(line)) == ["Kim Sorensen"]


def test_a_second_name_of_one_and_the_first_name_of_another_may_mean_either_in_free_text() -> None:
    names = NameIndex([("one", "Katherine Ashworth", ["Kate"]), ("two", "Kate Nakamura", [])])
    asked = replace(context(), names=names)
    (kate,) = parse_capture("kate rang about the lease", asked).people
    assert (kate.is_settled, set(kate.candidates)) == (False, {"one", "two"})
    (kate,) = parse_capture("kate nakamura rang about the lease", asked).people
    assert kate.contact_id == "two"
    (kate,) = parse_capture("Kate: rang about the lease", asked).people
    assert kate.contact_id == "one", "before the colon a name that is theirs alone is said"


@pytest.mark.parametrize(
    "line",
    [
        "got in touch with Kim",
        "got hold of Kim",
        "got a call from Kim",
        "got an email from Kim about the lease",
        "gave Kim a ring",
        "gave a talk with Kim",
        "Kim: lunch, got on well",
    ],
)
def test_a_turn_of_speech_with_got_or_gave_gives_and_takes_nothing(line: str) -> None:
    capture = read(line)
    assert took_part(capture) == ["Kim Sorensen"]
    assert (capture.gave, capture.got) == ((), ())


def test_what_is_given_and_taken_is_kept() -> None:
    assert read("gave Kim a lift").gave == ("Kim a lift",)
    assert read("Kim: lunch, got a book").got == ("a book",)


def test_explicit_signs_win_over_words() -> None:
    capture = read("2026-11-10 Ben Ito: called Ana Silva yesterday at the gym @email ^Rome")
    assert (took_part(capture), capture.on.isoformat()) == (["Ben Ito"], "2026-11-10")
    assert (capture.channel, capture.place) == ("email", "Rome")
    assert [NAMES.name(one.contact_id) for one in capture.mentioned] in ([], ["Ana Silva"])
    assert capture.offers == ()


def test_brackets_tell_people_apart_and_say_who_is_new() -> None:
    assert took_part(read("Ben (Halyard): lunch")) == ["Ben Carter"]
    capture = read("Tom Baker (Acme, CTO): lunch")
    assert took_part(capture) == ["Tom Baker (new)"]
    assert [(one.field, one.value) for one in capture.details] == [("company", "Acme"), ("title", "CTO")]
    assert took_part(read("Priya (Google): lunch")) == ["Priya?"]
    assert took_part(read("Priya (new): lunch")) == ["Priya (new)"]
    assert took_part(read("Stone Mark: lunch")) == ["Stone Mark?"]


def test_a_refusal_says_who_is_only_spoken_of_and_how_to_write_it_down() -> None:
    """``did not see kim`` names Kim Sorensen, who was not met; two are told of together."""
    (problem,) = read("did not see kim").problems
    assert problem.sentence == (
        "nobody is named: Kim Sorensen is spoken of, but not as somebody you met or wrote to."
        " If you did, begin with “Kim Sorensen: …”"
    )
    (problem,) = read("quick thought: Ben Ito should meet Grace Hopper").problems
    assert "Ben Ito and Grace Hopper are spoken of" in problem.sentence


@pytest.mark.parametrize("name", ["🙂 Ann Lee", "[VIP] Ann Lee", "[/b] Ann 李 🙂"])
def test_a_name_with_signs_before_the_colon_is_somebody_new(name: str) -> None:
    """What stands before the colon is said outright, signs and all; the line that says all of it reads the same."""
    capture = read(f"{name}: had lunch")
    assert [(person.text, person.is_new) for person in capture.people] == [(name, True)]
    assert [person.text for person in read(render_capture(capture)).people] == [name]


@pytest.mark.parametrize("line", ["📌 Key Points: we ship", "[x] Done: called Kim", "[VIP] Kim Sorensen: lunch"])
def test_signs_before_the_colon_make_nobody_new_of_a_title_or_of_somebody_known(line: str) -> None:
    """A heading is no name, and a known name with signs beside it stays the known one."""
    assert not any(person.is_new for person in read(line).people)


def test_a_small_d_with_an_apostrophe_begins_a_name_in_english() -> None:
    """``d'Arcy Finch`` is one name; in French ``d'`` is a word of its own."""
    assert [offer.meaning for offer in read("coffee with d'Arcy Finch").offers] == ["d'Arcy Finch, new"]


@pytest.mark.parametrize("place", ["Lisbon", "New York", "Germany", "Oslo", "Park", "the park", "Office"])
def test_a_place_before_the_colon_is_nobody_and_is_offered_where_somebody_was_met(place: str) -> None:
    capture = read(f"{place}: met Kim and Ana Silva")
    assert took_part(capture) == ["Kim Sorensen", "Ana Silva"]
    assert [offer.meaning for offer in capture.offers] == [f"at {place}"]
    assert took_part(read(f"{place}: a good week")) == []
    assert took_part(read("Lisbon (new): lunch")) == ["Lisbon (new)"]
    assert took_part(read("Florence: lunch")) == ["Florence (new)"]


@pytest.mark.parametrize("behind", [", he never came", ". She cancelled.", ", but she didn't show up"])
def test_of_several_of_whom_one_did_not_come_each_is_offered(behind: str) -> None:
    """Nobody but the user knows which of them it was: what is taken silently is a lie in the data."""
    capture = read(f"lunch with Kim and Nora{behind}")
    assert took_part(capture) == []
    assert [offer.meaning for offer in capture.offers] == ["Kim", "Nora"]
    assert capture.mentioned == ()
    assert [one.sentence for one in capture.problems] == [
        "nobody known is named. Are Kim Sorensen and Nora Haddad meant?"
    ]
    assert took_part(read(f"called Kim and Nora{behind}")) == ["Kim Sorensen", "Nora Haddad"]


@pytest.mark.parametrize("behind", [", Nora never came", ", but Nora cancelled", " but Nora didn't show up"])
def test_whoever_did_not_come_by_name_took_no_part(behind: str) -> None:
    assert took_part(read(f"lunch with Kim and Nora{behind}")) == ["Kim Sorensen"]
    assert took_part(read("Nora cancelled lunch, called Nora")) == ["Nora Haddad"]


@pytest.mark.parametrize("behind", [", they never came", ". Both cancelled.", ", but they didn't show up"])
def test_where_all_of_them_did_not_come_nobody_took_part(behind: str) -> None:
    assert took_part(read(f"lunch with Kim and Nora{behind}")) == []


@pytest.mark.parametrize("does", ["passed on the job", "turned down our offer", "said no to moving"])
@pytest.mark.parametrize("name", ["Kim", "Drew", "Rose"])
def test_what_somebody_declines_is_news_of_them_and_a_meeting_is_none(name: str, does: str) -> None:
    who = {"Kim": "Kim Sorensen", "Drew": "Drew Callahan", "Rose": "Rose Tanaka"}[name]
    assert took_part(read(f"{name} {does}")) == [who]
    assert took_part(read(f"{name} passed on lunch")) == []
    assert took_part(read(f"passed on lunch with {name}")) == []


@pytest.mark.parametrize("name", ["Drew", "Rose", "Hope"])
def test_an_everyday_name_that_did_not_come_is_offered(name: str) -> None:
    for said in ("never came", "was ill", "cancelled lunch"):
        assert [offer.meaning for offer in read(f"{name} {said}").offers] == [name]


def test_fields_are_said_in_clauses() -> None:
    capture = read("Kim Sorensen: lunch, birthday: 3 may, company: Stripe, phone: +45 33 12 34 56")
    assert [(one.field, one.value) for one in capture.details] == [
        ("birthday", "--05-03"),
        ("company", "Stripe"),
        ("phone", "+45 33 12 34 56"),
    ]
    assert capture.summary == "lunch"


def test_what_is_taken_leaves_the_summary_when_it_is_a_promise_or_a_point() -> None:
    line = "met Tom from Acme at the gym, he is hiring, send him the deck tomorrow"
    capture = parse_capture(line, context(), take_everything)
    assert capture.summary == "met Tom from Acme at the gym"
    assert [(one.what, one.due_on.isoformat()) for one in capture.promises] == [("send him the deck", "2026-11-19")]
    assert [point.text for point in capture.key_points] == ["he is hiring"]
    only = parse_capture(line, context(), lambda offer: offer.kind is OfferKind.PERSON)
    assert (took_part(only), only.summary, only.promises) == (["Tom (new)"], line, ())


def test_every_part_says_its_level_and_why() -> None:
    capture = read("lunch w/ ana silva yesterday, email her the deck by friday")
    levels = {(span.text, span.level) for span in capture.spans}
    assert ("ana silva", Level.TAKEN) in levels
    assert ("email her the deck by friday", Level.OFFERED) in levels
    assert all(offer.why for offer in capture.offers)


def test_an_offer_stays_the_same_one_while_the_line_goes_on() -> None:
    (before,) = read("lunch with Yuki, email her the deck by friday").offers
    after = read("lunch with Yuki, email her the deck by friday, it was fun").offers
    assert before.key in [offer.key for offer in after]


_WORDS = st.sampled_from(
    """
    lunch call coffee met with w/ saw and , . ; - ( ) : ? ! Ana Silva Ben Ito Tom Baker Kora Acme from at @ the
    gym yesterday on friday by tomorrow 12 nov send email her him he she will I'll to deck is hiring works
    birthday 3 may no reply answer his wife Carla mit Kaffee gestern avec hier con ayer called about said that > <
    * " 0171 5550123 a@b.example grace will may jo mary-jo mum not did
    """.split()  # noqa: SIM905
)
_SENTENCES = st.lists(_WORDS, max_size=14).map(" ".join)


@example("called Silva lunch Silva")  # one offer for one person, however often the part of a name stands there
@given(_SENTENCES)
def test_all_offers_taken_and_read_again_mean_the_same(line: str) -> None:
    taken = parse_capture(line, context(), take_everything)
    assert not taken.offers
    if not taken.people or not all(person.is_settled for person in taken.people):
        return
    again = read(render_capture(taken))
    assert again == taken
    assert not again.offers


def test_a_new_name_that_is_said_twice_is_one_person() -> None:
    capture = parse_capture("lunch Tom lunch Tom", context(), take_everything)
    assert [person.text for person in capture.people] == ["Tom"]
    assert read(render_capture(capture)) == capture


@given(_SENTENCES)
def test_taking_nothing_is_reading_the_line(line: str) -> None:
    offered: list[Offer] = []

    def look(offer: Offer) -> bool:
        offered.append(offer)
        return False

    assert parse_capture(line, context(), look) == read(line)
    for offer in read(line).offers:
        assert offer.key in [one.key for one in offered]
        assert 0 <= offer.start < offer.end <= len(line)
        assert " ".join(line[offer.start : offer.end].split()) == offer.text


_PROSE = st.sampled_from(
    """
    lunch called met with w/ saw and Ana Silva Ben Ito Tom Baker at the gym yesterday on friday by tomorrow send her
    the deck she is hiring said that to call Kim no answer asked how about works from Acme his wife but then who
    """.split()  # noqa: SIM905
)


@given(st.lists(_PROSE, max_size=12).map(" ".join))
def test_what_is_said_with_signs_wins_over_any_words_behind_it(words: str) -> None:
    capture = read(f"2026-11-09 Dmitri Volkov: {words} @email ^Rome")
    assert took_part(capture) == ["Dmitri Volkov"]
    assert (capture.on.isoformat(), capture.channel, capture.place) == ("2026-11-09", "email", "Rome")
    assert not {OfferKind.PERSON, OfferKind.DAY, OfferKind.PLACE} & {offer.kind for offer in capture.offers}


@pytest.mark.parametrize(
    "line",
    ["Hope from", "Pat at", "Art @", "plz: Rose of", "met with Messrs.", "coffee with Dr.", "- ( ): lunch", "( ) ( ):"],
)
def test_a_line_that_breaks_off_has_a_meaning(line: str) -> None:
    """A line is read with each letter that is typed: it ends anywhere."""
    assert read(line).summary
    assert read(line, "Sarah Chen").summary


@given(st.text(max_size=80))
def test_any_text_has_a_meaning_and_is_lost_nowhere(line: str) -> None:
    capture = read(line)
    assert all(0 <= span.start <= span.end <= len(line) for span in capture.spans if span.start >= 0)
    assert not parse_capture(line, context(), take_everything).offers


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        ("dinner w/ Nora + Bill, send nora the deck", "Nora Haddad"),
        ("lunch with Nora and Bill, introduce Nora to Chiara", "Nora Haddad"),
        ("lunch with Nora and Bill, Nora will send the deck", "Nora Haddad"),
        ("lunch with Nora and Bill, send Chiara the deck", "Bill Okafor"),
        ("lunch with Nora and Bill, send him the deck", "Bill Okafor"),
    ],
)
def test_a_promise_belongs_to_the_participant_named_in_it_else_to_the_last_before_it(line: str, whose: str) -> None:
    (promise,) = (offer.promise for offer in read(line).offers if offer.promise is not None)
    assert promise.about is not None
    assert promise.about.contact_id == whose
