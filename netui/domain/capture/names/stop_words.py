"""Words that are hardly ever somebody's name, though they may look like one."""

from __future__ import annotations

from netui.domain.capture.names.place_names import COUNTRIES_AND_CITIES
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold

_NO_NAMES = (
    "note notes todo to-do reminder remember re fwd fw fyi ps nb btw update updates summary topic topics agenda memo"
    " subject title action actions follow-up followup next done wip asap eta aka faq q a qa via ps pps link links url"
    " http https mailto tel draft question questions answer answers thanks hello hi hey dear ok okay yes no today"
    " tomorrow yesterday now later monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul"
    " aug sep sept oct nov dec the my our his her their some people everyone everybody someone somebody team boss us me"
    " him them it this that everything something work home office breakfast lunch dinner brunch coffee tea beer drinks"
    " walk meeting party gave got asked told card cards topic decision decisions discussed agreed open present"
    " attendees participants met outcome outcomes minutes results reminder review interview demo ai ais"
    " cancelled canceled postponed missed missing regrets accepted declined tentative invitation aw wg tr rv"
    " attended attending excused absent apologies invited guests who where when what why how date time place location"
    " context background takeaway takeaways learning learnings highlights highlight status project feedback idea ideas"
    " thought thoughts plan plans issue issues problem problems bug info details source tip warning important urgent"
    " deadline budget risk risks owner company client customer vendor supplier employer school family friends news"
    " quote lesson lessons goal goals recap overview conclusion conclusions blockers blocker pros cons good bad asks"
    " offer offers deal pipeline lead leads prospect intro intros event events conference standup retro sync workshop"
    " candidate candidates applicant guest speaker speakers visitor visitors caller patient interviewee host"
    " recently lately earlier previously eventually finally meanwhile sometime afterwards soon"
    " messe stammtisch treffen besprechung sitzung termin anruf mittagessen abendessen fruhstuck kaffee telefonat notiz"
    " notizen gesprach konferenz tagung kongress vortrag protokoll thema themen beschluss aufgabe aufgaben verabredung"
    " dejeuner diner appel rendez-vous reunion sujet congres foire colloque entretien compte-rendu comida cena almuerzo"
    " llamada nota notas tarea tareas feria congreso charla"
    " booked scheduled upcoming planned confirmed rescheduled"
    " travel trip flight hotel dates numbers costs price pricing terms contract invoice pitch deck slides proposal"
)
NO_NAMES = frozenset(_NO_NAMES.split())
"""Folded words that alone are no new person."""

_EVERYDAY_WORDS = (
    "a about after again ago ain al all also always am an and any are art as at august autumn away back bank bay be"
    " been before bell best better bill bit blue bond book both boy brand brown buck bud but buy by call came can"
    " case chase chip christmas city clay cliff come cook could cross dale dawn day days dean did do does don down"
    " drew due each earl early east easter else end english even ever every far fast few field fields fine first fish"
    " for forest found four fox frank free french from full fun gave gene general gets give given go goes going gold"
    " good grant gray great green had hall hand happy has have he heard held help her here herself high hill him"
    " himself his hold hope house how hunter i if in into is it its jay jet job june just keen keep ken kind king"
    " knew know known lake lane last late law led left less let like likes little live long look love low made"
    " main major make man many mark mason may me mean mercy met miles mine miss more most much must my near need"
    " needs never new news nice night nor north not novel now of off ok old olive on once one only opal open or"
    " other our out over own page park part past pat pay penny per place plan poppy port price quick rain ran"
    " rather ray real red reed rich river rob rock rose royal run sage said same sandy saw say sea see seem sell"
    " send sent set shall she short should show sky so some son soon south spoke star still stone storm such sue"
    " summer sun sunny sure take talk tell than that the their them then there these they thing think this those"
    " thought three through time to told too took travel trip true try two under until up us use used van very"
    " violet wade want wants was water way we week well went were west what when where which while white who why"
    " will win winter wise wish with woods word words work would year years yes yet you young your"
)
EVERYDAY_WORDS = NO_NAMES | frozenset(_EVERYDAY_WORDS.split())
"""Folded English words that are also names: in free text they count as one only when something says so."""

_PLACES = (
    "airport arena atelier auditorium backyard bakery balcony bar barbershop beach bookshop bookstore bus cab cafe"
    " cafeteria campground campsite campus canteen carpool cemetery chapel cinema classroom clinic club coworking"
    " corridor courthouse courtyard dentist doctor elevator embassy exhibition factory farm ferry festival funeral"
    " gallery garage gate grill gym hairdresser hallway harbour harbor hospital hostel kindergarten kitchen lab"
    " laundromat lecture library lift lobby market marina metro mosque motel museum nursery opera parish"
    " pharmacy platform playground plane pool post pub quay reception restaurant roof salon sauna seaside shop shul"
    " stadium staircase station stage studio subway supermarket synagogue taxi terrace theater theatre train tram"
    " tube university venue village vineyard waterfront wedding yard zoo"
    " beach bridge castle church court forest garden island lake mall mountain park path playroom plaza pond river"
    " seafront shore square street terminal tower town trail valley office"
    " bahnhof backerei buro fest flughafen friseur garten hafen hochzeit kantine kino kirche kneipe krankenhaus laden"
    " markt museum oper schule strand studio supermarkt uni universitat verein wetter zug"
    " aeroport boulangerie bureau ecole eglise gare gymnase hopital marche mariage musee plage salle"
    " aeropuerto boda escuela estacion gimnasio hospital iglesia mercado oficina panaderia playa tienda"
    " aeroporto chiesa mercato palestra scuola spiaggia stazione ufficio escola escritorio igreja padaria"
    " kantoor kerk luchthaven school strand winkel"
)
_THINGS = (
    "article blog book concert episode film email letter magazine mail message movie newsletter paper phone podcast"
    " post-it report show slack song text video voicemail weather whatsapp zoom"
    " anecdote dream gossip highlight incident joke memory moment mystery observation photo picture quotation rumor"
    " rumour saying scene secret story surprise tale"
)
PLACES = frozenset(_PLACES.split())
PLACES_AND_THINGS = PLACES | frozenset(_THINGS.split())
"""Folded words of a place, an occasion or a thing: alone before a colon they say where or what, and name nobody new."""


def says_where_or_what(text: str) -> bool:
    """True if a word that nobody is called is a place, an occasion or a thing: ``Gym: met Tom``, ``Lisbon: met Tom``.

    Whoever is called so all the same is added as ``Gym (new)``; somebody silently made of it is looked for by nobody.
    """
    said = fold(text)
    return (said in PLACES_AND_THINGS or said in COUNTRIES_AND_CITIES) and not is_usual_name(said)


TO_PEOPLE = ("to", "an", "à", "a")
"""Words between a noun of meeting and whom it went to: ``email to Ana``, ``Mail an Ana``."""

WITH_PEOPLE = ("with", "mit", "avec", "con")
"""Words between a noun of meeting and who was there: ``lunch with Ana``."""

FROM_PEOPLE = ("from", "von", "vom", "de")
"""Words between a noun of meeting and from whom it came: ``E-Mail von Ana``."""
