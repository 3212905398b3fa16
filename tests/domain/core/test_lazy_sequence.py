"""A sequence that makes its elements when they are looked at is like the list of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.core.lazy_sequence import LazySequence

bounds = st.one_of(st.none(), st.integers(-8, 8))


class Squares(LazySequence[int]):
    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def at(self, index: int) -> int:
        return index * index


@given(st.integers(0, 6), st.integers(-8, 8), bounds, bounds, st.sampled_from([None, -2, -1, 1, 3]))
def test_it_is_like_a_list(count: int, index: int, start: int | None, stop: int | None, step: int | None) -> None:
    made, plain = Squares(count), [place * place for place in range(count)]
    assert list(made) == plain
    assert list(reversed(made)) == plain[::-1]
    assert made[start:stop:step] == plain[start:stop:step]
    assert (9 in made) == (9 in plain)
    if -count <= index < count:
        assert made[index] == plain[index]
    else:
        with pytest.raises(IndexError, match=f"nothing at {index} of {count}"):
            made[index]
