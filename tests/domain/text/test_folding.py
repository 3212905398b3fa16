from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.text.folding import fold, fold_with_origins, once


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ana Silva", "ana silva"),
        ("Łukasz Żółw", "lukasz zolw"),
        ("MÜLLER Straße", "muller strasse"),
        ("Søren Þór Đặng", "soren thor dang"),
        ("İstanbul Iğdır ISI", "istanbul igdir isi"),
        ("Ærø Œuvre", "aero oeuvre"),
        ("e\u0301", "e"),
        ("O’Brien", "o'brien"),
        ("Владимир Зелёный", "владимир зеленыи"),
        ("Ἀθηνᾶ", "αθηνα"),
        ("أَحْمَد", "احمد"),
        ("שָׁלוֹם", "שלום"),
        ("ｱﾅ", "アナ"),
        ("ガ", "ガ"),
        ("山田", "山田"),
        ("김민수", "김민수"),
        ("प्रिया", "प्रिया"),
        ("สมชาย", "สมชาย"),
        ("\u202dAna\u202c\u200d", "ana"),
        ("", ""),
    ],
)
def test_case_and_accents_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_marks_that_make_another_letter_stay() -> None:
    assert fold("カ") != fold("ガ")
    assert fold("कि") != fold("कु")


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_origins_lead_back_to_the_text(text: str) -> None:
    folded, origins = fold_with_origins(text)
    assert len(origins) == len(folded) + 1
    assert origins[-1] == len(text)
    assert [*origins] == sorted(origins)
    assert folded == fold(text)


def test_words_that_fold_alike_are_one() -> None:
    assert once(("rust", "", "Rust", "Café", "cafe", "quay")) == ("rust", "Café", "quay")
