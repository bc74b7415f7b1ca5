"""Results people copy from pages and paste as text, in all the layouts that survive a copy."""

from readers.pasted.reader import read_pasted

__all__ = ["read_pasted"]
