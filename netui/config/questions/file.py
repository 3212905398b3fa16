"""``questions.yaml``: the bank of questions as the user writes it."""

from __future__ import annotations

import re

from netui.config.yaml.nodes import Fields, Node, Text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section
from netui.config.yaml.value_messages import closest, shown, stands
from netui.domain.core.errors import Problem
from netui.domain.writing.parts import GapPart, OptionalPart, parts_of
from netui.domain.writing.questions import Bank, BankQuestion, Situation

SHIPPED_WORDS = ("first", "regular", "reconnect", "informational", "mentor", "event")
"""The situations that netui ships."""

_BARE = re.compile(r"\s*-[ \t]+\{")
"""A question that begins with a field, and no quotes: YAML takes it for a group of keys."""
_WORD = re.compile(r"[^\W_][\w-]{0,23}")
_MOST_LABEL_CHARACTERS, _MOST_QUESTION_CHARACTERS, _MOST_QUESTIONS = 40, 200, 500


def read_questions(text: str, file: str, shipped: Bank | None) -> tuple[Bank | None, tuple[Problem, ...]]:
    """Read the text of a bank of questions.

    Args:
        text: any text.
        file: its name in the problems.
        shipped: the situations that are taken where the file leaves them out; None: it has to say all itself.

    Returns:
        The bank, None when anything is wrong; and all that is wrong, in the order of the file.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    top = reading.section(tree.root, "", ("version", "situations"))
    version = top.node("version")
    if version is not None and top.whole("version", 1, least=1) != 1:
        reading.wrong(version, f"version: {stands(version)} is not known to this netui; it reads version 1")
    bank = dict(shipped or {})
    for key, node in reading.entries(top.node("situations"), "situations", "`first` or `regular`"):
        bank[key.text] = _situation(reading, key, node, shipped or {})
    reading.wants_quotes(
        {number: line.index("{") + 1 for number, line in enumerate(text.splitlines(), 1) if _BARE.match(line)}
    )
    problems = reading.found()
    return (None if problems else bank), problems


def _situation(reading: Reading, key: Text, node: Node, shipped: Bank) -> Situation:
    where = f"situations.{key.text}"
    section = reading.section(node, where, ("label", "order", "ask"))
    default = shipped.get(key.text)
    label = default.label if default else ""
    if section.node("label") is not None:
        label = _text(reading, section, "label", _MOST_LABEL_CHARACTERS)
    elif key.text not in SHIPPED_WORDS:
        close = closest(key.text, SHIPPED_WORDS)
        hint = f"did you mean `{close}`?" if close else "a situation of your own needs a `label`"
        reading.wrong(key, f"situations: {shown(key.text)} has no label; {hint}")
    if not _WORD.fullmatch(key.text):
        reading.wrong(key, f"situations: {shown(key.text)} is no word of letters, digits and -, at most 24")
    section.needs("ask", "a list of questions", key)
    order = section.choice("order", "mixed", ("mixed", "file"))
    return Situation(key.text, label or key.text, order == "file", _questions(reading, section))


def _text(reading: Reading, section: Section, key: str, longest: int) -> str:
    node = section.node(key)
    word = reading.word(node, section.place(key), "text", longest=longest) if node is not None else None
    return word.text.strip() if word else ""


def _questions(reading: Reading, section: Section) -> tuple[BankQuestion, ...]:
    node = section.node("ask")
    place = section.place("ask")
    items = reading.items(node, place, "[What is stuck?]")
    if not items:
        if node is not None and not isinstance(node, Fields):
            reading.wrong(node, f"{place}: no question stands here; write at least one")
        return ()
    if len(items) > _MOST_QUESTIONS:
        reading.wrong(items[_MOST_QUESTIONS], f"{place}: more than {_MOST_QUESTIONS} questions")
    found: dict[str, tuple[BankQuestion, int]] = {}
    for item in items[:_MOST_QUESTIONS]:
        question = _question(reading, item, place)
        if question is None:
            continue
        if question.text in found:
            first = found[question.text][1]
            reading.wrong(item, f"{place}: the same question stands in line {first} already")
        else:
            found[question.text] = (question, item.line)
    return tuple(question for question, _ in found.values())


def _question(reading: Reading, item: Node, place: str) -> BankQuestion | None:
    if isinstance(item, Fields):
        return None  # told by its line
    word = reading.word(item, place, "a question", longest=_MOST_QUESTION_CHARACTERS)
    if word is None:
        return None
    parts, mistakes = parts_of(word.text)
    for mistake in mistakes:
        reading.wrong_within(word, mistake.offset, f"{place}: {mistake.message}")
    if any(isinstance(part, GapPart | OptionalPart) for part in parts):
        reading.wrong(word, f"{place}: a question has fields such as {{point}}, and neither {{?…}} nor [[ … ]]")
        return None
    return None if mistakes else BankQuestion(word.text.strip(), parts)
