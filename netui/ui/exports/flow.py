"""Asking as what and where to people are given out; the filter in force says who."""

from __future__ import annotations

from asyncio import Event, wait_for
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from textual.content import Content

from netui.domain.core.errors import NetuiError
from netui.domain.records.contact import Contact
from netui.exchange.export_formats import EXPORT_FORMATS, JSON, ExportFormat, format_by_suffix
from netui.exchange.target import is_folder
from netui.session.core.labels import plural
from netui.session.exports.making import people_to_export
from netui.session.exports.request import ExportRequest
from netui.session.lists.rows import is_current
from netui.session.search.service import seeker_of
from netui.ui.actions.places import PEOPLE
from netui.ui.ask.ask import Question
from netui.ui.downloads.download import download_written
from netui.ui.notices.tone import Tone
from netui.ui.panes.hosts import Goes
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled

_PEOPLE_AT_ONCE = 1_000
"""Most people, and conversations where they are written too, that are written while a key waits."""

_PAINTED_WITHIN_S = 0.5
"""Seconds after which it is written whether or not the screen was painted."""


async def open_export(screen: Goes) -> None:
    """Ask where to, and write."""
    await screen.ask.furnish()
    query = screen.filter.needle if screen.program.place in PEOPLE else ""
    _Asking(screen, query).ask()


class _Asking:
    """A question in progress."""

    def __init__(self, screen: Goes, query: str) -> None:
        self._program: Program = screen.program
        self._screen = screen
        self._query = query
        self._people = self._found()
        self._format = EXPORT_FORMATS[0]
        self._trouble: dict[str, str] = {}

    def ask(self, text: str = "") -> None:
        """Put the question, with a path in it: the one proposed, or one that could not be written."""
        self._screen.ask.open(
            Question(
                title=lambda: titled("Export", plain(self._who())),
                accept=self._write,
                meaning=self._meaning,
                key=self._key,
                keys=lambda: key_line(("enter", "writes"), ("tab", "another format"), ("esc", "leaves it")),
                text=text or self._proposed(self._format),
                placeholder="~/people.vcf, or a folder with a slash behind it",
            )
        )

    def _found(self) -> Sequence[Contact] | None:
        """The people whom the filter shows; None when there is no filter."""
        if not self._query:
            return None
        session = self._program.services.session
        seeker = seeker_of(session)
        return seeker.people(seeker.read(self._query), list(session.network.contacts()))

    def _who(self) -> str:
        session = self._program.services.session
        if self._people is not None:
            return f"{plural(len(self._people), 'person', 'people')}: {self._query}"
        if self._format is JSON:
            return "everything there is"
        people = people_to_export(session)
        unlisted = sum(not is_current(one) for one in people)
        more = f", with {unlisted} whom the list leaves out: deceased, or no contact" if unlisted else ""
        return f"{plural(len(people), 'person', 'people')}, all but archived ones{more}"

    def _proposed(self, chosen: ExportFormat) -> str:
        day = self._program.services.session.today
        return f"~/netui-{day}{chosen.suffix or '/'}"

    def _key(self, pressed: str, text: str) -> bool:
        if pressed != "tab":
            return False
        before = self._as_typed(text)
        self._format = EXPORT_FORMATS[(EXPORT_FORMATS.index(before) + 1) % len(EXPORT_FORMATS)]
        stem = text.strip().rstrip("/").removesuffix(before.suffix) or self._proposed(before).rstrip("/")
        self._screen.ask.put(f"{stem}{self._format.suffix or '/'}")
        return True

    def _as_typed(self, text: str) -> ExportFormat:
        """The format that a path means: the one chosen, if its files end so; else the first whose files do."""
        suffix = Path(text.strip()).suffix.lower()
        if self._format.suffix == suffix or (not suffix and self._format.is_folder):
            return self._format
        return format_by_suffix(suffix) or self._format

    def _meaning(self, text: str) -> Content:
        if text in self._trouble:
            return plain(self._trouble[text], "$text-warning")
        return plain(self._as_typed(text).label, "$text-muted")

    def _write(self, text: str) -> bool:
        if self._takes_long():
            # The keys wait until it is written: a way out of the program would leave nothing.
            self._program.call_next(self._write_having_said, text)
            return True
        trouble = self._trouble[text] = self._written(text.strip())
        self._screen.ask.show_meaning()
        return not trouble

    def _takes_long(self) -> bool:
        network = self._program.services.session.network
        if self._people is not None and self._format is not JSON:
            return len(self._people) > _PEOPLE_AT_ONCE
        return network.contact_count() + len(network.conversations) > _PEOPLE_AT_ONCE

    async def _write_having_said(self, text: str) -> None:
        """Write what takes longer than a key may, once it can be read that it is being written."""
        self._program.tell(f"Writing {text.strip()} …")
        is_painted = Event()
        self._program.screen.call_after_refresh(is_painted.set)
        with suppress(TimeoutError):
            await wait_for(is_painted.wait(), _PAINTED_WITHIN_S)
        if trouble := self._written(text.strip()):
            self._trouble[text] = trouble
            self.ask(text)

    def _download(self, request: ExportRequest, name: str) -> None:
        export, people = self._program.services.export, self._people
        download_written(self._program, name, lambda path: export(request, people, str(path)))

    def _written(self, text: str) -> str:
        """Write; why that cannot be, in a sentence, else empty."""
        if not text:
            return "Type where to: a file, or a folder with a slash behind it."
        chosen = self._as_typed(text)
        try:
            into_folder = is_folder(str(Path(text).expanduser())) or text.endswith("/")
            if into_folder and not chosen.is_folder:
                return f"{chosen.id} is one file: name it, as in {text.rstrip('/')}/network{chosen.suffix}"
            if not (into_folder or chosen.is_one_file):
                return f"{chosen.id} is a folder of files: put a slash behind its name."
            request = ExportRequest(chosen, into_folder)
            if self._program.is_web and not into_folder:
                self._download(request, Path(text).name)
                return ""
            said = self._program.services.export(request, self._people, text)
        except NetuiError as problem:
            return problem.sentence
        except (RuntimeError, ValueError) as problem:
            return f"{text} is no path ({problem}). Nothing was written."
        self._program.tell(said, Tone.GOOD)
        return ""
