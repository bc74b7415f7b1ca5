"""What the menu of a checked message remembers: each choice is the button of another card."""

PROOFS = "claims:proofs"
"""The custom id of the menu that lists the rows behind one of several claims."""
