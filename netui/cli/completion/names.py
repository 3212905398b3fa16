"""Names in the user's own data, for the shell to complete."""

from __future__ import annotations

from collections.abc import Iterable

from netui.domain.records.contact import ContactStatus
from netui.domain.text.display import one_line
from netui.runtime.context import AppContext


def names_of(kind: str, work: AppContext) -> list[str]:
    """Return the names of a kind, each once and in one line, in their order of the alphabet."""
    return sorted({line for name in _names(kind, work) if (line := one_line(name).strip())}, key=str.casefold)


def _names(kind: str, work: AppContext) -> Iterable[str]:
    network = work.session.network
    if kind == "people":
        return (one.name for one in network.contacts() if one.status is not ContactStatus.ARCHIVED)
    if kind == "events":
        return (one.name for one in network.events())
    if kind == "outcomes":
        return (one.what for one in network.outcomes())
    if kind == "links":
        return (one.title or one.url for one in network.links())
    if kind == "templates":
        from netui.config.templates.loading import load_templates

        return (one.key for one in load_templates(work.locations.templates_dir).usable)
    from netui.config.questions.loading import load_questions

    return load_questions(work.locations.questions_file, work.cache).value
