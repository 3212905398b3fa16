"""The three-way merge of a card: each row of its table, and what must hold for any card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.sync.agreed import AgreedTexts, LineConflict
from netui.exchange.sync.card_lines import CardText
from netui.exchange.sync.card_merge import merged, same_meaning


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", "UID:1", *lines, "END:VCARD", ""))


def said(text: str | None) -> list[str]:
    return [line.text for line in CardText(text).lines()] if text else []


ANN = card("FN:Ann Lee", "TITLE:Editor", "EMAIL;TYPE=INTERNET,WORK:ann@x.org", "NOTE:Met in Oslo")
AGREED = AgreedTexts(ANN, ANN)


def test_nothing_changed_moves_nothing() -> None:
    assert merged(AGREED, ANN, ANN) == merged(AGREED, ANN, ANN)
    assert merged(AGREED, ANN, ANN).mine is None
    assert merged(AGREED, ANN, ANN).theirs is None


def test_a_card_rewritten_by_a_server_has_not_changed() -> None:
    rewritten = card(
        "PRODID:-//Other//EN",
        "REV:20261122T101112Z",
        "NOTE:Met in Oslo",
        "email;type=work;type=internet;type=VOICE:ann@x.org",
        "FN:Ann Lee",
        "TITLE:Edi\r\n tor",
    )
    assert same_meaning(ANN, rewritten)
    assert merged(AGREED, ANN, rewritten) == merged(AGREED, ANN, ANN)


def test_my_change_goes_there_and_touches_nothing_else() -> None:
    theirs = card("FN:Ann Lee", "TITLE:Editor", "EMAIL;TYPE=WORK:ann@x.org", "NOTE:Met in Oslo", "X-PHONE-RING:bells")
    mine = ANN.replace("TITLE:Editor", "TITLE:Publisher")
    result = merged(AgreedTexts(ANN, theirs), mine, theirs)
    assert result.mine is None
    assert said(result.theirs) == [
        "FN:Ann Lee",
        "TITLE:Publisher",
        "EMAIL;TYPE=WORK:ann@x.org",
        "NOTE:Met in Oslo",
        "X-PHONE-RING:bells",
    ]


def test_their_change_comes_here() -> None:
    theirs = ANN.replace("TITLE:Editor", "TITLE:Publisher").replace("END:VCARD", "TEL:+47 22 33 44 55\r\nEND:VCARD")
    result = merged(AGREED, ANN, theirs)
    assert result.theirs is None
    assert "TITLE:Publisher" in said(result.mine)
    assert "TEL:+47 22 33 44 55" in said(result.mine)


def test_changes_of_different_lines_are_united() -> None:
    mine = ANN.replace("TITLE:Editor", "TITLE:Publisher")
    theirs = ANN.replace("ann@x.org", "lee@x.org")
    result = merged(AGREED, mine, theirs)
    assert "EMAIL;TYPE=INTERNET,WORK:lee@x.org" in said(result.mine)
    assert "TITLE:Publisher" in said(result.mine)
    assert result.mine is not None
    assert result.theirs is not None
    assert same_meaning(result.mine, result.theirs)
    assert result.conflicts == ()


def test_the_same_change_on_both_sides_is_none() -> None:
    both = ANN.replace("TITLE:Editor", "TITLE:Publisher")
    assert merged(AGREED, both, both.replace("Publisher", "Publi\r\n sher")) == merged(AGREED, ANN, ANN)


def test_of_one_value_changed_on_both_sides_mine_stands_and_theirs_is_told() -> None:
    mine, theirs = ANN.replace("Editor", "Publisher"), ANN.replace("Editor", "Director")
    result = merged(AGREED, mine, theirs)
    assert result.mine is None
    assert "TITLE:Publisher" in said(result.theirs)
    assert result.conflicts == (LineConflict("TITLE", "Publisher", "Director"),)


def test_of_notes_changed_on_both_sides_both_are_kept() -> None:
    mine, theirs = ANN.replace("Oslo", "Oslo\\, at the fair"), ANN.replace("Met in Oslo", "Likes tea")
    result = merged(AGREED, mine, theirs, "— from phone, 22 Nov:")
    both = "NOTE:Met in Oslo\\, at the fair\\n— from phone\\, 22 Nov:\\nLikes tea"
    assert both in said(result.mine)
    assert both in said(result.theirs)
    assert result.conflicts == ()


def test_own_lines_that_a_program_dropped_mean_nothing_and_go_back_with_the_next_change() -> None:
    mine = card("FN:Ann Lee", "TITLE:Editor", "X-NETUI-TIER:close")
    theirs = card("FN:Ann Lee", "TITLE:Editor")
    agreed = AgreedTexts(mine, mine)
    assert merged(agreed, mine, theirs) == merged(agreed, mine, mine)
    changed = merged(agreed, mine.replace("Editor", "Publisher"), theirs)
    assert said(changed.theirs) == ["FN:Ann Lee", "TITLE:Publisher", "X-NETUI-TIER:close"]
    retiered = merged(agreed, mine, mine.replace("close", "inner"))
    assert "X-NETUI-TIER:inner" in said(retiered.mine)


def test_without_an_agreement_lists_unite_and_nothing_is_removed() -> None:
    mine = card("FN:Ann Lee", "TITLE:Editor", "EMAIL:ann@x.org", "CATEGORIES:oslo,books")
    theirs = card("FN:Ann Lee", "TITLE:Director", "EMAIL:lee@x.org", "CATEGORIES:books,tea", "BDAY:1980-04-17")
    result = merged(AgreedTexts(), mine, theirs)
    assert {"EMAIL:ann@x.org", "EMAIL:lee@x.org", "BDAY:1980-04-17"} <= set(said(result.mine))
    assert {"EMAIL:ann@x.org", "EMAIL:lee@x.org", "TITLE:Editor"} <= set(said(result.theirs))
    assert result.mine is not None
    assert "CATEGORIES:oslo,books,tea" in result.mine
    assert result.conflicts == (LineConflict("TITLE", "Editor", "Director"),)


def test_pictures_stay_with_whoever_holds_them() -> None:
    theirs = ANN.replace("END:VCARD", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nEND:VCARD")
    result = merged(AgreedTexts(ANN, theirs), ANN.replace("Editor", "Publisher"), theirs)
    assert result.theirs is not None
    assert "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==" in result.theirs
    assert merged(AGREED, ANN, theirs).mine is None


def test_an_address_that_one_side_removed_and_the_other_labelled_anew_stays() -> None:
    without = card("FN:Ann Lee", "TITLE:Editor", "NOTE:Met in Oslo")
    at_home = ANN.replace("WORK", "HOME")
    assert "EMAIL;TYPE=INTERNET,HOME:ann@x.org" in said(merged(AGREED, without, at_home).mine)
    assert "EMAIL;TYPE=INTERNET,HOME:ann@x.org" in said(merged(AGREED, at_home, without).theirs)


def test_labels_travel_with_their_lines() -> None:
    theirs = ANN.replace("END:VCARD", "item7.TEL:+47 99\r\nitem7.X-ABLabel:cabin\r\nEND:VCARD")
    result = merged(AGREED, ANN, theirs)
    assert result.mine is not None
    assert "item1.TEL:+47 99\r\nitem1.X-ABLabel:cabin\r\n" in result.mine


@pytest.mark.parametrize("text", ["", "hello", "BEGIN:VCARD\r\nFN:Ann\r\n", ANN + ANN])
def test_a_text_that_is_not_one_card_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        CardText(text)


_VALUES = st.sampled_from(("Ann", "Lee, Ann", "a;b", "1\n2", "Ångström"))
_LINES = st.dictionaries(
    st.sampled_from(("FN", "TITLE", "NOTE", "EMAIL", "TEL", "X-A", "CATEGORIES", "X-NETUI-TIER", "N")),
    _VALUES.map(lambda value: value.replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")),
)
_CARDS = _LINES.map(lambda lines: card("FN:Ann", *(f"{name}:{value}" for name, value in lines.items() if name != "FN")))


@given(_CARDS)
def test_a_card_merged_with_itself_is_itself(text: str) -> None:
    for base in (AgreedTexts(), AgreedTexts(text, text)):
        result = merged(base, text, text)
        assert (result.mine, result.theirs, result.conflicts) == (None, None, ())


@given(_CARDS, _CARDS, _CARDS)
def test_after_a_merge_nothing_is_left_to_do(base: str, mine: str, theirs: str) -> None:
    first = merged(AgreedTexts(base, base), mine, theirs)
    here, there = first.mine or mine, first.theirs or theirs
    second = merged(AgreedTexts(here, there), here, there)
    assert (second.mine, second.theirs, second.conflicts) == (None, None, ())


@given(_CARDS, _CARDS, _CARDS)
def test_no_line_that_a_side_changed_is_lost(base: str, mine: str, theirs: str) -> None:
    result = merged(AgreedTexts(base, base), mine, theirs)
    here = " ".join(said(result.mine or mine))
    told = {conflict.theirs for conflict in result.conflicts}
    before = {line.slot: line.meaning for line in CardText(base).lines()}
    for line in CardText(theirs).lines():
        if line.slot is not None and line.slot[0] != "N" and before.get(line.slot) != line.meaning:
            assert line.meaning.value in told or all(part in here for part in line.text.partition(":")[2].split("\\n"))
