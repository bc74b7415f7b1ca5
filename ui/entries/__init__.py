"""Entering results: previews of what was pasted, their forms and buttons, and corrections."""
