"""French: the words that say who took part, how, when, and what is to be done."""

from __future__ import annotations

WORDS = """
function: le la les l un une des du de d et avec à au aux en dans pour sur par est sont été il elle ils elles nous
 vous je j on son sa ses leur mon ma mes notre ce cette qui que pas ne plus lui chez a ai ont hier demain rencontré
 appelé déjeuné dîné croisé parlé écrit téléphoné rendez-vous rdv déjeuner réponse avant lundi mardi mercredi jeudi
 vendredi samedi dimanche rappeler appeler envoyer matin soir
with: avec | chez | en compagnie de | auprès de | aux côtés de
joint: et | & | + | / | ainsi que
filler: le | la | les | mon | ma | mes | notre | un | une | ami | amie | collègue | voisin | voisine | vieux
 | vieille | nouveau | m | mme
verbs.meeting: rencontré | vu | croisé | dîné | déjeuné | mangé | retrouvé | visité | rendu visite à | bu un verre
 | petit-déjeuné
verbs.call: a appelé | m'a appelé | appelé | téléphoné à | téléphoné | eu au téléphone
verbs.email: envoyé un mail à | envoyé un email à
verbs.message: texté | envoyé un message à | envoyé un sms à
verbs.-: parlé à | parlé avec | discuté avec | écrit à | écrit | bavardé avec | causé avec | échangé avec | parlé
nouns.meeting: déjeuner | dîner | petit-déjeuner | café | thé | verre | apéro | réunion | repas | bière
 | rendez-vous | rdv | dîné | déj
nouns.call: au téléphone | par téléphone | appel | coup de fil | visio | téléphone | coup de téléphone
nouns.email: mail | email | courriel
nouns.message: message | sms | texto
nouns.event: conférence | salon
nouns.-: lettre | promenade | entretien
received: mail de | lettre de | message de | appel de | courriel de | email de | sms de | texto de
about: sur | de | pour | sans | comme | au sujet de | à propos de | concernant
saying: dit | m'a dit | pense | raconte | recommande | a recommandé | connaît | demande | a demandé
subordinate: que | qu | qui | si | comment | pourquoi | parce
besides: quand | pendant | avant | après | lorsque
not: pas | jamais | n'ai pas | raté
missed: annulé | n'est pas venu | n'est pas venue | absent | absente
question: est-ce | qui | quand | pourquoi | comment | dois-je
theirs: il | elle | ils | elles | son | sa | ses | leur | leurs | c'est
mine: je dois | dois | il faut | je vais | penser à | à faire | ne pas oublier de | j'ai promis de | promis de
 | je lui dois | pense à
theirs_will: va | doit | a promis de | m'a promis | promet de | veut | enverra | m'envoie | me doit
waiting: j'attends | en attente de | attendre
by: avant | d'ici | jusqu'à | pour | au plus tard | d'ici à
opener: puis | et | mais | ensuite | aussi | svp | lui | leur | les | la | le
promise_verbs: envoyer | appeler | écrire | demander | partager | inviter | présenter | rappeler | répondre | payer
 | rendre | apporter | réserver | vérifier | relancer | préparer | acheter | prêter | transmettre | donner
 | remercier | féliciter | organiser | finir | lire | relire | aider | trouver | chercher | confirmer
object: le | la | les | lui | leur | un | une | des | du | à | mon | ma | mes | son | sa | ses | au
no_reply: pas de réponse | sans réponse | toujours pas de réponse | répondeur | laissé un message | pas répondu
 | n'a pas répondu | ne répond pas | aucune réponse | messagerie
s_verbs: envoie | appelle | apporte | donne | écrit | rappelle | prête
kin: maman | papa | mère | père | mamie | papi | tante | oncle
organisation: sa | sarl | sas | banque | équipe | amis | collègues | famille | groupe | université | copains | gens
at_org: travaille chez | travaille à | travaille pour | bosse chez | est chez
joined_org: a rejoint | rejoint | a commencé chez | passe chez
birthday: anniversaire | né le | née le
news: enceinte | fiancé | mariée | marié | déménage | malade | retraite
news_heads: recrute | cherche | part | déménage | a eu | se marie | attend | vend | achète | quitte | embauche
days: hier avant-hier aujourd'hui demain après-demain matin soir midi après-midi nuit lundi mardi mercredi jeudi
 vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre il y
 a jours jour semaine semaines mois an ans le dernier dernière prochain prochaine ce cette un une deux trois quatre
 cinq six sept huit neuf dix dans à h
vague_days: la semaine dernière=-7 | ce week-end=weekend | l'autre jour=-3 | récemment=-3
 | le week-end dernier=weekend
not_day_after: avant | depuis | jusqu'à | sur | pour | pas | de | après
may_set_days: sur | pour | concernant | invité
ahead: demain | prochain | prochaine | dans
subject_verbs: a appelé | est venu | est venue | a écrit | m'a dit | appelle | est passé | est passée
within: à | au | aux | en | dans | sur
possessive: mon | ma | mes | notre | son | sa | ses | leur | le | la | les | un | une
me: moi | je | nous
pronouns: lui | elle | il | leur | eux | elles
"""
