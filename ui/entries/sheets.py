"""Pasted results as read, kept for a while."""

import asyncio
from collections import OrderedDict

from db.imports.drafts import Draft
from readers.sheets import SheetFile

READ = 16
"""Drafts kept as read: a PDF takes seconds, and a preview is drawn anew at each answer."""


class Sheets:
    """The drafts that were read of late."""

    def __init__(self) -> None:
        self._read: OrderedDict[tuple[int, bytes], SheetFile] = OrderedDict()

    async def of(self, draft: Draft) -> SheetFile:
        """Return what is in ``draft``, read in a thread; raises UnreadableResults."""
        key = (draft.id, draft.content)
        if key not in self._read:
            self._read[key] = await asyncio.to_thread(draft.read)
            while len(self._read) > READ:
                self._read.popitem(last=False)
        return self._read[key]
