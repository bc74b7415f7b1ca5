"""Questions on one athlete: bests, wins, losses, streaks, age, medals."""

from track.questions.forms.form import RACES, WHEN, Form

_OF_WHAT = "[{kind}] [{event}] [{kind}]"
_RACE = "[race|races|final|finals|times|competitions|contests]"
_BEST = (
    "(pb|pr|personal best|personal record|best|best time|best mark|fastest|fastest time|"
    "lifetime best|best ever|record)"
)
_SEASON = "(sb|season best|season 's best|seasons best|best|fastest|fastest time|best time)"
_LOSS = "(loss|defeat|lost race)"

CAREERS = (
    Form(
        "last_lost",
        "When did Ingebrigtsen last lose?",
        (
            f"when did {{who}} last lose {_OF_WHAT} {_RACE}",
            "when was {who} last beaten",
            f"[when was|what was|when is|what is] {{who}} 's (last|latest|most recent) {_OF_WHAT} "
            f"{_LOSS}",
            f"[when was] last time [that] {{who}} lost {_OF_WHAT} {_RACE}",
            f"how (long|many days) (is it|was it|has it been|had it been|had passed|passed|since) "
            f"since {{who}} (lost|last lost|was last beaten|was beaten|'s last {_OF_WHAT} {_LOSS}) "
            f"{_OF_WHAT} {_RACE}",
            f"how (long|many days) [ago] (is|was) {{who}} 's last {_OF_WHAT} {_LOSS}",
            "who (last beat|was last to beat|was last person to beat) {who}",
            "who beat {who} last",
            "(who|whom) did {who} last lose to",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "last_won",
        "When did Kerr last win?",
        (
            f"when did {{who}} last win {_OF_WHAT} {_RACE}",
            f"[when was|what was|when is|what is] {{who}} 's (last|latest|most recent) {_OF_WHAT} "
            "(win|victory)",
            f"[when was] last time [that] {{who}} won {_OF_WHAT} {_RACE}",
            f"how (long|many days) (is it|was it|has it been|had it been) since {{who}} "
            f"(won|last won) {_OF_WHAT} {_RACE}",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "count_lost",
        "How many races has Ingebrigtsen lost since 2022?",
        (
            f"how many {_OF_WHAT} {_RACE} (has|had|did) {{who}} (lost|lose)",
            f"how (often|many times) (has|had|did) {{who}} (lost|lose) {_OF_WHAT} {_RACE}",
            f"how (often|many times) (has|had|was) {{who}} [been] beaten {_OF_WHAT}",
            f"how many {_OF_WHAT} (losses|defeats) (does|did|has|had) {{who}} (have|had)",
            f"which {_OF_WHAT} {_RACE} (has|had|did) {{who}} (lost|lose)",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "has_lost",
        "Has Kerr lost in 2024?",
        (
            f"(has|had) {{who}} (lost|been beaten) [any] {_OF_WHAT} {_RACE}",
            f"did {{who}} lose [any] {_OF_WHAT} {_RACE}",
            f"(has|had) {{who}} not lost [any] {_OF_WHAT} {_RACE}",
            "(is|was) {who} (unbeaten|undefeated)",
            "(has|had) {who} been (unbeaten|undefeated)",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "count_won",
        "How many races did Kerr win in 2024?",
        (
            f"how many {_OF_WHAT} {_RACE} (has|had|did) {{who}} (won|win)",
            f"how (often|many times) (has|had|did) {{who}} (won|win) {_OF_WHAT} {_RACE}",
            f"how many {_OF_WHAT} (wins|victories) (does|did|has|had) {{who}} (have|had|got)",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "streak",
        "How many races in a row has Ingebrigtsen won?",
        (
            f"how many {_OF_WHAT} {_RACE} (in a row|straight|in row|consecutively) "
            "(has|had|did) {who} (won|win)",
            f"how many {_OF_WHAT} wins (in a row|in row|straight) (has|had|does|did) {{who}} "
            "(have|had|got)",
            f"how many (straight|consecutive) {_OF_WHAT} (wins|races|finals|victories) "
            "(has|had|did|does) {who} (won|win|have|had)",
            f"how many {_OF_WHAT} {_RACE} (has|had|did) {{who}} (won|win) "
            "(in a row|in row|straight|consecutively)",
            f"[what is|what was|how long is|how long was] {{who}} 's [current] {_OF_WHAT} "
            "(streak|winning streak|win streak|winning run)",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "longest_streak",
        "What is Ingebrigtsen's longest winning streak?",
        (
            f"[what is|what was|how long is|how long was] {{who}} 's longest {_OF_WHAT} "
            "(streak|winning streak|win streak|winning run)",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "age",
        "How old was Cameron Myers on 25 May 2024?",
        (
            "how old (is|was|are|will be) {who}",
            "how old was {who} (when|as) [he|she|they] (won|ran|raced|ran in|raced in|was in) "
            "{race}",
            "what age (is|was) {who}",
            "[what is|what was] {who} 's age",
            "when (is|was) {who} born",
            "[what is|when is] {who} 's (birthday|date of birth|birthdate)",
            "what (is|was) age of {who}",
        ),
        ("day", "race", "as_of", "year"),
    ),
    Form(
        "is_age",
        "Was Cameron Myers 17 on 25 May 2024?",
        ("(is|was) {who} {age} [years old]",),
        ("day", "race", "as_of", "year"),
    ),
    Form(
        "origin",
        "Where is Nuguse from?",
        (
            "where (is|was|does) {who} [come] from",
            "(what|which) (country|nation) (is|does|did|was) {who} "
            "(from|run for|represent|compete for|for)",
            "(what is|what was) {who} 's (nation|country|nationality)",
        ),
    ),
    Form("is_from", "Is Nuguse American?", ("(is|was) {who} [from] {nation}",)),
    Form(
        "season_best",
        "What was Kessler's best mile in 2024?",
        (
            f"[what is|what was] {{who}} 's [{{surface}}] [{{event}}] {_SEASON} [{{surface}}] "
            "[[in|over|at|for] {event}] [{surface}] (in|of|for) {year} [{surface}]",
            f"[what is|what was] {{who}} 's {{year}} [{{surface}}] [{{event}}] {_SEASON} "
            "[[in|over|at|for] {event}] [{surface}]",
            "how (fast|far|high) (did|has|was) {who} [run|go|jump|throw|jumped|thrown] "
            "[in|over] {event} [{surface}] in {year} [{surface}]",
            "how (fast|far|high) (did|has|was) {who} [run|go|jump|throw|jumped|thrown] in {year} "
            "(in|over) {event} [{surface}]",
            "what did {who} run [in|over|for] {event} [{surface}] in {year}",
            "(what is|what was) fastest {event} {who} ran in {year}",
        ),
        ("as_of",),
    ),
    Form(
        "best",
        "What is Kerr's best mile?",
        (
            f"[what is|what was|what are] {{who}} 's [{{surface}}] [{{event}}] {_BEST} "
            "[{surface}] [[in|over|at|for] {event}] [{surface}]",
            f"{{who}} [{{surface}}] {{event}} {_BEST} [{{surface}}]",
            f"{{who}} {_BEST} [in|over|at|for] [{{surface}}] {{event}}",
            f"[what is|what was] {{who}} 's {_BEST} {{event}} [{{surface}}] [time]",
            f"[what is|what was] {_BEST} [{{event}}] [time|mark] (of|by) {{who}} "
            "[[in|over] {event}] [{surface}]",
            "(what is|what was) (fastest|best) (time|mark) {who} (has|had) (run|jumped|thrown|set) "
            "[in|over|for] {event} [{surface}]",
            "how (fast|far|high) (has|is|can|did|does|could) {who} "
            "[run|jumped|thrown|gone|run in|run over|jump|throw] [in|over|at|for] {event} "
            "[{surface}]",
        ),
        ("as_of", "eve", "eve_race"),
    ),
    Form(
        "improved",
        "By how much did Kerr improve his mile best in the Bowerman Mile 2024?",
        (
            f"[by] how much did {{who}} (improve|better|lower|beat) [his|her|their] [{{event}}] "
            f"{_BEST} [[in|over|for] {{event}}] [by] (in|at) {{race}}",
            f"[by] how much did {{who}} (improve|better|lower|beat) [his|her|their] [{{event}}] "
            f"{_BEST} [[in|over|for] {{event}}] [by] on {{day}}",
        ),
    ),
    Form(
        "medals",
        "What medals has Kerr won?",
        (
            "(what|which) [global|championship] "
            "(medals|titles|golds|gold medals|honours) (has|had|did|does) {who} "
            "(won|win|have|hold|held|got)",
            "(what is|what was|what are|what were) {who} 's [global|championship] "
            "(medals|titles|honours)",
            "{who} 's [global|championship] (medals|titles|golds)",
        ),
        ("as_of", "eve"),
    ),
    Form(
        "count_medals",
        "How many Olympic medals has Ingebrigtsen won?",
        (
            "how many [global|championship] (medals|titles|golds|gold medals) "
            "(has|had|did|does) {who} (won|win|have|got)",
            "[what are] {who} 's {level} (medals|titles|golds|gold medals)",
            "how many {level} (medals|titles|golds|gold medals) (has|had|did|does) {who} "
            "(won|win|have|got)",
        ),
        ("as_of", "eve"),
    ),
    Form(
        "records_of",
        "What records does Kerr hold?",
        (
            "(what|which) records (does|did|has) {who} (hold|have|held|own)",
            "[what are|what were] {who} 's records",
        ),
        ("as_of",),
    ),
    Form(
        "nemesis",
        "Who beats Ingebrigtsen most often?",
        (
            "who (beats|has beaten|beat) {who} most [often|times]",
            "who (is|was) {who} 's (nemesis|biggest rival|main rival)",
            "(who|whom) (does|did|has) {who} (beat|beaten) most [often|times]",
            "(who|whom) (does|did|has) {who} (lose|lost) to most [often|times]",
        ),
        ("as_of",),
    ),
    Form(
        "season",
        "What did Kerr run in 2024?",
        (
            "what (did|has) {who} (run|do|raced|race|win|won) in {year}",
            "how (did|was) {who} 's season [go] in {year}",
            "how was {who} 's {year} season",
            "{who} 's {year} season",
            "show [me] {who} 's (season|races) (in|of) {year}",
            "how did {who} do in {year}",
        ),
    ),
    Form(
        "last_raced",
        "When did Gourley last race before the Bowerman Mile 2024?",
        (
            "when did {who} last (race|run|compete)",
            "[when was|what was] {who} 's (last|latest|most recent|previous) (race|start)",
            "where did {who} last (race|run|compete)",
        ),
        ("eve", "eve_race", "as_of", "event"),
    ),
    Form(
        "who_is",
        "Who is Josh Kerr?",
        ("who (is|was) {who}", "about {who}", "tell about {who}", "show [me] {who}"),
        ("as_of",),
    ),
    Form(
        "on_day",
        "What happened on 25 May?",
        (
            "what happened on {date}",
            "(what|which) records were set on {date}",
            "who (set|broke) [world] (record|records) on {date}",
            "what [world] records were (set|broken) on {date}",
            "(was|were) [any] [world] (record|records) (set|broken) on {date}",
            "on this day {date}",
            "who won on {date}",
        ),
    ),
)
