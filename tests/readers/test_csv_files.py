"""CSV files: top lists, careers, and results in the format of our own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.csv_files import read_csv
from tests.readers.expected import SAMPLES, differences, samples
from tests.readers.json_fuzz import sound
from track.errors import TrackError, UnreadableResults
from track.results import Round

LISTS = SAMPLES.parent / "data" / "toplists-2025"
OLD_HEADER = '"",Rank,Mark,WIND,Competitor,DOB,Nat,Pos,Venue,Date,Results Score'
OWN_HEADER = "event,sex,round,date,meet,city,heat,wind,place,name,nation,mark,status,tags"


@pytest.mark.parametrize("path", samples("toplist_csv", "*.csv"))
def test_every_sample_is_what_its_answer_says(path: Path) -> None:
    file = read_csv(path.read_text(encoding="utf-8"), path.name)
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected
    assert {sheet.kind for sheet in file.sheets} == {"list"}


@pytest.mark.skipif(not LISTS.exists(), reason="no lists here")
def test_lists_of_2025_are_read_whole() -> None:
    # The smaller files: all of them, half a million rows, take twenty seconds.
    paths = sorted(LISTS.glob("*/*.csv"), key=lambda path: path.stat().st_size)
    for path in paths[: len(paths) * 3 // 4]:
        file = read_csv(path.read_text(encoding="utf-8"))
        (sheet,) = file.sheets
        assert (len(file.rejected), len(file.ignored), file.accounted) == (0, 1, True), path.name
        assert (sheet.event is not None, sheet.kind) == (True, "list"), path.name
        assert sheet.sex == ("M" if path.parent.name == "men" else "W"), path.name


@pytest.mark.skipif(not (SAMPLES / "tfrrs_csv").exists(), reason="no samples here")
def test_careers_of_a_college_are_all_accounted_for() -> None:
    for path in (SAMPLES / "tfrrs_csv").glob("*.csv"):
        file = read_csv(path.read_text(encoding="utf-8"))
        assert file.accounted
        assert {each.reason for each in file.rejected} <= {
            "a relay's mark beside one of its runners: the team is not said"
        }


def _old(*rows: str, heading: str = "women-long-jump.csv") -> list[tuple[object, ...]]:
    file = read_csv("\n".join((OLD_HEADER, *rows)), heading)
    return [
        (str(line.mark), line.hand, line.wind_cms, line.rank, line.indoor)
        for sheet in file.sheets
        for line in sheet.lines
    ]


def test_zeros_lost_are_no_tenths_by_hand() -> None:
    rows = [
        '0,1.0,10.1,1.0,Mara QUILL,1999,NZL,1,"Oval, Wellington (NZL)",07 JUL 2019,1200',
        "1,2.0,10.13,,Ida BERG,,NOR,2f1,Oslo (NOR) (i),08 JUL 2019,1190",
    ]
    assert _old(*rows, heading="men-100-metres.csv") == [
        ("10.10", False, 100, 1, False),
        ("10.13", False, None, 2, True),
    ]
    kept = [*rows, "2,3,10.20,,Ida BERG,,NOR,2f1,Oslo (NOR),08 JUL 2019,1180"]
    assert _old(*kept, heading="men-100-metres.csv")[0][:2] == ("10.1", True)


def test_a_list_has_no_places_and_drops_births_of_another_century() -> None:
    row = "0,1,7.4,1.2,Mara QUILL,01 JAN 1901,NZL,1,Oslo (NOR),07 JUL 2019,1200"
    line = read_csv(f"{OLD_HEADER}\n{row}\n", "women-long-jump").sheets[0].lines[0]
    assert (line.place, line.born, line.venue, line.team) == (None, None, "Oslo (NOR)", "NZL")


def test_a_list_whose_event_nobody_says_keeps_clocks_and_rejects_bare_numbers() -> None:
    rows = ("0,1,3:26.00,,A B,,NZL,1,Oslo,07 JUL 2019,1", "1,2,7.4,,C D,,NZL,1,Oslo,07 JUL 2019,1")
    file = read_csv("\n".join((OLD_HEADER, *rows)))
    assert (file.used, len(file.rejected), file.sheets[0].event, file.sheets[0].sex) == (
        1,
        1,
        None,
        "",
    )


def test_careers_keep_the_month_of_a_meet_of_several_days() -> None:
    rows = [
        'Mara Quill,800 Meters,2:01.08,"Apr  7- 8, 2023"',
        'Mara Quill,800 Meters,DNF,"Feb 29-Mar  1, 2020"',
        'Mara Quill,6k,20:22.5,"Oct 21, 2022"',
        'Mara Quill,4 x 400 Relay,3:30.51,"Mar 24-25, 2023"',
    ]
    file = read_csv("\n".join(["Athlete,Event,Mark,Date", *rows]))
    eight, cross = file.sheets
    assert [line.listed_day and line.listed_day.isoformat for line in eight.lines] == [
        "2023-04",
        "2020",
    ]
    assert (eight.kind, cross.event, str(cross.lines[0].mark)) == ("list", None, "20:22.5")
    assert (len(file.rejected), file.accounted) == (1, True)


def test_our_own_format_is_grouped_into_races() -> None:
    rows = [
        "1500,W,final,2024-05-25,Harbour Mile,Wellington,,,1,Mara Quill,NZL,4:05.12,,PB NR",
        "1500,W,final,2024-05-25,Harbour Mile,Wellington,,,,Ida Berg,NOR,3:55.46,DNF,",
        "100,M,heat,2024-05-25,Harbour Mile,Wellington,2,-0.3,1,Tom Reed,GBR,10.31,OK,Q",
        "100,M,heat,2024-05-25,Harbour Mile,Wellington,2,-0.9,2,Sam Gale,GBR,10.41,OK,Q",
        "LJ,M,final,2024-05-25,Harbour Mile,Wellington,,+1.1,1,Tom Reed,GBR,7.91,,",
        "LJ,M,final,yesterday,Harbour Mile,Wellington,,,1,Tom Reed,GBR,7.91,,",
        "LJ,M,final,2024-05-25,Harbour Mile,Wellington,,,2,Sam Gale,GBR,,,",
    ]
    file = read_csv("\n".join([OWN_HEADER, "", *rows]))
    mile, sprint, jump = file.sheets
    assert [(each.kind, each.sex, each.round) for each in file.sheets] == [
        ("race", "W", Round.FINAL),
        ("race", "M", Round.HEAT),
        ("race", "M", Round.FINAL),
    ]
    assert [(line.outcome, str(line.mark), line.shown) for line in mile.lines] == [
        ("OK", "4:05.12", ""),
        ("DNF", "None", "3:55.46"),
    ]
    assert mile.lines[0].tags == ("PB", "NR")
    assert (sprint.heat, sprint.wind_cms, jump.wind_cms) == (2, -30, None)
    assert jump.lines[0].wind_cms == 110
    assert ([each.number for each in file.rejected], file.accounted) == ([6, 8, 9], True)


def test_what_is_not_said_stays_empty() -> None:
    sheet = read_csv("name;mark\nMara Quill;4:05.12\n").sheets[0]
    assert (sheet.event, sheet.sex, sheet.round, sheet.day, sheet.meet) == (
        None,
        "",
        None,
        None,
        "",
    )
    assert str(sheet.lines[0].mark) == "4:05.12"


def test_the_example_of_the_guide_reads_whole() -> None:
    guide = Path(__file__).parents[2] / "docs" / "importing.md"
    lines = [line.strip() for line in guide.read_text(encoding="utf-8").splitlines()]
    start = lines.index(OWN_HEADER)
    file = read_csv("\n".join(lines[start : start + 3]))
    assert (file.used, file.rejected, len(file.sheets)) == (2, (), 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0\0",
        "just words",
        "," * 1_000_000,
        "name,mark" + "," * 1_000_000,
        'name,mark\n"' + "x" * 1_000_000,
        "name,mark" + "\n" * 1_000_000,
        "x" * 8_000_001,
        "name,mark,event\n" + "A,10.1,100\n" * 41_000,
    ],
)
def test_what_is_no_table_of_results_is_refused(text: str) -> None:
    with pytest.raises(UnreadableResults) as refused:
        read_csv(text)
    assert len(str(refused.value)) < 120


_CELLS = st.sampled_from(
    (
        "1",
        "DNF",
        "10.1",
        "3:45.34",
        "7.91",
        "100",
        "LJ",
        "M",
        "final",
        "2024-05-25",
        "+1.1",
        "",
        "\0",
    )
) | st.text(max_size=10)


@given(
    st.sampled_from((OLD_HEADER, OWN_HEADER, "Athlete,Event,Mark,Date", "name;mark;event")),
    st.lists(st.lists(_CELLS, max_size=15), max_size=6),
    st.sampled_from(",;\t"),
)
def test_any_cells_are_read_soundly_or_refused(
    header: str, rows: list[list[str]], separator: str
) -> None:
    text = "\n".join([header, *(separator.join(row) for row in rows)])
    try:
        file = read_csv(text, "men-100-metres.csv")
    except TrackError:
        return
    assert sound(file)


@given(st.text(max_size=200))
def test_any_text_is_read_soundly_or_refused(text: str) -> None:
    try:
        file = read_csv(text)
    except TrackError:
        return
    assert sound(file)
