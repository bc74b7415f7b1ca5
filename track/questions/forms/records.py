"""Questions on records, on lists of the best, and on what a mark is worth."""

from track.questions.forms.form import Form

_SCOPE = "({scope}|{nation} [national]|national)"
_RECORD = (
    f"([{{sex}}] [{{surface}}] {{event}} {_SCOPE} [{{surface}}] (record|best)"
    f"|{_SCOPE} [{{sex}}] [{{surface}}] {{event}} [{{surface}}] record"
    "|{nation} [{sex}] [{surface}] {event} [{surface}] national record"
    f"|[{{sex}}] {_SCOPE} [{{surface}}] [{{sex}}] record [in|for|over|at|of] [{{sex}}] "
    "[{surface}] {event} [{surface}] [for] [{sex}]"
    "|(meeting|meet|stadium|championship|championships) record (at|of|in) {meet} "
    "(in|for|over) [{sex}] {event}"
    "|{meet} (meeting|meet|stadium|championship|championships) record "
    "(in|for|over) [{sex}] {event}"
    "|{meet} [{sex}] {event} (meeting|meet|championship) record)"
)
_MEN = "[{sex}|person|athlete|runner|jumper|thrower]"
_BEST = "(fastest|best|quickest|longest|highest|farthest|furthest)"
_LIST = "(all time|of all time|in history|in world all time|ever|world all time)"

RECORDS = (
    Form(
        "holds",
        "Who holds the men's mile world record?",
        (
            f"who (holds|hold|has|have|owns|held|had|set|owned) {_RECORD}",
            f"whose (is|was) {_RECORD}",
            f"[what is|what was|what 's|tell me|show me] {_RECORD} [holder|time|mark]",
            f"who (is|was) {_RECORD} holder",
            f"who (is|was) holder of {_RECORD}",
            f"{_RECORD} holder",
        ),
        ("as_of", "eve", "eve_race", "sex", "year", "surface"),
    ),
    Form(
        "is_holder",
        "Does El Guerrouj hold the mile world record?",
        (
            f"(does|did) {{who}} (hold|have|own) {_RECORD}",
            f"is {{who}} {_RECORD} holder",
        ),
        ("as_of", "eve", "eve_race", "surface"),
    ),
    Form(
        "held_before",
        "Who held the British men's mile record before Kerr?",
        (
            f"who (held|had|owned|holds) {_RECORD} before {{who}}",
            f"what was {_RECORD} before {{who}} [broke it|took it|set it|'s]",
            f"(who held|who had|what was|whose was) (old|previous|former) {_RECORD}",
            f"who was (previous|former) holder of {_RECORD}",
            f"who was (previous|former) {_RECORD} holder",
            f"whose {_RECORD} did {{who}} (break|beat|take|better)",
            f"who (held|had) {_RECORD} before (that|this|him|her)",
        ),
        ("sex", "surface"),
    ),
    Form(
        "stood",
        "How long did Cram's British mile record stand?",
        (
            f"how (long|many years) (has|had|did|does) {_RECORD} (stood|stand|last|lasted|stand for"
            "|been standing)",
            f"how (long|many years) (has|had|did|does) {{who}} 's {_RECORD} "
            "(stood|stand|last|lasted)",
            f"how (long|many years) (has|had|did) {{who}} (hold|held|had|have) {_RECORD}",
            f"how old (is|was) {{who}} 's {_RECORD}",
            f"how old (is|was) {_RECORD} [that] [{{who}} broke]",
            f"[since] when (was|is|has|did) {_RECORD} [been] (set|standing|broken)",
            f"since when (has|did|does) {{who}} (hold|held|had|have) {_RECORD}",
            f"when did {{who}} (set|break|get) {_RECORD}",
            f"what (year|day|date) was {_RECORD} set",
            f"[what is|what was] {{who}} 's {_RECORD} [age]",
            f"{_RECORD} age",
        ),
        ("as_of", "eve", "eve_race", "sex", "surface"),
    ),
    Form(
        "set_age",
        "How old was Bolt when he set the 100 m world record?",
        (
            f"how old was {{who}} when [he|she|they] (set|broke|ran|got|took) [his|her|their] "
            f"{_RECORD}",
            f"{{who}} 's age when [he|she|they] (set|broke|ran|got|took) [his|her|their] {_RECORD}",
        ),
        ("sex", "surface"),
    ),
    Form(
        "rank_mark",
        "Where does 3:45.34 rank all time in the men's mile?",
        (
            "where (does|would|did|will|is) [time of|mark of] {mark} [[in] [{sex}] {event}] "
            f"(rank|place|stand|be|put you|sit) [on|in] [world] [{_LIST}] [list]",
            f"where (does|would|did|is) {{mark}} (in|over|for) [{{sex}}] {{event}} "
            f"(rank|place|stand|be) [{_LIST}]",
            "what (rank|place) (is|would|does) {mark} [be|have] [all time]",
            "how many [other] ({sex}|people|athletes) (have|had) (run|gone|been|"
            "thrown|jumped|ever run) (faster|quicker|better|farther|further|higher) than {mark}",
            "how many [other] ({sex}|people|athletes) (have|had) (bettered|beaten|broken) {mark}",
            "how many (have|had) (run|gone|been) (faster|better|quicker) than {mark}",
            "how many [{sex}|people|athletes] [have|had] [ever] (run|ran|gone|been|went|broken) "
            "(under|sub|below|inside) {mark}",
            "how good is {mark}",
            "what would {mark} (be worth|have been|be)",
        ),
        ("event_sex", "as_of", "eve", "sex", "list"),
    ),
    Form(
        "rank_of",
        "Where does Kerr rank all time in the mile?",
        (
            f"where (does|did|is|was|do) {{who}} (rank|stand|sit|place|rank|come) [on|in] "
            f"[world] [{{event}}] [{_LIST}] [{{sex}}] [{{event}}] [list]",
            f"where (is|was) {{who}} (on|in) [world] [{{sex}}] [{{event}}] [{_LIST}] "
            "[{sex}] [{event}] list",
            "(what|which) (rank|place|position|number) (is|was|does|did) {who} [have|hold] [on|in] "
            "[world] [{event}] (all time|all time list|all time {event} list)",
            "how (high|far up) (is|was|does) {who} [rank] (on|in) [world] [{event}] all time "
            "[{event}] [list]",
            "how does {who} rank all time",
        ),
        ("event_sex", "as_of", "eve", "list"),
    ),
    Form(
        "nth_best",
        "Who is the third fastest man ever in the mile?",
        (
            f"who (is|was|are) [{{place}}] {_BEST} [{{nation}}] [{{sex}}] {_MEN} [{_LIST}] "
            "(in|over|at) [{sex}] {event}",
            f"who (is|was|are) [{{place}}] {_BEST} [{{nation}}] [{{sex}}] {{event}} "
            f"[runner|runners|jumper|thrower|athlete|miler] [{_LIST}]",
            f"who (ran|has run|jumped|threw|has jumped|has thrown) [{{place}}] {_BEST} [{{sex}}] "
            f"{{event}} [{_LIST}]",
            f"who (ran|jumped|threw|has run) {_BEST}",
            f"what (is|was) [{{place}}] {_BEST} [{{sex}}] {{event}} [time|mark] [{_LIST}] "
            "[ever] [run|recorded]",
            f"[show] {_BEST} [{{nation}}] [{{sex}}] {{event}} [times|runners|marks|list] [{_LIST}]",
            "(who|which {sex}) is {place} on [{sex}] [{event}] (all time list|"
            "list of all time|all time {event} list|all time {sex} {event} list)",
            "who (leads|is leading|led) world [in] [{sex}] {event}",
            "[show] all time [{sex}] {event} list",
            "[{sex}] {event} (all time|all time list)",
            "[show] top {number} [{nation}] [{sex}] {event} [times|runners|marks|list] "
            f"[{_LIST}]",
        ),
        ("event_sex", "as_of", "year", "nation", "sex", "surface", "eve"),
    ),
    Form(
        "first_under",
        "Who was the first man under 3:50 in the mile?",
        (
            "[who was|who is] first [{sex}] [to run|to break|to go|to throw|to jump|to clear|"
            "to dip] "
            "(under|below|sub|over|past|beyond|faster than) {barrier}",
            "who (was|is) first [{sex}] to (break|beat|clear|better) {barrier}",
            "who (broke|beat) {barrier} first",
            "[who ran|who was|who had|when was] first sub {barrier} [minute] {event}",
            "who first (broke|ran under|went under|ran sub) {barrier}",
        ),
        ("event_sex", "sex"),
    ),
    Form(
        "worth",
        "What is a 3:46.22 mile worth in the 1500?",
        (
            "(what|how much) (is|would|was) [be] {mark} [in|for|over] {event} "
            "(worth|equal|equal to|equivalent|equivalent to|like|be worth|be) "
            "[in|over|for|to|at|as] {target}",
            "(what|how fast) (is|would) {mark} {event} (in|over|for|at|as) {target}",
            "(what|how much) {target} [time|mark] (is|would) {mark} {event} "
            "(worth|equal|equal to|be|be worth)",
            "convert {mark} [in|for|over] {event} (to|into|in) {target}",
            "{mark} [in|for|over] {event} (to|into|in|as|for) {target}",
            "what {target} [time] is {mark} {event} worth",
            "what is {target} (equivalent|worth|value) of {mark} {event}",
        ),
    ),
)
