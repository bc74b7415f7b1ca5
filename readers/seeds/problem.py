"""What a check of the seeds reports, and where."""

from dataclasses import dataclass

from readers.seeds.rows import Row


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong at a line of a file, as a sentence."""

    file: str
    line: int
    sentence: str

    @classmethod
    def at(cls, row: Row, sentence: str) -> "Problem":
        """Return the problem ``sentence`` with the place ``row`` was read from."""
        return cls(row.file, row.line, sentence)

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.sentence}"
