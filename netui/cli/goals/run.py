"""The command about goals carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from netui.cli.core.resolve import contact_named
from netui.cli.core.table import table
from netui.config.yaml.value_messages import did_you_mean
from netui.domain.aims.roles import RoleCoverage
from netui.domain.cadence.rules import Aim
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.goals.progress import GoalProgress
from netui.domain.records.document import to_document
from netui.domain.records.follow_up import FollowUp
from netui.domain.text.folding import fold
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.goals.aims import (
    AimView,
    aim_document,
    aim_views,
    aim_words,
    gap_words,
    goal_document,
    role_document,
    role_views,
    way_words,
    why_words,
)
from netui.session.goals.commands import PassOverForAim
from netui.session.goals.progress import goals as goals_of
from netui.session.paths.organisations import tie_word_of
from netui.session.paths.sentences import plain_day

_NOTHING = "Small goals stand in the rules: netui rules edit. An aim names where you want to go."


def goals(options: argparse.Namespace, work: AppContext) -> int:
    """Show goals, aims and roles; or leave somebody out for an aim."""
    if options.skip is not None:
        return _skip(options.skip, options.aim, work)
    if options.aim is not None:
        raise UsageError("Wrong usage", "--aim goes with --skip NAME. See: netui goals --help")
    progress, aims, roles = goals_of(work.session), aim_views(work.session), role_views(work.session)
    document = {
        "goals": [goal_document(goal) for goal in progress],
        "aims": [aim_document(view, work.session) for view in aims],
        "roles": [role_document(role) for role in roles],
    }
    work.output.result(document, list(_lines(progress, aims, roles, work)) or [_NOTHING])
    return 0


def _skip(name: str, aim_words: str | None, work: AppContext) -> int:
    contact, aim = contact_named(name, work.session), _aim_meant(aim_words, work)
    change = work.execute(PassOverForAim(contact.id, aim.key))
    kept = next((edit.after for edit in change.edits if isinstance(edit.after, FollowUp)), None) if change else None
    document = {**to_document(kept), "contact": contact.id, "name": contact.name, "aim": aim.name} if kept else None
    work.output.result(document, [change.label if change else "Nothing to change"])
    return 0


def _aim_meant(text: str | None, work: AppContext) -> Aim:
    """The aim of a name or a part of one; without a word the only one.

    Raises:
        RefusedError: none is meant, or several may be.
    """
    aims = work.session.rules.aims
    wanted = fold(text or "").strip()
    found = [aim for aim in aims if fold(aim.name) == wanted] or [aim for aim in aims if wanted in fold(aim.name)]
    if len(found) == 1:
        return found[0]
    if not aims:
        raise RefusedError("No aim", "There is no aim in the rules yet. See: netui rules edit")
    names = [aim.name for aim in aims]
    if not found:
        raise RefusedError("No such aim", f"No aim is called “{text}”{did_you_mean(text or '', names)}")
    shown = ", ".join(f"“{aim.name}”" for aim in found)
    raise RefusedError("Which aim?", f"It may be any of {shown}: name one with --aim.")


def _lines(
    progress: Sequence[GoalProgress], aims: Sequence[AimView], roles: Sequence[RoleCoverage], work: AppContext
) -> Iterator[Line]:
    cells = [
        (
            Piece(goal.goal.name),
            Piece(f"{goal.count} of {goal.goal.target} this {goal.goal.per}".replace("this day", "today")),
            Piece("✓" if goal.reached else ""),
        )
        for goal in progress
    ]
    yield from table(cells, work.output.width_cells)
    for view in aims:
        yield from ("", [Piece(view.aim.name, Style.STRONG), Piece(f" · {aim_words(view, work.session)}")])
        yield from _aim_lines(view, work)
    if roles:
        yield from ("", [Piece("Roles", Style.STRONG)])
        yield from table([_role_cells(role, work) for role in roles], work.output.width_cells)


def _aim_lines(view: AimView, work: AppContext) -> Iterator[Line]:
    people = [
        (
            Piece(one.contact.name),
            Piece(why_words(one, work.session)),
            Piece(tie_word_of(one.contact, work.session)),
            Piece(plain_day(one.last_on.isoformat(), work.today) if one.last_on is not None else "", Style.QUIET),
        )
        for one in view.people
    ]
    yield from table(people, work.output.width_cells)
    yield from table(
        [(Piece(one.company), Piece(way_words(one), Style.QUIET)) for one in view.missing], work.output.width_cells
    )
    if view.aim.ask:
        yield [Piece(f"ask: {view.aim.ask}", Style.QUIET)]


def _role_cells(role: RoleCoverage, work: AppContext) -> tuple[Piece, ...]:
    people = ", ".join(
        f"{one.contact.name} {plain_day(one.last_on.isoformat(), work.today)}" if one.last_on else one.contact.name
        for one in role.people
    )
    return Piece(role.role), Piece(people), Piece(gap_words(role), Style.QUIET)
