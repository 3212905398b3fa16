"""A fact about the network itself: the table ``meta``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, nothing_extra
from netui.domain.text.edit import TextEdit

FRESH_START = "fresh-start"
"""Id of the record that holds the baseline day set by a fresh start."""

SIGNATURE = "signature"
"""Beginning of the id of the record about a signature, before the card and the form: ``signature:work:html``."""

RULES_TEXT = "rules-text"
"""Id of the record that holds how the text of the rules file was changed last from within netui: undo puts it back."""


WEEKLY_REVIEW = "weekly-review"
"""Id of the record that holds how far the look back at the week has come."""


@frozen
class Setting:
    """A fact that belongs to the data rather than to the configuration.

    Attributes:
        id: its name; one record a name.
        on: the day it is about; for a fresh start, the day from which the cadence counts; for the weekly review, the
            Monday of the week.
        print: fingerprints of what a signature said when it was made, ``title:1a2b3c4d`` each; empty for another fact.
        edit: what was changed in a text that stands in a file of its own; None for another fact.
        step: the step that the weekly review has come to; empty for another fact, and at its beginning.
        passed: ids of what was passed over in the weekly review of that week.
        ended_on: the day on which that review was ended; None before, and for another fact.
        declined: ids of those whom the weekly review never proposes for a new start again.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    on: date | None = None
    print: str = ""
    edit: TextEdit | None = None
    step: str = ""
    passed: tuple[str, ...] = ()
    ended_on: date | None = None
    declined: tuple[str, ...] = ()
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
