"""A capture written as a line again: reading the line gives the same capture."""

from __future__ import annotations

import re

from netui.domain.capture.clauses import AT, FIELD, KIND, NO_REPLY_AT_END, NOT_TAKEN, STAR, VERB, find_place
from netui.domain.capture.mentions import JOINT, is_title
from netui.domain.capture.model import Capture, Detail, Person, Promise
from netui.domain.capture.scanner import COLON, SEPARATOR, unescape
from netui.domain.capture.sigils import ADDRESS, MARK, SIGN
from netui.domain.records.follow_up import Owner

_NAME_SIGN = re.compile(r"[\\,，、،&＆+():：<>*＊#＃@＠!^\"]")
_BRACKET_SIGN = re.compile(r"[\\,，、،&＆+():：<>*＊#＃@＠!^\"]|(?<!\S)and(?!\S)", re.IGNORECASE)
_TAG_SIGN = re.compile(r"[!-*,.:-@\[-^`{-~，、،：；！？（）“”…’。]")
_ADDRESS_SIGN = re.compile(r"[\\<>\"“”]|[.,;:!?)\]}'’，。、]$")
_NOT_TAKEN = re.compile(NOT_TAKEN, re.IGNORECASE)


def render_capture(capture: Capture) -> str:
    """The line that means this capture, read on the same day against the same network and rules.

    Everything is said outright: the day, the channel (one of the rules'), the people before the colon, the day of each
    promise. A capture that names nobody is the exception: words of it that were kept from being names may become some.
    """
    people = [_name(person, capture) for person in capture.people]
    head = f"{capture.on.isoformat()} {', '.join(people)}".rstrip()
    summary = _summary(capture)
    pieces = [summary] if summary else []
    marked = (("* " if point.kind == "point" else f"{point.kind}: ", point.text) for point in capture.key_points)
    pieces += [mark + _clause(text) for mark, text in marked]
    for verb, items in (("gave", capture.gave), ("got", capture.got), ("asked", capture.asked), ("told", capture.told)):
        pieces += [f"{verb} {_escape_taken(_clause(item))}" for item in items]
    pieces += [_field(detail, capture) for detail in capture.details if not _stands_in_brackets(detail, capture)]
    if capture.answered is False:
        pieces.append("no reply")
    signs = _signs(capture, summary)
    if signs:
        pieces.append(signs)
    promises = [render_promise(promise) for promise in capture.promises]
    return " ".join([f"{head}:", ", ".join(pieces), *promises]).strip()


def _name(person: Person, capture: Capture) -> str:
    """A name before the colon; behind a new one in brackets the company, and ``new`` where it must be said."""
    said = {one.field: one.value for one in _details_of(person, capture) if _stands_in_brackets(one, capture)}
    parts = ["new"] if person.is_new and person.says_new else []
    parts += [said[name] for name in ("company", "title") if name in said]
    bracket = f" ({', '.join(parts)})" if parts else ""
    return f"{_escape_name(person.text)}{bracket}"


def _details_of(person: Person, capture: Capture) -> list[Detail]:
    return [one for one in capture.details if (one.about or capture.people[0]) == person]


def _stands_in_brackets(detail: Detail, capture: Capture) -> bool:
    """True if a field is said in the brackets behind a new name: a company, and a title behind one."""
    person = detail.about or (capture.people[0] if capture.people else None)
    if person is None or not person.is_new or detail.field not in ("company", "title"):
        return False
    both = {one.field: one.value for one in _details_of(person, capture)}
    company, title = both.get("company", ""), both.get("title", "")
    plain = not (_BRACKET_SIGN.search(company) or _BRACKET_SIGN.search(title))
    return bool(company) and plain and not is_title(company) and company.casefold() != "new"


def _field(detail: Detail, capture: Capture) -> str:
    whose = f" of {_escape_name(detail.about.text)}" if detail.about is not None else ""
    return f"{detail.field}{whose}: {_clause(detail.value)}"


def _signs(capture: Capture, summary: str) -> str:
    signs = [f"@{_TAG_SIGN.sub(_escaped, capture.channel)}"] if capture.channel else []
    signs += [f"#{_TAG_SIGN.sub(_escaped, tag)}" for tag in capture.tags]
    if capture.tier:
        signs.append(f"!{_TAG_SIGN.sub(_escaped, capture.tier)}")
    if capture.place and capture.place != _place_said(summary):
        place = re.sub(r"[\\\":]", _escaped, capture.place)
        signs.append(f'^"{place}"')
    signs += [_ADDRESS_SIGN.sub(_escaped, address) for address in (*capture.contact_links, *capture.links)]
    return " ".join(signs)


def _summary(capture: Capture) -> str:
    """The summary with its commas, each clause guarded; a place that was not meant is escaped."""
    text = capture.summary
    bounds = [(match.start(), match.end()) for match in SEPARATOR.finditer(text)]
    if not all(_is_plain_comma(text, start) for start, _ in bounds):
        clauses, commas = [_clause(text)], []
    else:
        starts = [0, *[end for _, end in bounds]]
        ends = [*[start for start, _ in bounds], len(text)]
        clauses = [_clause(text[start:end].strip()) for start, end in zip(starts, ends, strict=True)]
        commas = [text[start] for start, _ in bounds]
    place = _place_said(clauses[0])
    if place and place != capture.place and not capture.place:
        clauses[0] = AT.sub(lambda match: "\\" + match[0], clauses[0])
    joints = [comma if comma in "，、" else f"{comma} " for comma in commas]
    return "".join([part for pair in zip(["", *joints], clauses, strict=True) for part in pair])


def _is_plain_comma(text: str, at: int) -> bool:
    """True if the comma stands between two clauses just as reading would put it back."""
    before, after = text[:at], text[at + 1 :]
    blank = after[:1] == " "
    return (
        bool(before)
        and before[-1] not in " ,，、،"
        and bool(after.strip())
        and blank == (text[at] in ",،")
        and (after.lstrip()[0] not in ",，、،")
    )


def _place_said(line: str) -> str:
    """The place that reading finds in the first clause of a rendered summary."""
    text, mask, _ = unescape(line)
    comma = SEPARATOR.search(mask)
    found = find_place(mask, 0, comma.start() if comma else len(mask))
    return " ".join(text[found[0] : found[1]].split()) if found else ""


def _clause(text: str, *, colons: bool = False) -> str:
    """A text that stays one clause; with ``colons``, no words before a colon name anybody."""
    return SEPARATOR.sub(_escaped, _guard(text, colons=colons))


def _guard(text: str, *, colons: bool) -> str:
    """The text with a backslash wherever reading would find something else than text."""
    places: set[int] = {match.start() for match in re.finditer(r"\\", text)}
    places |= {match.start() for pattern in (SIGN, MARK) for match in pattern.finditer(text)}
    places |= {match.start() + match[0].index(":") for match in ADDRESS.finditer(text)}
    for pattern in (STAR, VERB):
        if match := pattern.match(text):
            places.add(match.start())
    if match := FIELD.match(text):
        places.add(re.search(r"[:：]", match[0]).start())  # type: ignore[union-attr]
    if match := KIND.match(text):
        places.add(re.search(r"[:：]", match[0]).start())  # type: ignore[union-attr]
    places |= {match.start() for match in COLON.finditer(text)} if colons else set()
    if match := NO_REPLY_AT_END.search(text):
        places.add(match.start() + match[0].lower().index("no"))
    return "".join(["\\" + letter if at in places else letter for at, letter in enumerate(text)])


def _escape_name(text: str) -> str:
    escaped = _NAME_SIGN.sub(_escaped, text)
    return JOINT.sub(lambda match: match[0].replace("a", "\\a").replace("A", "\\A"), escaped)


def _escape_taken(item: str) -> str:
    return "\\" + item if _NOT_TAKEN.match(item) else item


def render_promise(promise: Promise, on: str = "") -> str:
    """Return a promise with its mark, to whom it was made where that is said, and its day: ISO, or in words ``on``."""
    mark = ">" if promise.owner is Owner.ME else "<"
    what = _clause(promise.what, colons=promise.about is None)
    to = f"{_escape_name(promise.about.text)}: " if promise.about else ""
    return f"{mark} {to}{what} by {on or promise.due_on.isoformat()}"


def _escaped(match: re.Match[str]) -> str:
    return "\\" + match[0]
