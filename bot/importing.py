"""``belllap import``: files of results into the store, each as one batch."""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.fetching import fetch, is_address
from bot.import_reports import plan_report
from bot.loading import loading_bar, working_bar
from bot.reading_ahead import Read, one_ahead, reading
from bot.terminal import DECLINED, Database, refuse, run, settings_for
from db.batches import Outcome
from db.imports.files import Input, import_file, preview, standing_batch
from db.imports.namebook import Namebook
from db.imports.plan import Plan, Said
from db.seeding import apply_seeds
from db.store import Store
from readers.files import FORMATS, refuse_unknown
from readers.sheets import SheetFile
from readers.start_lists import StartFile
from track.dates import Day
from track.errors import TrackError, UnreadableResults
from track.events import find_event
from track.progress import Told
from track.uncollected import uncollected

_SEXES = {"men": "M", "women": "W", "mixed": "X"}


def import_(
    context: typer.Context,
    files: Annotated[
        list[str], typer.Argument(help="Files, folders of files, or addresses on the web.")
    ],
    database: Database = None,
    format_: Annotated[
        str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}; else it is found out.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it, write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    event: Annotated[str, typer.Option(help="The event, where a file does not say.")] = "",
    sex: Annotated[str, typer.Option(help="men, women or mixed, where a file does not say.")] = "",
    date: Annotated[str, typer.Option(help="The day, where a file does not say.")] = "",
    meet: Annotated[str, typer.Option(help="The meet, where a file does not say.")] = "",
    city: Annotated[str, typer.Option(help="The city of a meet that is new.")] = "",
    indoor: Annotated[
        bool | None, typer.Option("--indoor/--outdoor", help="Where a file does not say.")
    ] = None,
) -> None:
    """Bring files of results into the store, for everybody: each is one batch, undone whole."""
    try:
        said = Said(
            event=find_event(event) if event else None,
            sex=_sex(sex),
            day=_day(date),
            meet=meet,
            city=city,
            short_track=indoor,
        )
        refuse_unknown(format_)
    except TrackError as error:
        refuse(str(error))
    found = list(named_files(files))
    if not found:
        refuse("There is no file to import there.")
    settings = settings_for(database or context.obj)
    ended = run(_import(settings.database, found, said, format_=format_, dry_run=dry_run, yes=yes))
    raise typer.Exit(0 if ended else DECLINED)


def _sex(text: str) -> str:
    if text and text not in _SEXES:
        raise UnreadableResults(f"--sex is men, women or mixed, not {text}.")
    return _SEXES.get(text, "")


def _day(text: str) -> Day | None:
    day = Day.read(text) if text else None
    if day is not None and not day.exact:
        raise UnreadableResults(f"--date is the day of a race, such as 2024-05-25, not {text}.")
    return day


@dataclass(frozen=True, slots=True)
class Found:
    """A file and the title its batch gets: its path below what was named.

    ``path`` is None where the title is an address on the web.
    """

    path: Path | None
    title: str

    async def content(self) -> bytes:
        """Return the bytes; raises OSError or UnreadableResults where they cannot be had."""
        if self.path is None:
            return await fetch(self.title)
        return await asyncio.to_thread(self.path.read_bytes)

    @property
    def size(self) -> int:
        """Its bytes as far as they are known; of what is gone meanwhile its turn tells."""
        there = self.path is not None and self.path.exists()
        return self.path.stat().st_size if there and self.path is not None else 0


def named_files(named: Sequence[str]) -> Iterator[Found]:
    """Yield the files named, and all in folders; ends the program where one is not there."""
    names = Counter(Path(each).name for each in named)
    for each_named in named:
        if is_address(each_named):
            yield Found(None, each_named)
            continue
        path = Path(each_named)
        if not path.exists():
            refuse(f"{path} is not there.")
        if path.is_dir():
            for each in sorted(path.rglob("*")):
                if each.is_file() and not each.name.startswith("."):
                    below = each.relative_to(path).as_posix()
                    yield Found(each, f"{path.resolve().name}/{below}")
        else:
            # Two files of one name are no versions of one another: their folders tell them apart.
            folder = f"{path.resolve().parent.name}/" if names[path.name] > 1 else ""
            yield Found(path, f"{folder}{path.name}")


async def _import(
    database: Path,
    found: Sequence[Found],
    said: Said,
    *,
    format_: str,
    dry_run: bool,
    yes: bool,
) -> bool:
    """Return whether every file was read and brought in, or would have been."""
    async with Store(database) as store:
        async with loading_bar() as told:
            await apply_seeds(store, told=told)
        book = await Namebook.read(store.view(None))
        async with working_bar("Importing") as told:
            work = Work(store, book, said, format_, told)
            with uncollected():
                return await work.through(found, dry_run=dry_run, yes=yes)


class Work:
    """The files of one call, one after the other; the next is read while one is written."""

    def __init__(
        self, store: Store, book: Namebook, said: Said, format_: str, told: Told | None
    ) -> None:
        self._store = store
        self._book = book
        self._said = said
        self._format = format_
        self._told = told
        self._begun = time.monotonic()
        self._rows = 0

    async def through(self, found: Sequence[Found], *, dry_run: bool, yes: bool) -> bool:
        """Bring the files in, telling of each; return whether every one was, or would have been."""
        sizes = {each: each.size for each in found}
        whole, done, well = sum(sizes.values()), 0, True
        with reading(whole) as read:
            async for each, opening in one_ahead(found, lambda next_: self._open(next_, read)):
                self._tell(done, whole, each.title)
                try:
                    well &= await self._one(each, await opening, dry_run=dry_run, yes=yes)
                except (OSError, UnreadableResults) as error:
                    why = error.strerror if isinstance(error, OSError) else error
                    self._say(f"{each.title}: not read. {why}", wrong=True)
                    well = False
                done += sizes[each]
        self._tell(whole, whole, "done")
        return well

    async def _open(self, each: Found, read: Read) -> tuple[Input, SheetFile | StartFile | None]:
        """Return a file as it came and what is in it, None where it is stored already."""
        content = await each.content()
        given = Input.of(each.title, content, self._said)
        if await self._standing(given) is not None:
            return given, None
        return given, await read(each.title, content, self._format)

    async def _standing(self, given: Input) -> int | None:
        return await standing_batch(self._store.view(None), given)

    async def _one(
        self,
        each: Found,
        opened: tuple[Input, SheetFile | StartFile | None],
        *,
        dry_run: bool,
        yes: bool,
    ) -> bool:
        given, read = opened
        # The file before it may have been the same.
        standing = await self._standing(given)
        if standing is not None or read is None:
            self._say(f"{each.title}: stored already, as batch {standing}.")
            return True
        if not isinstance(read, SheetFile):
            raise UnreadableResults("This is a start list; import the results when it is run.")
        self._rows += read.used
        plan: Plan | None = None
        if dry_run or not yes:
            plan = await preview(self._store, self._book, given, read, self._said)
            self._say(plan_report(each.title, read, plan))
            if dry_run:
                self._say("  Nothing was written.")
                return True
            if not self._agreed():
                self._say("  Nothing was written; say --yes to import without being asked.")
                return False
        done, outcome = await import_file(self._store, self._book, given, read, self._said)
        if plan is None:
            self._say(plan_report(each.title, read, done))
        self._say(_done(outcome))
        return True

    def _agreed(self) -> bool:
        return sys.stdin.isatty() and typer.confirm("  Import it?")

    def _tell(self, done: int, of: int, what: str) -> None:
        if self._told is not None:
            rate = self._rows / max(0.1, time.monotonic() - self._begun)
            self._told(done, max(1, of), f"{rate:,.0f} rows/s  {what[-40:]}")

    def _say(self, line: str, *, wrong: bool = False) -> None:
        typer.echo(line, err=wrong)


def _done(outcome: Outcome) -> str:
    return (
        f"  Batch {outcome.batch_id}: +{outcome.added} ~{outcome.changed} -{outcome.removed}; "
        f"belllap undo {outcome.batch_id} takes it back."
    )
