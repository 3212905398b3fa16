"""Outlook's columns in other languages: what a header says by its words, in Outlook's English name for it.

A classic export names some ninety columns in the language of the user. They are made of a few words: what it is
(street, phone), whose (business, home), and a number. So each is understood by its words, in any order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from netui.domain.text.folding import fold
from netui.exchange.tabular.header_words import field_of

_ENGLISH_OF_FIELD = {
    "given": "first name",
    "middle": "middle name",
    "family": "last name",
    "name": "name",
    "email": "e-mail address",
    "phone/work": "business phone",
    "phone/mobile": "mobile phone",
    "phone/home": "home phone",
    "company": "company",
    "department": "department",
    "title": "job title",
    "tags": "categories",
    "notes": "notes",
    "birthday": "birthday",
    "link": "web page",
    "location": "location",
    "alias": "nickname",
}
"""Field of ``header_words`` -> Outlook's English name for its column."""
_WHOLE = {
    "title": "anrede titre titolo titel titulo tratamiento tratamento tratamentopronominal",
    "job title": "titre2 titrefonction",
    "suffix": "suffix suffixe sufijo sufixo suffisso achtervoegsel",
    "anniversary": (
        "jahrestag anniversairedemariageoufete anniversairedemariage datadecasamento aniversariodecasamento "
        "aniversariodeboda anniversario trouwdag jubileum"
    ),
    "spouse": "partner ehepartner conjoint conjointe conjointee conyuge conjuge coniuge echtgenoot partnerechtgenote",
    "children": "kinder enfants hijos filhos figli kinderen",
    "manager's name": (
        "namedesdervorgesetzten vorgesetzter responsable nomduresponsable nombredeladministrador nombredeljefe "
        "administrador nomedogerente gerente nomemanager nomeresponsabile naammanager"
    ),
    "assistant's name": (
        "nameassistent nomdelassistante nomdelassistant nombredelayudante nombredelasistente nomedoassistente "
        "nomeassistente naamassistent"
    ),
    "hobby": "hobby hobbys centresdinteret aficiones aficion passatempo hobbies passatempi",
    "mobile phone": "telmobile telefonecelular",
    "business phone 2": "ufficio2",
    "home phone": "abitazione",
    "home phone 2": "abitazione2",
    "company main phone": (
        "telefonfirma telephonesociete telefonoprincipaldelaorganizacion telefoneprincipaldaempresa "
        "telefonoprincipalesocieta telefoonnummerbedrijf"
    ),
    "primary phone": (
        "haupttelefon telephoneprincipal telefonoprincipal telefoneprincipal telefonoprincipale telefoonvoorkeur"
    ),
    "car phone": "autotelefon telephonevoiture telefonodelautomovil telefonedocarro telefonoauto autotelefoon",
    "pager": "pager recepteurderadiomessagerie localizador buscapersonas cercapersone semafoon",
}
"""Outlook's English name -> headers, squeezed, that mean it and are not made of the words below."""
_NAME_OF = {header: english for english, headers in _WHOLE.items() for header in headers.split()}
_WHOSE = {
    "business": (
        "geschaftlich bureau trabajo comercial negocios uff ufficio werk werkadres zakelijk professionnel "
        "professionnelle profissional laboral"
    ),
    "home": (
        "privat domicile domicilio particular casa residencial abitazione abit ab thuis thuisadres prive "
        "hogar residencia"
    ),
    "other": (
        "weitere weiterer weiteres weiteren autre otro otra otros outro outra altro altra altri ander andere overig "
        "overige anders"
    ),
}
_WHAT = {
    "fax": "fax telecopie telecopia",
    "postal code": "postleitzahl plz postal cap cep postcode",
    "address po box": "postfach postbus",
    "country/region": "land pays pais paese",
    "city": "ort ville ciudad cidade citta plaats",
    "state": "region dep estado provincia provincie bundesland",
    "phone": "telefon telephone tel telefono telefone telefoon",
    "street": "strasse straat rue calle rua via indirizzo endereco",
}
"""Outlook's English word -> words of other languages, the surest first."""
_MAIL = frozenset(("mail", "email", "messagerie", "correo", "posta", "emailadres", "emailadresse"))
_KINDS_OF_MAIL = frozenset(("typ", "type", "tipo"))
_SHOWN_NAMES_OF_MAIL = frozenset(
    ("angezeigter", "anzeigename", "complet", "nombre", "nome", "weergavenaam", "visualizzato", "exibicao", "weergeven")
)
_SET_OF = {word: kind for words in (_WHOSE, _WHAT) for kind, text in words.items() for word in text.split()}
_WORD = re.compile(r"[^\W\d_]+|\d")


def english_names(keys: Sequence[str]) -> dict[str, str]:
    """Outlook's English name for a column -> the key it has in this table; the first of several columns."""
    found: dict[str, str] = {}
    for key in keys:
        english = _NAME_OF.get(re.sub(r"[\W_]+", "", key)) or _ENGLISH_OF_FIELD.get(field_of(key)) or _by_words(key)
        if english:
            found.setdefault(english, key)
    if "cumpleanos" in keys and "aniversario" in keys:  # the birthday itself in Portuguese, another day in Spanish
        found |= {"birthday": "cumpleanos", "anniversary": "aniversario"}
    if "last name" not in found and "first name" in found and "name" in found:
        found["last name"] = found["name"]  # Prénom, Nom
    if "first name" not in found and "last name" in found and "name" in found:
        found["first name"] = found["name"]
    return found


def _by_words(key: str) -> str:
    words = _WORD.findall(fold(key).replace("e-mail", "email"))
    number = next((word for word in words if word in ("2", "3")), "")
    if not _MAIL.isdisjoint(words):
        if not _SHOWN_NAMES_OF_MAIL.isdisjoint(words):
            return ""
        what = "type" if not _KINDS_OF_MAIL.isdisjoint(words) else "address"
        return f"e-mail {number} {what}" if number else f"e-mail {what}"
    whose = next((kind for kind in _WHOSE for word in words if _SET_OF.get(word) == kind), "")
    what = next((kind for kind in _WHAT for word in words if _SET_OF.get(word) == kind), "")
    if not whose or not what or (number and what not in ("street", "phone")):
        return ""
    return f"{whose} {what} {number}".rstrip()
