"""The plan of a run for somebody who can be asked whether people who are new there come in (``new: ask``)."""

from __future__ import annotations

from netui.runtime.sync.synchronising import Synchroniser, at_once
from netui.session.sync.values import RunPlan

_PEOPLE_NAMED = 10
"""Most people named in a question."""


def planned(one: Synchroniser, *, looks_at_all: bool = False) -> RunPlan:
    """The plan of a run; where the user wants to be asked about new people, and there are some, as they answered.

    Raises:
        RefusedError: it cannot be reached, or the query cannot be read.
    """
    plan = at_once(one.planning(looks_at_all=looks_at_all))
    if not plan.report.new_there or not _are_wanted(one, plan):
        return plan
    one.takes_new = True
    return at_once(one.planning(looks_at_all=looks_at_all, prepares=False))


def _are_wanted(one: Synchroniser, plan: RunPlan) -> bool:
    """Ask; where nobody can be asked they stay there until somebody can. A no is remembered."""
    work, new = one.work, [who.name for who in plan.report.new_there.values()]
    if not (work.interactive or work.assume_yes):
        return False
    more = f" and {len(new) - _PEOPLE_NAMED} more" if len(new) > _PEOPLE_NAMED else ""
    work.output.say(f"On {one.name} and not here: {', '.join(new[:_PEOPLE_NAMED])}{more}.")
    if work.confirm("Take them in?"):
        return True
    one.leave_there({item: who.tag for item, who in plan.report.new_there.items()})
    return False
