"""Text out of the HTML that Meet Manager writes: one ``<pre>`` with the same lines."""

import re
from html import unescape

_TAG = re.compile(r"<[/!a-zA-Z][^<>]{0,200}>")


def without_markup(line: str) -> str:
    """Return a line of HTML without its tags, with its entities as the characters they mean."""
    return unescape(_TAG.sub("", line)).replace("\xa0", " ")
