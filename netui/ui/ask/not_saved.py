"""The question when the disk refused: nothing is lost as long as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from netui.domain.core.errors import NetuiError
from netui.ui.ask.ask import Ask, Question
from netui.ui.downloads.download import download_written
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.shell.services import Services
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain
from netui.ui.widgets.rule import titled


def not_saved(ask: Ask, program: Program, problem: NetuiError, again: Callable[[], object]) -> None:
    """Ask whether to try again, to save a copy elsewhere, or to leave it."""

    def key(pressed: str, _text: str) -> bool:
        if pressed in ("r", "enter"):
            ask.close()
            again()
            return True
        if pressed == "w":
            _save_elsewhere(ask, program, program.services)
            return True
        return False

    ask.open(
        Question(
            title=lambda: phrase("[bold $text-error]Not saved.[/] $sentence", sentence=problem.sentence),
            accept=lambda _text: False,
            meaning=lambda _text: plain(
                "What you did last is still here and can be tried again; all before it is safe."
            ),
            key=key,
            left=lambda _text: program.tell("The last step was not saved, and is dropped.", Tone.PROBLEM),
            keys=lambda: key_line(("r", "tries again"), ("w", "writes a copy elsewhere"), ("esc", "drops the step")),
            typed=False,
        )
    )


def _save_elsewhere(ask: Ask, program: Program, services: Services) -> None:
    path = services.database_path

    def accept(text: str) -> bool:
        try:
            if program.is_web:
                download_written(program, Path(text).name or path.name, services.save_copy)
                return True
            services.save_copy(Path(text).expanduser())
        except (NetuiError, OSError) as problem:  # the last: the disk has no room for what the browser is to get
            said = (
                problem.sentence if isinstance(problem, NetuiError) else f"It cannot be written ({problem.strerror})."
            )
            program.tell(said, Tone.PROBLEM)
            return False
        program.tell(f"A copy was written to {text}.", Tone.GOOD)
        return True

    ask.open(
        Question(
            title=lambda: titled("Write a copy of the database to"),
            accept=accept,
            text=str(path.with_name(f"{path.stem}-copy{path.suffix}")),
        )
    )
