"""The report of a run that looked more than once."""

from __future__ import annotations

from netui.domain.sync.agreed import LineConflict
from netui.session.sync.values import Conflict, Counts, SyncReport


def test_what_a_later_look_tells_is_told_once_and_not_counted() -> None:
    conflict = Conflict("1", "Ann Lee", LineConflict("TITLE", "Editor", "Boss"))
    report = SyncReport(conflicts=[conflict], left=[("a.vcf", "it holds 2 cards")], not_taken=3)
    later = SyncReport(
        pulled=Counts(added=1),
        conflicts=[conflict],
        left=[("a.vcf", "it holds 2 cards"), ("b.vcf", "it holds 0 cards")],
        refused=[("2", "Ben Ito", "valid-address-data")],
        stayed=["Cem Acar"],
        restored=["Dora Mar"],
        not_taken=2,
    )
    report.tell_too(later)
    assert report.conflicts == [conflict]
    assert [name for name, _ in report.left] == ["a.vcf", "b.vcf"]
    assert (report.refused, report.stayed, report.restored) == (later.refused, ["Cem Acar"], ["Dora Mar"])
    assert (report.pulled.added, report.not_taken) == (0, 2)
