"""Running ``netui card``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from netui.cli.cards.chosen import card_named, cards_of, tell_of_template
from netui.cli.cards.code import print_code
from netui.cli.core.resolve import contact_named
from netui.cli.core.table import table
from netui.cli.core.written_files import say_where, verdict
from netui.config.cards.loading import load_cards, photo_of
from netui.domain.cards.card import BusinessCard
from netui.domain.core.errors import EXIT_REFUSED, RefusedError, UsageError
from netui.exchange import target
from netui.exchange.cards import page, qr_code, svg, vcards
from netui.exchange.cards.qr_code import Code, codes
from netui.exchange.cards.text import card_text
from netui.runtime.context import AppContext
from netui.runtime.output import Piece, Style
from netui.session.cards.commands import GiveCard
from netui.session.core.labels import names_in_label, plural

_TEXT, _QR, _PNG = "text", "qr", "png"
_BY_SUFFIX = {".vcf": "vcard", ".html": "html", ".htm": "html", ".svg": "svg", ".png": _PNG, ".txt": _TEXT}


def card(options: argparse.Namespace, work: AppContext) -> int:
    """Do what is asked for; return the exit status."""
    run = _COMMANDS.get(options.name)
    if run is not None:
        return run(options, work)
    if options.file:
        raise UsageError("Wrong usage", f"it is not clear what is meant by {options.file}. See: netui card --help")
    if options.source:
        raise UsageError("Wrong usage", "--from goes with new. See: netui card --help")
    chosen = card_named(options.name, cards_of(work))
    tell_of_template(chosen, work)
    if options.to and not options.form and not options.output:
        return _give(chosen, options, work)
    _show(chosen, options, work)
    if options.to:
        _note(chosen, options, work)
    return 0


def _show(chosen: BusinessCard, options: argparse.Namespace, work: AppContext) -> None:
    output = "" if options.output in (None, "-") else str(options.output)
    form = options.form or _BY_SUFFIX.get(Path(output).suffix.lower(), _TEXT)
    if output:
        path = Path(output)
        if not options.replace:
            target.refuse_if_there(path)
        target.write_file(path, _content(form, chosen, options, work), replace=options.replace)
        document = {"card": chosen.key, "as": form, "file": output}
        work.output.result(document, [f"Wrote the card {chosen.key} to {output}."])
    elif form == _TEXT:
        lines = card_text(chosen)
        work.output.result({"card": chosen.key, "as": form, "text": "\n".join(lines)}, lines)
    elif form == _QR:
        print_code(chosen, options.payload, work, invert=options.invert)
    elif form == _PNG:
        raise UsageError("Wrong usage", "a picture goes into a file: name it, as in -o card.png")
    else:
        text = _content(form, chosen, options, work).decode()
        if work.output.as_json:
            work.output.result({"card": chosen.key, "as": form, "text": text}, ())
        else:
            work.output.raw(text)


def _content(form: str, chosen: BusinessCard, options: argparse.Namespace, work: AppContext) -> bytes:
    """The bytes of a file in that form."""
    photo = photo_of(work.locations.cards_file, chosen.photo)
    if form == _TEXT:
        return ("\n".join(card_text(chosen)) + "\n").encode("utf-8", "replace")
    if form == "vcard":
        if len(photo) > vcards.LARGEST_PHOTO_BYTES:
            work.tell("The picture is larger than 200 kB and was left out.")
        return vcards.write(chosen, photo)
    found = codes(chosen, options.payload)
    if form == _QR:
        code = _code(found, chosen)
        return ("\n".join(qr_code.plain(code, qr_code.QUIET_MODULES, invert=options.invert)) + "\n").encode()
    if form == _PNG:
        return qr_code.png(_code(found, chosen))
    return svg.write(chosen, next(iter(found), None)) if form == "svg" else _page(chosen, found, photo, work)


def _page(chosen: BusinessCard, found: tuple[Code, ...], photo: bytes, work: AppContext) -> bytes:
    made = page.write(chosen, next(iter(found), None), photo)
    if photo and b"<img " not in made:
        work.tell("With the picture the page would be larger than 300 kB; it was left out.")
    return made


def _code(found: tuple[Code, ...], chosen: BusinessCard) -> Code:
    if not found:
        raise RefusedError("Nothing to show", f"The card {chosen.key} has nothing to put into such a code.")
    return found[0]


def _give(chosen: BusinessCard, options: argparse.Namespace, work: AppContext) -> int:
    names = _note(chosen, options, work)
    document = {"card": chosen.key, "to": names, "on": work.today.isoformat()}
    work.output.result(document, [f"{names_in_label(names)} got the card {chosen.key}."])
    return 0


def _note(chosen: BusinessCard, options: argparse.Namespace, work: AppContext) -> list[str]:
    people = [contact_named(name, work.session) for name in options.to]
    work.execute(GiveCard(chosen.key, tuple(one.id for one in people)))
    return [one.name for one in people]


def _list(_options: argparse.Namespace, work: AppContext) -> int:
    found = cards_of(work).cards
    default = card_named("", cards_of(work)).key if found else ""
    document = [
        {
            "card": one.key,
            "default": one.key == default,
            "name": one.name,
            "title": one.title,
            "organisation": one.organisation,
            "qr": one.qr,
        }
        for one in found
    ]
    rows = [
        (
            Piece("●" if one.key == default else ""),
            Piece(one.key, Style.STRONG),
            Piece(one.name),
            Piece(" · ".join(part for part in (one.title, one.organisation) if part), Style.QUIET),
        )
        for one in found
    ]
    lines = [*table(rows, work.output.width_cells)]
    work.output.result(document, lines or ["You have no card yet. Make one: netui card new"])
    return 0


def _check(options: argparse.Namespace, work: AppContext) -> int:
    """List what is wrong with a file of cards."""
    path = Path(options.file) if options.file else work.locations.cards_file
    if not path.exists():
        how = "" if options.file else " Make one: netui card new"
        raise RefusedError("No such file", f"There is no file {path}.{how}")
    found = load_cards(path)
    warned = verdict(found.warnings)["errors"]
    said = [*map(str, found.problems), *(f"{one} (a warning)" for one in found.warnings)]
    if not found.problems:
        said.append(f"{plural(len(found.cards), 'card')} checked: no mistake.")
    work.output.result({**verdict(found.problems), "warnings": warned}, said)
    return EXIT_REFUSED if found.problems else 0


def _new(options: argparse.Namespace, work: AppContext) -> int:
    # Loaded here: it is done once.
    from netui.cli.cards.new import new_card

    return new_card(options.source, work)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace, AppContext], int]] = {
    "list": _list,
    "check": _check,
    "new": _new,
    "path": lambda _, work: say_where(work.locations.cards_file, work),
}
"""Words after ``card`` that are commands, and so no names of cards."""
