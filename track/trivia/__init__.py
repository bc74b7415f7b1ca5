"""Quiz questions made from rows: pure, each with exactly one right answer and its proof."""
