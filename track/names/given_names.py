"""Given names people swap freely: short forms, and one name in neighbouring languages.

Each line is a group; any member may be typed for any other. A name may stand in several groups.
General knowledge about names only: what one athlete alone is called belongs to the alias table.
"""

_GROUPS = """
aaron ron
abigail abby abbie
abraham abram abe
adam addie
alan allan allen al
albert al bert albie
alexander alex sandy xander lex
alexandra alex sandra lexi alexa
alfred alf alfie fred
alison allison ali
amanda mandy
andrew andy drew dre
andre dre
anthony tony antony ant
arthur art artie
barbara barb babs barbie
bartholomew bart
benjamin ben benny benji
bernard bernie
bradley brad
brandon bran
calvin cal
cameron cam
catherine cathy kate katie kathy cat katherine kathryn cathie
charles charlie chuck chas
charlotte lottie charlie
christina chris tina chrissy christine
christopher chris topher kit
clayton clay
clifford cliff
constance connie
cynthia cindy
daniel dan danny
danielle dani
david dave davey davy
deborah debbie deb debra
dennis denny
dominic dom
donald don donny donnie
donavan donovan don donny
dorothy dot dottie
douglas doug dougie
edward ed eddie ted teddy ned
edwin ed eddie
eleanor ellie nell elle
elizabeth liz beth betty lizzie eliza libby betsy lisa
ellinor elle ellie
emily em emmy
emmanuel manny manu emanuel
eric rick
eugene gene
ezekiel zeke
florence flo florrie
frances fran frankie
francis frank fran frankie
franklin frank
frederick fred freddie freddy
gabriel gabe
gabriella gabby gabrielle gaby
geoffrey geoff jeff jeffrey
george georgie geo
gerald gerry jerry
gerard gerry
gillian gill jill jillian
gordon gordy
gregory greg
harold harry hal
harrison harry
henry harry hank hal
herbert herb bert
hezekiah zeke
hugh hughie
isaac ike zac
isabel izzy bella isabelle isabella
jackson jack
jacqueline jackie jacqui
jacob jake
james jim jimmy jamie jimmie
janet jan
jason jay
jefferson jeff
jennifer jenny jen jenn jennie
jeremiah jerry
jeremy jez
jerome jerry
jessica jess jessie
jesse jess
joanna jo joanne
john jack johnny jonny johnnie
jonathan jon jonny johnathan jonathon johnny
joseph joe joey
joshua josh
josephine jo josie
judith judy
julian jules
justin jus
kathleen kathy kath kate
kenneth ken kenny keneth
kimberly kim kimberley kym
laurence larry lawrence laurie
leonard len lenny leo
leroy roy
leslie les lesley
lewis lew louis
lillian lily lil
louis lou louie
louise lou
lucille lucy
madeline maddie madeleine
margaret maggie meg peggy marge margie greta
mark marc
martin marty
martha marty
matthew matt matty mathew
melissa mel missy
melanie mel
michael mike mick micky mikey mickey micah
michelle shelly chelle
mitchell mitch
mohamed mo moh mohammed muhammad mohammad mohamad muhammed mohamud mahamed
monica moni
montgomery monty
moses mo
nancy nan
natalie nat
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky nicolas nico nik
nicole nicky nikki nicki
oliver ollie olly olli
olivia liv livvy
pamela pam
patricia pat patty tricia trish patsy
patrick pat paddy
penelope penny
peter pete
philip phil phillip
phoebe pheebs
priscilla cilla
rachel rach rachael
ralph ralphie
randall randy
randolph randy
raymond ray
rebecca becky bec becca
reginald reg reggie
reynold rey
richard rick dick richie rich ricky rickey
robert rob bob bobby robbie bert robby
roberta bobbi bobbie
roderick rod rory
rodney rod
roger rog
roland rollie
ronald ron ronnie
rosemary rosie rose
russell russ rusty
samantha sam sammy
samuel sam sammy
sarah sally sadie sara
sebastian seb
shannon shan
sidney sid sydney syd
simon si
solomon sol solly
stacey stace stacy
stanley stan
stephanie steph steffi
stephen steve steven stevie
stewart stew stewie stuart stu
susan sue susie suzy susanne
sylvester sly
terence terry terrence
teresa terry tess theresa tessa
thaddeus tad thad
theodore ted theo teddy
thomas tom tommy
timothy tim timmy
tobias toby
travis trav
trevor trev
tyler ty
tyrone ty
valerie val
vanessa ness nessa
veronica ronnie vero
victor vic
victoria vicky vicki tori victory
vincent vince vinny vin
virginia ginny
walter walt wally
wesley wes
wilfred wilf fred wilfried
william will bill billy willie liam willy
zachary zach zack zac zak
zachariah zach
adebayo bayo
babatunde tunde
olusoji soji
oluwaseun seun
temitope tope
yusuf joseph youssef yousef yusef
ibrahim abraham brahim ibra
abdelkader kader
abdullah abdallah abdoulaye abdulla
ahmed ahmad ahmet
ali aly
hamid ahmed
hassan hasan hassen
hussein husain hossein
khalid khaled halid
mahmoud mahmud
mustafa mostafa moustapha mustapha
rachid rashid
said saeed sayed
youssef yousef yusuf yosef
haile hailu
aleksandr sasha sasa alexander aleksander oleksandr aliaksandr alexandr shura
aleksandra sasha alexandra oleksandra aliaksandra ola
aleksey lyosha alexei oleksiy aliaksei alexey alex aleksei
anastasiya nastya anastasia stasya nastia
anatoliy tolya anatoly
andrey andrei andriy andrei andrew
anna anya hanna ania anja anka hana
boris borya
darya dasha daria
denis dzianis
dmitriy dima dmitry dmytro dzmitry mitya dimitri
galina galya halina
grigoriy grisha grigory
irina ira iryna
ivan vanya
kseniya ksenia ksyusha xenia oksana aksana
konstantin kostya
larisa lara
lidiya lida lidia
lyubov lyuba
lyudmila lyuda ludmila mila liudmyla liudmila lyudmyla
maksim max maxim maksym
marina maryna
mariya masha maria mary marie marya mariia
mikhail misha mikhael mykhaylo mihail
nadezhda nadya nadia nadzeya
natalya natasha natalia nataliya natallia nataly
nikolay kolya nikolai mykola mikalai nicolai nick
oleg oleh aleh
olga olya olha volha
pavel pasha pavlo paul
polina polya palina
pyotr petya peter petro petr piotr
sergey seryozha sergei serhiy siarhei serhii serge sergej
sofiya sonya sofia sophia sofya sophie
svetlana sveta svitlana sviatlana lana
tatyana tanya tatiana tetyana tatsiana tania tanja tetiana
valentina valya
valeriy valera valery
vasiliy vasya vasily vasyl
viktor vitya victor
viktoriya vika victoria viktoria
vitaliy vitalik vitaly
vladimir volodya vova vlad uladzimir volodymyr
vladislav vlad slava uladzislau
vyacheslav slava viacheslav
yaroslava slava yara
yekaterina katya ekaterina kateryna katsiaryna katia catherine katja
yelena lena elena olena alena helena
yelizaveta liza elizaveta lizaveta
yevgeniy zhenya evgeny evgeniy yevhen yauheni eugene evgeni
yevgeniya zhenya evgenia yevheniya yauheniya
yuliya yulya yulia julia yuliia iuliia
yuriy yura yuri iurii jurij
zinaida zina
alejandro alex ale jandro
alberto beto
antonio tono toni tony
concepcion concha conchi
dolores lola
eduardo edu lalo
enrique quique kike
ernesto neto
fernando nando fer
francisco paco pancho fran paquito chico kiko francis cisco
guadalupe lupe
guillermo guille memo
ignacio nacho
isidro sidro
jesus chuy
joaquin quino
jorge coque george
jose pepe ze chepe joe pepito
juan juanito
leonardo leo
luis lucho
manuel manolo manu manny
maria mari mary marie mariya
mercedes merche
miguel migue mike michael
montserrat montse
pilar pili
rafael rafa
ramon moncho
ricardo ricky rico
roberto beto rob
rosario charo
salvador salva
santiago santi
sergio checo
teresa tere
vicente chente
alessandro sandro ale alex
antonella nella
domenico mimmo
francesca franca
francesco franco checco
gaetano tano
gianmarco gian
giovanni gianni nanni
giuseppe beppe peppe pino
lorenzo renzo enzo
luigi gigi gino
margherita rita
salvatore toto
vincenzo enzo
christian chris kris christiaan cristian
dieter didi
florian flo
franziska franzi
friedrich fritz fred
gabriele gabi
georg schorsch jorg jurgen
hans johannes johann
heinrich heinz heini
joachim jochen achim
josef sepp jupp joseph jozef pepa
karl charlie charles carl kalle
katharina kathi kat katrin kathrin kati
magdalena lena magda
manfred manni
matthias matze mats matt
michael michi micha
nikolaus klaus nico
rudolf rudi
sebastian basti wastl
siegfried sigi
stefan steff stephan steven
stefanie steffi
susanne susi
thomas tommi
ulrich uli ulli
ulrike uli
waltraud traudl
werner verner
wilhelm willi willy
wolfgang wolfi wolf
cornelis kees cor
hendrik henk
jacobus koos jaap
johannes jan hans joop
pieter piet peter
willem wim
aleksandra ola
barbara basia
jakub kuba jacob
jan janek honza hanus
jiri jirka
joanna asia
katarzyna kasia katherine
katerina katka katherine kateryna
malgorzata gosia
stanislaw staszek staszek stan
tomasz tomek thomas
tomas tom thomas
wojciech wojtek
zuzanna zuza
gyorgy gyuri george
istvan pista stephen
katalin kati
laszlo laci
sandor sanyi
aikaterini katerina ekaterini
athanasios thanasis
dimitrios dimitris jimmy
evangelos vangelis
georgios giorgos george yorgos
ioannis giannis yannis yiannis john
konstantinos kostas costas kosta
nikolaos nikos
panagiotis takis panos
paraskevi voula evi
spyridon spyros spiros
vasilios vasilis
voula paraskevi
anders andy
carl calle
jakob jacob jake yakob
karsten carsten
lars lasse
magnus mans
nils nisse
per pelle peter
petter peter
frederic fred
jerome jejo
jean jeannot
stephane steph
thierry titi
francois fanfan
catarina cata
joao jo
"""


def _index() -> dict[str, frozenset[str]]:
    swaps: dict[str, set[str]] = {}
    for line in _GROUPS.split("\n"):
        group = line.split()
        for name in group:
            swaps.setdefault(name, set()).update(group)
    return {name: frozenset(others - {name}) for name, others in swaps.items()}


SWAPS: dict[str, frozenset[str]] = _index()
"""For a given name, the names it is swapped with."""
