"""The three rows below a line that is being written: what stands, what is offered, what the keys would do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual.content import Content

from netui.domain.capture.model import Capture, CaptureProblem, Level
from netui.domain.core.frozen import frozen
from netui.session.core.session import Session
from netui.ui.chips.chip import Chip, full_chips, offered, open_chips
from netui.ui.chips.drawing import ChipLooks, chip_row, chip_rows
from netui.ui.chips.offers import SeenOffers
from netui.ui.text.cells import cell_len
from netui.ui.text.keys import key_with_words
from netui.ui.text.render import joined, phrase, plain
from netui.ui.widgets.tall_line import Highlight
from netui.ui.widgets.wrapped import in_two_rows

ONE_ROW_FROM_CELLS = 118
"""Fewest cells in which what stands and what is offered share one row."""

TAKE_KEY, NEXT_KEY = "ctrl+t", "ctrl+n"
_DOT = " · "
_NUMBERS = ("", "it", "both", "all three", "all four", "all five", "all six")
_LOOKS = {
    Level.SAID: "taken",
    Level.TAKEN: "taken",
    Level.OFFERED: "offered",
    Level.ASKED: "asked",
    Level.MENTIONED: "mentioned",
}


@frozen
class Foot:
    """The three rows at the foot of a line that is being captured.

    Attributes:
        stands: what is saved.
        offered: what is offered; where nothing is, who is asked for, what is wrong, or what was said.
        keys: what the keys would do to it, or why; empty where there is nothing to say.
    """

    stands: Content = Content()
    offered: Content = Content()
    keys: Content = Content()

    def with_keys(self, keys: Content) -> Foot:
        """Return the foot with other keys."""
        return replace(self, keys=keys)


def foot_of(capture: Capture, seen: SeenOffers, session: Session, cells: int, looks: ChipLooks) -> Foot:
    """The rows below a line, of so many cells; without the completion of a word."""
    marked = offered(seen.marked, capture, session) if seen.marked is not None else None
    full = [_marked(chip, marked) for chip in full_chips(capture, session)]
    opened = [_marked(chip, marked) for chip in open_chips(seen.open, capture, session)]
    is_offered = any(offer.person is not None for offer in seen.open)
    problem = next((one for one in _by_weight(capture) if not (is_offered and one.is_about_nobody)), None)
    said_about = phrase("[$text-warning]$what[/]", what=problem.sentence) if problem else Content()
    if opened and cells >= ONE_ROW_FROM_CELLS:
        stands, second, third = chip_row([*full, *opened], cells, looks).content, _said(capture), said_about
    elif opened:
        stands, second, third = chip_row(full, cells, looks).content, chip_row(opened, cells, looks).content, said_about
    elif asked := _asked(problem, capture, session, cells):
        stands, second, third = chip_row(full, cells, looks).content, asked, _CHOOSES
    elif problem:
        stands = chip_row(full, cells, looks).content
        second, third = in_two_rows(said_about, cells)
    else:
        (stands, second), third = chip_rows(full, cells, looks), Content()
        second = second if second.plain else _said(capture)
    if opened or seen.taken:
        third = joined(_takes(seen), third, by=_DOT)
    third = _reason(seen) or third
    rows = _with_mentioned((stands, second, third), capture, session, cells)
    return Foot(*rows)


def _with_mentioned(
    rows: tuple[Content, Content, Content], capture: Capture, session: Session, cells: int
) -> Sequence[Content]:
    """The rows with whoever is mentioned where there is room, by name, else as in the line."""
    forms = _mentioned(capture, session)
    stands, second, third = rows
    if not forms:
        return rows
    is_said = second.plain == _said(capture).plain and cell_len(forms[0].plain) <= cells
    for form in forms:
        for at, row in enumerate(rows):
            longer = _behind(row, form)
            if row.plain and cell_len(longer.plain) <= cells and not (at and is_said):
                return [longer if each == at else one for each, one in enumerate(rows)]
        if is_said:
            return stands, forms[0], third  # in the place of the summary, which the line says, too
    return rows if third.plain else (stands, second, forms[0])


def _behind(row: Content, more: Content) -> Content:
    """A row with something less important behind it."""
    return Content.assemble(row, "   · ", more)


def offered_rows(
    capture: Capture, seen: SeenOffers, session: Session, cells: int, looks: ChipLooks
) -> tuple[Content, Content]:
    """The offers, where what stands is said in words above, and the effect of the keys on them."""
    marked = offered(seen.marked, capture, session) if seen.marked is not None else None
    opened = [_marked(chip, marked) for chip in open_chips(seen.open, capture, session)]
    keys = _reason(seen) or (_takes(seen) if opened or seen.taken else Content())
    return chip_row(opened, cells, looks).content, keys


def stretches_of(capture: Capture, seen: SeenOffers) -> tuple[Highlight, ...]:
    """The stretches of the line that look different: taken, offered, asked, mentioned; a visible offer only."""
    shown = {(offer.start, offer.end) for offer in seen.open}
    stretches = [
        Highlight(span.start, span.end, _LOOKS[span.level])
        for span in capture.spans
        if span.level is not Level.OFFERED or (span.start, span.end) in shown
    ]
    stretches += [Highlight(one.start, one.end, "mentioned") for one in capture.mentioned]
    if seen.marked is not None:
        stretches.append(Highlight(seen.marked.start, seen.marked.end, "marked"))
    return tuple(stretches)


def _marked(chip: Chip, marked: Chip | None) -> Chip:
    is_it = marked is not None and (chip.text, chip.tail) == (marked.text, marked.tail)
    return replace(chip, is_marked=True) if is_it else chip


def _by_weight(capture: Capture) -> list[CaptureProblem]:
    """The problems that need the user, the ones that keep the line from being saved first."""
    return sorted(capture.problems, key=lambda problem: not problem.blocks)


_CHOOSES = key_with_words("tab", "chooses")


def _asked(problem: CaptureProblem | None, capture: Capture, session: Session, cells: int) -> Content | None:
    """``? sam: Samuel Osei, Volta Grid · Samantha Wright, Kestrel Games``, where a name may mean several people.

    Thousands may have a first name: no more of them are looked up than have room.
    """
    if problem is None or not problem.candidates or problem.start == problem.end:
        return None
    text = next((each.text for each in capture.people if each.start == problem.start), "")
    likeliest = problem.candidates[: cells // len(_DOT)]
    contacts = [contact for one in likeliest if (contact := session.network.contact(one)) is not None]
    who = [", ".join(filter(None, (contact.name, contact.company))) for contact in contacts]
    named = Content.assemble(("?", "$text-warning"), " ", plain(f"{text}:" if text else "", "bold"))
    return joined(named, plain(_DOT.join(who)), by=" ")


def _said(capture: Capture) -> Content:
    return plain(f"“{capture.summary}”", "$text-muted") if capture.summary else Content()


def _takes(seen: SeenOffers) -> Content:
    """``ctrl+t takes all three · ctrl+n one by one``."""
    if not seen.open:
        return key_with_words(TAKE_KEY, "gives back what was taken")
    count = len(seen.open)
    what = _NUMBERS[count] if count < len(_NUMBERS) else f"all {count}"
    take = key_with_words(TAKE_KEY, f"takes {what}")
    step = key_with_words(NEXT_KEY, "one by one")
    return joined(take, step if count > 1 else Content(), by=_DOT)


def _reason(seen: SeenOffers) -> Content | None:
    """The reason of the marked offer, and the effect of the key on it."""
    if seen.marked is None:
        return None
    does = "takes it" if seen.marked in seen.open else "gives it back"
    key = key_with_words(TAKE_KEY, does)
    return joined(key, plain(seen.marked.why, "$text-muted"), by=_DOT)


def _mentioned(capture: Capture, session: Session) -> Sequence[Content]:
    """``Ravi de Silva is mentioned``, and ``ravi is mentioned`` as in the line; empty: everybody is more than that."""
    written = {one.contact_id: one.text.removesuffix("'s").removesuffix("’s") for one in capture.mentioned}
    names = {one: contact.name for one in written if (contact := session.network.contact(one)) is not None}
    verb = "is" if len(names) == 1 else "are"
    forms = (names.values(), [written[one] for one in names]) if names else ()
    return [plain(f"{' and '.join(form)} {verb} mentioned", "$text-muted") for form in forms]
