"""The table of terms: every term and every condition has its own meaning, and its place in every help."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netui.cli.core.query_args import QUERY_HELP
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact
from netui.domain.search.matcher import Matcher
from netui.domain.search.query import CONDITIONS, MOST_TERMS, Condition, TermKind, parse_query
from netui.domain.search.terms import CONDITION_SPECS, NEW_FOR_DAYS, TERMS
from tests.domain.cadence_world import at
from tests.domain.search.test_query import ANA, TALKS, TODAY, Network, _relationship_status


def test_each_term_and_each_condition_has_its_line() -> None:
    assert set(TERMS) == set(TermKind) - {TermKind.TEXT}
    assert set(CONDITION_SPECS) == set(Condition)
    assert len({spec.contact for spec in TERMS.values()}) == len(TERMS)
    assert len({spec.holds for spec in CONDITION_SPECS.values()}) == len(CONDITION_SPECS)


def test_each_example_is_a_term_of_its_kind() -> None:
    for kind, spec in TERMS.items():
        query = parse_query(spec.example.split(" or ")[0], TODAY)
        assert query.terms[0].kind is kind
        assert not query.problems


def test_the_help_of_the_command_line_names_each() -> None:
    for kind in TERMS:
        assert f"{kind}:" in QUERY_HELP
    assert f"is:{'|'.join(CONDITIONS)}" in QUERY_HELP


@pytest.mark.parametrize("query", ["foo:bar", "-foo:bar", "company:acme", 'foo:"two words"', "Tags:x", "is:nwe", "is:"])
def test_what_looks_like_a_term_and_is_none_is_a_problem_and_no_text(query: str) -> None:
    found = parse_query(query, TODAY)
    assert found.terms == ()
    assert len(found.problems) == 1


@pytest.mark.parametrize("query", ['"foo:bar"', "https://example.org/a", "16:00", "c:x", "std::vector", "note:", ":x"])
def test_other_colons_are_text(query: str) -> None:
    found = parse_query(query, TODAY)
    assert [term.kind for term in found.terms] == [TermKind.TEXT]
    assert not found.problems


def test_a_role_is_found_whatever_its_case_and_only_whole() -> None:
    people = [Contact("a", "Ana", roles=("Mentor",)), Contact("b", "Ben", tags=("mentor",)), Contact("c", "Cem")]
    for query, expected in (("role:mentor", ["Ana"]), ("-role:mentor", ["Ben", "Cem"]), ("role:ment", [])):
        matcher = Matcher(parse_query(query, TODAY), Network(), NameIndex([]), _relationship_status, TODAY)
        assert [one.name for one in matcher.contacts(people)] == expected


def test_new_are_those_of_the_last_thirty_days_and_the_day_before_counts_no_more() -> None:
    matcher = Matcher(parse_query("is:new", TODAY), Network(), NameIndex([]), _relationship_status, TODAY)
    days = {"kept": NEW_FOR_DAYS, "gone": NEW_FOR_DAYS + 1}
    people = [Contact(name, name, created_at=at(TODAY - timedelta(ago))) for name, ago in days.items()]
    assert [one.name for one in matcher.contacts(people)] == ["kept"]


def test_since_counts_its_own_day_and_before_does_not() -> None:
    day = TALKS[1].on.isoformat()  # the last talk with Ana
    (since,), (before,) = parse_query(f"since:{day}", TODAY).terms, parse_query(f"before:{day}", TODAY).terms
    for term, holds in ((since, True), (before, False)):
        spec = TERMS[term.kind]
        matcher = Matcher(
            parse_query(f"{term.kind}:{day}", TODAY), Network(), NameIndex([]), _relationship_status, TODAY
        )
        assert ([*matcher.contacts([ANA])] == [ANA]) == holds
        assert spec.header is not None
        assert spec.header(term, TALKS[1].header) == holds
        assert spec.conversation is not None
        assert spec.conversation(matcher, term, TALKS[1]) == holds


def test_as_many_values_as_a_query_has_terms_are_taken_and_no_more() -> None:
    for count, problems in ((MOST_TERMS, 0), (MOST_TERMS + 1, 1)):
        found = parse_query(f"tag:{','.join(f't{number}' for number in range(count))}", TODAY)
        assert len(found.problems) == problems
