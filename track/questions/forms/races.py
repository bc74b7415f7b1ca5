"""Questions on one race, or on a race through the years."""

from track.questions.forms.form import Form

_AT = "(in|at|of|on|for|during)"
_RAN = "(run|ran|race|raced|compete|competed|start|started|take part|taken part|jump|throw|vault)"
_FIELD = "[{sex}|people|athletes|runners|of them|finishers|jumpers|throwers]"

RACES = (
    Form(
        "won",
        "Who won the Bowerman Mile in 2024?",
        (
            "who (won|win|wins) {race}",
            "who (took|got|claimed|won) (gold|gold medal|win|victory|title) (in|at) {race}",
            "who (is|was) [the] (winner|champion) (of|at|in) {race}",
            "who (is|was) [reigning|defending] {race} (champion|winner)",
            "(winner|winners|champion) of {race}",
            "who came out on top (in|at) {race}",
            "[who is|who was] [reigning|defending] {race} (champion|winner|winners) "
            "[[in|over|at] [{sex}] {event}]",
        ),
        ("as_of", "eve"),
    ),
    Form(
        "placed",
        "Who came third in the Bowerman Mile 2024?",
        (
            "who (came|finished|was|placed|got|took|won|ran) [in] {place} [place|medal] "
            "(in|at|of) {race}",
            "who (is|was) {place} (in|at|of) {race}",
        ),
    ),
    Form(
        "place_of",
        "What place was Hocker in the 1500 at Budapest 2023?",
        (
            "(what|which) (place|position) (was|did) {who} [get|finish|come|take|end up|in] [in] "
            "(in|at) {race}",
            "where did {who} (finish|come|place|end up) (in|at) {race}",
            "how did {who} (do|fare|finish|place|get on) (in|at) {race}",
            "what was {who} 's (place|position|result|finish) (in|at) {race}",
            "{who} (place|position|result) (in|at) {race}",
        ),
    ),
    Form(
        "was_placed",
        "Did Nuguse come third in the Bowerman Mile 2024?",
        (
            "did {who} (come|finish|place|take|get|win|end up) [in] {place} [place|medal] "
            "(in|at) {race}",
            "was {who} {place} (in|at) {race}",
            "did {who} win {race}",
            "was {who} winner (of|in|at) {race}",
            "did {who} win {place} [medal] (in|at) {race}",
        ),
    ),
    Form(
        "mark_of",
        "What did Nuguse run in Rabat 2023?",
        (
            "what [time|mark|distance|height|score] did {who} "
            "(run|jump|throw|clear|score|do|get|post|clock|set|vault|put|record) (in|at) {race}",
            "how (fast|far|high|quick|quickly) (did|was) {who} "
            "[run|go|jump|throw|clear|vault|put] (in|at) {race}",
            "(what is|what was) {who} 's (time|mark|result|distance|height|score|performance) "
            "(in|at) {race}",
            "{who} 's (time|mark|distance|height) (in|at) {race}",
            "in what time did {who} (finish|run|win) [in|at] {race}",
            "how fast did {who} run {race}",
        ),
    ),
    Form(
        "ran_mark",
        "Did Kerr run 3:45.34 in the Bowerman Mile 2024?",
        (
            "did {who} (run|jump|throw|clear|clock|finish in) {mark} (in|at) {race}",
            "was {who} 's (time|mark) (in|at) {race} {mark}",
            "did {who} (finish|win|run) {race} in {mark}",
        ),
    ),
    Form(
        "tagged",
        "Did Kerr set a national record in the Bowerman Mile 2024?",
        (
            "(did|has) {who} (set|break|run|get|have|make) [new] [his|her|their|own] {tag} "
            "(in|at|with) {race}",
            "was {who} 's (run|time|mark|win|race|performance|jump|throw) (in|at) {race} [new] "
            "{tag}",
            "was it {tag} for {who} (in|at) {race}",
            "(was|is) winning (time|mark) (in|at|of) {race} [new] {tag}",
        ),
    ),
    Form(
        "winning_mark",
        "What was the winning time in the Bowerman Mile 2024?",
        (
            "(what is|what was) winning (time|mark|distance|height|score) (in|at|of) {race}",
            "what [time|mark] did winner (run|jump|throw) (in|at) {race}",
            "how (fast|far|high) did winner (run|jump|throw) (in|at) {race}",
            "in what time was {race} won",
        ),
    ),
    Form(
        "youngest",
        "Who was the youngest in the Bowerman Mile 2024?",
        (
            "who (is|was) (youngest|oldest) [{sex}] [runner|athlete|competitor|man|woman] "
            "(in|at) {race}",
        ),
    ),
    Form(
        "winning_margin",
        "What was the winning margin in the Bowerman Mile 2024?",
        (
            "(what is|what was|how big was) winning margin (in|at|of) {race}",
            "[by] how much did {who} win {race} [by]",
            "[by] how much did {who} win by (in|at) {race}",
            "(what is|what was|how big was) (gap|margin|difference) between "
            "(first and second|first two|winner and second|winner and runner up) "
            "(in|at|of) {race}",
            "how close was {race}",
            "by how much was {race} won",
        ),
    ),
    Form(
        "ahead_of",
        "Who beat Ingebrigtsen in the 1500 at Oregon 2022?",
        (
            "who (beat|defeated|finished ahead of|ran faster than|was ahead of) {who} "
            "(in|at) {race}",
            "(who|whom) did {who} lose to (in|at) {race}",
            "(whom|to whom) did {who} lose (to|in|at) {race}",
            "who (was|were) {who} beaten by (in|at) {race}",
            "who (won|was first) ahead of {who} (in|at) {race}",
        ),
    ),
    Form(
        "ran",
        "Did Kerr run the Eugene mile in 2023?",
        (
            f"did {{who}} {_RAN} [in|at] {{race}}",
            f"(has|had|have) {{who}} {_RAN} [in|at] {{race}} [before]",
            "was {who} (in|at|part of) {race}",
            "did {who} (skip|miss) {race}",
            "was (it|that) {who} 's first {race}",
            "was {race} {who} 's first",
        ),
        ("eve",),
    ),
    Form(
        "did_finish",
        "Did Kessler finish the Bowerman Mile 2024?",
        (
            "did {who} finish {race}",
            "did {who} (drop out|dnf) (in|of|at) {race}",
            "did {who} drop out of {race}",
        ),
    ),
    Form(
        "did_not_finish",
        "Who did not finish the Bowerman Mile 2024?",
        (
            "(who|which athletes|which runners) did not finish [in|at] {race}",
            "(who|which athletes|which runners) dropped out (of|in|at) {race}",
            "who (dnf|failed to finish) [in|at] {race}",
        ),
    ),
    Form(
        "field",
        "Who ran in the Bowerman Mile 2024?",
        (
            "who (ran|raced|was|were|competed|started|jumped|threw|vaulted|took part) "
            "(in|at) {race}",
            "who ran {race}",
            "[what is|what was|what were|show|show me|give me] (result|results) "
            "[of|in|from|at|for] {race}",
            "what happened (in|at) {race}",
            "how did {race} (end|finish|go|turn out)",
            "{race} (result|results)",
        ),
    ),
    Form(
        "under",
        "How many ran under 3:50 in the Bowerman Mile 2024?",
        (
            f"how many {_FIELD} (ran|run|went|finished|were|dipped|broke|was|jumped|threw|cleared) "
            "(under|sub|below|inside|faster than|quicker than|over|beyond|past|farther than|"
            "further than|higher than) {barrier} (in|at) {race}",
            f"how many {_FIELD} (broke|beat|bettered) {{barrier}} (in|at) {{race}}",
            f"how many {_FIELD} (under|sub) {{barrier}} (in|at) {{race}}",
            f"how many sub {{barrier}} {_FIELD} [times|marks|finishers] (in|at|were in) {{race}}",
        ),
    ),
    Form(
        "split_of",
        "What was the 800 split in the Bowerman Mile 2024?",
        (
            "[what is|what was|what were|show] splits [of|in|at|for] {race}",
            "{split} split [of|in|at|for] {race}",
            "(what is|what was) {split} split (of|in|at|for) {race}",
            "(how fast|in what time) (did|was) (pacer|pacemaker|leader|rabbit) "
            "[through|pass|reach] {split} (in|at|of) {race}",
            "what time did (pacer|pacemaker|leader|rabbit) pass {split} in (in|at|of) {race}",
            "how fast (was|were) first {split} (of|in|at) {race}",
            "who (paced|was pacer in|was pacemaker in|was pacemaker of|was pacer of) {race}",
        ),
    ),
    Form(
        "last_lap",
        "How fast was Kerr's last 400 in the Bowerman Mile 2024?",
        (
            "(how fast|what) was {who} 's (last|final|closing) ({split}|lap) (in|at|of) {race}",
            "how fast did {who} run (last|final|closing) ({split}|lap) (in|at|of) {race}",
            "(how fast|what) was (last|final|closing) ({split}|lap) (in|at|of) {race}",
            "what did {who} close in (in|at) {race}",
        ),
    ),
    Form(
        "when_race",
        "When was the Bowerman Mile 2024?",
        (
            "(when|where) (was|is|were|did) {race} [held|take place|run]",
            "(what|which|on what|on which) (day|date) (was|is|were) {race} [held|run]",
            "when (is|was) {race} final",
        ),
    ),
    Form(
        "won_times",
        "How many times has Ingebrigtsen won the Bowerman Mile?",
        (
            "(how many times|how often) (has|did|had) {who} (won|win) {race}",
            "(has|had) {who} [ever] won {race}",
            "who has won {race} most [often|times]",
            "who has most wins (in|at) {race}",
            "who has won most {race}",
            "most {race} wins",
        ),
    ),
    Form(
        "youngest_winner",
        "Who is the youngest winner of the Bowerman Mile?",
        (
            "[who is|who was] (youngest|oldest) (winner|champion) [ever] (of|in|at) {race} [ever]",
            "[who is|who was] (youngest|oldest) {race} (winner|champion) [ever]",
            "who (is|was) (youngest|oldest) to (win|have won) {race}",
        ),
    ),
    Form(
        "fastest_win",
        "What is the fastest Bowerman Mile ever?",
        (
            "[what is|what was|when was] (fastest|quickest) {race} (ever|of all time|in history)",
            "[what is|what was|who has|who ran] (fastest|quickest) (win|winning time|time) [ever] "
            "(in|at) {race} [ever]",
        ),
    ),
    Form(
        "days_between",
        "How many days were between the Budapest 2023 men's 1500 and the Bowerman Mile 2024?",
        (
            "how (many days|many weeks|many months|long) [is|are|was|were|is it|was it|passed|lay|"
            "days] (between|from) {day} (and|to|until) {other_day}",
            "how (many days|many weeks|many months|long) [is|are|was|were|is it|was it|passed|lay] "
            "(between|from) {race} (and|to|until) {other_race}",
            "how (many days|many weeks|many months|long) [is|are|was|were|is it|was it|passed|lay] "
            "(between|from) {day} (and|to|until) {race}",
            "how (many days|many weeks|many months|long) (before|after) {other_race} (is|was) "
            "{race}",
        ),
    ),
)
