"""Bringing result sheets into the store: who is meant, what is new, what differs."""
