"""What one writes down for oneself is not said to the person it tells of."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Contact
from netui.domain.writing.worded import speaks_of


@pytest.mark.parametrize(
    ("name", "text", "speaks"),
    [
        ("Ana Silva", "ask Ana for the photographs", True),
        ("Ana Silva", "write to ana", True),
        ("Ana Silva", "read Silva's paper", True),
        ("Ana Silva", "send her the paper", True),
        ("Ana Silva", "send the paper", False),
        ("Ana Silva", "Banana bread", False),
        ("Mark de Vries", "Mail: mark the page", False),
        ("Mark de Vries", "come back to Mark about Ben Ito", True),
        ("Mark de Vries", "carta de Porto", False),
        ("Dr. Ana Silva", "send the Dr. Who tapes", False),
        ("王伟", "问王伟", False),
    ],
)
def test_a_text_that_tells_of_somebody(name: str, text: str, speaks: bool) -> None:
    assert speaks_of(Contact("a", name), text) is speaks


def test_other_names_count() -> None:
    assert speaks_of(Contact("a", "Ana Silva", called="Nana"), "ring Nana up")
    assert speaks_of(Contact("a", "Ana Silva", aliases=("Anchen",)), "ring Anchen up")
