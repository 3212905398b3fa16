"""French: the words that say who took part, how, when, and what is to be done."""

from __future__ import annotations

WORDS = """
function: le la les l un une des du de et avec à au aux en dans pour sur par est sont été il elle ils elles nous vous
 je j on son sa ses leur mon ma mes notre ce cette qui que pas ne plus lui chez a ai ont hier demain rencontré appelé
 déjeuné dîné croisé parlé écrit téléphoné rendez-vous rdv déjeuner réponse avant lundi mardi mercredi jeudi vendredi
 samedi dimanche rappeler appeler envoyer matin soir j'ai qu'il qu'elle c'est m'a n'a n'est d'une d'un l'a s'est ou
 mais donc puis très bien rien tout tous nos vos votre leurs ces cet même fait faut doit dois veut peut fais vais va
 vu vue bu pris passé eu eue reçu laissé discuté échangé mangé après-midi dernier dernière prochain prochaine semaine
 mois aujourd'hui jusqu'à depuis pendant quand comme si y avant-hier apéro boulot verre coup visio coucou midi soirée
 café d' l' qu' retrouvé visité rendu visite petit-déjeuné rencontrée rencontrés vus vues recroisé croisée croisés
 dîner l'apéro petit soupé fêté fête promené couru joué accompagné retrouvée retrouvés revu revue invitée journée
 l'après-midi temps tombé tombée bossé travaillé passer trinqué téléphone appelée appelés l'ai rappelé rappelée eus
 ligne bout fil joint jointe appel zoomé m'appelle envoyé courriel mailé répondu texté texto textoté tchatté chatté
 bavardé causé papoté contacté contactée relancé relancée félicité félicitée remercié remerciée aidé aidée présenté
 montré négocié débattu conversé entretenu connaissance interviewé petit-déjeuner repas bière déj petit-déj p'tit dej
 goûter apéritif ciné anniv pique-nique bières cafés d'affaires réu balade vin raclette visioconférence téléphonique
 entretien e-mails courriels textos vocal tchat colloque congrès foire séminaire lettre promenade rando randonnée
 footing jogging échange discussion conversation répétition entrevue voyage sortie piscine escalade d'embauche
 tête-à-tête rencontre carte mot nouvelles manqué postale dit pense raconte recommande recommandé connaît demande
 demandé disait raconté croit trouve sait savait estime affirme recommandait suggère suggéré conseillé conseille
 mentionne mentionné annonce annoncé appris m'informe connaissait salue annulé venu venue absente avait décommandé
 décommandée reporté déplacé posé lapin n'était venir pouvait vient était malade présente empêchement empêché empêchée
 annule reporte séché penser faire oublier promis encore n'oublie suis engagé étape suivre veux voudrais devrais
 compte rappel j'attends attente attendre l'attente toujours écrire demander partager inviter présenter répondre payer
 rendre apporter réserver vérifier relancer préparer acheter prêter transmettre donner remercier féliciter organiser
 finir lire relire aider trouver chercher confirmer renvoyer transférer dire téléphoner contacter recontacter prévenir
 informer mettre relation connecter recommander conseiller commander louer vendre rembourser virer régler signer
 imprimer traduire corriger rédiger noter planifier fixer caler annuler reporter décaler déplacer étudier regarder
 voir revoir revenir aller ramener rapporter récupérer déposer livrer réparer construire cuisiner proposer soumettre
 publier poster montrer expliquer discuter parler reparler convoquer solliciter postuler souhaiter offrir tenir
 courant valider essayer retrouver rechercher mailer texter l'appeler l'inviter l'aider s'occuper échanger envoie
 rappelle répondeur répond aucune messagerie jamais décroche décroché réagi retour aucun nouvelle injoignable
 joignable impossible joindre réussi n'ai occupé c'était occupée sonnait boîte vocale personne succès appelle apporte
 donne prête m'envoie renvoie confirme transmet réserve paie passe contacte relance partage regarde vérifie finit
 achète cherche passée arrivée m'écrit moi rejoints rejoint prêté offert confirmé l'appelle écris dis rends réponds
 transmets montre j'envoie j'appelle j'écris m'en occupe j'achète j'apporte commande reviens l'invite vois l'aide
 revoit
with: avec | chez | en compagnie de | auprès de | aux côtés de | ainsi qu'avec | à côté de | en tête-à-tête avec |
 accompagné de
joint: et | & | + | / | ainsi que | puis | plus
filler: le | la | les | mon | ma | mes | notre | un | une | ami | amie | collègue | voisin | voisine | vieux | vieille
 | nouveau | m | mme | cher | chère | ancien | ancienne | petit | petite | nos | copain | copine | pote | frère | sœur
 | chef | patron | patronne | juste | enfin | aussi | mon ami | mon amie
verbs.meeting: rencontré | vu | croisé | dîné | déjeuné | mangé | retrouvé | visité | rendu visite à | bu un verre |
 petit-déjeuné | rencontrée | rencontrés | ai rencontré | vue | vus | vues | recroisé | croisée | croisés | dîner chez
 | bu un coup | bu un café | pris un verre | pris un café | pris un thé | pris l'apéro | pris le petit déjeuner |
 soupé | fêté | fait la fête | fait un tour | marché | promené | couru | joué | accompagné | retrouvée | retrouvés |
 revu | revue | reçu à dîner | invité | invitée | passé la soirée | passé la journée | passé l'après-midi | passé du
 temps | tombé sur | tombée sur | rendu visite | bossé | travaillé avec | vu passer | trinqué
verbs.call: a appelé | m'a appelé | appelé | téléphoné à | téléphoné | eu au téléphone | appelée | appelés | ai appelé
 | l'ai appelé | l'ai appelée | m'a rappelé | m'a rappelée | rappelé | rappelée | a rappelé | eue au téléphone | eus
 au téléphone | ai eu au téléphone | eu en ligne | eue en ligne | eu au bout du fil | joint | jointe | passé un coup
 de fil à | passé un coup de fil | passé un appel à | skypé | zoomé | facetimé | m'a téléphoné | m'appelle | m'a passé
 un coup de fil | eu en visio
verbs.email: envoyé un mail à | envoyé un email à | envoyé un mail | envoyé un e-mail à | envoyé un courriel à | écrit
 un mail à | écrit un email à | mailé | répondu par mail à | m'a envoyé un mail | a envoyé un mail | mail envoyé à
verbs.message: texté | envoyé un message à | envoyé un sms à | envoyé un message | envoyé un texto à | envoyé un texto
 | envoyé un sms | envoyé un whatsapp à | laissé un message à | textoté | tchatté avec | chatté avec | m'a envoyé un
 message | m'a envoyé un sms | m'a envoyé un texto | texto à | sms à | message à
verbs.-: parlé à | parlé avec | discuté avec | écrit à | écrit | bavardé avec | causé avec | échangé avec | parlé |
 discuté | discuté de | bavardé | causé | papoté avec | papoté | échangé | m'a écrit | m'a répondu | m'a contacté |
 m'a contactée | répondu à | contacté | contactée | relancé | relancée | félicité | félicitée | remercié | remerciée |
 aidé | aidée | présenté | montré | négocié avec | travaillé | bossé avec | débattu avec | conversé avec | entretenu
 avec | fait le point avec | fait connaissance avec | fait connaissance de | fait la connaissance de | fait la
 connaissance d | interviewé
nouns.meeting: déjeuner | dîner | petit-déjeuner | café | thé | verre | apéro | réunion | repas | bière | rendez-vous
 | rdv | dîné | déj | petit déjeuner | petit déj | petit-déj | p'tit déj | p'tit dej | brunch | goûter | apéritif |
 pot | resto | restaurant | ciné | cinéma | soirée | fête | anniv | pizza | pique-nique | coup | bières | cafés | dej
 | déjeuner d'affaires | réu | meeting | pause café | théâtre | concert | barbecue | balade au café | drink | vin |
 raclette
nouns.call: au téléphone | au bout du fil | par téléphone | appel | coup de fil | visio | téléphone | coup de
 téléphone | visioconférence | zoom | skype | teams | facetime | coup de tél | coup de tel | tél | tel | call | appel
 vidéo | appel téléphonique | conf call | conférence téléphonique | entretien téléphonique | vidéo | google meet | en
 visio | par skype | par zoom | sur zoom | sur skype | sur teams
nouns.email: mail | email | courriel | e-mail | e-mails | mails | courriels | par mail | par e-mail | par email | par
 courriel
nouns.message: message | sms | texto | textos | messages | whatsapp | par sms | par texto | par message | sur whatsapp
 | par whatsapp | signal | telegram | linkedin | slack | dm | message vocal | vocal | chat | tchat
nouns.event: conférence | salon | colloque | congrès | foire | séminaire | meetup
nouns.-: lettre | promenade | entretien | balade | rando | randonnée | footing | jogging | course | tennis | foot |
 match | visite | échange | discussion | conversation | débrief | point | atelier | formation | répétition | entrevue
 | interview | démo | présentation | cours | voyage | marche | sortie | tour | yoga | ski | piscine | escalade |
 entretien d'embauche | tête-à-tête | rencontre
received: mail de | lettre de | message de | appel de | courriel de | email de | sms de | texto de | reçu un mail de |
 reçu un message de | reçu une lettre de | reçu un texto de | reçu un sms de | reçu un appel de | reçu une carte de |
 carte de | coup de fil de | mot de | nouvelles de | eu des nouvelles de | réponse de | visite de | invitation de |
 whatsapp de | vocal de | appel manqué de | carte postale de
about: sur | de | pour | sans | comme | au sujet de | à propos de | concernant | à propos d | au sujet du | au sujet d
 | grâce à | à cause de | contre | du côté de | malgré | quant à | rapport à | en vue de | afin de | hors de | de la
 part de | d' | à propos d'
saying: dit | m'a dit | pense | raconte | recommande | a recommandé | connaît | demande | a demandé | disait | m'a
 raconté | raconté | a raconté | m'a parlé de | m'a parlé | croit | trouve | sait | savait | estime | affirme | m'a
 recommandé | recommandait | suggère | m'a suggéré | propose | a proposé | m'a conseillé | conseille | m'a présenté à
 | mentionne | a mentionné | pense que | dit que | annonce | m'a annoncé | a annoncé | m'a appris | m'informe |
 connaissait | connaît bien | salue
subordinate: que | qu | qui | si | comment | pourquoi | parce
besides: quand | pendant | avant | après | lorsque
not: pas | jamais | n'ai pas | raté | loupé | manqué | failli | j'aurais | aurais dû | pas pu | n'a pas pu | sans
 avoir | oublié de | oublié d | voulais | devais | voulait
no_show: n'est pas venu | n'est pas venue | pas venu | pas venue | a annulé | annulé | a décommandé | m'a posé un lapin
missed: est en vacances | est malade | absent | absente | avait annulé | s'est décommandé | s'est décommandée | a
 reporté | a déplacé | a posé un lapin | n'était pas là | n'a pas pu venir | ne pouvait pas | ne pouvait pas venir |
 ne peut pas venir | ne vient pas | était absent | était absente | était malade | n'était pas présent | n'était pas
 présente | pas là | pas présent | pas présente | n'est pas passé | n'a pas pu | a eu un empêchement | empêché |
 empêchée | annule | reporte | a séché | malade | ne vient plus | ne viendra pas | ne viendra plus | n'est pas là |
 devait venir | ne vient finalement pas
question: est-ce | qui | quand | pourquoi | comment | dois-je | est-ce qu | où | combien | quel | quelle | peut-il |
 a-t-il | a-t-elle | faut-il
introduced: m'a présenté à | m'a présentée à | nous a présentés à | nous a présenté | m'a présenté | m'a présentée |
 m'a mis en contact avec | m'a mise en contact avec | m'a mis en relation avec | m'a mise en relation avec
theirs: il | elle | ils | elles | son | sa | ses | leur | leurs | c'est | il a | elle a | elle est | il est | sa femme
 | son mari | ses enfants
mine: je dois | dois | il faut | je vais | penser à | à faire | ne pas oublier de | j'ai promis de | promis de | je
 lui dois | pense à | je dois encore | il faut que je | faut que je | faut | lui dois | je vais lui | dois lui | à
 envoyer | à rappeler | penser à lui | ne pas oublier | ne pas oublier d | n'oublie pas de | n'oublie pas | pas
 oublier de | je me suis engagé à | je lui ai promis de | lui ai promis de | promis de lui | promis d | j'ai promis d
 | j'ai dit que je | todo | to do | prochaine étape | action | suite | à suivre | je veux | je voudrais | je devrais |
 devrais | je compte | rappel | penser
theirs_will: va | doit | a promis de | m'a promis | promet de | veut | enverra | m'envoie | me doit | va me | va m |
 va nous | doit me | doit m | doit nous | a promis d | m'a promis d | promet d | s'engage à | s'est engagé à | s'est
 engagée à | accepte de | a accepté de | veut me | me renvoie | me rappelle | me donne | me dit | me passe | me
 transmet | me prête | me confirme | me répond | me fait | m'apporte | m'écrit | m'appelle | nous envoie | nous
 rappelle | me paie | me recontacte | reviendra | reviendra vers moi | revient vers moi | me tient au courant | fera |
 rappellera | donnera | apportera | écrira | répondra | confirmera | transmettra | viendra | passera | doit encore
waiting: j'attends | en attente de | attendre | en attente d | j'attends encore | on attend | attend encore | dans
 l'attente de | j'attends toujours | attente
by: avant | d'ici | jusqu'à | pour | au plus tard | d'ici à | avant le | avant la | d'ici le | d'ici la | d'ici au |
 jusqu'au | au plus tard le | dès | pour la | pour le | à la
opener: puis | et | mais | ensuite | aussi | svp | lui | leur | les | la | le | alors | donc | après | enfin | sinon |
 également | stp | maintenant | peut-être | juste
promise_verbs: envoyer | appeler | écrire | demander | partager | inviter | présenter | rappeler | répondre | payer |
 rendre | apporter | réserver | vérifier | relancer | préparer | acheter | prêter | transmettre | donner | remercier |
 féliciter | organiser | finir | lire | relire | aider | trouver | chercher | confirmer | renvoyer | transférer |
 faire suivre | faire | dire | téléphoner | contacter | recontacter | prévenir | informer | mettre en contact | mettre
 en relation | connecter | recommander | conseiller | commander | louer | vendre | rembourser | virer | régler |
 signer | imprimer | traduire | corriger | rédiger | noter | planifier | fixer | caler | annuler | reporter | décaler
 | déplacer | étudier | regarder | voir | revoir | revenir | passer | aller | venir | ramener | rapporter | récupérer
 | déposer | livrer | réparer | construire | cuisiner | proposer | soumettre | publier | mettre à jour | poster |
 montrer | expliquer | discuter | parler | reparler | rendre visite | convoquer | solliciter | postuler | souhaiter |
 offrir | tenir au courant | valider | tester | essayer | retrouver | rechercher | mailer | texter | l'appeler |
 l'inviter | l'aider | lui envoyer | lui dire | lui rendre | lui écrire | lui demander | lui donner | lui répondre |
 lui présenter | lui prêter | lui apporter | lui transmettre | leur envoyer | le rappeler | la rappeler | le relancer
 | la relancer | le remercier | la remercier | se revoir | s'occuper | échanger | envoie | rappelle
object: le | la | les | lui | leur | un | une | des | du | à | mon | ma | mes | son | sa | ses | au | l | cette | ce |
 ces | notre | nos | deux | trois | d | en | tout | toute
no_reply: pas de réponse | sans réponse | toujours pas de réponse | répondeur | laissé un message | pas répondu | n'a
 pas répondu | ne répond pas | aucune réponse | messagerie | toujours sans réponse | encore pas de réponse | pas
 encore de réponse | pas encore répondu | n'a pas encore répondu | n'a toujours pas répondu | n'a jamais répondu | ne
 répond toujours pas | ne décroche pas | n'a pas décroché | pas décroché | n'a pas rappelé | pas rappelé | ne rappelle
 pas | n'a pas réagi | pas de retour | aucun retour | sans retour | aucune nouvelle | sans nouvelles | pas de
 nouvelles | silence radio | injoignable | pas joignable | impossible à joindre | pas réussi à joindre | n'ai pas
 réussi à joindre | pas pu joindre | occupé | c'est occupé | c'était occupé | ligne occupée | sonnait occupé | tombé
 sur le répondeur | tombé sur messagerie | tombé sur la messagerie | tombée sur le répondeur | tombée sur la
 messagerie | boîte vocale | laissé un vocal | laissé message | laissé un mot | laissé un message vocal | message
 laissé | personne au bout | en vain | sans succès | vu mais pas répondu | m'a laissé en vu | laissé en vu
s_verbs: envoie | appelle | apporte | donne | écrit | rappelle | prête | m'envoie | renvoie | confirme | transmet |
 répond | prépare | réserve | paie | vient | passe | fait | dit | demande | contacte | relance | présente | organise |
 partage | regarde | vérifie | finit | achète | cherche | trouve
kin: maman | papa | mère | père | mamie | papi | tante | oncle | mémé | pépé | tata | tonton | belle-mère | beau-père
 | sœur | frère
organisation: sa | sarl | sas | banque | équipe | amis | collègues | famille | groupe | université | copains | gens
at_org: travaille chez | travaille à | travaille pour | bosse chez | est chez | travaille maintenant chez | travaille
 désormais chez | bosse pour | bosse maintenant chez | est maintenant chez | est désormais chez | maintenant chez |
 désormais chez | salarié chez | salariée chez | travaille au | bosse à
joined_org: a rejoint | rejoint | a commencé chez | passe chez | vient de rejoindre | va chez | part chez | est parti
 chez | est partie chez | commence chez | démarre chez | entre chez | est entré chez | est entrée chez | passe à |
 embauché chez | embauchée chez | recruté par | recrutée par | nouveau poste chez | nouveau job chez
birthday: anniversaire | né le | née le | anniv | date de naissance
news: enceinte | fiancé | mariée | marié | déménage | malade | retraite | fiancée | divorcé | divorcée | séparé |
 séparée | chômage | végétarien | végétarienne | végane | vegan | allergique | hospitalisé | hospitalisée | promu |
 promue | jumeaux | congé | démission | démissionné | burn-out | licencié | licenciée | déménagement | bébé
news_heads: recrute | cherche | part | déménage | a eu | se marie | attend | vend | achète | quitte | embauche | a
 accouché | a déménagé | a démissionné | a quitté | a vendu | a acheté | s'est marié | s'est mariée | s'installe |
 emménage | prend sa retraite | lance | ouvre | monte sa boîte | vit | habite | étudie | apprend | change de | veut
 changer | a perdu | a trouvé | a obtenu | divorce | est partie | est parti | part vivre | écrit un livre | rénove
own_days: ieri=-1 | oggi=0 | ontem=-1 | hoje=0 | gisteren=-1 | eergisteren=-2 | vandaag=0
days: ieri oggi ontem hoje gisteren eergisteren vandaag hier avant-hier aujourd'hui demain après-demain matin soir midi
 après-midi nuit lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
 septembre octobre novembre décembre il y a jours jour semaine semaines mois an ans le dernier dernière prochain
 prochaine ce cette un une deux trois quatre cinq six sept huit neuf dix dans à h matinée soirée lendemain veille
 week-end weekend début fin mi onze douze quinze vingtaine heures heure derniers dernières passé passée ça fait depuis
 aujourd tantôt tout l'heure cet
due_words: d'ici noël trimestre sous la de du
likely_dues: dans quelques jours=3 | ces prochains jours=3 | dans les prochains jours=3 | dans quelques semaines=21
vague_days: l'année dernière=-365 | l'an dernier=-365 | la semaine dernière=-7 | ce week-end=weekend | l'autre jour=-3 |
 récemment=-3 | le week-end dernier=weekend | le mois dernier=-30 | la semaine passée=-7 | ce weekend=weekend | le
 week-end=weekend | le weekend dernier=weekend | il y a quelques jours=-3 | dernièrement=-3 | ces jours-ci=-2 | l'autre
 soir=-3 | la dernière fois=-30 | cette semaine=-1
not_day_after: avant | depuis | jusqu'à | sur | pour | pas | de | après | d'
may_set_days: sur | pour | concernant | invité | invitée | convenu | prévu | au sujet | à propos | rdv
ahead: demain | prochain | prochaine | dans | après-demain
subject_verbs: a appelé | est venu | est venue | a écrit | m'a dit | appelle | est passé | est passée | a téléphoné |
 a rappelé | m'a appelé | m'a appelée | m'a rappelé | m'a écrit | m'a envoyé | m'a raconté | m'a répondu | m'a invité
 | m'a contacté | m'a aidé | m'a rendu | m'a montré | m'a demandé | m'a présenté | est arrivé | est arrivée | était là
 | a dîné | a déjeuné | a répondu | a demandé | passe | vient | m'appelle | m'écrit | et moi | et je | a envoyé | nous
 a rejoints | m'a rejoint | a proposé | m'a fait | m'a prêté | m'a offert | a confirmé
within: à | au | aux | en | dans | sur | à la | à l
possessive: mon | ma | mes | notre | son | sa | ses | leur | le | la | les | un | une | votre | vos | leurs | nos |
 cet | cette | ce | l | d'un | d'une
me: moi | je | nous | j
pronouns: lui | elle | il | leur | eux | elles | l'
arranged: hâte de | hâte du | peut-être | réservé | planifié
papers: compte-rendu | compte rendu | rendu | notes | résumé | ordre du jour | idées | plan | questions | préparation |
 invitation | enregistrement | transcription
pictures: photo | photos | image | images | vidéo | vidéos | selfie | chanson | album | podcast | épisode | histoire
only_set: pris | prise | fixé | fixée
set_for: prévu pour | prévue pour | réservé pour | fixé au | fixée au | calé pour | calée pour
fell_through: repoussé | repoussée | annulé | annulée | reporté | reportée | est annulé | a été annulé | a été annulée
 | a été reporté | est tombé à l'eau | tombé à l'eau | n'a pas eu lieu | est reporté | est reportée | décalé | décalée
titles: directeur | directrice | directeur général | chef | cheffe | responsable | ingénieur | ingénieure |
 développeur | développeuse | avocat | avocate | médecin | professeur | professeure | prof | journaliste | architecte
 | comptable | expert-comptable | fondateur | fondatrice | cofondateur | cofondatrice | gérant | gérante | consultant
 | consultante | designer | graphiste | chercheur | chercheuse | infirmier | infirmière | pdg | dg | drh | daf |
 associé | associée | acheteur | acheteuse | vendeur | vendeuse | commercial | commerciale | banquier | banquière |
 notaire | juge | éditeur | éditrice | libraire | bibliothécaire | photographe | peintre | sculpteur | sculptrice |
 musicien | musicienne | chanteur | chanteuse | acteur | actrice | réalisateur | réalisatrice | écrivain | écrivaine |
 auteur | autrice | traducteur | traductrice | boulanger | boulangère | pâtissier | pâtissière | cuisinier |
 cuisinière | restaurateur | restauratrice | plombier | électricien | électricienne | menuisier | jardinier |
 jardinière | agriculteur | agricultrice | kiné | dentiste | vétérinaire | pharmacien | pharmacienne | sage-femme |
 psychologue | instituteur | institutrice | enseignant | enseignante | étudiant | étudiante | stagiaire | doctorant |
 doctorante | assistant | assistante | secrétaire | recruteur | recruteuse | manager | cto | ceo | cfo | coo |
 président | présidente | vice-président | vice-présidente | conseiller | conseillère | maire | adjoint | adjointe |
 chargé | chargée | chef de projet | product manager | data scientist | analyste | investisseur | investisseuse |
 entrepreneur | entrepreneuse | potière | potier | artisan | artisane | conservateur | conservatrice | fonctionnaire |
 pilote | hôtesse
became: est maintenant | est devenu | est devenue | est désormais | devient | vient d'être nommé | vient d'être nommée
 | nommé | nommée | promu | promue | a été promu | a été promue | est le nouveau | est la nouvelle | est
no_place: déjeuner | dîner | midi | minuit | la maison | l'heure | moi | propos | peu | nouveau
except: sans | sauf | excepté
between: entre
answers: répondu à | répondu au
birthday_of: de | d | du | d'
i_do: je lui envoie | lui envoie | je leur envoie | je l'appelle | je le rappelle | je la rappelle | je rappelle | je
 lui écris | je lui dis | je lui donne | je lui apporte | je lui prête | je lui rends | je lui réponds | je lui
 transmets | je lui demande | je lui présente | je lui fais | je lui passe | je lui paie | je lui montre | je lui
 confirme | je lui téléphone | j'envoie | j'appelle | j'écris | je réserve | je prépare | je fais | je vérifie | je
 relance | je le relance | je la relance | je m'en occupe | j'achète | j'apporte | je commande | je passe | je reviens
 vers lui | je reviens vers elle | je l'invite | je le vois | je la vois | je l'aide | on se rappelle | on se revoit
"""
