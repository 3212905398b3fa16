"""The prep card on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from netui.cli.core.resolve import contact_named
from netui.cli.core.table import wrapped
from netui.cli.prep.questions import bank_of
from netui.config.yaml.value_messages import did_you_mean
from netui.domain.core.errors import RefusedError
from netui.domain.people.me import Me
from netui.domain.records.document import to_document
from netui.domain.text.display import fit
from netui.domain.text.folding import fold
from netui.domain.writing.questions import QUESTIONS_PROPOSED, Bank, Proposed
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.prep.card import PrepCard, prep_card, questions_for, situation_for
from netui.session.prep.document import left_rows, prep_document, right_rows, who_words
from netui.session.prep.plans import NoteQuestion

_LABEL_CELLS = 10


def prep(options: argparse.Namespace, work: AppContext) -> int:
    """Show the card, or note a question as asked.

    Raises:
        RefusedError: the person, the situation or the question is not understood.
    """
    contact = contact_named(options.contact, work.session)
    me = work.settings.me
    bank = bank_of(work)
    situation = _situation(options.situation, bank) or situation_for(contact, work.session, bank)
    shown = questions_for(contact, situation, bank, me, work.session)[:QUESTIONS_PROPOSED]
    if options.asked is not None:
        question = _meant(options.asked, shown, questions_for(contact, situation, bank, me, work.session))
        work.execute(NoteQuestion(contact.id, question.text))
        after = work.session.network.contact(contact.id) or contact
        work.output.result(
            {**to_document(after), "contact": after.name}, [f"Noted a question for {contact.name}: {question.text}"]
        )
        return 0
    card = prep_card(contact, me, work.session)
    document = prep_document(card, situation, shown, work.session)
    label = bank[situation].label if situation in bank and not card.deceased else ""
    work.output.result(document, [*_lines(card, label, shown, me, work)])
    return 0


def _situation(word: str | None, bank: Bank) -> str:
    if word is None:
        return ""
    found = next((key for key, one in bank.items() if fold(word) in (fold(key), fold(one.label))), None)
    if found is None:
        raise RefusedError("No such situation", f"“{word}” is no situation{did_you_mean(word, bank)}")
    return found


def _meant(text: str, shown: Sequence[Proposed], all_of_them: Sequence[Proposed]) -> Proposed:
    """The question that a number or a part of its text means.

    Raises:
        RefusedError: it means none, or several.
    """
    said = text.strip()
    if said.isdecimal():
        if not 1 <= int(said) <= len(shown):
            raise RefusedError("No such question", f"There is no question {said}; there are {len(shown)}.")
        return shown[int(said) - 1]
    found = [one for one in all_of_them if said and fold(said) in fold(one.text)]
    if not found:
        raise RefusedError("No such question", f"No question of this situation has “{said}” in it.")
    if len(found) > 1 and not any(fold(one.text) == fold(said) for one in found):
        some = " / ".join(one.text for one in found[:3])
        raise RefusedError("Several questions", f"“{said}” stands in several: {some} Write more of it.")
    return next((one for one in found if fold(one.text) == fold(said)), found[0])


def _lines(card: PrepCard, label: str, shown: Sequence[Proposed], me: Me, work: AppContext) -> Iterator[Line]:
    width = work.output.width_cells
    yield [Piece(f"Prepare  {card.contact.name}", Style.STRONG), Piece(f"  {label}", Style.QUIET)]
    if who := who_words(card):
        yield who
    nobody = not (me.interests or me.places or me.worked_at)
    for row in (*left_rows(card, work.session), *right_rows(card, work.session, me_is_empty=nobody)):
        first, *more = wrapped(row.line, max(20, width - _LABEL_CELLS) if width else 0, "")
        yield [Piece(fit(row.word, _LABEL_CELLS), Style.QUIET), Piece(first)]
        for rest in more:
            yield [Piece(" " * _LABEL_CELLS), Piece(rest)]
    if shown:
        yield ""
    for number, question in enumerate(shown, 1):
        asked = f"  asked {question.asked_on.isoformat()}" if question.asked_on else ""
        head = f"ask  {number}" if number == 1 else f"     {number}"
        yield [Piece(fit(head, _LABEL_CELLS), Style.QUIET), Piece(question.text), Piece(asked, Style.QUIET)]
