"""Pasted results as read, kept for a while."""

import asyncio
from collections import OrderedDict

from db.imports.drafts import Draft
from readers.sheets import SheetFile

READ = 16
"""Drafts kept as read: a PDF takes seconds, and a preview is drawn anew at each answer."""
AT_ONCE = 2
"""Drafts read at once: a hostile PDF holds a process, and a thread that pictures need too."""


class Sheets:
    """The drafts that were read of late."""

    def __init__(self) -> None:
        self._read: OrderedDict[tuple[str, bytes], SheetFile] = OrderedDict()
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def of(self, draft: Draft) -> SheetFile:
        """Return what is in ``draft``, read in a thread in its turn; raises UnreadableResults."""
        key = (draft.name, draft.content)
        if key in self._read:
            return self._read[key]
        async with self._turn:
            read = await asyncio.to_thread(draft.read)
        self._read[key] = read
        while len(self._read) > READ:
            self._read.popitem(last=False)
        return read
