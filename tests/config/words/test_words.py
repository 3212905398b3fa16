"""words.yaml: the user's own words, each mistake with its place, and what a line means with them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from netui.config.files.parse_cache import ParseCache
from netui.config.words.file import read_words
from netui.config.words.loading import WordsFile
from netui.domain.cadence.rules import Channel
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.model import Capture
from netui.domain.capture.own_words import LANGUAGES, OwnWords
from netui.domain.capture.parser import parse_capture
from netui.domain.people.name_index import NameIndex

CHANNELS = ("meeting", "coffee", "call", "phone")
TODAY = date(2026, 11, 18)


def words(text: str) -> OwnWords:
    """The words of a file without a mistake."""
    found, problems = read_words(text, "words.yaml", CHANNELS)
    assert problems == ()
    return found


def mistakes(text: str) -> list[str]:
    """What is wrong with a file, each with its place."""
    return [f"{one.line}:{one.column} {one.message}" for one in read_words(text, "words.yaml", CHANNELS)[1]]


def read(line: str, text: str = "", languages: tuple[str, ...] = LANGUAGES) -> Capture:
    """What a line means with the words of a file."""
    channels = (Channel("meeting", 1, ("coffee",)), Channel("call", 1, ("phone",)), Channel("note", 0))
    names = NameIndex([("kim", "Kim Sorensen", ())])
    own = words(text)
    return parse_capture(
        line,
        CaptureContext(TODAY, names, channels, default_channel="meeting", languages=languages, own_words=own),
    )


def test_words_of_the_users_own_are_read_like_the_shipped_ones() -> None:
    text = (
        "with: [alongst]\n"
        "verbs: {zizzed: phone, nattered with: }\n"
        "signs: {🛶: meeting}\n"
        "days: {payday: -3}\n"
        "no_reply: [tumbleweed]\n"
        "promise: {mine: [on me to]}\n"
        "de: {verbs: {geschnackt: meeting}}\n"
    )
    assert [person.contact_id for person in read("coffee alongst Kim Sorensen", text).people] == ["kim"]
    assert read("zizzed Kim, tumbleweed", text).channel == "call"
    assert read("zizzed Kim, tumbleweed", text).answered is False
    assert [person.contact_id for person in read("nattered with Kim", text).people] == ["kim"]
    assert [person.contact_id for person in read("🛶 Kim", text).people] == ["kim"]
    assert read("coffee with Kim payday", text).on == date(2026, 11, 15)
    assert [offer.meaning for offer in read("coffee with Kim, on me to book the hall", text).offers] == [
        "> book the hall by 2026-11-20"
    ]
    assert [person.contact_id for person in read("ich habe mit der Kim geschnackt", text).people] == ["kim"]
    assert read("zizzed Kim").people == ()


def test_a_line_is_read_only_in_the_chosen_languages() -> None:
    assert read("gestern mit Kim telefoniert").on == date(2026, 11, 17)
    assert read("gestern mit Kim telefoniert", languages=("en",)).on == TODAY
    assert read("Kim getroffen", languages=("de",)).people != ()


def test_each_mistake_has_its_place_and_what_was_probably_meant() -> None:
    assert mistakes("wiht: [along]\n") == ["1:1 `wiht` is not known here; did you mean `with`?"]
    assert mistakes("verbs:\n  zizzed: cal\n") == [
        "2:11 verbs.zizzed: `cal` is no channel of the rules and no alias of one; did you mean `call`?"
    ]
    assert mistakes("days: {payday: soon}\n") == [
        "1:16 days: `payday`: `soon` is no number of days; write -1 for the day before, 2 for two days on"
    ]
    assert mistakes("kin: mum\n") == ["1:6 kin: `mum` stands where a list is meant, as in `[along with, next to]`"]
    assert len(mistakes("de: {with: [a], wen: [b]}\n")) == 1


def test_the_file_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    file = WordsFile(path, ParseCache(tmp_path / "cache"), CHANNELS)
    assert file() == OwnWords()
    path.write_text("kin: [nan]\n", encoding="utf-8")
    assert [each.word for each in file().words] == ["nan"]
    path.write_text("kin: [nana]\nkni: [x]\n", encoding="utf-8")
    os.utime(path, (1, 1))
    assert [each.word for each in file().words] == ["nana"]
    assert file.banner.startswith("words.yaml, line 2, column 1")
    path.unlink()
    assert file() == OwnWords()
    assert file.banner == ""
