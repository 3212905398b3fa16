"""The text of a file from its bytes, whichever program saved it.

In this order: a mark at the head; UTF-8, strictly; UTF-16 by its zero bytes; the guess of ``chardet``, but only an
encoding of another script than Latin that passes the test below; Windows-1252. Everything behind UTF-8 is a guess, and
is shown with a name by which one sees whether it is right.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.text.display import without_effects

UTF8 = "UTF-8"
OTHER_ENCODINGS = (
    *("cp1252", "cp1250", "cp1254", "mac-roman", "cp437", "cp1251", "cp932", "gb18030", "big5", "cp949"),
)
"""Encodings that are tried one after the other where the one that was found is wrong."""
_LOOKED_AT_BYTES = 60_000
"""Bytes of text that is no UTF-8 from which the encoding of all is guessed."""
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, those of four bytes first: one of them begins with that of UTF-16."""
_ESCAPES_OF_ISO_2022 = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
_WORDS_OF_ENCODINGS = {
    "cp932": "Shift JIS",
    "cp949": "Korean (cp949)",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "utf-8": UTF8,
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
    "mac-roman": "Mac Roman",
    "koi8-r": "KOI8-R",
    "koi8-u": "KOI8-U",
}
_WIDER = {
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "euc_kr": "cp949",
    "big5hkscs": "big5",
    "cp950": "big5",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
"""Encodings that say less than those that programs mean by their names."""
_EAST_ASIAN = ("\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff61-\uff9f", 4)
_SCRIPTS = {
    **dict.fromkeys(("cp932", "euc_jp", "gb18030", "big5", "cp949", "johab"), _EAST_ASIAN),
    **dict.fromkeys(
        ("cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "cp855", "mac-cyrillic"), ("\u0400-\u04ff", 20)
    ),
    **dict.fromkeys(("cp1253", "iso8859-7", "cp737", "cp869", "mac-greek"), ("\u0370-\u03ff\u1f00-\u1fff", 20)),
    **dict.fromkeys(("cp1255", "iso8859-8", "cp862", "cp424"), ("\u0590-\u05ff", 20)),
    **dict.fromkeys(("cp1256", "iso8859-6", "cp864", "cp720"), ("\u0600-\u06ff", 20)),
    "cp874": ("\u0e00-\u0e7f", 20),
}
"""Letters of the encodings that may be guessed, and how many words there must be for one that mixes them with Latin
ones: nobody writes ``Mьller``. In East Asia some do (``Tシャツ``)."""
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


@frozen
class Decoded:
    """The text of a file.

    Attributes:
        text: without the mark at its head.
        encoding: in words: ``Shift JIS``.
        guessed: whether nothing in the file says so; then it is shown.
    """

    text: str
    encoding: str = UTF8
    guessed: bool = False


def decode(content: bytes, encoding: str = "") -> Decoded:
    """The text of a file. Never fails: what is no text comes out as odd signs.

    In a file of several encodings (two exports put together) each line is taken for itself.

    Args:
        content: the bytes.
        encoding: what the user says it is, as ``codec_named`` gives it; empty when nothing is said.
    """
    if encoding:
        return Decoded(_in(content, encoding), encoding_words(encoding))
    if (wide := wide_text(content)) is not None:
        return wide
    if any(escape in content for escape in _ESCAPES_OF_ISO_2022) and (text := strictly(content, "iso2022_jp")):
        return Decoded(text, encoding_words("iso2022_jp"), guessed=True)
    if (text := strictly(content, "utf-8-sig")) is not None:
        return Decoded(text)
    lines = content.removeprefix(codecs.BOM_UTF8).split(b"\n")
    of_utf8 = [strictly(line, "utf-8") for line in lines]
    others = [line for line, text in zip(lines, of_utf8, strict=True) if text is None]
    guess = guessed_codec(b"\n".join(others)) or "cp1252"
    mixed = any(text is not None and not text.isascii() for text in of_utf8)
    if not mixed and (text := strictly(content, guess)) is not None:
        return Decoded(text, encoding_words(guess), guessed=True)
    whole = "\n".join(text if text is not None else _in(line, guess) for line, text in zip(lines, of_utf8, strict=True))
    return Decoded(whole, encoding_words(guess), guessed=True)


def wide_text(content: bytes) -> Decoded | None:
    """The text of a file in UTF-16 or UTF-32, told by its mark or its zero bytes; None for any other."""
    for mark, codec in _WIDE_MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(codec, "replace"), encoding_words(codec))
    # A file of people always begins with the Latin letters of a header or of a tag.
    zeros = [octet == 0 for octet in content[:4]]
    if zeros == [False, True, False, True]:
        return Decoded(content.decode("utf-16-le", "replace"), "UTF-16", guessed=True)
    if zeros == [True, False, True, False]:
        return Decoded(content.decode("utf-16-be", "replace"), "UTF-16", guessed=True)
    return None


def strictly(content: bytes, codec: str) -> str | None:
    """The text of bytes in that encoding; None when they are not, or there is no such encoding."""
    try:
        return content.decode(codec)
    except (UnicodeError, LookupError):
        return None


def guessed_codec(octets: bytes) -> str:
    """The encoding that text which is no UTF-8 seems to be in, if it is of another script than Latin; else empty."""
    # Loaded here: hardly any file needs it.
    import chardet

    octets = octets[:_LOOKED_AT_BYTES]
    found = codec_or_none(chardet.detect(octets)["encoding"] or "")
    if found not in _SCRIPTS:
        return ""
    text = strictly(octets, found) or strictly(octets[: octets.rfind(b"\n") + 1], found)
    return found if text and fits(text, found) else ""


def fits(text: str, codec: str) -> bool:
    """True if a text that was decoded so has words of that script, and hardly any that mix it with Latin letters."""
    letters, words_for_a_mixed_one = _SCRIPTS[codec]
    of_script = [word for word in _WORD.findall(text) if re.search(f"[{letters}]", word)]
    mixed = sum(_LATIN.search(word) is not None for word in of_script)
    return bool(of_script) and mixed * words_for_a_mixed_one <= len(of_script)


def codec_named(name: str) -> str:
    """The encoding that a person or a file means by a name.

    Raises:
        RefusedError: there is none.
    """
    found = codec_or_none(name)
    if found is None:
        raise RefusedError(
            "No such encoding",
            f"There is no encoding “{name}”. Common ones are utf-8, cp1252, cp1250, cp1251, cp932, gb18030, big5, "
            "cp949 and mac_roman. Nothing was imported.",
        )
    return found


def codec_or_none(name: str) -> str | None:
    """Return the codec of that name; None where there is none."""
    found = None
    for spelling in (name, name.strip().lower().removeprefix("x-")):  # ``x-sjis``, from when such names were private
        with suppress(LookupError, ValueError):
            found = found or codecs.lookup(spelling)
    if found is None or not found._is_text_encoding:  # what codecs call base64 and rot13 is none
        return None
    return _WIDER.get(found.name, found.name)


def encoding_words(codec: str) -> str:
    """Return the usual name of an encoding: ``Windows-1252``."""
    known = _WORDS_OF_ENCODINGS.get(codec)
    if known is not None:
        return known
    return f"Windows-{codec[2:]}" if codec.startswith("cp125") else codec.upper().replace("ISO8859", "ISO 8859")


def as_cp1252(octets: bytes) -> str:
    """Decode as Windows-1252, in which the five bytes that it leaves undefined are those of Latin-1. Never fails."""
    return strictly(octets, "cp1252") or "".join(strictly(bytes((octet,)), "cp1252") or chr(octet) for octet in octets)


def _in(octets: bytes, codec: str) -> str:
    return as_cp1252(octets) if codec == "cp1252" else octets.decode(codec, "replace")


_UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad\u180e"))
"""Signs without width that spreadsheets and web pages leave between letters."""


def one_line(text: str) -> str:
    """The text with every run of white space, line breaks too, as one blank; none at the ends, nothing obeyed."""
    text = without_effects(text)
    if not text.isascii():
        text = text.translate(_UNSEEN)
    return " ".join(text.split())
