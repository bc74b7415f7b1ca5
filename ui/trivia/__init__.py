"""Trivia: the cards of a game, its buttons, and the referee who keeps its clock."""
