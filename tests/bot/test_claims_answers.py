"""What “Check this claim” says of plain claims: each beside its verdict and the truth."""

from bot.ask import Asker

MENU = "Check this claim"
VERDICTS = ("True: ", "False: ", "Cannot tell: ")

ANSWERS = {
    "Jakob Ingebrigtsen ranks 3rd all time in the mile.": (
        "True: Jakob Ingebrigtsen: 3rd in the men's mile with 3:43.73 to 1 Jan 2026; list "
        "complete to 3:49.98 as of 21 Dec 2025, later marks from stored races."
    ),
    "Josh Kerr is 6th on the all-time list in the men's mile.": (
        "Cannot tell: Figures in the rest of its sentence are not understood."
    ),
    "3:45.34 ranks 6th all time in the men's mile.": (
        "True: 3:45.34 in the men's mile: 5 better to 1 Jan 2026, so 6th; list complete to "
        "3:49.98 as of 21 Dec 2025, later marks from stored races."
    ),
    "3:40.00 ranks 6th all time in the men's mile.": (
        "Cannot tell: 3:40.00 in the men's mile: 0 better to 1 Jan 2026, so 1st; list complete "
        "to 3:49.98 as of 21 Dec 2025, later marks from stored races."
    ),
    "Nine men ran under 3:50 in the Bowerman Mile 2024.": (
        "True: 9 under 3:50 in Bowerman Mile 2024, men's mile: complete field."
    ),
    "Ten men ran under 3:50 in the Bowerman Mile 2024.": (
        "False: 9 under 3:50 in Bowerman Mile 2024, men's mile: complete field."
    ),
    "Josh Kerr's PB in the mile is 3:45.34.": (
        "True: Josh Kerr: 3:45.34 mile, Eugene, OR, 25 May 2024."
    ),
    "Josh Kerr's PB in the mile is 3:46.34.": (
        "False: A better mark is stored. Josh Kerr: 3:45.34 mile, Eugene, OR, 25 May 2024."
    ),
    "Usain Bolt's best in the 200 m is 19.19.": (
        "True: Usain Bolt: 19.19 (-0.3) 200 m, Berlin, 20 Aug 2009."
    ),
    "Josh Kerr is the world champion in the 1500 m.": (
        "Cannot tell: Josh Kerr: World Championships 2023, 1500 m. Whether the latest title is "
        "meant is not sure. Isaac Nader won the 1500 m, World Athletics Championships Tokyo "
        "2025, 17 Sep 2025."
    ),
    "Josh Kerr was world champion in the 1500 m in 2023.": (
        "True: Josh Kerr: World Championships 2023, 1500 m."
    ),
    "Cole Hocker is the reigning Olympic champion in the 1500 m.": (
        "True: Cole Hocker won the 1500 m, Olympic Games Paris 2024, 6 Aug 2024."
    ),
    "Jakob Ingebrigtsen is the reigning Olympic champion in the 1500 m.": (
        "False: Cole Hocker won the 1500 m, Olympic Games Paris 2024, 6 Aug 2024."
    ),
    "Cameron Myers was 17 at the Bowerman Mile 2024.": (
        "True: Cameron Myers, born 9 Jun 2006, was 17 on 25 May 2024."
    ),
    "Cameron Myers was 18 at the Bowerman Mile 2024.": (
        "False: Cameron Myers, born 9 Jun 2006, was 17 on 25 May 2024."
    ),
    "Jakob Ingebrigtsen is from Norway.": ("True: Results list Jakob Ingebrigtsen for Norway."),
    "Josh Kerr runs for Great Britain.": ("True: Results list Josh Kerr for Great Britain."),
    "Josh Kerr runs for Norway.": ("False: Results list Josh Kerr for Great Britain."),
    "Jakob Ingebrigtsen is faster than Josh Kerr in the mile.": (
        "True: Jakob Ingebrigtsen 3:43.73 mile, Eugene, OR, 16 Sep 2023; Josh Kerr 3:45.34 "
        "mile, Eugene, OR, 25 May 2024. The list is complete to 3:49.98 as of 21 Dec 2025."
    ),
    "Josh Kerr is faster than Jakob Ingebrigtsen in the mile.": (
        "False: Josh Kerr 3:45.34 mile, Eugene, OR, 25 May 2024; Jakob Ingebrigtsen 3:43.73 "
        "mile, Eugene, OR, 16 Sep 2023. The list is complete to 3:49.98 as of 21 Dec 2025."
    ),
    "Hicham El Guerrouj holds the world record in the mile.": (
        "True: World record, men's mile: 3:43.13 Hicham El Guerrouj, 7 Jul 1999. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "Josh Kerr holds the world record in the mile.": (
        "False: World record, men's mile: 3:43.13 Hicham El Guerrouj, 7 Jul 1999. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "Hicham El Guerrouj's mile world record has stood since 1999.": (
        "True: World record, men's mile: 3:43.13 Hicham El Guerrouj, 7 Jul 1999. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "Hicham El Guerrouj's mile world record has stood since 2001.": (
        "False: World record, men's mile: 3:43.13 Hicham El Guerrouj, 7 Jul 1999. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "3:43.13 is the world record in the men's mile.": (
        "True: World record, men's mile: 3:43.13 Hicham El Guerrouj, 7 Jul 1999. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "3:44.00 is the world record in the men's mile.": (
        "False: World record, men's mile: 3:43.13 Hicham El Guerrouj, 7 Jul 1999. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "Josh Kerr holds the British record in the mile.": (
        "True: Great Britain record, men's mile: 3:45.34 Josh Kerr, 25 May 2024. Records were "
        "looked for up to 31 Dec 2025."
    ),
    "Yared Nuguse is 0-5 against Jakob Ingebrigtsen.": (
        "False: Nuguse 2 – 7 Ingebrigtsen, finals, all events, to 1 Jan 2026, in the stored "
        "results."
    ),
    "Josh Kerr beat Jakob Ingebrigtsen at the Bowerman Mile 2024.": (
        "True: Kerr 1st (3:45.34), Ingebrigtsen 2nd (3:45.60), 0.26 apart: Bowerman Mile 2024, "
        "men's mile, 25 May 2024."
    ),
    "Jakob Ingebrigtsen beat Josh Kerr at the Bowerman Mile 2024.": (
        "False: Ingebrigtsen 2nd (3:45.60), Kerr 1st (3:45.34), 0.26 apart: Bowerman Mile "
        "2024, men's mile, 25 May 2024."
    ),
    "Jakob Ingebrigtsen beat Josh Kerr by 0.26 at the Bowerman Mile 2024.": (
        "False: Ingebrigtsen 2nd (3:45.60), Kerr 1st (3:45.34), 0.26 apart: Bowerman Mile "
        "2024, men's mile, 25 May 2024."
    ),
    "Josh Kerr won the Bowerman Mile 2024 by 0.26.": (
        "Cannot tell: Figures in the rest of its sentence are not understood."
    ),
    "Hobbs Kessler did not finish the Bowerman Mile 2024.": (
        "True: Hobbs Kessler: DNF, Bowerman Mile 2024, mile, 25 May 2024."
    ),
    "Josh Kerr did not finish the Bowerman Mile 2024.": (
        "False: Josh Kerr: 1st in 3:45.34, Bowerman Mile 2024, mile, 25 May 2024."
    ),
    "Neil Gourley was fifth at the Bowerman Mile 2024.": (
        "Cannot tell: Neil Gourley: 4th in 3:47.74, Bowerman Mile 2024, mile, 25 May 2024. "
        "Sources do not agree on that line."
    ),
    "Neil Gourley was fourth at the Bowerman Mile 2024 in 3:47.74.": (
        "True: Neil Gourley: 4th in 3:47.74, Bowerman Mile 2024, mile, 25 May 2024."
    ),
    "Usain Bolt was fifth at the Bowerman Mile 2024.": (
        "False: Bowerman Mile 2024, men's mile: 5th was Jake Wightman in 3:47.83."
    ),
    "A 3:46.22 mile is worth 3:29.46 for 1500.": (
        "True: 3:46.22 mile = 3:29.46 1500 m by factor: ÷ 1.08, a rule of thumb, to the "
        "nearest hundredth."
    ),
    "Jakob Ingebrigtsen has won 11 in a row.": (
        "Cannot tell: Jakob Ingebrigtsen: 0 wins in a row, finals, all events, to 1 Jan 2026, "
        "in the stored results. Other ways to count, or races not stored, could give that."
    ),
    "Jakob Ingebrigtsen's last loss was on 21 September 2025.": (
        "True: Jakob Ingebrigtsen's last loss in a final in the stored results to 1 Jan 2026: "
        "10th in 13:02.00, World Athletics Championships Tokyo 2025, 5000 m, 21 Sep 2025."
    ),
}


async def test_each_claim_has_its_verdict_and_the_truth_beside_it(asker: Asker) -> None:
    told = {}
    for claim in ANSWERS:
        lines = (await asker.ask(MENU, message_text=claim)).text.splitlines()
        (ruled,) = [line for line in lines if line.startswith(VERDICTS)]
        verdict, quoted, truth = ruled.replace(" “", "“").replace("” ", "“").split("“")
        assert quoted in claim
        told[claim] = f"{verdict} {truth}"
    assert told == ANSWERS
