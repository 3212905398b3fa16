"""Profiles, pages and names in messengers, as the many lines say them that programs have invented for them."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.records.values import Labelled
from netui.exchange.common.files.text import one_line
from netui.exchange.vcard.fields import CardFields, plain_address
from netui.exchange.vcard.syntax import Property

PAGES = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP")
_SERVICES = {
    "X-AIM": "aim",
    "X-EVOLUTION-AIM": "aim",
    "X-FACEBOOK": "facebook",
    "X-FACEBOOK-ID": "facebook",
    "X-GADUGADU": "gadu-gadu",
    "X-GITHUB": "github",
    "X-GOOGLE-TALK": "google talk",
    "X-GTALK": "google talk",
    "X-GROUPWISE": "groupwise",
    "X-ICQ": "icq",
    "X-INSTAGRAM": "instagram",
    "X-JABBER": "jabber",
    "X-LINE": "line",
    "X-LINKEDIN": "linkedin",
    "X-MASTODON": "mastodon",
    "X-MATRIX": "matrix",
    "X-MS-IMADDRESS": "im",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SIGNAL": "signal",
    "X-SIP": "sip",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram",
    "X-TWITTER": "twitter",
    "X-WECHAT": "wechat",
    "X-WHATSAPP": "whatsapp",
    "X-XING": "xing",
    "X-YAHOO": "yahoo",
}
"""Lines that hold a name in a service; Evolution and KDE write some of them with words of their own around."""
_SCHEMES = {
    "aim": "aim",
    "gtalk": "google talk",
    "icq": "icq",
    "irc": "irc",
    "line": "line",
    "matrix": "matrix",
    "msn": "msn",
    "msnim": "msn",
    "qq": "qq",
    "signal": "signal",
    "sip": "sip",
    "sips": "sip",
    "skype": "skype",
    "tg": "telegram",
    "telegram": "telegram",
    "threema": "threema",
    "wechat": "wechat",
    "whatsapp": "whatsapp",
    "xmpp": "jabber",
    "ymsgr": "yahoo",
}
"""Scheme before the name in an address of a messenger -> the service it belongs to."""
SERVICES = frozenset((*_SERVICES.values(), *_SCHEMES.values()))
"""Labels of links that are names in a messenger rather than pages."""


def service_of(name: str) -> str:
    """The service that a line of that name is for: ``skype`` for ``X-SKYPE``; empty for any other line."""
    for beginning in ("X-EVOLUTION-", "X-KADDRESSBOOK-"):
        name = name.replace(beginning, "X-")
    return _SERVICES.get(name, "")


def links(card: CardFields, names: Iterator[str]) -> tuple[Labelled, ...]:
    """Pages, profiles and names in messengers, each once.

    Args:
        card: the card.
        names: of all lines of the card, in their order.
    """
    found: dict[str, Labelled] = {}
    of_services = [name for name in dict.fromkeys(names) if service_of(name)]
    for line in (*card.all(*PAGES), *card.all(*of_services)):
        link = _link(line, card)
        if link.value:
            found.setdefault(link.value, link)
    return tuple(found.values())


def _link(line: Property, card: CardFields) -> Labelled:
    value = plain_address(line.text)
    if service := service_of(line.name):
        scheme, colon, name = value.partition(":")  # X-SIP:sip:ann@x.org
        value = name if colon and _SCHEMES.get(scheme.lower()) == service else value
        return Labelled(value, card.own_label(line) or service)
    if line.name == "URL":
        return Labelled(value, card.label(line))
    scheme, colon, name = value.partition(":")
    service = _SCHEMES.get(scheme.lower(), "") if colon else ""
    label = card.label(line)
    if not service:
        user = "".join(line.parameters.get("X-USER", ()))
        return Labelled(value or one_line(user), label)
    named = card.own_label(line) or any(key.endswith("SERVICE-TYPE") for key in line.parameters)
    return Labelled(name.removeprefix("//").partition("?")[0], label if named else service)
