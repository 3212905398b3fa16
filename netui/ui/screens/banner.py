"""The second line of the main screen: what is wrong with the rules, else what is offered; nothing on most days."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.content import Content

from netui.domain.fresh_start import FreshStart
from netui.ui.desk import Desk
from netui.ui.flows.offers import fresh_start_words
from netui.ui.render import phrase


def banner(desk: Desk, offer: FreshStart | None) -> Content | None:
    """What stands in the second line; None when there is nothing to say there."""
    problems = desk.rules_problems
    if not problems:
        return fresh_start_words(offer) if offer is not None else None
    first = replace(problems[0], file=Path(problems[0].file).name)
    more = f" (and {len(problems) - 1} more)" if problems[1:] else ""
    said = f"{first}{more} · {desk.rules_origin} holds"
    return phrase("[bold]!  r[/] opens the rules · $said", said=said)
