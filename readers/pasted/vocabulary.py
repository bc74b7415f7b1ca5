"""The words of tables, in the languages they are pasted in: columns, outcomes, notes, medals."""

from readers.outcomes import OUTCOMES
from readers.sheets import Outcome
from track.names.fold import fold_name

_COLUMNS = {
    "place": "rank pos position place pl platz rang rank. # no. nr posto puesto lugar plass plac "
    "placering sija kl space pos. class clas. classifica plats miejsce nafasi medal medals",
    "heat": "heat h ht serie series série vorlauf lauf batteria batterie bateria heat# race",
    "lane": "lane ln bahn couloir corsia calle carril bane bana rata order start",
    "bib": "bib number nummer dossard pettorale dorsal startnummer bib# startnr stnr",
    "name": "name athlete athletes athlète athlètes competitor competitors athlet "
    "athletin sportler sportlerin atleta nome nombre nom "
    "runner runners navn namn nimi imię coureur utøver atlet "
    "competidor competitor(s) athlete(s) läufer läuferin atleti concurrents equipage",
    "team": "country nation nationality team nat nat. noc affiliation club school land pays "
    "nazione paese país pais nazionalità nationalité nationalität verein equipe équipe squadra "
    "società equipo maa kraj nasjon ctry cntry nación university college federation "
    "country/team land?",
    "mark": "time mark result results performance perf perf. distance height best zeit temps tempo "
    "tiempo tid tulos aika czas ergebnis leistung weite höhe résultat prestazione marca resultado "
    "resultat points pts score finals performances zeit(min) time(min) marque chrono "
    "misura risultato",
    "notes": "note notes remarks remark records record anmerkung anmerkungen bemerkung remarque "
    "remarques obs details comments comment qual qualified qualification flag flags",
    "reaction": "reaction rt react react. reaktion réaction reacción reazione",
    "gap": "gap diff diff. behind deficit ecart écart distacco rückstand +/-",
    "wind": "wind vent vento viento vind",
    "when": "date datum fecha data dato päivä venue location ort lieu luogo lugar when where year "
    "jahr anno année",
    "other": "year yr class grade age dob born cl gr birthdate yob sex gender score. avg avg. mile "
    "avg.mile pace points. split splits sb pb personal season season's km/h speed category cat",
}
HEADER: dict[str, str] = {}
for _kind, _spelled in _COLUMNS.items():
    for _word in _spelled.split():
        HEADER.setdefault(_word, _kind)
HEADER |= {
    "reaction time": "reaction", "react time": "reaction", "reaction (s)": "reaction",
    "best throw": "mark", "best jump": "mark", "best mark": "mark", "result time": "mark",
    "time (min)": "mark", "time (s)": "mark", "zeit (min)": "mark", "zeit (s)": "mark",
    "final time": "mark", "finish time": "mark", "gun time": "mark", "full name": "name",
    "athlete name": "name", "first name": "name", "time behind": "gap", "bib number": "bib",
    "bib no": "bib", "bib no.": "bib", "temps de réaction": "reaction",
}  # fmt: skip
"""The spelling of a column's heading, in small letters, and what the column holds."""
FIELD_COLUMNS = frozenset(
    "distance height weite höhe misura best throw,best jump".replace(",", " ").split()
)
"""Headings whose column holds metres."""

PASTED_OUTCOMES: dict[str, Outcome] = {**OUTCOMES, "DISQ": "DQ", "WDR": "SCR", "NP": "DNS"}
"""Outcomes in capitals, as anywhere in a line."""
_SPELLED: dict[Outcome, str] = {
    "DNF": "did not finish|abandon|abandoned|ab|ab.|abd|rit|rit.|ritirato|ritirata|retirado|"
    "aufgegeben|abandonó|keskeytti|bröt|brutt|retired|dropped out|job cancelled|mtu|abandonne",
    "DNS": "did not start|forfait|non partant|nicht angetreten|no start|no salió|non partito",
    "DQ": "disqualified|disq|disq.|disqualifié|disqualifiée|disqualifiziert|squalificato|squal|"
    "squal.|squalificata|descalificado|descalificada|hylätty|diskad|diskv|dsq|disk|disqual.",
    "NM": "no mark|no valid mark|ogv|ohne gültigen versuch|no distance|sans marque",
    "NH": "no height",
    "ANNULLED": "annulled|annulé",
}
SPELLED: dict[str, Outcome] = {
    word: outcome for outcome, words in _SPELLED.items() for word in words.split("|")
}
"""Outcomes in words, where they are all a cell holds."""

MEDALS = {
    "gold": 1, "or": 1, "oro": 1, "gull": 1, "guld": 1, "ouro": 1, "gold medal": 1,
    "silver": 2, "argent": 2, "argento": 2, "plata": 2, "silber": 2, "sølv": 2, "prata": 2,
    "silver medal": 2, "bronze": 3, "bronzo": 3, "bronce": 3, "brons": 3, "bronse": 3,
    "bronze medal": 3, "médaille d'or": 1, "médaille d'argent": 2, "médaille de bronze": 3,
    "gold medalist(s)": 1, "silver medalist(s)": 2, "bronze medalist(s)": 3, "1st place": 1,
    "2nd place": 2, "3rd place": 3, "1st place, gold medalist(s)": 1, "goldmedaille": 1,
    "2nd place, silver medalist(s)": 2, "3rd place, bronze medalist(s)": 3, "medaglia d'oro": 1,
    "medaglia d'argento": 2, "medaglia di bronzo": 3, "silbermedaille": 2, "bronzemedaille": 3,
    "gold medal icon": 1, "silver medal icon": 2, "bronze medal icon": 3, "winner": 1,
}  # fmt: skip
"""What stands for a place where it was a picture."""

_NOTES = {
    "personal best": "PB", "personal record": "PB", "lifetime best": "PB", "season best": "SB",
    "seasons best": "SB", "season s best": "SB", "seasonal best": "SB", "world record": "WR",
    "olympic record": "OR", "championship record": "CR", "championships record": "CR",
    "meet record": "MR", "meeting record": "MR", "national record": "NR", "world lead": "WL",
    "world leading": "WL", "world leader": "WL", "games record": "GR", "area record": "AR",
    "asian record": "AR", "european record": "ER", "african record": "AR", "new national record":
    "NR", "equals personal best": "=PB", "equal personal best": "=PB", "continental record": "AR",
    "diamond league record": "DLR",
}  # fmt: skip


def note(text: str) -> str:
    """Return the letters a note in words stands for (“Asian Games record” is GR), or “”."""
    if len(text) > 60:
        return ""
    folded = fold_name(text)
    whole = _NOTES.get(folded)
    if whole is not None:
        return whole
    words = folded.split()
    # “Indian national record”: whose record it is stands before the kind of record.
    return _NOTES.get(" ".join(words[-2:]), "") if 2 < len(words) <= 5 else ""


def column(text: str) -> str:
    """Return what a column holds that is headed by ``text``, or “”."""
    plain = " ".join(text.casefold().replace(":", "").split())
    return HEADER.get(plain, "")


def columns(words: list[str]) -> list[str] | None:
    """Return the columns a line of headings in single words names; None where it is none."""
    found, place = [], 0
    while place < len(words):
        two = column(" ".join(words[place : place + 2])) if place + 1 < len(words) else ""
        kind = two or column(words[place])
        if not kind:
            return None
        found.append(kind)
        place += 2 if two else 1
    return found


def is_header(kinds: list[str]) -> bool:
    """Return whether columns make a table of results."""
    return (
        len(kinds) > 1 and bool({"name", "team"} & {*kinds}) and bool({"mark", "place"} & {*kinds})
    )


OUTCOME_WORDS = 3
"""Words in the longest outcome."""
_SMALL_WORDS = """
the a an and of in on at by to for with was were is are be been has have had his her their it he
she they who that this than from over under after before ran run runs won finished seconds but
as men women only first second third into out up down not all which more one two three fastest
record records broke broken beat time times race races final athletes you we if und mit ein eine
war lief hat nach dans avec pour sur est une kwa
"""
STOPWORDS = frozenset(_SMALL_WORDS.split())
"""Small words that stand in prose and in no name."""
