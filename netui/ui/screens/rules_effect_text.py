"""What other rules would do, in words."""

from __future__ import annotations

from textual.content import Content

from netui.session.rules_effect import RulesEffect
from netui.session.wording import plural
from netui.ui.render import phrase, plain

_NAMES_SHOWN = 12


def effect_text(effect: RulesEffect) -> Content:
    """The effect in lines: how many would be due, who comes, who goes."""
    if not effect:
        return plain(f"The queue stays as it is: {effect.due_after} due.", "$text-muted")
    lines = [
        phrase(
            "[bold]$after due[/] [$text-muted]now $before[/]",
            after=str(effect.due_after),
            before=str(effect.due_before),
        )
    ]
    lines += [
        phrase("$tier [bold]$after[/] [$text-muted]now $before[/]", tier=tier, after=str(after), before=str(before))
        for tier, (after, before) in effect.by_tier.items()
    ]
    lines += _names("come in", "+", effect.coming)
    lines += _names("leave", "-", effect.leaving)
    if effect.moving:
        lines += [Content(), plain(f"{plural(effect.moving, 'person moves', 'people move')} to another place")]
    return Content("\n").join(lines)


def _names(word: str, sign: str, names: tuple[str, ...]) -> list[Content]:
    if not names:
        return []
    lines = [Content(), phrase("[bold]$count $word[/]", count=str(len(names)), word=word)]
    lines += [plain(f"{sign} {name}") for name in names[:_NAMES_SHOWN]]
    if len(names) > _NAMES_SHOWN:
        lines.append(plain(f"and {len(names) - _NAMES_SHOWN} more", "$text-muted"))
    return lines
