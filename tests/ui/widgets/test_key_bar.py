"""The line that names the keys."""

import pytest
from textual.geometry import Size

from netui.ui.actions.places import Place
from netui.ui.actions.table import named_at
from netui.ui.text.cells import cell_len
from netui.ui.widgets.key_bar import KeyBar


@pytest.mark.parametrize("cells", [40, 80])
@pytest.mark.parametrize("place", [place for place in Place if named_at(place)])
def test_the_way_back_and_the_last_key_are_always_named(
    monkeypatch: pytest.MonkeyPatch, place: Place, cells: int
) -> None:
    monkeypatch.setattr(KeyBar, "size", Size(cells, 1))
    named = named_at(place)
    line = KeyBar({}, named).render().plain
    kept = [one for one in named if "escape" in one.keys] + [named[-1]]
    assert cell_len(line) < cells, "the last column stays empty"
    assert all(f" {one.label}" in line for one in kept)
    assert line.endswith(named[-1].label)
