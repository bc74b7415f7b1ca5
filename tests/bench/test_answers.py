"""What the runner makes of a bot that answers oddly, and the whole bench once through."""

import json
import sys
from dataclasses import dataclass, field
from typing import Any

import pytest

from bench import answers
from bench.answers import Tally, rehearse
from bench.errand import Errand, Outcome
from bench.jobs import OURS, REAL, SELF, Comparison, Job, Quantity, typed
from bench.run import main
from bench.standin import StandIn

KERR = typed("first", "Kerr")
FINE = Outcome((1000,), unanswered=0, private=0, empty=0, first={})


@dataclass(frozen=True, slots=True)
class Scripted(StandIn):
    """A stand-in that gives one outcome to typing and another to commands."""

    commands: Outcome = FINE
    typing: Outcome = FINE
    driven: list[Errand] = field(default_factory=list)

    def drive(self, errand: Errand) -> Outcome:
        """Note the errand and give the outcome."""
        self.driven.append(errand)
        return self.typing if errand.typing else self.commands


def offering(*values: str) -> Outcome:
    choices = [{"name": value, "value": value} for value in values]
    return Outcome((1000,), 0, 0, empty=0 if values else 1, first={"choices": choices})


def test_a_picked_option_is_asked_with_what_the_picker_offers() -> None:
    job = Job(OURS, "h2h", KERR, picked=("first",))
    rehearsal = rehearse(Scripted(0, typing=offering("#7", "#8")), [job])
    assert rehearsal.able[job].options == typed("first", "#7")


def test_a_job_with_nothing_to_pick_is_left_out_and_noted() -> None:
    job = Job(OURS, "h2h", KERR, picked=("first",))
    rehearsal = rehearse(Scripted(0, typing=offering()), [job])
    assert not rehearsal.able
    assert "nothing to pick" in rehearsal.notes[0]


def test_an_unanswered_job_is_not_asked_again() -> None:
    scripted = Scripted(0, commands=Outcome((), unanswered=1, private=0, empty=0, first={}))
    rehearsal = rehearse(scripted, [Job(OURS, "h2h", KERR)])
    assert not rehearsal.able
    assert len(scripted.driven) == 1
    assert rehearsal.notes == ["/h2h: no answer to 1 of 1"]


@pytest.mark.parametrize(
    ("outcome", "typing", "note"),
    [
        (Outcome((1,), 0, private=1, empty=0, first={}), False, "private"),
        (Outcome((1,), 0, private=0, empty=1, first={}), True, "nothing to pick"),
    ],
)
def test_an_odd_answer_is_measured_and_noted(outcome: Outcome, typing: bool, note: str) -> None:
    job = Job(OURS, "h2h", KERR, typing=typing)
    rehearsal = rehearse(Scripted(0, commands=outcome, typing=outcome), [job])
    assert job in rehearsal.able
    assert note in rehearsal.notes[0]


def test_a_line_needs_both_its_jobs_in_every_round() -> None:
    ours, floor = Job(OURS, "h2h"), Job("floor", "ping")
    line = Comparison("h2h", ours, floor, Quantity.WAIT)
    whole = {job: Tally([2000.0, 2000.0], [3000]) for job in (ours, floor)}
    assert len(answers.lines([line], [whole, whole])) == 1
    assert answers.lines([line], [whole, {floor: whole[floor]}]) == ()


@pytest.mark.parametrize("comparisons", [REAL, SELF])
def test_every_line_has_its_own_name(comparisons: tuple[Comparison, ...]) -> None:
    names = [comparison.name for comparison in comparisons]
    assert len(names) == len(set(names))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bench reads /proc")
def test_the_bench_runs_from_end_to_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, few in {"SLICES": 2, "SERIAL": 2, "WIDE": 4, "WIDTH": 2, "WARM": 1}.items():
        monkeypatch.setattr(answers, name, few)
    assert main(["discord", "--self", "--rounds", "1", "--json"]) == 0
    (section,) = json.loads(capsys.readouterr().out)["sections"]
    lines: list[dict[str, Any]] = section["lines"]
    assert section["notes"] == []
    assert len(lines) == 3 + len(SELF)
    assert all(line["ratio"]["min"] > 0 for line in lines)
