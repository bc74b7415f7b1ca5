"""Readers: text in, values out, with the file, line and column of whatever cannot be read.

They open no files, so the store, the checker and the tests hand them the same texts.
"""
