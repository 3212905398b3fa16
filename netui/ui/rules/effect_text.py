"""The effect of other rules, in words."""

from __future__ import annotations

from textual.content import Content

from netui.session.core.labels import plural
from netui.session.rules.effect import RulesEffect
from netui.ui.text.render import joined, phrase, plain

_NAMES_SHOWN = 12
_FEW_LINES = 3


def effect_text(effect: RulesEffect, *, roomy: bool) -> Content:
    """The effect in lines: how many would be due, who comes, who goes; at most three lines unless it is ``roomy``."""
    after = _count(effect.today_after, effect.due_after)
    if not effect:
        return plain(f"The queue stays as it is: {after}.", "$text-muted")
    now = _count(effect.today_before, effect.due_before)
    counts = [phrase("[$text-muted]$now →[/] [bold]$after[/]", after=after, now=now)]
    counts += [
        phrase("$tier [$text-muted]$before →[/] [bold]$after[/]", tier=tier, after=str(after), before=str(before))
        for tier, (after, before) in effect.by_tier.items()
    ]
    counts += [
        phrase("“$aim” [bold]$count[/]", aim=aim, count=plural(count, "fits", "fit"))
        for aim, count in effect.fitting.items()
    ]
    moving = f"{plural(effect.moving, 'person moves', 'people move')} to another place" if effect.moving else ""
    if not roomy:
        who = [_in_a_line("come in", "+", effect.coming), _in_a_line("leave", "-", effect.leaving)]
        lines = [joined(*counts, by="  "), *filter(None, who), plain(moving)]
        return joined(*lines[:_FEW_LINES], by="\n")
    lines = [*counts, *_names("come in", "+", effect.coming), *_names("leave", "-", effect.leaving)]
    return Content("\n").join([*lines, Content(), plain(moving)] if moving else lines)


def _count(today: int, due: int) -> str:
    """``12 today · 4 later``, as the header has it."""
    return f"{today} today · {due - today} later" if due > today else f"{today} today"


def _in_a_line(word: str, sign: str, names: tuple[str, ...]) -> Content:
    if not names:
        return Content()
    said = ", ".join(names[:_NAMES_SHOWN])
    return phrase("$sign [bold]$count $word[/]  $said", sign=sign, count=str(len(names)), word=word, said=said)


def _names(word: str, sign: str, names: tuple[str, ...]) -> list[Content]:
    if not names:
        return []
    lines = [Content(), phrase("[bold]$count $word[/]", count=str(len(names)), word=word)]
    lines += [plain(f"{sign} {name}") for name in names[:_NAMES_SHOWN]]
    if len(names) > _NAMES_SHOWN:
        lines.append(plain(f"and {len(names) - _NAMES_SHOWN} more", "$text-muted"))
    return lines
