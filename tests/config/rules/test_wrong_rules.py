"""A corpus of wrong rules files: every mistake of each is named with line, column, value, and what would be right.

Each case is a text and all that is expected of it: ``line:column words``, in the order of the file, nothing more and
nothing less.
"""

import pytest
import yaml

from netui.config.rules.file import read_rules

SYNTAX = {
    "tab as indentation": ("tiers:\n\tinner: {every: 2w}\n", ["2:1 a tab stands here; indent with spaces"]),
    "two tabs in one section": ("tags:\n\ta: {every: 1w}\n\tb: {every: 1w}\n", ["2:1 a tab", "3:1 a tab"]),
    "tab and a mistake after it": ("tags:\n\ta: {every: 1}\n", ["2:1 a tab", "2:13 tags.a.every: `1` has no unit"]),
    "tab after spaces": ("tiers:\n  a: {every: 1w}\n  \tb: {every: 1w}\n", ["3:3 a tab"]),
    "unclosed double quote": (
        'tiers:\n  a: {label: "Close, every: 1m}\n',
        ["2:14 the quote that opens here is never closed"],
    ),
    "unclosed single quote": (
        "tiers:\n  a:\n    label: 'Close\n  b: {}\n",
        ["3:12 the quote that opens here is never"],
    ),
    "unclosed brace": ("tags: {a: {every: 1w}\nversion: 1\n", ["1:7 the `{` that opens here is never closed"]),
    "unclosed bracket": ("quiet:\n  weekdays: [sat, sun\n", ["2:13 the `[` that opens here is never closed"]),
    "bracket closed by brace": ("quiet: {weekdays: [sat}\n", ["1:23 or the `]` that closes `[`"]),
    "missing comma": ("tiers: {a: {every: 1w grace: 1d}}\n", ["1:28 a comma is missing"]),
    "stray brace": ("tags: {a: {every: 1w}}}\n", ["1:23 this `}` closes nothing; remove it"]),
    "missing colon": ("tiers:\n  a {every: 1w}\n", ["2:3 a colon is missing before the `{`"]),
    "missing colon among others": ("tiers:\n  a: {}\n  b\n  c: {}\n", ["3:3 a colon is missing after this key"]),
    "two colons": ("tiers:\n  a: {}\n  b: label: B\n", ["3:11 a second colon in one line"]),
    "no space after the colon": ("version:1\n", ["1:1 a space is missing after the colon"]),
    "no space after a colon in braces": (
        "tags: {a: {every:1w}}\n",
        ["1:12 needs a space after its colon: `every: 1w`"],
    ),
    "indented too far": ("birthdays: {lead: 3d}\n  introductions: {}\n", ["2:3 indented"]),
    "indented too little": ("tiers:\n    a: {}\n  b: {}\n", ["3:3 this line is not indented like"]),
    "list item on the line of its key": ("goals: - name: x\n", ["1:8 a list begins on a line of its own"]),
    "list item among keys": ("tags: {}\n- x\n", ["2:1 an item of a list among keys"]),
    "reserved sign": ("tiers: {a: {label: @home}}\n", ["1:20 a value may not begin with @"]),
    "percent sign": ("tiers: {a: {label: %x}}\n", ["1:20 a value may not begin with %"]),
    "backslash": ('tiers: {a: {label: "C:\\Users"}}\n', ["1:23 a backslash in double quotes"]),
    "text after a quote": ('tiers:\n  a:\n    label: "Close" friends\n', ["3:20 nothing may follow here"]),
    "second document": ("version: 1\n---\nversion: 1\n", ["2:1 a second document"]),
    "duplicate section": ("tags: {}\nquiet: {}\ntags: {}\n", ["3:1 `tags` stands here a second time, first in line 1"]),
    "duplicates beside broken lines": (
        "tags: {}\ntiers:\n  a: {}\n  b: {x\n  a: {}\ntags: {}\n",
        ["4:6 the `{` that opens here", "5:3 `a` stands here a second time, first in line 3", "6:1 first in line 1"],
    ),
    "duplicate tier": ("tiers:\n  a: {}\n  b: {}\n  a: {}\n", ["4:3 `a` stands here a second time, first in line 2"]),
    "duplicate key in braces": ("tiers: {a: {every: 1w, every: 2w}}\n", ["1:24 `every` stands here a second time"]),
    "tag of YAML": ("tiers: {a: {label: !!python/name:x y}}\n", ["1:20 `!!python/name:x` is a YAML tag"]),
    "unknown alias": ("tags: {a: *b}\n", ["1:11 `*b` has no `&b` before it"]),
    "alias within itself": (
        "tags: &a\n  b: *a\n",
        ["2:6 `*a` stands inside what it stands for"],
    ),
    "merging": (
        "tiers:\n  a: &a {every: 1w}\n  b:\n    <<: *a\n",
        ["4:5 `<<` (merging) is not read; write the lines out"],
    ),
    "alias bomb": (
        "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{b}: &{b} [{', '.join(['*' + a] * 10)}]\n" for a, b in zip("abcdef", "bcdefg", strict=True)),
        ["5:8 more than 20000 values"],
    ),
    "deep nesting": ("tiers: " + "[" * 500, ["1:31 deep"]),
    "control character": ("tiers: {a: {label: x\x1b2J}}\n", ["1:21 an invisible character (U+001B)"]),
    "escaped control character": ('tiers: {a: {label: "x\\e[2J"}}\n', ["1:20 must be visible text on one line"]),
    "list as a key": ("tags:\n  ? [a, b]\n  : {every: 1w}\n", ["2:5 a key must be a word"]),
    "not keys at all": ("every two weeks\n", ["1:1 `every two weeks` stands where keys are meant"]),
    "a list instead of keys": ("- tiers\n- tags\n", ["1:1 a list stands where keys are meant, such as `version`"]),
}

VALUES = {
    "unknown section": ("teirs: {}\n", ["1:1 `teirs` is not known here; did you mean `tiers`?"]),
    "section in another case": ("Tiers: {}\n", ["1:1 did you mean `tiers`?"]),
    "unknown section far from all": ("zzz: 1\n", ["1:1 `zzz` is not known here; known: version, tiers, tags"]),
    "version of the future": ("version: 2\n", ["1:10 `2` is not known to this netui; it reads version 1"]),
    "version in words": ("version: one\n", ["1:10 `one` is no whole number"]),
    "no tiers": ("tiers: {}\n", ["1:1 write at least one tier"]),
    "tiers left empty": ("tiers:\nversion: 1\n", ["1:1 write at least one tier"]),
    "no channels": ("channels:\n", ["1:1 write at least one channel"]),
    "tiers as a list": ("tiers: [inner, close]\n", ["1:8 a list stands where keys are meant, such as `close:"]),
    "unknown key of a tier": (
        "tiers:\n  a:\n    evry: 2w\n",
        ["3:5 tiers.a: `evry` is not known here; did you mean `every`?"],
    ),
    "duration without unit": (
        "tiers: {a: {every: 14}}\n",
        ["1:20 tiers.a.every: `14` has no unit; write `14d` for days"],
    ),
    "negative duration": ("tiers: {a: {every: -2w}}\n", ["1:20 `-2w` is negative"]),
    "zero duration": ("tiers: {a: {every: 0d}}\n", ["1:20 `0d` is no time at all; the shortest is `1d`"]),
    "huge duration": ("tiers: {a: {every: 9999y}}\n", ["1:20 `9999y` is longer than a hundred years"]),
    "very huge duration": ("tiers: {a: {every: 99999999w}}\n", ["1:20 `99999999w` is longer than a hundred years"]),
    "duration in words": (
        "tiers: {a: {every: monthly}}\n",
        ["1:20 `monthly` is no length of time; did you mean `1m`?"],
    ),
    "duration with a long unit": ("tiers: {a: {every: 2 weeks}}\n", ["1:20 did you mean `2w`?"]),
    "duration in quarters": ("tiers: {a: {every: 1q}}\n", ["1:20 did you mean `3m`?"]),
    "duration in hours": ("tiers: {a: {every: 36h}}\n", ["1:20 `36h` is shorter than a day"]),
    "duration in fractions": ("tiers: {a: {every: 1.5w}}\n", ["1:20 `1.5w` is no whole number of units; write days"]),
    "duration that is nothing": (
        "tiers: {a: {every: }}\n",
        ["1:13 nothing stands where a length of time such as `2w`"],
    ),
    "duration that is a list": ("tiers: {a: {every: [2w]}}\n", ["1:20 a list stands where a length of time"]),
    "duration that is a time": ("tiers: {a: {grace: 12:30}}\n", ["1:20 `12:30` is no length of time"]),
    "negative grace": ("tiers: {a: {grace: -1d}}\n", ["1:20 `-1d` is negative"]),
    "capacity of zero": ("tiers: {a: {capacity: 0}}\n", ["1:23 `0` is less than 1"]),
    "capacity below zero": ("tiers: {a: {capacity: -5}}\n", ["1:23 `-5` is less than 1; a whole number of 1 or more"]),
    "capacity in parts": ("tiers: {a: {capacity: 1.5}}\n", ["1:23 `1.5` is no whole number"]),
    "capacity beyond reason": ("tiers: {a: {capacity: 99999999}}\n", ["1:23 `99999999` is more than 1000000"]),
    "capacity beyond all reason": ("tiers: {a: {capacity: 99999999999999}}\n", ["1:23 is more than 1000000"]),
    "label that is a list": ("tiers: {a: {label: [x]}}\n", ["1:20 a list stands where text is meant"]),
    "label on two lines": ("tiers:\n  a:\n    label: |\n      x\n      y\n", ["3:12 must be visible text on one line"]),
    "label without end": (f"tiers: {{a: {{label: {'x' * 81}}}}}\n", ["1:20 is longer than 80 characters"]),
    "tier without a name": ("tiers: {'': {every: 1w}}\n", ["1:9 stands where a name is meant"]),
    "tiers that differ in case": (
        "tiers:\n  Close: {}\n  close: {}\n",
        ["3:3 `close` is `Close` of line 2 in another case"],
    ),
    "tag without every": ("tags: {a: {}}\n", ["1:8 tags.a: `every` is missing; add a length of time"]),
    "tag with a hash": ("tags: {'#a': {every: 1w}}\n", ["1:8 `#a` is written without its `#` here: `a`"]),
    "tag with its time alone": ("tags: {a: 6w}\n", ["1:11 tags.a: `6w` stands where keys are meant, such as `every`"]),
    "weight above one": ("channels: {a: {weight: 1.5}}\n", ["1:24 `1.5` is out of bounds; a number from 0 to 1"]),
    "weight below zero": ("channels: {a: {weight: -0.1}}\n", ["1:24 `-0.1` is out of bounds"]),
    "weight in words": ("channels: {a: {weight: much}}\n", ["1:24 `much` is no number; a number from 0 to 1"]),
    "weight that is no number": ("channels: {a: {weight: .nan}}\n", ["1:24 `.nan` is no number"]),
    "weight as a percentage": ("channels: {a: {weight: 80%}}\n", ["1:24 did you mean `0.8`?"]),
    "weight with a comma": ("channels: {a: {weight: 0,8}}\n", ["1:26 `8` is no key; decimals take a point"]),
    "weight with a comma on a line": ("channels:\n  a:\n    weight: 0,8\n", ["3:13 did you mean `0.8`?"]),
    "weight left out": ("channels: {a: {aliases: [b]}}\n", ["1:12 channels.a: `weight` is missing"]),
    "alias of two channels": (
        "channels:\n  a: {weight: 1, aliases: [x, y]}\n  b: {weight: 1, aliases: [Y]}\n",
        ["3:28 channels.b.aliases: `Y` already means `a` (line 2)"],
    ),
    "alias that is another channel": (
        "channels:\n  a: {weight: 1, aliases: [b]}\n  b: {weight: 1}\n",
        ["2:28 `b` already means `b` (line 3)"],
    ),
    "alias twice": ("channels: {a: {weight: 1, aliases: [x, x]}}\n", ["1:40 `x` already means `a` (line 1)"]),
    "aliases without a list": ("channels: {a: {weight: 1, aliases: x}}\n", ["1:36 `x` stands where a list is meant"]),
    "alias that is nothing": (
        "channels: {a: {weight: 1, aliases: [x, ~]}}\n",
        ["1:40 nothing stands where a word is meant"],
    ),
    "small section with another key": (
        "birthdays: {leed: 3d}\n",
        ["1:13 birthdays: `leed` is not known here; did you mean `lead`?"],
    ),
    "small section with its time alone": (
        "first_meeting: 2d\n",
        ["1:16 `2d` stands where keys are meant, such as `thank_within`"],
    ),
    "weekday in another language": ("quiet: {weekdays: [samedi]}\n", ["1:20 `samedi` is no weekday; known: mon"]),
    "weekday misspelt": ("quiet: {weekdays: [wensday]}\n", ["1:20 did you mean `wednesday`?"]),
    "all weekdays": ("quiet: {weekdays: [mon, tue, wed, thu, fri, sat, sun]}\n", ["1:19 all seven days are quiet"]),
    "dates without a list": ("quiet: {dates: 12-24..01-02}\n", ["1:16 `12-24..01-02` stands where a list is meant"]),
    "date with one dash too many": ("quiet: {dates: [12-24-01-02]}\n", ["1:17 a stretch takes two points"]),
    "date in words": ("quiet: {dates: [christmas]}\n", ["1:17 `christmas` is no date; write `MM-DD`"]),
    "day before month": ("quiet: {dates: [24-12]}\n", ["1:17 no day `24-12` in the calendar; write month before day"]),
    "day that is not there": ("quiet: {dates: [2026-02-29]}\n", ["1:17 no day `2026-02-29` in the calendar"]),
    "dates reversed": ("quiet: {dates: [2026-08-14..2026-08-03]}\n", ["1:17 did you mean `2026-08-03..2026-08-14`?"]),
    "dates half with a year": ("quiet: {dates: [2026-08-03..08-14]}\n", ["1:17 has a year at one end only"]),
    "dates without an end": ("quiet: {dates: [2026-08-03..]}\n", ["1:17 is no stretch of days"]),
    "the whole year": ("quiet: {dates: [01-01..06-30, 07-01..12-31]}\n", ["1:16 every day of the year is quiet"]),
    "limit of zero": ("queue: {daily_limit: 0}\n", ["1:22 `0` is less than 1"]),
    "limit in words": ("queue: {daily_limit: no}\n", ["1:22 `no` is no whole number; a number of 1 or more"]),
    "limit below one": ("queue: {daily_limit: -3}\n", ["1:22 `-3` is less than 1; a whole number of 1 or more"]),
    "limit in hexadecimal": ("queue: {daily_limit: 0x10}\n", ["1:22 `0x10` is no whole number"]),
    "spread as a fraction": ("queue: {spread: 0.2}\n", ["1:17 `0.2` is no percentage", "did you mean `20%`?"]),
    "spread without its sign": ("queue: {spread: 20}\n", ["1:17 did you mean `20%`?"]),
    "spread beyond all": ("queue: {spread: 120%}\n", ["1:17 `120%` is no percentage; a whole number from 0 to 100"]),
    "unanswered in another shape": (
        "queue: {unanswered: 2}\n",
        ["1:21 `2` stands where keys are meant, such as `after`, `wait`"],
    ),
    "unanswered after none": (
        "queue: {unanswered: {after: 0, wait: 0d}}\n",
        ["1:29 `0` is less than 1", "1:38 `0d` is no time at all"],
    ),
    "unknown key of the queue": ("queue: {dayly_limit: 3}\n", ["1:9 did you mean `daily_limit`?"]),
    "goals as keys": ("goals: {name: x}\n", ["1:8 a group of keys stands where a list is meant"]),
    "goal of an unknown count": (
        "goals:\n  - {name: x, count: new_contact, target: 1, per: week}\n",
        ["2:22 goals.1.count: `new_contact` is not one of", "did you mean `new_contacts`?"],
    ),
    "goal of an unknown period": (
        "goals: [{name: x, count: gives, target: 1, per: weak}]\n",
        ["1:49 goals.1.per: `weak` is not one of day, week, month, quarter, year; did you mean `week`?"],
    ),
    "goal of nothing": ("goals: [{name: x, count: gives, target: 0, per: week}]\n", ["1:41 `0` is less than 1"]),
    "goal half said": (
        "goals:\n- name: x\n",
        [
            "2:3 `count` is missing",
            "2:3 `target` is missing; add how many",
            "2:3 `per` is missing; add over which time: day",
        ],
    ),
    "goal that is a word": ("goals: [be nice]\n", ["1:9 goals.1: `be nice` stands where keys are meant"]),
    "goal that is empty": ("goals:\n-\n", ["2:2 goals.1: nothing stands here; write a goal"]),
}

ALL_AT_ONCE = """\
version: 1
tires: {}
tiers:
  inner: {label: "Inner, every: 2w}
  close:
    label: Close
    evry: 14
    grace: 2w grace
  weak: {every: 6m capacity: 3}
channels:
\tcall: {weight: 1}
tags:
  mentor: {every: 6}
quiet:
  weekdays: [sat, son]
  dates: [02-30
queue: {daily_limit: 0
goals:
- {name: x, count: gives, target: 0, per: week}
- {name: y, count: gives, target: 1, per: week
first_meeting: {thank_within: 1d}}
"""


@pytest.mark.parametrize(("text", "expected"), [*SYNTAX.values(), *VALUES.values()], ids=[*SYNTAX, *VALUES])
def test_every_mistake_is_named_and_nothing_else(text, expected):
    rules, problems = read_rules(text, "rules.yaml")
    assert rules is None
    said = [f"{problem.line}:{problem.column} {problem.message}" for problem in problems]
    places = [words.partition(" ")[0] for words in expected if words[0].isdigit()]
    assert [words.partition(" ")[0] for words in said] == places, said
    for words in expected:
        place, _, rest = words.partition(" ") if words[0].isdigit() else ("", "", words)
        assert any(line.startswith(place) and rest in line for line in said), said
    for problem in problems:
        assert problem.file == "rules.yaml"
        assert not problem.message.endswith(".")
        assert problem.message.isprintable()


def test_the_corpus_is_large():
    assert len(SYNTAX) + len(VALUES) >= 100


def test_one_run_names_the_mistakes_of_all_sections():
    _, problems = read_rules(ALL_AT_ONCE, "rules.yaml")
    places = [(problem.line, problem.column) for problem in problems]
    assert places == [
        (2, 1),
        (4, 18),
        (7, 5),
        (8, 12),
        (9, 28),
        (11, 1),
        (13, 19),
        (15, 19),
        (16, 10),
        (17, 8),
        (19, 35),
        (20, 3),
        (21, 34),
    ]


def test_sizes_beyond_reason_are_refused_at_once():
    rules, problems = read_rules("# x\n" * 1_300_000, "rules.yaml")
    assert rules is None
    assert [(p.line, p.message[:17]) for p in problems] == [(0, "is larger than 1 ")]


def test_the_parser_without_c_names_the_same_mistakes(monkeypatch):
    texts = [text for text, _ in (*SYNTAX.values(), *VALUES.values())]
    with_c = [read_rules(text, "rules.yaml") for text in texts]
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    for text, known in zip(texts, with_c, strict=True):
        assert read_rules(text, "rules.yaml") == known, text
