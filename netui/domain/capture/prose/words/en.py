"""English: the words that say who took part, how, when, and what is to be done."""

from __future__ import annotations

WORDS = """
function: the a an and with to of for in on at by is was are were i he she they we you it his her their my our your
 this that had has have not no but from about will be been who what when then so me him them us do did does out up
 now new
with: with | w/ | w | along with | together with | opposite | next to | alongside
joint: and | & | + | / | n | < > | plus | x | as well as
filler: the | my | our | a | an | old | new | dear | good | both | neighbour | neighbor | friend | colleague
 | cousin | uncle aunt | boss | mate | buddy | namely | that | is | are | finally | again | former | ex | young
 | little | also | certain
verbs.meeting: met | met up | dropped in on | looked in on | saw | ran into | bumped into | sat next to | sat with
 | caught up with | visited | hung out | dined | lunched | hosted | hugged | grabbed | stopped by | came by
 | dropped by | came over
verbs.call: called | rang | phoned | facetimed | skyped | zoomed | calling | ringing | phoning | videocalled
 | telephoned
verbs.message: texted | dm'd | dmed | pinged | messaged | whatsapped | slacked | texting | pinging | messaging
verbs.email: emailed | mailed | e-mailed | emailing | mailing
verbs.like: liked
verbs.comment: commented on
verbs.-: talked | talked to | talked with | talking to | talking with | talk with | talk to | spoke | spoke to
 | spoke with | spoken with | spoken to | speaking with | chatted | chatted to | chatted with | heard from | wrote
 | wrote to | written to | replied to | thanked | screened | interviewed | congratulated | helped
 | corresponded with | catch up with | walked with | introduced | intro'd | advised | sent | sent to | showed | lent
 | handed | invited | forwarded | reached out to | followed up with | checked in with | over for | came | told
 | presented to | greeted | wrote back to | worked with | met with | dined with | got back to | connected with
 | played | sang with | ran with | debriefed | briefed | paired with | said hi to | said hello to | said goodbye to
 | said bye to | wished | carpooled with | sat between | cooked for
hosted: had | hosted | having | invited
plans: is coming | are coming | is visiting | are visiting | is joining us | are joining us | comes over | arrives
 | is arriving | is flying in | is flying over | will come | will be | is going to | are going to | wants to come
 | plans to | might come | may come | is in town | comes to | comes by
caught: joined | caught | spotted | collared | buttonholed | picked up | cornered
giving: left | dropped | shot | gave | sent | wrote | paid | made | owed
given.call: call | ring | buzz | voicemail | vm | voice message | voice mail | phone call | bell | tinkle
given.email: email | e-mail | mail
given.message: text | sms | dm | message | msg | whatsapp | whatsapp message | text message | voice note
given.-: note | line | letter | card | postcard | visit | reply | word
describing: a | an | my | quick | long | short | brief | little | nice | few | lines | lovely | two | three
 | another
ditransitive: email | mail | text | message | dm | send | forward | whatsapp | slack | ping | fax | post
attempt: tried calling | tried to call | tried to reach | tried ringing | tried phoning | tried | left voicemail for
 | left a voicemail for | left a message for | left msg for | left message for | left a msg for | left word for
 | left voicemail | left a voicemail | left a message | left message | left msg | left vm | left a vm | left vm for
 | left a vm for | lft vm | lft msg | left a voicemail with | left voicemail with | left a message with
 | left a vm with | left word with | left word | left a msg | lft vm 4 | lft msg 4 | left vm 4 | left msg 4
 | left a note for | tried to ring | tried to phone | tried to text | tried to email | tried to get hold of
 | tried to get a hold of | couldn't reach | could not reach | didn't reach | did not reach
nouns.meeting: mtg | lunch | dinner | breakfast | brunch | coffee | tea | beer | beers | drinks | drink | wine
 | meeting | supper | pint | pints | aperitivo | cocktails | pizza | ramen | noodles | ice cream | catchup
 | catch-up | catch up | espresso | 1on1
nouns.call: ph | tel | phonecall | call | calls | video call | phone call | phone screen | conference call | zoom
 | skype | teams | facetime | phone | videocall | telcon | vc | teams call | zoom call | board call | reference call
 | by phone | on the phone | over the phone | vid call | hangout | webex | got off the phone
nouns.email: email | mail | e-mail | emails | by email | by mail | via email | newsletter
nouns.message: text | sms | dm | message | chat | whatsapp | slack | linkedin | dms | texts | ping | signal
 | telegram
nouns.event: conference | meetup | hackathon
nouns.-: intro | introduction | walk | interview | 1:1 | demo | panel | workshop | letter | seminar | talk | picnic
 | hike | ride | run | swim | retro | standup | stand-up | review | session | debrief | visit | barbecue | bbq
 | screening | coaching | tennis | golf | gym
received: email from | mail from | letter from | text from | message from | dm from | call from | note from
 | postcard from | sms from | voicemail from | card from | news from | msg from | missed call from | vm from
 | voice note from | voice message from | invite from | invitation from | reply from | answer from | greetings from
talks: talk by | seminar by | lecture by | keynote by | presentation by
no_channel: long time no see | during lunch | new phone | new tel | new mobile | new cell | new ph | new mail
 | new email | good call | tough call | close call | wake up call | judgement call | judgment call
 | instead of a call | call it | on call | on-call | email is | phone is | mail is | call sheet | call centre
 | call center | new number | over lunch break | lunch break | coffee machine | tea party | text book | text editor
about: about | re | regarding | concerning | than | like | without | instead of | of | for | via | because of
 | thanks to | through | by way of | to discuss | on behalf of | between | against | despite | except | w/o
saying: says | said | say | told me | tells me | told us | heard that | thinks | think | recommended | recommends
 | asked how | asked | asks | knows | knew | mentioned | mentions | suggested | suggests | swears by | praised
 | raved about | reckons | asked after | wonders | believes | introduced me to | intro'd me to | intro me to
 | put me in touch with | referred me to
subordinate: that | how | if | whether | why | who | whom | whose | because
besides: when | while | whilst | where | before | after | since | until | till | unless | once | although | though
not: forgot to | failed to | meant to | was going to | wanted to | hoping to | hope to | planning to | plan to
 | thinking of | supposed to | could have | should have | would have | no time to | didn't manage to | not | never
 | didn't | didnt | did not | haven't | have not | havent | couldn't meet | no | wasn't | doesn't | don't | dont
 | can't | cannot | won't | missed | absent | skipped | cancelled on | canceled on | stood up | avoid | avoided
fell_through: got cancelled | got canceled | was cancelled | was canceled | is cancelled | been cancelled
 | called off | got postponed | was postponed | been postponed | fell through | didn't happen | did not happen
 | never happened | got moved | was moved | got rescheduled | was rescheduled | is off
putting_off: cancelled | canceled | postponed | rescheduled | moved | pushed | skipped | missed | delayed | declined
missed: had to cancel | has to cancel | had to postpone | can't make it | can't come | had to skip | called in sick
 | postponed | no-show | no show | noshow | cancelled | canceled | couldn't make it | could not make it
 | couldn't come | was not there | wasn't there | didn't show | did not show | didn't come | did not come | absent
 | sent regrets | flaked | bailed | didnt come
question: did | has | have | should | shall | who | whose | which | does | do | could | would | is | are | what
 | when | where | why | how | can | may i
theirs: hell | shell | theyll | he | she | they | his | her | their | he's | she's | they're | hes | shes | theyre
 | he'll | she'll | they'll | he'd | she'd | they'd | it | its | it's | hers | theirs | who | whose | kids | kid
 | wife | husband | partner | son | daughter | baby
mine: should | don't forget | dont forget | do not forget | remember | will | i'll | ill | i will | i shall
 | i must to | i must | must | i have to | have to | i need to | need to | i gotta | gotta | got to | i should
 | i'm going to | im going to | i am going to | going to | gonna | i owe | owe | i promised to | promised to
 | i promised | promised | remind me to | remember to | note to self | todo | to do | to-do | action | actions
 | action items | ai | next | f/u | fu | follow-up | followup | i should not forget to | should not forget to
 | don't forget to | dont forget to | do not forget to | me to | i am to | i agreed to | agreed to | i offered to
 | offered to | i said i'd | i said i would | said i'd | i'd better | i want to | want to | me
theirs_will: will | 'll | promised to | promised me to | promised me | promised | agreed to | is going to
 | are going to | owes me | owes us | offered to | to | is gonna | shall | said he'd | said she'd | said they'd
going_to: going to | gonna | about to
waiting: waiting for | waiting on | awaiting | expecting | still waiting for
by: by | until | till | til | before | on | due | no later than | not later than
opener: then | also | please | pls | plz | so | and | but | oh | ps | next | ok | after that | afterwards | now
 | must | still | just | maybe
promise_verbs: send | email | call | write | ask | share | invite | intro | introduce | connect | check | review
 | forward | book | bring | pay | return | lend | reply | answer | follow | get | find | buy | draft | circulate
 | tell | let | help | look | post | give | show | confirm | prepare | prep | finish | fix | order | pick | drop
 | schedule | set | visit | congratulate | thank | read | sign | submit | upload | update | print | copy | cc | ping
 | text | message | phone | ring | remind | research | organise | organize | arrange | recommend | refer | put
 | loop | keep | deliver | ship | transfer | cancel | renew | apply | register | meet | come | join | try | mail
 | dm | contact | reach | suggest | propose | quote | invoice | translate | proofread | source | request | chase
 | nudge | touch | catch | water | feed | collect | cook | bake | make | speak | talk | see | discuss | clarify
 | summarise | summarize | compile | add | test | open | file | fill | pass | hand | move back | circle | wait
 | think | plan | block | push | pull | release | publish | clean | repair | mend | do | take | note down | look up
 | dig
noun_verbs: print | call | email | text | phone | mail | message | dm | ping | review | book | check | plan | order
 | answer | reply | draft | post | share | return | visit | help | find | copy | file | test | note | meet | talk
 | move | drop | block | push | release | quote | water | intro | update | request | see | take | show | look
 | research | ring | catch | touch | demo | set | do | make | put | try | pass | hand | open | pay | sign | come
 | join | think | keep | let | get | read | speak | wait | cook | bake | clean | source
s_verbs: sends | brings | writes | calls | emails | mails | shares | forwards | checks | asks | lends | returns
 | pays | delivers | introduces | reviews | drafts | confirms | gets back | gives | shows | posts | prepares
 | finishes | fixes | books | orders | answers | replies | schedules | sets up | visits | comes | signs | submits
 | circulates | invites | tells | lets me know | looks
object: the | a | an | my | his | her | their | our | him | them | me | us | it | this | that | these | those | some
 | back | up | out | off | into | over | all | both | everyone | everybody | your | you | one | two | three | down
 | again | round
no_reply: engaged every time | line engaged | always engaged | left vm | left a vm | lft vm | lft msg
 | no answer from | no reply from | no response from | still no answer from | still no reply from | no reply
 | no answer | no response | no reply yet | no answer yet | radio silence | voicemail | left a message
 | left message | left msg | left a msg | left voicemail | left a voicemail | left word | didn't pick up
 | didnt pick up | did not pick up | not answering | has not answered | hasn't answered | hasnt answered
 | hasnt replied | hasnt responded | has yet to reply | yet to reply | yet to answer | hasn't texted back
 | didn't text back | never texted back | no reaction | not replied | no sign of life | no joy | has not replied
 | hasn't replied | line busy | line was busy | busy signal | no luck | nobody answered | went to voicemail
 | got voicemail | not picking up | never answered | never replied | no pickup | didn't answer | didnt answer
 | did not answer | didn't reply | didnt reply | did not reply | ghosted me | straight to voicemail | rang out
 | no one picked up | still no answer | still no reply | unanswered | no word back | couldn't reach
 | could not reach | nothing back | nothing back yet | heard nothing back | didn't call back | did not call back
 | didnt call back | hasn't called back | has not called back | never called back | didn't write back
 | did not write back | hasn't written back | never wrote back | didn't respond | did not respond | hasn't responded
 | has not responded | never responded | didn't get back to me | hasn't got back to me | never got back to me
not_no_reply: had no answer | have no answer | has no answer | had no reply | have no reply | the no reply
 | no-reply | no answer to
kin: mum | mom | mummy | mommy | mother | dad | daddy | father | grandma | granny | nana | grandpa | grandad
 | auntie | sister | brother
everyday: grace | jack | victor | drew | art | bill | hope | rose | may | will | mark | pat | june | faith | joy
 | max | guy | gay | ace | angel | sandy | lee | jan | april | august | summer | dick | randy | harry | skip
 | chance | chip | buddy | major | king | prince | duke | kit | bay | bea | ford | wells | stone | page | paige
 | rusty | sky | star | tate | wade | crystal | ginger | heather | holly | ivy | daisy | lily | violet | olive
 | melody | harmony | destiny | trinity | felicity | charity | constance | clement | ernest | miles
organisation: labs | lab | bank | gmbh | ag | inc | ltd | llc | corp | team | people | folks | group | partners
 | ventures | university | uni | institute | college | school | office | club | society | council | foundation
 | agency | studio | studios | press | books | systems | technologies | consulting | capital | fund | hospital
 | museum | hotel | church | committee | board | department | dept | community | crew | guys | girls | boys | family
 | staff | conference | summit | expo | awards | ltda | sa | srl | bv | oy | ab | plc | friends | colleagues
 | students | customers | clients | neighbours | neighbors | parents | kids | folk | crowd | guild | union | cloud
 | platform | project | app | suite | theatre | theater | gallery | street | road | park | airport | station
 | square | city | centre | center
labels: lunch | dinner | call | note | notes | card | re | todo | action | actions | ai | next | topic | decision
 | decisions | discussed | agreed | open | meeting | coffee | drinks | email | agenda | minutes | summary | update
 | topics | breakfast | fyi | ps | reminder | board call | phone call | review | status | result | results | outcome
 | follow-up | follow up | f/u | to do | demo
frame_labels: present | attendees | participants | met | attending | with | who | there
decision_labels: decision | decisions | decided | agreed | discussed | outcome | outcomes | result | results
 | status | topic | topics | agenda | resolved
adverbs: really | just | still | also | quickly | probably | definitely | finally | soon | maybe | kindly
act_labels: actions | action | action items | todo | todos | to do | to-do | to dos | next steps | next step | ai
 | ais | f/u | follow-up | follow-ups | followup | follow up | next
titles: ceo | cto | cfo | coo | cmo | vp | svp | evp | president | director | head | manager | managing partner
 | partner | founder | co-founder | cofounder | engineer | developer | designer | surgeon | doctor | professor
 | researcher | student | postdoc | editor | lawyer | recruiter | consultant | analyst | architect | scientist
 | nurse | teacher | chair | chairman | lead | owner | principal | associate | intern | producer | journalist
 | writer | photographer | potter | baker | chef | plumber | electrician | accountant | sre | pm | hr | sales
 | marketing | secretary | assistant | officer | curator | investor | advisor | adviser | dean | senior | junior
 | staff | chief | deputy | freelance | freelancer | product manager | product owner | librarian | bookseller
named: called | named
at_org: works at | works for | working at | working for | work at | work for | working with | now at | is at
 | moved to | working @
joined_org: joining | started at | joined | joins | started with | starts at | has joined | moved over to | hired by
 | got a job at | new job at | goes to work for | went to | is joining
became: is now | is the new | now | became | is | promoted to | got promoted to | was promoted to | is the
 | appointed
birthday: birthday | bday | b-day | birthdate | date of birth | dob | born
news: hiring | recruiting | moving | pregnant | expecting | engaged | married | divorced | retiring | retired
 | vegetarian | vegan | allergic | sick | ill | looking for | unemployed | starting | opening | launching | buying
 | selling | studying | learning | training | writing a book | on sabbatical | on leave | back from
 | getting married | getting divorced | leaving | off to | renovating | building a house | job hunting | raising
 | fundraising | freelancing | recovering | gluten free
news_heads: had a baby | got the job | quit | sold | left his job | left her job | left their job | broke up
 | graduated | got promoted | got engaged | got married | had surgery | moved | is to be | turned | grew up | kids
 | lives in | got into | is getting | got a new job | bought a | has a new | have a new | starts a | starts school
 | is off to
days: yesterday yday ystrdy yest today tonight tonite now just right last night this morning afternoon evening
 earlier later tomorrow tmrw tmr tmw day before after mon monday tue tues tuesday wed weds wednesday thu thur thurs
 thursday fri friday sat saturday sun sunday weekend jan january feb february mar march apr april may jun june jul
 july aug august sep sept september oct october nov november dec december d days w wk week weeks month months year
 years ago a an one two three four five six seven eight nine ten couple of in on the at noon next past previous
 coming eow eom eod and fortnight am pm o'clock half end first second third fourth
short_days: sat | sun | mon | wed | may | mar | now | jan | jun | dec | march | august | april
vague_days: last week=-7 | at the weekend=weekend | over the weekend=weekend | the other day=-3 | this week=-1
 | a while ago=-30 | last month=-30 | recently=-3 | the weekend=weekend | earlier this week=-1
not_day_after: by | before | until | till | since | about | re | for | every | not | of | than | from | after | each
 | per | next | like | due | deadline | around
may_set_days: about | re | regarding | concerning | for | invited | invites | agreed | arranged | booked | scheduled
ahead: tomorrow | next | in
subject_verbs: joined | came | called | wrote | told | presented | stopped | dropped | rang | texted | emailed
 | asked | phoned | messaged | and i | & i | visited | pinged | took | showed | introduced | gave | turned | sent
 | popped | dialled | attended | was there
subject_nouns: call | coffee | lunch | dinner | breakfast | drinks | tea | beer | beers | meeting | bday | birthday
no_place: lunch | dinner | noon | home time | last | length | the weekend | all | least | once | work | night
 | midnight | breakfast | the moment | present | first | risk | stake | some point | the time | the end
 | the beginning | the start | age | a time | this | his place | hand | odds | best | most | peace | ease
 | short notice
no_place_after: works | working | work | started | good | looked | looks | looking | head | job | role | is | now
 | manager | engineer | director | better | bad | great | starts | hired | employed | laughed | angry | mad | aimed
 | director of | vp | ceo | cto | arrive
within: in | on | near | around
possessive: my | our | his | her | their | your | the | a | an
me: me | i | us
pronouns: him | her | them | she | he | they
"""
