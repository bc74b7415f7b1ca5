"""Nations: codes, names, flags and what people type."""

import pytest

from track.nations import find_nation, flag, nation_codes, nation_name, nation_words, same_career

# Every code the shipped results, records and athletes use.
_IN_THE_SEEDS = """
AHO AIA ALB ALG ANA ANT ARG ARM AUS AUT AZE BAH BAR BDI BEL BEN BER BIH BLR BOL BOT BRA BRN BUL BUR
CAN CAY CGO CHN CIV CMR COD COL CRO CUB CZE DEN DJI DOM ECU EGY EOR ERI ESP EST ETH EUN FIN FRA FRG
GBR GDR GEO GER GHA GRE GRN GUA HAI HUN IND IRI IRL ISL ISR ITA IVB JAM JPN KAZ KEN KGZ KOR KSA LAT
LBR LCA LTU LUX MAR MAS MDA MEX MNE MON MOZ NAM NED NGR NIG NOR NZL PAK PAN PER PHI POL POR PUR QAT
ROU RSA RUS SAM SCG SEN SLE SLO SOM SRB SSD SUD SUI SUR SVK SWE TAN TCH TJK TPE TTO TUN TUR UAE UGA
UKR URS URU USA UZB VEN YUG ZAM ZIM
"""
# Further codes of the benchmark's athletes.
_IN_THE_BENCHMARK = """
AND ANG ART ARU ASA BAN BIZ CAF CHA CHI COM CPV CRC CYP DMA ESA FIJ GAB GAM GUI GUY HKG HON INA IRQ
ISV JOR KUW LBA LBN LES MAD MAW MGL MLI MLT MNT MRI MYA NCA OMA PAR PLE PNG PRK RWA SEY SGP SKN SMR
SRI STP SWZ SYR TGA THA TKM TKS TOG VIE VIN
"""


@pytest.mark.parametrize("code", _IN_THE_SEEDS.split() + _IN_THE_BENCHMARK.split())
def test_every_code_in_use_has_a_name(code: str) -> None:
    assert code in nation_codes()
    assert nation_name(code)
    assert find_nation(code) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("gbr", "GBR"),
        ("UK", "GBR"),
        ("British", "GBR"),
        ("Great Britain", "GBR"),
        ("🇬🇧", "GBR"),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "GBR"),
        ("kenyan", "KEN"),
        ("🇰🇪", "KEN"),
        (" ethiopia ", "ETH"),
        ("Holland", "NED"),
        ("USSR", "URS"),
        ("East Germany", "GDR"),
        ("Côte d'Ivoire", "CIV"),
        ("são tomé", "STP"),
        ("Trinidad and Tobago", "TTO"),
        ("refugee", "ART"),
    ],
)
def test_what_people_type_finds_the_nation(text: str, code: str) -> None:
    assert find_nation(text) == code


@pytest.mark.parametrize("text", ["", "kerr", "atlantis", "🏁", "GB1", "k e n"])
def test_other_text_is_no_nation(text: str) -> None:
    assert find_nation(text) is None


def test_flags_lead_there_and_back() -> None:
    for code in nation_codes():
        emblem = flag(code)
        if emblem:
            assert find_nation(emblem) == code
    assert flag("NOR") == "🇳🇴"


def test_teams_of_the_past_and_unknown_codes_have_no_flag() -> None:
    assert flag("URS") == flag("ANA") == flag("XYZ") == ""
    assert nation_name("XYZ") == "XYZ"


def test_no_two_nations_are_written_alike() -> None:
    assert nation_words()["georgia"] == "GEO"
    assert nation_words()["congo"] == "CGO"
    assert set(nation_words().values()) == set(nation_codes())


def test_careers_cross_borders_that_moved() -> None:
    assert same_career("GER") == {"GER", "FRG", "GDR"}
    assert "RUS" in same_career("URS")
    assert "UKR" not in same_career("RUS")
    assert same_career("KEN") == {"KEN"}
