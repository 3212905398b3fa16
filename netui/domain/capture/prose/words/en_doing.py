"""English: the words that say what is to be done, by whom, and what did not come about."""

from __future__ import annotations

DOING = """
plans: is coming | are coming | is visiting | are visiting | is joining us | are joining us | comes over | arrives |
 is arriving | is flying in | is flying over | will come | will be | is going to | are going to | wants to come |
 plans to | might come | may come | is in town | comes to | comes by
not: tried to catch | tried to grab | tried to find | tried to join | almost met | nearly met | too late to | too
 tired to | too busy to | too early to | tried to meet | tried to see | tried to visit | tried to have | dreamt |
 dreamed | pretended to | imagined | wished | turned down | said no to | passed on | backed out of | bowed out of |
 chickened out of | wriggled out of | was to have | was to meet | was to see | was to call | were to meet | were to
 have | was due to | was about to | intended to | hoped to | forgot to | failed to | meant to | was going to | wanted
 to | hoping to | hope to | planning to | plan to | thinking of | supposed to | could have | should have | would have
 | no time to | didn't manage to | not | never | didn't | didnt | did not | haven't | have not | havent | couldn't
 meet | no | wasn't | doesn't | don't | dont | can't | cannot | won't | missed | absent | skipped | cancelled on |
 canceled on | stood up | avoid | avoided
declined: turned down | said no to | passed on
arranged: trying to set up | trying to arrange | trying to schedule | trying to book | trying to get | trying to
 organise | trying to organize | trying to find | arranged | booked | scheduled | planned | planning | organised |
 organized | looking forward to | look forward to | set up | pencilled in | penciled in | maybe | perhaps | possibly |
 proposed | proposing | suggested | arranging | scheduling | booking | would like | would love | fancy | want | need |
 asked for | asking for | requested
set_for: booked for | scheduled for | arranged for | planned for | set for | confirmed for | pencilled in for |
 penciled in for | agreed for | fixed for
fell_through: got cancelled | got canceled | was cancelled | was canceled | is cancelled | been cancelled | called off
 | got postponed | was postponed | been postponed | fell through | didn't happen | did not happen | never happened |
 got moved | was moved | got rescheduled | was rescheduled | is off | fell apart | fell flat | came to nothing | got
 called off | was called off | has been cancelled | has been canceled | has been postponed | did not take place |
 didn't take place | never took place | got pushed | was pushed | got bumped | has been moved | got scrapped
put_back: is on | is now on | is now | will be on | will be | moved from | brought forward to | rescheduled |
 rescheduled to | rescheduled for | postponed | postponed to | postponed until | postponed till | moved to | moved
 until | moved into | pushed to | pushed back | pushed until | pushed out | moved back | shifted to | bumped to |
 delayed | put back | brought forward | put off | on hold | tbc | tbd | tba | pending | had to be cancelled | had to be
 canceled | had to be moved | had to be postponed | up in the air
papers: notes | minutes | summary | transcript | recording | recap | agenda | ideas | idea | plan | plans | topics |
 questions | preparation | preparations | prepping | preparing | invitation | invite | slides | material | outfit |
 request | date | slot | table | summaries | write-up | report | protocol
pictures: photo | photos | picture | pictures | pic | pics | video | videos | selfie | selfies | song | songs | album |
 clip | clips | portrait | poster | reel | story | stories | podcast | episode | documentary | article
verbs_of_listening: read | listened to | watched | heard | saw | listening to | reading | watching
listened: tv | telly | television | youtube | netflix | interview | podcast | recording | episode | documentary |
 clip | article | debate | broadcast | interviews
putting_off: cancelled | canceled | postponed | rescheduled | moved | pushed | skipped | missed | delayed | declined
 | had to cancel | had to postpone | had to reschedule | had to move | had to push | had to skip | had to decline |
 called off | pushed back | put off | bumped
absent_labels: fwd | fw | wg | tr | rv | accepted | declined | tentative | invitation | apologies | apologies from |
 regrets | regrets from | excused | absentees | absences | missing | not there | not present | missed | did not attend
 | didn't attend
no_show: no-show | no show | noshow | no-showed | no showed | noshowed | was a no-show | was a no show | didn't show |
 did not show | didn't show up | did not show up | never showed | never showed up | never came | didn't come | did not
 come | didn't turn up | did not turn up | never turned up | stood me up | bailed | bailed on me | flaked | flaked on
 me | blew me off | cancelled | canceled | had to cancel | couldn't make it | could not make it | didn't make it |
 failed to show
missed: declined the invite | declined the invitation | declined my invite | declined my invitation | declined our
 invite | declined our invitation | declined an invite | declined an invitation | on pto | is on pto | was on pto |
 ooo | is ooo | was ooo | out of office | is out of office | was out of office | out of the office | is out of the
 office | was out of the office | was on holiday | was on vacation | on sick leave | is on sick leave | on parental
 leave | is on parental leave | on maternity leave | is on maternity leave | on paternity leave | is on paternity
 leave | is on leave | was on leave | is sick | was sick | is ill | was ill | off ill | home sick | sent greetings |
 sends greetings | sent regards | sends regards | sent love | sends love | was out | is out | was away | is away | is
 on holiday | is on vacation | off sick | out sick | is off sick | is out sick | was out sick | overslept | forgot our
 | forgot about our | has to cancel | had to postpone | can't make it | can't come | had to skip | called in sick |
 postponed | couldn't come | was not there | wasn't there | absent | sent regrets | didnt come | was no-show | was
 absent | was off sick | stood us up | blew us off | bailed on us | didn't appear | couldn't join | could not join |
 couldn't attend | could not attend | couldn't be there | was unable to come | was unable to make it | was unable to
 attend | was unable to join | had to drop out | called off | rescheduled | has cancelled | has canceled | had
 cancelled | has postponed | begged off | cried off | failed to show up | failed to appear | didn't join | did not
 join | didn't attend | did not attend | was not present | wasn't present | was not in | wasn't in | wasn't around |
 was not around | wasn't at | was not at | can't join | cannot join | cannot come | cannot make it | can not make it |
 won't make it | won't come | won't be there | won't join | was supposed to come | was meant to come | was going to
 come | was supposed to join | was meant to join | was going to join | isn't coming | is not coming
mine: should | planning to | i plan to | i'm planning to | im planning to | hoping to | i hope to | i'm hoping to | i'd
 like to | id like to | intend to | i intend to | i must not forget to | must not forget to | i mustn't forget to |
 mustn't forget to | i can't forget to | can't forget to | i cannot forget to | cannot forget to | don't let me forget
 to | dont let me forget to | not to forget to | i ought to | ought to | i had better | i've got to | ive got to | i've
 to | i have got to | don't forget | dont forget | do not forget | remember | will | i'll | ill | i will | i shall | i
 must to | i must | must | i have to | have to | i need to | need to | i gotta | gotta | got to | i should | i'm going
 to | im going to | i am going to | going to | gonna | i owe | owe | i promised to | promised to | i promised |
 promised | remind me to | remember to | note to self | todo | to do | to-do | action | actions | action items | ai |
 next | f/u | fu | follow-up | followup | i should not forget to | should not forget to | don't forget to | dont forget
 to | do not forget to | me to | i am to | i agreed to | agreed to | i offered to | offered to | i said i'd | i said i
 would | said i'd | i'd better | i want to | want to | me
theirs_will: will | 'll | promised to | promised me to | promised me | promised | agreed to | is going to | are going
 to | owes me | owes us | offered to | to | is gonna | shall | said he'd | said she'd | said they'd
going_to: going to | gonna | about to
due_words: early mid over from within quarter first thing sometime some time cob close business christmas xmas eve q1
 q2 q3 q4 by the
likely_dues: in the new year=new year | early in the new year=new year | in a few days=3 | in some days=3 | in several
 days=5 | in a few weeks=21 | in some weeks=21 | in several weeks=28 | in a few months=90 | within the week=7 | within
 a week=7 | later this week=friday | later in the week=friday | one of these days=7 | in the coming days=5 | in the
 next few days=3 | over the next few days=3 | in the coming weeks=21
waiting: waiting for | waiting on | awaiting | expecting | still waiting for
by: by | until | till | til | before | on | due | no later than | not later than
opener: then | also | please | pls | plz | so | and | but | oh | ps | next | ok | after that | afterwards | now |
 still | just | maybe
promise_verbs: check in | touch base | txt | revert | fwd | warn
 | send | email | call | write | ask | share | invite | intro | introduce | connect | check |
 review | forward | book | bring | pay | return | lend | reply | answer | follow | get | find | buy | draft | circulate
 | tell | let | help | look | post | give | show | confirm | prepare | prep | finish | fix | order | pick | drop |
 schedule | set | visit | congratulate | thank | read | sign | submit | upload | update | print | copy | cc | ping |
 text | message | phone | ring | remind | research | organise | organize | arrange | recommend | refer | put | loop |
 keep | deliver | ship | transfer | cancel | renew | apply | register | meet | come | join | try | mail | dm | contact
 | reach | suggest | propose | quote | invoice | translate | proofread | source | request | chase | nudge | touch |
 catch | water | feed | collect | cook | bake | make | speak | talk | see | discuss | clarify | summarise | summarize |
 compile | add | test | open | file | fill | pass | hand | move back | circle | wait | think | plan | block | push |
 pull | release | publish | clean | repair | mend | do | take | note down | look up | dig | wire | explain | decide |
 scan | sort | sort out | settle | sell | lock | log | debug | deploy | merge | refactor | rewrite | design | sketch |
 record | edit | format | present | demo | pitch | install | configure | set up | migrate | assign | allocate | analyse
 | analyze | measure | count | calculate | compare | evaluate | assess | estimate | investigate | verify | validate |
 escalate | raise | report | document | outline | define | scope | specify | sync | align | brief | debrief | train |
 teach | coach | mentor | onboard | interview | hire | nominate | vote | approve | authorise | authorize | accept |
 reject | refuse | decline | dispute | complain | apologise | apologize | greet | wish | welcome | host | entertain |
 treat | drive | fetch | hang | attach | assemble | build | construct | paint | wash | iron | sew | knit | plant |
 harvest | weed | mow | prune | walk the dog | sit | babysit | mind | look after | look into | chase up | follow up |
 get back | get in touch | be in touch | be there | negotiate | catch up | circle back | report back | come back |
 bring back | bring over | swing by | stop by | pop by | pop round | drop by | drop off | pick up | hand in | hand over
 | fill in | fill out | work on | write up | type up | read up | look for | hunt for | search for | search | ask around
 | recover | refund | reimburse | compensate | top up | swap | exchange | replace | upgrade | downgrade | cut | trim |
 shorten | extend | expand | rework | redo | resend | re-send | retry | reschedule | rebook | rearrange | reconnect |
 retrieve | track down | dig out | dig up | turn in | sign up | sign off | log in | write back | mail out | send out |
 send over | reach out | ring back | call back | phone back | text back | email back | give back | pay back | put up |
 set aside | save | store | back up | archive | delete | remove | unsubscribe | subscribe | endorse | vouch
noun_verbs: txt | print | call | email | text | phone | mail | message | dm | ping | review | book | check | plan |
 order | answer | reply | draft | post | share | return | visit | help | find | copy | file | test | note | meet |
 move | drop | block | push | release | quote | water | intro | update | request | see | take | show | look | research
 | ring | catch | touch | demo | set | do | make | put | try | pass | hand | open | pay | sign | come | join | think |
 keep | let | get | read | speak | wait | cook | bake | clean | source
s_verbs: sends | brings | writes | calls | emails | mails | shares | forwards | checks | asks | lends | returns | pays
 | delivers | introduces | reviews | drafts | confirms | gets back | gives | shows | posts | prepares | finishes |
 fixes | books | orders | answers | replies | schedules | sets up | visits | comes | signs | submits | circulates |
 invites | tells | lets me know | looks | wires | drops off | picks up | looks into | comes back | gets in touch |
 sends over | follows up | talks to | handles | provides | pings | texts | rings | phones | messages | translates |
 designs | writes up | types up | hands over | hands in | fills in | sorts out | brings back | gives back | pays back
 | calls back | rings back | writes back | reaches out | connects | checks with | ships | transfers | uploads |
 publishes | releases | updates | merges | deploys | builds | makes | bakes | cooks | buys | finds | gets | takes |
 does | collects | fetches | mails back | organises | organizes | arranges | researches | proposes | suggests | quotes
 | decides | lets us know | approves | sends out | introduces me to
object: the | a | an | my | his | her | their | our | him | them | me | us | it | this | that | these | those | some |
 back | up | out | off | into | over | all | both | everyone | everybody | your | you | one | two | three | down |
 again | round
no_reply: vm for | vm to | lvm | lvm for | voicemail for | voicemail to | engaged every time | line engaged | always
 engaged | left vm | left a vm | lft vm | lft msg | no answer from | no reply from | no response from | still no answer
 from | still no reply from | no reply | no answer | no response | no reply yet | no answer yet | radio silence |
 voicemail | left a message | left message | left msg | left a msg | left voicemail | left a voicemail | left word |
 didn't pick up | didnt pick up | did not pick up | not answering | has not answered | hasn't answered | hasnt answered
 | hasnt replied | hasnt responded | has yet to reply | yet to reply | yet to answer | hasn't texted back | didn't text
 back | never texted back | no reaction | not replied | no sign of life | no joy | has not replied | hasn't replied |
 line busy | line was busy | busy signal | no luck | nobody answered | went to voicemail | got voicemail | not picking
 up | never answered | never replied | no pickup | didn't answer | didnt answer | did not answer | didn't reply | didnt
 reply | did not reply | ghosted me | straight to voicemail | rang out | no one picked up | still no answer | still no
 reply | unanswered | no word back | couldn't reach | could not reach | nothing back | nothing back yet | heard nothing
 back | didn't call back | did not call back | didnt call back | hasn't called back | has not called back | never
 called back | didn't write back | did not write back | hasn't written back | never wrote back | didn't respond | did
 not respond | hasn't responded | has not responded | never responded | didn't get back to me | hasn't got back to me |
 never got back to me | left on read | on read | straight to vm | went to vm | vm again | mailbox full | voicemail full
 | got her voicemail | got his voicemail | got their voicemail | couldn't get through | could not get through | can't
 get through | didn't get through | did not get through | couldn't get hold of | could not get hold of | can't get hold
 of | didn't get hold of | can't reach | cannot reach | unable to reach | failed to reach | didn't reach | did not
 reach | wasn't reachable | not reachable | unreachable | no reply so far | no answer so far | no response so far |
 nothing heard back | not heard back | haven't heard back | havent heard back | have not heard back | still waiting to
 hear back | waiting to hear back | awaiting reply | awaiting a reply | awaiting response | no callback | no call back
 | crickets | silence | tumbleweed | still silence | total silence | only silence | ghosted | ghosting me | is ghosting
 me | no one answered | no one home | nobody home | nobody picked up | phone off | phone was off | phone switched off |
 number engaged | engaged tone | line was engaged | line dead | kept ringing | just rang | rang through | rang and rang
 | answerphone | answering machine | got the machine | ansaphone | no dice | in vain | to no avail | without success |
 without reply | without an answer | without answer | left her a message | left him a message | left them a message |
 left her a voicemail | left him a voicemail
tried_in_vain: tried to call | tried calling | tried to ring | tried ringing | tried to phone | tried phoning | tried
 to reach | tried reaching | tried to get hold of | tried getting hold of | tried to get through to | tried to contact
not_no_reply: had no answer | have no answer | has no answer | had no reply | have no reply | the no reply | no-reply
 | no answer to
decision_labels: decision | decisions | decided | agreed | discussed | outcome | outcomes | result | results | status
 | topic | topics | agenda | resolved
unsent: didn't send it | did not send it | never sent it | haven't sent it | have not sent it | not sent yet | didn't
 send | don't send yet | do not send yet
plan_labels: plan | plans | planned | booked | scheduled | upcoming | coming up | to meet | to see | to call | to
 email | to contact | to write to
act_labels: actions | action | action items | todo | todos | to do | to-do | to dos | next steps | next step | ai |
 ais | f/u | follow-up | follow-ups | followup | follow up | next
object_verbs: wire | report | document | outline | scope | sync | train | coach | mentor | host | treat | drive |
 present | pitch | interview | design | sketch | record | format | estimate | brief | debrief | brainstorm | log |
 lock | paint | plant | hang | cut | top up | swap | exchange | upgrade | search | hunt for | question | process |
 trim | work on | catch up | sort | measure | count | refund | be there | raise | nominate | vote | sit | mind | sew |
 iron | look for | merge | deploy | debug | archive | save | store | wish | welcome | discuss | decline | hire | back
 up | edit | talk
"""
