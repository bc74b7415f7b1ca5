"""What /ask says first, of races, records and people: one question beside its answer."""

from bot.ask import Asker

ANSWERS = {
    "what is the olympic record in the men's 1500": (
        "Cole Hocker (USA), 3:27.65, Saint-Denis, 6 Aug 2024"
    ),
    "does Josh Kerr hold the British mile record": (
        "Yes: Josh Kerr (GBR), 3:45.34, Eugene, 25 May 2024"
    ),
    "does Jake Wightman hold the British mile record": (
        "No: Josh Kerr (GBR), 3:45.34, Eugene, 25 May 2024"
    ),
    "who held the men's mile world record before Morceli": (
        "Steve Cram (GBR), 3:46.32, Oslo, 27 Jul 1985; stood 8 years 40 days to 5 Sep 1993"
    ),
    "who held the men's mile world record before Kerr": (
        "Cannot tell: no such record of Josh Kerr is stored"
    ),
    "how long did Noureddine Morceli hold the mile world record": (
        "5 years 305 days, to 7 Jul 1999: Noureddine Morceli (ALG), 3:44.39, Rieti, 5 Sep 1993"
    ),
    "how long did Sebastian Coe hold the mile world record": (
        "350 days, 17 Jul 1979 to 1 Jul 1980; 7 days, 19 Aug 1981 to 26 Aug 1981; 3 years 333 "
        "days, 28 Aug 1981 to 27 Jul 1985"
    ),
    "how long did Kerr's mile world record stand": (
        "Cannot tell: no such record of Josh Kerr is stored"
    ),
    "how old was Kerr when he set the British mile record": (
        "26 years 230 days at Josh Kerr (GBR), 3:45.34, Eugene, 25 May 2024"
    ),
    "how old was Kerr when he set the mile world record": (
        "Cannot tell: no such record of Josh Kerr is stored"
    ),
    "who was the first to run sub 4 in the mile": (
        "Men: Roger Bannister (GBR), 3:59.4, Oxford, 6 May 1954, by the stored world records; "
        "women: Nobody past 4:00.00 holds a stored record"
    ),
    "who was the first to run sub 3:40 in the mile": (
        "Men: Nobody past 3:40.00 holds a stored record; women: Nobody past 3:40.00 holds a "
        "stored record"
    ),
    "who was the first to run under 2:05 in the marathon": (
        "Men: Cannot tell: the oldest stored record, 2:00:35 of 8 Oct 2023, is past it; women: "
        "Nobody past 2:05:00 holds a stored record"
    ),
    "who held the men's mile world record in 1900": (
        "No world record of the men's mile is stored; try another event, or /toplist for the "
        "best marks."
    ),
    "who won the Bowerman Mile before 2020": (
        "Timothy Cheruiyot (KEN) won the latest, Bowerman Mile 2019, in 3:50.49"
    ),
    "how many times has Ingebrigtsen won the Bowerman Mile": (
        "3 times (2021–2023) in the stored results: Jakob Ingebrigtsen"
    ),
    "how many times has Kerr won the Bowerman Mile": (
        "1 time (2024) in the stored results: Josh Kerr"
    ),
    "how many times has Gourley won the Bowerman Mile": "Never in the stored results: Neil Gourley",
    "who has won the Bowerman Mile most often": (
        "Jakob Ingebrigtsen 3 (2021–2023), in the stored results"
    ),
    "did Kerr run in the Bowerman Mile 2023": "No: Josh Kerr is not in the field of that race",
    "did Kerr skip the Bowerman Mile 2023": "Yes: Josh Kerr is not in the field of that race",
    "did Kerr run in the Bowerman Mile 2024": "Yes: Josh Kerr won in 3:45.34",
    "did Wightman ever run in the Bowerman Mile": "Yes: Jake Wightman was in it in 2024",
    "did Ingebrigtsen ever run in the Bowerman Mile": (
        "Yes: Jakob Ingebrigtsen was in it in 2018–2019, 2021–2024"
    ),
    "was the Bowerman Mile 2024 Kerr's first": (
        "Cannot tell: no earlier start of Josh Kerr in it is stored"
    ),
    "was the Bowerman Mile 2024 Ingebrigtsen's first": (
        "No: Jakob Ingebrigtsen was in it in 2018–2019, 2021–2023"
    ),
    "did Kerr win the Bowerman Mile 2024": "Yes: Josh Kerr won in 3:45.34",
    "did Bolt win the Bowerman Mile 2024": "Usain Bolt is not in the field of that race",
    "what did Kessler run in the Bowerman Mile 2024": "Hobbs Kessler did not finish",
    "what did Bolt run in the Bowerman Mile 2024": "Usain Bolt is not in the field of that race",
    "did Kerr run 3:45.34 in the Bowerman Mile 2024": "Yes: Josh Kerr won in 3:45.34",
    "did Kerr run 3:45 in the Bowerman Mile 2024": "Yes: Josh Kerr won in 3:45.34",
    "did Gourley run 3:47.72 in the Bowerman Mile 2024": (
        "Sources differ: 3:47.74 is believed, 3:47.72 is said elsewhere"
    ),
    "did Kerr run 3:44.00 in the Bowerman Mile 2024": "No: Josh Kerr ran 3:45.34",
    "did Kessler run 3:48.66 in the Bowerman Mile 2024": "No: Hobbs Kessler did not finish",
    "did Bolt run 3:45 in the Bowerman Mile 2024": "Usain Bolt is not in the field of that race",
    "by how much did Kerr win the Bowerman Mile 2024": "0.26 s: Kerr ahead of Ingebrigtsen",
    "by how much did Nuguse win the Bowerman Mile 2024": "Yared Nuguse came 3rd in 3:46.22",
    "by how much did Bolt win the Bowerman Mile 2024": (
        "Usain Bolt is not in the field of that race"
    ),
    "what was the winning margin in the men's high jump in Tokyo 2021": (
        "No margin: Barshim, Tamberi shared the win"
    ),
    "who paced the Bowerman Mile 2024": "Alvarado",
    "who was the pacemaker in the Bowerman Mile 2022": (
        "No source says who set the pace of that race"
    ),
    "what was the 800 split in the Bowerman Mile 2024": "800 in 1:52.74, Alvarado",
    "what was the 600 split in the Bowerman Mile 2024": "No such split is stored of that race",
    "what was the last lap of the Bowerman Mile 2024": "last 400 in 53.2, Kerr, as its source says",
    "what was the last lap of the Bowerman Mile 2022": (
        "Cannot tell: no such split is stored of that race"
    ),
    "how fast was Kerr's last 400 in the Bowerman Mile 2024": (
        "last 400 in 53.2, Kerr, as its source says"
    ),
    "was Kerr's time in the Bowerman Mile 2024 a national record": (
        "Yes: the source has NR WL PB beside 3:45.34"
    ),
    "was Kerr's time in the Bowerman Mile 2024 a world record": (
        "Not by the source: it has NR WL PB beside 3:45.34, and no WR"
    ),
    "who came last in the Bowerman Mile 2024": "Cooper Teare came 14th in 3:53.92",
    "who came 30th in the Bowerman Mile 2024": "No 30th place is stored of that race",
    "who came 3rd in the Bowerman Mile 2024": "Yared Nuguse came 3rd in 3:46.22",
    "what place was Kessler in the Bowerman Mile 2024": "Hobbs Kessler did not finish",
    "what place was Bolt in the Bowerman Mile 2024": "Usain Bolt is not in the field of that race",
    "did Nuguse come third in the Bowerman Mile 2024": "Yes: Yared Nuguse came 3rd in 3:46.22",
    "did Nuguse come second in the Bowerman Mile 2024": "No: Yared Nuguse came 3rd in 3:46.22",
    "did Kerr finish ahead of Nuguse in the Bowerman Mile 2024": (
        "Yes: Kerr won in 3:45.34, Nuguse came 3rd in 3:46.22"
    ),
    "what was the gap between Kerr and Kessler in the Bowerman Mile 2024": (
        "No gap: Kerr won in 3:45.34, Kessler did not finish"
    ),
    "what was the gap between Kerr and Nuguse in the Bowerman Mile 2024": (
        "0.88 s: Kerr ahead of Nuguse"
    ),
    "when did Nuguse last beat Kerr": (
        "5 Sep 2024: Nuguse last beat Kerr, Weltklasse Zürich 2024, 1500 m"
    ),
    "when did Kerr last beat Bolt": (
        "Cannot tell: no meeting of Kerr and Bolt that counts is stored"
    ),
    "did Bolt ever beat Kerr": "Cannot tell: no meeting of Bolt and Kerr that counts is stored",
    "where does 3:40 rank all time in the men's mile": (
        "3:40.00 mile: 1st, by the records to 31 Dec 2025"
    ),
    "who is the 6th fastest man in the mile": (
        "Josh Kerr (GBR), 3:45.34, Eugene, 25 May 2024, in the stored results"
    ),
    "who is the 6th fastest British man in the mile": (
        "Jake Wightman (GBR), 3:47.82, Eugene, 5 Jul 2025, in the stored results"
    ),
    "what is Kerr's best mark in the 800": (
        "No 800 m of Josh Kerr that may stand as a best is stored; /athlete shows the bests "
        "that are."
    ),
    "what is Kerr's season best in the mile in 2024": "mile 3:45.34, 25 May 2024, Eugene",
    "what is Kerr's season best in the mile in 2010": (
        "No race of Josh Kerr is stored in 2010; stored are 2016 to 2026."
    ),
    "what is Bolt's best in the javelin": (
        "No javelin of Usain Bolt that may stand as a best is stored; /athlete shows the bests "
        "that are."
    ),
    "did Kerr break his PB in the Bowerman Mile 2024": (
        "Yes: the source has NR WL PB beside 3:45.34"
    ),
    "how many times did Kerr beat Ingebrigtsen before 2024": "1 time: Kerr 1 – 8 Ingebrigtsen",
    "how many men ran under 3:30 in the Bowerman Mile 2024": (
        "A mile in 3:30 is faster than anyone has run; check the event."
    ),
}


async def test_each_question_has_its_answer_in_the_first_line(asker: Asker) -> None:
    told = {
        question: (await asker.ask(f"/ask question:{question}")).text.splitlines()[0]
        for question in ANSWERS
    }
    assert told == ANSWERS
