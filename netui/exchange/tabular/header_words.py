"""The names of a table's columns in several languages, and the field that each stands for."""

from __future__ import annotations

import re

from netui.domain.text.folding import fold

_WORDS = {
    "name": (
        "name fullname displayname nom nomcomplet nombrecompleto nomecompleto anzeigename volledigenaam 姓名 氏名 имя "
        "imieinazwisko fulltnamn fuldenavn fulltnavn"
    ),
    "given": (
        "firstname givenname given first forename vorname prenom nombre nome voornaam primeironome nomeproprio 名 "
        "imie fornamn fornavn"
    ),
    "middle": (
        "middlename additionalname zweitervorname weiterevornamen deuxiemeprenom segundonombre segundonome secondonome "
        "tweedenaam tussenvoegsel drugieimie mellannamn mellemnavn mellomnavn"
    ),
    "family": (
        "lastname surname familyname family last nachname familienname nomdefamille apellido apellidos "
        "sobrenome apelido cognome achternaam familienaam фамилия 姓 "
        "nazwisko efternamn efternavn etternavn"
    ),
    "email": (
        "email emailaddress mail emailadresse adressemail adresseemail adressedemessagerie courriel "
        "correo correoelectronico direcciondecorreoelectronico emailadres enderecodeemail indirizzoemail "
        "indirizzodipostaelettronica indirizzopostaelettronica メール почта элпочта "
        "электроннаяпочта адресэлектроннойпочты "
        "adresemail adrespocztyelektronicznej epost epostadress epostadresse enderecoeletronico "
        "correioeletronico"
    ),
    "phone": (
        "phone phonenumber telephone tel telefon telefonnummer telefono telefone telefoonnummer telefoon "
        "numerodetelefono телефон numertelefonu nrtelefonu telefonnr"
    ),
    "phone/work": ("businessphone workphone telefongeschaftlich telefonegeschaftlich telefonebureau telefonotrabajo"),
    "phone/mobile": (
        "mobilephone mobile cell cellphone mobil mobiltelefon handy movil telefonomovil celular cellulare "
        "telefonemobile telefonmobil telephonemobile telefonocellulare "
        "mobieletelefoon mobiel mobielenummer portable telephoneportable telemovel "
        "telefonkomorkowy komorka mobilnummer"
    ),
    "phone/home": "homephone telefonprivat telefonedomicile telefonocasa",
    "company": (
        "company companyname organization organisation organizationname employer firma unternehmen "
        "societe entreprise empresa azienda societa bedrijf organizacion organizacao organizzazione "
        "organisatie firm 会社 会社名 компания nazwafirmy foretag virksomhed bedrift organizacja"
    ),
    "department": "department abteilung service departamento reparto afdeling dzial avdelning avdeling",
    "title": (
        "jobtitle title position role beruf positiontitel fonction poste cargo puesto qualifica posizione "
        "posicion posicao functie functietitel "
        "stanowisko befattning jobbtitel jobtitel stilling"
    ),
    "location": (
        "location city town ort wohnort standort stadt ville lieu ciudad cidade citta plaats localisation "
        "ubicacion localizacao localita stad woonplaats miasto miejscowosc"
    ),
    "tags": "tags categories category labels groups kategorien categorias categorie",
    "notes": (
        "notes note comments comment bemerkung bemerkungen anmerkungen notizen remarques "
        "commentaires notas observaciones observacoes commenti opmerkingen notities заметки "
        "notatki uwagi anteckningar notater"
    ),
    "birthday": (
        "birthday bday dob dateofbirth birthdate geburtstag geburtsdatum geborenam anniversaire datedenaissance "
        "naissance cumpleanos fechadenacimiento nacimiento aniversario datadenascimento nascimento compleanno "
        "datadinascita nascita verjaardag geboortedatum датарождения деньрождения "
        "urodziny dataurodzenia fodelsedag fodelsedatum fodselsdag fodselsdato"
    ),
    "link": (
        "linkedin linkedinurl linkedinprofile profile profileurl profil profilurl url perfil profilo adresurl "
        "profiel website webseite siteweb sitioweb"
    ),
    "met.on": (
        "meton connectedon connectiondate connecteddate dateconnected date datum verbundenam "
        "verbundenseit verknupftam connectele connectedepuis datedeconnexion conectadoel conectadodesde "
        "fechadeconexion conectadoem conectadoa datadeconexao collegatoil collegatodal connessoil "
        "datadicollegamento dataconnessione datadiconnessione dataconexao fechaconexion dateconnexion "
        "verbindungsdatum connectiesinds kontaktseit verbondenop verbondensinds "
        "polaczono polaczonyod polaczeniod kontaktod "
        "datapolaczenia datanawiazaniakontaktu kontaktsedan ansluten anslutenden anslutningsdatum "
        "forbundetden forbundetsiden kontaktsiden tilknyttetden ligadoem ligadodesde datadeligacao"
    ),
}
_FIELD_OF = {fold(word): field for field, words in _WORDS.items() for word in words.split()}
_CONNECTED = frozenset(fold(_WORDS["met.on"]).split()) - {"date", "datum", "meton"}
_NO_LETTERS = re.compile(r"[\W_]+")


def squeezed(header: str) -> str:
    """A header as it is looked up: folded, letters and digits alone."""
    return _NO_LETTERS.sub("", fold(header))


def field_of(header: str) -> str:
    """Return the field of a column with that header: ``given``, ``phone/work``, ``met.on``; empty when unknown."""
    return _FIELD_OF.get(squeezed(header), "")


def is_connection_day(header: str) -> bool:
    """True if a header names the day on which two people were connected, and no other day."""
    return squeezed(header) in _CONNECTED
