"""The rows quiz questions are made from, drawn in random order: one module a kind of rows."""
