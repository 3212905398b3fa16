"""Notes: what stands in them, what they are called, and what text of others cannot do in them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from netui.domain.records.contact import Contact, Met
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.follow_up import FollowUp, FollowUpStatus, Owner
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.folding import fold
from netui.exchange.common.outgoing import OutgoingPerson
from netui.exchange.vault.markdown import body, tags
from netui.exchange.vault.names import NamedNote, distinct_names, note_name
from netui.exchange.vault.notes import PersonOut, Remark, write

HOSTILE = [
    *("![[secret]]", "[[[x]]]", "\\[[x]]", "```dataview\nTABLE x", "<script>", "a\n---\nb: c", "x\n===", "{{eval}}"),
    *("%%hidden%%", "$$x$$", "`=this`", "=cmd|'/C calc'!A0", "\u202egnp.exe", "[@click=app.quit]x", "../../x"),
]


def test_a_person_to_the_letter() -> None:
    ana = Contact(
        id="06abcdefg1234567",
        name="Ana Silva",
        aliases=("Anita",),
        tags=("mentor", "two words", "2026"),
        tier="inner",
        company='Northwind "N"',
        emails=(Labelled("ana@x.org", "work"),),
        met=Met(date(2026, 5, 14), "PyCon"),
        birthday=Anniversary(4, 17),
        notes="likes tea\n<b>",
        kept=("GENDER:F",),
    )
    kept = FollowUp("p1", ana.id, what="send the paper", due_on=date(2026, 11, 27))
    theirs = FollowUp(
        "p2", ana.id, owner=Owner.THEM, what="a book", status=FollowUpStatus.DONE, done_on=date(2026, 1, 2)
    )
    out = PersonOut(
        OutgoingPerson(ana, date(2026, 11, 1), date(2026, 12, 1)), (kept, theirs), (Remark(date(2026, 5, 14), "shy"),)
    )
    (note,) = write([out], [], [], [], {})
    assert note.name == "People/Ana Silva.md"
    assert note.content.decode() == (
        '---\nnetui: "06abcdefg1234567"\naliases:\n  - "Anita"\ntags:\n  - "mentor"\n  - "two-words"\n  - "t2026"\n'
        'netui-tags:\n  - "mentor"\n  - "two words"\n  - "2026"\ntier: "inner"\ncompany: "Northwind \\"N\\""\n'
        'emails:\n  - "work: ana@x.org"\nmet: 2026-05-14\nbirthday: "--04-17"\nlast: 2026-11-01\ndue: 2026-12-01\n---\n'
        "\n# Ana Silva\n\n## Promises\n- [ ] send the paper 📅 2026-11-27 ^p1\n"
        "- [x] they owe: a book ✅ 2026-01-02 ^p2\n\n"
        "## Notes\nlikes tea\n&lt;b>\n- 2026-05-14: shy\n\n## Kept\n- GENDER:F\n"
    )


def test_a_conversation_links_to_people_and_tells_no_remark() -> None:
    people = [PersonOut(OutgoingPerson(Contact(id=one, name=name))) for one, name in (("a", "Ana"), ("b", "Ben"))]
    talk = Conversation(
        "c1",
        date(2026, 5, 14),
        "call",
        ("a", "b", "gone"),
        key_points=(KeyPoint("moves"),),
        gave=("a book",),
        private={"a": "secret"},
    )
    note = next(one for one in write(people, [talk], [], [], {"call": "Call"}) if "Conversations" in one.name)
    assert note.name == "Conversations/2026/2026-05-14 Ana, Ben.md"
    assert note.content.decode() == (
        '---\nnetui: "c1"\non: 2026-05-14\nchannel: "call"\npeople:\n  - "[[Ana]]"\n  - "[[Ben]]"\n---\n\n# Call\n\n'
        "- moves\n\nGave: a book\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_acts_nowhere(text: str) -> None:
    mean = Contact(id="1", name=text, notes=text, company=text, tags=(text,), aliases=(text,), kept=(f"NOTE:{text}",))
    talk = Conversation("c", date(2026, 1, 1), "call", ("1",), summary=text, key_points=(KeyPoint(text),))
    for note in write([PersonOut(OutgoingPerson(mean))], [talk], [], [], {}):
        _, matter, rest = note.content.decode().split("---\n", 2)
        loaded = yaml.safe_load(matter)
        assert loaded["netui"] in ("1", "c")
        assert not re.search(r"(?<!\\)(`|\[\[|!\[|%%|\$\$|\{\{)", rest)
        assert "<" not in rest
        assert not re.search(r"^\s*(---+|===+)\s*$", rest, re.MULTILINE)
        assert "\u202e" not in note.content.decode()
        assert ".." not in note.name


def test_escaping_escapes_what_would_take_the_escape_off() -> None:
    assert body("\\[[x]]") == "\\\\\\[[x]]"
    assert body("[[[x") == "\\[\\[[x"
    assert body("plain [x] {y} 50% $5 !") == "plain [x] {y} 50% $5 !"


@pytest.mark.parametrize(
    ("word", "legal"),
    [
        ("mentor", "mentor"),
        ("two words", "two-words"),
        ("2026", "t2026"),
        ("a#b!", "ab"),
        ("!!", "tag"),
        ("a/b", "a/b"),
        ("Ünïcode", "Ünïcode"),
    ],
)
def test_tags_are_legal(word: str, legal: str) -> None:
    assert tags([word])[0] == (legal,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Silva", "Ana Silva"),
        ("a/b\\c:d", "a b c d"),
        ("..", "Unnamed"),
        (" .hidden. ", "hidden"),
        ("[[x]]#^|", "x"),
        ("con", "con_"),
        ("LPT1.old", "LPT1_.old"),
        ("Jose\u0301", "José"),
        ("x\u200by\u202e", "x y"),
        ("L" * 300, "L" * 120),
    ],
)
def test_names_are_legal(text: str, name: str) -> None:
    assert note_name(text) == name


@given(st.text())
@example("a" * 119 + "e\u0301\u0323")
def test_any_text_gives_a_name_for_every_system(text: str) -> None:
    name = note_name(text)
    assert 0 < len(name.encode()) <= 121
    assert not re.search(r'[\\/:*?"<>|#^\[\]\x00-\x1f]', name)
    assert name == name.strip(". ")
    assert unicodedata.normalize("NFC", name) == name


def test_namesakes_are_told_apart_both() -> None:
    wanted = [
        NamedNote("id-0001", "Ana Silva", "Northwind"),
        NamedNote("id-0002", "ANA SÍLVA", "Contoso"),
        NamedNote("id-0003", "Ben"),
        NamedNote("id-0004", "ben", "Contoso"),
        NamedNote("id-0005", "Cleo", "X"),
        NamedNote("id-0006", "cleo", "x"),
    ]
    assert distinct_names(wanted) == {
        "id-0001": "Ana Silva (Northwind)",
        "id-0002": "ANA SÍLVA (Contoso)",
        "id-0003": "Ben",
        "id-0004": "ben (Contoso)",
        "id-0005": "Cleo 0005",
        "id-0006": "cleo 0006",
    }


@given(
    st.lists(st.tuples(st.sampled_from(["Ana", "ana", "ÁNA", "Ana (X)", "L" * 130]), st.sampled_from(["", "X", "x"])))
)
def test_no_two_names_are_equal(people: list[tuple[str, str]]) -> None:
    names = distinct_names([NamedNote(f"{at:08d}", name, more) for at, (name, more) in enumerate(people)]).values()
    assert len(set(map(fold, names))) == len(people)
