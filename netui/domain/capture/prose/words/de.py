"""German: the words that say who took part, how, when, and what is to be done."""

from __future__ import annotations

WORDS = """
function: der die das den dem des ein eine einen einem einer und mit von zu im in am an auf für bei ist war sind er
 sie wir ich ihr ihm ihn sein seine mein meine unser nicht kein keine auch noch aber dass über nach aus vor bis hat
 habe haben wird werde zum zur es gestern heute vorgestern getroffen telefoniert angerufen geschrieben gesprochen
 besucht telefonat anruf mittagessen abendessen frühstück besprechung treffen termin anrufen schicken übermorgen
 morgens abends montag dienstag mittwoch donnerstag freitag samstag sonntag woche kollege kollegin angebot morgen
 telefoniere treffe kaffee
with: mit | zusammen mit | gemeinsam mit | bei
joint: und | & | + | / | sowie
filler: der | die | das | dem | den | mein | meine | meinem | meiner | unser | alte | alten | neue | neuen | freund
 | kollege | kollegin | nachbar | nachbarin | herrn | wieder | auch | ihrer | ihrem | seiner | seinem
verbs.meeting: getroffen | traf | treffe | besucht | gesehen | sah | gegessen | zu besuch | vorbei | begegnet
verbs.call: telefoniert | angerufen | rief | ruft | telefonat
verbs.email: gemailt | gemailed
verbs.message: getextet | angeschrieben
verbs.-: gesprochen | geschrieben | schrieb | sprach | gechattet | geredet | gehört | unterhalten
nouns.meeting: mittagessen | abendessen | frühstück | kaffee | tee | bier | treffen | essen | besuch | wein | coffee
 | lunch | besprechung
nouns.call: am telefon | per telefon | telefonat | anruf | videoanruf | telefon | call | telko | telco
 | telefonkonferenz
nouns.email: email | e-mail | mail
nouns.message: nachricht | sms | chat | whatsapp
nouns.event: konferenz | tagung | messe
nouns.-: brief | spaziergang | gespräch | vortrag | interview | termin | sitzung
received: mail von | brief von | nachricht von | anruf von | email von | e-mail von | post von
about: über | von | für | wegen | ohne | statt | als | betreffend | bezüglich | anstatt
saying: sagt | sagte | meint | meinte | erzählt | erzählte | fragt | fragte | empfahl | empfiehlt | kennt | gesagt
 | erzählt von
subordinate: dass | ob | wie | warum | weil | wieso
besides: als | während | nachdem | bevor | wenn
not: nicht | kein | keine | nie | verpasst
missed: abgesagt | kam nicht | nicht da | nicht gekommen | verhindert
question: hat | ist | soll | wer | wann | warum | wie | kann | sollte
theirs: er | sie | ihr | ihre | sein | seine | seinem | ihrem | es
mine: ich muss | muss | ich soll | soll ich | ich werde | werde | ich schulde | schulde | ich wollte | ich will
 | nicht vergessen | todo | versprochen | ich habe versprochen | ich sollte | ich bin dran
theirs_will: wird | will | versprach | hat versprochen | möchte | schuldet mir | soll | muss
waiting: warte auf | warten auf
by: bis | am | vor | spätestens | bis zum | bis am | bis spätestens
opener: dann | bitte | und | aber | danach | auch | noch
promise_verbs: schicken | senden | anrufen | mailen | schreiben | fragen | geben | bringen | melden | vorstellen
 | einladen | zahlen | bezahlen | prüfen | teilen | nachhaken | buchen | antworten | zurückgeben | helfen | besorgen
 | zusenden | weiterleiten | zurückrufen | nachfragen | bestellen | reservieren | vorbereiten | gratulieren | danken
 | verschicken | zuschicken | organisieren | kaufen | lesen | schick | ruf | frag | gib | bring | melde
final_verbs: schicken | senden | anrufen | mailen | schreiben | fragen | geben | bringen | melden | vorstellen
 | einladen | zahlen | bezahlen | prüfen | teilen | nachhaken | buchen | antworten | zurückgeben | helfen | besorgen
 | zusenden | weiterleiten | zurückrufen | nachfragen | bestellen | reservieren | vorbereiten | gratulieren | danken
 | verschicken | zuschicken | organisieren | kaufen | lesen
s_verbs: schickt | sendet | ruft | meldet | bringt | schreibt | gibt | liefert | mailt | zeigt | leiht | besorgt
 | bucht | prüft | zahlt
no_reply: keine antwort | keine rückmeldung | nicht erreicht | mailbox | geht nicht ran | ging nicht ran
 | nicht abgenommen | funkstille | meldet sich nicht | hat nicht geantwortet | noch keine antwort
 | nicht geantwortet | niemand da | besetzt
kin: mama | mutti | mutter | papa | vati | vater | oma | opa | tante | onkel
organisation: gmbh | ag | kg | ev | universität | bank | verein | verlag | stadtwerke | team | leute | freunden
 | freunde | kollegen | familie | kindern | nachbarn | gruppe | institut | werke | amt
at_org: arbeitet bei | arbeitet für | jetzt bei | ist bei
joined_org: wechselt zu | hat angefangen bei | ist gewechselt zu | fängt an bei | fängt bei
birthday: geburtstag | geb | geboren
news: schwanger | verlobt | verheiratet | umgezogen | krank | hochzeit | kündigt
news_heads: zieht | baut | sucht | heiratet | bekommt | hat | kauft | verkauft | geht | war | wird
days: gestern vorgestern heute morgen übermorgen abend früh vormittag nachmittag mittag nacht montag dienstag
 mittwoch donnerstag freitag samstag sonnabend sonntag wochenende januar februar märz april mai juni juli august
 september oktober november dezember am im tag tage tagen woche wochen monat monate monaten jahr jahre jahren vor
 letzten letzte letzter nächsten nächste nächster diesen diese diesem uhr um ein eine einem einer zwei drei vier
 fünf sechs sieben acht neun zehn den ende der des monats jahres
vague_days: letzte woche=-7 | am wochenende=weekend | neulich=-3 | letztens=-3 | kürzlich=-3
not_day_after: bis | vor | seit | über | für | nicht | von | ab | nach
may_set_days: über | wegen | für | eingeladen
ahead: morgen | nächsten | nächste | übermorgen | in
subject_verbs: rief | kam | schrieb | sagte | hat | war | erzählte | angerufen
object: das | den | die | dem | ihm | ihr | ihnen | ihn | sie | es | mir | uns
within: in | im | auf | an | am | bei | beim
possessive: mein | meine | unser | sein | ihr | der | die | das | dem | den | ein | eine
me: ich | wir
pronouns: ihm | ihr | ihn | sie | er | ihnen
"""
