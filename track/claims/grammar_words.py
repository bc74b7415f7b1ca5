"""Words of the grammar of claims: fillers, numbers, places, and what makes a sentence a guess."""

_FILLERS = """
a an the just also actually indeed really then even easily currently officially finally famously
there now still
"""
_NUMBERS = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_PLACES = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth
"""
_HEDGES = """
would could should might may if unless almost nearly about around roughly approximately maybe
perhaps probably possibly apparently supposedly allegedly reportedly likely unlikely think thinks
thought believe believes guess feel feels hope hopes hoped wish imagine suppose bet doubt doubts
wonder say says said heard rumour rumours rumor rumors will shall gonna going wants want wanted
dream dreams dreamt pretend fake lie lies lied joke hardly barely scarcely or either neither nor
whether seems seemed like false wrong untrue fiction can cannot must ought except until expected
favourite favorite predict predicted soon tomorrow next unofficially virtually practically
essentially basically sort kind arguably claim claims according theory myth legend movie film game
simulation debunked nope nah
"""
_GRAMMAR = """
won win wins winner was is are were has have had did does ran run runs clocked jumped threw beat
beaten beats defeated lost loses loss defeat finished finish came placed took gold silver bronze
medal record world olympic national holds held owns set broke holder since in at on over by of to
from with against and but while for under men women mens womens best personal season pb sb pr wr
years old year days ago last faster than slower quicker better gap margin between behind ahead
champion reigning defending former all time list rank ranks final finals race races his her their
he it she they this that these those who which whose him them another mile metres meters marathon
long high indoor outdoor indoors outdoors games championships championship title victory row
straight streak my i we you your our as so be been being what when where why how here only yet more
most
"""
_SAYS = """
won win wins beat beaten beats lost ran run holds held set broke finish finished is was has record
best champion faster skipped missed dnf dropped
"""

FILLERS = frozenset(_FILLERS.split())
"""Words that change nothing in what is claimed."""
NUMBERS = {word: number for number, word in enumerate(_NUMBERS.split(), 2)}
PLACES = {word: number for number, word in enumerate(_PLACES.split(), 1)} | {"runnerup": 2}
HEDGES = frozenset(_HEDGES.split())
"""Words that guess, hope, report or set a condition: what they stand beside is not claimed."""
VERBS = frozenset(_SAYS.split())
"""Words that say something of somebody."""
DENIALS = frozenset({"not", "never", "no", "without", "nobody"})
GRAMMAR = FILLERS | HEDGES | DENIALS | {*NUMBERS, *PLACES, *_GRAMMAR.split()}
"""Words that are no name when they stand alone, however they are written."""
