"""Usual given names of many languages, by which two capitalised words are known for a person.

Written by hand for netui from what everybody knows, and under its licence. The list lets something be offered, or two
words after ``with`` be taken as somebody new; it never chooses between people.
"""

from __future__ import annotations

from functools import cache

from netui.domain.text.folding import fold

_NAMES = """
aaron abby abdul abdullah abel abigail abraham ada adam adele adeline adrian adriana agnes agnieszka ahmad ahmed aida aidan aiko
aileen aisha aisling akemi akira akiko alain alan alana alba albert alberto aldo alejandra alejandro aleksandra alena alessandra
alessandro alessia alex alexa alexander alexandra alexandre alexandros alexei alexis alfonso alfred ali alice alicia alina alisa alison
allan allison alma alvaro alvin amalia amanda amara amber amelia amelie amina amir amit amrita amy ana anastasia anders andrea andreas
andrei andres andrew andrzej andy anette angel angela angelica angelina angelo angus anika anil anita anja anjali ann anna annabel anne
annette annie annika anthony anton antonia antonio anya april arash archie ariana arianna ariel arjun arlene armando arne arnold
arthur arturo arun asha ashley ashok astrid athena audrey august aurelie aurora austin ava avery axel ayesha aylin ayse barbara barry bart
bartosz basil beata beatrice beatriz becky belen belinda ben benedict benedikt benjamin bernadette bernard bernd bernhard bert bertha
beth bethany betty bianca bilal birgit bjorn blake blanca bob bobby bogdan bonnie boris brad bradley brandon brenda brendan brett brian
bridget brigitte brooke bruce bruno bryan burak caitlin caleb calvin cameron camila camilla camille candice carina carl carla carlo carlos
carmen carol carole carolina caroline carrie carsten carter casey cassandra catalina caterina catherine cathy cecile cecilia cedric celeste
celia celine cesar chad chandra chantal charles charlie charlotte chen cheryl chiara chidi chinedu chloe chris christa christian
christina christine christoph christophe christopher cindy claire clara clare clarissa claude claudia claudine claudio clement clemens
clive colette colin colleen connie connor conor conrad constantin cora corinna corinne craig cristian cristina crystal curtis cynthia
daisy dale damian damien dan dana daniel daniela daniele danielle danny daphne daria darius dario darlene darren darya dave david dawn
dean deanna deborah debra deepa deepak delphine denis denise dennis derek derya desmond diana diane dick diego dieter dimitri dimitris
dina dinesh dirk dmitri dmitry dolores dominic dominik dominique don donald donna dora doreen doris dorothea dorothy douglas doug duncan
dustin dylan eamon earl ebba eddie edgar edith edmund eduardo edward edwin efua eileen ekaterina elaine eleanor elena eleni elias elif
elijah elin elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elodie elsa elvira emanuel emeka emer emil emilia emilie emilio
emily emma emmanuel emre enrico enrique enzo eric erica erik erika erin ernest ernesto ernst erwin esteban estelle esther ethan eugene
eugenia eva evan eve evelyn ewa ezra fabian fabienne fabio fabrice faisal faith farah farid fatima fatou federica federico felicia felipe
felix ferdinand fergus fernanda fernando fiona flavia flora florence florian fran frances francesca francesco francis francisco franco
francois francoise frank franz fred freda freddie frederic frederick frederik freya frida friederike friedrich fritz gabriel gabriela gabriele
gabriella gail gareth gary gavin gemma gene genevieve geoff geoffrey georg george georges georgia georgina gerald geraldine gerard gerd
gerhard gertrud gianluca gianna gilbert gilles gina giorgio giovanna giovanni gisela giulia giulio giuseppe glen glenn gloria gonzalo
gordon grace graham grant greg gregor gregory greta guido guillaume guillermo gunnar gunter gus gustav gustavo guy gwen hakan hana hanna
hannah hannes hans harald harold harriet harry haruka haruto hasan hassan heather hector heidi heike heiko heinz helen helena helene helga
helmut hendrik henri henriette henrik henry herbert hermann hilary hilda hiroshi holger holly horst hubert hugh hugo hussein ian ibrahim
ida ignacio igor ilaria ilse imani imran ina ines inga inge ingrid ioana irena irene irina iris isaac isabel isabella isabelle isaiah isla
ismael ivan ivar ivana ivo jack jackie jackson jacob jacqueline jacques jade jaime jake jakob jamal james jamie jan jana jane janet janice
janine janis jannik jared jasmin jasmine jason javier jay jean jeanette jeanne jeff jeffrey jelena jen jenna jennifer jenny jens jeremy
jerome jerry jesper jesse jessica jesus jill jim jimmy jing joachim joan joana joanna joanne joao joaquin joe joel johan johanna johannes
john johnny jon jonas jonathan jordan jorge jose josef joseph josephine josh joshua joy joyce juan juana juanita judith judy jules julia
julian juliana julie julien juliet juliette julio julius june jurgen justin justine justyna kai kamal karen karim karin karina karl karla
karolina karsten kasia katarina katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay kayla
kazuki keiko keith kelly ken kenji kenneth kenta kerry kerstin kevin khadija khalid khaled kim kimberly kiran kirsten kirsty klara klaus
kofi kojo konrad konstantin krista kristen kristian kristin kristina kristof krzysztof kumar kurt kwame kyle lara larissa larry lars laszlo
latisha laura lauren laurence laurent lea leah lee leila leif leigh lena lenka leo leon leona leonard leonardo leonie leroy leslie leticia
lewis liam lidia lilian liliana lily lina linda lindsay lionel lisa lise liv livia liz lloyd logan lola lorena lorenzo loretta lori lorna
lotte lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucinda lucy ludwig luigi luis luisa lukas lukasz luke luna lydia
lynn mabel maciej madeleine madison mads maeve magda magdalena magnus mahmoud maja malcolm malik malin manfred manuel manuela mara marc
marcel marcela marcella marcello marcia marcin marco marcos marcus marek margaret margarita margot margrit maria mariam marian mariana marianne
marie mariella marija marilyn marin marina mario marion marisa marissa marius marjorie mark marko markus marlene marsha marta martha
martin martina martine marvin mary masha massimo mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maud
maureen maurice mauricio mauro max maxim maxime maximilian maya meera megan mei mehmet melanie melinda melissa mercedes meredith mia micah
michael michaela michal michel michele michelle miguel mika mikael mike mikhail mila milan milena milo mina minh miranda miriam mirjam
mitchell mohamed mohammad mohammed moira molly mona monica monika monique morgan moritz moses muhammad murat myriam myra nadia nadine nadja
naoko naomi naresh nasser nasreen natalia natalie nataliya natasha nathalie nathan neal neha neil nell nelson nia niall nicholas nick nico
nicola nicolas nicole niels nigel nikhil nikita niklas nikola nikolai nikos nils nina nisha noah noam noel noelle noemi nora norbert noreen
norma norman nour nuno odile oksana olaf ole oleg olga oliver olivia olivier olle omar omer oona oriol orla orlando oscar oskar osman otto
owen pablo padraig paige pam pamela paola paolo parisa parker pascal pat patricia patrick patrik paul paula paulina pauline paulo pavel
pedro peggy penelope penny per percy perry peter petra petros phil philip philipp philippa philippe phoebe phyllis pia pierre pilar piotr
polly pooja prakash pranav priya przemyslaw quentin rachel rafael raffaella rahul rainer raj rajesh ralf ralph ramon ramona randy raphael
raquel rashid rasmus raul ravi ray raymond rebecca rebekka regina reinhard rekha remi renata renate rene renee reza rhys ricardo riccardo
richard rick ricky rita rob robert roberta roberto robin rocio rodrigo roger rohan roland rolf roman ron ronald ronan ronja rosa rosalie
rosario rose rosemary rosie ross roy ruben rudolf rui rupert russell ruth ryan sabina sabine sabrina sadie saeed sahar said saima sally
salma salome salvador sam samantha samira samuel samuli sana sandeep sandra sandro sandy sanjay santiago sara sarah sascha sasha satoshi saul
scarlett scott sean sebastian sebastien selena selim selma serena serge sergei sergio seth shana shane shanice sharon shaun sheila shelley
sherry shirley shreya sian siddharth sidney siegfried sigrid silas silke silvia silvio simon simona simone sinead siobhan sofia sofie
solange sonia sonja sophia sophie soren stacey stan stanislav stanley stefan stefania stefanie steffen stella stephane stephanie stephen steve
steven stewart stine stuart sue sunil sunita suresh susan susana susanna susanne suzanne svein sven svenja sveta svetlana swati sybille
sylvia sylvie tadeusz takashi takumi tamara tamsin tanja tanya tara tariq tatiana ted teresa terence terry tessa thabo thandi thea theo
theodor theodora theresa thierry thomas thorsten tiago tiffany tilda till tim timo timothy tina tine tobias toby todd tom tomas tomasz tommy
toni tony torben tracy travis trevor trine tristan troy tyler ulf ulrich ulrike umberto ursula uwe vaclav valentin valentina valeria valerie
vanessa vasil vera verena veronica veronika veronique vicente vicky victor victoria vijay vikram viktor viktoria vincent vincenzo viola violeta
virginia vivek vivian vivienne vladimir volker walter wanda wei wendy werner wesley wilfred wilhelm will willem william winston wojciech
wolfgang xavier xin yann yannick yael yasmin yasmine yolanda yoko yosef youssef yuki yumi yuri yusuf yves yvette yvonne zach zachary zahra zainab zara
zeynep zoe zofia zora zuzana gwendolyn ximena itziar nerea ainhoa iker unai leire ngozi chioma adaeze obinna amaka uche ifeoma folake
tunde sade bola kemi yewande wanjiru njeri kamau otieno achieng mwangi sipho nomvula lindiwe zanele themba naledi kagiso tendai farai
chipo hamza layla noor rania samir tamer ziad huda lubna amal dalia yara nadim karima soraya rachid nabil leyla deniz cem ece kaan selin
priyanka ananya aditya rohit sneha kavita lakshmi manish nitin pallavi rakesh sameer shilpa sonali tanvi varun divya ankit dev isha kabir
mei-ling xiaoming jun hao lin lei fang yan hui ying jie tao min-jun ji-woo seo-yeon jisoo minho hyun eun sung soo-jin daichi emi hana haru
hiro kaori mai makoto mariko midori naoki nobu ren rika ryo sakura sayaka shinji sora taro tomoko yoshi yui yuto zhi thuy linh huong nguyet
dung tuan quang lan mai phuong rosalind winifred cedar ottilie leonora judit zsofia gabor istvan attila katalin eszter balazs ferenc
agata aleksander bartek dorota ewelina grzegorz halina iwona jacek jadwiga joanna kamil kinga malgorzata mariusz michalina pawel rafal
sylwia szymon wiktor zbigniew bohdan iryna lesya mykola oleksandr olena taras vasyl yulia andriy dragan goran ivica jovan ljubica milica
milos nebojsa predrag sanja slobodan tihana vesna zeljko zoran ana-maria anca bogdana catalin ciprian cosmin costin elena-maria gheorghe
ionut mihai mirela radu razvan simona sorin stefania tudor vlad eero aino antti elina hannu heikki ilkka juha jukka kaisa kari liisa markku
matti minna mikko paivi pekka petri riikka sanna sari timo tuomas ville anneli bengt birgitta borje ebbe elsa goran gosta gunilla hakon
haakon ingeborg jorunn kjell kristoffer lennart linnea marit mette ove oystein pernille rune sigurd siv solveig stein synnove tor tore
torbjorn trond unni vibeke wilma sjoerd pieter joost jeroen bram daan femke fleur geert gijs hanneke ilse jasper joris karlijn lieke
maarten marijke marjolein mieke niels pim roos ruud saskia sanne sander stijn teun thijs tijmen wouter afonso beatrice catarina duarte
filipa filipe goncalo guilherme ines joana leonor luis madalena mafalda margarida matilde rita rodrigo salvador simao tome vasco thiago
larissa caio camila davi heitor iara joaquim juliana leandro livia marcelo otavio paulinho rafaela renata vitor vitoria yasmin d'arcy
darcy niamh saoirse ciara cormac declan eoin fergal grainne oisin orlaith padraic roisin sorcha tadhg gus milo ruby elsie mabel ottavia
judd dele yetunde babatunde femi funmi ayo chika kwesi abena akua ama yaw esi nana leonidas giorgos yiannis dimitra eleftheria katerina
kostas panagiotis sofia stavros vasilis arnav ishaan zoltan bela ilona marika tamas
"""


@cache
def _usual() -> frozenset[str]:
    return frozenset(map(fold, _NAMES.split()))


def is_usual_name(word: str) -> bool:
    """Whether a word is a usual given name, in any case and with or without accents."""
    return fold(word).strip(".") in _usual()
