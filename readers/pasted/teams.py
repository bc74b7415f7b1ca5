"""Names of nations as tables print them, in the languages results are pasted in."""

from functools import cache

from track.names.fold import fold_name
from track.nations import nation_codes, nation_name

MOST_WORDS = 6
"""Words in the longest name of a nation that is looked for."""

_MORE_CODES = frozenset({"ROT", "AIN", "NEU", "ENG", "SCO", "WAL", "NIR"})
_SHORT = frozenset({"GB", "UK", "US", "UAE"})

# English names beside those of the table; its other words are of people (Polish, Dane).
_ENGLISH = """
great britain and northern ireland|great britain n i|great britain ni|united kingdom|england
scotland|wales|northern ireland|republic of ireland|united states of america|u s a|usa|u s
united states virgin islands|czechia|turkiye|bosnia|bosnia herzegovina|korea|republic of korea
korea republic|dpr korea|taiwan|cote divoire|cote d ivoire|dr congo|congo dr|republic of the congo
swaziland|burma|the netherlands|holland|the bahamas|the gambia|macedonia|cabo verde|st lucia
trinidad tobago|trinidad|antigua barbuda|antigua|st kitts and nevis|saint kitts nevis
st vincent and the grenadines|sao tome and principe|authorized neutral athletes|neutral athletes
individual neutral athletes|independent athletes|refugee team|athlete refugee team|uae|roc|ussr
macao|macau|vatican|russian federation|islamic republic of iran|people s republic of china
"""
_FRENCH = """
afrique du sud|albanie|algerie|allemagne|andorre|arabie saoudite|argentine|armenie|australie
autriche|azerbaidjan|bahrein|bangladesh|barbade|belgique|benin|bermudes|bielorussie|bolivie
bosnie herzegovine|botswana|bresil|bulgarie|burkina faso|cameroun|canada|cap vert|chili|chine
chypre|colombie|coree du sud|coree du nord|croatie|danemark|egypte|emirats arabes unis|equateur
erythree|espagne|estonie|etats unis|ethiopie|finlande|france|gambie|georgie|grande bretagne|grece
grenade|guinee|haiti|hongrie|inde|indonesie|irak|iran|irlande|islande|italie|jamaique|japon
jordanie|kenya|kirghizistan|koweit|lettonie|liban|liberia|libye|lituanie|macedoine|madagascar
malaisie|maroc|maurice|mauritanie|mexique|moldavie|monaco|mongolie|montenegro|namibie|niger|nigeria
norvege|nouvelle zelande|ouganda|ouzbekistan|pays bas|perou|pologne|porto rico|portugal|qatar
republique dominicaine|republique tcheque|tchequie|roumanie|royaume uni|russie|rwanda|saint marin
senegal|serbie|singapour|slovaquie|slovenie|somalie|soudan|soudan du sud|sri lanka|suede|suisse
suriname|syrie|tadjikistan|taipei chinois|tanzanie|tchad|tchecoslovaquie|thailande
trinite et tobago|tunisie|turquie|ukraine|union sovietique|urss|uruguay|venezuela|viet nam|zambie
republique democratique du congo|athletes neutres|allemagne de l est|allemagne de l ouest
sainte lucie|iles vierges|pays de galles|ecosse|angleterre
"""
_GERMAN = """
agypten|aegypten|algerien|argentinien|armenien|aserbaidschan|athiopien|aethiopien|australien
belgien|bolivien|bosnien|bosnien und herzegowina|brasilien|bulgarien|chile|danemark|daenemark
deutschland|dominikanische republik|elfenbeinkuste|eritrea|estland|finnland|frankreich|georgien
griechenland|grossbritannien|vereinigtes konigreich|indien|indonesien|irland|island|italien|jamaika
japan|jemen|jordanien|kamerun|kanada|kasachstan|katar|kenia|kirgisistan|kolumbien|kroatien|kuba
lettland|libanon|libyen|litauen|luxemburg|marokko|mazedonien|mexiko|moldau|mongolei|montenegro
neuseeland|niederlande|norwegen|osterreich|oesterreich|polen|rumanien|rumaenien|russland
saudi arabien|schweden|schweiz|serbien|simbabwe|singapur|slowakei|slowenien|somalia|sowjetunion
spanien|sudafrika|suedafrika|sudkorea|sudan|syrien|tansania|thailand|trinidad und tobago
tschechien|tschechoslowakei|tunesien|turkei|tuerkei|ukraine|ungarn|usbekistan|venezuela
vereinigte staaten|vereinigte arabische emirate|weissrussland|belarus|zypern|ddr|tschad
"""
_SOUTHERN = """
sudafrica|arabia saudita|austria|azerbaigian|bahrein|belgio|bielorussia|brasile|camerun|cechia
repubblica ceca|cile|cina|cipro|corea del sud|croazia|danimarca|egitto|emirati arabi uniti|estonia
etiopia|filippine|finlandia|francia|germania|gibuti|giamaica|giappone|giordania|gran bretagna
grecia|inghilterra|irlanda|islanda|italia|kenia|lettonia|libano|lituania|lussemburgo|marocco
messico|moldavia|norvegia|nuova zelanda|olanda|paesi bassi|polonia|portogallo|regno unito|romania
scozia|serbia|slovacchia|slovenia|spagna|stati uniti|svezia|svizzera|trinidad e tobago|tunisia
turchia|ucraina|ungheria|unione sovietica|alemania|arabia saudi|argelia|belgica|bielorrusia|brasil
camerun|chequia|republica checa|republica dominicana|chipre|corea del sur|costa de marfil|croacia
dinamarca|egipto|emiratos arabes unidos|eslovaquia|eslovenia|espana|estados unidos|filipinas|grecia
gran bretana|hungria|inglaterra|islandia|japon|letonia|marruecos|mexico|noruega|nueva zelanda
paises bajos|peru|reino unido|rumania|rusia|sudafrica|suecia|suiza|tailandia|trinidad y tobago|tunez
turquia|ucrania|union sovietica|yibuti|africa do sul|alemanha|argelia|austria|barein|belgica
eslovenia|espanha|estados unidos da america|etiopia|franca|gra bretanha|holanda|hungria|italia
jamaica|japao|letonia|lituania|marrocos|noruega|nova zelandia|paises baixos|polonia|quenia
reino unido|romenia|russia|servia|suecia|suica|tchequia|turquia|ucrania|uganda
"""
_NORTHERN = """
algeriet|australia|belgia|brasilia|canada|danmark|egypten|etiopien|etiopia|england|estland|eesti
finland|suomi|frankrike|frankrig|grekland|hellas|graekenland|indien|irland|island|italien|jamaica
kenya|kina|kroatia|kroatien|lettland|latvia|litauen|marokko|nederland|nederlanderna|holland|norge
norja|nya zeeland|new zealand|polen|puola|portugal|qatar|romania|rumanien|russland|ryssland|venaja
ranska|ruotsi|saksa|schweiz|sveits|sveitsi|serbia|slovakia|slovenia|spanien|spania|espanja
storbritannien|storbritannia|iso britannia|sydafrika|sor afrika|sverige|sverge|sydkorea|tanska
tjeckien|tsjekkia|tjekkiet|tyskland|tyrkia|turkiet|turkki|ukraina|ungern|ungarn|unkari|usa|viro
yhdysvallat|osterrike|osterrig|itavalta|duitsland|frankrijk|verenigd koninkrijk|groot brittannie
verenigde staten|spanje|zwitserland|oostenrijk|zweden|noorwegen|denemarken|ethiopie|kenia|polska
niemcy|wielka brytania|stany zjednoczone|francja|hiszpania|wlochy|czechy|szwecja|norwegia|holandia
"""


@cache
def _names() -> frozenset[str]:
    tables = (_ENGLISH, _FRENCH, _GERMAN, _SOUTHERN, _NORTHERN)
    more = {name.strip() for table in tables for name in table.replace("\n", "|").split("|")}
    own = {fold_name(nation_name(code)) for code in nation_codes()}
    return frozenset((more | own) - {""})


@cache
def _codes() -> frozenset[str]:
    return frozenset(nation_codes()) | _MORE_CODES


def is_code(word: str) -> bool:
    """Return whether ``word`` is a code of a nation in capitals, as GBR or GB."""
    return word in _codes() or word in _SHORT


def is_nation(text: str) -> bool:
    """Return whether ``text`` is a code or a name of a nation; no words for its people."""
    return is_code(text) or (len(text) <= 60 and fold_name(text) in _names())


def without_repeats(text: str) -> str:
    """Return a name once that a flag's hidden text repeats: “KenyaKenya Kenya” is “Kenya”."""
    size, rest = divmod(len(text) - 1, 3)
    if size > 1 and not rest and text == f"{text[:size]}{text[:size]} {text[:size]}":
        return text[:size]
    size, rest = divmod(len(text) - 1, 2)
    if size > 1 and not rest and text == f"{text[:size]} {text[:size]}":
        return text[:size]
    size, rest = divmod(len(text), 2)
    return text[:size] if size > 1 and not rest and text == text[:size] * 2 else text
