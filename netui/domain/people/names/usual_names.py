"""Usual given names of many languages, by which two capitalised words are known for a person.

Written by hand for netui from what everybody knows, and under its licence. The list lets something be offered, or two
words after ``with`` be taken as somebody new; it never chooses between people.
"""

from __future__ import annotations

from functools import cache, lru_cache

from netui.domain.text.folding import fold

_NAMES = """
aaliyah aaron abbie abby abdul abdullah abel abena abigail abraham achieng ada adaeze adam adele adeline aditya
adrian adriana afonso agata agnes agnieszka agus ahmad ahmed aida aidan aiden aiko aileen ainhoa aino aisha aisling
akemi akiko akira akua alain alan alana alba albert alberto aldo alejandra alejandro aleksander aleksandra alena
alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandros alexei alexis alfie alfonso alfred
ali alice alicia alina alisa alison allan allison alma alvaro alvin ama amaka amal amalia amanda amara amber amelia
amelie amina amir amit amrita amy ana ana-maria anais ananya anastasia anca anders andrea andreas andrei andres
andrew andriy andrzej andy anette angel angela angelica angelina angelo angus anh anika anil anita anja anjali anke
ankit ann anna annabel anne anneli annelies annette annie annika anouk anthony antje antoine anton antonia antonio
antti anya aoi aoife april arash archie ariana arianna ariel arjun arlene armando arnau arnav arne arnold aroha
arthur arturo arun asha ashley ashok astrid athena attila audrey august aurelie aurelien aurora austin ava avery avi
axel ayesha aylin ayo ayse babatunde balazs baptiste barbara baris barry bart bartek bartosz basil beata beatrice
beatriz becky becs bela belen belinda ben benedict benedikt bengt benjamin bernadette bernard bernd bernhard bert
bertha beth bethany betty bianca bilal birgit birgitta bjorn blake blanca bob bobby bogdan bogdana bohdan bola
bongani bonnie boris borje brad bradley bram brandon brayden brenda brendan brett brian brianna bridget brigitte
bronwen brooke bruce bruno bryan budi burak caio caitlin caleb callum calvin cameron camila camilla camille candice
carina carl carla carlo carlos carmen carol carole carolina caroline carrie carsten carter carys casey cass cassandra
cassie catalin catalina catarina caterina catherine cathy cayden cecile cecilia cedar cedric celeste celia celine cem
cesar chad chaim chandra chantal charles charlie charlotte chebet chen cheryl chiara chidi chika chinedu chioma chipo
chloe chris christa christian christina christine christoph christophe christopher cian ciara cindy ciprian claire
clara clare clarissa claude claudia claudine claudio clemens clement clive colette colin colleen connie connor conor
conrad constantin cora corinna corinne cormac cosmin costin craig cristian cristina crystal curtis cynthia d'arcy
daan daichi daisy dale dalia damian damien dan dana daniel daniela daniele danielle danny daphne darcy daria dario
darius darlene darren darya dave davi david davide dawn dayo dean deanna deborah debra debs declan deepa deepak dele
delphine denis denise deniz dennis derek derya deshawn desmond detlef dev dewi diana diane dick diego dieter dimitar
dimitra dimitri dimitris dina dinesh dirk divya dmitri dmitry dolores dominic dominik dominique don donald donna dora
doreen doris dorota dorothea dorothy doug douglas dragan duarte duncan dung dusan dustin dylan eamon earl ebba ebbe
eberhard ece eddie edgar edith edmund eduardo edward edwin eero eeva efua eileen eilidh eino eira eitan ekaterina
elaine eleanor eleftheria elena elena-maria eleni elias elif elijah elin elina elisa elisabeth elise eliza elizabeth
ella ellen ellie elliot elodie elsa elsie elvira emanuel emeka emer emi emiko emil emilia emilie emilio emily emma
emmanuel emmy emre enrico enrique enzo eoin eric erica erik erika erin ernest ernesto ernst erwan erwin esi esteban
estelle esther eszter ethan eugene eugenia eun eva evan eve evelyn ewa ewan ewelina ezra fabian fabienne fabio
fabrice faisal faith fang farah farai farid fatima fatma fatou federica federico felicia felipe felix femi femke
ferdinand ferenc fergal fergus fernanda fernando filipa filipe finn fiona fionn flavia fleur flo flora florence
florian folake fran frances francesca francesco francis francisco franco francois francoise frank frankie franz
frauke fred freda freddie frederic frederick frederik freya frida friederike friedrich fritz funmi gabby gabe gabi
gabor gabriel gabriela gabriele gabriella gael gail ganesh gareth gary gav gavin geert gemma gene genevieve geoff
geoffrey georg george georges georgi georgia georgina gerald geraldine gerard gerd gerhard gertrud gheorghe gianluca
gianna gijs gilbert gilles gina giorgio giorgos giovanna giovanni gisela giulia giulio giuseppe glen glenn gloria
goncalo gonzalo gopal goran gordon gosta grace graham grainne grant greg gregor gregory greta grzegorz gudrun guido
guilherme guillaume guillermo gunilla gunnar gunter gus gustav gustavo guy gwen gwendolyn haakon hailey hakan hakon
halina hamid hamish hamisi hamza hana hanna hannah hanne hanneke hannes hannu hans hao harald hari harold harriet
harry haru haruka haruto hasan hassan hattie heather hector heidi heike heikki heiko heinz heitor helen helena helene
helga helmut hendrik henri henriette henrik henry herbert hermann hetty hilary hilda hina hinata hine hiro hiroshi
holger holly horst hubert huda hugh hugo hui huong hussein huw hyejin hyun ian iara ibrahim ida ieuan ifeoma ignacio
igor iker ilaria ilkka ilona ilse imani imke imran ina ines inga inge ingeborg ingrid ioana ionut irena irene irina
iris iryna isaac isabel isabella isabelle isaiah isha ishaan isla ismael ismail issy istvan itziar ivan ivana ivanka
ivar ivica ivo iwona izzy jacek jack jackie jackson jacob jacqueline jacques jade jadwiga jaime jake jakob jakub
jamal james jamie jan jana jane janet janice janine janis jannik jared jasmin jasmine jason jasper javier jaxon jay
jean jeanette jeanne jeff jeffrey jelena jelle jen jenna jennifer jenny jens jeremy jeroen jerome jerry jesper jess
jesse jessica jesus jez ji-woo jie jiho jill jim jimmy jing jiri jisoo jiwoo joachim joan joana joanna joanne joao
joaquim joaquin joe joel joey johan johanna johannes john johnny jojo jon jonas jonathan joost jordan jordi jorg
jorge joris jorunn jose josef joseph josephine josh joshua jovan joy joyce juan juana juanita judd judit judith judy
juha juhani jukka jules julia julian juliana julie julien juliet juliette julio julius juma jun june jurgen justin
justine justyna kaan kabir kagiso kai kaisa kamal kamau kamil kaori karen kari karim karima karin karina karl karla
karlijn karolina karsten karthik kasia kasper katalin katarina katarzyna kate katerina katharina katherine kathleen
kathrin kathryn kathy katie katja katrin katya kavita kay kayla kaylee kazuki keiko keisha keith kelly kemi ken kenji
kenneth kenta kerry kerstin ketut kev kevin khadija khaled khalid kim kimberly kinga kiprop kiran kirsten kirsty
kjell klara klaus koen kofi kojo konrad konstantin kostas krista kristen kristian kristin kristina kristof kristoffer
krzysztof kumar kurt kwame kwesi kyle laia lakshmi lan lara larissa larry lars laszlo latisha latoya laura lauren
laurence laurent layla lea leah leandro lee lei leif leigh leila leilani leire lekan lena lene lenka lennart leo leon
leona leonard leonardo leonidas leonie leonor leonora lerato leroy leslie lesya leticia lewis lexi leyla liam lidia
lieke liisa lilian liliana lily lin lina linda lindiwe lindsay linh linnea linus lionel lior lisa lise liv livia liz
lizzie ljubica lloyd logan loic lola lorena lorenzo loretta lori lorna lotte lou louis louisa louise lubna luc luca
lucas lucia luciana luciano lucie lucinda lucy ludovic ludwig luigi luis luisa luka lukas lukasz luke luna lydia lynn
maarten mabel maciej mackenzie madalena maddie maddy madeleine madison mads maelle maeve mafalda magda magdalena
magnus mahmoud mai maja makena makoa makoto malcolm malee malgorzata malik malin mandla mandy manfred manish manoj
manon manuel manuela mara marc marcel marcela marcella marcello marcelo marcia marcin marco marcos marcus marek
margaret margarida margarita margaux margot margrit maria mariam marian mariana marianne marie marieke mariella
marija marijke marika mariko marilyn marin marina mario marion marisa marissa marit marius mariusz marjolein marjorie
mark markku marko markus marlene marsha marta martha martin martina martine marvin mary maryam masha massimo mateo
mateusz mathias mathieu mathilde mathis matilda matilde mats matt matteo matthew matthias matthieu matti matty maud
maureen maurice mauricio mauro max maxim maxime maximilian maya meera meg megan mehmet mei mei-ling mel melanie mele
melinda melissa mercedes meredith mette mia micah michael michaela michal michalina michel michele michelle mick
midori mieke miguel mihai mika mikael mike mikhail mikkel mikko mila milan milena milica milo milos min-jun mina minh
minho minji minjun minna minnie miranda mirela miriam mirjam mitchell mohamed mohammad mohammed mohan moira molly
mona monica monika monique montse morag morgan moritz moses moshe muhammad murat mustafa mwangi mykola myra myriam
nabil nadia nadim nadine nadja naledi nana nandi naoki naoko naomi naresh nasreen nasser natalia natalie nataliya
natasha nathalie nathan neal nebojsa neema neha neil nell nelly nelson nerea ngozi nguyet nia niall niamh nicholas
nick nico nicola nicolas nicole niels nigel nik nikhil nikita niklas nikola nikolai nikos nils nina nisha nitin njeri
noa noah noam nobu noel noelle noemi nomsa nomvula noor nora norbert noreen norma norman nour nuno nur nuria nyambura
obinna oceane odile oisin oksana olaf ole oleg oleksandr olena olga oli oliver olivia olivier olle ollie omar omer
ondrej onur oona oriol orla orlaith orlando oscar oskar osman otavio otieno ottavia ottilie otto ove owain owen
oystein pablo paddy padraic padraig paige paivi palesa pallavi pam pamela panagiotis paola paolo parisa parker pascal
pat patricia patrick patrik paul paula paulina pauline paulinho paulo pavel pawel pedro peggy pekka penelope penny
per percy pernille perry pete peter petr petra petri petros phil philip philipp philippa philippe phoebe phuong
phyllis pia pierre pieter pilar pim piotr pippa polly pooja prakash pranav predrag priya priyanka przemyslaw putri
quang quentin rachel rachid radha radu rafael rafaela rafal raffaella ragnhild rahul rainer raj rajesh rakesh ralf
ralph rami ramon ramona randy rangi rania raphael raquel rashid rasmus raul ravi ray raymond razvan rebecca rebekka
reem regina rehema reiner reinhard rekha remi ren renata renate rene renee reza rhys ricardo riccardo richard rick
ricky riikka rika rita ritu rivka rob robbie robert roberta roberto robin rocio rodrigo roger rohan rohit roisin
roland rolf roman ron ronald ronan ronja ronnie roos rory rosa rosalie rosalind rosario rose rosemary rosie ross roy
roz ruairi ruben ruby rudolf rui rune rupert russ russell ruth ruud ryan ryo sabina sabine sabrina sachin sade sadie
saeed sahar said saima sakura sally salma salman salome salvador sam samantha sameer sami samir samira samuel samuli
sana sandeep sander sandra sandrine sandro sandy sangeeta sanja sanjay sanna sanne santiago saoirse sara sarah sari
sascha sasha saskia satoshi satu saul sayaka scarlett scott sean seb sebastian sebastien segun selena selim selin
selma seo-yeon seojun serena serge sergei sergio serkan seth seun shana shane shanice sharon shaun sheila shelley
sherry shilpa shinji shira shirl shirley shreya sian siddharth sidney siegfried sietse sigrid sigurd silas silke
silvia silvio simao simon simona simone sinead siobhan sipho siti siv sjoerd slobodan sneha sofia sofie solange
solveig somchai sonali sonia sonja soo-jin soojin sophia sophie sora soraya sorcha soren sorin sota stacey stan
stanislav stanley stavros stefan stefania stefanie stefano steffen stein stella steph stephane stephanie stephen
steve steven stewart stijn stine stoyan stu stuart sue suki sung sunil sunita suresh susan susana susanna susanne
suzanne suzie svein sven svenja sveta svetlana swati sybille sylvia sylvie sylwia synnove szymon tadeusz tadhg
takashi takumi tamar tamara tamas tamer tammy tamsin tanja tanvi tanya tao tara taras tariq taro tash tatiana ted
teddy temi tendai terence teresa tereza terry tessa teun tevita thabo thandi thao thea themba theo theodor theodora
theresa thiago thibault thierry thijs thomas thorsten thuy tiago tiffany tihana tijmen tilda till tilly tim timo
timothy tina tine tobi tobias toby todd tom tomas tomasz tome tommy tomoko toni tony tor torben torbjorn tore torsten
tracy trang travis trev trevor trine trish tristan trond troy tuan tudor tunde tuomas tyler tyrone uche ulf ulrich
ulrike umberto unai unni ursula ute uwe vaclav valentin valentina valeria valerie vanessa varun vasco vasil vasilis
vasyl vera verena veronica veronika veronique vesna vibeke vicente vicky victor victoria vidya vijay vikram viktor
viktoria ville vince vincent vincenzo viola violeta virginia vitor vitoria viv vivek vivian vivienne vlad vladimir
volker wale walid walter wanda wanjiru wayan wei wendy werner wesley wiebke wiktor wilfred wilhelm will willem
william wilma winifred winnie winston wiremu wojciech wolfgang wouter xavier xiaoming ximena xin yael yan yann
yannick yannis yara yaroslav yasmin yasmine yaw yemi yetunde yewande yiannis ying yoko yolanda yosef yoshi yossi
youssef yui yuki yulia yumi yuri yusuf yuto yves yvette yvonne zac zach zachary zack zahra zainab zak zanele zara
zbigniew zeinab zeljko zeynep zhi ziad zoe zofia zoltan zora zoran zsofia zuzana
"""


@cache
def _usual() -> frozenset[str]:
    return frozenset(map(fold, _NAMES.split()))


@lru_cache(maxsize=4_096)
def is_usual_name(word: str) -> bool:
    """True if a word is a usual given name, in any case and with or without accents."""
    return fold(word).strip(".") in _usual()
