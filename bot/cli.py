"""The command line. Wiring: every command imports what it needs when it runs, so that ``--help`` is quick."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from bot.errors import ConfigError

if TYPE_CHECKING:
    from bot.bootstrap import Application
    from bot.config import Settings
    from bot.ports import Clock

T = TypeVar("T")

app = typer.Typer(
    help="Akker guides professional learning networks: sowing, cultivating, harvesting.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
db = typer.Typer(help="The database: bring it to this version, or look whether it is.", no_args_is_help=True)
flow = typer.Typer(help="The dialogues: list, draw and check them.", no_args_is_help=True)
stuck = typer.Typer(
    help="Answers that a mistake in a dialogue kept from being handled.", no_args_is_help=True
)
calendar = typer.Typer(help="School holidays.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(flow, name="flow")
app.add_typer(stuck, name="stuck")
app.add_typer(calendar, name="calendar")


class Phase(StrEnum):
    """What a demo can begin with."""

    SOWING = "sowing"
    CULTIVATING = "cultivating"
    HARVESTING = "harvesting"


Db = Annotated[
    str | None, typer.Option("--db", metavar="URL", help="Database: a URL or the path of an SQLite file.")
]
Locale = Annotated[str | None, typer.Option(help="Text set: en, nl-u or nl-je.")]
Out = Annotated[Path, typer.Option(help="Folder for files; made when needed.")]
OutFile = Annotated[Path | None, typer.Option("--out", help="File to write; else it is shown.")]
Person = Annotated[str, typer.Argument(help="PLATFORM:ADDRESS, such as slack:U0123 or console:anna.")]


@app.callback(invoke_without_command=True)
def akker(context: typer.Context) -> None:
    """Run with whatever is configured; nothing configured: the console."""
    if context.invoked_subcommand is None:
        if _settings().platforms:
            run()
        else:
            console()


@app.command()
def run() -> None:
    """Serve the platforms that are configured, until stopped."""
    settings = _settings()
    if not settings.platforms:
        raise ConfigError(
            "No platform is configured.",
            todo="Set SLACK_BOT_TOKEN or MATRIX_HOMESERVER with what belongs to it, or use akker console.",
        )
    _later(f"Serving {' and '.join(settings.platforms)}")


@app.command()
def console(
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for scripts.")] = False,
    db: Db = None,
    start: Annotated[
        str | None, typer.Option(metavar="ISO-8601", help="What time it is at the start.")
    ] = None,
    locale: Locale = None,
    out: Out = Path("akker-out"),
) -> None:
    """Rehearse: play many people at once, and move the clock."""
    import asyncio

    from adapters.console.line import BadLine, moment
    from bot.clocks import SetClock, ShiftedClock, SystemClock

    settings = _settings(db or "sqlite://", locale, quiet=True)
    try:
        began = None if start is None else moment(start, settings.zone)
    except BadLine as bad:
        raise ConfigError(f"--start: {bad.what}", todo=bad.todo) from None
    clock = SetClock(SystemClock().now()) if json else ShiftedClock()
    if json:
        from adapters.console.rehearsal import rehearse as rehearsal
    else:
        from adapters.console.terminal import play as rehearsal
    asyncio.run(rehearsal(_application(settings, clock), clock, began, out))


@app.command()
def demo(
    phase: Annotated[Phase | None, typer.Option(help="Only this phase.")] = None,
    locale: Locale = None,
    seed: Annotated[int, typer.Option(help="Another number, another story.")] = 1,
    db: Db = None,
    out: Out = Path("akker-demo"),
) -> None:
    """Play a whole season with simulated members; it ends with a harvest document and a transcript."""
    from adapters.console.demo import main

    settings = _settings(db or "sqlite://", locale)
    main.play(phase.value if phase else None, settings.akker_locale, seed, settings.database_url, out)


@app.command()
def doctor(db: Db = None) -> None:
    """Look whether everything that Akker needs is there and right."""
    from bot.config import load
    from bot.doctor import examine
    from storage.upgrade import check

    findings = examine(lambda: load(**_given(db, None)), lambda url: check(url).state)
    for finding in findings:
        typer.echo(str(finding))
    raise typer.Exit(any(finding.bad for finding in findings))


@db.command("upgrade")
def db_upgrade(db: Db = None) -> None:
    """Bring the database to this version; made if it is not there."""
    from storage.upgrade import upgrade

    before = upgrade(_settings(db).database_url)
    done = {"current": "It was current already.", "empty": "It was made."}
    typer.echo(
        f"The database is at revision {before.wanted}. {done.get(before.state, f'It was at {before.found}.')}"
    )


@db.command("check")
def db_check(db: Db = None) -> None:
    """Say whether the database is of this version; changes nothing."""
    from storage.upgrade import check

    status = check(_settings(db).database_url)
    told = {
        "current": f"The database is current (revision {status.wanted}).",
        "empty": "The database is empty. Run akker db upgrade, or just start Akker.",
        "older": f"The database is at {status.found}, older than {status.wanted}. Run akker db upgrade.",
        "unknown": f"The database is at {status.found}, which this version does not know.",
    }
    typer.echo(told[status.state])
    raise typer.Exit(status.state != "current")


@app.command()
def replay(
    conversation: Annotated[int, typer.Argument(help="Its number, as errors and stuck list give it.")],
    reveal: Annotated[bool, typer.Option("--reveal", help="Show people's words. This is logged.")] = False,
    db: Db = None,
) -> None:
    """Run a conversation again from its journal, changing nothing; people's words are masked."""
    from bot.replay import replayed

    application = _application(_settings(db))
    now = application.clock.now()
    for line in replayed(application.store, application.dialogues, conversation, now, reveal=reveal):
        typer.echo(line)


@stuck.command("list")
def stuck_list(db: Db = None) -> None:
    """Show what is stuck, the oldest first."""
    from bot.upkeep import stuck_lines

    found = stuck_lines(_application(_settings(db)).store)
    for line in found or ["Nothing is stuck."]:
        typer.echo(line)


@stuck.command("retry")
def stuck_retry(db: Db = None) -> None:
    """Run everything that is stuck again, in order."""
    from bot.upkeep import stuck_lines

    application = _application(_settings(db))
    well = _together(application, application.retry_stuck)
    left = len(stuck_lines(_application(_settings(db)).store))
    typer.echo(f"{well} went well, {left} still stuck.")
    raise typer.Exit(left > 0)


@app.command()
def export(person: Person, db: Db = None, out: OutFile = None) -> None:
    """Everything that is held about a person, as JSON."""
    import json

    from bot.upkeep import person_at

    application = _application(_settings(db))
    id = person_at(application.store, person)
    held = _together(application, lambda: application.export_person(id))
    text = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    if out is None:
        typer.echo(text)
    else:
        out.write_text(text, encoding="utf-8")


@app.command()
def erase(
    person: Person, db: Db = None, yes: Annotated[bool, typer.Option(help="Do not ask.")] = False
) -> None:
    """Erase a person's words everywhere. This cannot be undone."""
    from bot.upkeep import person_at

    application = _application(_settings(db))
    id = person_at(application.store, person)
    if not yes:
        typer.confirm(f"Erase everything that {person} said? This cannot be undone.", abort=True)
    typer.echo(f"Erased: {_together(application, lambda: application.erase_person(id))} rows.")


@app.command()
def publish(folder: Annotated[Path, typer.Argument(metavar="DIR")], db: Db = None) -> None:
    """Write every document that everyone may read into a folder."""
    from bot.upkeep import publish

    paths = publish(_application(_settings(db)).store, folder)
    for line in map(str, paths) if paths else ["Nothing is public yet, so nothing was written."]:
        typer.echo(line)


@calendar.command("import")
def calendar_import(file: Annotated[Path, typer.Argument(help="An .ics file.")]) -> None:
    """Take school holidays from a calendar file."""
    _later("Importing a calendar")


@flow.command("list")
def flow_list() -> None:
    """Every dialogue, with what it is for."""
    import flows

    for dialogue in flows.all_dialogues():
        typer.echo(f"{dialogue.name:<28} {dialogue.about.splitlines()[0] if dialogue.about else ''}".rstrip())


def _settings(db: str | None = None, locale: str | None = None, *, quiet: bool = False) -> Settings:
    """The settings, with these in their place; mistyped names are pointed out, and logging begins."""
    import logging

    from bot import logs
    from bot.config import load, strange_names

    settings = load(**_given(db, locale))
    for sentence in strange_names():
        typer.echo(sentence, err=True)
    logs.configure(settings.akker_log_format, logging.WARNING if quiet else logging.INFO)
    return settings


def _given(db: str | None, locale: str | None) -> dict[str, Any]:
    url = db if db is None or "://" in db else f"sqlite:///{db}"
    given = {"database_url": url, "akker_locale": locale}
    return {name: value for name, value in given.items() if value is not None}


def _application(settings: Settings, clock: Clock | None = None) -> Application:
    from bot.bootstrap import build
    from bot.clocks import SystemClock

    return build(settings, clock=clock or SystemClock())


def _together(application: Application, work: Callable[[], Awaitable[T]]) -> T:
    """Do one piece of work with the application at rest: it writes, and sends nothing."""
    import asyncio

    async def whole() -> T:
        application.writer.start()
        try:
            return await work()
        finally:
            await application.stop()

    return asyncio.run(whole())


def _later(what: str) -> NoReturn:
    raise ConfigError(f"{what} comes with a later release of Akker.")
