"""A small file in every format, as the readers are told them apart."""

from tests.readers import test_hytek, test_hytek_semicolon, test_lynx, test_timing_pdf

START_LIST = """\
3,1,1,Girls 4x800 Relay Varsity,,,,,,3200
,,1,Upper School,,UPS  A,,,,,,,,12799
7,1,1,Girls 100m Hurdles
,,2,Able,Ann,Milan
"""
SCHEDULE = "; event, round, heat\n2,1,1\n5,1,1\n"
PASTED = "Men's 1500 metres final\n1. Josh Kerr GBR 3:45.34 NR\n2. Yared Nuguse USA 3:46.22\n"
TABS = "Pos\tAthlete\tNat\tMark\n1\tMara Quill\tNZL\t4:05.12\n2\tIda Berg\tNOR\t4:06.00\n"
MARKDOWN = "| Place | Name | Time |\n| --- | --- | --- |\n| 1 | Mara Quill (NZL) | **54.31** |\n"
OWN_CSV = "event,sex,date,name,nation,mark\n1500,W,2024-05-25,Mara Quill,NZL,4:05.12\n"
SHEET_OF_TABS = OWN_CSV.replace(",", "\t")
TOP_LIST = (
    "Rank,Mark,Competitor,DOB,Nat,Pos,Venue,Date\n1,4:05.12,Mara QUILL,,NZL,1,Oslo,1 MAY 2024\n"
)
OPENTRACK = """{
  "fullName": "Town Games",
  "events": [{"eventCode": "100", "units": [{"results": [
    {"place": 1, "firstName": "Ann", "lastName": "Able", "performance": "11.50"}]}]}]
}"""
ANSWER = (
    '{"eventTitles": [{"events": [{"event": "Women\'s 1500 Metres", "races": [{"race": "Final",'
    ' "results": [{"place": "1.", "mark": "4:05.12", "competitor": {"name": "Mara QUILL"}}]}]}]}]}'
)
PAGE = f'<!DOCTYPE html><html><script id="__NEXT_DATA__" type="application/json">{ANSWER}</script>'
HYTEK = test_hytek.BANNER + test_hytek.SPRINT
HYTEK_ALONE = test_hytek.SPRINT.replace("=" * 80 + "\n", "")
HYTEK_PAGE = f"<html><body><pre>\n{HYTEK}</pre></body></html>"

SMALL_FILES: dict[str, tuple[str, str]] = {
    "pasted": ("pasted", PASTED),
    "pasted tabs": ("pasted", TABS),
    "markdown": ("pasted", MARKDOWN),
    "csv": ("csv", OWN_CSV),
    "csv of tabs": ("csv", SHEET_OF_TABS),
    "csv of semicolons": ("csv", OWN_CSV.replace(",", ";")),
    "top list": ("csv", TOP_LIST),
    "opentrack": ("json", OPENTRACK),
    "answer": ("json", ANSWER),
    "page": ("world-athletics", PAGE),
    "hytek": ("hytek", HYTEK),
    "hytek without its banner": ("hytek", HYTEK_ALONE),
    "hytek page": ("hytek", HYTEK_PAGE),
    "hytek semicolon": ("hytek-semicolon", test_hytek_semicolon.EXPORT),
    "omega": ("timing-pdf", test_timing_pdf.OMEGA),
    "flash": ("timing-pdf", test_timing_pdf.FLASH),
    "lif": ("lif", test_lynx.HEAT),
    "evt": ("evt", START_LIST),
    "sch": ("sch", SCHEDULE),
}
"""The format of each, and its text."""
