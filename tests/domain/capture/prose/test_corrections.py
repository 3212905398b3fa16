"""Corrections within a line: the second day or name is meant, the words stay as typed."""

from __future__ import annotations

import pytest

from netui.domain.capture.model import OfferKind
from netui.domain.capture.parser import parse_capture, take_everything
from netui.domain.capture.render import render_capture
from tests.domain.capture.prose.test_natural import context, read, took_part, understood


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("lunch w kim last tuesday, no wait, last thursday", "lunch w kim last thursday"),
        ("call w/ Kim yesterday, sorry no, monday", "call w/ Kim monday"),
        ("[Kim Sorensen] yesterday, no, on monday we had lunch", "[Kim Sorensen] on monday we had lunch"),
        ("coffee with Kim on monday (no, tuesday)", "coffee with Kim on tuesday"),
        ("dinner with Kim last night. scratch that, saturday", "dinner with Kim saturday"),
        ("spoke to Kim on nov 3rd - make that nov 4th - re taxes", "spoke to Kim on nov 4th - re taxes"),
        ("coffee with Kim monday, no, tuesday, no wait, friday", "coffee with Kim friday"),
        ("dinner with Kim friday, no, saturday; she liked it", "dinner with Kim saturday; she liked it"),
        ("call Kim monday. correction: tuesday", "call Kim tuesday"),
        ("lunch with Kim next tuesday, no, friday", "lunch with Kim next friday"),
        ("coffee with Kim 2 weeks ago, sorry, 3 weeks ago", "coffee with Kim 3 weeks ago"),
        ("send Kim the figures by thurs. no wait, by friday", "send Kim the figures by friday"),
        ("send Kim the figures by thursday, I mean friday", "send Kim the figures by friday"),
        ("gestern, nein, vorgestern mit Kim telefoniert", "vorgestern mit Kim telefoniert"),
        ("Treffen mit Kim Montag, ich meine Dienstag", "Treffen mit Kim Dienstag"),
        ("Anruf von Kim am 8.11., Korrektur: am 9.11.", "Anruf von Kim am 9.11."),
        ("Ich schicke Kim das Deck bis Montag, nein, bis Freitag", "Ich schicke Kim das Deck bis Freitag"),
        ("vu Élodie lundi, non, mardi", "vu Élodie mardi"),
        ("déjeuner avec Élodie hier, pardon, avant-hier", "déjeuner avec Élodie avant-hier"),
        ("vi a Carlos el sábado, no, el domingo", "vi a Carlos el domingo"),
        ("hablé con Carlos el lunes, mejor dicho, el martes", "hablé con Carlos el martes"),
        ("coffee with Kim - I mean Nora - this morning", "coffee with Nora - this morning"),
        ("lunch with Kim, sorry, Nora Haddad", "lunch with Nora Haddad"),
        ("lunch with kim no wait nora", "lunch with nora"),
        ("dinner with Nora and Kim, no, Chiara, yesterday", "dinner with Nora and Chiara, yesterday"),
        ("coffee with Kim, correction: with Nora", "coffee with Nora"),
        ("coffee with Kim (sorry, Nora)", "coffee with Nora"),
        ("Kim, no, Nora called yesterday", "Nora called yesterday"),
        ("lunch with Kim, no, Tom Baker from Acme", "lunch with Tom Baker from Acme"),
        ("tea with rose, I mean Nora", "tea with Nora"),
        ("Kim, no, Nora: lunch", "Nora: lunch"),
        ("yesterday, no, monday: Kim: lunch", "monday: Kim: lunch"),
        ("Kim, yesterday, no, monday: lunch", "Kim, monday: lunch"),
        ("> send Kim the deck by fri, no, by mon", "> send Kim the deck by mon"),
    ],
)
def test_the_second_day_or_name_is_meant(line: str, meant: str) -> None:
    said, plain = read(line), read(meant)
    assert understood(said) == understood(plain)
    assert [one.due_on for one in said.promises] == [one.due_on for one in plain.promises]
    if ":" not in meant and ">" not in meant:
        assert said.summary == line, "the words stay as typed"


def test_a_day_that_corrects_one_ahead_lies_ahead_and_its_promise_holds_no_correction() -> None:
    for line in ("lunch with Kim tomorrow, no, friday", "Mittagessen mit Kim morgen, nein, Freitag"):
        (plan,) = read(line).offers
        assert plan.promise is not None
        assert plan.promise.due_on.isoformat() == "2026-11-20", line
        assert plan.promise.what == line.split(" tomorrow")[0].split(" morgen")[0]
        assert read(line).on == context().today


@pytest.mark.parametrize(
    ("line", "who", "on"),
    [
        ("called Kim on monday, no answer", "Kim Sorensen", "2026-11-16"),
        ("called Kim monday, no, she said she can't", "Kim Sorensen", "2026-11-16"),
        ("coffee with Kim on friday, no monday meeting", "Kim Sorensen", "2026-11-13"),
        ("met Kim on monday. No, tuesday was a holiday", "Kim Sorensen", "2026-11-16"),
        ("met Kim on monday, sorry, no time for more", "Kim Sorensen", "2026-11-16"),
        ("met Kim on monday, wait till friday for the plan", "Kim Sorensen", "2026-11-16"),
        ("lunch with Kim monday, not tuesday", "Kim Sorensen", "2026-11-16"),
        ("cena con Carlos el lunes, no el martes", "Carlos Ruiz", "2026-11-16"),
        ("coffee with Kim yesterday, sorry, Nora wasn't there", "Kim Sorensen", "2026-11-17"),
        ("met Kim yesterday, actually Nora too", "Kim Sorensen", "2026-11-17"),
        ("cena con Carlos ayer, no con Chiara", "Carlos Ruiz", "2026-11-17"),
        ("met Kim yesterday, no, not Nora", "Kim Sorensen", "2026-11-17"),
        (r"met Kim on monday, \no, tuesday", "Kim Sorensen", "2026-11-16"),
    ],
)
def test_a_word_of_correction_that_joins_no_two_days_or_names_changes_nothing(line: str, who: str, on: str) -> None:
    said = read(line)
    assert (took_part(said), said.on.isoformat()) == ([who], on)


def test_what_was_corrected_and_taken_reads_again_as_itself() -> None:
    line = "lunch w kim monday, no, tuesday, send her the deck by thurs. no wait, by friday"
    taken = parse_capture(line, context(), take_everything)
    assert [one.due_on.isoformat() for one in taken.promises] == ["2026-11-20"]
    assert read(render_capture(taken)) == taken
    assert not [one for one in taken.offers if one.kind is OfferKind.DAY]
