"""FinishLynx's files: results (``.lif``), start lists (``.evt``) and schedules (``.sch``)."""

from readers.lynx.results import is_lif, read_lif
from readers.lynx.starts import is_evt, is_sch, read_evt, read_sch

__all__ = ["is_evt", "is_lif", "is_sch", "read_evt", "read_lif", "read_sch"]
