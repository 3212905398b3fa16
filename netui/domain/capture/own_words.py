"""Words that a user adds to those by which free text is read: more words of the same lists, never fewer."""

from __future__ import annotations

from netui.domain.core.frozen import frozen

LANGUAGES = ("en", "de", "fr", "es")
"""Languages with word lists; a line is read in one of them, in the first chosen one where nothing else leads."""

LISTS = {
    "function": "function", "with": "with", "about": "about", "joint": "joint", "filler": "filler",
    "theirs": "theirs", "saying": "saying", "not": "not", "question": "question", "no_reply": "no_reply",
    "kin": "kin", "everyday": "everyday", "organisation": "organisation", "labels": "labels", "work": "at_org",
    "birthday": "birthday", "news": "news",
}  # fmt: skip
"""Keys whose value is a list of words or phrases -> the list of a language that they add to."""

PROMISE_LISTS = {"verbs": "promise_verbs", "mine": "mine", "theirs": "theirs_will", "by": "by"}
"""Keys of ``promise`` -> the list of a language that they add to."""

CHANNEL_WORDS = ("verbs", "nouns", "signs")
"""Keys whose value is a group: a word or phrase, and the channel that it says, or nothing for a contact without one."""

NO_CHANNEL = "-"
"""Stands for a contact without a channel of its own."""


@frozen
class OwnWord:
    """A word of the user's.

    Attributes:
        language: the one in which it counts; empty: in each.
        section: the list that it is in.
        word: one or several words.
        value: the channel it says, or how many days off the day is; empty where the list has no values.
    """

    language: str
    section: str
    word: str
    value: str = ""


@frozen
class OwnWords:
    """The words that a user adds.

    Attributes:
        words: in the order of the file; may be none.
    """

    words: tuple[OwnWord, ...] = ()

    def of(self, language: str) -> tuple[OwnWord, ...]:
        """The user's own words of a language."""
        return tuple([each for each in self.words if each.language in ("", language)])


NO_OWN_WORDS = OwnWords()
