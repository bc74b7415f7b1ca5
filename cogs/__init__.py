"""Slash commands, one file a family: options in, a card out."""
