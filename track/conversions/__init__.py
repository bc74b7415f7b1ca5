"""What a mark is worth in another event, unit or circumstance, with the method that was used."""

from track.conversions.conversion import Conversion
from track.conversions.convert import METHODS, convert

__all__ = ["METHODS", "Conversion", "convert"]
