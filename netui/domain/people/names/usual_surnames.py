"""Usual family names of many languages, by which a word in small letters is known for one.

Written by hand for netui from what everybody knows, and under its licence. Names that are everyday words as well
(``park``, ``burns``, ``weiss``) are left out, and those that are rather given names (``martin``): the list says that
whoever is called ``kenji sato`` is not the Kenji Mori one knows; it never chooses between people.
"""

from __future__ import annotations

from functools import cache, lru_cache

_NAMES = """
abdi abe abebe acharya adams adeyemi agarwal aguilar ahmed akhtar allen almeida alvarez andersen anderson andersson
aoki araujo archer arora aziz bailey bakker banerjee baptiste barbieri barbosa barker barnes bauer becker bennet
bennett bernard bertrand bhatt bianchi blanc boateng bonnet bouchard boucher bradley braun brooks bryant burke
byrne campbell cardoso carvalho castillo castro chatterjee chaudhary chavez chen cheng cheung chevalier choi chopra
chowdhury clarke coleman conti correia coulibaly crawford cunningham curtis dang dasgupta davies davis delgado desai
deshmukh diallo diaz dietrich dixon donnelly duarte dubois dufour dumont dupont durand edwards eklund elliott endo
esposito evans farrell faure fernandes fernandez ferrari ferreira fischer fisher fitzgerald fleming flores fontaine
fournier franke friedrich fuchs fujita gallagher gallo garcia garnier gauthier gerard ghosh gibson gomes gomez
goncalves gonzales gonzalez grady gruber guerin guerrero gupta gutierrez haddad hahn hamilton hansen hansson harris
hartmann hasegawa hashimoto hassan hayashi hayes heinrich hendricks hernandez herrera hoang hofer hoffman hoffmann
hofmann hollis horvat horvath huang huber hughes hussain hussein huynh ibrahim iglesias inoue ishii ito ivanov iyer
jackson jain jakobsen jansen jansson jenkins jensen jimenez johansen johansson johnson johnston jones jonsson joshi
kapoor karlsson kato kaur keller kelley kennedy khalil khan khanna kim kimura kobayashi koch koenig kowalska
kowalski kozlov kraus krause krishnan kruger kulkarni kumar kuznetsov kwon lambert larsen larsson laurent leclerc
lefebvre legrand lehmann leroy lewis lindberg lindholm lindqvist liu lombardi lopes lopez lorenz maeda maier malik
mancini marchand marchetti marino marques martinez martins matsuda matsumoto mehta meier mendes mendez menon mensah
mercier meyer meyers miller mishra mitchell miyazaki mohamed molina monteiro morales moreau moreira morel moreno
moretti morgan mori morin morris morrison mukherjee muller munoz murphy murray nair nakamura nakano navarro nelson
nemeth neumann nguyen nielsen nilsson nishimura nowak nunes nunez o'brien o'connor o'neill okada okafor okonkwo
oliveira olsen olsson ortega ortiz osman owusu ozturk papadopoulos parker patel patil pedersen pereira perez perrin
petersen petersson petrov pham phan phillips pinto popescu popov powell pratt rajan ramirez ramos rao rasmussen reddy
reilly reyes reynolds ribeiro ricci richards richter rinaldi rivera roberts robinson rodrigues rodriguez rojas romero
rossi rousseau roux ruiz russo ryan saito sakamoto salazar sanchez sanders santos sasaki sato saunders schaefer schmid
schmidt schmitt schmitz schneider schreiber schroeder schubert schulte schultz schulz schuster serrano shah
shapiro sharma shimizu silva simmons simpson singh sinha smirnov smith smyth soares sokolov sorensen soto souza
stevens stewart suarez sullivan suzuki svensson szabo takahashi tamura tanaka taylor teixeira thakur thompson torres
toth tran tremblay trinh truong tsai ueda vargas vasquez vazquez verma vogel vogt volkov wagner walker wallace walsh
wang watanabe watson watts weber werner whitfield wiebe wilkins wilkinson williams williamson wilson winkler
wolff wong wozniak wright wu xu yamada yamaguchi yamamoto yamashita yang yilmaz yoshida zhang zhao zheng zhou zhu
ziegler zimmermann
"""

_ENDINGS = (
    "sson", "ssen", "ansen", "enson", "inson", "erson", "dottir", "wicz", "owski", "ewski", "inski", "owska", "ewska",
    "inska", "enko", "chuk", "ovic", "evic", "ovich", "evich", "oglu", "escu", "ashvili", "adze", "opoulos", "akis",
    "mann", "bauer", "meyer", "maier", "hofer", "huber", "stein", "feld", "strom", "qvist", "lund", "etti", "elli",
    "acci", "ucci", "aldi", "iguez", "andez", "indez", "ansson", "yama", "mura", "moto", "wala", "swamy", "rajan",
    "borough", "ington",
)  # fmt: skip
"""Endings that hardly any other words have."""

_NO_NAMES = frozenset(("salesperson", "chairperson", "spokesperson", "spaghetti", "vermicelli", "confetti"))
"""Words with such an ending that are no names."""


@cache
def _names() -> frozenset[str]:
    return frozenset(_NAMES.split())


@lru_cache(maxsize=4_096)
def is_usual_surname(word: str) -> bool:
    """True if a folded word is a usual family name, or ends as only family names do."""
    if word in _names():
        return True
    return len(word) > 6 and word.endswith(_ENDINGS) and word not in _NO_NAMES
