"""Where the command line prints: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from netui.domain.display_text import one_line
from netui.domain.values import Json


@dataclass(frozen=True, slots=True)
class Output:
    """Prints text made safe, or one JSON document.

    Attributes:
        out: standard output.
        err: standard error.
        as_json: whether standard output gets one JSON document and nothing else.
        coloured: whether escape sequences for colour may go to standard output.
        width_cells: how wide a line may be.
    """

    out: TextIO
    err: TextIO
    as_json: bool
    coloured: bool
    width_cells: int

    def result(self, document: Json | Mapping[str, object] | Sequence[object], lines: Sequence[str]) -> None:
        """Print what a command found: the document with ``--json``, else the lines, each made harmless."""
        if self.as_json:
            json.dump(document, self.out, ensure_ascii=False, separators=(",", ":"))
            self.out.write("\n")
        else:
            for line in lines:
                self.out.write(one_line(line) + "\n")

    def say(self, sentence: str) -> None:
        """Say something to the person: a message, a warning, progress."""
        self.err.write(one_line(sentence) + "\n")
