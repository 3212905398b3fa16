import pytest

from netui.ui.text.render import joined, phrase, plain, prose

HOSTILE = ["Ann [VIP]", "[/b] gone", "[@click=app.quit]x[/]", "$who [red]", "[", "]", "\\[b]", "100% $primary"]


@pytest.mark.parametrize("name", HOSTILE)
def test_user_text_is_never_markup(name: str) -> None:
    assert plain(name).plain == name
    assert plain(name, "bold").plain == name
    assert prose(f"{name}\n{name}").plain == f"{name}\n{name}"
    content = phrase("[bold $text-accent]$who[/] is due", who=name)
    assert content.plain == f"{name} is due"
    assert [str(span.style) for span in content.spans] == ["bold $text-accent"]


def test_control_characters_are_visible_and_lines_are_kept_only_in_prose() -> None:
    assert plain("a\x1b[2Jb\nc").plain == "a␛[2Jb c"
    assert prose("a\x1b[2Jb\r\nc").plain == "a␛[2Jb\nc"


def test_joined_leaves_out_what_is_empty() -> None:
    assert joined(plain("a"), plain(""), plain("b", "bold"), by=" · ").plain == "a · b"
    assert joined().plain == ""
