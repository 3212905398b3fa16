"""The parts of names as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.people.names.name_parts import (
    NameParts,
    is_family_first,
    name_words,
    parts_of,
    title_length,
    turned_round,
)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ana Silva", "Silva;Ana;;;"),
        ("Silva, Ana", "Silva;Ana;;;"),
        ("Madonna", ";Madonna;;;"),
        ("Ludwig van der Berg", "van der Berg;Ludwig;;;"),
        ("Jean-Claude Van Damme", "Van Damme;Jean-Claude;;;"),
        ("Van Morrison", "Morrison;Van;;;"),
        ("Al Pacino", "Pacino;Al;;;"),
        ("Gerard van 't Hoff", "van 't Hoff;Gerard;;;"),
        ("Omar al-Rashid", "al-Rashid;Omar;;;"),
        ("Khalid bin Omar Al Saud", "bin Omar Al Saud;Khalid;;;"),
        ("José Ortega y Gasset", "Ortega y Gasset;José;;;"),
        ("María José de la Cruz y Ortega", "de la Cruz y Ortega;María José;;;"),
        ("de la Cruz, María", "de la Cruz;María;;;"),
        ("Martin Luther King Jr.", "King;Martin Luther;;;Jr."),
        ("Martin Luther King, Jr.", "King;Martin Luther;;;Jr."),
        ("Angst, Mike, Jr.", "Angst;Mike;;;Jr."),
        ("Sammy Davis Jr", "Davis;Sammy;;;Jr"),
        ("Henry Ford II", "Ford;Henry;;;II"),
        ("Ines Lucia Okafor, PhD", "Okafor;Ines Lucia;;;PhD"),
        ("Ana Lund, CFA, MBA", "Lund;Ana;;;CFA, MBA"),
        ("Ana Lund, PMP", "Lund;Ana;;;PMP"),
        ("Ana Lund, M.Sc.", "Lund;Ana;;;M.Sc."),
        ("Dr. Ines Roth", "Roth;Ines;;Dr.;"),
        ("Prof. Dr. Karl Lang", "Lang;Karl;;Prof. Dr.;"),
        ("Dr.-Ing. Karl Lang", "Lang;Karl;;Dr.-Ing.;"),
        ("Dr. med. Eva Lang", "Lang;Eva;;Dr. med.;"),
        ("Mr. Mike Angst Jr.", "Angst;Mike;;Mr.;Jr."),
        ("Dr. Nagy", "Nagy;;;Dr.;"),
        ("SILVA, ANA", "SILVA;ANA;;;"),
        ("Jack Ma", "Ma;Jack;;;"),
        ("Maria Junior", "Junior;Maria;;;"),
        ("山田 太郎", "山田;太郎;;;"),
        ("김 철수", "김;철수;;;"),
        ("田辺美雪", ";田辺美雪;;;"),
        ("Марфа Плотникова", "Плотникова;Марфа;;;"),
        ("", ";;;;"),
    ],
)
def test_parts(name: str, parts: str) -> None:
    found = parts_of(name)
    assert ";".join((found.family, found.given, found.middle, found.prefix, found.suffix)) == parts


def test_put_together() -> None:
    assert NameParts("Okafor", "Ines", "Lucia", "Dr.", "PhD").name == "Dr. Ines Lucia Okafor PhD"
    assert NameParts("山田", "太郎").name == "山田 太郎"
    assert NameParts("王", "小明").name == "王 小明"
    assert NameParts("Yamada", "太郎").name == "太郎 Yamada"


def test_words_of_a_name() -> None:
    assert name_words("Dr. Zoë O'Brien, Jr.") == ("dr", "zoe", "obrien", "jr")
    assert not is_family_first("")


@given(st.text(max_size=40))
def test_no_word_is_lost(name: str) -> None:
    found = parts_of(name)
    assert sorted(name_words(found.name)) == sorted(name_words(name))


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Prof. Dr. h.c. Otto Kahn", 3),
        ("Prof. Dr. h. c. mult. Otto Kahn", 5),
        ("Dr. rer. nat. Eva Lot", 3),
        ("Dr.-Ing. Eva Lot", 1),
        ("Univ.-Prof. Mag. Eva Lot", 2),
        ("Dipl.-Kfm. Eva Lot", 1),
        ("Dr. Nat King", 1),
        ("Dr. C. Everett Koop", 1),
        ("Mag Ruffman", 0),
        ("Dr.", 0),
    ],
)
def test_titles_before_a_name(name: str, count: int) -> None:
    assert title_length(name.split()) == count


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("Silva, Rui", "Rui Silva"),
        ("SILVA, Rui", "Rui SILVA"),
        ("de Souza, Ana Maria", "Ana Maria de Souza"),
        ("Sá e Silva, Ana", "Ana Sá e Silva"),
        ("Dr. Silva, Rui", "Dr. Rui Silva"),
        ("Smith, John, Jr.", "John Smith Jr."),
        ("Garcia Lopez, Ana", "Ana Garcia Lopez"),
        ("García López, María José", "María José García López"),
        ("山田, 太郎", "山田 太郎"),
        ("Thomas, James", "James Thomas"),
        ("Smith, J.", "J. Smith"),
        ("Cohen, Israel", "Israel Cohen"),
    ],
)
def test_a_name_as_it_stands_in_a_list_is_turned_round(listed: str, said: str) -> None:
    parts = turned_round(listed)
    assert parts is not None
    assert parts.name == said


@pytest.mark.parametrize(
    "name",
    [
        *("Rui Silva", "Rui Silva, MBA", "Rui Silva, PMP", "King, Jr.", "Acme, Inc.", "Tidal, Co. KG", "Ana, Bo & Cy"),
        *(
            "Ana, Bo and Cy",
            "Ana, the painter",
            "Ana, Bo, Cy",
            "Lisbon, 4000",
            "Ana Silva, Nova Friburgo",
            "Ana Silva, Porto",
            "Rui Silva, Editor",
            ", Ana",
            "Ana,",
            "Rui, Silva",
            "John, Smith",
            "Paris, France",
            "Auckland, New Zealand",
        ),
    ],
)
def test_what_stands_behind_another_comma_is_no_given_name(name: str) -> None:
    assert turned_round(name) is None
