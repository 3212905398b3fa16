"""The word lists of a language, compiled for looking up a word or a phrase at a place in a line; which one it is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module

from netui.domain.capture.context import CaptureContext
from netui.domain.capture.own_words import LANGUAGES, NO_CHANNEL, NO_OWN_WORDS, OwnWord, OwnWords
from netui.domain.capture.prose.tokens import Token
from netui.domain.core.frozen import frozen
from netui.domain.people.names.name_parts import PARTICLES
from netui.domain.text.folding import fold

_SIGNS = {
    "meeting": "☕ 🍵 🍺 🍻 🍷 🥂 🍸 🍽 🍕 🍜 🥗 🍔 🍣 🧋",
    "call": "📞 ☎ 📱 🤙 🎥",
    "email": "✉ 📧 📨 📩",
    "message": "💬 🗨",
    "like": "👍 ❤‍🔥",
}
SIGNS = {sign: channel for channel, signs in _SIGNS.items() for sign in signs.split()}
"""Emoji that say how somebody was met -> the channel they stand for."""


@frozen
class Phrase:
    """A word or phrase that stands at a place in a line.

    Attributes:
        section: the list it is of: ``with``, ``verbs``, ``promise_verbs`` …
        value: what the list says beside it: an alias of a channel, an offset of days; or empty.
        length: how many words it has.
        text: the words, folded, with single blanks.
    """

    section: str
    value: str
    length: int
    text: str


_NO_PHRASES: Mapping[str, Phrase] = {}


class Lexicon:
    """The lists of one language. Each word is looked up a fixed number of times, however many words there are.

    Attributes:
        words: name of a list -> its folded words and phrases; empty when the language has none.
    """

    def __init__(self, text: str, own: Sequence[OwnWord] = ()) -> None:
        """Compile the lists from their text, and the user's own words with them.

        In the text a section and a colon stand at the head of a line, its words behind it.
        """
        self._begun: dict[str, list[tuple[tuple[str, ...], Phrase]]] = {}
        lists: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        self.words: Callable[[str], frozenset[str]] = lists.__getitem__
        for section, items in _sections(text):
            name, _, value = section.partition(".")
            plain = [_with_value(fold(item)) for item in items]
            lists[name] |= {item for item, _ in plain}
            for item, item_value in plain:
                for spelt in _spellings(item):
                    for each in (name, *_COUNTS_AS.get(name, ())):
                        self._begin(each, spelt, item_value or value)
        self._signs = dict(SIGNS)
        for each in own:
            self._add(each, lists)
        # What a word is alone is the same wherever it stands; the phrases it begins are told by the second word.
        self._single: dict[str, dict[str, Phrase]] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], Phrase]]]] = {}
        for word, begun in self._begun.items():
            self._single[word] = {phrase.section: phrase for _, phrase in reversed(begun) if phrase.length == 1}
            for words, phrase in sorted(begun, key=lambda one: -len(one[0])):
                if phrase.length > 1:
                    self._longer.setdefault(word, {}).setdefault(words[1], []).append((words, phrase))

    def _begin(self, section: str, item: str, value: str) -> None:
        words = tuple(item.split())
        self._begun.setdefault(words[0], []).append((words, Phrase(section, value, len(words), item)))

    def _add(self, own: OwnWord, lists: dict[str, frozenset[str]]) -> None:
        if own.section == "signs":
            self._signs[own.word] = own.value.removeprefix(NO_CHANNEL)
            return
        item = fold(own.word)
        if not item.split():
            return
        lists[own.section] |= {item}
        if own.section == "own_days":
            lists["days"] |= set(item.split())
        self._begin(own.section, item, own.value)

    def sign(self, raw: str) -> str | None:
        """The channel that an emoji stands for, empty for none of its own; None when it stands for nothing."""
        found = self._signs.get(raw)
        return self._signs.get(raw[:1]) if found is None else found

    def at(self, keys: Sequence[str], position: int) -> Mapping[str, Phrase]:
        """Section -> the longest phrase of it that begins at this word of a line; the words are folded."""
        key = keys[position]
        single = self._single.get(key, _NO_PHRASES)
        longer = self._longer.get(key)
        begun = longer.get(keys[position + 1]) if longer is not None and position + 1 < len(keys) else None
        if begun is None:
            return single
        found: dict[str, Phrase] = {}
        for words, phrase in begun:
            if phrase.section not in found and tuple(keys[position : position + phrase.length]) == words:
                found[phrase.section] = phrase
        return {**single, **found}


def _sections(text: str) -> list[tuple[str, list[str]]]:
    """Each section with its words; a line that begins with a blank goes on with the section before it."""
    sections: list[tuple[str, str]] = []
    for line in text.strip("\n").splitlines():
        if line.startswith(" "):
            name, so_far = sections.pop()
            sections.append((name, f"{so_far} {line.strip()}"))
        else:
            name, _, words = line.partition(":")
            sections.append((name, words.strip()))
    return [
        (name, words.split() if name in _SINGLE_WORDS else [word.strip() for word in words.split("|")])
        for name, words in sections
    ]


def _spellings(item: str) -> set[str]:
    """An item as it may be written: on phones without the apostrophe, before a vowel with one."""
    elided = {f"{item[:-1]}'"} if item.endswith((" de", " que")) else set()
    return {item, item.replace("n't", "nt")} | elided


_COUNTS_AS = {"no_show": ("missed",)}
"""List -> others that its words are of as well: whoever did not show up was not there."""

_SINGLE_WORDS = frozenset(("function", "days", "due_words"))
"""Sections whose words stand with blanks between; in the others phrases stand with bars."""


def _with_value(item: str) -> tuple[str, str]:
    words, _, value = item.partition("=")
    return words, value


@lru_cache(maxsize=2 * len(LANGUAGES))
def lexicon(language: str, own: OwnWords = NO_OWN_WORDS) -> Lexicon:
    """The word lists of a language with the user's own words; loaded when first asked for, and kept."""
    return Lexicon(import_module(f"netui.domain.capture.prose.words.{language}").WORDS, own.of(language))


@lru_cache(maxsize=4)
def function_words(languages: tuple[str, ...], own: OwnWords = NO_OWN_WORDS) -> Mapping[str, frozenset[str]]:
    """Language -> its function words, by which the language of a line is told."""
    texts = {each: import_module(f"netui.domain.capture.prose.words.{each}").WORDS for each in languages}
    added = {each: [one.word for one in own.of(each) if one.section == "function"] for each in languages}
    return {each: frozenset(map(fold, (*_first_section(text), *added[each]))) for each, text in texts.items()}


@lru_cache(maxsize=4)
def words_for_meeting(languages: tuple[str, ...]) -> frozenset[str]:
    """Folded single words of several languages for how people meet: ``lunch``, ``Anruf``; no list is compiled."""
    texts = (import_module(f"netui.domain.capture.prose.words.{each}").WORDS for each in languages)
    sections = (section for text in texts for section in _sections(text))
    return frozenset(
        fold(word) for name, words in sections if name.startswith("nouns.") for word in words if " " not in word
    )


def _first_section(text: str) -> list[str]:
    """The words of the first section, without reading the others."""
    _, _, words = text.partition(":")
    lines = words.splitlines()
    taken = [lines[0]]
    for line in lines[1:]:
        if not line.startswith(" "):
            break
        taken.append(line)
    return " ".join(taken).split()


_NAME_WORDS_AT_MOST = 8


def _particles_of_names(tokens: list[Token], keys: list[str], context: CaptureContext) -> set[int]:
    """Indices of the particles within names, which say nothing of the language: ``lunch with Lucía de la Cruz``."""
    found: set[int] = set()
    if PARTICLES.isdisjoint(keys):
        return found
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and tokens[last].key in PARTICLES:
            last += 1
        if 0 < first < last < len(tokens) and tokens[first - 1].is_capital and tokens[last].is_capital:
            found.update(range(first, last))
        first = last + 1
    return found | _known_in_full(keys, context)


def _known_in_full(keys: list[str], context: CaptureContext) -> set[int]:
    """Indices of the words of known names that stand there in full, in whatever letters."""
    found: set[int] = set()
    for first, key in enumerate(keys):
        for last in range(first + min(context.names.longest_name_from(key), _NAME_WORDS_AT_MOST), first + 1, -1):
            if context.names.full_name(keys[first:last]):
                found.update(range(first, last))
                break
    return found


def language_of(tokens: list[Token], keys: list[str], context: CaptureContext) -> str:
    """The language with most function words among the keys of the tokens, the first of those that have as many."""
    languages = context.languages
    if len(languages) == 1:
        return languages[0]
    if named := _particles_of_names(tokens, keys, context):
        keys = [key for at, key in enumerate(keys) if at not in named]
    told = function_words(languages, context.own_words)
    found = {each: sum(map(words.__contains__, keys)) for each, words in told.items()}
    best = max(found.values())
    language = next(each for each in languages if found[each] == best)
    alone = best == 1 and not _SAY_LITTLE.isdisjoint(told[language].intersection(keys))
    return languages[0] if alone or not best else language


_SAY_LITTLE = frozenset(
    ("mon", "die", "des", "son", "sa", "es", "de", "a", "un", "y", "me", "on", "la", "le", "was", "war", "hat",
     "am", "an", "du",
     "en", "ma", "ce", "se", "ha", "par", "plus", "sur", "d", "l", "j", "al", "los", "las", "el", "del",
     "van", "mi", "vor")
)  # fmt: skip
"""Function words that are something else in English, too: one of them alone does not tell the language."""
