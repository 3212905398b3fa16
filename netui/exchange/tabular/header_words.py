"""The names of a table's columns in several languages, and the field that each stands for."""

from __future__ import annotations

import re

from netui.domain.text.folding import fold

_WORDS = {
    "name": (
        "name fullname displayname nom nomcomplet nombrecompleto nomecompleto anzeigename volledigenaam 姓名 氏名 "
        "имя imieinazwisko fulltnamn fuldenavn fulltnavn nomeecognome nombreyapellidos prenomnom nomprenom "
        "vorundnachname contactname 名前 お名前 联系人 성명 이름"
    ),
    "given": (
        "firstname givenname given first forename vorname prenom nombre nome voornaam primeironome "
        "nomeproprio 名 imie fornamn fornavn 名字 ad adi jmeno keresztnev"
    ),
    "middle": (
        "middlename additionalname zweitervorname weiterevornamen deuxiemeprenom segundonombre segundonome secondonome "
        "tweedenaam middelstenaam tweedevoornaam tussenvoegsel drugieimie mellannamn mellemnavn mellomnavn"
    ),
    "family": (
        "lastname surname familyname family last nachname familienname nomdefamille apellido apellidos "
        "sobrenome apelido cognome achternaam familienaam фамилия 姓 nazwisko efternamn efternavn etternavn "
        "soyad soyadi prijmeni priezvisko vezeteknev"
    ),
    "email": (
        "email emailaddress mail emailadresse adressemail adresseemail adressedemessagerie courriel correo "
        "correoelectronico direcciondecorreoelectronico emailadres enderecodeemail indirizzoemail "
        "indirizzodipostaelettronica indirizzopostaelettronica メール почта элпочта электроннаяпочта "
        "адресэлектроннойпочты adresemail adrespocztyelektronicznej epost epostadress epostadresse "
        "enderecoeletronico correioeletronico emails emailaddresses emailadressen primaryemail mailadresse "
        "mailaddress emailid email1 eposta メールアドレス 電子メール 邮箱 电子邮件 電郵 이메일"
    ),
    "phone": (
        "phone phonenumber telephone tel telefon telefonnummer telefono telefone telefoonnummer telefoon "
        "numerodetelefono телефон numertelefonu nrtelefonu telefonnr phones phonenumbers telephonenumber "
        "telephonenumbers telefonnummern contactnumber primaryphone phone1 telefonszam numerodetelephone 電話 "
        "電話番号 电话 전화 전화번호"
    ),
    "phone/work": (
        "businessphone workphone telefongeschaftlich telefonegeschaftlich telefonebureau telefonotrabajo "
        "worktelephone officephone telefonarbeit telefonbuero telephoneprofessionnel telefonodeltrabajo "
        "telefonocomercial telefonecomercial telefoonwerk ufficio"
    ),
    "phone/mobile": (
        "mobilephone mobile cell cellphone mobil mobiltelefon handy movil telefonomovil celular cellulare "
        "telefonemobile telefonmobil telephonemobile telefonocellulare mobieletelefoon mobiel mobielenummer "
        "portable telephoneportable telemovel telefonkomorkowy komorka mobilnummer mobilenumber "
        "mobilephonenumber cellnumber handynummer mobilnr 携帯 携帯電話 手机 휴대폰 휴대전화"
    ),
    "phone/home": (
        "homephone telefonprivat telefonedomicile telefonocasa telephonedomicile telefoneresidencial "
        "telefonoparticular telefoonthuis"
    ),
    "company": (
        "company companyname organization organisation organizationname employer firma unternehmen societe "
        "entreprise empresa azienda societa bedrijf organizacion organizacao organizzazione organisatie firm "
        "会社 会社名 компания nazwafirmy foretag virksomhed bedrift organizacja currentcompany firmenname orgname "
        "empleador 勤務先 公司 单位 회사 회사명"
    ),
    "department": (
        "department abteilung service departamento reparto afdeling dzial avdelning avdeling departement 部署 "
        "部門 部门 부서"
    ),
    "title": (
        "jobtitle title position role beruf positiontitel fonction poste cargo puesto qualifica posizione "
        "posicion posicao functie functietitel stanowisko befattning jobbtitel jobtitel stilling "
        "currentposition currenttitle occupation jobposition 役職 職位 职位 职务 직책 직위 должность"
    ),
    "location": (
        "location city town ort wohnort standort stadt ville lieu ciudad cidade citta plaats localisation "
        "ubicacion localizacao localita stad woonplaats miasto miejscowosc"
    ),
    "tags": (
        "categorieen "
        "tags categories category labels groups kategorien categorias categorie tag lists gruppen groupe "
        "groupes grupo grupos gruppi etiquetas etichette etiquettes schlagworte keywords 标签"
    ),
    "notes": (
        "notes note comments comment bemerkung bemerkungen anmerkungen notizen remarques commentaires notas "
        "observaciones observacoes commenti opmerkingen notities заметки notatki uwagi anteckningar notater "
        "description memo bio about kommentar kommentare anotacoes 備考 メモ 备注 메모 비고 примечание примечания "
        "комментарий"
    ),
    "birthday": (
        "birthday bday dob dateofbirth birthdate geburtstag geburtsdatum geborenam anniversaire "
        "datedenaissance naissance cumpleanos fechadenacimiento nacimiento aniversario datadenascimento "
        "nascimento compleanno datadinascita nascita verjaardag geboortedatum датарождения деньрождения "
        "urodziny dataurodzenia fodelsedag fodelsedatum fodselsdag fodselsdato dogumgunu dogumtarihi "
        "datumnarozeni narozeniny szuletesnap 誕生日 生年月日 生日 생일"
    ),
    "link": (
        "linkedin linkedinurl linkedinprofile profile profileurl profil profilurl url perfil profilo adresurl "
        "profiel website webseite siteweb sitioweb linkedinprofileurl linkedinlink linkedinurls homepage "
        "webpage paginaweb pageweb webseiten websites"
    ),
    "link/twitter": "twitter twitterurl twitterhandle twitterprofile",
    "link/facebook": "facebook facebookurl facebookprofile",
    "link/instagram": "instagram instagramurl instagramhandle",
    "link/github": "github githuburl",
    "link/xing": "xing xingurl xingprofil",
    "alias": (
        "nickname nicknames alias aliases spitzname rufname surnom apodo apodos soprannome bijnaam roepnaam "
        "ニックネーム 昵称"
    ),
    "met.on": (
        "meton connectedon connectiondate connecteddate dateconnected date datum verbundenam "
        "verbundenseit vernetztam vernetztseit verknupftam "
        "connectele connectedepuis datedeconnexion conectadoel conectadodesde "
        "fechadeconexion conectadoem conectadoa datadeconexao collegatoil collegatodal connessoil "
        "datacollegamento datadicollegamento dataconnessione datadiconnessione dataconexao fechaconexion dateconnexion "
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
