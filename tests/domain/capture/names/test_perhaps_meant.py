"""Whom a name that nobody has may mean all the same."""

from __future__ import annotations

import pytest

from netui.domain.capture.names.perhaps_meant import perhaps_meant
from netui.domain.people.name_index import NameIndex

NAMES = NameIndex([("c1", "🙂", ("Ana Silva",)), ("c2", "Anton Silva", ()), ("c3", "Bea Silva", ()), ("c4", "!", ())])


@pytest.mark.parametrize(
    ("text", "meant"),
    [("A. Silva", ("c2", "c1")), ("B Silva", ("c3",)), ("X. Silva", ()), ("Ana Silva Jr.", ("c1",)), ("A. B.", ())],
)
def test_an_initial_means_whoever_has_a_name_that_begins_so(text: str, meant: tuple[str, ...]) -> None:
    assert perhaps_meant(text, NAMES) == meant
