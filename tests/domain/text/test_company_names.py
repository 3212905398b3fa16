"""Names of companies as they are compared."""

from __future__ import annotations

import pytest

from netui.domain.text.company_names import company_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halyard Inc.", "HALYARD"),
        ("Café Müller GmbH & Co. KG", "cafe muller"),
        ("Forno Nuovo S.r.l.", "forno nuovo"),
        ("Brandt mbH", "Brandt"),
        ("Taller Norte S.L.", "taller norte"),
        ("Smith, Jones", "Smith & Jones Ltd"),
        ("北京公司", "北京公司"),
    ],
)
def test_two_spellings_of_one_company(one: str, other: str) -> None:
    assert company_key(one) == company_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Halyard Labs", "Halyard"), ("AG Weser", "Weser"), ("SE", "AG")])
def test_two_companies(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


def test_no_name_is_no_company() -> None:
    assert company_key(" – ") == ""
