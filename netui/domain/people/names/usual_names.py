"""Usual given names of many languages, by which two capitalised words are known for a person.

Written by hand for netui from what everybody knows, and under its licence. The list lets something be offered, or two
words after ``with`` be taken as somebody new; it never chooses between people.
"""

from __future__ import annotations

from functools import cache

from netui.domain.text.folding import fold

_NAMES = """
aaron abby abdul abdullah abel abena abigail abraham achieng ada adaeze adam adele adeline aditya adrian adriana
afonso agata agnes agnieszka ahmad ahmed aida aidan aiko aileen ainhoa aino aisha aisling akemi akiko akira akua alain
alan alana alba albert alberto aldo alejandra alejandro aleksander aleksandra alena alessandra alessandro alessia alex
alexa alexander alexandra alexandre alexandros alexei alexis alfonso alfred ali alice alicia alina alisa alison allan
allison alma alvaro alvin ama amaka amal amalia amanda amara amber amelia amelie amina amir amit amrita amy ana
ana-maria ananya anastasia anca anders andrea andreas andrei andres andrew andriy andrzej andy anette angel angela
angelica angelina angelo angus anika anil anita anja anjali ankit ann anna annabel anne anneli annette annie annika
anthony anton antonia antonio antti anya april arash archie ariana arianna ariel arjun arlene armando arnav arne
arnold arthur arturo arun asha ashley ashok astrid athena attila audrey august aurelie aurora austin ava avery axel
ayesha aylin ayo ayse babatunde balazs barbara barry bart bartek bartosz basil beata beatrice beatriz becky bela belen
belinda ben benedict benedikt bengt benjamin bernadette bernard bernd bernhard bert bertha beth bethany betty bianca
bilal birgit birgitta bjorn blake blanca bob bobby bogdan bogdana bohdan bola bonnie boris borje brad bradley bram
brandon brenda brendan brett brian bridget brigitte brooke bruce bruno bryan burak caio caitlin caleb calvin cameron
camila camilla camille candice carina carl carla carlo carlos carmen carol carole carolina caroline carrie carsten
carter casey cassandra catalin catalina catarina caterina catherine cathy cecile cecilia cedar cedric celeste celia
celine cem cesar chad chandra chantal charles charlie charlotte chen cheryl chiara chidi chika chinedu chioma chipo
chloe chris christa christian christina christine christoph christophe christopher ciara cindy ciprian claire clara
clare clarissa claude claudia claudine claudio clemens clement clive colette colin colleen connie connor conor conrad
constantin cora corinna corinne cormac cosmin costin craig cristian cristina crystal curtis cynthia d'arcy daan daichi
daisy dale dalia damian damien dan dana daniel daniela daniele danielle danny daphne darcy daria dario darius darlene
darren darya dave davi david dawn dean deanna deborah debra declan deepa deepak dele delphine denis denise deniz
dennis derek derya desmond dev diana diane dick diego dieter dimitra dimitri dimitris dina dinesh dirk divya dmitri
dmitry dolores dominic dominik dominique don donald donna dora doreen doris dorota dorothea dorothy doug douglas
dragan duarte duncan dung dustin dylan eamon earl ebba ebbe ece eddie edgar edith edmund eduardo edward edwin eero
efua eileen ekaterina elaine eleanor eleftheria elena elena-maria eleni elias elif elijah elin elina elisa elisabeth
elise eliza elizabeth ella ellen ellie elliot elodie elsa elsie elvira emanuel emeka emer emi emil emilia emilie
emilio emily emma emmanuel emre enrico enrique enzo eoin eric erica erik erika erin ernest ernesto ernst erwin esi
esteban estelle esther eszter ethan eugene eugenia eun eva evan eve evelyn ewa ewelina ezra fabian fabienne fabio
fabrice faisal faith fang farah farai farid fatima fatou federica federico felicia felipe felix femi femke ferdinand
ferenc fergal fergus fernanda fernando filipa filipe fiona flavia fleur flora florence florian folake fran frances
francesca francesco francis francisco franco francois francoise frank franz fred freda freddie frederic frederick
frederik freya frida friederike friedrich fritz funmi gabor gabriel gabriela gabriele gabriella gail gareth gary gavin
geert gemma gene genevieve geoff geoffrey georg george georges georgia georgina gerald geraldine gerard gerd gerhard
gertrud gheorghe gianluca gianna gijs gilbert gilles gina giorgio giorgos giovanna giovanni gisela giulia giulio
giuseppe glen glenn gloria goncalo gonzalo goran gordon gosta grace graham grainne grant greg gregor gregory greta
grzegorz guido guilherme guillaume guillermo gunilla gunnar gunter gus gustav gustavo guy gwen gwendolyn haakon hakan
hakon halina hamza hana hanna hannah hanneke hannes hannu hans hao harald harold harriet harry haru haruka haruto
hasan hassan heather hector heidi heike heikki heiko heinz heitor helen helena helene helga helmut hendrik henri
henriette henrik henry herbert hermann hilary hilda hiro hiroshi holger holly horst hubert huda hugh hugo hui huong
hussein hyun ian iara ibrahim ida ifeoma ignacio igor iker ilaria ilkka ilona ilse imani imran ina ines inga inge
ingeborg ingrid ioana ionut irena irene irina iris iryna isaac isabel isabella isabelle isaiah isha ishaan isla ismael
istvan itziar ivan ivana ivar ivica ivo iwona jacek jack jackie jackson jacob jacqueline jacques jade jadwiga jaime
jake jakob jamal james jamie jan jana jane janet janice janine janis jannik jared jasmin jasmine jason jasper javier
jay jean jeanette jeanne jeff jeffrey jelena jen jenna jennifer jenny jens jeremy jeroen jerome jerry jesper jesse
jessica jesus ji-woo jie jill jim jimmy jing jisoo joachim joan joana joanna joanne joao joaquim joaquin joe joel
johan johanna johannes john johnny jon jonas jonathan joost jordan jorge joris jorunn jose josef joseph josephine josh
joshua jovan joy joyce juan juana juanita judd judit judith judy juha jukka jules julia julian juliana julie julien
juliet juliette julio julius jun june jurgen justin justine justyna kaan kabir kagiso kai kaisa kamal kamau kamil
kaori karen kari karim karima karin karina karl karla karlijn karolina karsten kasia katalin katarina katarzyna kate
katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin kavita kay kayla kazuki keiko keith
kelly kemi ken kenji kenneth kenta kerry kerstin kevin khadija khaled khalid kim kimberly kinga kiran kirsten kirsty
kjell klara klaus kofi kojo konrad konstantin kostas krista kristen kristian kristin kristina kristof kristoffer
krzysztof kumar kurt kwame kwesi kyle lakshmi lan lara larissa larry lars laszlo latisha laura lauren laurence laurent
layla lea leah leandro lee lei leif leigh leila leire lena lenka lennart leo leon leona leonard leonardo leonidas
leonie leonor leonora leroy leslie lesya leticia lewis leyla liam lidia lieke liisa lilian liliana lily lin lina linda
lindiwe lindsay linh linnea lionel lisa lise liv livia liz ljubica lloyd logan lola lorena lorenzo loretta lori lorna
lotte lou louis louisa louise lubna luc luca lucas lucia luciana luciano lucie lucinda lucy ludwig luigi luis luisa
lukas lukasz luke luna lydia lynn maarten mabel maciej madalena madeleine madison mads maeve mafalda magda magdalena
magnus mahmoud mai maja makoto malcolm malgorzata malik malin manfred manish manuel manuela mara marc marcel marcela
marcella marcello marcelo marcia marcin marco marcos marcus marek margaret margarida margarita margot margrit maria
mariam marian mariana marianne marie mariella marija marijke marika mariko marilyn marin marina mario marion marisa
marissa marit marius mariusz marjolein marjorie mark markku marko markus marlene marsha marta martha martin martina
martine marvin mary masha massimo mateo mateusz mathias mathieu mathilde matilda matilde matt matteo matthew matthias
matthieu matti maud maureen maurice mauricio mauro max maxim maxime maximilian maya meera megan mehmet mei mei-ling
melanie melinda melissa mercedes meredith mette mia micah michael michaela michal michalina michel michele michelle
midori mieke miguel mihai mika mikael mike mikhail mikko mila milan milena milica milo milos min-jun mina minh minho
minna miranda mirela miriam mirjam mitchell mohamed mohammad mohammed moira molly mona monica monika monique morgan
moritz moses muhammad murat mwangi mykola myra myriam nabil nadia nadim nadine nadja naledi nana naoki naoko naomi
naresh nasreen nasser natalia natalie nataliya natasha nathalie nathan neal nebojsa neha neil nell nelson nerea ngozi
nguyet nia niall niamh nicholas nick nico nicola nicolas nicole niels nigel nikhil nikita niklas nikola nikolai nikos
nils nina nisha nitin njeri noah noam nobu noel noelle noemi nomvula noor nora norbert noreen norma norman nour nuno
obinna odile oisin oksana olaf ole oleg oleksandr olena olga oliver olivia olivier olle omar omer oona oriol orla
orlaith orlando oscar oskar osman otavio otieno ottavia ottilie otto ove owen oystein pablo padraic padraig paige
paivi pallavi pam pamela panagiotis paola paolo parisa parker pascal pat patricia patrick patrik paul paula paulina
pauline paulinho paulo pavel pawel pedro peggy pekka penelope penny per percy pernille perry peter petra petri petros
phil philip philipp philippa philippe phoebe phuong phyllis pia pierre pieter pilar pim piotr polly pooja prakash
pranav predrag priya priyanka przemyslaw quang quentin rachel rachid radu rafael rafaela rafal raffaella rahul rainer
raj rajesh rakesh ralf ralph ramon ramona randy rania raphael raquel rashid rasmus raul ravi ray raymond razvan
rebecca rebekka regina reinhard rekha remi ren renata renate rene renee reza rhys ricardo riccardo richard rick ricky
riikka rika rita rob robert roberta roberto robin rocio rodrigo roger rohan rohit roisin roland rolf roman ron ronald
ronan ronja roos rosa rosalie rosalind rosario rose rosemary rosie ross roy ruben ruby rudolf rui rune rupert russell
ruth ruud ryan ryo sabina sabine sabrina sade sadie saeed sahar said saima sakura sally salma salome salvador sam
samantha sameer samir samira samuel samuli sana sandeep sander sandra sandro sandy sanja sanjay sanna sanne santiago
saoirse sara sarah sari sascha sasha saskia satoshi saul sayaka scarlett scott sean sebastian sebastien selena selim
selin selma seo-yeon serena serge sergei sergio seth shana shane shanice sharon shaun sheila shelley sherry shilpa
shinji shirley shreya sian siddharth sidney siegfried sigrid sigurd silas silke silvia silvio simao simon simona
simone sinead siobhan sipho siv sjoerd slobodan sneha sofia sofie solange solveig sonali sonia sonja soo-jin sophia
sophie sora soraya sorcha soren sorin stacey stan stanislav stanley stavros stefan stefania stefanie steffen stein
stella stephane stephanie stephen steve steven stewart stijn stine stuart sue sung sunil sunita suresh susan susana
susanna susanne suzanne svein sven svenja sveta svetlana swati sybille sylvia sylvie sylwia synnove szymon tadeusz
tadhg takashi takumi tamara tamas tamer tamsin tanja tanvi tanya tao tara taras tariq taro tatiana ted tendai terence
teresa terry tessa teun thabo thandi thea themba theo theodor theodora theresa thiago thierry thijs thomas thorsten
thuy tiago tiffany tihana tijmen tilda till tim timo timothy tina tine tobias toby todd tom tomas tomasz tome tommy
tomoko toni tony tor torben torbjorn tore tracy travis trevor trine tristan trond troy tuan tudor tunde tuomas tyler
uche ulf ulrich ulrike umberto unai unni ursula uwe vaclav valentin valentina valeria valerie vanessa varun vasco
vasil vasilis vasyl vera verena veronica veronika veronique vesna vibeke vicente vicky victor victoria vijay vikram
viktor viktoria ville vincent vincenzo viola violeta virginia vitor vitoria vivek vivian vivienne vlad vladimir volker
walter wanda wanjiru wei wendy werner wesley wiktor wilfred wilhelm will willem william wilma winifred winston
wojciech wolfgang wouter xavier xiaoming ximena xin yael yan yann yannick yara yasmin yasmine yaw yetunde yewande
yiannis ying yoko yolanda yosef yoshi youssef yui yuki yulia yumi yuri yusuf yuto yves yvette yvonne zach zachary
zahra zainab zanele zara zbigniew zeljko zeynep zhi ziad zoe zofia zoltan zora zoran zsofia zuzana
"""


@cache
def _usual() -> frozenset[str]:
    return frozenset(map(fold, _NAMES.split()))


def is_usual_name(word: str) -> bool:
    """True if a word is a usual given name, in any case and with or without accents."""
    return fold(word).strip(".") in _usual()
