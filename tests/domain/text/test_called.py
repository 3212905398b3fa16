"""The one thing, of several that are called something, that a word means."""

from netui.domain.text.called import Called, called, not_one

MEETUPS = [
    Called(1, "e1", "Rust  Meetup", "Rust  Meetup", "2026-11-02, "),
    Called(2, "e2", "Rust Meetup Porto", "Rust Meetup Porto"),
    Called(3, "e3", "Café fair", "trade: Café fair"),
]


def meant(text: str) -> list[int]:
    return [one.it for one in called(text, MEETUPS)]


def test_an_id_or_a_whole_name_goes_before_a_part_of_one() -> None:
    assert meant(" e2 ") == [2]
    assert meant("rust meetup") == [1]
    assert meant("RUST") == [1, 2]
    assert meant("cafe  FAIR") == [3]
    assert meant("trade:") == [3]
    assert meant("") == meant("  ") == meant("go") == []


def refusal(text: str) -> str:
    return str(not_one(text, called(text, MEETUPS), MEETUPS, "event", "netui event list"))


def test_what_means_none_or_several_is_refused_with_what_helps() -> None:
    assert "“rust” may be any of Rust  Meetup (2026-11-02, e1), Rust Meetup Porto (e2)." in refusal(" rust ")
    assert "No event is called “cafe fai r”; did you mean “Café fair”?" in refusal("cafe fai r")
    assert "No event is called “xyzzy”. See: netui event list" in refusal("xyzzy")
