"""The default rules file, broken at random: it is read or refused, and nothing in it is passed over in silence."""

import random
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from netui.config.rules.cache_format import rules_document, rules_of
from netui.config.rules.default import default_rules_text
from netui.config.rules.file import GOAL_COUNTS, GOAL_PERIODS, SECTIONS, read_rules
from netui.config.rules.quiet_days import WEEKDAYS

DEFAULT = default_rules_text()
WORDS = [*": {}[],'#-%09é~\"\n\t\x07", "&a ", "*a ", "!x ", "no"]
KEYS = {*SECTIONS, *GOAL_COUNTS, *GOAL_PERIODS, *WEEKDAYS, "", "~", "null", "name", "count", "target", "per"}
KEYS |= {"label", "every", "grace", "capacity", "weight", "aliases", "thank_within", "lead", "check_after", "ask_again"}
KEYS |= {"weekdays", "dates", "daily_limit", "weak_ties_per_week", "horizon", "spread", "unanswered", "after", "wait"}
KEYS |= {"within", "on"}

VALUES = ["2w", "14", "0.5", "20%", "1", "0", "-1", "12-24..01-02", "sat", "week", "gives", "a", "A", "~", "no"]
SCALARS = st.sampled_from(["", "x" * 90, *VALUES]) | st.text(max_size=5)
NAMES = st.sampled_from(sorted(KEYS)) | SCALARS
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=20,
)


def mutated(number):
    chance = random.Random(number)
    text = DEFAULT
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        lines = text.split("\n")
        at = chance.randrange(len(text))
        line = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                text = text[:at] + text[at + 1 :]
            case 1:
                text = text[:at] + chance.choice(WORDS) + text[at:]
            case 2:
                text = text[:at] + text[at + chance.randrange(30) :]
            case 3:
                text = "\n".join(lines[:line] + lines[line + 1 :])
            case 4:
                text = "\n".join([*lines[: line + 1], lines[line], *lines[line + 1 :]])
            case 5:
                text = "\n".join([*lines[:line], " " * chance.randrange(1, 4) + lines[line], *lines[line + 1 :]])
            case 6:
                words = list(re.finditer(r"\w+", text))
                one, other = chance.choice(words), chance.choice(words)
                text = text[: one.start()] + other[0] + text[one.end() :]
            case 7:
                words = list(re.finditer(r"[a-z_]{4,}", text))
                word = chance.choice(words)
                text = text[: word.start()] + word[0][1] + word[0][0] + word[0][2:] + text[word.end() :]
    return text


def scalars(text):
    # The reader in C, where there is one, takes a tab for a blank between words, as YAML has it; the other does not.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [event.value for event in yaml.parse(text, Loader=loader) if isinstance(event, yaml.ScalarEvent)]


def said_by(rules):
    """Every word that the rules can show, in the forms in which a file may have it."""
    words = set(KEYS)
    for tier in rules.tiers:
        words |= {tier.key, tier.label, str(tier.every), str(tier.grace), str(tier.capacity)}
    for channel in rules.channels:
        words |= {channel.key, channel.label, f"{channel.weight:g}", *channel.aliases}
    for tag, every in rules.tag_every.items():
        words |= {tag, str(every)}
    for dates in rules.quiet_dates:
        year = f"{dates.year}-" if dates.year else ""
        first = f"{year}{dates.first[0]:02d}-{dates.first[1]:02d}"
        words |= {first, f"{first}..{dates.last[0]:02d}-{dates.last[1]:02d}"}
    for goal in rules.goals:
        words |= {goal.name, str(goal.target)}
    for role, within in rules.roles.items():
        words |= {role, str(within)}
    queue = rules.queue
    numbers = (queue.daily_limit, queue.weak_ties_per_week, queue.unanswered_after, f"{queue.spread * 100:.0f}%", 1)
    times = (
        rules.thank_within,
        rules.help_thank_within,
        rules.event_lead,
        rules.birthday_lead,
        rules.introduction_check,
        rules.introduction_ask_again,
        queue.horizon,
        queue.unanswered_wait,
    )
    return words | {str(each) for each in (*numbers, *times)}


def normal(word):
    """A number without leading and trailing zeros."""
    if re.fullmatch(r"\d+\.\d*|\.\d+", word):
        return f"{float(word):g}"
    return re.sub(r"^0+(?=\d+[dwmy%]?$)", "", word)


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_a_mutation_is_refused_with_places_or_understood_to_the_last_word(start):
    for number in range(start, start + 50):
        text = mutated(number)
        rules, problems = read_rules(text, "rules.yaml")
        if rules is None:
            assert problems
            lines = text.split("\n")
            for problem in problems:
                assert 1 <= problem.line <= len(lines) + 1, (number, problem)
                assert problem.column >= 1, (number, problem)
        else:
            assert problems == ()
            said = {normal(each) for each in said_by(rules)}
            missing = [word for word in scalars(text) if normal(word) not in said]
            assert not missing, (number, missing)


def test_some_mutations_are_refused_and_some_are_harmless():
    refused = sum(read_rules(mutated(number), "rules.yaml")[0] is None for number in range(200))
    assert 60 <= refused <= 190


@given(st.dictionaries(st.sampled_from(SECTIONS), TREES, min_size=1))
def test_any_shape_is_read_or_refused(tree):
    rules, problems = read_rules(yaml.safe_dump(tree, allow_unicode=True), "rules.yaml")
    assert (rules is None) == bool(problems)
    for problem in problems:
        assert problem.line >= 1
        assert problem.message.isprintable()
    if rules is not None:
        assert rules_of(rules_document(rules)) == rules
