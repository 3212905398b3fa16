"""The link of the shelf that a word means."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.core.errors import RefusedError
from netui.domain.records.link import Link
from netui.domain.text.called import ambiguous
from netui.domain.text.edit_distance import close_words
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.shelf.plans import title_of


def link_meant(text: str, session: Session) -> Link:
    """Return the one link that an id, an address, a title, or a part of address or title means.

    Raises:
        RefusedError: it means none, or several.
    """
    links = list(session.network.links())
    wanted = fold(text.strip())
    exact = [each for each in links if text.strip() in (each.id, each.url) or (wanted and fold(each.title) == wanted)]
    found = exact or [each for each in links if wanted and wanted in fold(f"{each.title} {each.url}")]
    if len(found) == 1:
        return found[0]
    if not found:
        raise RefusedError("No such link", f"No link on the shelf is called “{text}”{_meant(wanted, links)}")
    raise ambiguous("Ambiguous link", text, (f"{title_of(each)} ({each.id})" for each in found), len(found))


def _meant(wanted: str, links: Sequence[Link]) -> str:
    """The title that was probably meant, by the whole of it or by one of its words; else where they are listed."""
    titles = {fold(title_of(each)): title_of(each) for each in links}
    words = {word: title for folded, title in titles.items() for word in folded.split()}
    near = [titles[each] for each, _ in close_words(wanted, titles)]
    near += [words[each] for each, _ in close_words(wanted, words)]
    return f"; did you mean “{near[0]}”?" if near else ". See: netui link list"
