"""Every law is kept by a line of code, and its test is red without that line.

Each case changes one line in a sandbox (`machine_sandbox.py`) and names the test that must complain. When a line here
is not found any more, the code has moved on: find the line that keeps the law now, or drop the case with the law.
"""

from __future__ import annotations

import importlib
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.unit.machine_sandbox import complaint_of, replaced, with_source


class Break(NamedTuple):
    """In ``module``, ``old`` becomes ``new``, and ``test`` complains."""

    law: str
    module: str
    old: str
    new: str
    test: str


ENGINE, ACCEPTING, JOURNAL, TALK, AUDIENCE, EFFECTS, EVENTS, CONVERSATION = (
    f"bot.{name}"
    for name in ("engine", "accepting", "journal", "talk", "audience", "effects", "events", "conversation")
)
LAW3, LAW4, LAW5 = (f"test_laws_engine::TestLaw{law}" for law in ("3Replay", "4Keys", "5Answers"))
CHANGES, LEAKS, PULSE, SENSITIVE, TIME = (
    f"test_engine_{name}" for name in ("changes", "leaks", "pulse", "sensitive", "time")
)
VALUES = "test_audience"

BREAKS = [
    # 3: replay is the normal path.
    Break("3 says are said once", ENGINE, "if entry is None and not self.behind:", "if True:",
          f"{LAW3}::test_running_again_says_and_asks_nothing_twice"),
    Break("3 nothing else is awaited", ENGINE, "if handler is None:", "if False:",
          f"{LAW3}::test_anything_else_awaited_fails_at_once"),
    Break("3 chance is the same at every run", TALK, 'Random(f"{self._conversation.id}:{self._key(key)}")', "Random()",
          f"{LAW3}::test_chance_gives_the_same_at_every_run_and_in_no_two_conversations"),
    Break("3 chance differs between conversations", TALK, "{self._conversation.id}:", "",
          f"{LAW3}::test_chance_gives_the_same_at_every_run_and_in_no_two_conversations"),
    Break("3 the moment is journaled", ENGINE,
          'if entry is None:\n            entry = self.journal.write(wish.key, "moment"',
          'if True:\n            entry = self.journal.write(wish.key, "moment"',
          f"{LAW3}::test_the_moment_is_the_first_one"),
    Break("3 a look is journaled", ENGINE, "entry = self.journal.write(wish.key, kind, freeze(self.done.result))",
          "entry = Entry(1, wish.key, kind, freeze(self.done.result))",
          f"{LAW3}::test_the_world_is_read_once_and_later_runs_see_that_reading"),
    Break("3 ten thousand entries", ENGINE, "if len(self.reached) > LONGEST_RUN:", "if len(self.reached) > 20_000:",
          f"{LAW3}::test_a_run_that_reads_ten_thousand_entries_without_waiting_is_stuck"),
    Break("3 ten thousand rounds", TALK, "if self._number > LONGEST_RUN:", "if self._number > 20_000:",
          f"{LAW3}::test_rounds_that_wait_for_nobody_are_stuck_too"),
    Break("3 no event is lost", ENGINE, "conversation.unheard = self.event", "conversation.unheard = None",
          f"{LAW3}::test_no_event_is_lost_to_a_look_or_do_that_stands_before_its_place"),
    Break("3 a step is pure", JOURNAL, "self.entries = dict(entries)",
          "self.entries = entries", f"{LAW3}::test_a_conversation_goes_on_where_it_was"),
    Break("3 a step tells what it changed", JOURNAL, "self.changed.append(entry)", "pass",
          f"{LAW3}::test_a_conversation_goes_on_where_it_was"),
    # 4: keys.
    Break("4 keys are unique", ENGINE, "if key in self.reached:", "if False:",
          f"{LAW4}::test_a_key_used_twice_is_an_error"),
    Break("4 rounds have a scope", TALK, 'return f"{self._scope}{key}"', "return key",
          f"{LAW4}::test_rounds_give_their_keys_a_scope"),
    Break("4 an inserted say is not sent", ENGINE, "if entry is None and not self.behind:", "if entry is None:",
          f"{LAW4}::test_a_say_that_is_inserted_before_the_last_entry_is_not_sent"),
    Break("4 also when a look interrupts", ENGINE,
          "conversation.frontier if isinstance(event, Done) else last(entries)", "last(entries)",
          f"{LAW4}::test_a_say_that_is_inserted_stays_unsaid_when_a_new_look_interrupts"),
    Break("4 an old question is taken away", ENGINE, "            if entry.open:\n                self._remove(entry)",
          "            if False:\n                self._remove(entry)",
          f"{LAW4}::test_a_renamed_question_is_asked_and_the_old_one_taken_away"),
    Break("4 an orphan holds nothing back", ENGINE, "if entry.open or ended:", "if ended:",
          f"{LAW4}::test_what_is_said_after_a_removed_question_is_said"),
    Break("4 nor at the end", ENGINE, "if entry.open or ended:", "if entry.open:",
          f"{LAW4}::test_also_when_it_was_all_that_stood_before_the_end"),
    Break("4 the journal is in the order of the story", JOURNAL, "if entry is not None and entry.seq <= self._told:",
          "if False:", f"{LAW4}::test_what_came_before_an_inserted_do_is_settled_and_what_comes_after_is_not"),
    # 5: answers.
    Break("5 an invalid answer gets its sentence", ENGINE, '_reply(f"invalid-{invalid.code}", invalid.hints, wish.key)',
          '_reply("no")', f"{LAW5}::test_an_invalid_answer_gets_a_sentence_and_the_question_stands"),
    Break("5 what is kept is parsed", ENGINE, "wish.prompt.parse(event.value) if isinstance(event, Replied)",
          "event.value if isinstance(event, Replied)", f"{LAW5}::test_what_is_kept_is_the_parsed_value"),
    Break("5 nothing is validated again", ENGINE, "return None if said is None else thaw(entry.value)",
          "return None if said is None else wish.prompt.parse(said) and thaw(entry.value)",
          f"{LAW5}::test_an_answer_is_not_judged_again_when_the_prompt_gets_stricter"),
    Break("5 erased is answered", ENGINE, "return None if said is None else thaw(entry.value)",
          'return None if said in (None, "\\N{SYMBOL FOR DELETE}") else thaw(entry.value)',
          f"{LAW5}::test_an_erased_answer_is_still_an_answer"),
    Break("5 no rule meets what was erased", AUDIENCE, "return bool(self._value == ERASED)", "return False",
          f"{LAW5}::test_an_erased_answer_is_still_an_answer"),
    Break("5 a deadline is the one that was set", ENGINE, 'self._is_before(entry.value.get("until"))', "False",
          f"{LAW5}::test_a_question_may_have_a_deadline"),
    # 6: changing, skipping, going back.
    *(
        Break(f"6 a {kind} settles", CONVERSATION, 'frozenset({"do", "started", "collected"})', f"frozenset({rest!r})",
              f"{CHANGES}::TestAnAnswerMayChange::test_until_the_next_do_release_start_or_closed_collect")
        for kind, rest in (
            ("do", ("started", "collected")), ("start", ("do", "collected")), ("collect", ("do", "started")),
        )
    ),
    Break("6 a release settles", CONVERSATION, 'or (self.settles and self.kind == "answer")', "",
          f"{CHANGES}::TestAnAnswerMayChange::test_until_the_next_do_release_start_or_closed_collect"),
    Break("6 only once it is answered", CONVERSATION, '(self.settles and self.kind == "answer")', "self.settles",
          f"{CHANGES}::TestAnAnswerMayChange::test_as_long_as_the_release_or_collect_is_open"),
    Break("6 only what comes before", ACCEPTING, "if other.seq > entry.seq)", ")",
          f"{CHANGES}::TestAnotherBranch::"
          "test_what_is_settled_is_what_stands_before_the_do_in_the_story_as_it_is_told_now"),
    Break("6 another branch is told", ENGINE, "            self._begin_at(wish.key)\n", "            pass\n",
          f"{CHANGES}::TestAnotherBranch::test_its_words_are_said_and_the_question_of_the_old_one_is_taken_away"),
    Break("6 nothing is said twice", ENGINE, "if entry is None and not self.behind:", "if not self.behind:",
          f"{CHANGES}::TestAnotherBranch::test_what_was_said_and_answered_there_before_is_not_said_or_asked_again"),
    Break("6 the story keeps its order", JOURNAL, "if entry is not None and entry.seq <= self._told:", "if False:",
          f"{CHANGES}::TestAnotherBranch::"
          "test_a_say_inserted_before_the_open_question_stays_unsaid_after_a_change"),
    Break("6 what was left is set aside", ENGINE, "elif entry.seq and not entry.settling:", "elif False:",
          f"{CHANGES}::TestBack::test_does_not_land_on_a_branch_that_was_left"),
    Break("6 what is over may go on", ENGINE, 'conversation.status = "open"', "pass",
          f"{CHANGES}::TestAnotherBranch::test_a_conversation_that_was_over_goes_on"),
    Break("6 a part is counted once", ENGINE, " and conversation.parent is None:", ":",
          f"{CHANGES}::TestAnotherBranch::test_a_part_that_was_counted_stays_done"),
    Break("6 a quoting question is asked again", ENGINE, 'elif entry.kind == "asked" and not self.behind', "elif False",
          f"{CHANGES}::TestAQuestionThatQuotesPeople::test_is_asked_again_when_an_answer_before_it_changes"),
    Break("6 also when what it quoted is gone", ENGINE, '"quotes" in entry.value or', "",
          f"{CHANGES}::TestAQuestionThatQuotesPeople::test_is_asked_again_when_what_it_quoted_is_taken_back"),
    Break("6 and only then", ENGINE, 'elif entry.kind == "asked" and not self.behind', 'elif entry.kind == "asked"',
          f"{CHANGES}::TestAQuestionThatQuotesPeople::test_stands_when_nothing_changes"),
    Break("6 a skip takes an answer back", ENGINE, "if due and (entry.kind",
          "if isinstance(event, Skipped) and (entry.kind", f"{CHANGES}::TestSkip::test_takes_an_answer_back"),
    Break("6 a deadline does not", ENGINE, 'if due and (entry.kind == "answer" or', "if due and (",
          f"{CHANGES}::TestSkip::test_a_deadline_takes_no_answer_back"),
    Break("6 what is needed cannot be skipped", ACCEPTING, "not event.due and not wish.prompt.optional", "False",
          f"{CHANGES}::TestSkip::test_is_refused_where_an_answer_is_needed"),
    Break("6 back is to the person's own answer", ENGINE, 'entry.kind == "answer" and entry.value["by"] == [person]',
          'entry.kind == "answer"', f"{CHANGES}::TestBack::test_leaves_what_others_answered_and_were_told"),
    Break("6 others are told nothing twice", ENGINE, '(entry.kind == "said" and entry.value == person)',
          'entry.kind == "said"', f"{CHANGES}::TestBack::test_leaves_what_others_answered_and_were_told"),
    Break("6 the person is told anew", ENGINE, 'or (entry.kind == "said" and entry.value == person)', "",
          f"{CHANGES}::TestBack::test_asks_the_previous_question_again_and_tells_what_followed_anew"),
    Break("6 back stays in the story", ENGINE, "if entry.seq == 0 or entry.settling or", "if entry.settling or",
          f"{CHANGES}::TestBack::test_does_not_land_on_a_branch_that_was_left"),
    Break("6 back stops at a wait", ENGINE, 'in ("waiting", "waited", "collecting"):', "in ():",
          f"{CHANGES}::TestBack::test_does_not_cross_a_wait"),
    Break("6 nobody is left in silence", ENGINE, 'self._reply("stale")', "pass",
          f"{CHANGES}::TestStale::test_a_question_that_was_not_asked_yet"),
    Break("6 nor when there is nothing back", ENGINE, 'self._reply("nothing-back")', "pass",
          f"{CHANGES}::TestBack::test_once_more_goes_back_once_more"),
    # Asked first: what others would read of one person.
    Break("sensitive words are asked about", ENGINE, "if concern := concern_about(wish, entry, event, value):",
          "if None:", f"{SENSITIVE}::test_it_is_asked_about_first_and_nothing_is_kept"),
    Break("sensitive only where others read", ACCEPTING, "if unchanged or nobody_else else", "if unchanged else",
          f"{SENSITIVE}::test_where_nobody_else_reads_nothing_is_asked"),
    Break("sensitive once", ACCEPTING, "or event.sure or", "or",
          f"{SENSITIVE}::test_who_is_sure_is_not_asked_again"),
    Break("sensitive never of what is counted", ACCEPTING,
          " or wish.prompt.counter is not None:\n        return None\n    u", ":\n        return None\n    u",
          f"{SENSITIVE}::test_what_is_only_counted_is_not_looked_into"),
    Break("sensitive in a form is asked by itself", ENGINE, 'self._reply("sensitive-later")', "pass",
          f"{SENSITIVE}::test_in_a_form_the_rest_is_kept_and_it_is_asked_by_itself"),
    # 9: labels.
    Break("9 a say is checked", ENGINE, "self._check(wish.vars, self._readers(wish.to))", "pass",
          f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 a question is checked", ENGINE, "self._check(shown.quotes, self._readers(wish.person))", "pass",
          f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 the rest of a form is checked", ENGINE, "for shown in (wish, *wish.rest):", "for shown in (wish,):",
          "test_engine_forms::test_nobody_reads_in_a_form_what_is_not_theirs"),
    Break("5 what a form says of later questions is kept", ENGINE, "for other in wish.rest:", "for other in ():",
          "test_engine_forms::test_what_does_not_fit_is_said_and_asked_by_itself_and_the_rest_is_kept"),
    Break("9 its options are checked", EFFECTS, "[self.vars, [option.label for option in self.prompt.options]]",
          "[self.vars]", f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 a collect is checked", ENGINE, "if wish.part == PART:", "if False:",
          f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 for every member", ENGINE, "for member in wish.members:\n", "for member in wish.members[:1]:\n",
          f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 phrases are looked into", EFFECTS, 'elif hasattr(tree, "vars"):', "elif False:",
          f"{LEAKS}::TestNoWayOut::test_whatever_it_is_wrapped_in"),
    Break("9 lists are looked into", EFFECTS, "isinstance(tree, list | tuple | set | frozenset)",
          "isinstance(tree, tuple | set | frozenset)", f"{LEAKS}::TestNoWayOut::test_whatever_it_is_wrapped_in"),
    Break("9 sets are looked into", EFFECTS, "isinstance(tree, list | tuple | set | frozenset)",
          "isinstance(tree, list | tuple)", f"{LEAKS}::TestNoWayOut::test_whatever_it_is_wrapped_in"),
    Break("9 a person is not the room", EFFECTS, "if isinstance(to, int) else Label.for_room(network)",
          "if isinstance(to, int) else Label.for_person(1, network)", f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 people by name do not cover a room", AUDIENCE,
          "return readers.by_name and readers.people <= self.people", "return readers.people <= self.people",
          f"{LEAKS}::TestTheRightReaders"),
    Break("9 nor other people", AUDIENCE, "return readers.by_name and readers.people <= self.people",
          "return readers.by_name", f"{LEAKS}::TestNoWayOut::test_whichever_way"),
    Break("9 a network is not another", AUDIENCE,
          "if self.network is None or readers.network != self.network:", "if False:",
          f"{LEAKS}::TestTheRightReaders::test_of_a_label"),
    Break("9 no network is no network", AUDIENCE, "if self.network is None or readers.network != self.network:",
          "if readers.network != self.network:",
          f"{LEAKS}::TestTheRightReaders::test_a_conversation_of_no_network_is_in_no_room"),
    Break("9 the network is not its guests", AUDIENCE,
          "return readers.audience.named or readers.audience.width <= self.audience.width", "return True",
          f"{LEAKS}::TestRelease::test_to_the_network_is_not_to_the_public_or_another_network"),
    Break("9 map keeps the label", AUDIENCE, "return Labelled(value, self.label, self.authors, self.key)",
          "return Labelled(value, Label(PUBLIC), self.authors, self.key)",
          f"{LEAKS}::TestNoWayOut::test_whatever_it_is_wrapped_in"),
    Break("9 join takes the narrowest", AUDIENCE, "label = label.narrowest(part.label)", "pass",
          f"{LEAKS}::TestNoWayOut::test_whatever_it_is_wrapped_in"),
    Break("9 of two networks nobody reads", AUDIENCE,
          "if self.network != other.network or self.network is None:", "if False:",
          f"{VALUES}::TestNarrowest"),
    Break("9 json keeps the label", AUDIENCE, '"to": self.label.to_json()', '"to": ["public", [], None]',
          f"{LEAKS}::TestNoWayOut::test_through_what_another_dialogue_is_started_with"),
    Break("9 str raises", AUDIENCE, "def __str__(self)", "def _str(self)", f"{VALUES}::TestNoWords"),
    Break("9 format raises", AUDIENCE, "        self.__str__()", "        return self._value",
          f"{VALUES}::TestNoWords::test_it_does_not_turn_into_text"),
    Break("9 repr tells nothing", AUDIENCE, 'return f"Labelled({self.label',
          'return f"Labelled({self._value}, {self.label',
          f"{VALUES}::TestNoWords::test_its_repr_tells_whose_it_is_and_not_what"),
    Break("9 judge gives no words", AUDIENCE, "if not all(isinstance(member, (bool, Enum))", "if not all(True",
          f"{VALUES}::TestNoWords::test_a_judgement_gives_no_words"),
    Break("9 an error quotes nobody", AUDIENCE, "        ) from None", "        )",
          f"{VALUES}::TestNoWords::test_a_rule_that_raises_takes_no_words_along"),
    Break("9 a tally needs five", AUDIENCE, "FEWEST_FOR_AN_AGGREGATE = 5", "FEWEST_FOR_AN_AGGREGATE = 4",
          f"{VALUES}::TestNoWords::test_a_tally_of_fewer_than_five_people_is_none"),
    Break("9 five people, not five answers", AUDIENCE,
          "if len(frozenset[int]().union(*(part.authors for part in parts))) < FEWEST_FOR_AN_AGGREGATE:",
          "if len(parts) < FEWEST_FOR_AN_AGGREGATE:",
          f"{VALUES}::TestNoWords::test_a_tally_of_fewer_than_five_people_is_none"),
    Break("9 a tally has no words", AUDIENCE, "for option in options}", "for option in _values(parts)}",
          f"{VALUES}::TestNoWords::test_a_tally_gives_counts_of_declared_options_only"),
    Break("9 a no releases nothing", ENGINE, 'Label.from_json(entry.value["grants"]) if said is True else None',
          'Label.from_json(entry.value["grants"])', f"{LEAKS}::TestRelease::test_a_no_does_not"),
    Break("9 a release is to those of then", ENGINE, 'Label.from_json(entry.value["grants"])', "wish.grants",
          f"{LEAKS}::TestRelease::test_to_the_facilitator_is_to_those_of_that_moment"),
    Break("9 a release is of what was shown", ENGINE, 'elif entry.kind == "asked" and not self.behind', "elif False",
          f"{LEAKS}::TestRelease::test_a_yes_is_to_the_text_on_the_screen_and_to_no_other"),
    Break("9 an answer is to those named when it was asked", ENGINE, "else thaw(entry.value)",
          'else thaw({**entry.value, "to": wish.label.to_json()})',
          f"{LEAKS}::TestTheRightReaders::test_a_hand_over_does_not_reveal_what_was_told_to_the_facilitator_before"),
    Break("9 many authors release nothing", TALK, "if len(value.authors) != 1:", "if len(value.authors) < 1:",
          f"{LEAKS}::TestRelease::test_of_many_authors_is_nobodys_to_give"),
    # 11: the pulse.
    Break("11 the prompt does not show it", ENGINE, 'Settle(wish.key, "answered")]',
          'Settle(wish.key, "answered", value)]', f"{PULSE}::test_the_value_is_in_the_count_and_nowhere_else"),
    Break("11 the journal does not hold it", ENGINE, 'value, settles = "counted", True', "settles = True",
          f"{PULSE}::test_nor_in_the_journal_or_in_what_the_dialogue_gets_to_see"),
    Break("11 back gives no second vote", ENGINE, 'value, settles = "counted", True', 'value = "counted"',
          f"{PULSE}::test_going_back_does_not_give_a_second_vote"),
    Break("11 it is final", ACCEPTING, "if wish.prompt.counter is not None and entry.settling:", "if False:",
          f"{PULSE}::test_it_is_final"),
    Break("11 a skip is not", ACCEPTING, "if wish.prompt.counter is not None and entry.settling:",
          "if wish.prompt.counter is not None:", f"{PULSE}::test_a_skip_counts_nothing_and_is_not_final"),
    # Waiting.
    Break("a wait is woken by its own timer", ENGINE, " or (not event.early and self._is_before(entry.value)):", ":",
          f"{TIME}::TestWait::test_is_not_ended_by_the_timer_of_an_earlier_telling"),
    Break("a wait waits", ENGINE, "if event is None or (not event.early and", "if event and (not event.early and",
          f"{TIME}::TestWait::test_is_not_ended_by_a_timer_for_something_else_or_a_second_time"),
    Break("a wait is let go on early", ENGINE, "not event.early and self._is", "self._is",
          f"{TIME}::TestWait::test_ends_early_when_somebody_lets_it_go_on"),
    Break("a collect keeps its members", ENGINE, 'event.of(entry.value["members"])', "event.of(list(wish.members))",
          f"{TIME}::TestCollect::test_keeps_its_members_whatever_the_dialogue_thinks_later"),
    Break("in their order", EVENTS, "str(member): self.results[member] for member in members if member in self.results",
          "str(member): self.results[member] for member in self.results",
          f"{TIME}::TestCollect::test_gives_the_answers_in_order_of_the_members_and_who_was_silent"),
    Break("a collect of nobody is over", ENGINE, "if entry is None and not wish.members:", "if False:",
          f"{TIME}::TestCollect::test_of_nobody_is_over_at_once"),
    Break("a collect is for itself", ENGINE, "isinstance(self.event, kind) and self.event.key == key",
          "isinstance(self.event, kind)", f"{TIME}::TestCollect::test_another_event_does_not_end_it"),
]  # fmt: skip


SEEN_BY_CHANCE = (
    "3 says are said once", "3 the moment is journaled", "3 a look is journaled", "3 no event is lost",
    "3 a step is pure", "3 a step tells what it changed", "4 an inserted say is not sent",
    "4 an old question is taken away", "4 the journal is in the order of the story", "5 what is kept is parsed",
    "5 nothing is validated again", "5 a deadline is the one that was set", "6 another branch is told",
    "6 nothing is said twice", "6 the story keeps its order", "6 what was left is set aside",
    "6 what is over may go on", "6 a quoting question is asked again", "6 and only then",
    "6 a skip takes an answer back", "6 a deadline does not", "6 back is to the person's own answer",
    "6 others are told nothing twice",
    "6 nobody is left in silence", "6 nor when there is nothing back", "9 a say is checked",
    "11 the prompt does not show it", "a wait is woken by its own timer", "a wait waits", "a collect is for itself",
)  # fmt: skip
"""What the random conversations of `test_engine_machine.py` stumble over within some thousand tries."""


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.law)
def test_the_law_is_missed_where_it_is_broken(broken: Break):
    with with_source(broken.module, replaced(broken.old, broken.new)):
        assert complaint_of(broken.test) is not None, f"{broken.test} does not notice"


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    "broken", [broken for broken in BREAKS if broken.law in SEEN_BY_CHANCE], ids=lambda broken: broken.law
)
def test_random_people_come_across_it_too(broken: Break):
    with with_source(broken.module, replaced(broken.old, broken.new)):
        machine = importlib.import_module("tests.unit.test_engine_machine")
        long = settings(machine.some(10_000, 20), database=None, phases=[Phase.generate], report_multiple_bugs=False)
        with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it stumbles over
            run_state_machine_as_test(machine.Conversations, settings=long)


def test_in_the_sandbox_an_unbroken_house_is_at_peace():
    with with_source("bot.engine", str):
        complaints = {test: complaint_of(test) for test in dict.fromkeys(broken.test for broken in BREAKS)}
    assert {test: told for test, told in complaints.items() if told is not None} == {}


def test_outside_everything_is_as_it_was():
    import bot.engine
    from tests.unit import machine_tale

    engine, tale = bot.engine, machine_tale
    with with_source("bot.engine", replaced("if handler is None:", "if False:")):
        assert complaint_of(f"{LAW3}::test_anything_else_awaited_fails_at_once") is not None
    assert bot.engine is engine
    assert machine_tale is tale
    assert complaint_of(f"{LAW3}::test_anything_else_awaited_fails_at_once") is None
