"""A seed folder of a dozen rows in which nothing is wrong, to plant one mistake at a time in."""

from collections.abc import Mapping

from readers.seeds import COLUMNS

_ROWS = {
    "sources.csv": """
        archive,data set,the archive
        report,press,a report
        rule,definition,a rule
        page,web page,a page
    """,
    "athletes.csv": """
        ann-able,Ann Able,Ann,Able,GBR,IRL,W,1998-03-04,archive
        ann-able-2005,Ann Able,Ann,Able,GBR,,W,2005-03-04,archive
        bea-baker,Bea Baker,Bea,Baker,KEN,,W,1999,archive
        cat-cole,Cat Cole,Cat,Cole,USA,,W,2000-01-02,archive;report
        dan-dale,Dan Dale,Dan,Dale,NOR,,M,1997-05-06,archive
        eve-east,Eve East,Eve,East,NOR,,W,1970-05,archive
    """,
    "aliases.csv": """
        ann-able,Annie,nickname,archive;page,
        cat-cole,Cat Carr,former,archive,until 2022
        dan-dale,D. Dale,short,report,
    """,
    "people.csv": """
        same,cat-cole,cat-carr,one birthday,archive
        apart,ann-able,ann-able-2005,two birthdays,archive
    """,
    "meets.csv": """
        2024-town,town-games,Town Games,2024-06-01,2024-06-02,Track,Town,GBR,other,0,archive
    """,
    "races/2024.csv": """
        town-1500,2024-town,1500,W,final,,2024-06-01,Dash,yes,0,complete,800=2:10 (B),,,archive
        town-jump,2024-town,LJ,W,final,,2024-06-02,,,0,top-2,,,,archive
        town-relay,2024-town,4x400,W,final,,2024-06-02,,no,0,complete,,,,archive
        town-hop,2024-town,TJ,W,final,,2024-06-02,,,0,winner,,,,archive
    """,
    "results/2024.csv": """
        town-1500,1,ann-able,,GBR,4:01.10,OK,PB,,0,,,,archive
        town-1500,2,bea-baker,B. Baker,KEN,4:01.10,OK,,,0,,,,archive
        town-1500,3,cat-cole,,USA,4:05.00,OK,,,0,,,,archive
        town-1500,,eve-east,,NOR,,DNF,,yes,0,,,,archive
        town-jump,1,cat-cole,,USA,6.80,OK,,,0,,,,archive
        town-jump,2,ann-able,,GBR,6.50,OK,,,0,,,,archive
        town-jump,5,bea-baker,,KEN,,OK,,,0,,,,archive
        town-hop,1,bea-baker,,KEN,,OK,,,0,,,,report
    """,
    "teams.csv": """
        town-relay,1,Norway,NOR,3:30.10,OK,,0,,eve-east;cat-cole,archive
        town-relay,2,All Stars,,3:31.00,OK,PB,0,,,archive
        town-relay,,Norway B,NOR,,DQ,,1,,,archive
    """,
    "records.csv": """
        lj-old,LJ,W,0,WR,,7.00,0,eve-east,Eve East,NOR,1990,,yes,no,lj-new,2024-01-01,,archive
        lj-new,LJ,W,0,WR,,7.10,0,eve-east,Eve East,NOR,1995-06-01,,yes,yes,,2024-01-01,,archive
        lj-kenya,LJ,W,0,NR,KEN,6.50,0,bea-baker,Bea Baker,KEN,2023,,,as-of,,2024-01-01,,archive
    """,
    "lists.csv": """
        lj-women,LJ,W,0,,2024-01-01,6.50,,archive
        lj-girls,LJ,W,0,U20,2024-01-01,6.40,,archive
    """,
    "list_marks/LJ.csv": """
        lj-women,1,eve-east,NOR,7.10,1.2,Oslo,1995-06-01,archive
        lj-women,2,cat-cole,USA,6.60,-0.3,,2023,archive
        lj-women,2,ann-able,IRL,6.60,,,2023,archive
        lj-women,4,bea-baker,KEN,6.50,2.0,,2023,archive
        lj-girls,1,ann-able-2005,GBR,6.40,,,2023,archive
    """,
    "careers.csv": """
        ann-able,2015-01-01,2024-06-02,3,archive
        cat-cole,2017,2024-06-02,0,report
    """,
    "honours.csv": """
        ann-able,OG,2016,LJ,,3,archive
        ann-able-2005,WU20,2024,LJ,U20,,archive
    """,
    "conflicts.csv": """
        result,town-jump,ann-able,mark,6.50,1,archive,
        result,town-jump,ann-able,mark,6.51,0,report,in the text
        claim,C01,,winner,Able,1,archive,
        claim,C01,,winner,Baker,0,report,
    """,
    "coverage.csv": """
        town,fields,1500,W,town-games,other,2024-06-01,2024-06-01,1,,archive
    """,
}


def small_seeds() -> dict[str, str]:
    """Return the texts of the files, ready for ``read_seeds``."""
    return {file: _header(file) + _lines(rows) for file, rows in _ROWS.items()}


def with_mistake(files: Mapping[str, str], file: str, right: str, wrong: str) -> dict[str, str]:
    """Return ``files`` with ``wrong`` for ``right``, which must stand in ``file`` just once."""
    assert files[file].count(right) == 1, f"{right!r} is not once in {file}"
    return {**files, file: files[file].replace(right, wrong)}


def _header(file: str) -> str:
    name = file if file in COLUMNS else f"{file.partition('/')[0]}/"
    return ",".join(COLUMNS[name]) + "\n"


def _lines(rows: str) -> str:
    return "".join(f"{row.strip()}\n" for row in rows.strip().splitlines())
