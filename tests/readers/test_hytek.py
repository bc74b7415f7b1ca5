"""Hy-Tek text, against the samples and small files of our own."""

from pathlib import Path

import pytest

from readers.hytek import read_hytek
from tests.readers.expected import differences, samples


@pytest.mark.parametrize("path", samples("hytek_text"))
def test_samples_are_read_exactly(path: Path) -> None:
    file = read_hytek(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected
