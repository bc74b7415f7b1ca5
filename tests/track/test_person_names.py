"""Printed names, parted."""

import pytest

from track.person_names import full_name, parted_name


@pytest.mark.parametrize(
    ("printed", "given", "family"),
    [
        ("Hicham EL GUERROUJ", "Hicham", "El Guerrouj"),
        ("Josh Kerr", "Josh", "Kerr"),
        ("JOSH KERR", "Josh", "Kerr"),
        ("Shaunae MILLER-UIBO", "Shaunae", "Miller-Uibo"),
        ("Mark MCDONALD", "Mark", "McDonald"),
        ("Sonia O'SULLIVAN", "Sonia", "O'Sullivan"),
        ("LI Jinzhe", "Jinzhe", "Li"),
        ("Jakob van der Berg", "Jakob", "van der Berg"),
        ("J. KERR", "J.", "Kerr"),
        ("KERR", "", "Kerr"),
        ("Đurđica ŠKORIĆ", "Đurđica", "Škorić"),
        ("", "", ""),
    ],
)
def test_given_and_family_name(printed: str, given: str, family: str) -> None:
    assert parted_name(printed) == (given, family)
    assert full_name(printed) == f"{given} {family}".strip()
