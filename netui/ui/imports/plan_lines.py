"""The plan and the result of an import, as lines on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netui.domain.records.change import Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.exchange.common.batch import Skipped
from netui.session.core.labels import plural
from netui.session.imports.plan import Conflict, ImportPlan
from netui.session.imports.report import move_words, new_job, united_with
from netui.ui.text.cells import fit
from netui.ui.widgets.rows.columns import Span
from netui.ui.widgets.text_lines import CardWriter

_NAMED = 200
_MOVED_NAMED = 10
_CANDIDATES = 9
_NAME_CELLS = 30
_FILLED = {
    "emails": "e-mail",
    "phones": "phone",
    "links": "links",
    "company": "company",
    "department": "department",
    "title": "title",
    "location": "place",
    "tags": "tags",
    "birthday": "birthday",
    "dates": "dates",
    "notes": "notes",
    "met": "how you met",
    "aliases": "other names",
}
"""Fields that an import fills, and their names on the screen."""


def write_taken(plan: ImportPlan, here_twice: int, writer: CardWriter) -> None:
    """Write what was done, and what may be done next."""
    writer.text(f"{plural(plan.added, 'person is', 'people are')} new in your network.", "strong")
    writer.blank()
    for each in plan.moved[:_MOVED_NAMED]:
        writer.text(f"{each.name} is now {new_job(each)}: a reason to write.")
    if plan.added:
        writer.text("They have no tier yet, and so are not in the queue. Sorting takes one key for each, in any pace.")
        writer.text("o sorts them now; they wait otherwise.", "muted")
    if here_twice:
        writer.text(f"M compares {plural(here_twice, 'pair')} that may be one person.", "muted")
    writer.text("u takes the whole import back.", "muted")


def write_plan(plan: ImportPlan, writer: CardWriter, *, with_texts: bool = False) -> None:
    """Write what would come in, by groups.

    Args:
        plan: what would come in.
        writer: to write with.
        with_texts: whether conversations have what was written.
    """
    counts = (
        (plan.added, "new"),
        (plan.updated, "known, with something new about them"),
        (plan.unchanged, "known, all as it is"),
        *([(len(plan.united), "united: once more somebody of the same files")] if plan.united else []),
        (len(plan.skipped), "skipped"),
    )
    for count, words in counts:
        writer.line(Span(f"{count:>6} ", "strong" if count else "muted"), Span(words, "" if count else "muted"))
    texts = "with their texts" if with_texts else "no texts"
    others = (
        (plan.new(Conversation), f"conversations, {texts}"),
        (plan.new(FollowUp), "promises"),
        (plan.new(Event), "events"),
    )
    for count, words in others:
        if count:
            writer.line(Span(f"{count:>6} ", "strong"), Span(words))
    _write_whom(plan, writer)
    if not plan.change:
        writer.blank()
        writer.text("Nothing here that your network does not know.", "strong")
    _write_some("Moved", [(each.name, move_words(each)) for each in plan.moved], writer)
    _write_some("Differ, yours stays", [_differing(each) for each in plan.conflicts], writer)
    new = [edit.after for edit in plan.change.edits if edit.before is None and isinstance(edit.after, Contact)]
    known = [edit for edit in plan.change.edits if edit.before is not None]
    _write_some("New", [_who(contact) for contact in new], writer)
    _write_some("Something new about", [(name, what) for edit in known for name, what in _learned(edit)], writer)
    talks = [edit.after for edit in plan.change.edits if edit.before is None]
    _write_some("Conversations", [_talk(one) for one in talks if isinstance(one, Conversation)], writer)
    united = [(each.row.incoming.name, f"with {united_with(each)}: {each.why}") for each in plan.united]
    _write_some("United", united, writer)
    _write_some("Skipped", [(_place(each), each.reason) for each in plan.skipped], writer)

    if plan.notices:
        writer.heading("About the files", str(len(plan.notices)))
    for notice in plan.notices:
        writer.text(notice, "muted")


def _write_whom(plan: ImportPlan, writer: CardWriter) -> None:
    """Ask whom the first row means that may mean several people; the further ones are counted."""
    if not plan.ambiguous:
        return
    row, candidates = plan.ambiguous[0]
    writer.heading("Whom?", str(len(plan.ambiguous)))
    one = row.incoming
    job = ", ".join(part for part in (one.title, one.company) if part)
    place = f"line {one.line}" if one.line else one.file
    writer.text(" · ".join(part for part in (one.name, job, place) if part), "strong")
    for number, contact in enumerate(candidates[:_CANDIDATES], start=1):
        name, work = _who(contact)
        writer.line(Span(f"{number:>6} ", "accent"), Span(name), Span(f"  {work}" if work else "", "muted"))
    writer.line(Span("     0 ", "accent"), Span("somebody new"))
    writer.text("x leaves it out. What is not answered is skipped.", "muted")


def _write_some(title: str, rows: Sequence[tuple[str, str]], writer: CardWriter) -> None:
    if rows:
        writer.heading(title, str(len(rows)))
        for name, note in rows[:_NAMED]:
            writer.line(Span(fit(name, min(_NAME_CELLS, writer.cells // 2))), Span(f"  {note}", "muted"))
        if len(rows) > _NAMED:
            writer.text(f"and {len(rows) - _NAMED} more", "muted")


def _differing(conflict: Conflict) -> tuple[str, str]:
    said = conflict.difference
    return conflict.contact.name, f"{_FILLED.get(said.field, said.field)}  yours {said.yours}  file {said.theirs}"


def _place(skipped: Skipped) -> str:
    """The place of a passed-over row: its line, else the file as a whole."""
    return skipped.where or (f"line {skipped.line}" if skipped.line else skipped.file)


def _talk(conversation: Conversation) -> tuple[str, str]:
    """The day of a conversation, and what it was about."""
    return conversation.on.isoformat(), f"{conversation.channel}  {conversation.summary}".strip()


def _who(contact: Contact) -> tuple[str, str]:
    return contact.name, " · ".join(part for part in (contact.title, contact.company) if part)


def _learned(edit: Edit) -> Iterator[tuple[str, str]]:
    before, after = edit.before, edit.after
    if isinstance(before, Contact) and isinstance(after, Contact):
        filled = [word for name, word in _FILLED.items() if getattr(before, name) != getattr(after, name)]
        yield after.name, ", ".join(filled)
