"""Questions people ask of which the store holds nothing: understood, and refused with the reason.

Told apart from what is not understood at all, so that nobody tries other words in vain.
"""

from track.questions.forms.form import Form

_TO_GO = "[with] [about] [{number}] [{event}] [m|metres|meters|lap|laps] [to go|left|out]"

UNKNOWABLE = (
    Form(
        "led",
        "Who led the Bowerman Mile 2024 with 600 to go?",
        (
            f"who (led|was leading|took lead|was in lead|was ahead|set pace) [in|at] [{{race}}] "
            f"{_TO_GO} [in|at] [{{race}}]",
            f"did {{who}} (lead|take lead|ever lead|lead any of|lead any step of|lead any part of) "
            f"[in|at] [{{race}}] {_TO_GO} [in|at] [{{race}}]",
            f"(when|where|with how far to go) did {{who}} take [over] lead [in|at] [{{race}}] "
            f"{_TO_GO} [in|at] [{{race}}]",
            "(how many|how much|which) (steps|laps|metres|meters|of {race}) did {who} lead "
            "[in|at|of] [{race}]",
            f"(was|did) {{who}} (in lead|leading) {_TO_GO} [in|at] [{{race}}]",
            f"(what|which) (place|position) was {{who}} in (with|at) {_TO_GO} [in|at] [{{race}}]",
        ),
    ),
    Form(
        "national_champion",
        "Was Gourley British champion in 2023?",
        (
            "(is|was|did) {who} [become|win] {nation} [indoor|outdoor|national] "
            "(champion|title|championships|titles) [indoors|outdoors|indoors and out|"
            "indoors and outdoors] [in {year}] [indoors|outdoors|indoors and out]",
            "(did|has) {who} (win|won) {nation} (title|titles|championship|championships) "
            "[indoors|outdoors|indoors and out] [in {year}]",
            "who (is|was) {nation} [indoor|outdoor|national] champion [in|over|at] [{sex}] "
            "[{event}] [in {year}]",
            "who won {nation} [indoor|outdoor|national] championships [{sex}] [{event}] [{year}]",
            "how many {nation} [indoor|outdoor|national] titles (has|did) {who} (won|win)",
        ),
    ),
    Form(
        "selection",
        "How many men make the American Olympic team?",
        (
            "how many (men|women|athletes|runners) (make|makes|can make|go on|are on|are in|get on)"
            " {nation} [olympic|world championships] team",
            "how many (men|women|athletes|runners) does {nation} (send|select|take) "
            "[to olympics|to worlds|to olympic games] [per event]",
            "how does {nation} (select|pick|choose) [its|their] [olympic] team",
            "(did|has|will) {who} (make|made) {nation} [olympic] team",
            "who made {nation} [olympic] team",
        ),
    ),
)
