"""The sport itself: events, marks, names, conversions, head-to-head.

Knows neither Discord nor SQL nor files, so it can be used from a notebook.
"""
