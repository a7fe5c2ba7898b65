"""The command line. Wiring: every command imports what it needs when it runs, so that ``--help`` is quick."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.errors import ConfigError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.doctor import Finding

app = typer.Typer(
    help="Akker guides professional learning networks: sowing, cultivating, harvesting.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
db = typer.Typer(help="The database: bring it to this version, or look whether it is.", no_args_is_help=True)
flow = typer.Typer(help="The dialogues: list, draw and check them.", no_args_is_help=True)
stuck = typer.Typer(help="What a mistake of ours kept from being handled.", no_args_is_help=True)
calendar = typer.Typer(help="School holidays and days off of your own.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(flow, name="flow")
app.add_typer(stuck, name="stuck")
app.add_typer(calendar, name="calendar")


class Phase(StrEnum):
    """What a demo can begin with."""

    SOWING = "sowing"
    CULTIVATING = "cultivating"
    HARVESTING = "harvesting"


Db = Annotated[str | None, typer.Option("--db", metavar="URL", help="Database: a URL or the path of an SQLite file.")]
Locale = Annotated[str | None, typer.Option(help="Text set: en, nl-u or nl-je.")]
Out = Annotated[Path, typer.Option(help="Folder for files; made when needed.")]
OutFile = Annotated[Path | None, typer.Option("--out", help="File to write; else it is shown.")]
Person = Annotated[str, typer.Argument(help="PLATFORM:ADDRESS, such as slack:U0123 or console:anna.")]


@app.callback(invoke_without_command=True)
def akker(context: typer.Context) -> None:
    """Run with whatever is configured; nothing configured: the console."""
    if context.invoked_subcommand is None:
        from bot.config import load

        if load().platforms:
            run()
        else:
            console()


@app.command()
def run(db: Db = None) -> None:
    """Serve the platforms that are configured, until stopped."""
    import asyncio

    from bot import opening

    settings = opening.settings(db)
    if not settings.platforms:
        raise ConfigError(
            "No platform is configured.",
            todo="Set SLACK_BOT_TOKEN or MATRIX_HOMESERVER with what belongs to it, or use akker console.",
        )
    from adapters.serving import serve

    asyncio.run(serve(opening.application(settings)))


@app.command()
def console(
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for scripts.")] = False,
    db: Db = None,
    start: Annotated[str | None, typer.Option(metavar="ISO-8601", help="What time it is at the start.")] = None,
    locale: Locale = None,
    out: Out = Path("akker-out"),
) -> None:
    """Rehearse: play many people at once, and move the clock."""
    import asyncio

    from adapters.console.line import BadLine, moment
    from bot import opening
    from bot.clocks import SetClock, ShiftedClock, SystemClock

    settings = opening.settings(db or "sqlite://", locale, quiet=True)
    try:
        began = None if start is None else moment(start, settings.zone)
    except BadLine as bad:
        raise ConfigError(f"--start: {bad.what}", todo=bad.todo) from None
    clock = SetClock(SystemClock().now()) if json else ShiftedClock()
    if json:
        from adapters.console.rehearsal import rehearse as rehearsal
    else:
        from adapters.console.terminal import play as rehearsal
    asyncio.run(rehearsal(opening.application(settings, clock), clock, began, out))


@app.command()
def demo(
    phase: Annotated[Phase | None, typer.Option(help="Play up to this phase, and tell its story.")] = None,
    locale: Locale = None,
    seed: Annotated[int, typer.Option(help="Another number, another story.")] = 1,
    db: Db = None,
    out: Out = Path("akker-demo"),
) -> None:
    """Play a whole season with simulated members; it ends with a harvest document and a transcript."""
    from adapters.console.demo import main
    from bot import opening

    settings = opening.settings(db or "sqlite://", locale, quiet=True)
    main.play(phase.value if phase else None, settings.akker_locale, seed, settings.database_url, out)


@app.command()
def doctor(db: Db = None) -> None:
    """Look whether everything that Akker needs is there and right."""
    from bot import opening
    from bot.config import load
    from bot.doctor import examine
    from storage.upgrade import check

    findings = examine(lambda: load(**opening.given(db)), lambda url: check(url).state)
    if not any(finding.bad for finding in findings):
        findings += _platforms(load(**opening.given(db)))
    for finding in findings:
        typer.echo(str(finding))
    raise typer.Exit(any(finding.bad for finding in findings))


def _platforms(settings: Settings) -> list[Finding]:
    """What the platforms themselves say."""
    import asyncio

    findings: list[Finding] = []
    if "slack" in settings.platforms:
        findings += _slack(settings)
    if "matrix" in settings.platforms:
        from adapters.matrix import doctor

        findings += asyncio.run(doctor.examine(settings))
    return findings


def _slack(settings: Settings) -> list[Finding]:
    import asyncio
    from contextlib import suppress
    from datetime import UTC, datetime

    from adapters.slack import doctor
    from bot.errors import StoreError
    from storage.store import open_store
    from storage.upgrade import check

    refused = None
    with suppress(StoreError):  # no database yet: nothing can have been noted
        if check(settings.database_url).state == "current":
            store = open_store(settings.database_url)
            with store.begin() as uow:
                refused = uow.fact(doctor.REFUSED)
            store.close()
    return asyncio.run(doctor.examine(settings, datetime.now(UTC), refused))


@db.command("upgrade")
def db_upgrade(db: Db = None) -> None:
    """Bring the database to this version; made if it is not there."""
    from bot import opening
    from storage.upgrade import upgrade

    before = upgrade(opening.settings(db).database_url)
    done = {"current": "It was current already.", "empty": "It was made."}
    typer.echo(f"The database is at revision {before.wanted}. {done.get(before.state, f'It was at {before.found}.')}")


@db.command("check")
def db_check(db: Db = None) -> None:
    """Say whether the database is of this version; changes nothing."""
    from bot import opening
    from storage.upgrade import check

    status = check(opening.settings(db).database_url)
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
    from bot import opening
    from bot.replay import replayed

    application = opening.application(opening.settings(db))
    now = application.clock.now()
    for line in replayed(application.store, application.dialogues, conversation, now, reveal=reveal):
        typer.echo(line)


@stuck.command("list")
def stuck_list(db: Db = None) -> None:
    """Show what is stuck, the oldest first."""
    from bot import opening
    from bot.upkeep import stuck_lines

    found = stuck_lines(opening.application(opening.settings(db)).store)
    for line in found or ["Nothing is stuck."]:
        typer.echo(line)


@stuck.command("retry")
def stuck_retry(db: Db = None) -> None:
    """Run everything that is stuck again, in order."""
    from bot import opening
    from bot.upkeep import stuck_lines

    application = opening.application(opening.settings(db))
    well = opening.at_rest(application, application.retry_stuck)
    left = len(stuck_lines(opening.application(opening.settings(db)).store))
    typer.echo(f"{well} went well, {left} still stuck.")
    raise typer.Exit(left > 0)


@app.command()
def export(person: Person, db: Db = None, out: OutFile = None) -> None:
    """Everything that is held about a person, as JSON."""
    import json

    from bot import opening
    from bot.upkeep import person_at

    application = opening.application(opening.settings(db))
    id = person_at(application.store, person)
    held = opening.at_rest(application, lambda: application.export_person(id))
    text = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    if out is None:
        typer.echo(text)
    else:
        out.write_text(text, encoding="utf-8")


@app.command()
def erase(person: Person, db: Db = None, yes: Annotated[bool, typer.Option(help="Do not ask.")] = False) -> None:
    """Erase a person's words everywhere. This cannot be undone."""
    from bot import opening
    from bot.upkeep import person_at

    application = opening.application(opening.settings(db))
    id = person_at(application.store, person)
    if not yes:
        question = f"Erase all that {person} said, and end what they are in the middle of? This cannot be undone."
        typer.confirm(question, abort=True)
    typer.echo(f"Erased: {opening.at_rest(application, lambda: application.erase_person(id))} rows.")


@app.command()
def publish(folder: Annotated[Path, typer.Argument(metavar="DIR")], db: Db = None) -> None:
    """Write every document that everyone may read into a folder."""
    from bot import opening
    from bot.upkeep import publish

    paths = publish(opening.application(opening.settings(db)).store, folder)
    for line in map(str, paths) if paths else ["Nothing is public yet, so nothing was written."]:
        typer.echo(line)


class Region(StrEnum):
    """Where imported days off hold."""

    NORTH = "north"
    MIDDLE = "middle"
    SOUTH = "south"


@calendar.command("import")
def calendar_import(
    file: Annotated[Path, typer.Argument(help="An .ics file: its events of whole days are days off.")],
    region: Annotated[Region | None, typer.Option(help="Only for networks of this region.")] = None,
    db: Db = None,
) -> None:
    """Take days off from a calendar file, in the place of those from an earlier file of the same name."""
    from bot import opening
    from flows.calendars.ics import Calendar
    from flows.calendars.own import replace_days, told

    settings = opening.settings(db)
    application = opening.application(settings)
    days = Calendar(file, settings.zone, application.clock.now()).days_off(region.value if region else "")
    with application.store.begin() as uow:
        before = replace_days(uow, file.stem, days)
    application.store.close()
    for row in days:
        typer.echo(told(row))
    typer.echo(f"Imported: {len(days)}{f', in the place of {before}' if before else ''}.")


@calendar.command("list")
def calendar_list(db: Db = None) -> None:
    """Show which school years are known, and what was imported."""
    from bot import opening
    from flows.calendars.loading import school_calendar
    from flows.calendars.own import calendar_lines

    application = opening.application(opening.settings(db))
    with application.store.begin() as uow:
        lines = calendar_lines(uow, school_calendar())
    application.store.close()
    for line in lines:
        typer.echo(line)


@calendar.command("remove")
def calendar_remove(
    name: Annotated[str, typer.Argument(help="As calendar list gives it: the name of the file.")], db: Db = None
) -> None:
    """Let go of what was imported from a file."""
    from bot import opening
    from flows.calendars.own import remove_days

    application = opening.application(opening.settings(db))
    with application.store.begin() as uow:
        gone = remove_days(uow, name)
    application.store.close()
    typer.echo(f"Removed: {gone}.")


@flow.command("list")
def flow_list() -> None:
    """Every dialogue, with what it is for."""
    import flows

    for dialogue in flows.all_dialogues():
        typer.echo(f"{dialogue.name:<28} {dialogue.about.splitlines()[0] if dialogue.about else ''}".rstrip())


@flow.command("show")
def flow_show(
    name: Annotated[str, typer.Argument(help="Its name, as flow list gives it.")], locale: Locale = None
) -> None:
    """Draw a dialogue as a Mermaid flowchart."""
    import flows
    from bot import opening
    from flows import drawing
    from storage.store import open_store

    settings = opening.settings(None, locale, quiet=True)
    typer.echo(drawing.show(name, flows.all_dialogues(), open_store("sqlite://"), locale=settings.akker_locale))


@flow.command("check")
def flow_check() -> None:
    """Try every way through every dialogue, and say what is wrong with them and their texts, also those of your own."""
    import flows
    from bot import opening
    from flows import drawing
    from storage.store import open_store

    own = opening.settings(quiet=True).akker_texts
    wrong = drawing.check(flows.all_dialogues(), open_store("sqlite://"), own=own)
    for line in wrong or ["Nothing is wrong."]:
        typer.echo(line)
    raise typer.Exit(bool(wrong))
