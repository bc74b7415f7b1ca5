"""The seeds: the facts the bot ships with, read from the texts of their files."""

from readers.seeds.cells import UnreadableSeed
from readers.seeds.reading import COLUMNS, read_seeds
from readers.seeds.rows import Seeds

__all__ = ["COLUMNS", "Seeds", "UnreadableSeed", "read_seeds"]
