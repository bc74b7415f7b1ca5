"""Text layers of timing companies' PDFs, against the samples and small pages of our own."""

from pathlib import Path

import pytest

from readers.timing_pdf import read_timing_pdf
from tests.readers.expected import differences, samples


@pytest.mark.parametrize("path", samples("pdf_text"))
def test_samples_are_read_exactly(path: Path) -> None:
    file = read_timing_pdf(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected
