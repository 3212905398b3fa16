"""Who may be in the network twice: what makes two alike, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.people.duplicates import Duplicates
from netui.domain.people.same_person import agreement, traits_of
from netui.domain.people.similarity import PROBABLE_FROM_POINTS, SURE_FROM_POINTS, Likeness, likeness
from netui.domain.records.contact import Contact, Met
from netui.domain.records.values import Anniversary, Labelled


def person(name: str, contact_id: str = "a", *, email: str = "", phone: str = "", link: str = "", **more: object):  # type: ignore[no-untyped-def]
    """A contact with at most one of each."""
    made = Contact(
        contact_id,
        name,
        emails=(Labelled(email),) if email else (),
        phones=(Labelled(phone),) if phone else (),
        links=(Labelled(link),) if link else (),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def alike(one: Contact, other: Contact) -> Likeness | None:
    """What is found about two, alone in a network, which must not depend on who comes first."""
    other = replace(other, id="b")
    found = [Duplicates(people).all() for people in permutations((one, other))]
    assert found[0] == found[1]
    assert likeness(traits_of(one), traits_of(other)) == likeness(traits_of(other), traits_of(one))
    assert Duplicates([other]).of(one) == found[0]
    return found[0][0].likeness if found[0] else None


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ana Silva", "ana  silva", "same name"),
        ("Ana Silva", "Ána Sílva", "same name but for accents"),
        ("Łukasz Müller", "Lukasz Muller", "same name but for accents"),
        ("Dr. Ana Silva", "Ana Silva, PhD", "same name but for a title"),
        ("Silva, Ana", "Ana Silva", "same name in another order"),
        ("山田 太郎", "山田太郎", "same name"),
        ("Graec Hopper", "Grace Hopper", "names differ by one letter"),
        ("Jon Silva", "John Silva", "names differ by one letter"),
        ("Ana Silva", "Ana Slva", "names differ by one letter"),
        ("Ana Silva", "Ana Silvas", "names differ by one letter"),
        ("Bea Silva", "Tea Silva", "names differ by one letter"),
        ("Grace Hoppre", "Grace Hopper", "names differ by one letter"),
        ("Ana Silva", "Ana Maria Silva", "one name is part of the other"),
    ],
)
def test_names_alone_are_a_guess(one: str, other: str, reason: str) -> None:
    found = alike(person(one), person(other))
    assert found is not None
    assert found.reasons[0].startswith(reason)
    assert found.score < PROBABLE_FROM_POINTS
    assert found.confidence == "perhaps"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Silva", "Ben Ito"),
        ("Ana", "Ana Silva"),
        ("Ana Silva", "Ana Ito"),
        ("Ana Silva", "Bea Silva"),
        ("Person 17", "Person 18"),
        ("Ann", "Anu"),
        ("Grace Hopper", "Garce Hoppr"),
        ("Grace Hopper", "Greca Hopper"),
        ("A. Silva", "Ana Silva"),
        ("🙂", "🙃"),
    ],
)
def test_other_names_are_other_people(one: str, other: str) -> None:
    assert alike(person(one), person(other)) is None


@pytest.mark.parametrize("name", ["Ana Silva", "Silva Ana", "Ana M. Silva"])
def test_a_shared_address_number_or_profile_makes_it_sure(name: str) -> None:
    one = person("Ana Silva", email="Ana@example.org", company="Example Labs")
    assert alike(one, person(name, email="ana@example.org", company="Example Labs")).score >= SURE_FROM_POINTS  # type: ignore[union-attr]
    one = person("Ana Silva", phone="+351 21 555 0100", company="Example Labs")
    found = alike(one, person(name, phone="215550100", company="Example Labs"))
    assert found is not None
    assert found.score >= SURE_FROM_POINTS
    assert "same phone +351 21 555 0100" in found.reasons
    one = person("Ana Silva", link="https://www.linkedin.com/in/anasilva/")
    assert alike(one, person(name, link="https://pt.linkedin.com/in/AnaSilva?x=1")).score >= SURE_FROM_POINTS  # type: ignore[union-attr]


def test_a_company_backs_a_name() -> None:
    names = ("Ana Silva", "Ana Silva"), ("Jon Silva", "John Silva"), ("A. Silva", "Ana Silva")
    for one, other in names:
        found = alike(person(one, company="Contoso"), person(other, company="CONTOSO"))
        assert found is not None
        assert "same company" in found.reasons[:2]


def test_a_name_that_many_have_with_all_else_different_is_a_weak_guess() -> None:
    one = person("Ana Silva", company="Contoso", email="ana@contoso.example")
    found = alike(one, person("Ana Silva", company="Fabrikam", email="silva@fabrikam.example"))
    assert found == Likeness(20, ("same name", "but other companies", "but no e-mail in common"))
    assert alike(one, person("Ana Silva", company="Contoso Ltd.")).score == 65  # type: ignore[union-attr]


def test_what_tells_two_of_one_name_apart() -> None:
    one = person("Ana Silva", link="https://linkedin.com/in/ana-1", birthday=Anniversary(4, 17))
    assert alike(one, person("Ana Silva", link="https://linkedin.com/in/ana-2")) is None
    assert alike(one, person("Ana Silva", birthday=Anniversary(5, 17))) is None
    assert alike(one, person("Ana Silva", birthday=Anniversary(4, 17, 1980))).confidence == "probably"  # type: ignore[union-attr]


def test_a_shared_address_with_other_names_is_no_certainty() -> None:
    one, other = person("Ana Silva", email="silva@example.org"), person("Rui Pinto", email="silva@example.org")
    found = alike(one, other)
    assert found is not None
    assert found.confidence == "perhaps"
    assert found.reasons == ("same e-mail silva@example.org", "but other names")
    assert alike(person("Ana Silva", email="info@example.org"), person("Rui Pinto", email="info@example.org")) is None


def test_a_number_of_the_whole_office_says_nothing() -> None:
    office = [person(name, name, phone="+351 21 555 0100") for name in ("Ana", "Ben", "Cem", "Dua", "Eva", "Fay")]
    assert Duplicates(office).all() == ()


def test_another_name_and_an_address_for_a_name() -> None:
    found = alike(person("Anita S.", aliases=("Ana Silva",)), person("Ana Silva"))
    assert found is not None
    assert found.reasons == ("one is known by the other’s name",)
    found = alike(person("ana@example.org"), person("Ana Silva", email="ana@example.org"))
    assert found is not None
    assert found.reasons == ("same e-mail ana@example.org",)


def test_the_same_day_and_place_back_a_name() -> None:
    met = Met(date(2026, 3, 1))
    found = alike(person("Ana Silva", met=met, location="Lisbon"), person("Ana Silva", met=met, location="lisbon"))
    assert found is not None
    assert found.reasons == ("same name", "met on the same day", "same place")


def test_whom_the_user_told_apart_is_not_offered_again() -> None:
    one, other = person("Ana Silva", email="a@example.org"), person("Ana Silva", email="a@example.org")
    assert alike(replace(one, not_same=("b",)), other) is None
    assert alike(one, replace(other, not_same=("a",))) is None


def test_a_crowd_of_one_name_is_not_compared_pair_by_pair() -> None:
    crowd = [person("Wei Wang", f"c{number:03d}") for number in range(300)]
    assert len(Duplicates(crowd).all()) == 299


def test_it_keeps_in_step() -> None:
    ana, twin = person("Ana Silva", "a"), person("Ana Silva", "b")
    known = Duplicates([ana])
    known.put(twin)
    assert len(known.all()) == 1
    known.put(replace(twin, name="Ben Ito"))
    assert known.all() == ()
    known.put(twin)
    known.remove("a")
    known.remove("nobody")
    assert known.all() == ()


NAMES = st.sampled_from(
    ["Ana Silva", "ana silva", "Ána Silva", "Anna Silva", "Silva Ana", "Ana", "Ben Ito", "山田", "🙂"]
)
TEXTS = st.sampled_from(["", "ana@example.org", "info@example.org"])


@st.composite
def networks(draw: st.DrawFn) -> list[Contact]:
    """Some people, many of them alike."""
    count = draw(st.integers(0, 20))
    made = [
        person(draw(NAMES), f"p{number}", email=draw(TEXTS), company=draw(st.sampled_from(["", "Contoso", "Acme"])))
        for number in range(count)
    ]
    ids = st.sampled_from([one.id for one in made]) if made else st.nothing()
    return [replace(one, not_same=tuple(draw(st.lists(ids, max_size=2)))) for one in made]


@settings(max_examples=60)
@given(networks(), st.randoms(use_true_random=False))
def test_pairs_are_of_two_each_once_in_whatever_order_people_came(people: list[Contact], chance: object) -> None:
    found = Duplicates(people).all()
    pairs = [(alike.a.id, alike.b.id) for alike in found]
    assert all(a < b for a, b in pairs)
    assert len(set(pairs)) == len(pairs)
    assert all(0 < alike.likeness.score <= 100 and alike.likeness.reasons for alike in found)
    assert not any(alike.b.id in alike.a.not_same or alike.a.id in alike.b.not_same for alike in found)
    shuffled = list(people)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    known = Duplicates(shuffled)
    for one in shuffled[::2]:
        known.remove(one.id)
        known.put(one)
    assert known.all() == found


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Mike Ross", "Michael Ross", "one given name is short for the other"),
        ("Kate O’Brien", "Katherine O'Brien", "one given name is short for the other"),
        ("Bill de Vries", "William de Vries", "one given name is short for the other"),
        ("Sarah C", "Sarah Chen", "same given name, and the initial of the family name"),
        ("Ana M. Silva", "Ana Silva", "one name is part of the other"),
    ],
)
def test_what_a_name_is_short_for_makes_a_pair(one: str, other: str, reason: str) -> None:
    mine = person(one, email="one@mail.example", company="Datadog")
    found = alike(mine, person(other, email="other@work.example", company="Datadog"))
    assert found is not None
    assert reason in found.reasons
    assert "but no e-mail in common" in found.reasons
    assert alike(replace(mine, company="Acme"), person(other, email="o@work.example", company="Datadog")) is None


def test_two_profiles_one_letter_apart_speak_against_it_and_hide_nobody() -> None:
    one = person("Lisa Park", link="https://www.linkedin.com/in/lisapark")
    found = alike(one, person("Lisa M. Park", link="https://www.linkedin.com/in/lisampark"))
    assert found == Likeness(20, ("one name is part of the other", "but other profiles"))
    assert alike(person("Walter", email="w@ford.example"), person("Sawyer", email="s@hershey.example")) is None


def test_a_shared_address_of_a_family_is_a_pair_to_decide_and_never_a_certainty() -> None:
    shared = {"email": "okafors@home.example", "phone": "+49 30 111 0001", "company": "Home"}
    found = alike(person("Ines Okafor", **shared), person("Tobe Okafor", **shared))
    assert found is not None
    assert found.confidence == "perhaps"
    assert "but other given names" in found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jörg Müller", "Joerg Mueller"),
        ("Søren Ørsted", "Soeren Oersted"),
        ("Åsa Lind", "Aasa Lind"),
        ("Bjørn Weiß", "Bjoern Weiss"),
        ("Sara C", "Sarah Chen"),
        ("Sara Chen", "Sarah C."),
        ("Stefan Ek", "Stephan Ek"),
    ],
)
def test_spellings_and_forms_of_one_name_are_a_pair_and_never_united(one: str, other: str) -> None:
    a, b = (Contact(str(at), name, company="Acme") for at, name in enumerate((one, other)))
    assert len(Duplicates([a, b]).all()) == 1
    assert agreement(traits_of(a), traits_of(b)) is None


@pytest.mark.parametrize(("one", "other"), [("Sue Li", "Su Li"), ("Joe Ng", "Jo Ng"), ("Mae Ek", "Ma Ek")])
def test_an_e_at_the_end_of_a_short_name_spells_out_no_accent(one: str, other: str) -> None:
    found = alike(person(one, company="Acme"), person(other, company="Acme"))
    assert found is None or not any("accents" in reason for reason in found.reasons)
