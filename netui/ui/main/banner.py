"""The banner of the main screen while no notice stands there: a problem, else an offer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.content import Content

from netui.domain.queue.fresh_start import FreshStart
from netui.ui.actions.key_names import key_of
from netui.ui.shell.program import Program
from netui.ui.text.cells import cell_len, cut_at_word, cut_in_the_middle
from netui.ui.text.render import phrase, plain
from netui.ui.triage.fresh_start import fresh_start_words


def banner(program: Program, offer: FreshStart | None, cells: int) -> Content | None:
    """The banner, in at most so many cells; None when there is nothing to say.

    What is wrong counts most: without enough room it goes unsaid that there are more mistakes, then which rules hold;
    only then the first one is cut at its end.
    """
    services, keys = program.services, program.keys
    problems = services.rules_problems
    unread = "" if problems else services.passed_over()
    if unread:
        sign, hint = phrase("[bold]![/] "), phrase(" · netui doctor")
        room = cells - cell_len(sign.plain) - cell_len(hint.plain)
        return Content.assemble(sign, plain(cut_in_the_middle(unread, max(1, room))), hint)
    if not problems:
        return fresh_start_words(offer, key_of(keys, "fresh_start"), cells) if offer is not None else None
    first = replace(problems[0], file=Path(problems[0].file).name)
    start = phrase("[bold]!  $key[/] opens the rules · ", key=key_of(keys, "rules"))
    more = f" (and {len(problems) - 1} more)" if problems[1:] else ""
    holds = f" · {services.rules_origin} holds"
    room = cells - cell_len(start.plain)
    end = next((one for one in (f"{more}{holds}", holds) if cell_len(f"{first}{one}") <= room), "")
    words = cut_at_word(str(first), max(1, room - cell_len(end)))
    return Content.assemble(start, plain(words), plain(end))
