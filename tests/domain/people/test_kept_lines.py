"""How much of what no field holds is kept."""

from netui.domain.people.kept_lines import MOST_CHARACTERS_IN_ALL, MOST_LINE_CHARACTERS, with_lines
from netui.domain.records.contact import Contact
from netui.domain.records.document import from_document, to_document


def test_each_line_once_and_none_beyond_the_bounds() -> None:
    assert with_lines(("GENDER:F",), ("GENDER:F", "TZ:+01:00", "TZ:+01:00")) == ("GENDER:F", "TZ:+01:00")
    assert with_lines((), ("X-A:" + "a" * MOST_LINE_CHARACTERS, "X-B:b")) == ("X-B:b",)
    assert with_lines(("N;LANGUAGE=en:Li;Wei;;;",), ("N:Li;Wei", "N:Li;Wen;;;")) == (
        "N;LANGUAGE=en:Li;Wei;;;",
        "N:Li;Wen;;;",
    )
    lines = with_lines((), [f"X-{number}:{'a' * 1000}" for number in range(20)])
    assert sum(map(len, lines)) <= MOST_CHARACTERS_IN_ALL
    assert len(lines) == 7


def test_they_stand_in_the_record() -> None:
    contact = Contact("a", "Ana", kept=("N:Silva;Ana;;;",))
    assert from_document("contacts", to_document(contact)) == contact
