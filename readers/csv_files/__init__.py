"""CSV files: results in the format of our own, top lists, and careers."""

from readers.csv_files.reading import is_csv, read_csv

__all__ = ["is_csv", "read_csv"]
