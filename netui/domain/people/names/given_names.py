"""Forms of the same given name: ``Mike`` of ``Michael``, ``Kate`` of ``Katherine``.

The list was put together for netui from what everybody knows, and is under the licence of netui itself. Each entry
has the full forms of a name, spelt in one way and another, and behind a colon the short ones; a short form may stand
in several (``Alex``). The same name in two languages (John, Jean) is two names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from netui.domain.text.folding import fold

_FORMS = """
abigail: abby gail; abraham abram: abe bram; adelaide: adela adele addie; adam: ad; agnes: aggie; albert albrecht
adalbert: al bert bertie; alejandro: ale alex; alejandra: ale alex; alessandro: ale sandro; alessandra: ale; alexander
aleksander aleksandr alexandr: alex al sandy xander sasha sascha alec aleks; alexandra aleksandra: alex sandra sandy
sasha sascha lexi lexie alexa; alfred: alf alfie fred; alice alicia: ali allie; alison allison: ali allie; allan alan
allen: al; amanda: mandy manda; amelia: amy millie; anastasia: nastya stacy; andrew andreas andrei andrey andres: andy
drew andi; angela angelina: angie; anna anne ann: annie anny anya nan anja; hanna hannah: hanne; annemarie: annie;
anthony antony anton antonius: tony ton; antonio: toni tonio toño; antoinette antonia: toni tonia nettie; archibald:
archie; arthur: art artie; augustus august: gus; barbara: barb babs barbie bärbel; bartholomew: bart; beatrice beatrix
beatriz: bea trixie; benedict benedikt: ben; benjamin: ben benny benji benno; bernard bernhard: bernie; bernadette:
bernie detta; bradley: brad; brenda: bren; brendan: bren; bridget brigitte birgit: biddy; bruno: brun; caleb: cal;
calvin: cal; cameron: cam; camille camilla: cam millie; carl: karl carlo; carlos: carlitos; carol carole caroline
carolina carolyn karoline: caro carrie lina; catherine katherine kathryn katharine catharine katarina katharina
kathleen cathleen: katrin cate kate katie katy kathy cathy cat kat kit kitty kath trina katya käthe; cecilia cecily:
cece sissy; charles: charlie charley chuck chas chip; charlotte: charlie lottie lotte; chester: chet; christian:
chris; christina christine christiana kristina kristine kristin: chris chrissy tina christy kristy stina; christopher
kristopher christoph kristoffer: chris kit topher; clarence: clancy; clement: clem; clifford: cliff; clifton: cliff;
clinton: clint; constance: connie; cornelius cornelis: kees corné; cornelia: connie nelly; curtis: curt; cynthia:
cindy; cyrus: cy; daniel: dan danny dani; daniela danielle daniella: dani danny; david: dave davey davy; deborah
debra: deb debbie; dennis denis: denny; desmond: des; diana diane: di; dimitri dmitri dmitry dmitrij: dima mitya;
dominic dominik dominique: dom nick; donald: don donnie; donna: don; dorothy dorothea: dot dottie dora thea dorie;
douglas: doug dougie; edgar: ed; eduardo: edu lalo; edward eduard: ed eddie ted teddy ned; edwin: ed eddie; eleanor
eleonora elinor: ellie nell nora lena; elizabeth elisabeth eliza elisa: liz lizzy lizzie beth betty betsy bess lisa
lise libby elsie lisbeth betti sisi; ellen helen helena: nell nellie; emily emilia: em emmy millie; emma: em emmy;
emmanuel emanuel: manny manu; enrique: quique kike; erica erika: ricky rikki; eric erik erich: rick ricky; ernest
ernst: ernie; esther hester: essie; ethan: eth; eugene eugen: gene; evelyn: eve evie; fernando: fer nando; florence
florentine: flo florrie; frances francesca franziska: fran francie frankie fanny franzi franci; francis franciscus
franz: fran frank; francisco: paco pancho fran chico; frederick frederic friedrich fredrik: fred freddy freddie fritz
rick; gabriel: gabe gab; gabriela gabriele gabrielle: gaby gabi; gareth: gary gaz; geoffrey jeffrey: jeff geoff;
george georg: geo georgie; gerald gerard gerhard: gerry jerry gerd gert; geraldine: gerry; gertrude gertrud: trudy
gerti; gilbert: gil bert; giovanni: gianni gio nanni; giuseppe: beppe peppe pino; gordon: gordie; grace: gracie;
graham: gray; gregory grigory gregor: greg gregg grisha; guadalupe: lupe; guillermo: memo guille; gustav gustave
gustavo: gus; hannelore: hanne lore; harold harald: harry hal; harriet: hattie; harvey: harv; heinrich: heinz heiner
heini; henry hendrik henri henrik: hank harry hal rik; herbert: herb bert; hildegard: hilda hilde; hugh: hugo hughie;
ignacio: nacho; isaac isaak: ike zak; isabel isabella isabelle isobel: bella belle izzy isa; isidore: izzy; ivan:
vanya; jacob jakob jacobus: jake jack jaap koos; jacqueline: jackie jacky; james: jim jimmy jamie jem; jamal: jam;
jane jayne: janie; janet: jenny; jasmine: jas; jason: jay jase; jennifer jenifer: jen jenny jenn; jeremiah jeremy:
jerry jem; jerome: jerry; jessica: jess jessie; jesse: jess; jesus: chuy chus; joachim joaquin jochen: achim quim;
joan joanna joanne johanna: jo joanie; jonathan jonathon: jon johnny nathan; johannes johann: hannes hans johan joh;
john: johnny jack; joseph josef: joe joey jo jos jupp sepp; jose: pepe; josefina josephine josefine: josie jo fina
pepa; joshua: josh; joyce: joy; judith: judy judi; julia juliana julie juliet: jules; julian julius: jules; justin:
jus; karen: kari; katrina katrin: trina kat; keith: kei; kenneth: ken kenny; kevin: kev; kimberly kimberley: kim
kimmy; konrad conrad: kurt con; konstantin constantin constantine: costa kostya dinos; lambert: bert lamb; laura:
laurie lori; laurence lawrence laurens lorenz: lars larry laurie lorenzo; leonard leonhard leonardo: leo len lenny
leon; leonora leonore: nora lenore; leslie: les; lester: les; lillian liliana: lillie lily lil; linda: lindy lin;
louis lewis ludwig: lou louie lutz lew; louisa louise luise: lou lulu; lucille lucy lucia lucie: lou; lydia: liddy;
madeleine madeline magdalena: maddie maddy lena magda leni; malcolm: mal; manuel: manolo manu; manuela: manu ela;
marcus markus: mark marc; margaret margarete margarita margareta marguerite: maggie meg peggy madge marge margie greta
gretchen rita daisy mags grete gretel; maria mary marie: mimi molly polly mitzi mizzi masha; mariana marianne marian:
nan; maricarmen: mari; marilyn: lyn; marjorie margery: marge margie; martha: marty patty; martin: marty; martina:
tina; matilda mathilda: tilly mattie; matthew matthias mathias: matt matty mat mats hias; maureen: mo; maurice moritz:
mo; maximilian maxwell maxime: max; melanie: mel; melissa: mel missy lissa; melvin: mel; mercedes: merche; michael
mikael mikhail michal: mike mikey mick mickey misha michi micha mikkel; michelle: shelly micki; miguel: migue;
mildred: millie; miriam mirjam: mimi; mitchell: mitch; mohammed muhammad mohamed mohammad: mo; monica monika: moni;
nadezhda: nadia nadya; nancy: nan; natalia natalie natasha: nat nattie tasha; nathaniel nathanael: nathan nat nate;
nathan: nat nate; nicholas nicolas nikolaus nikolas nikolai: nick nicky nico niko klaus claus kolya; nicole nicola:
nicky nikki; oliver olivier: ollie oli; olivia: liv livvy ollie; oscar oskar: ozzie; oswald: ozzie; pamela: pam;
patrick padraig: pat paddy rick; patricia: pat patty patti tricia trish; paul paulus: paulie; paula pauline paola:
polly; penelope: penny; percival: percy; peter petrus pieter: pete piet petya; petra: petty; philip phillip philipp:
phil pip flip; phyllis: phyl; rachel: rae; ralph: rafe; ramon: moncho; randall randolph: randy; raphael rafael: rafa
rafe rafi raf; raymond: ray; rebecca: becky becca; reginald: reg reggie; reinhard: reini; renata renate: rena;
richard: rich rick ricky dick richie rik; robert: rob robbie bob bobby bert; roberta: bobbie robbie; roderick: rod
roddy; rodney: rod; rodrigo: rod rodri; roger: rodge; roland: rolly; ronald: ron ronnie; ronan: ro; rosalind rosalyn:
ros roz; rosamund: ros roz; rose rosa: rosie rosita; rosemarie rosemary: rosie romy; roy: roi; rudolf rudolph: rudy
rudi rolf; russell: russ; ruth: ruthie; salvador: chava salva; salvatore: sal totò toto; samantha: sam sammy; samuel:
sam sammy; sandra: sandy; santiago: santi yago; sarah sara: sally sadie; sebastian: seb basti bastian seba; sergio:
checo; sharon: shaz; shirley: shirl; sidney sydney: sid syd; siegfried: sigi; simon: sim; simone: simi; sofia sophia
sophie sofie: soph; solomon salomon: sol; stanley: stan; stephanie stefanie: steph steffi stef; stephen steven stefan
stephan: steve stevie steff; stuart stewart: stu; susan susanna susanne suzanne: sue susie suzy sanna suse; svetlana:
sveta lana; sylvester: sly; sylvia silvia: syl; tatiana tatyana: tanya tania; teresa theresa therese: terry tess tessa
tracy resi; terence terrence: terry; thaddeus: thad tad; theodore theodor teodoro: theo ted teddy; theodora: dora
thea; thomas: tom tommy thom; timothy timotheus: tim timmy timo; tobias: toby tobi; ulrich: uli ulli; ulrike: uli ulli
rike; ursula: uschi ursel; valentina valentine: val; valerie valeria: val; vanessa: nessa; victor viktor: vic;
victoria viktoria: vicky vickie tori; vincent vincenz vince: vinnie vin; virginia: ginny ginger; vladimir volodymyr:
vlad vova volodya; walter walther: walt wally; wendell: wendy; wilhelm: willi willy wim helmut; wilhelmina wilhelmine:
mina minna billie willa wil; william: bill billy will willie liam wim; winifred: win winnie freda; winston: win
winnie; wolfgang: wolf wolfi; xavier javier: javi xavi; yvonne: evie vonnie; zachary zacharias: zack zach zak
"""


def is_short_form(one: str, other: str) -> bool:
    """True if of two folded given names one is a usual short form of the other; two full forms are two names."""
    return is_short_form_of(one, other) or is_short_form_of(other, one)


def is_short_form_of(short: str, full: str) -> bool:
    """True if of two folded given names the first is a usual short form of the second: Mike of Michael."""
    others = _lines().get(full, {})
    return any(not is_full and others.get(line, False) for line, is_full in _lines().get(short, {}).items())


def shared_forms(name: str) -> Iterable[int]:
    """Numbers that a folded given name has in common with every name of which it is a form, or which is one of it."""
    return _lines().get(name, {}).keys()


@cache
def _lines() -> Mapping[str, Mapping[int, bool]]:
    """Folded name -> the entries of the list in which it stands, and whether it is a full form there."""
    found: dict[str, dict[int, bool]] = {}
    for number, line in enumerate(_FORMS.split(";")):
        full, _, short = line.partition(":")
        for forms, is_full in ((full, True), (short, False)):
            for name in fold(forms).split():
                found.setdefault(name, {})[number] = is_full
    return found
