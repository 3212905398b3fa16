"""English: the words that say who took part, how and when; and with them what is to be done."""

from __future__ import annotations

from netui.domain.capture.prose.words.en_doing import DOING

_MEETING = """
function: w/ w the a an and with to of for in on at by is was are were i he she they we you it his her their my our your
 this that had has have not no but from about will be been who what when then so me him them us do did does out up now
 new got
with: with | w/ | w | along with | together with | opposite | next to | alongside
joint: and | & | + | / | n | < > | plus | x | as well as | then | and then
filler: the | my | our | a | an | old | new | dear | good | both | neighbour | neighbor | friend | colleague | cousin
 | uncle aunt | boss | mate | buddy | namely | that | is | are | finally | again | former | ex | young | little | also
 | certain
verbs.meeting: met | met up | dropped in on | looked in on | saw | ran into | bumped into | sat next to | sat with |
 caught up with | visited | hung out | dined | lunched | hosted | hugged | grabbed | stopped by | came by | dropped by
 | came over | sat down with | sat down | sat together with | sat beside | sat across from | sat opposite | sat in
 with | met up with | got together with | hung out with | went out with | had over | crossed paths with | came across
 | popped in on | called in on | drank with | ate with | supped with | brunched with | breakfasted with | partied with
 | danced with | went round to | stayed with | camped with | shook hands with | meeting up with | stumbled upon |
 stumbled over | stumbled into | stumbled across
verbs.call: got through to | called | rang | phoned | facetimed | skyped | zoomed | calling | ringing | phoning |
 videocalled | telephoned | rang up | called up | phoned up | rang back | called back | phoned back | gave a ring to |
 got on the phone with | got on the phone to | hopped on a call with | jumped on a call with | video called |
 video-called | buzzed
verbs.message: texted | dm'd | dmed | pinged | messaged | whatsapped | slacked | texting | pinging | messaging | dming
 | whatsapping | imessaged | telegrammed | tweeted at | instant messaged | slid into the dms of
verbs.email: emailed | mailed | e-mailed | emailing | mailing | e-mailing | dropped an email to | shot an email to |
 fired off an email to
verbs.like: liked
verbs.comment: commented on
verbs.-: reached | got hold of | got a hold of | managed to reach | tracked down | talked | talked to | talked with |
 talking to | talking with | talk with | talk to | spoke | spoke to | spoke with | spoken with | spoken to | speaking
 with | chatted | chatted to | chatted with | heard from | wrote | wrote to | written to | replied to | thanked |
 screened | interviewed | congratulated | helped | corresponded with | catch up with | walked with | introduced |
 intro'd | advised | sent | sent to | showed | lent | handed | invited | forwarded | reached out to | followed up with |
 checked in with | over for | came | told | presented to | greeted | wrote back to | worked with | met with | dined with
 | got back to | connected with | played | sang with | ran with | debriefed | briefed | paired with | said hi to | said
 hello to | said goodbye to | said bye to | wished | carpooled with | sat between | cooked for | heard back from |
 checked in on | checked up on | reconnected with | conferred with | consulted | consulted with | liaised with | synced
 with | synced up with | syncing with | touched base with | went over | brainstormed with | negotiated with | argued
 with | bargained with | quarrelled with | teamed up with | collaborated with | exchanged notes with | exchanged emails
 with | swapped notes with | swapped stories with | presented | demoed | pitched | pitched to | explained to | reported
 to | apologised to | apologized to | complained to | confided in | sparred with | trained with | jogged with | cycled
 with | biked with | hiked with | climbed with | skied with | swam with | travelled with | traveled with | shared a cab
 with | shared a taxi with | shared a ride with | rode with | drove with | flew with | sailed with | chatting with |
 chatting to | wrote a letter to | written a letter to | wrote a note to | wrote a line to | sent a card to | sent a
 postcard to | got in touch with | made contact with | responded to | answered | quizzed | grilled | reviewed with | met
 virtually with | tutored | mentored | coached | onboarded | counselled | counseled | asked out | assured | reassured |
 comforted | consoled | warned | reminded | chased | nudged | pressed | thanking | introduced myself to
hosted: had | hosted | having | invited
caught: joined | caught | spotted | collared | buttonholed | picked up | cornered | took | bought | drove | walked |
 treated | accompanied | escorted | toured | dropped off | gave a lift to | gave a ride to | surprised | fetched |
 collected
giving: left | dropped | shot | gave | sent | wrote | paid | made | owed
given.call: call | ring | buzz | voicemail | vm | voice message | voice mail | phone call | bell | tinkle | quick call
 | missed call | callback
given.email: email | e-mail | mail | quick email
given.message: text | sms | dm | message | msg | whatsapp | whatsapp message | text message | voice note | im |
 telegram | slack | ping | messages | texts
given.-: note | line | letter | card | postcard | visit | reply | word | lift | ride | hug | tour | hand | present |
 gift | drink | book | cheque | check | key | keys | talk | demo | heads up | heads-up | update | summary | briefing
describing: a | an | my | quick | long | short | brief | little | nice | few | lines | lovely | two | three | another
 | good | great | proper | friendly | interesting | pleasant | first | intro | informal | corridor | hallway | chance
 | deep | fun | productive | useful | serious
ditransitive: email | mail | text | message | dm | send | fwd | forward | whatsapp | slack | ping | fax | post
attempt: vm for | vm to | lvm for | lvm | voicemail for | voicemail to | tried calling | tried to call | tried to reach
 | tried ringing | tried phoning | tried | left voicemail for | left a voicemail for | left a message for | left msg
 for | left message for | left a msg for | left word for | left voicemail | left a voicemail | left a message | left
 message | left msg | left vm | left a vm | left vm for | left a vm for | lft vm | lft msg | left a voicemail with |
 left voicemail with | left a message with | left a vm with | left word with | left word | left a msg | lft vm 4 | lft
 msg 4 | left vm 4 | left msg 4 | left a note for | tried to ring | tried to phone | tried to text | tried to email |
 tried to get hold of | tried to get a hold of | couldn't reach | could not reach | didn't reach | did not reach |
 couldn't get hold of | could not get hold of | can't get hold of | didn't get hold of | couldn't get through to |
 can't get through to | can't reach | cannot reach | unable to reach | failed to reach | failed to get hold of | tried
 to get through to | tried to contact | tried contacting | tried reaching | tried texting | tried emailing | tried to
 message | tried messaging | tried to dm | tried to call back | tried calling back | attempted to call | attempted to
 reach | chased | left a voice message for | left a voice note for | left a voice message with
nouns.meeting: mtg | lunch | dinner | breakfast | brunch | coffee | tea | beer | beers | drinks | drink | wine |
 meeting | supper | pint | pints | aperitivo | cocktails | pizza | ramen | noodles | ice cream | catchup | catch-up |
 catch up | espresso | 1on1 | bite | bite to eat | nightcap | sundowner | gin | whisky | whiskey | cider | prosecco |
 champagne | cake | cakes | ice-cream | gelato | burgers | burger | sushi | curry | kebab | pancakes | takeaway | high
 tea | cuppa | meet-up | get-together | reunion | sauna | kick-off | kickoff | offsite | sync | one on one |
 one-on-one | 1-1 | 1 on 1 | 1-on-1 | 121 | one to one | one-to-one | birthday party | party | bday party |
 housewarming | playdate | concert | gig | movie | cinema | film | theatre | theater | opera | game | board games
nouns.call: ph | tel | phonecall | call | calls | video call | phone call | phone screen | conference call | zoom |
 skype | teams | facetime | phone | videocall | telcon | vc | teams call | zoom call | board call | reference call |
 by phone | on the phone | over the phone | vid call | hangout | webex | got off the phone | google meet | gmeet |
 g-meet | google hangout | hangouts | video chat | videochat | voice chat | voice call | vidcall | vcall | huddle |
 slack huddle | whatsapp call | signal call | facetime call | skype call | slack call | group call | catch-up call |
 catch up call | intro call | sales call | discovery call | screening call | follow-up call | kickoff call | kick-off
 call | status call | check-in call | quick call | short call | long call | conf call | video conference |
 videoconference | video meeting | teams meeting | zoom meeting | zoom chat | phone chat | phone interview | video
 interview | landline | teleconference | telecon
nouns.email: email | mail | e-mail | emails | by email | by mail | via email | newsletter | email thread | email
 exchange | mail exchange | email chain | long email | short email | quick email | mails
nouns.message: via linkedin | via whatsapp | via signal | via slack | via telegram | via text | via dm | via sms |
 via instagram | via messenger | text | inmail | in-mail | sms | dm | message | chat | whatsapp | slack |
 linkedin | dms | texts | ping | signal | telegram | whatsapp chat | whatsapp message | text message | linkedin
 message | slack message | group chat | groupchat | imessage | twitter dm | insta dm | instagram dm | discord | matrix
 | threema | messenger | wechat | msg | whatsapps
nouns.event: conference | meetup | hackathon | event | summit | symposium | fair | trade fair | trade show | expo |
 unconference | barcamp | congress
nouns.-: intro | introduction | walk | interview | 1:1 | demo | panel | workshop | letter | seminar | talk | picnic |
 hike | ride | run | swim | retro | standup | stand-up | review | session | debrief | visit | barbecue | bbq |
 screening | coaching | tennis | golf | gym | stroll | jog | climb | bouldering | sail | sailing | fishing | kayaking
 | skiing | ski trip | bike ride | dog walk | football | basketball | squash | badminton | padel | chess | poker |
 yoga | pairing | pairing session | working session | planning session | onboarding | mentoring | mentoring session |
 coaching session | catch-ups | photo shoot | site visit | house viewing | viewing | lesson | piano lesson | lecture |
 training | training session | pitch | presentation | brainstorm | brainstorming | check-in | check in | chinwag |
 natter | gossip | tour | dance | choir | rehearsal | jam session | jam | postmortem | post-mortem | town hall |
 all-hands | all hands | fireside | road trip | trip | day out | play
received: voice memo from | inmail from | email from | mail from | letter from | text from | message from | dm from |
 call from | note from | postcard from | sms from | voicemail from | card from | news from | msg from | missed call
 from | vm from | voice note from | voice message from | invite from | invitation from | reply from | answer from |
 greetings from | got mail from | dm's from | whatsapp from | slack from | slack message from | phone call from | ring
 from | visit from | surprise visit from | letter by | telegram from | message by | emails from | texts from | messages
 from | word from | heard back from | callback from | call back from | feedback from
talks: talk by | seminar by | lecture by | keynote by | presentation by
no_channel: long time no see | during lunch | new phone | new tel | new mobile | new cell | new ph | new mail | new
 email | good call | tough call | close call | wake up call | judgement call | judgment call | instead of a call |
 call it | on call | on-call | email is | phone is | mail is | call sheet | call centre | call center | new number |
 over lunch break | lunch break | coffee machine | tea party | text book | text editor
about: about | works with | work with | lives with | live with | lived with | living with | used to work with | used
 to live with | is friends with | friends with | is married to | married to | in love with | first met | last met |
 first saw | last saw | last spoke to | last spoke with | last talked to | last heard from | re | regarding |
 concerning | than | like | without | instead of | of | for | via | because of | thanks to | through | by way of | to
 discuss | on behalf of | between | against | despite | except | w/o
saying: reminded me | saying | says | said | say | told me | tells me | told us | heard that | thinks | think | know |
 recommended | recommends | asked how | asked | asks | knows | knew | mentioned | mentions | suggested | suggests |
 swears by | praised | raved about | reckons | asked after | wonders | believes | introduced me to | intro'd me to |
 intro me to | put me in touch with | referred me to | connected me with | connected me to | linked me up with | hooked
 me up with | set me up with | pointed me to | introduced us to | introduced me and
introduced: introduced me to | introduced us to | intro'd me to | intro'd us to | connected me with | connected me to |
 connected us with | put me in touch with | put us in touch with | linked me up with | hooked me up with | referred me
 to | pointed me to | acquainted me with
subordinate: b/c | cuz | cos | coz | bc | cause | that | how | if | whether | why | who | whom | whose | because
besides: when | while | whilst | where | before | after | since | until | till | unless | once | although | though
question: did | has | have | should | shall | who | whose | which | does | do | could | would | is | are | what | when
 | where | why | how | can | may i
theirs: hell | shell | theyll | he | she | they | his | her | their | he's | she's | they're | hes | shes | theyre |
 he'll | she'll | they'll | he'd | she'd | they'd | it | its | it's | hers | theirs | who | whose | kids | kid | wife
 | husband | partner | son | daughter | baby
kin: mum | mom | mummy | mommy | mother | dad | daddy | father | grandma | granny | nana | grandpa | grandad | auntie
 | sister | brother
everyday: grace | jack | victor | drew | art | bill | hope | rose | may | will | mark | pat | june | faith | joy | max
 | guy | gay | ace | angel | sandy | lee | jan | april | august | summer | dick | randy | harry | skip | chance | chip
 | buddy | major | king | prince | duke | kit | bay | bea | ford | wells | stone | page | paige | rusty | sky | star |
 tate | wade | crystal | ginger | heather | holly | ivy | daisy | lily | violet | olive | melody | harmony | destiny |
 christian | trinity | felicity | charity | constance | clement | ernest | miles
organisation: labs | lab | bank | gmbh | ag | inc | ltd | llc | corp | team | people | folks | group | partners |
 ventures | university | uni | institute | college | school | office | club | society | council | foundation | agency
 | studio | studios | press | books | systems | technologies | consulting | capital | fund | hospital | museum | hotel
 | church | committee | board | department | dept | community | crew | guys | girls | boys | family | staff |
 conference | summit | expo | awards | ltda | sa | srl | bv | oy | ab | plc | friends | colleagues | students |
 customers | clients | neighbours | neighbors | parents | kids | folk | crowd | guild | union | cloud | platform |
 project | app | suite | theatre | theater | gallery | street | road | park | airport | station | square | city |
 centre | center | motors | airlines | railways | pharma | clinic | insurance | solutions | software | robotics |
 holdings | holding | associates | enterprises | charity | academy | kindergarten | brewery | bakery | winery |
 pharmacy | ministry | parliament | embassy | consulate | federation | association | alliance | coalition |
 cooperative | collective
labels: lunch | dinner | call | note | notes | card | re | todo | action | actions | ai | next | topic | decision |
 decisions | discussed | agreed | open | meeting | coffee | drinks | email | agenda | minutes | summary | update |
 topics | breakfast | fyi | ps | reminder | board call | phone call | review | status | result | results | outcome |
 follow-up | follow up | f/u | to do | demo | plan | plans | planned | booked | scheduled | upcoming | to meet | to
 call | to email | to contact
frame_labels: present | attendees | participants | met | attending | with | who | there
adverbs: really | just | still | also | quickly | probably | definitely | finally | soon | maybe | kindly | please
titles: cardiologist | neurologist | oncologist | radiologist | dermatologist | pediatrician | paediatrician |
 anaesthetist | anesthesiologist | gynaecologist | gynecologist | orthodontist | optician | optometrist | veterinarian
 | ceo | cto | cfo | coo | cmo | vp | svp | evp | president | director | head | manager | managing partner | partner |
 founder | co-founder | cofounder | engineer | developer | designer | surgeon | doctor | professor | researcher |
 student | postdoc | editor | lawyer | recruiter | consultant | analyst | architect | scientist | nurse | teacher |
 chair | chairman | lead | owner | principal | associate | intern | producer | journalist | writer | photographer |
 potter | baker | chef | plumber | electrician | accountant | sre | pm | hr | sales | marketing | secretary | assistant
 | officer | curator | investor | advisor | adviser | dean | senior | junior | staff | chief | deputy | freelance |
 freelancer | product manager | product owner | librarian | bookseller | counsel | attorney | solicitor | barrister |
 judge | paralegal | mathematician | physicist | chemist | biologist | botanist | economist | translator | interpreter
 | carpenter | joiner | gardener | pilot | captain | musician | singer | actor | actress | painter | sculptor | poet |
 author | novelist | publisher | agent | broker | trader | banker | auditor | controller | bookkeeper | buyer | planner
 | specialist | expert | strategist | coach | trainer | lecturer | tutor | dentist | vet | physio | therapist |
 psychologist | psychiatrist | pharmacist | midwife | paramedic | firefighter | farmer | butcher | barista | bartender
 | waiter | receptionist | clerk | administrator | operator | technician | mechanic | builder | contractor | surveyor |
 geologist | historian | archaeologist | linguist | statistician | actuary | advocate | ops | operations | md | gm |
 cpo | cro | ciso | cio | cdo | copywriter | programmer | tester | sysadmin | devops | illustrator | filmmaker |
 cameraman | composer | conductor | violinist | pianist | tailor | optician | physician | nutritionist | apprentice |
 trainee | phd student | fellow | chairwoman | chairperson | spokesperson | treasurer | trustee | landlord | estate
 agent | realtor | notary | undertaker | vicar | priest | pastor | rabbi | imam | diplomat | ambassador | consul |
 mayor | minister | councillor | headhunter | bureaucrat
named: called | named | is called | are called | is named
at_org: he's at | she's at | they're at | works at | works for | working at | working for | work at | work for |
 working with | now at | is at | moved to | working @
joined_org: joining | started at | joined | joins | started with | starts at | has joined | moved over to | hired by |
 got a job at | new job at | goes to work for | went to | is joining
became: is now | is the new | now | became | is | promoted to | got promoted to | was promoted to | is the | appointed
birthday: birthday | bday | b-day | birthdate | date of birth | dob | born
news: hiring | recruiting | moving | pregnant | expecting | engaged | married | divorced | retiring | retired |
 vegetarian | vegan | allergic | sick | ill | looking for | unemployed | starting | opening | launching | buying |
 selling | studying | learning | training | writing a book | on sabbatical | on leave | back from | getting married |
 getting divorced | leaving | off to | renovating | building a house | job hunting | raising | fundraising |
 freelancing | recovering | gluten free
news_heads: had a baby | got the job | quit | sold | left his job | left her job | left their job | broke up |
 graduated | got promoted | got engaged | got married | had surgery | moved | is to be | turned | grew up | kids |
 lives in | got into | is getting | got a new job | bought a | has a new | have a new | starts a | starts school | is
 off to
own_days: ieri=-1 | oggi=0 | ontem=-1 | hoje=0 | gisteren=-1 | eergisteren=-2 | vandaag=0
days: ieri oggi ontem hoje gisteren eergisteren vandaag yesterday yday ystrdy yest today tonight tonite now just right
 last night this morning afternoon evening earlier later tomorrow tmrw tmr tmw day before after mon monday tue tues
 tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday weekend jan january feb february
 mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december d days w
 wk week weeks month months year years ago a an one two three four five six seven eight nine ten couple of in on the at
 noon next past previous coming eow eom eod and fortnight am pm o'clock half end first second third fourth
short_days: sat | sun | mon | wed | may | mar | now | jan | jun | dec | march | august | april
vague_days: last year=-365 | last week=-7 | at the weekend=weekend | over the weekend=weekend | the other day=-3 | this
 week=-1 | a while ago=-30 | last month=-30 | recently=-3 | the weekend=weekend | earlier this week=-1 | a few days
 ago=-3 | some days ago=-3 | several days ago=-5 | a few weeks ago=-21 | some weeks ago=-21 | lately=-3 | the other
 night=-3 | the other week=-7 | the other evening=-3 | the other morning=-3 | last weekend=weekend | this
 weekend=weekend | on the weekend=weekend | at weekend=weekend | not long ago=-7 | some time ago=-30 | in the week=-1 |
 this past week=-3
not_day_after: by | before | until | till | since | about | re | for | every | not | of | than | from | after | each |
 per | next | like | due | deadline | around
may_set_days: about | re | regarding | concerning | for | invited | invites | agreed | arranged | booked | scheduled
ahead: tomorrow | next | in
subject_verbs: joined | came | called | wrote | told | presented | stopped | dropped | rang | texted | emailed | asked
 | phoned | messaged | and i | & i | visited | pinged | took | showed | introduced | gave | turned | sent | popped |
 dialled | attended | was there
subject_nouns: call | coffee | lunch | dinner | breakfast | drinks | tea | beer | beers | meeting | bday | birthday
no_place: lunch | dinner | noon | home | home time | last | length | the weekend | all | least | once | work | night |
 midnight | breakfast | the moment | present | first | risk | stake | some point | the time | the end | the beginning
 | the start | age | a time | this | his place | hand | odds | best | most | peace | ease | short notice
no_place_after: works | working | work | started | good | looked | looks | looking | head | job | role | is | now |
 manager | engineer | director | better | bad | great | starts | hired | employed | laughed | angry | mad | aimed |
 director of | vp | ceo | cto | arrive
within: in | on | near | around
possessive: my | our | his | her | their | your | the | a | an
me: me | i | us
pronouns: him | her | them | she | he | they
except: without | w/o | except | except for | minus | instead of
between: between | among | amongst
answers: replied to | answered | responded to | returned | reacted to | got | received | replying to | wrote back to
birthday_of: of | for
"""

WORDS = _MEETING + DOING.lstrip("\n")
