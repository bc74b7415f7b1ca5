"""Questions in plain words: what is meant by their slots, and the look-ups that answer them."""
