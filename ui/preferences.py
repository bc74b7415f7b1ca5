"""Cards of what a server and a person have set."""

from datetime import datetime

from track.preferences import Preferences, Units
from ui.cards import Card, Fact

_SPOILERS = {
    "off": "shown",
    "cover": "covered",
    "timed": "covered until a moment you name",
}
_UNITS = {Units.METRIC: "metric", Units.IMPERIAL: "metric and imperial"}
_AS_SERVER = "as the server has it"
HERE = "Holds in this server alone."


def server_card(found: Preferences, channel: str, daily: str) -> Card:
    """Return what this server's moderators set.

    ``channel`` is the name of the recaps' channel, ``daily`` says where and when the day is told.
    """
    server = found.server
    covers = ", ".join(server.covers)
    return Card(
        title="Settings of this server",
        facts=(
            Fact("Recaps go to", channel or "wherever they are posted from"),
            Fact("Results in recaps", _SPOILERS[server.spoiler.value]),
            Fact("Answers", "private" if server.private else "public"),
            Fact("Units", _UNITS[server.units]),
            Fact("Timezone", server.timezone),
            Fact("On this day", daily),
            Fact("Covered now", covers or "nothing"),
        ),
        notes=(HERE, "Change them with /server set; cover a meet with /spoiler set."),
    )


def person_card(found: Preferences) -> Card:
    """Return what a person set for themselves."""
    private, covered, units = found.person.private, found.person.covered, found.person.units
    return Card(
        title="Your settings",
        facts=(
            Fact("Answers to you", _chosen(private, "private", "public")),
            Fact("Results", _chosen(covered, "covered", "shown")),
            Fact("Units", _AS_SERVER if units is None else _UNITS[units]),
        ),
        notes=("They hold wherever you ask. /me delete forgets all that is kept of you.",),
    )


def forgotten_card() -> Card:
    """Return that nothing of a person is kept any more."""
    return Card(
        title="Forgotten: your settings, your previews, your answers and scores in games, and that "
        "it was you who entered results.",
        notes=("Results you entered stay in their servers, without your number.",),
    )


def covered_card(meet: str, until: datetime) -> Card:
    """Return until when answers here are covered."""
    return Card(
        title=f"Answers with results are covered here for {meet}",
        context=f"until {until:%Y-%m-%d %H:%M} {until.tzname()}",
        notes=(HERE, "/spoiler lift ends it. Private answers follow what each has set with /me."),
    )


def lifted_card(number: int) -> Card:
    """Return how many covers were lifted."""
    told = "The cover is lifted." if number == 1 else f"{number} covers are lifted."
    return Card(title=told if number else "Nothing was covered here.", notes=(HERE,))


def _chosen(value: bool | None, yes: str, no: str) -> str:
    return _AS_SERVER if value is None else yes if value else no
