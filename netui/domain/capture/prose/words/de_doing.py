"""German: the words that say what is to be done, by whom, and what did not come about."""

from __future__ import annotations

DOING = """
not: nicht | kein | keine | nie | verpasst | keinen | keiner | niemals | beinahe | fast | leider nicht | nicht
 geschafft | wollte | wollten | hätte | vermisst | gefehlt
no_show: kam nicht | kam aber nicht | ist nicht gekommen | nicht gekommen | hat abgesagt | sagte ab | abgesagt |
 erschien nicht | ist nicht erschienen | hat mich versetzt | musste absagen
missed: krank | ist krank | ist im urlaub | verreist | nicht da | verhindert | war nicht dabei | war nicht da | war
 nicht hier | war verhindert | war krank | war leider krank | fehlte | fehlt | hat gefehlt | hatte abgesagt | sagt ab
 | sagte kurzfristig ab | hat kurzfristig abgesagt | muss absagen | konnte nicht | konnte leider nicht | konnte nicht
 kommen | kann nicht | kann nicht kommen | kam leider nicht | kam doch nicht | nicht erschienen | nicht dabei | leider
 nicht dabei | hat verschoben | versetzte mich | hat mich sitzen lassen | ließ mich sitzen | tauchte nicht auf | ist
 nicht aufgetaucht | fiel aus | fällt aus | blieb zu hause | war abwesend | abwesend | kommt nicht | kommt doch nicht
 | kommt nicht mehr | wollte eigentlich kommen | sollte kommen
mine: ich muss | muss | ich soll | soll ich | ich werde | werde | ich schulde | schulde | ich wollte | ich will |
 nicht vergessen | todo | versprochen | ich habe versprochen | ich sollte | ich bin dran | ich muss noch | muss noch |
 muss ich | muss ich noch | ich soll noch | werde ich | ich werde noch | ich schulde ihm | ich schulde ihr | schulde
 ihm | schulde ihr | ich will noch | ich möchte | ich hab versprochen | hab versprochen | habe versprochen | habe ich
 versprochen | habe ihm versprochen | habe ihr versprochen | sollte ich | ich sollte noch | daran denken | dran denken
 | bitte nicht vergessen | merken | zu erledigen | noch zu tun | zu tun | noch offen | to do | to-do | aufgabe |
 aufgaben | nächster schritt | nächste schritte | wiedervorlage | erinnerung
theirs_will: wird | will | versprach | hat versprochen | möchte | schuldet mir | soll | muss | will mir | wollte mir |
 will uns | wird mir | hat mir versprochen | verspricht | versprach mir | hat zugesagt | hat angeboten | sagte zu |
 sagt zu | soll mir | muss mir | schuldet uns | schuldet mir noch | möchte mir | will noch | wird noch | kümmert sich
 um
waiting: warte auf | warten auf | warte noch auf | ich warte auf | ich warte noch auf | wir warten auf | warten noch
 auf | warte weiter auf | erwarte | ausstehend
by: bis | am | vor | spätestens | bis zum | bis am | bis spätestens | spätestens am | spätestens bis
opener: dann | bitte | und | aber | danach | auch | noch | anschließend | ausserdem | außerdem | zudem | ferner |
 deshalb | daher | also | später | nun | jetzt | evtl | vielleicht | gerne | doch
promise_verbs: schicken | senden | anrufen | mailen | schreiben | fragen | geben | bringen | melden | vorstellen |
 einladen | zahlen | bezahlen | prüfen | teilen | nachhaken | buchen | antworten | zurückgeben | helfen | besorgen |
 zusenden | weiterleiten | zurückrufen | nachfragen | bestellen | reservieren | vorbereiten | gratulieren | danken |
 verschicken | zuschicken | organisieren | kaufen | lesen | schick | ruf | frag | gib | bring | melde | überweisen |
 klären | abklären | erklären | zeigen | leihen | ausleihen | verleihen | abholen | mitbringen | vorbeibringen |
 zurückbringen | zurückschicken | zurückzahlen | zurückschreiben | rückmelden | nachreichen | liefern | erledigen |
 fertigmachen | abgeben | einreichen | unterschreiben | kündigen | absagen | zusagen | verschieben | vereinbaren |
 ausmachen | abmachen | absprechen | besprechen | treffen | besuchen | empfehlen | vermitteln | vernetzen | verbinden
 | bekanntmachen | kontaktieren | ansprechen | informieren | erinnern | reparieren | bauen | kochen | backen | waschen
 | putzen | aufräumen | suchen | raussuchen | heraussuchen | finden | testen | ausprobieren | anschauen | ansehen |
 durchlesen | gegenlesen | korrigieren | übersetzen | ausfüllen | ausdrucken | drucken | kopieren | hochladen |
 runterladen | aktualisieren | anpassen | ändern | verfassen | aufschreiben | notieren | zusammenfassen |
 zusammenstellen | planen | einplanen | terminieren | texten | simsen | anmelden | abmelden | bewerben | ersetzen |
 erstatten | tauschen | mieten | vermieten | verkaufen | spenden | beantworten | sprechen | reden | telefonieren |
 nachdenken | überlegen | nachsehen | nachschauen | bescheid | sagen | wiedersehen | entscheiden | machen | holen |
 tun | ausrichten | grüßen | bedanken | entschuldigen | wiedergeben | rausgeben | rausschicken | losschicken | faxen |
 posten | abliefern | hinbringen | vorbeikommen | vorbeischauen | kommen | fahren | gehen | sende | frage | schreib |
 schreibe | schicke | rufe | gebe | bringe | maile | mail | bestelle | buche | kaufe | kläre | prüfe | hole | leihe |
 zeige | besorge | teile | überweise | lade | stelle
final_verbs: schicken | senden | anrufen | mailen | schreiben | fragen | geben | bringen | melden | vorstellen |
 einladen | zahlen | bezahlen | prüfen | teilen | nachhaken | buchen | antworten | zurückgeben | helfen | besorgen |
 zusenden | weiterleiten | zurückrufen | nachfragen | bestellen | reservieren | vorbereiten | gratulieren | danken |
 verschicken | zuschicken | organisieren | kaufen | lesen | überweisen | klären | abklären | erklären | zeigen |
 leihen | ausleihen | verleihen | abholen | mitbringen | vorbeibringen | zurückbringen | zurückschicken | zurückzahlen
 | zurückschreiben | rückmelden | nachreichen | liefern | erledigen | fertigmachen | abgeben | einreichen |
 unterschreiben | kündigen | absagen | zusagen | verschieben | vereinbaren | ausmachen | abmachen | absprechen |
 besprechen | treffen | besuchen | empfehlen | vermitteln | vernetzen | verbinden | bekanntmachen | kontaktieren |
 ansprechen | informieren | erinnern | reparieren | bauen | kochen | backen | waschen | putzen | aufräumen | suchen |
 raussuchen | heraussuchen | finden | testen | ausprobieren | anschauen | ansehen | durchlesen | gegenlesen |
 korrigieren | übersetzen | ausfüllen | ausdrucken | drucken | kopieren | hochladen | runterladen | aktualisieren |
 anpassen | ändern | verfassen | aufschreiben | notieren | zusammenfassen | zusammenstellen | planen | einplanen |
 terminieren | texten | simsen | anmelden | abmelden | bewerben | ersetzen | erstatten | tauschen | mieten | vermieten
 | verkaufen | spenden | beantworten | sprechen | reden | telefonieren | nachdenken | überlegen | nachsehen |
 nachschauen | bescheid | sagen | wiedersehen | entscheiden | machen | holen | tun | ausrichten | grüßen | bedanken |
 entschuldigen | wiedergeben | rausgeben | rausschicken | losschicken | faxen | posten | abliefern | hinbringen |
 vorbeikommen | vorbeischauen | kommen | fahren | gehen
s_verbs: schickt | sendet | ruft | meldet | bringt | schreibt | gibt | liefert | mailt | zeigt | leiht | besorgt |
 bucht | prüft | zahlt | überweist | kommt | klärt | fragt | besucht | holt | leitet weiter | stellt vor | antwortet |
 kauft | erledigt | reicht nach | übernimmt | kümmert sich | organisiert | bestellt | unterschreibt | macht | sagt
 bescheid | gibt bescheid | schaut | teilt | lädt | hilft | stellt | leitet | ruft an | ruft zurück | meldet sich |
 bereitet | reserviert | plant | druckt | bezahlt | liest | testet | übersetzt
no_reply: keine antwort | keine rückmeldung | nicht erreicht | mailbox | geht nicht ran | ging nicht ran | nicht
 abgenommen | funkstille | meldet sich nicht | hat nicht geantwortet | noch keine antwort | nicht geantwortet |
 niemand da | besetzt | keine antwort bisher | bisher keine antwort | noch keine rückmeldung | keine reaktion |
 reagiert nicht | antwortet nicht | antwortete nicht | hat nicht reagiert | hat sich nicht gemeldet | nichts gehört |
 noch nichts gehört | nichts zurück | nur die mailbox | nur mailbox | ging die mailbox ran | auf die mailbox
 gesprochen | auf mailbox gesprochen | auf den ab gesprochen | auf den anrufbeantworter gesprochen | anrufbeantworter
 | ab besprochen | nachricht hinterlassen | hab nachricht hinterlassen | nimmt nicht ab | nahm nicht ab | hebt nicht
 ab | hob nicht ab | hat nicht abgehoben | hat nicht abgenommen | geht nicht dran | ging nicht dran | ging keiner ran
 | keiner da | keiner rangegangen | nicht rangegangen | nicht drangegangen | war besetzt | ist besetzt | dauernd
 besetzt | immer besetzt | leitung besetzt | nicht zu erreichen | war nicht erreichbar | nicht erreichbar | niemanden
 erreicht | keinen erreicht | vergeblich | vergebens | erfolglos | ohne erfolg | ohne antwort | unbeantwortet | nie
 geantwortet | nur gelesen | gelesen, keine antwort | blaue haken | immer noch keine antwort
object: das | den | die | dem | ihm | ihr | ihnen | ihn | sie | es | mir | uns | ein | eine | einen | einem
arranged: freue mich auf | freu mich auf | freuen uns auf | plane | vielleicht | eventuell | vorgemerkt
set_for: gebucht für | ausgemacht für | vereinbart für | geplant für | verabredet für
fell_through: gedacht | geträumt | vermisst | verpasst | ausgefallen | ist ausgefallen | fiel aus | fällt aus | wurde
 abgesagt | wurde verschoben | verschoben | geplatzt | ist geplatzt | platzte | fand nicht statt | nicht zustande
 gekommen | kam nicht zustande | entfiel | abgesagt | absagen | vertagt | verlegt | gecancelt | storniert | fällt flach
i_do: ich schicke | schicke | ich sende | sende ihm | sende ihr | ich rufe | rufe | ich melde mich | melde mich | ich
 schreibe | schreibe ihm | schreibe ihr | ich gebe | gebe ihm | gebe ihr | ich bringe | bringe ihm | bringe ihr | ich
 maile | maile | ich bestelle | ich buche | buche | ich kaufe | kaufe | ich kläre | kläre | ich prüfe | prüfe | ich
 hole | hole | ich leihe | leihe | ich zeige | zeige | ich besorge | besorge | ich überweise | überweise | ich frage |
 frage | ich lade | lade | ich stelle | ich mache | ich kümmere mich | kümmere mich | ich antworte | ich bereite | ich
 organisiere | ich helfe | helfe | ich reserviere | ich komme | ich gehe | ich liefere | ich erinnere | ich sage | ich
 leite
modals_past: konnte | konnten | wollte | wollten | musste | mussten | durfte | sollte
inverted_mine: muss ich | soll ich | sollte ich | werde ich | will ich | möchte ich | schulde ich | muss ich noch |
 habe ich versprochen | hab ich versprochen | müsste ich | wollte ich noch
papers: protokoll | notizen | mitschrift | zusammenfassung | vorbereitung | vorbereitungen | agenda | ideen | plan |
 themen | fragen | einladung | aufnahme | bericht
pictures: foto | fotos | bild | bilder | video | videos | selfie | lied | album | podcast | folge | geschichte
only_set: vereinbart | verabredet | ausgemacht | abgemacht
"""
