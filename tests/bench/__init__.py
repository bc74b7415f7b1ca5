"""Tests of the bench: what it reports, and that discord.py believes its stand-in."""
