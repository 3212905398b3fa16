"""A first card, empty or from what another program knows of the user."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from netui.config.cards.loading import default_cards_text
from netui.config.files.text_file import write_text
from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Labelled
from netui.domain.text.display import one_line
from netui.exchange.common.files.text import decode
from netui.exchange.registry import VCARD
from netui.exchange.vcard.read import looks_like_it
from netui.runtime.context import AppContext

_MOST_TEXT_CHARACTERS, _MOST_TAGLINE_CHARACTERS = 200, 80
_PROFILE = "Profile.csv"
_LARGEST_BYTES = 5_000_000


def new_card(source: str, work: AppContext) -> int:
    """Write a commented ``cards.yaml``, with what is in the file if one is named; return the exit status.

    Raises:
        RefusedError: there are cards already, or the file says nothing of anybody.
    """
    path = work.locations.cards_file
    if path.exists():
        raise RefusedError("There are cards", f"{path} is there already, and was left as it is. Edit it as you like.")
    text = default_cards_text()
    if source:
        text = _filled(text, _facts(Path(source)))
    write_text(path, text)
    work.output.result({"path": str(path)}, [f"Wrote {path}. Make it yours, then: netui card"])
    return 0


def _facts(path: Path) -> dict[str, object]:
    """The user's details in a file: key of a card -> text or labelled values.

    Raises:
        RefusedError: it cannot be read, or says nothing.
    """
    folder = path if path.is_dir() else path.parent
    try:
        if path.is_dir() or path.name.lower() == _PROFILE.lower():
            return _of_linkedin(folder)
        content = _read(path)
    except OSError as error:
        raise RefusedError(
            "Not read", f"{path} cannot be read: {error.strerror or error}. Nothing was written."
        ) from error
    if looks_like_it(content):
        people = VCARD.read(content).contacts
        if people:
            one = people[0]
            return {
                "name": one.name,
                "title": one.title,
                "organisation": one.company,
                "department": one.department,
                "location": one.location,
                "emails": one.emails,
                "phones": one.phones,
                "links": tuple(link for link in one.links if "://" in link.value),
            }
    raise RefusedError(
        "Nobody in it", f"{path} is neither a vCard nor LinkedIn's {_PROFILE}. Nothing was written; name one of these."
    )


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LARGEST_BYTES)


def _of_linkedin(folder: Path) -> dict[str, object]:
    """Return what Profile, Email Addresses, PhoneNumbers and Positions in LinkedIn's folder say, as far as there."""
    profile = next(iter(_rows(folder / _PROFILE)), {})
    name = " ".join(filter(None, (profile.get("first name", ""), profile.get("last name", ""))))
    if not name:
        raise RefusedError("Nobody in it", f"{folder / _PROFILE} names nobody. Nothing was written.")
    present = next((row for row in _rows(folder / "Positions.csv") if not row.get("finished on")), {})
    addresses = _rows(folder / "Email Addresses.csv")
    addresses = sorted(addresses, key=lambda row: row.get("primary", "").lower() != "yes")
    numbers = [row.get("number", "") for row in _rows(folder / "PhoneNumbers.csv")]
    return {
        "name": name,
        "title": present.get("title", "") or profile.get("headline", ""),
        "organisation": present.get("company name", ""),
        "location": profile.get("geo location", ""),
        "emails": tuple(Labelled(row["email address"]) for row in addresses if "@" in row.get("email address", "")),
        "phones": tuple(Labelled(number) for number in numbers if any(map(str.isdigit, number))),
    }


def _rows(path: Path) -> Sequence[Mapping[str, str]]:
    """The rows of a table by the names of its columns, small; empty when there is no such file."""
    if not path.is_file():
        return []
    rows = csv.DictReader(io.StringIO(decode(_read(path)).text, newline=""))
    return [{str(key).strip().lower(): str(value or "").strip() for key, value in row.items()} for row in rows]


def _filled(text: str, facts: Mapping[str, object]) -> str:
    """The commented file with the facts in the place of its examples."""
    written = {key: said for key, value in facts.items() if (said := _written(key, value))}

    def line(found: re.Match[str]) -> str:
        return f"    {found[1]}: {written.pop(found[1])}" if found[1] in written else found[0]

    return re.sub(r"^    (?:# )?(\w+): [^\n]*$", line, text, flags=re.MULTILINE)


def _written(key: str, value: object) -> str:
    if isinstance(value, str):
        shown = one_line(value)[: _MOST_TAGLINE_CHARACTERS if key == "tagline" else _MOST_TEXT_CHARACTERS]
        return _quoted(shown) if shown else ""
    entries = value if isinstance(value, tuple) else ()
    return f"[{', '.join(map(_entry, entries))}]" if entries else ""


def _entry(one: Labelled) -> str:
    if not one.label:
        return _quoted(one_line(one.value))
    return f"{{label: {_quoted(one_line(one.label))}, value: {_quoted(one_line(one.value))}}}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
