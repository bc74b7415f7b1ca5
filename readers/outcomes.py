"""The letters that stand for a line without a mark, in the tables all readers begin from."""

from readers.sheets import Outcome

OUTCOMES: dict[str, Outcome] = {
    "DNF": "DNF", "DNS": "DNS", "DQ": "DQ", "DSQ": "DQ", "NM": "NM", "ND": "NM", "NH": "NH",
    "SCR": "SCR", "NT": "NT",
}  # fmt: skip
"""Those of every sheet."""
SYSTEM_OUTCOMES: dict[str, Outcome] = {**OUTCOMES, "FS": "DQ", "FOUL": "NM"}
"""Those of timing systems and what is made of their data; in prose the others are words."""
