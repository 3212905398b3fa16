"""The words of days, in the languages netui reads them in: what each stands for in the plain form that is parsed.

Every word is folded, and means the same wherever a day is asked for. Free text is read in one language at a time; which
words may be days there is for the word lists of capture to say.
"""

from __future__ import annotations

from enum import Enum

from netui.domain.text.folding import fold


class DayDirection(Enum):
    """The direction in which a text points that names none itself."""

    BACK = -1
    FORWARD = 1


MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

DAY = "mon|tue|wed|thu|fri|sat|sun|weekend"
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
UNIT = "day|week|month|quarter|year|fortnight|workday"
"""The plain words for days of the week, months and lengths of time, as parts of a pattern."""


_WITHOUT_DOTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def _spellings(phrase: str) -> tuple[str, str]:
    """A phrase folded, and so as it is written where a keyboard has no umlauts: ``übermorgen``, ``uebermorgen``."""
    return fold(phrase), fold(phrase.translate(_WITHOUT_DOTS))


def _table(rows: dict[str, str]) -> dict[str, str]:
    """Each word of the rows -> what it stands for."""
    return {
        spelling: meaning for meaning, words in rows.items() for word in words.split() for spelling in _spellings(word)
    }


WEEKDAYS = _table(
    {
        "mon": "mon monday montag lundi lunes lunedi segunda-feira maandag mandag poniedzialek понедельник",
        "tue": "tue tues tuesday dienstag mardi martes martedi terca-feira dinsdag tirsdag tisdag wtorek вторник",
        "wed": "wed weds wednesday mittwoch mercredi miercoles mercoledi quarta-feira woensdag onsdag sroda среда"
        " среду",
        "thu": "thu thur thurs thursday donnerstag jeudi jueves giovedi quinta-feira donderdag torsdag czwartek"
        " четверг",
        "fri": "fri friday freitag vendredi viernes venerdi sexta-feira vrijdag fredag piatek пятница пятницу",
        "sat": "sat saturday samstag sonnabend samedi sabado sabato zaterdag lørdag lördag sobota sobote"
        " суббота субботу",
        "sun": "sun sunday sonntag dimanche domingo domenica zondag søndag söndag niedziela niedziele воскресенье",
        "weekend": "weekend weekends week-end wochenende",
    }
)
WEEKDAYS |= {
    f"{day}{part}": WEEKDAYS[day]
    for day in ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
    for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
}
"""A day of the week -> its three letters; the weekend begins with its Saturday. German joins the part of the day."""

WEEKDAY_NUMBERS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))} | {
    "weekend": 5
}

MONTHS = _table(
    {
        "jan": "jan january januar janvier janv enero ene gennaio janeiro januari января",
        "feb": "feb february februar febr fevrier fevr febrero febbraio fevereiro februari февраля",
        "mar": "mar march märz mrz mars marzo março maart марта",
        "apr": "apr april avril abril abr aprile апреля",
        "may": "may mai mayo maggio maio mei мая",
        "jun": "jun june juni juin junio giugno junho июня",
        "jul": "jul july juli juillet juil julio luglio julho июля",
        "aug": "aug august août agosto augustus augusti августа",
        "sep": "sep sept september septembre septiembre settembre setembro сентября",
        "oct": "oct october oktober okt octobre octubre ottobre outubro октября",
        "nov": "nov november novembre noviembre novembro ноября",
        "dec": "dec december dezember dez décembre diciembre dic dicembre dezembro desember декабря",
    }
)
MONTH_NUMBERS = {name: number for number, name in enumerate(dict.fromkeys(MONTHS.values()), 1)}

UNITS = _table(
    {
        "day": "d day days tag tage tagen день дня дней jour jours dia dias giorno giorni dag dagen dagar",
        "week": "w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken uke veckor"
        " veckan неделю неделе недели недель",
        "month": "m mo mos mth mths month months monat monats monate monaten mois mes meses mese mesi maand maanden"
        " месяц месяца месяце месяцев",
        "quarter": "q quarter quarters quartal trimestre",
        "year": "y yr yrs year years jahr jahres jahre jahren ans an année año años anno anni jaar",
        "fortnight": "fortnight fortnights",
        "workday": "workday workdays bd",
    }
)

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "", "a an one ein eine einem einer un une uno una een", "two zwei deux dos due dois twee couple",
            "three drei trois tres tre drie", "four vier quatre cuatro quattro quatro",
            "five fünf cinq cinco cinque vijf",
            "six sechs seis sei zes", "seven sieben sept siete sette zeven", "eight acht huit ocho otto oito",
            "nine neun neuf nueve nove negen", "ten zehn dix diez dieci dez tien", "eleven elf onze once",
            "twelve zwölf douze doce",
            "thirteen", "fourteen vierzehn quatorze catorce", "fifteen quinze quince", "sixteen",
            "seventeen", "eighteen", "nineteen",
            "twenty zwanzig vingt veinte",
        )
    )
    for word in words.split()
    for word in _spellings(word)
}  # fmt: skip
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS |= {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
NUMBERS |= {f"{ten}-{one}": NUMBERS[ten] + NUMBERS[one] for ten in _TENS for one in _ONES}
NUMBERS |= {"dreissig": 30, "trente": 30, "treinta": 30, "vierzig": 40, "sechzig": 60, "neunzig": 90}

_ORDINAL_TEXT = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_TEXT.split(), 1)}
"""A day of the month in words, which says one beside a month or a day of the week only: ``december the first``."""

OFFSETS = {
    spelling: days
    for days, phrases in (
        (-2, "day before yesterday|night before last|anteanoche"
             "|vorgestern|avant-hier|avant hier|anteayer|antes de ayer|anteontem|l'altro ieri|altro ieri"
             "|eergisteren|i forgars|forgars|przedwczoraj|позавчера|一昨日|おととい|前天|그저께"),
        (-1, "yesterday|yday|ystrdy|yest|last night|gestern|hier|ayer|anoche|ontem|ieri|gisteren|igår|i går|wczoraj"
             "|вчера|вчора|昨日|きのう|昨夜|昨晩|昨天|어제|أمس|امبارح|אתמול|dun|χθες"),
        (0, "today|tonight|tonite|now|just now|right now|this morning|this afternoon|this evening|earlier today"
            "|later today"
            "|ce matin|ce midi|cet après-midi|ce soir|esta mañana|esta tarde|esta noche"
            "|heute|aujourd'hui|hoy|hoje|oggi|vandaag|idag|i dag|dzisiaj|сегодня|сьогодні"
             "|今日|きょう|今天|오늘|اليوم|היום"
            "|bugün|σήμερα|eod|cob|eob|end of day|end of the day|end of today|close of business|end of business"
             "|end of play|eop"),
        (1, "tomorrow|tmrw|tmr|tmw|2moro|2morrow|morgen|demain|mañana|amanhã|domani|imorgen|i morgen|i morgon|jutro"
            "|завтра"
            "|明日|あした|明天|내일|غدا|מחר|yarın|αύριο"),
        (2, "day after tomorrow|übermorgen|après-demain|après demain|pasado mañana|depois de amanhã|dopodomani"
            "|overmorgen|i övermorgon"
            "|pojutrze|послезавтра|明後日|あさって|後天|后天|모레"),
        (3, "überübermorgen"),
    )
    for phrase in phrases.split("|")
    for spelling in _spellings(phrase)
}  # fmt: skip
"""A day by name -> how far off it is."""

RELATIONS = _table(
    {
        "next": "next nxt nächste nächsten nächster nächstes prochain prochaine próximo próxima"
        " prossimo prossima volgende следующий следующую следующей следующем",
        "coming": "coming upcoming kommende kommenden kommender kommendes",
        "last": "last past previous letzte letzten letzter letztes vergangenen dernier dernière pasado pasada"
        " último última scorso scorsa passado passada vorige afgelopen forrige förra"
        " прошлый прошлую прошлой прошлом",
        "this": "this diese diesen dieser dieses ce cette este esta questo questa dit deze",
    }
)
"""Words that say which week, or which such day; the languages that put them behind are read so, too."""

SPANS = _table(
    {
        "last week": "先週 上周 上週 上个周 지난주",
        "last month": "先月 上月 上个月 지난달",
        "next week": "来週 來週 来周 下周 下週 下个周 다음주",
        "next month": "来月 來月 下月 下个月 다음달",
    }
)
"""A week or month beside this one in one word, of languages that write no blanks within it."""

_FEASTS = (
    ("12-24", "christmas eve|xmas eve|heiligabend|nochebuena"),
    ("12-25", "christmas|christmas day|xmas|xmas day|weihnachten|navidad"),
    ("12-26", "boxing day"),
    ("12-31", "new year's eve|new years eve|nye|silvester|nochevieja"),
    ("01-01", "new year|new year's|new years|new year's day|new years day|neujahr|año nuevo|nouvel an"),
    ("02-14", "valentine's day|valentines day"),
    ("10-31", "halloween"),
)
FEASTS = {fold(phrase): (int(day[:2]), int(day[3:])) for day, phrases in _FEASTS for phrase in phrases.split("|")}
"""A feast on the same day of every year -> month and day."""

_MOVABLE = (
    ("easter", -47, "shrove tuesday|pancake day"),
    ("easter", -46, "ash wednesday|aschermittwoch"),
    ("easter", -7, "palm sunday|palmsonntag"),
    ("easter", -3, "maundy thursday|gründonnerstag"),
    ("easter", -2, "good friday|karfreitag|vendredi saint|viernes santo"),
    ("easter", 0, "easter sunday|easter day|ostersonntag"),
    ("easter", 1, "easter monday|ostermontag|lundi de pâques"),
    ("easter", 39, "ascension day|christi himmelfahrt"),
    ("easter", 49, "whit sunday|pentecost|pfingstsonntag"),
    ("easter", 50, "whit monday|pfingstmontag"),
    ("thanksgiving", 1, "black friday"),
    ("thanksgiving", 4, "cyber monday"),
    ("thanksgiving", 5, "giving tuesday"),
)
MOVABLE_FEASTS = {fold(name): (from_day, days) for from_day, days, names in _MOVABLE for name in names.split("|")}
"""A feast on another day each year -> from which day it counts, and how many days. The day of the week in its name is
no day of its own: ``good friday`` is not the coming Friday."""

FEAST_NAMES = frozenset(FEASTS.keys() | MOVABLE_FEASTS.keys())
"""Every feast that is one day of a year."""

WHICH_FEAST = {
    "last": DayDirection.BACK,
    "next": DayDirection.FORWARD,
    "coming": DayDirection.FORWARD,
    "this": DayDirection.FORWARD,
}
"""Words before a feast that say of which year it is."""


def is_feast(said: str) -> bool:
    """True if a folded text is a feast, alone or behind the word that says which: ``last easter monday``."""
    which, _, feast = said.partition(" ")
    return said in FEAST_NAMES or (which in WHICH_FEAST and feast in FEAST_NAMES)


FEAST_WORDS = frozenset(word for phrase in FEAST_NAMES for word in phrase.split()) - {"silvester"}
"""Words of feasts, without the one that is a given name as well."""


def _slips(word: str) -> set[str]:
    """A word with two letters exchanged, one left out within it, or one doubled: what fingers do on a keyboard."""
    exchanged = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    left_out = {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}
    doubled = {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
    return {slip for slip in exchanged | left_out | doubled if len(slip) > 5} - {word}


SLIPS = {
    slip: word
    for word in (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "yesterday",
        "january", "february", "september", "october", "november", "december",
    )
    for slip in _slips(word)
} | {"tommorow": "tomorrow", "tomorow": "tomorrow", "tommorrow": "tomorrow", "wensday": "wednesday"}  # fmt: skip
"""Misspelt names of days and months in English, which are no words of their own."""

PARTS_OF_DAY = frozenset(
    fold(
        "morning noon midday lunchtime afternoon evening eve night nite midnight early late eod cob sharp latest früh"
        " abend vormittag nachmittag mittag nacht tarde noche soir soirée matin après-midi midi mattina sera pomeriggio"
        " ochtend avond middag"
    ).split()
)
"""Words beside a day that say no other day."""
