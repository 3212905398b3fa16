"""German: the words that say who took part, how and when; and with them what is to be done."""

from __future__ import annotations

from netui.domain.capture.prose.words.de_doing import DOING

_MEETING = """
function: der die das den dem des ein eine einen einem einer und mit von zu im in am an auf für bei ist war sind er sie
 wir ich ihr ihm ihn sein seine mein meine unser nicht kein keine auch noch aber dass über nach aus vor bis hat habe
 haben wird werde zum zur es gestern heute vorgestern getroffen telefoniert angerufen geschrieben gesprochen besucht
 telefonat anruf mittagessen abendessen frühstück besprechung treffen termin anrufen schicken übermorgen morgens abends
 montag dienstag mittwoch donnerstag freitag samstag sonntag woche kollege kollegin angebot morgen telefoniere treffe
 kaffee hab habs gehabt dann denn nur schon mal sich uns euch hatte hatten wurde worden waren gewesen kann konnte muss
 müssen soll sollte möchte mag dieser diese dieses jetzt hier dort sehr gut ihre ihrer ihrem seinen seiner seinem meiner
 meinem meinen kennengelernt gechattet geredet letzten letzte letzter vereinbart essen spaziergang nachricht gesehen
 unterhalten rief schrieb traf sprach lange wegen deren dessen ob als wie während mittags kurz gegessen getrunken
 gemacht gehört bekommen montagabend montagmorgen montagmittag montagnachmittag montagvormittag montagnacht
 dienstagabend dienstagmorgen dienstagmittag dienstagnachmittag dienstagvormittag dienstagnacht mittwochabend
 mittwochmorgen mittwochmittag mittwochnachmittag mittwochvormittag mittwochnacht donnerstagabend donnerstagmorgen
 donnerstagmittag donnerstagnachmittag donnerstagvormittag donnerstagnacht freitagabend freitagmorgen freitagmittag
 freitagnachmittag freitagvormittag freitagnacht samstagabend samstagmorgen samstagmittag samstagnachmittag
 samstagvormittag samstagnacht sonntagabend sonntagmorgen sonntagmittag sonntagnachmittag sonntagvormittag sonntagnacht
 sah besuch vorbei begegnet kennen gelernt gefrühstückt gefeiert spaziert spazieren gewandert gekocht verbracht weg
 gelaufen arme wiedergesehen wieder zusammengesessen gesessen besuchte begleitet vorbeigekommen vorbeigeschaut
 reingeschaut eingeladen gast ausgegangen gegangen trainiert gespielt ruft angeklingelt durchgeklingelt zurückgerufen
 telefonierte telefonierten gezoomt geskypt gefacetimed durchgerufen videotelefoniert anrief gemailt gemailed angemailt
 zurückgemailt geschickt getextet angeschrieben gesimst whatsappt gewhatsappt angetextet ausgetauscht beraten diskutiert
 verhandelt besprochen gequatscht geplaudert geklönt gelabert gestritten gratuliert geantwortet zurückgeschrieben
 gemeldet meldete geholfen vorgestellt präsentiert gearbeitet zusammengearbeitet interviewt ausgeholfen gedankt
 unterhielt redete plauderte quatschte erreicht kontaktiert schickte gezeigt gegeben gebracht geliehen erklärt gefragt
 zurückgegeben mitgebracht abgeholt überreicht vorgelesen mitgenommen hause gefahren gesagt tee bier wein bierchen
 weinchen abendbrot kino feier geburtstagsfeier grillen grillabend spieleabend frühstücken eis treff kaffeetrinken
 mittag arbeitsessen geschäftsessen feierabendbier stammtisch kaffeepause teatime telefon videoanruf telko telco
 telefonkonferenz videokonferenz videotelefonat zoom-call teams-call rückruf telefongespräch telefoninterview
 ferngespräch e-mails rundmail nachrichten textnachricht sprachnachricht whatsapp-nachricht konferenz tagung messe
 workshop-tag kongress gespräch vortrag sitzung vorstellungsgespräch bewerbungsgespräch fixe besichtigung führung probe
 chorprobe wanderung ausflug joggen laufen klettern schwimmen radtour fußball unterredung plausch schwatz beratung
 sprechstunde verhandlung präsentation gespräche kurzes übergabe schulung anfrage rückmeldung einladung postkarte karte
 sagt sagte meint meinte erzählt erzählte fragt fragte empfahl empfiehlt kennt meinten sagten berichtet berichtete
 berichten behauptet behauptete glaubt glaubte denkt dachte findet fand weiß wusste wußte schwärmt schwärmte lobt lobte
 grüßt empfohlen vorgeschlagen schlug schlägt erwähnt erwähnte erzählten richtet verrät verriet kannte gemeint abgesagt
 kam gekommen verhindert dabei krank leider fehlte fehlt gefehlt kurzfristig musste absagen kommen doch erschienen
 erschien verschoben mich versetzt versetzte sitzen lassen ließ tauchte aufgetaucht fiel fällt blieb abwesend schulde
 wollte vergessen versprochen bin dran daran denken gedacht geträumt vermisst verpasst bitte merken erledigen tun offen
 aufgabe aufgaben nächster schritt nächste schritte wiedervorlage erinnerung warte warten weiter erwarte ausstehend
 senden mailen schreiben fragen geben bringen melden vorstellen einladen zahlen bezahlen prüfen teilen nachhaken buchen
 antworten zurückgeben helfen besorgen zusenden weiterleiten zurückrufen nachfragen bestellen reservieren vorbereiten
 gratulieren danken verschicken zuschicken organisieren kaufen lesen schick ruf frag gib melde überweisen klären
 abklären erklären zeigen leihen ausleihen verleihen abholen mitbringen vorbeibringen zurückbringen zurückschicken
 zurückzahlen zurückschreiben rückmelden nachreichen liefern fertigmachen abgeben einreichen unterschreiben kündigen
 zusagen verschieben vereinbaren ausmachen abmachen absprechen besprechen besuchen empfehlen vermitteln vernetzen
 verbinden bekanntmachen kontaktieren ansprechen informieren erinnern reparieren bauen kochen backen waschen putzen
 aufräumen suchen raussuchen heraussuchen finden testen ausprobieren anschauen ansehen durchlesen gegenlesen korrigieren
 übersetzen ausfüllen ausdrucken drucken kopieren hochladen runterladen aktualisieren anpassen ändern verfassen
 aufschreiben notieren zusammenfassen zusammenstellen planen einplanen terminieren texten simsen anmelden abmelden
 bewerben ersetzen erstatten tauschen mieten vermieten verkaufen spenden beantworten sprechen reden telefonieren
 nachdenken überlegen nachsehen nachschauen bescheid sagen wiedersehen entscheiden machen holen ausrichten grüßen
 bedanken entschuldigen wiedergeben rausgeben rausschicken losschicken faxen posten abliefern hinbringen vorbeikommen
 vorbeischauen fahren gehen sende frage schreib schreibe schicke rufe gebe bringe maile bestelle buche kaufe kläre prüfe
 hole leihe zeige besorge teile überweise lade stelle schickt sendet meldet bringt schreibt gibt liefert mailt zeigt
 leiht besorgt bucht prüft zahlt überweist kommt klärt holt leitet stellt antwortet kauft erledigt reicht übernimmt
 kümmert organisiert bestellt unterschreibt macht schaut teilt lädt hilft zurück bereitet reserviert druckt bezahlt
 liest testet übersetzt antwort geht ging abgenommen funkstille niemand besetzt bisher reaktion reagiert antwortete
 nichts anrufbeantworter hinterlassen nimmt nahm hebt hob abgehoben keiner rangegangen drangegangen dauernd immer
 leitung erreichen erreichbar niemanden keinen vergeblich vergebens erfolglos ohne erfolg unbeantwortet steht nie
 gelesen gelesen, blaue haken stellte zeigte bat lud brachte mailte gratulierte dankte mache kümmere antworte bereite
 organisiere helfe reserviere komme gehe liefere erinnere leite
with: mit | zusammen mit | gemeinsam mit | bei | nur mit | neben | samt | mitsamt | plus
joint: und | & | + | / | sowie | plus | u. | u
filler: der | die | das | dem | den | mein | meine | meinem | meiner | unser | alte | alten | neue | neuen | freund |
 kollege | kollegin | nachbar | nachbarin | herrn | wieder | auch | ihrer | ihrem | seiner | seinem | unserem | unserer
 | unseren | seine | ihre | liebe | lieben | lieber | alter | neuer | neuem | freundin | freunde | kumpel | kollegen |
 kolleginnen | chef | chefin | bruder | schwester | nur | mal | endlich | wiedermal
verbs.meeting: getroffen | angetroffen | traf | treffe | besucht | gesehen | sah | gegessen | zu besuch | vorbei |
 begegnet | kennengelernt | kennen gelernt | getrunken | gefrühstückt | gefeiert | spaziert | spazieren | gewandert |
 gekocht | verbracht | über den weg gelaufen | in die arme gelaufen | getroffen haben | wiedergesehen | wieder gesehen
 | zusammengesessen | gesessen | besuchte | begleitet | vorbeigekommen | vorbeigeschaut | reingeschaut | eingeladen |
 zu gast | gewesen | ausgegangen | essen gegangen | trainiert | gespielt
verbs.call: telefoniert | angerufen | rief | ruft | telefonat | angeklingelt | durchgeklingelt | zurückgerufen |
 telefonierte | telefonierten | gezoomt | geskypt | facetimed | gefacetimed | durchgerufen | rief an | videotelefoniert
 | anrief
verbs.email: gemailt | gemailed | angemailt | zurückgemailt | eine mail geschickt | mail geschickt | email geschickt |
 e-mail geschickt | mail geschrieben | eine mail geschrieben | email geschrieben
verbs.message: getextet | angeschrieben | gechattet | gesimst | whatsappt | gewhatsappt | angetextet | nachricht
 geschickt | eine nachricht geschickt | nachricht geschrieben | eine nachricht geschrieben | sms geschickt | sms
 geschrieben | eine sms geschickt | eine sms geschrieben
verbs.-: gesprochen | geschrieben | schrieb | sprach | gechattet | geredet | gehört | unterhalten | ausgetauscht |
 beraten | diskutiert | verhandelt | besprochen | gequatscht | geplaudert | geklönt | gelabert | gestritten | gratuliert
 | geantwortet | zurückgeschrieben | gemeldet | meldete | geholfen | vorgestellt | präsentiert | gearbeitet |
 zusammengearbeitet | interviewt | ausgeholfen | gedankt | unterhielt | redete | plauderte | quatschte | erreicht |
 kontaktiert | geschickt | schickte | gezeigt | gegeben | gebracht | geliehen | erklärt | gefragt | zurückgegeben |
 mitgebracht | abgeholt | überreicht | vorgelesen | mitgenommen | nach hause gefahren | nach hause gebracht | gesagt
 bekommen
nouns.meeting: mittagessen | abendessen | frühstück | kaffee | tee | bier | treffen | essen | besuch | wein | coffee |
 lunch | besprechung | brunch | drinks | bierchen | weinchen | abendbrot | kino | feier | party | geburtstagsfeier |
 grillen | grillabend | spieleabend | frühstücken | pizza | eis | cocktails | konzert | theater | meeting | treff |
 kaffeetrinken | mittag | arbeitsessen | geschäftsessen | feierabendbier | stammtisch | kaffeepause | teatime
nouns.call: am telefon | per telefon | telefonat | anruf | videoanruf | telefon | call | telko | telco |
 telefonkonferenz | videocall | video call | videokonferenz | videotelefonat | zoom | zoom-call | skype | teams |
 teams-call | facetime | rückruf | telefongespräch | telefoninterview | ferngespräch | zoom call | google meet | tel |
 webex
nouns.email: email | e-mail | mail | mails | e-mails | emails | rundmail
nouns.message: per whatsapp | per sms | per signal | per nachricht | per chat | per slack | per dm | über whatsapp |
 nachricht | sms | chat | whatsapp | nachrichten | dm | slack | signal | telegram | linkedin | threema | textnachricht |
 sprachnachricht | whatsapp-nachricht
nouns.event: konferenz | tagung | messe | workshop-tag | kongress | hackathon | barcamp
nouns.-: brief | spaziergang | gespräch | vortrag | interview | termin | sitzung | vorstellungsgespräch |
 bewerbungsgespräch | jour fixe | besichtigung | führung | workshop | training | probe | chorprobe | wanderung | ausflug
 | joggen | laufen | klettern | schwimmen | radtour | tennis | fußball | sport | demo | kick-off | kickoff | review |
 retro | unterredung | plausch | schwatz | beratung | sprechstunde | verhandlung | präsentation | gespräche | kurzes
 gespräch | übergabe | seminar | schulung | tour
received: mail von | brief von | nachricht von | anruf von | email von | e-mail von | post von | mails von | sms von |
 anfrage von | rückmeldung von | rückruf von | einladung von | postkarte von | karte von | whatsapp von |
 sprachnachricht von | gehört von | was gehört von | post bekommen von
about: über | von | für | wegen | ohne | statt | als | betreffend | bezüglich | anstatt | bzgl | bezügl | betr |
 betreffs | zwecks | gegen | trotz | dank | außer | hinsichtlich | zugunsten | zum thema
saying: sagt | sagte | meint | meinte | erzählt | erzählte | fragt | fragte | empfahl | empfiehlt | kennt | erzählt von
 | meinten | sagten | berichtet | berichtete | berichten | behauptet | behauptete | glaubt | glaubte | denkt | dachte |
 findet | fand | weiß | wusste | wußte | schwärmt | schwärmte | lobt | lobte | grüßt | empfohlen | vorgeschlagen |
 schlug vor | schlägt vor | erwähnt | erwähnte | erzählten | richtet aus | verrät | verriet | kannte | hat erzählt | hat
 gesagt | hat gemeint
subordinate: dass | ob | wie | warum | weil | wieso
besides: als | während | nachdem | bevor | wenn
question: hat | ist | soll | wer | wann | warum | wie | kann | sollte | darf | wo | woher | wohin | was | welche |
 welcher | welches | ob | weiß
introduced: mir | uns
introduced_at_end: vorgestellt | bekannt gemacht | vor
theirs: er | sie | ihr | ihre | sein | seine | seinem | ihrem | es | deren | dessen | ihren | ihrer | ihres | seinen |
 seiner | seines | sein mann | seine frau | ihr mann | kinder | sohn | tochter
kin: mama | mutti | mutter | papa | vati | vater | oma | opa | tante | onkel | mami | papi | großmutter | großvater |
 omi | opi | schwester | bruder | schwiegermutter | schwiegervater
organisation: gmbh | ag | kg | ev | universität | bank | verein | verlag | stadtwerke | team | leute | freunden |
 freunde | kollegen | familie | kindern | nachbarn | gruppe | institut | werke | amt
at_org: arbeitet bei | arbeitet für | jetzt bei | ist bei | nun bei | arbeitet jetzt bei | arbeitet jetzt für | ist
 jetzt bei | arbeitet nun bei | arbeitet seit | jobbt bei | angestellt bei | tätig bei
joined_org: wechselt zu | hat angefangen bei | ist gewechselt zu | fängt an bei | fängt bei | fing bei | hat bei |
 wechselt zur | wechselte zu | wechselte zur | ist zu | geht zu | ging zu | startet bei | beginnt bei | neuer job bei |
 neuen job bei | neue stelle bei | heuert an bei
birthday: geburtstag | geb | geboren | hat geburtstag | bday | geb.
news: schwanger | verlobt | verheiratet | umgezogen | krank | hochzeit | kündigt | gekündigt | arbeitslos | geschieden |
 getrennt | befördert | schwangere | veganer | veganerin | vegetarier | vegetarierin | vegan | vegetarisch | elternzeit
 | rente | pensioniert | zwillinge | erkältet | verletzt | operiert | umzug | jobsuche | wohnungssuche | selbstständig |
 selbständig | schwer krank
news_heads: zieht | baut | sucht | heiratet | bekommt | hat | kauft | verkauft | geht | war | wird | bekam | bekommen |
 heiratete | ist umgezogen | hat gekündigt | wechselt | kündigt | kündigte | studiert | lernt | trainiert | plant |
 eröffnet | gründet | gründete | kaufte | verkaufte | baute | zog | ist | renoviert | lebt | wohnt | promoviert | macht
 sich
own_days: ieri=-1 | oggi=0 | ontem=-1 | hoje=0 | gisteren=-1 | eergisteren=-2 | vandaag=0
days: ieri oggi ontem hoje gisteren eergisteren vandaag gestern vorgestern heute morgen übermorgen abend früh vormittag
 nachmittag mittag nacht montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende januar februar
 märz april mai juni juli august september oktober november dezember am im tag tage tagen woche wochen monat monate
 monaten jahr jahre jahren vor letzten letzte letzter nächsten nächste nächster diesen diese diesem uhr um ein eine
 einem einer zwei drei vier fünf sechs sieben acht neun zehn den ende der des monats jahres vormittags nachmittags
 abends mittags morgens nachts kw wochenanfang anfang mitte letztes nächstes nächstem dieses kommenden kommende
 kommender vergangenen vergangene vergangener spätestens elf zwölf erster ersten zweiten dritten soeben eben gerade
 montagabend montagmorgen montagmittag montagnachmittag montagvormittag montagnacht dienstagabend dienstagmorgen
 dienstagmittag dienstagnachmittag dienstagvormittag dienstagnacht mittwochabend mittwochmorgen mittwochmittag
 mittwochnachmittag mittwochvormittag mittwochnacht donnerstagabend donnerstagmorgen donnerstagmittag
 donnerstagnachmittag donnerstagvormittag donnerstagnacht freitagabend freitagmorgen freitagmittag freitagnachmittag
 freitagvormittag freitagnacht samstagabend samstagmorgen samstagmittag samstagnachmittag samstagvormittag samstagnacht
 sonntagabend sonntagmorgen sonntagmittag sonntagnachmittag sonntagvormittag sonntagnacht kurzem
due_words: in innerhalb von heiligabend weihnachten silvester quartal monatsende quartalsende jahresende
likely_dues: in ein paar tagen=3 | in einigen tagen=3 | in den nächsten tagen=3 | die tage=3 | in ein paar wochen=21
 | in einigen wochen=21 | in den nächsten wochen=21 | demnächst=14
vague_days: letztes jahr=-365 | letzte woche=-7 | am wochenende=weekend | neulich=-3 | letztens=-3 | kürzlich=-3 |
 letzten monat=-30 | letztes wochenende=weekend | vor kurzem=-3 | die tage=-3 | diese woche=-1 | am letzten
 wochenende=weekend | vergangene woche=-7 | dieser tage=-2 | vor ein paar tagen=-3 | vor einigen tagen=-3
not_day_after: bis | vor | seit | über | für | nicht | von | ab | nach
may_set_days: über | wegen | für | eingeladen | bezüglich | betreffend | zum | zur | verabredet | vereinbart |
 abgemacht | ausgemacht
ahead: morgen | nächsten | nächste | übermorgen | in | nächster | nächstes | kommenden | kommende | kommender
subject_verbs: rief | kam | schrieb | sagte | hat | war | erzählte | angerufen | rief an | ruft an | meldete | meldet |
 besuchte | traf | schickte | schreibt | fragte | stellte | zeigte | ging | sprach | meinte | hat angerufen | hat
 geschrieben | hat sich gemeldet | war da | war zu besuch | kam vorbei | bat | half | lud | brachte | telefonierte |
 mailte | gratulierte | dankte | antwortete | und ich | & ich | getroffen | gesehen | besucht | hat gefragt | ist
 vorbeigekommen
within: in | im | auf | an | am | bei | beim | in der | in dem
possessive: mein | meine | unser | sein | ihr | der | die | das | dem | den | ein | eine | meinem | meiner | unserem |
 seinem | ihrem | einem | einen | ihre | seine
me: ich | wir | mir | mich | uns
pronouns: ihm | ihr | ihn | sie | er | ihnen | denen
titles: geschäftsführer | geschäftsführerin | leiter | leiterin | abteilungsleiter | abteilungsleiterin | projektleiter
 | projektleiterin | teamleiter | teamleiterin | chef | chefin | entwickler | entwicklerin | softwareentwickler |
 softwareentwicklerin | ingenieur | ingenieurin | berater | beraterin | unternehmensberater | unternehmensberaterin |
 architekt | architektin | anwalt | anwältin | rechtsanwalt | rechtsanwältin | arzt | ärztin | lehrer | lehrerin |
 professor | professorin | journalist | journalistin | redakteur | redakteurin | designer | designerin | gründer |
 gründerin | vorstand | vorständin | produktmanager | produktmanagerin | buchhalter | buchhalterin | einkäufer |
 einkäuferin | vertriebsleiter | vertriebsleiterin | steuerberater | steuerberaterin | makler | maklerin | notar |
 notarin | richter | richterin | forscher | forscherin | wissenschaftler | wissenschaftlerin | doktorand | doktorandin |
 student | studentin | praktikant | praktikantin | assistent | assistentin | sekretär | sekretärin | pfleger | pflegerin
 | krankenschwester | physiotherapeut | physiotherapeutin | psychologe | psychologin | bäcker | bäckerin | schreiner |
 schreinerin | tischler | tischlerin | elektriker | elektrikerin | gärtner | gärtnerin | koch | köchin | fotograf |
 fotografin | autor | autorin | verlegerin | verleger | lektor | lektorin | bibliothekar | bibliothekarin | kurator |
 kuratorin | inhaber | inhaberin | partner | partnerin | investor | investorin | personalerin | personaler | recruiter |
 recruiterin | cto | ceo | cfo | coo | head | manager | managerin | direktor | direktorin | prokurist | prokuristin |
 referent | referentin | sachbearbeiter | sachbearbeiterin | dozent | dozentin | trainer | trainerin | dolmetscher |
 dolmetscherin | übersetzer | übersetzerin | bürgermeister | bürgermeisterin | pfarrer | pfarrerin | musiker | musikerin
 | maler | malerin | potter | töpferin | töpfer | handwerker | mechaniker | pilot | pilotin | kapitän | apotheker |
 apothekerin | zahnarzt | zahnärztin | tierarzt | tierärztin | hebamme | erzieher | erzieherin
became: ist jetzt | ist nun | ist neuer | ist neue | ist die neue | ist der neue | wurde | wird | ist die | ist der |
 ist seit
no_place: mittagessen | abendessen | frühstück | hause
except: ohne | außer | statt | anstatt
between: zwischen
answers: beantwortete
birthday_of: von | vom
things: fußball | tennis | pizza | karten | schach | unterlagen | vertrag | angebot | bescheid | geld | bücher | buch |
 kuchen | rechnung | fotos | foto | bilder | daten | zahlen | bericht | bewerbung | lebenslauf | vorschlag | idee |
 ideen | grüße | gruß | blumen | geschenk | schlüssel | werkzeug | bohrer | auto | fahrrad | tickets | karte | adresse |
 nummer | termin | termine | protokoll | folien | präsentation | entwurf | manuskript | rezept | suppe | brot | eis |
 sushi | wein | bier | tee | kaffee | musik | gitarre | klavier | golf | billard | yoga | sport | mittag | abendbrot |
 zeit | mut | hilfe | recht | danke | glück | erfolg | besserung | urlaub | spaß | infos | informationen | feedback |
 link | links | datei | dateien | dokumente | dokument | details | pläne | plan
"""

WORDS = _MEETING + DOING.lstrip("\n")
