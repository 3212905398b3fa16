"""Drafts of any facts: nothing of the template is left, what was put in is text, and the form of a letter is kept."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from netui.config.templates.loading import shipped_templates
from netui.domain.writing.draft import Fact, ValueSource, filled, filled_line
from netui.domain.writing.fields import FIELDS
from netui.domain.writing.template import Template

TEMPLATES = [template for _, template in shipped_templates()]
NAMES = [*FIELDS]
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="{}[]‹›"), min_size=1)


def facts(values: dict[str, str]) -> dict[str, Fact]:
    return {name: Fact(value, ValueSource("contact", "c")) for name, value in values.items()}


@given(st.sampled_from(TEMPLATES), st.dictionaries(st.sampled_from(NAMES), WORDS, max_size=12))
@settings(max_examples=150)
def test_nothing_of_a_template_is_left_whatever_is_known(template: Template, values: dict[str, str]) -> None:
    known = facts(values)
    found = filled(template.body, known)
    for sign in ("{", "}", "[[", "]]"):
        assert sign not in found.text
        assert sign not in filled_line(template.subject, known)
    assert found.text.count("‹") == found.text.count("›") == len(found.gaps)
    assert not found.text or found.text.endswith("\n")
    assert "\n\n\n" not in found.text
    assert all(not line.endswith(" ") for line in found.text.split("\n"))
    for stretch in found.stretches:
        if stretch.field:
            assert stretch.field in values


@given(st.sampled_from(TEMPLATES), st.sampled_from(["{point}", "[[ {talk} ]]", "{?words}", "}}", "[["]))
@example(TEMPLATES[0], "{first_name}")
@settings(max_examples=60)
def test_what_a_record_says_is_text_and_no_template(template: Template, value: str) -> None:
    found = filled(template.body, facts(dict.fromkeys(NAMES, value)))
    for stretch in found.stretches:
        if stretch.field:
            assert found.text[stretch.begins : stretch.ends] == value
