"""A change of a text that can be done, taken back, and refused where the text is another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.text.edit import TextEdit

TEXTS = st.text(alphabet="ab\n\ud800é", max_size=12)


@given(TEXTS, TEXTS)
def test_it_goes_forth_and_back(before: str, after: str) -> None:
    edit = TextEdit.between(before, after)
    assert edit.applied_to(before) == after
    assert edit.inverse.applied_to(after) == before
    assert edit.is_done_in(after)


def test_it_keeps_only_what_differs() -> None:
    edit = TextEdit.between("tiers:\n  inner: 2w\n", "tiers:\n  innermost: 2w\n")
    assert (edit.removed, edit.added) == ("", "most")


@given(TEXTS, TEXTS, TEXTS)
def test_another_text_is_left_alone(before: str, after: str, other: str) -> None:
    if other != before:
        with pytest.raises(ValueError, match="another"):
            TextEdit.between(before, after).applied_to(other)
