"""Short forms of given names."""

from __future__ import annotations

import pytest

from netui.domain.people.names.given_names import is_short_form, shared_forms


@pytest.mark.parametrize(
    ("one", "other"),
    [("mike", "michael"), ("katherine", "kate"), ("bill", "william"), ("alex", "alexandra"), ("käthe", "katharina")],
)
def test_a_short_form_belongs_to_its_full_form(one: str, other: str) -> None:
    one = one.replace("ä", "a")
    assert is_short_form(one, other)
    assert is_short_form(other, one)
    assert set(shared_forms(one)) & set(shared_forms(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("alexander", "alexandra"), ("hanna", "anna"), ("john", "jean"), ("ines", "tobe"), ("bo", "bo"), ("mike", "mick")],
)
def test_two_full_forms_are_two_names_and_two_short_ones_say_nothing(one: str, other: str) -> None:
    assert not is_short_form(one, other)
