"""People among whom somebody chooses are told apart by as little as will do."""

from __future__ import annotations

import pytest

from netui.domain.people.told_apart import counted_names, told_apart
from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled


def ann(number: int, mail: str = "", **more: str) -> Contact:
    return Contact(f"id{number}", "Ann Ek", emails=(Labelled(mail),) if mail else (), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ([], ()),
        ([ann(1)], ("Ann Ek",)),
        ([ann(1), ann(2)], ("Ann Ek (id1)", "Ann Ek (id2)")),
        ([ann(1, company="A"), ann(2, company="B")], ("Ann Ek (A)", "Ann Ek (B)")),
        ([ann(1, "a@x.org", company="A"), ann(2, company="A")], ("Ann Ek (A, a@x.org)", "Ann Ek (A)")),
        ([ann(1, company="A", title="CTO"), ann(2, company="A", title="CFO")], ("Ann Ek (A, CTO)", "Ann Ek (A, CFO)")),
        (
            [ann(1, "a@x.org", company="A"), ann(2, "b@x.org", company="A"), ann(3, "c@x.org")],
            ("Ann Ek (A, a@x.org)", "Ann Ek (A, b@x.org)", "Ann Ek"),
        ),
        (
            [ann(1, "a@x.org"), ann(2, "a@x.org", location="Oslo"), ann(3, "a@x.org", location="Oslo")],
            ("Ann Ek", "Ann Ek (Oslo, id2)", "Ann Ek (Oslo, id3)"),
        ),
    ],
)
def test_people_are_told_apart(people: list[Contact], words: tuple[str, ...]) -> None:
    assert told_apart(people) == words


def test_names_alone_are_counted() -> None:
    assert counted_names(["Ann Ek", "Ben Ito", "Ann Ek"]) == ("Ann Ek (2 of that name)", "Ben Ito")
