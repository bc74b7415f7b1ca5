"""Check this claim: what a message claims, held against the store."""
