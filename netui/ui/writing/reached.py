"""Letters handed over and not logged: asked about once, at the next look at the queue, after a restart too."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from netui.session.core.session import Session
from netui.session.facts.person import addressed
from netui.session.writing.plans import LogSent
from netui.ui.ask.drafts import HANDED_OVER
from netui.ui.ask.hosts import HasAsk
from netui.ui.ask.in_one_line import letters
from netui.ui.shell.services import Services
from netui.ui.text.render import plain

_PARTS = ("contact_id", "template", "channel", "subject", "link_id", "asked", "introduction_id")


def keep(services: Services, command: LogSent) -> None:
    """Keep that a message was handed over, in the place of an earlier one to the same person."""
    others = [one for one in _kept(services) if one.get("contact_id") != command.contact_id]
    parts = {name: getattr(command, name) for name in _PARTS}
    item = command.item.id if command.item is not None else ""
    day = services.session.today.isoformat()
    introduces = "yes" if command.introduces else ""
    services.remember(HANDED_OVER, json.dumps([*others, {**parts, "item": item, "on": day, "introduces": introduces}]))


def forget(services: Services, contact_id: str) -> None:
    """Forget the message: it was logged."""
    _keep_all(services, [one for one in _kept(services) if one.get("contact_id") != contact_id])


def ask_whether_it_reached(host: HasAsk) -> None:
    """Ask about the first that was handed over; whatever is answered, it is not asked about again."""
    services = host.program.services
    first, *rest = _kept(services) or [{}]
    _keep_all(services, rest)
    found = _read(first, services.session)
    contact = services.session.network.contact(found.contact_id) if found is not None else None
    if found is None or contact is None:
        return

    def take(pressed: str) -> bool:
        host.ask.close()
        if pressed == "y":
            host.program.perform(found)
        return pressed in ("y", "n")  # any other key answers nothing, and does what it does

    host.ask.open(
        letters("?", lambda: plain(f"Did it reach {addressed(contact)}?"), [("y", "log it"), ("n", "no")], take)
    )


def _kept(services: Services) -> list[dict[str, str]]:
    try:
        found = json.loads(services.recall(HANDED_OVER) or "[]")
    except ValueError:
        return []
    rows = found if isinstance(found, list) else []
    return [one for one in rows if isinstance(one, dict) and all(isinstance(each, str) for each in one.values())]


def _keep_all(services: Services, rows: list[dict[str, str]]) -> None:
    services.remember(HANDED_OVER, json.dumps(rows) if rows else "")


def _read(row: dict[str, str], session: Session) -> LogSent | None:
    """The command that logs it; None for what cannot be read."""
    try:
        on = date.fromisoformat(row["on"])
        item = next((one for one in session.items_of(row["contact_id"]) if one.id == row["item"]), None)
        command = LogSent(row["contact_id"], row["template"], row["channel"], row["subject"], item, on=on)
        command = replace(command, link_id=row["link_id"], asked=row["asked"], introduction_id=row["introduction_id"])
        # Who has not said yes was told before it was handed over.
        return replace(command, introduces=bool(row.get("introduces")), anyway=True)
    except (KeyError, ValueError):
        return None
