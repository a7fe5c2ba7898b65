"""The `/akker` table: names in both languages, options, roles, and the nearest word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import BARE_WORDS
from bot.commands import COMMANDS, Role, nearest, needs_room, parse, role_for

EVERY_NAME = [name for command in COMMANDS for name in {command.name, command.dutch}]
EVERY_OPTION = [(command.name, word, to) for command in COMMANDS for word, to in command.options.items()]


def test_no_name_stands_for_two_commands():
    assert len(set(EVERY_NAME)) == len(EVERY_NAME)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_known_by_both_names_in_any_case(command):
    for name in (command.name, command.dutch, command.name.upper(), f"  {command.dutch.title()} "):
        typed = parse(name)
        assert typed is not None
        assert (typed.command, typed.option, typed.words) == (command, "", "")


@pytest.mark.parametrize(("name", "word", "to"), EVERY_OPTION)
def test_every_option_is_known_by_every_name(name: str, word: str, to: str):
    typed = parse(f"{name} {word.upper()}  Wat dan ook ")
    assert typed is not None
    assert (typed.option, typed.words) == (to, "Wat dan ook")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_options_come_in_two_languages_and_only_options_are_reserved(command):
    canonical = set(command.options.values())
    assert canonical <= set(command.options)
    assert command.reserved <= canonical


@pytest.mark.parametrize(
    ("line", "option", "words"),
    [
        ("question Propose Hoe dan?", "propose", "Hoe dan?"),
        ("vraag stel voor Hoe dan?", "propose", "Hoe dan?"),
        ("vraag stel  voor", "propose", ""),
        ("question proposed", "", "proposed"),
        ("question\tshow", "show", ""),
        ("question\nshow\nit all", "show", "it all"),
        ("members find Anna", "find", "Anna"),
        ("start ZAAI42", "", "ZAAI42"),
        ("members finder", "", "finder"),
    ],
)
def test_a_line_is_taken_apart(line: str, option: str, words: str):
    typed = parse(line)
    assert typed is not None
    assert (typed.option, typed.words) == (option, words)


@pytest.mark.parametrize("line", ["", "   ", "\n"])
def test_an_empty_line_asks_for_help(line: str):
    typed = parse(line)
    assert typed is not None
    assert typed.command.name == "help"


@pytest.mark.parametrize("line", ["statsu", "hello there", "/status", "status!"])
def test_an_unknown_word_is_no_command(line: str):
    assert parse(line) is None


@pytest.mark.parametrize(
    ("typed", "english", "dutch"),
    [
        ("statsu", "status", "stand"),
        ("Oogts", "harvest", "oogst"),
        ("bijeenkomsten", "meeting", "bijeenkomst"),
        ("helpp", "help", "hulp"),
        ("xyzzy", "help", "hulp"),
    ],
)
def test_the_nearest_command_is_named_in_the_language_of_the_reader(typed: str, english: str, dutch: str):
    assert nearest(typed, dutch=False) == english
    assert nearest(typed, dutch=True) == dutch


@given(st.text(), st.booleans())
def test_any_line_is_a_command_or_has_a_nearest_one(line: str, dutch: bool):
    typed = parse(line)
    if typed is None:
        assert parse(nearest(line.split()[0], dutch=dutch)) is not None


@pytest.mark.parametrize("dutch", [False, True])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_is_told_as_it_is_typed(command, dutch: bool):
    options = command.options_in(dutch)
    assert {command.options[option] for option in options} == set(command.options.values())
    for option in ["", *options]:
        line = f"{command.called(dutch)} {option}".rstrip()
        typed = parse(line)
        assert typed is not None
        assert typed.said(dutch) == line


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_words_and_people_follow_what_is_there(command):
    assert command.words | command.people <= {"", *command.options.values()}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("start", Role.ANYONE),
        ("me erase", Role.ANYONE),
        ("status", Role.MEMBER),
        ("question show", Role.MEMBER),
        ("question park", Role.MEMBER),
        ("question review", Role.FACILITATOR),
        ("members list", Role.MEMBER),
        ("leden uitnodigen", Role.FACILITATOR),
        ("conditions agree", Role.FACILITATOR),
        ("conditions confirm", Role.MEMBER),
        ("meeting plan", Role.FACILITATOR),
        ("harvest approve", Role.MEMBER),
        ("next", Role.FACILITATOR),
        ("pulse", Role.FACILITATOR),
        ("publish", Role.FACILITATOR),
    ],
)
def test_who_may(line: str, role: Role):
    typed = parse(line)
    assert typed is not None
    assert role_for(typed) is role


def test_a_higher_role_may_do_what_a_lower_one_may():
    assert Role.ANYONE < Role.MEMBER < Role.FACILITATOR


def test_the_bare_words_that_are_commands_too_are_so_on_purpose():
    both = {word for word in BARE_WORDS if parse(word) is not None}
    assert both == {"back", "terug", "help", "hulp", "status", "stand"}


@pytest.mark.parametrize(
    ("line", "without", "within"),
    [
        ("start", True, True),
        ("Begin ABCDEF", True, True),
        ("status", False, True),
        ("verder", False, True),
        ("help", False, False),
        ("", False, False),
        ("me erase", False, False),
        ("strat", False, False),
    ],
)
def test_a_command_needs_its_room_where_its_answer_is_said_there(line: str, without: bool, within: bool):
    assert (needs_room(line, has_network=False), needs_room(line, has_network=True)) == (without, within)
