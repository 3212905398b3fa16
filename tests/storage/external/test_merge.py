"""Two versions of a record made one, field by field."""

from __future__ import annotations

import json

import pytest

from netui.storage.external.merge import three_way

EARLY, LATE = "2026-03-01T09:00:00+00:00", "2026-03-02T09:00:00+00:00"


def united(base: dict[str, object], ours: dict[str, object], theirs: dict[str, object]) -> dict[str, object]:
    """What our record becomes when theirs is brought in; nothing clashes."""
    texts = [{1: json.dumps({"id": "ann", **fields})} for fields in (base, ours, theirs)]
    found = three_way("contacts", *texts, next_number=2)
    assert not found.clashes
    text = found.ops[0].after if found.ops else texts[1][1]
    assert text is not None
    return {name: value for name, value in json.loads(text).items() if name != "id"}


@pytest.mark.parametrize(("ours", "theirs"), [(EARLY, LATE), (LATE, EARLY)])
def test_of_two_moments_the_later_one_stands(ours: str, theirs: str) -> None:
    before = {"updated_at": "2026-01-01T09:00:00+00:00"}
    assert united(before, {"updated_at": ours}, {"updated_at": theirs}) == {"updated_at": LATE}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [({}, {"updated_at": LATE}), ({"updated_at": LATE}, {}), ({"updated_at": 7}, {"updated_at": LATE})],
)
def test_a_moment_that_one_side_lost_is_the_other_ones(ours: dict[str, object], theirs: dict[str, object]) -> None:
    assert united({"updated_at": EARLY}, ours, theirs) == {"updated_at": LATE}


def test_the_later_of_two_moments_is_told_whatever_the_zone() -> None:
    before = {"updated_at": "2026-01-01T09:00:00+00:00"}
    sooner, later = "2026-03-02T00:30:00+02:00", "2026-03-01T23:00:00+00:00"
    assert united(before, {"updated_at": sooner}, {"updated_at": later}) == {"updated_at": later}
