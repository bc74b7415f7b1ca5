"""/result and /h2h on whole championships: sprints, field events, combined events, walks."""

import pytest

from bot.ask import Asker

HIGH_JUMP = """\
European Athletics Championships Rome 2024
Women's high jump · final · Rome, 9 Jun 2024
 1 Mahuchikh    UKR 2.01
 2 Topić        SRB 1.97
 3 Gerashchenko UKR 1.95
 4 Demireva     BUL 1.93
 5 Junnila      FIN 1.93
 6 Lake         GBR 1.90
 6 Meniker      FRA 1.90
 8 Onnen        GER 1.90
 9 Apostolovski SLO 1.90
10 Savaşkan     TUR 1.86
11 Honsel       GER 1.86
12 Nilsson      SWE 1.86
Behind the winner: 2nd -0.04 · 3rd -0.06
SB: Mahuchikh, Demireva, Junnila, Lake
=SB: Gerashchenko
Series Mahuchikh: 1.90:O 1.95:O 1.97:O 1.99:O 2.01:O
Series Topić: 1.86:O 1.90:O 1.93:O 1.95:O 1.97:XO 2.01:XXX
Series Gerashchenko: 1.82:O 1.86:O 1.90:O 1.93:XO 1.95:O 1.97:XXX
Source: rome-dataset · complete field · data to 21 Mar 2026
[Storylines] [Proof]"""
LONG_JUMP = """\
Olympic Games Rio 2016
Men's long jump · final · Rio de Janeiro, 13 Aug 2016
 1 Henderson  USA 8.38 +0.2
 2 Manyonga   RSA 8.37 -0.3
 3 Rutherford GBR 8.29 +0.3
 4 Lawson     USA 8.25 -0.5
 5 Wang       CHN 8.17 -0.5
 6 Lasa       URU 8.10 -0.6
 7 Frayne     AUS 8.06 -0.5
 8 Gomis      FRA 8.05 +0.0
 9 Samaai     RSA 7.97 -0.4
10 Lapierre   AUS 7.87 -0.9
11 Huang      CHN 7.86 -0.5
12 Forbes     JAM 7.82 -0.8
Behind the winner: 2nd -0.01 · 3rd -0.09
=SB: Henderson
PB: Manyonga
SB: Gomis
Series Henderson: 8.20(0.8) 7.94(-0.4) 8.10(0.1) 7.96(0.0) 8.22(-0.3) 8.38(0.2)
Series Manyonga: 8.16(0.5) X(-0.5) X(0.3) 8.28(-0.2) 8.37(-0.3) X(-0.2)
Series Rutherford: 8.18(0.3) 8.11(-1.1) 8.22(-0.2) X(-0.2) 8.09(-0.5) 8.29(0.3)
Source: rio-dataset · complete field · data to 21 Mar 2026
[Storylines] [Proof]"""
WOMENS_100 = """\
Olympic Games Rio 2016
Women's 100 m · final · Rio de Janeiro, 13 Aug 2016 · wind +0.5
1 Thompson-Herah JAM 10.71
2 Bowie          USA 10.83
3 Fraser-Pryce   JAM 10.86
4 Ta Lou         CIV 10.86
5 Schippers      NED 10.90
6 Ahye           TTO 10.92
7 Gardner        USA 10.94
8 Williams       JAM 11.80
Behind the winner: 2nd +0.12 · 3rd +0.15 · 4th +0.15 · 5th +0.19 · 6th +0.21 · 7th +0.23 · 8th +1.09
SB: Fraser-Pryce
PB: Ta Lou
Source: rio-dataset · complete field · data to 21 Mar 2026
[Storylines] [Proof]"""


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("rome 2024 women high jump", HIGH_JUMP),
        ("rio 2016 men long jump", LONG_JUMP),
        ("rio 2016 women 100m", WOMENS_100),
    ],
)
async def test_a_final_reads_as_its_event_is_read(asker: Asker, typed: str, card: str) -> None:
    assert (await asker.ask(f"/result race:{typed}")).text == card


async def test_a_decathlon_tells_the_points_and_the_parts_of_the_first_three(asker: Asker) -> None:
    lines = (await asker.ask("/result race:rio 2016 decathlon")).text.splitlines()
    assert lines[1:3] == [
        "Men's decathlon · final · Rio de Janeiro, 18 Aug 2016",
        " 1 Eaton            USA 8893",
    ]
    assert "Behind the winner: 2nd -59 · 3rd -227" in lines
    assert [line.split(":")[0] for line in lines if line.startswith("Series ")] == [
        "Series Eaton", "Series Mayer", "Series Warner",
    ]  # fmt: skip
    assert (
        "Series Eaton: 100:10.46(-0.1)[985] LJ:7.94(1.7)[1045] SP:14.73[773] HJ:2.01[813] "
        "400:46.07[1005] 110H:13.80(0.7)[1000] DT:45.49[777] PV:5.20[972] JT:59.77[734] "
        "1500:4:23.33[789]"
    ) in lines


async def test_of_a_mass_field_the_first_ten_gaps_are_told(asker: Asker) -> None:
    lines = (await asker.ask("/result race:rio 2016 marathon men")).text.splitlines()
    [gaps] = [line for line in lines if line.startswith("Behind the winner: ")]
    assert gaps.startswith("Behind the winner: 2nd +1:10 · 3rd +1:21 · ")
    assert gaps.endswith(" · 10th +3:45")


async def test_the_proof_has_every_series(asker: Asker) -> None:
    answer = await asker.ask("/result race:rio 2016 men long jump", click=["Proof"])
    assert (
        "12 Damar Forbes (JAM) 7.82 -0.8 [7.63(-0.8) 7.74(-0.6) 7.82(-0.8)] · rio-dataset"
        in answer.text.splitlines()
    )


async def test_a_heptathlon_is_counted_in_points(asker: Asker) -> None:
    asked = "/h2h first:Thiam second:Johnson-Thompson event:heptathlon"
    lines = (await asker.ask(asked)).text.splitlines()
    assert lines[0] == "Thiam 9 – 3 Johnson-Thompson"
    assert "Last: Thiam by 36, Olympic Games Paris 2024, heptathlon, 9 Aug 2024" in lines
    careers = "Both careers are stored from 25 Aug 2012 to 8 Jun 2024 but for "
    assert any(line.startswith(careers) for line in lines)


async def test_rounds_before_the_final_are_found(asker: Asker) -> None:
    lines = (await asker.ask("/result race:rio 2016 men pole vault qualifying")).text.splitlines()
    assert lines[1] == "Men's pole vault · qualification · Rio de Janeiro, 13 Aug 2016"
