"""Fields and promises of a line, each about one of those who took part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.capture.clauses import Clauses
from netui.domain.capture.model import Detail, Person, Promise


def fields_said(clauses: Clauses, people: Sequence[Person]) -> list[Detail]:
    """Return the fields of clauses such as ``company: Stripe``; one with a name is about that person."""
    named = {each.text.casefold(): each for each in reversed(people)} if clauses.fields else {}
    return [
        Detail(name, value, named.get(whose.casefold()) if whose else None) for name, value, whose in clauses.fields
    ]


def about_each(details: Sequence[Detail], people: tuple[Person, ...]) -> tuple[Detail, ...]:
    """Return each field once; the first person needs no name, and somebody who is not there has none."""
    placed: dict[tuple[str, str, str], Detail] = {}
    everybody = {each: each for each in reversed(people)}
    for detail in details:
        about = everybody.get(detail.about) if detail.about is not None else None
        if detail.about is not None and about is None:
            continue
        one = replace(detail, about=None if about is None or about == people[0] else about)
        several = one.field in ("phone", "email")
        placed.setdefault((one.field, one.value if several else "", one.about.text if one.about else ""), one)
    return tuple(placed.values())


def about_others(promises: Sequence[Promise], people: tuple[Person, ...]) -> tuple[Promise, ...]:
    """Return the promises; of those in free text, one to the only person who took part goes without the name."""
    return tuple(
        replace(promise, about=None)
        if promise.about is not None and len(people) == 1 and promise.start < 0 and promise.about == people[0]
        else promise
        for promise in promises
    )
