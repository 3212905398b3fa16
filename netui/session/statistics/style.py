"""The user's own style in a window, and beside the time before."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.cadence.rules import Rules
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import Steps, finished, part
from netui.domain.dates.duration import moved
from netui.domain.records.document import Document
from netui.domain.records.values import Json
from netui.domain.statistics.style import (
    ANSWER_DAYS,
    LEAST_CASES,
    SECOND_DAYS,
    STYLE_DAYS,
    Case,
    CaseKind,
    Share,
    StyleTable,
    Tendency,
    style,
    verdict,
)
from netui.domain.statistics.window import Window
from netui.session.core.session import Session

NO_LAW = "Your own figures, not a law: who you write to matters more than how."
"""The sentence that always stands below the tables."""

TITLES: Mapping[CaseKind, str] = {
    CaseKind.ANSWER: "Answers to what you wrote from a draft",
    CaseKind.SECOND: "A second conversation within 90 days of the first",
}
"""The title of each kind of case."""

_CAME_ABOUT: Mapping[CaseKind, tuple[str, str]] = {
    CaseKind.ANSWER: ("answered", f"no answer in {ANSWER_DAYS} days"),
    CaseKind.SECOND: ("spoke again", f"not again in {SECOND_DAYS} days"),
}
"""The words for an attempt that came about, and for one that did not."""

_VERDICTS = {Tendency.MORE: "more often", Tendency.LESS: "less often"}


@frozen
class OwnStyle:
    """The tables of a window.

    Attributes:
        window: its days.
        tables: all of them, in the order in which they are shown.
        before: the same of the window beside it; None when there is none.
    """

    window: Window
    tables: tuple[StyleTable, ...]
    before: OwnStyle | None = None

    @property
    def is_empty(self) -> bool:
        """True while nothing can be said of any kind."""
        return not any(table.rows for table in self.tables)

    @property
    def most(self) -> int:
        """The greatest number of cases of one kind while nothing can be said."""
        return max((n for table in self.tables for _, n in table.few), default=0)


def own_style(session: Session, within: Window | None = None, beside: Window | None = None) -> OwnStyle:
    """Return the tables of a window, the last two years unless another is said, and of one beside it."""
    return finished(own_style_in_steps(session, within, beside))


def own_style_in_steps(session: Session, within: Window | None = None, beside: Window | None = None) -> Steps[OwnStyle]:
    """Work out the tables of a window, the last two years unless another is said, and of one beside it."""
    shown = within if within is not None else Window(moved(session.today, -STYLE_DAYS), session.today)
    network, day = session.network, session.day
    if beside is None:
        return OwnStyle(shown, (yield from style(network, day, shown)))
    before = yield from part(style(network, day, beside), 0.0, 0.5)
    tables = yield from part(style(network, day, shown), 0.5, 1.0)
    return OwnStyle(shown, tables, OwnStyle(beside, before))


def than_before(row: Share, table: StyleTable, found: OwnStyle) -> Tendency | None:
    """Return whether a share is surely greater or less than in the window beside it; None when nothing can be said."""
    tables = found.before.tables if found.before is not None else ()
    for other in tables:
        if (other.case, other.by) == (table.case, table.by):
            then = next((each for each in other.rows if each.key == row.key), None)
            return verdict(row.k, row.n, then.k, then.n) if then is not None else None
    return None


def style_document(found: OwnStyle) -> Document:
    """The tables as ``--json`` prints them; the window beside it stands under ``before``."""
    document: Document = {
        "from": found.window.begin.isoformat(),
        "to": found.window.end.isoformat(),
        "least": LEAST_CASES,
        "tables": [_table_document(table) for table in found.tables],
    }
    return {**document, "before": style_document(found.before)} if found.before is not None else document


def key_words(table: StyleTable, key: str, rules: Rules) -> str:
    """Return what a row is called: the label of a channel, a template, a weekday, a setting."""
    if table.by == "channel":
        channel = rules.channel(key)
        return (channel.label or key).casefold() if channel is not None else key
    if table.by == "weekday":
        return key.capitalize()
    if table.by == "setting":
        return {"event": "at an event", "place": "at a place", "neither": "elsewhere"}[key]
    return key


def share_words(row: Share) -> tuple[str, str, str]:
    """Return the words of a row: ``12 of 31``, ``39 %``, ``likely 24 to 56 %``."""
    low, high = row.likely
    return (
        f"{row.k} of {row.n}",
        f"{round(100 * row.share)} %",
        f"likely {round(100 * low)} to {round(100 * high)} %",
    )


def verdict_words(found: Tendency | None, than: str = "") -> str:
    """Return a verdict in words, with what it is held against; empty when nothing can be said."""
    return f"{_VERDICTS[found]}{than}" if found is not None else ""


def case_words(case: Case, table: StyleTable, rules: Rules) -> str:
    """Return an attempt in words: ``answered · message · check-in``."""
    came_about = _CAME_ABOUT[table.case][not case.success]
    return " · ".join(filter(None, (came_about, rules.channel_label(case.header.channel).casefold(), case.template)))


def few_words(table: StyleTable, rules: Rules) -> str:
    """Return the rows that say nothing: ``too few to say: comment 3, letter 1``; empty when there are none."""
    said = ", ".join(f"{key_words(table, key, rules)} {n}" for key, n in table.few)
    return f"too few to say: {said}" if said else ""


def nothing_words(found: OwnStyle) -> str:
    """Return what is said while nothing can be said."""
    return f"Ten of a kind are needed before anything can be said; so far {found.most}."


def _table_document(table: StyleTable) -> Json:
    rows: list[Json] = []
    for row in table.rows:
        low, high = row.likely
        rows.append(
            {
                "key": row.key,
                "n": row.n,
                "k": row.k,
                "share": round(row.share, 3),
                "low": round(low, 3),
                "high": round(high, 3),
                "verdict": row.verdict.value if row.verdict is not None else None,
            }
        )
    return {
        "case": table.case.value,
        "by": table.by,
        "rows": rows,
        "few": [{"key": key, "n": n} for key, n in table.few],
    }
