"""``rules.yaml`` read into values."""

import pytest

from netui.cli.rules.text import rules_as_file
from netui.config.rules.cache_format import rules_document, rules_of
from netui.config.rules.default import default_rules, default_rules_text
from netui.config.rules.file import SECTIONS, read_rules
from netui.config.yaml.parser import read_tree
from netui.domain.cadence.rules import Channel, Goal, QueueRules, QuietDates, Rules, Tier
from netui.domain.dates.duration import Duration

CADENCE_MD = """\
version: 1
tiers:
  inner:     {label: Inner circle, every: 2w, grace: 1w, capacity: 15}
  close:     {label: Close,        every: 1m, grace: 2w, capacity: 50}
  active:    {label: Active,       every: 3m, grace: 1m, capacity: 150}
  weak:      {label: Weak tie,     every: 6m, grace: 2m}
  dormant:   {label: Dormant}      # no `every`: never falls due by itself
tags:
  mentor:    {every: 6w}
channels:
  meeting:   {weight: 1,    aliases: [met, coffee, lunch, dinner]}
  call:      {weight: 1,    aliases: [phone, video, zoom]}
  event:     {weight: 1,    aliases: [conference, meetup]}
  email:     {weight: 0.8,  aliases: [mail]}
  message:   {weight: 0.7,  aliases: [dm, chat, text, linkedin, whatsapp, signal, slack]}
  note:      {weight: 0}
  comment:   {weight: 0.25}
  like:      {weight: 0.1}
first_meeting: {thank_within: 2d}
birthdays:     {lead: 3d}
introductions: {check_after: 2w}
quiet:
  weekdays: [sat, sun]
  dates: [12-24..01-02, 2026-08-03..2026-08-14]
queue:
  daily_limit: 12
  weak_ties_per_week: 2
  horizon: 7d
  spread: 20%
  unanswered: {after: 2, wait: 30d}
goals:
  - {name: New people, count: new_contacts, target: 1, per: month}
  - {name: Give first, count: gives, target: 2, per: week}
"""

AS_VALUES = Rules(
    tiers=(
        Tier("inner", "Inner circle", Duration(2, "w"), Duration(1, "w"), 15),
        Tier("close", "Close", Duration(1, "m"), Duration(2, "w"), 50),
        Tier("active", "Active", Duration(3, "m"), Duration(1, "m"), 150),
        Tier("weak", "Weak tie", Duration(6, "m"), Duration(2, "m")),
        Tier("dormant", "Dormant"),
    ),
    channels=(
        Channel("meeting", 1.0, ("met", "coffee", "lunch", "dinner")),
        Channel("call", 1.0, ("phone", "video", "zoom")),
        Channel("event", 1.0, ("conference", "meetup")),
        Channel("email", 0.8, ("mail",)),
        Channel("message", 0.7, ("dm", "chat", "text", "linkedin", "whatsapp", "signal", "slack")),
        Channel("note", 0.0),
        Channel("comment", 0.25),
        Channel("like", 0.1),
    ),
    tag_every={"mentor": Duration(6, "w")},
    thank_within=Duration(2, "d"),
    birthday_lead=Duration(3, "d"),
    introduction_check=Duration(2, "w"),
    quiet_weekdays=frozenset({5, 6}),
    quiet_dates=(QuietDates((12, 24), (1, 2)), QuietDates((8, 3), (8, 14), 2026, 2026)),
    queue=QueueRules(12, 2, Duration(7, "d"), 0.2, 2, Duration(30, "d")),
    goals=(Goal("New people", "new_contacts", 1, "month"), Goal("Give first", "gives", 2, "week")),
)


def valid(text):
    rules, problems = read_rules(text, "rules.yaml")
    assert problems == ()
    return rules


def test_the_documented_file_means_what_it_says():
    assert valid(CADENCE_MD) == AS_VALUES


def test_the_default_file_is_valid_commented_and_whole():
    text = default_rules_text()
    rules = valid(text)
    assert rules == default_rules()
    assert tuple(key.text for key, _ in read_tree(text, "f").root.entries) == SECTIONS
    assert text.count("#") > 20
    assert max(map(len, text.splitlines())) <= 72, "whole in the editor, in a window of 80 columns"


def test_the_default_differs_from_the_documented_one_only_in_a_holiday_of_one_year():
    default = default_rules()
    assert default.quiet_dates == AS_VALUES.quiet_dates[:1]
    for name in ("tiers", "channels", "tag_every", "queue", "goals", "quiet_weekdays", "thank_within"):
        assert getattr(default, name) == getattr(AS_VALUES, name)


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "version: 1\n", "\ufeffversion: 1\r\n", "~"])
def test_sections_left_out_take_the_default(text):
    assert valid(text) == default_rules()


def test_a_section_that_is_present_replaces_the_default_whole():
    rules = valid(
        "tags: {board: {every: 3m}}\nquiet: {weekdays: [fri]}\nqueue: {daily_limit: 5}\ntiers: {all: {every: 1m}}\n"
    )
    assert rules.tag_every == {"board": Duration(3, "m")}
    assert rules.quiet_weekdays == {4}
    assert rules.quiet_dates == ()
    assert rules.queue == QueueRules(daily_limit=5)
    assert rules.tiers == (Tier("all", "all", Duration(1, "m")),)
    assert rules.channels == default_rules().channels


@pytest.mark.parametrize(
    "text", ["tags:\nquiet:\ngoals:\n", "tags: {}\nquiet: {}\ngoals: []\n", "tags: ~\nquiet: ~\ngoals: ~\n"]
)
def test_an_empty_section_means_none(text):
    rules = valid(text)
    assert rules.tag_every == {}
    assert rules.quiet_weekdays == frozenset()
    assert rules.quiet_dates == ()
    assert rules.goals == ()


def test_yaml_surprises_are_taken_as_meant():
    rules = valid(
        "tiers:\n  no: {label: 12:30, every: 08d}\n  on: {label: yes}\n  1.10: {}\n  2026-01-01: {}\n"
        "  007: {capacity: 010}\n  null: {}\n"
        "channels:\n  off: {weight: 1.0, aliases: [no, 1_000, 0x10, 12:30]}\n"
    )
    assert [tier.key for tier in rules.tiers] == ["no", "on", "1.10", "2026-01-01", "007", "null"]
    assert rules.tiers[0] == Tier("no", "12:30", Duration(8, "d"))
    assert rules.tiers[1].label == "yes"
    assert rules.tiers[4].capacity == 10
    assert rules.channels == (Channel("off", 1.0, ("no", "1_000", "0x10", "12:30")),)


def test_names_are_any_text_in_any_language():
    rules = valid(
        "tiers:\n  親しい: {label: 親しい友人 ❤️, every: 1m}\n  'مقرّب جدًا': {label: '[b]x[/b]'}\n"
        + "".join(f"  t{n}: {{}}\n" for n in range(12))
        + "channels:\n  'вживую': {weight: 1, aliases: [кофе, ☕, Ärztehaus]}\n"
    )
    assert [tier.key for tier in rules.tiers][:2] == ["親しい", "مقرّب جدًا"]
    assert rules.tiers[1].label == "[b]x[/b]"
    assert len(rules.tiers) == 14
    assert rules.channels[0].aliases == ("кофе", "☕", "Ärztehaus")


def test_block_and_flow_and_aliases_are_the_same():
    block = "tiers:\n  a:\n    label: A\n    every: 1m\n  b:\n    every: 1m\n    label: A\n"
    flow = "tiers: {a: &x {label: A, every: 1m}, b: *x}\n"
    assert valid(block) == valid(flow)


def test_quiet_days_of_all_forms():
    rules = valid(
        "quiet:\n  weekdays: [Sat, SUNDAY]\n"
        "  dates:\n  - 12-24..01-02\n  - 05-01\n  - 02-29\n  - 2026-08-03 .. 2026-08-14\n  - '2027-01-06'\n"
        "  - 2026-12-20..2027-01-03\n"
    )
    assert rules.quiet_weekdays == {5, 6}
    assert rules.quiet_dates == (
        QuietDates((12, 24), (1, 2)),
        QuietDates((5, 1), (5, 1)),
        QuietDates((2, 29), (2, 29)),
        QuietDates((8, 3), (8, 14), 2026, 2026),
        QuietDates((1, 6), (1, 6), 2027, 2027),
        QuietDates((12, 20), (1, 3), 2026, 2027),
    )


def test_bounds_are_inclusive():
    rules = valid(
        "channels: {a: {weight: 0}, b: {weight: 1.0, aliases: [b, B2]}, c: {weight: .5}}\n"
        "queue: {spread: 100%, weak_ties_per_week: 0, horizon: 0d}\nfirst_meeting: {thank_within: 0d}\n"
        "tiers: {a: {every: 100y, capacity: 1}, b: {every: 1d}}\n"
    )
    assert [channel.weight for channel in rules.channels] == [0, 1, 0.5]
    assert rules.queue.spread == 1
    assert rules.channels[1].aliases == ("B2",)


@pytest.mark.parametrize("rules", [AS_VALUES, default_rules()])
def test_rules_go_to_json_and_back(rules):
    import json

    assert rules_of(json.loads(json.dumps(rules_document(rules)))) == rules


@pytest.mark.parametrize("written", ["never", "Never", '"never"'])
def test_help_may_ask_for_no_thanks_at_all(written):
    rules = valid(f"help: {{thank_within: {written}}}\n")
    assert rules.help_thank_within is None
    assert rules_of(rules_document(rules)) == rules
    assert rules_as_file(rules)["help"] == {"thank_within": "never"}


def test_a_document_that_is_no_rules_is_refused():
    good = rules_document(AS_VALUES)
    wrongs = [None, [], {}, "x", {**good, "tiers": [[1, 2]]}, {**good, "queue": {}}, {**good, "thank_within": "soon"}]
    for wrong in [*wrongs, {key: value for key, value in good.items() if key != "goals"}]:
        with pytest.raises(ValueError):
            rules_of(wrong)
