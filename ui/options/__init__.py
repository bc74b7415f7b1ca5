"""Typed options: what people type or pick, as values of the sport."""
