"""Recaps of races: the card, its preview, its export, and posting it."""
