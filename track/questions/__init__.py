"""Questions in plain words, read by a stated grammar: no Discord, no SQL, no guessing.

A form is one kind of question with the phrases it is asked in; ``read_question`` finds the form
that accounts for every word, or says which words none does and which forms are nearest.
"""
