"""The word by which somebody is addressed."""

from __future__ import annotations

import pytest

from netui.domain.people.names.first_name import first_name

TITLES = ["Dr", "Prof", "Mr", "Mrs", "Ms", "Mx", "Herr", "Frau", "Sir", "Dame", "M", "Mme", "Sr", "Sra", "Dott", "Ing"]


@pytest.mark.parametrize("title", [*TITLES, *(f"{one}." for one in TITLES), "Prof. Dr."])
def test_a_title_is_no_name(title: str) -> None:
    assert first_name(f"{title} Jean Dupont") == "Jean"
    assert first_name(f"Dupont, {title} Jean") == "Jean"


@pytest.mark.parametrize("behind", ["she/her", "CISSP", "PCC", "LCSW", "Acme", "Partner", "Porto", "PhD, she/her"])
@pytest.mark.parametrize("name", ["Ana Silva", "Xiulan Okonkwo", "Dr. Ana Silva"])
def test_what_stands_behind_a_whole_name_is_no_given_name(name: str, behind: str) -> None:
    assert first_name(f"{name}, {behind}") == first_name(name)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ana Silva", "Ana"),
        ("de Silva, Ravi", "Ravi"),
        ("Anna Weiss, PhD", "Anna"),
        ("Silva, Ana, PhD", "Ana"),
        ("Weiss, Anna, PhD", "Anna"),
        ("Silva, Ana, CISSP", "Ana"),
        ("van der Berg, Jan", "Jan"),
        ("SILVA, ANA", "ANA"),
        ("Silva, J.", "J."),
        ("Martin Lopez, Ana Maria", "Ana"),
        ("Ana Silva, Grace Capital", "Ana"),
        ("Ana, Acme", "Ana"),
        ("Sammy Davis, Jr.", "Sammy"),
        ("王伟", "王伟"),
        ("山田 太郎", "山田 太郎"),
        ("김 철수", "김 철수"),
        ("สมชาย ใจดี", "สมชาย ใจดี"),
        ("Dr. 山田 太郎", "山田 太郎"),
        ("Silva, ", "Silva"),
        ("Dr.", "Dr."),
        (",", ","),
    ],
)
def test_what_somebody_is_called(name: str, called: str) -> None:
    assert first_name(name) == called
