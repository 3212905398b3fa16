"""The figures of a window: how much happened, intent beside actual, ties, and what came from weak ones."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.core.progress import Steps, finished, part
from netui.domain.outcomes.beginnings import Beginnings, beginnings
from netui.domain.records.document import Document
from netui.domain.statistics.activity import Activity, activity
from netui.domain.statistics.intent import TierIntent, intents, ties
from netui.domain.statistics.window import Window, weeks_back
from netui.session.core.session import Session
from netui.session.giving.ledger import Quarter, quarters_in_steps

USUAL_WEEKS = 52
"""Weeks that are looked at unless others are said."""


@frozen
class Statistics:
    """The figures of a window.

    Attributes:
        window: its days.
        activity: by day, week and channel.
        tiers: intent beside actual, closest tier first.
        ties: word of a tie -> number of active people with it at the end of the window.
        outcomes: how the outcomes of the window began; None while they are fewer than five.
    """

    window: Window
    activity: Activity
    tiers: tuple[TierIntent, ...]
    ties: dict[str, int]
    outcomes: Beginnings | None


def statistics(session: Session, within: Window | None = None) -> Statistics:
    """Return the figures of a window; the last 52 weeks unless another is said."""
    return finished(statistics_in_steps(session, within))


def statistics_in_steps(session: Session, within: Window | None = None) -> Steps[Statistics]:
    """Work out the figures of a window; the last 52 weeks unless another is said."""
    shown = within if within is not None else weeks_back(USUAL_WEEKS, session.today)
    network, day = session.network, session.day
    came = [outcome for outcome in network.outcomes() if outcome.on in shown]
    done = yield from part(activity(network, day, shown), 0.0, 0.4)
    tiers = yield from part(intents(network, day, shown), 0.4, 0.6)
    words = yield from part(ties(network, day, shown.end), 0.6, 1.0)
    return Statistics(shown, done, tiers, words, beginnings(came, network, day))


@frozen
class YearInPictures:
    """The figures of a window, and beside them what was given in the last quarters, newest first."""

    statistics: Statistics
    quarters: tuple[Quarter, ...]


def year_in_steps(session: Session, within: Window) -> Steps[YearInPictures]:
    """Work out the figures of a window and of the last quarters."""
    found = yield from part(statistics_in_steps(session, within), 0.0, 0.8)
    given = yield from part(quarters_in_steps(session), 0.8, 1.0)
    return YearInPictures(found, given)


def statistics_document(found: Statistics) -> Document:
    """The figures as ``--json`` prints them."""
    done, outcomes = found.activity, found.outcomes
    return {
        "from": found.window.begin.isoformat(),
        "to": found.window.end.isoformat(),
        "conversations": done.conversations,
        "people": done.people,
        "days": [{"on": on.isoformat(), "count": count} for on, count in done.days],
        "weeks": [{"monday": monday.isoformat(), "count": count} for monday, count in done.weeks],
        "weeks_with": done.weeks_with,
        "tiers": [
            {
                "tier": each.tier.key,
                "label": each.tier.label,
                "people": each.people,
                "meant": each.meant,
                "actual": each.actual,
                "ratio": round(each.ratio, 3) if each.ratio is not None else None,
            }
            for each in found.tiers
        ],
        "channels": [
            {"channel": key, "count": count, "share": round(count / done.conversations, 3)}
            for key, count in done.channels
        ],
        "ties": dict(found.ties),
        "outcomes": {
            "count": outcomes.count,
            "weak_or_dormant": outcomes.weak_or_dormant,
            "new": outcomes.new,
        }
        if outcomes is not None
        else None,
    }


_EXACT_BELOW = 20
"""Touches below which a tenth is seen in the share."""


def done_words(weight: float) -> str:
    """Return the weight of some touches as it is shown: whole, and with its tenth while there are few: ``8.7``."""
    tenths = round(weight, 1)
    return f"{tenths}" if tenths < _EXACT_BELOW and tenths % 1 else f"{weight:.0f}"


def of_what_was_meant(tier: TierIntent) -> str:
    """Return the weight of a tier's touches beside what was meant: ``118 of 108``, ``3, none due yet``."""
    done = done_words(tier.actual)
    return f"{done} of {tier.meant}" if tier.meant else f"{done}, none due yet"


def percent(share: float | None) -> str:
    """Return a share as it is shown: ``109 %``; a dash when there is none."""
    return f"{round(100 * share)} %" if share is not None else "–"
