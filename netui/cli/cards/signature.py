"""Running ``netui signature``."""

from __future__ import annotations

import argparse
from pathlib import Path

from netui.cli.cards.chosen import card_named, cards_of, tell_of_template
from netui.domain.core.errors import EXIT_REFUSED
from netui.exchange import target
from netui.exchange.cards.signature import signature_html, signature_text
from netui.runtime.context import AppContext
from netui.session.cards.commands import KeepSignature
from netui.session.cards.signatures import old_signatures, prints_of

_HTML, _TEXT = "html", "text"


def signature(options: argparse.Namespace, work: AppContext) -> int:
    """Write a signature, and remember what it says; or check those that were made. Return the exit status."""
    if options.name == "check":
        return _check(work)
    chosen = card_named(options.name, cards_of(work))
    tell_of_template(chosen, work)
    output = "" if options.output in (None, "-") else str(options.output)
    form = options.form or (_HTML if Path(output).suffix.lower() in (".html", ".htm") else _TEXT)
    text = signature_html(chosen) if form == _HTML else signature_text(chosen)
    if output:
        target.write_file(Path(output), text.encode("utf-8", "replace"), replace=options.replace)
        document = {"card": chosen.key, "as": form, "file": output}
        work.output.result(document, [f"Wrote the signature of the card {chosen.key} to {output}."])
    elif work.output.as_json:
        work.output.result({"card": chosen.key, "as": form, "text": text}, ())
    else:
        work.output.raw(text)
    if not work.database.read_only_because:
        work.execute(KeepSignature(chosen.key, form, prints_of(chosen)))
    return 0


def _check(work: AppContext) -> int:
    old = list(old_signatures(cards_of(work).cards, work.session))
    document = [
        {
            "card": one.card,
            "as": one.form,
            "made_on": one.on.isoformat() if one.on else None,
            "changed": list(one.parts),
            "message": one.sentence,
        }
        for one in old
    ]
    lines = [f"{one.sentence} netui signature {one.card} --as {one.form}" for one in old]
    work.output.result(document, lines or ["Every signature that was made says what its card says."])
    return EXIT_REFUSED if old else 0
