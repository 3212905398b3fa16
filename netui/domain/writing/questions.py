"""The bank of questions as a value, and which three are proposed to somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from netui.domain.cadence.due import even_share
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import AskedQuestion
from netui.domain.text.folding import fold
from netui.domain.writing.draft import Fact, filled_line
from netui.domain.writing.parts import Part, fields_in

QUESTIONS_PROPOSED = 3
"""Number of questions on a prep card."""
_NEVER_AGAIN_QUESTIONS = 3
"""Number of the last questions asked that are never proposed."""
_SIGNS = re.compile(r"[^\w]+", re.UNICODE)


@frozen
class BankQuestion:
    """A question of the bank: as written, and its parts."""

    text: str
    parts: tuple[Part, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields in it."""
        return tuple(fields_in(self.parts))


@frozen
class Situation:
    """Questions for one situation.

    Attributes:
        key: the word of the file.
        label: what it is called on the screen.
        in_order: whether they come one after the other; else they are mixed.
        questions: in the order of the file.
    """

    key: str
    label: str
    in_order: bool
    questions: tuple[BankQuestion, ...]


Bank = Mapping[str, Situation]
"""Word -> situation, in the order of the file."""


@frozen
class Proposed:
    """A question as it is shown, and when it was asked before (None: never)."""

    text: str
    asked_on: date | None


def proposals(
    situation: Situation, contact_id: str, asked: Sequence[AskedQuestion], facts: Mapping[str, Fact], today: date
) -> tuple[Proposed, ...]:
    """All questions that may be proposed, in order; the first three are shown first.

    Those not asked yet come first; among the first three stands at most one with fields, as the first. Then those
    asked longest ago, never one of the last three asked.

    Args:
        situation: whose questions.
        contact_id: of whom; mixed questions differ from person to person.
        asked: what was asked before, oldest first.
        facts: fields that can be filled.
        today: the mixed order stays the same for a week.
    """
    before = {bare(one.text): one.on for one in asked}
    never = {bare(one.text) for one in asked[-_NEVER_AGAIN_QUESTIONS:]}
    usable = [
        (question, filled_line(question.parts, facts))
        for question in situation.questions
        if all(name in facts for name in question.fields)
    ]
    fresh = [(question, text) for question, text in usable if bare(text) not in before]
    if not situation.in_order:
        monday = (today - timedelta(days=today.weekday())).isoformat()
        fresh.sort(key=lambda one: even_share(f"{contact_id} {monday} {fold(one[1])}"))
    order = {id(question): number for number, question in enumerate(situation.questions)}
    filled = sorted((one for one in fresh if one[0].fields), key=lambda one: order[id(one[0])])
    plain = [one for one in fresh if not one[0].fields]
    fresh_texts, later = [text for _, text in (*filled[:1], *plain)], [text for _, text in filled[1:]]
    again = sorted(
        (text for _, text in usable if bare(text) in before and bare(text) not in never),
        key=lambda text: before[bare(text)],
    )
    return tuple(Proposed(text, before.get(bare(text))) for text in dict.fromkeys((*fresh_texts, *again, *later)))


def bare(text: str) -> str:
    """A question as it is compared: folded, without signs."""
    return " ".join(_SIGNS.sub(" ", fold(text)).split())
