"""Capture: the corpus in capture_corpus.txt, where `#` tells what was read otherwise, and what holds for any line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netui.domain.cadence.rules import Channel, Tier
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.model import Capture, Person, Promise
from netui.domain.capture.parser import parse_capture, split_lines, take_everything
from netui.domain.capture.render import render_capture
from netui.domain.capture.scanner import SEPARATOR
from netui.domain.people.indexes.address_index import AddressIndex
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled

TODAY = date(2026, 11, 18)
"""A Wednesday."""

PEOPLE = (
    ("c-ana", "Ana Silva", ("Anita",)),
    ("c-lopez", "Ana López", ()),
    ("c-grace", "Grace Hopper", ()),
    ("c-kelly", "Grace Kelly", ()),
    ("c-ben", "Ben Ito", ()),
    ("c-will", "Will Grant", ()),
    ("c-mark", "Mark Stone", ()),
    ("c-an", "An Nguyen", ()),
    ("c-pat", "Pat O'Brien", ()),
    ("c-lukasz", "Łukasz Żuk", ()),
    ("c-maria", "María José Núñez", ()),
    ("c-sun", "Sun Li", ()),
    ("c-yamada", "山田 太郎", ("ヤマダ",)),
    ("c-wang", "王小明", ()),
    ("c-min", "김민수", ()),
    ("c-priya", "प्रिया शर्मा", ()),
    ("c-ahmed", "أحمد علي", ()),
    ("c-noa", "נועה לוי", ()),
    ("c-olga", "Ольга Петрова", ()),
    ("c-nikos", "Νίκος Παππάς", ()),
    ("c-somchai", "สมชาย ใจดี", ()),
    ("c-bracket", "Ann [VIP]", ()),
    ("c-fox", "🦊 Fox", ()),
)
TOGETHER = {("c-ana", "c-ben"): 3, ("c-lopez", "c-ben"): 1, ("c-kelly", "c-ben"): 2, ("c-lopez", "c-mark"): 1}

CONTEXT = CaptureContext(
    today=TODAY,
    names=NameIndex(PEOPLE),
    channels=(
        Channel("meeting", 1, ("met", "coffee", "lunch", "dinner", "会議", "кофе")),
        Channel("call", 1, ("phone", "video", "zoom", "video call")),
        Channel("event", 1, ("conference", "meetup")),
        Channel("email", 0.8, ("mail",)),
        Channel("message", 0.7, ("dm", "chat", "text", "linkedin")),
        Channel("note", 0),
        Channel("like", 0.1),
    ),
    tiers=(Tier("inner", "Inner circle"), Tier("close", "Close"), Tier("weak", "Weak tie")),
    default_channel="message",
    usual_channel=lambda contact_id: {"c-lukasz": "call"}.get(contact_id, ""),
    together=lambda contact_id, named: sum(TOGETHER.get((contact_id, other), 0) for other in named),
)


def _who(person: Person) -> str:
    if not person.is_settled:
        return f"{person.text}?"
    return person.text if person.is_new else CONTEXT.names.name(person.contact_id)


def _people(capture: Capture) -> str:
    return " + ".join(f"{'new ' if person.is_new else ''}{_who(person)}" for person in capture.people)


def _promise(promise: Promise) -> str:
    return f"{f'{_who(promise.about)}: ' if promise.about else ''}{promise.what} by {promise.due_on}"


def understood(capture: Capture) -> dict[str, str]:
    """What a capture says, in words; what it does not say, or what is usual, is left out."""
    promises = [(promise.owner.value, _promise(promise)) for promise in capture.promises]
    said: dict[str, str | Sequence[str]] = {
        "on": "" if capture.on == TODAY else capture.on.isoformat(),
        "who": _people(capture),
        "via": "" if capture.channel == "message" else capture.channel,
        "tags": capture.tags,
        "tier": capture.tier,
        "at": capture.place,
        "what": capture.summary,
        "points": [f"{point.kind}: {point.text}" for point in capture.key_points],
        "gave": capture.gave,
        "got": capture.got,
        "asked": capture.asked,
        "told": capture.told,
        "mine": [promise for owner, promise in promises if owner == "me"],
        "theirs": [promise for owner, promise in promises if owner == "them"],
        "profile": capture.contact_links,
        "links": capture.links,
        "no reply": "yes" if capture.answered is False and capture.direction == "out" else "",
        "refused": [problem.sentence.split(":")[0] for problem in capture.problems if problem.blocks],
        "remark": [problem.sentence.split(";")[0] for problem in capture.problems if not problem.blocks],
    }
    return {key: value if isinstance(value, str) else " | ".join(value) for key, value in said.items() if value}


def _corpus() -> list[tuple[str, dict[str, str]]]:
    cases: list[tuple[str, dict[str, str]]] = []
    text = Path(__file__).with_name("capture_corpus.txt").read_text(encoding="utf-8")
    for row in text.splitlines():
        if row.startswith("| "):
            cases.append((row[2:], {}))
        elif row.startswith("    "):
            key, _, value = row.strip().partition(" = ")
            cases[-1][1][key] = value
    return cases


@pytest.mark.parametrize(("line", "meaning"), _corpus())
def test_what_a_line_means(line: str, meaning: dict[str, str]) -> None:
    assert understood(parse_capture(line, CONTEXT)) == meaning


def test_the_corpus_is_broad_enough() -> None:
    lines = [line for line, _ in _corpus()]
    assert len(lines) >= 150
    assert sum(not line.isascii() for line in lines) >= 30
    assert len(set(lines)) == len(lines)


def test_spans_point_at_the_line_as_typed() -> None:
    line = r"Ana Silva: coffee at PyCon\, hall 2, gave it #go > send paper by fri"
    spans = {span.kind.value: (span.text, span.meaning) for span in parse_capture(line, CONTEXT).spans}
    assert spans == {
        "channel": ("coffee", "meeting"),
        "person": ("Ana Silva", "c-ana"),
        "place": (r"PyCon\, hall 2", "PyCon, hall 2"),
        "gave": ("gave it", "it"),
        "tag": ("#go", "go"),
        "promise": ("> send paper", "me: send paper"),
        "due": ("by fri", "2026-11-20"),
    }


def test_problems_point_at_the_line_as_typed_and_offer_candidates() -> None:
    line = "Grace: coffee > send paper by 2026-02-30 @nowhere"
    problems = [(line[each.start : each.end], each.blocks) for each in parse_capture(line, CONTEXT).problems]
    assert problems == [("Grace", True), ("2026-02-30 @nowhere", True), ("@nowhere", False)]
    grace = parse_capture(line, CONTEXT).problems[0]
    assert set(grace.candidates) == {"c-grace", "c-kelly"}
    assert not parse_capture(line, CONTEXT).is_ready
    assert parse_capture("Ana Silva: coffee @nowhere", CONTEXT).is_ready


def test_an_ambiguous_person_keeps_the_candidates_for_another_choice() -> None:
    grace = parse_capture("lunch with Grace and Ben", CONTEXT).people[0]
    assert grace.contact_id == "c-kelly"
    assert grace.candidates == ("c-kelly", "c-grace")


def test_an_id_names_its_contact_before_the_colon_and_in_free_text() -> None:
    assert parse_capture("c-ben: coffee", CONTEXT).people[0].contact_id == "c-ben"
    twins = NameIndex([("01h2xcejq0000001", "Ana Silva", ()), ("01h2xcejq0000002", "Ana Silva", ())])
    capture = parse_capture("lunch with 01h2xcejq0000002", CaptureContext(today=TODAY, names=twins))
    assert [person.contact_id for person in capture.people] == ["01h2xcejq0000002"]
    assert capture.summary == "lunch with Ana Silva"


def test_line_breaks_and_control_characters_count_as_blanks_or_text() -> None:
    assert parse_capture("Ana Silva:\tcoffee\n with\x00milk", CONTEXT).summary == "coffee with milk"
    assert parse_capture("Ana Silva: \x1b]0;x\x07", CONTEXT).summary == "\x1b]0;x\x07"


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u2060", "\u200e"])
def test_what_nobody_sees_in_a_copied_line_hides_no_word(unseen: str) -> None:
    plain = parse_capture("Ana Silva: coffee #rust > send it by fri", CONTEXT)
    copied = parse_capture(f"Ana Silva:{unseen}coffee #rust{unseen} > send it{unseen} by{unseen} fri{unseen}", CONTEXT)
    assert (copied.summary, copied.tags, copied.promises[0].what, copied.promises[0].due_on) == (
        plain.summary,
        plain.tags,
        "send it",
        plain.promises[0].due_on,
    )
    assert parse_capture(f"Ana Silva: coffee > {unseen}", CONTEXT).promises == ()


def test_several_pasted_lines_are_several_captures() -> None:
    assert split_lines("Ana: coffee\r\n\n  Ben: call \n") == ("Ana: coffee", "Ben: call")


def test_names_in_small_letters_are_offered_as_names() -> None:
    for line, names in (
        ("zoe, tom: dinner", ["Zoe", "Tom"]),
        ("zoe: dinner", ["Zoe"]),
        ("tom van dijk: dinner", ["Tom van Dijk"]),
        ("mum: dinner", ["Mum"]),
        ("ana silva, tomm becker: dinner", ["Tomm Becker"]),
    ):
        offered = [offer.person.text for offer in parse_capture(line, CONTEXT).offers if offer.person]
        assert offered == names
        taken = parse_capture(line, CONTEXT, takes=lambda offer: True)
        assert [person.text for person in taken.people if person.is_new] == names
        assert taken.summary == "dinner"
    for line in ("quick question: dinner", "ana silva, quick question: dinner"):
        assert not parse_capture(line, CONTEXT).offers
    selected = replace(CONTEXT, selected="c-lukasz")
    assert parse_capture("gym: he lifted", selected).is_selected  # no name: about the one selected


def test_where_somebody_is_from_may_stand_behind_the_name() -> None:
    for line, who, said in (
        ("Tom from Acme: lunch", "Tom", {"company": "Acme"}),
        ("Tom Becker from Berlin: lunch", "Tom Becker", {"location": "Berlin"}),
        ("Anna von Stein: lunch", "Anna von Stein", {}),
    ):
        capture = parse_capture(line, CONTEXT)
        assert [person.text for person in capture.people] == [who]
        assert {detail.field: detail.value for detail in capture.details} == said
    assert not parse_capture("Greetings from Rome: hot", CONTEXT).people


def test_a_message_without_an_answer_is_no_meeting() -> None:
    for said in ("no answer to my mail", "no reply to my last email either", "still no response to the invitation"):
        assert parse_capture(f"Ana Silva: {said}", CONTEXT).answered is False
    assert parse_capture("Ana Silva: had no answer to my question", CONTEXT).answered is None
    assert parse_capture("dinner at Luigi's w/ Ana Silva + Ben Ito", CONTEXT).place == "Luigi's"


@pytest.mark.parametrize(
    "name", ["Prof. Dr. h.c. Otto Kahn", "Dr.-Ing. Otto Kahn", "Dipl.-Kfm. Otto Kahn", "Dr. rer. nat. Otto Kahn"]
)
def test_titles_belong_to_the_name_behind_them(name: str) -> None:
    for line in (f"{name}: call", f"met {name} at the fair"):
        capture = parse_capture(line, CONTEXT)
        assert [(person.text, person.is_new) for person in capture.people] == [(name, True)]


@pytest.mark.parametrize("titles", ["Herr Doktor", "Doctor", "Frau Professorin", "Docteur", "Dottore", "Profesor"])
def test_titles_written_out_are_nobody_and_bind_nobody(titles: str) -> None:
    assert not parse_capture(f"{titles}: call", CONTEXT).people
    (ana,) = parse_capture(f"{titles} Ana Silva: call", CONTEXT).people
    assert (ana.contact_id, ana.is_new) == (parse_capture("Ana Silva: call", CONTEXT).people[0].contact_id, False)


@pytest.mark.parametrize("name", ["al-Rashid", "d'Arcy", "el-Amin", "van 't Hoff"])
def test_a_family_name_alone_may_begin_with_a_small_article(name: str) -> None:
    (person,) = parse_capture(f"{name}: call", CONTEXT).people
    assert (person.text, person.is_new) == (name, True)
    assert not parse_capture("al-dente: too soft", CONTEXT).people
    assert not parse_capture("e-Mail: too long", CONTEXT).people


def test_a_handle_and_a_copied_address_before_the_colon_name_their_owner() -> None:
    owner = Contact(
        id="c-helen",
        name="Helen Marks",
        emails=(Labelled("helen@x.example"),),
        phones=(Labelled("+44 20 7946 0958"),),
        links=(Labelled("https://www.linkedin.com/in/helenmarks"),),
    )
    names = NameIndex([("c-helen", "Helen Marks", ())], addresses=AddressIndex(lambda: (owner,)))
    for said in (
        "@helenmarks",
        "mailto:helen@x.example",
        "MAILTO:Helen@X.example",
        "tel:+44 20 7946 0958",
        "sms:+442079460958",
        "https://linkedin.com/in/helenmarks?trk=x",
    ):
        capture = parse_capture(f"{said}: tea", CaptureContext(today=TODAY, names=names))
        assert [person.contact_id for person in capture.people] == ["c-helen"], said
        assert (capture.summary, capture.problems) == ("tea", ())


def test_a_name_of_many_characters_is_a_name() -> None:
    long = NameIndex([("long", "Xy " * 100, ())])
    context = CaptureContext(today=TODAY, names=long)
    assert parse_capture("lunch with " + "xy " * 100, context).people[0].contact_id == "long"


_FRAGMENTS = st.sampled_from(
    [
        "Ana Silva",
        "Ana",
        "Grace",
        "ben",
        "Ben Ito",
        "Zoe Park",
        "zoe",
        "山田太郎",
        "王小明",
        "김민수와",
        "أحمد",
        "Will",
        "I",
        ": ",
        ":",
        "：",
        ", ",
        ",",
        "、",
        "، ",
        " & ",
        " and ",
        " > ",
        "> ",
        " < ",
        "<",
        "*",
        " * ",
        "\\",
        "\\ ",
        "#tag",
        " #a,b",
        "@call",
        "@x",
        "!close",
        "!?",
        '^"a b"',
        "^Rome",
        " at ",
        "at PyCon",
        " with ",
        " by fri",
        " by ",
        " on 12 mar",
        "tomorrow",
        "yesterday ",
        "2026-02-30",
        "tue",
        "gave ",
        "got it",
        "asked me",
        "told ",
        "trend: ",
        "no reply",
        "still no reply",
        "https://example.org/a",
        "https://github.com/ana",
        "coffee",
        "met",
        "(",
        ")",
        '"',
        ".",
        "!",
        "1,000",
        "10:30",
        ":)",
        "'s",
        " ",
        "\n",
        "\x00",
        "é",
        "e\u0301",
        "\u202e",
        "🎉",
        "the",
        "a",
        "to",
        "Sun Li",
        "mon",
        "C:\\temp",
        "-",
        "_x",
        "ana@example.org",
        "> Ana: ",
        "< Ben Ito: ",
        "> zoe park: ",
        "by fryday",
    ]
)
_PIECES = st.lists(_FRAGMENTS, max_size=14).map("".join)
_LINES = st.one_of(st.text(max_size=80), _PIECES, _PIECES.map("Ana Silva: ".__add__))


@given(_LINES)
def test_any_text_gives_a_result_whose_spans_lie_within_it(line: str) -> None:
    capture = parse_capture(line, CONTEXT)
    for span in capture.spans:
        assert 0 <= span.start < span.end <= len(line)
        assert line[span.start : span.end] == span.text
    assert [span.start for span in capture.spans] == sorted(span.start for span in capture.spans)
    assert all(0 <= problem.start <= problem.end <= len(line) and problem.sentence for problem in capture.problems)
    assert bool(capture.people) or not capture.is_ready


@given(_LINES)
def test_the_rendered_form_of_a_capture_means_the_same(line: str) -> None:
    capture = parse_capture(line, CONTEXT)
    assume(capture.people)
    assert parse_capture(render_capture(capture), CONTEXT) == capture


@given(st.lists(_FRAGMENTS, max_size=10).map("".join))
def test_no_word_is_lost(line: str) -> None:
    """Every letter of the line stands in some part of what was understood, or in the summary."""
    capture = parse_capture(line, CONTEXT)
    understood_parts = {index for span in capture.spans for index in range(span.start, span.end)}
    left = "".join(letter for at, letter in enumerate(line) if at not in understood_parts and letter.isalpha())
    assert set(left) <= set(capture.summary) | set("andAND")


@pytest.mark.parametrize("piece", ["a:", "at ", "\\", "中"])
def test_a_long_hostile_line_is_understood_to_its_end(piece: str) -> None:
    line = (piece * 20_000)[:20_000]
    capture = parse_capture(line, CONTEXT)
    assert all(0 <= span.start <= span.end <= len(line) for span in capture.spans)
    assert all(0 <= problem.start <= problem.end <= len(line) for problem in capture.problems)


HOSTILE = (
    "a:", "at ", "> ", "> by ", "by by ", "with Ann ", "met A. ", "and Ann and ", "#a ", "!a ", "@x ", "^a ", "アカ",
    "Ben ", "ben, ", "Ben (", "(Acme) ", "Zoe Park, ", "Zoe, ", "the ", "X ", "& ", "/", "3. ", "1/2 ", "12 nov ",
    "on fri ", "yesterday ", "I'll send ", "send him the deck, ", "todo: ", "me: ", "actions: ", "he is hiring. ",
    "Ben said ", "had Ben ", "called ", "will, ", "saw the will ", "is now ", "birthday: ", "a? ", "“", "“a ", "a.b.",
    "> Ben: x ", "works at Acme. ", "with Ben at the gym. ", "sprach mit Ben. ", "no reply, ", "about Ben ", "mum ",
    "met Zoe Park (Acme), ", "let Ben send it, ", "lunch @ ", "gave Ben ", "company: x, ", "* x, ",
    ", Ben", "Ben: ", "Jr, ", "(a) ", "-", "a", "1", "https://a.b ",
)  # fmt: skip
"""Pieces of lines; a line of one over and over asks for the same step again and again."""


@pytest.mark.parametrize("piece", HOSTILE)
def test_eight_times_the_line_takes_eight_times_the_steps(piece: str) -> None:
    short, long = ((piece * letters)[:letters] for letters in (120, 960))
    parse_capture(long, CONTEXT)  # what is remembered from line to line is there for both
    assert _steps(long) < 9 * _steps(short)


def test_many_clauses_take_as_many_times_the_steps() -> None:
    """A loop within one expression makes no calls, so each step of the interpreter is counted."""
    short, long = "Ben, " * 18, "Ben, " * 144
    parse_capture(long, CONTEXT)
    assert _small_steps(long) < 9 * _small_steps(short)


def test_many_blanks_are_looked_over_once() -> None:
    """Signs that were taken leave as many; steps within a pattern are no calls, so its beginning is tested."""
    assert SEPARATOR.match("     * insight: tea")
    assert not SEPARATOR.match("     * insight: tea", 1)


def _steps(line: str) -> int:
    """How many calls it takes to read a line: what its time depends on, and the same on every machine."""
    steps = 0

    def count(*_event: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        parse_capture(line, CONTEXT)
    finally:
        sys.setprofile(None)
    return steps


def _small_steps(line: str) -> int:
    """How many steps the interpreter goes to read a line."""
    steps = 0

    def count(frame: FrameType, event: str, _value: object) -> Callable[..., object]:
        nonlocal steps
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        steps += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        parse_capture(line, CONTEXT)
    finally:
        sys.settrace(before)
    return steps


@given(_LINES)
def test_all_offers_taken_and_read_again_are_the_same_capture(line: str) -> None:
    capture = parse_capture(line, CONTEXT, take_everything)
    assert not capture.offers
    assume(capture.people and all(person.is_settled for person in capture.people))
    again = parse_capture(render_capture(capture), CONTEXT)
    assert again == capture
    assert not again.offers
