"""The reader of lines typed on the command line."""

from __future__ import annotations

from dataclasses import replace

from netui.config.settings.loading import channel_by_default
from netui.runtime.capture_words import learn_words
from netui.runtime.context import AppContext
from netui.session.capture.reader import Reader, reader_of


def line_reader(work: AppContext) -> Reader:
    """Reads what the user types, with the channel of their choice where a line names none.

    To be called once in a command: it says what is wrong with that choice.
    """
    channel, notice = channel_by_default(work.settings, work.rules.value)
    if notice:
        work.tell(notice)
    work.session.preferences = replace(work.session.preferences, default_channel=channel)
    learn_words(work, work.settings)
    return reader_of(work.session)
