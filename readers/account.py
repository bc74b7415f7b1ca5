"""What became of an input: each of its lines or rows is used, ignored or rejected, none is lost."""

from abc import ABC, abstractmethod

from readers.sheets import Sheet, SheetFile, Unread


class Account(ABC):
    """Counts what is read of an input in the format ``kind``, and keeps what is not."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.used = 0
        self.total = 0
        self._ignored: list[Unread] = []
        self._rejected: list[Unread] = []

    @staticmethod
    @abstractmethod
    def shown(text: str) -> str:
        """Return what is kept of an unread line or row, to show it."""

    def use(self) -> None:
        """Count one that became a line of a sheet, or a part of one."""
        self.used += 1

    def ignore(self, number: int, text: str, reason: str) -> None:
        """Count one that holds no result of its own."""
        self._ignored.append(Unread(number, self.shown(text), reason))

    def reject(self, number: int, text: str, reason: str) -> None:
        """Count one that holds a result nobody can read."""
        self._rejected.append(Unread(number, self.shown(text), reason))

    def file(self, sheets: tuple[Sheet, ...]) -> SheetFile:
        """Return the input as read."""
        return SheetFile(
            self.kind, sheets, tuple(self._ignored), tuple(self._rejected), self.total, self.used
        )
