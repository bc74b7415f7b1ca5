"""Conversions: typed texts, units, and each method against its golden cases."""
