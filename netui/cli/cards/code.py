"""Printing a card's code on a terminal."""

from __future__ import annotations

import shutil

from netui.domain.cards.card import BusinessCard
from netui.domain.core.errors import RefusedError
from netui.exchange.cards.qr_code import caption, codes, coloured, fitted, plain, window_for
from netui.runtime.context import AppContext

_PIPE_SIZE_CELLS = (80, 24)


def print_code(card: BusinessCard, payload: str, work: AppContext, *, invert: bool) -> None:
    """Print the fullest code that fits, and below it what it is.

    Raises:
        RefusedError: none fits, or the card has nothing to put into it.
    """
    found = codes(card, payload)
    if not found:
        raise RefusedError("Nothing to show", f"The card {card.key} has nothing to put into such a code.")
    columns, rows = shutil.get_terminal_size(_PIPE_SIZE_CELLS)
    fit = fitted(found, columns, rows - 1)
    if fit is None:
        words = f" The link in words: {card.link}" if card.link else ""
        raise RefusedError(
            "Too small", f"The code of the card {card.key} needs a window of {window_for(found)}.{words}"
        )
    if work.output.as_json:
        code = fit.code
        document = {
            "card": card.key,
            "as": "qr",
            "payload": code.payload.value,
            "text": code.text,
            "version": code.version,
            "correction": code.correction,
        }
        work.output.result(document, ())
        return
    if work.output.is_coloured and not invert:
        true_colour = work.environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
        lines = coloured(fit.code, fit.quiet, true_colour=true_colour)
        work.output.drawn(lines)
    else:
        work.output.drawn(plain(fit.code, fit.quiet, invert=invert))
        ground = "light" if invert else "dark"
        other = "" if invert else "; for a light one add --invert"
        work.tell(f"The code is drawn without colours, for a {ground} terminal{other}.")
    work.output.result(None, [caption(fit, card, columns)])
