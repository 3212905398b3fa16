"""``netui due`` and the verdicts: done, snooze, skip."""
