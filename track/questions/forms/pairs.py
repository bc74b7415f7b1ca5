"""Questions on two athletes: who beat whom, how often, when last, by how much."""

from track.questions.forms.form import RACES, WHEN, Form

_BEAT = (
    "(beat|defeat|outrun|outsprint|out kick|outkick|finish ahead of|finish before|win against|"
    "get better of|come ahead of)"
)
_BEATEN = "(beaten|beat|defeated|won against|outrun|outsprinted|finished ahead of|finished before)"
_AND = "(and|or|vs|v|versus|against|with)"
_SCORE = "(head to head|h2h|head 2 head|score|tally|record|head to head record|head to head score)"

PAIRS = (
    Form(
        "beat",
        "Did Kerr ever beat Ingebrigtsen?",
        (
            f"did {{who}} {_BEAT} {{other}}",
            f"(has|have|had) {{who}} {_BEATEN} {{other}} [yet|before]",
            f"was {{other}} {_BEATEN} by {{who}}",
            f"(has|had) {{other}} been {_BEATEN} by {{who}}",
            "did {other} lose to {who}",
            "(has|had) {other} [yet] lost to {who}",
            "did {other} finish behind {who}",
        ),
        (*RACES, *WHEN, "race"),
    ),
    Form(
        "margin",
        "By how much did Kerr beat Ingebrigtsen in the 2024 Bowerman Mile?",
        (
            f"[by] how much did {{who}} {_BEAT} {{other}} [by]",
            "[by] how much did {other} lose to {who} [by]",
            "how (much faster|much quicker|far ahead) was {who} (than|of) {other}",
            "how (far|much) ahead of {other} was {who}",
            "how (far|much) behind {who} was {other}",
            "how (far|much) behind was {other} [to] {who}",
            "(what is|what was|how big was|how large was|how big is) (gap|margin|difference) "
            "between {who} and {other}",
            "(gap|margin|difference) between {who} and {other}",
        ),
        ("race", "day", "event"),
    ),
    Form(
        "score",
        "How many times has Kerr beaten Ingebrigtsen?",
        (
            f"(how many times|how often) (has|have|had|did) {{who}} {_BEATEN} {{other}}",
            "(how many times|how often) (has|had|did) {other} (lost|lose) to {who}",
            f"(how many times|how often) (has|was|had) {{other}} [been] {_BEATEN} by {{who}}",
            "how many (wins|victories) (does|did|had) {who} (have|had) (over|against) {other}",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "h2h",
        "Kerr vs Ingebrigtsen head to head",
        (
            f"[what is|what was|what 's|show|how is] {_SCORE} [between|of|for] {{who}} {_AND} "
            "{other}",
            f"[what is|what was] {{who}} 's {_SCORE} (against|vs|v|versus|with) {{other}}",
            f"[what is|what was] {{who}} (vs|v|versus|against) {{other}} [{_SCORE}]",
            f"[what is|what was] {{who}} and {{other}} {_SCORE}",
            "who (leads|is ahead|is better|wins more|wins more often|won more|has won more) "
            "[head to head] [between] {who} (or|and|vs) {other}",
            "(how many times|how often) (have|did|had) {who} and {other} "
            "(met|meet|raced|race|run against each other|faced each other)",
            "what happened between {who} and {other}",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "named",
        "Kerr Jakob",
        (
            "{names}",
            "(h2h|head to head|head 2 head) [between|of|for] {names}",
            "{names} (h2h|head to head|head 2 head)",
        ),
    ),
    Form(
        "last_beat",
        "When did Wightman last beat Ingebrigtsen?",
        (
            f"(when|where) did {{who}} last {_BEAT} {{other}}",
            f"(when|where) did {{who}} {_BEAT} {{other}} last",
            f"when was last time [that] {{who}} {_BEATEN} {{other}}",
            "(when|where) did {other} last lose to {who}",
            f"(when|where) was {{other}} last {_BEATEN} by {{who}}",
            "when was last time [that] {other} lost to {who}",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "first_beat",
        "When did Nuguse first beat Ingebrigtsen?",
        (
            f"(when|where) did {{who}} first {_BEAT} {{other}}",
            f"when was first time [that] {{who}} {_BEATEN} {{other}}",
            "(when|where) did {other} first lose to {who}",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "last_met",
        "When did Kerr and Ingebrigtsen last meet?",
        (
            "(when|where) did {who} and {other} last (meet|race|face each other|run)",
            "when was last time [that] {who} and {other} (met|raced)",
            "when did {who} last (race|meet|face|run against) {other}",
            "who won last time [that] {who} and {other} (met|raced)",
        ),
        (*RACES, *WHEN),
    ),
    Form(
        "older",
        "Who is older, Myers or Ingebrigtsen?",
        (
            "who is (older|younger) {who} (or|and) {other}",
            "who is (older|younger) of {who} and {other}",
        ),
    ),
    Form(
        "faster",
        "Who is faster over the mile, Kerr or Ingebrigtsen?",
        (
            "who (is|was) (faster|quicker) [(over|in|at) {event}] {who} (or|and) {other}",
            "(is|was) {who} (faster|quicker|better) than {other}",
            "who has (best|better|faster|fastest) {event} [pb|best|time] {who} (or|and) {other}",
            "compare {who} (and|with|to) {other}",
        ),
        ("event", "as_of", "eve"),
    ),
    Form(
        "faster_at_age",
        "Who was faster at 17, Myers or Ingebrigtsen?",
        (
            "who (was|ran) (faster|quicker|better) at [age] [of] {age} {who} or {other}",
            "was {who} (faster|quicker|better) than {other} [was] at [age] [of] {age}",
            "did {who} run (faster|quicker|better) than {other} [did] at [age] [of] {age}",
            "compare {who} (and|with|to) {other} at [age] [of] {age}",
        ),
        ("event",),
    ),
)
