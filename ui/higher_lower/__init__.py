"""Higher or lower: a quick game of one person, with buttons."""
