"""The bench's stores hold what the lists say; made-up ones are whole, and the same each time."""

from pathlib import Path

import pytest

from bench.scale.content import Content
from bench.scale.fill import derive, fill
from bench.scale.made_up import made_up
from bench.scale.questions import QUESTIONS
from bench.scale.report import ScaleReport
from bench.scale.section import scale_report
from bench.scale.shape import shape_of
from bench.scale.toplists import toplists
from tests.db.dumps import complaint, plain

HEAD = (
    "rank,mark,wind,competitor,dob,nationality,position,venue,date,result_score,discipline,type,"
    "sex,age_cat"
)
ROME = '"Stadio Olimpico, Roma (ITA)",07 JUL 1999'
EUGENE = '"Hayward Field, Eugene, OR (USA)",25 MAY 2024'
ARMORY = '"New York, NY (USA) (i)",11 FEB 2024'
LISTS = {
    "men/middlelong_one-mile_senior.csv": (
        f"3:43.13,,Hicham EL GUERROUJ,14 SEP 1974,MAR,1,{ROME}",
        f"3:43.40,,Noah NGENY,02 NOV 1978,KEN,2,{ROME}",
        f"3:47.20,,Noah NGENY,02 NOV 1978,KEN,3h2,{EUGENE}",
        f"3:50.1h,,Somebody ELSE,1950,GBR,1,{EUGENE}",
        f"3:50.21,,Indoor RUNNER,,USA,1,{ARMORY}",
    ),
    "women/jumps_long-jump_senior.csv": (
        f"7.52,+1.4,Galina CHISTYAKOVA,26 JUL 1962,URS,1,{ROME}",
        f"7.45,+1.1,Galina CHISTYAKOVA,26 JUL 1962,URS,,{ROME}",
        f"7.40,+0.9,Jackie OTHER,03 MAR 1962,USA,2,{ROME}",
    ),
    "men/sprints_100-metres_senior.csv": (
        f"9.9h,+0.1,Quick MAN,1948,USA,1,{EUGENE}",
        f"10.01,+0.1,Slow MAN,1950,USA,2,{EUGENE}",
    ),
    "men/relays_4x100-metres-relay_senior.csv": (f"36.84,,Jamaica,,JAM,1,{ROME}",),
}
"""Lines of each list from the mark to the date."""


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    for name, rows in LISTS.items():
        path = tmp_path / "lists" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        sex = "male" if name.startswith("men") else "female"
        lines = [f"{rank},{row},1200,,,{sex},senior" for rank, row in enumerate(rows, 1)]
        path.write_text("\n".join((HEAD, *lines, "")), encoding="utf-8")
    return tmp_path / "lists"


@pytest.fixture
async def real(lists: Path) -> Path:
    path = lists.parent / "real.sqlite3"
    await fill(path, toplists(lists))
    await derive(path)
    return path


def listed(content: Content) -> list[list[object]]:
    return [
        list(rows) for rows in (content.athletes, content.meets, content.races, content.results)
    ]


def test_the_lists_are_read_as_people_meets_races_and_lines(real: Path) -> None:
    with plain(real) as connection:
        athletes = connection.execute("SELECT given, family FROM athlete ORDER BY 2, 1").fetchall()
        races = connection.execute(
            "SELECT event, sex, round, heat, short_track, city, country FROM race"
            " JOIN meet ON meet.id = meet_id ORDER BY 1, 3, 5, race.day"
        ).fetchall()
        lines = connection.execute(
            "SELECT mark, mark_step, hand, place, wind, counts FROM result ORDER BY event, mark"
        ).fetchall()
    assert ("Hicham", "El Guerrouj") in athletes
    assert len(athletes) == 8
    assert races == [
        (4, "M", "final", 0, 0, "Eugene", "USA"),
        (13, "M", "final", 0, 0, "Roma", "ITA"),
        (13, "M", "final", 0, 0, "Eugene", "USA"),
        (13, "M", "final", 0, 1, "New York", "USA"),
        (13, "M", "heat", 2, 0, "Eugene", "USA"),
        (42, "W", "final", 0, 0, "Roma", "ITA"),
    ]
    assert lines == [
        (9_900, 100, 1, 1, None, 0),
        (10_010, 10, 0, 2, None, 1),
        (223_130, 10, 0, 1, None, 1),
        (223_400, 10, 0, 2, None, 1),
        (227_200, 10, 0, 3, None, 1),
        (230_100, 100, 1, 1, None, 1),
        (230_210, 10, 0, 1, None, 1),
        (-7_520, 10, 0, 1, 140, 1),
        (-7_400, 10, 0, 2, 90, 1),
    ]
    assert complaint(real) == "ok"


async def test_a_made_up_store_is_the_same_each_time_and_whole(real: Path) -> None:
    first, second = (listed(made_up(shape_of(real), 3_000)) for _ in range(2))
    assert first == second
    athletes, meets, races, results = first
    assert 1_500 < len(results) < 6_000
    path = real.with_name("made-up.sqlite3")
    await fill(path, Content(athletes, meets, races, results))  # type: ignore[arg-type]
    assert complaint(path) == "ok"
    with plain(path) as connection:
        worse_in_front = connection.execute(
            "SELECT count(*) FROM result AS a JOIN result AS b USING (race_id)"
            " WHERE a.place < b.place AND a.mark >= b.mark"
        ).fetchall()
        heats = connection.execute("SELECT count(*) FROM race WHERE round = 'heat'").fetchall()
    assert worse_in_front == [(0,)]
    assert heats[0][0] > 0


def test_every_question_is_answered_from_every_store(lists: Path) -> None:
    report = scale_report(lists, lists.parent / "stores", (2_000,), 1, lambda _: None)
    assert [row.question for row in report.rows] == list(QUESTIONS)
    assert all(len(row.times) == 2 for row in report.rows)
    assert str(report).splitlines()[1].split()[-3:] == ["slowest", "growth", "goal"]
    assert len(report.as_json()["lines"]) == len(QUESTIONS)


def test_without_the_lists_it_says_so(tmp_path: Path) -> None:
    report = scale_report(tmp_path / "none", tmp_path, (), 1, lambda _: None)
    assert report == ScaleReport((), (), report.note)
    assert str(report) == ("Scale\n! the all-time lists are not here; name them with --toplists")
