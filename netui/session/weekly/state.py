"""The state of this week's review, and the plans that note it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import MONTH_NAMES
from netui.domain.records.change import Change, Edit
from netui.domain.records.network_fact import WEEKLY_REVIEW, Setting
from netui.session.core.network import Network
from netui.session.core.plan_context import PlanContext
from netui.session.core.session import Session
from netui.session.weekly.commands import DeclineNewStart, GoToStep, PassRow

STEPS = ("new", "promises", "slipping", "give", "goals", "one")
"""The steps in their order."""

END = "end"
"""The step noted when all steps are done."""

_LOOKED_AT: Mapping[str, str] = {
    "new": "new people",
    "promises": "promises",
    "slipping": "who is slipping away",
    "give": "what to give",
    "goals": "goals",
    "one": "a new start",
}


def monday_of(today: date) -> date:
    """Return the Monday of the week that is looked at."""
    return moved(today, -today.weekday())


def week_state(network: Network, today: date) -> Setting:
    """Return how far the review of this week has come; a new Monday begins anew, and keeps only who was declined."""
    stored, monday = network.setting(WEEKLY_REVIEW), monday_of(today)
    if stored is None:
        return Setting(WEEKLY_REVIEW, monday)
    if stored.on != monday:
        return replace(stored, on=monday, step="", passed=(), ended_on=None)
    return stored


def is_ended(session: Session) -> bool:
    """True if the review of this week was ended."""
    return week_state(session.network, session.today).ended_on is not None


def go_to_step(command: GoToStep, at: PlanContext) -> Change:
    """Note that the review has come to a step, or to its end.

    Raises:
        RefusedError: there is no such step.
    """
    if command.step not in (*STEPS, END):
        raise RefusedError("No such step", f"The review has no step “{command.step}”; it has {', '.join(STEPS)}.")
    state = week_state(at.network, at.today)
    left = command.left or state.step or STEPS[0]
    if command.step == END:
        label, ended_on = f"Looked back at the week of {_day(monday_of(at.today))}", state.ended_on or at.today
    elif left not in STEPS or STEPS.index(left) > STEPS.index(command.step):
        label, ended_on = f"Back to {_LOOKED_AT[command.step]}", None
    else:
        label, ended_on = f"Looked at {_LOOKED_AT[left]}", None
    return _noted(replace(state, step=command.step, ended_on=ended_on), label, at)


def pass_row(command: PassRow, at: PlanContext) -> Change:
    """Note that a row was passed over this week."""
    state = week_state(at.network, at.today)
    passed = state.passed if command.row_id in state.passed else (*state.passed, command.row_id)
    return _noted(replace(state, passed=passed), f"Passed over {command.name} this week", at)


def decline_new_start(command: DeclineNewStart, at: PlanContext) -> Change:
    """Note that somebody is not to be proposed again.

    Raises:
        RefusedError: they are gone.
    """
    contact, state = at.contact(command.contact_id), week_state(at.network, at.today)
    declined = state.declined if contact.id in state.declined else (*state.declined, contact.id)
    return _noted(replace(state, declined=declined), f"Left {contact.name} out of the weekly review", at)


def _noted(state: Setting, label: str, at: PlanContext) -> Change:
    stored = at.network.setting(WEEKLY_REVIEW)
    return Change(label, (Edit(stored, state),) if stored != state else ())


def _day(on: date) -> str:
    return f"{on.day} {MONTH_NAMES[on.month - 1]}"
