"""The user's languages and own words, given to the session."""

from __future__ import annotations

from dataclasses import replace

from netui.config.settings.model import Settings
from netui.config.words.loading import WordsFile
from netui.runtime.context import AppContext


def learn_words(work: AppContext, settings: Settings) -> None:
    """Give the user's own words to the session, and tell what is wrong with their file."""
    session = work.session
    channels = [name for channel in session.rules.channels for name in (channel.key, *channel.aliases)]
    words = WordsFile(work.locations.words_file, work.cache, channels)
    session.preferences = replace(session.preferences, languages=settings.languages, own_words=words)
    words()
    if words.banner:
        work.tell(words.banner)
