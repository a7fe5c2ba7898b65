"""Labels and what they let through; values that give nothing away. `test_engine_leaks.py` has the ways out."""

import json
from enum import Enum, StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audience import (
    ERASED,
    FACILITATOR,
    GROUP,
    GUEST,
    NETWORK,
    ONLY_YOU,
    PUBLIC,
    Audience,
    Label,
    Labelled,
    freeze,
    is_labelled,
    join,
    tally,
    thaw,
)
from bot.errors import DialogueError, Leak
from tests.unit.machine_tale import ANNA, BRAM, CEES, NET, NOW, OTHER_NET, plainly, said_by

SECRET = "unmistakable"
HERS = Label(ONLY_YOU, frozenset({ANNA}), NET)
OF_THE_NETWORK = Label(NETWORK, network=NET)

PEOPLE = st.frozensets(st.integers(1, 4), max_size=4)
NETWORKS = st.sampled_from([None, NET, OTHER_NET])
LABELS = st.one_of(
    st.builds(Label, st.sampled_from([ONLY_YOU, FACILITATOR, GROUP]), PEOPLE, NETWORKS),
    st.builds(Label, st.sampled_from([NETWORK, GUEST]), network=NETWORKS),
    st.just(Label(PUBLIC)),
)
PLACES = st.one_of(
    st.builds(Label.for_person, st.integers(1, 4), NETWORKS),
    st.builds(Label.for_guest, st.integers(1, 4), NETWORKS),
    st.builds(Label.for_room, NETWORKS),
    st.builds(Label, st.sampled_from([GUEST]), network=NETWORKS),
    st.just(Label(PUBLIC)),
)


def words(label: Label = HERS, author: int = ANNA) -> Labelled:
    """Something that must not get out."""
    return said_by(author, SECRET, label)


class TestLabels:
    def test_from_narrow_to_wide(self):
        assert list(Audience) == [ONLY_YOU, FACILITATOR, GROUP, NETWORK, GUEST, PUBLIC]
        assert [audience.width for audience in Audience] == [0, 1, 2, 3, 4, 5]
        assert [audience for audience in Audience if audience.named] == [ONLY_YOU, FACILITATOR, GROUP]

    @given(LABELS)
    def test_they_come_back_from_json(self, label: Label):
        assert Label.from_json(json.loads(json.dumps(label.to_json()))) == label

    @given(LABELS)
    def test_public_covers_every_place_and_only_public_covers_the_public(self, label: Label):
        assert Label(PUBLIC).covers(label)
        assert label.covers(Label(PUBLIC)) == (label.audience is PUBLIC)

    @given(LABELS, PLACES)
    def test_people_by_name_never_cover_a_room(self, label: Label, place: Label):
        if label.audience.named and not place.by_name:
            assert not label.covers(place)

    def test_a_guest_reads_what_is_released_to_guests_what_names_them_and_what_they_wrote(self):
        place = Label.for_guest(ANNA, NET)
        for label in (Label(GUEST, network=NET), Label(PUBLIC), HERS):
            assert label.covers(place)
        for label in (OF_THE_NETWORK, Label(GUEST, network=OTHER_NET), Label(ONLY_YOU, frozenset({BRAM}), NET)):
            assert not label.covers(place)
        assert words(OF_THE_NETWORK).shown_to(place) == SECRET
        with pytest.raises(Leak):
            words(OF_THE_NETWORK, author=BRAM).shown_to(place)

    @given(LABELS, PLACES)
    def test_what_is_of_one_network_is_in_no_other(self, label: Label, place: Label):
        if label.audience in (NETWORK, GUEST) and (label.network is None or place.network != label.network):
            assert not label.covers(place)

    @given(LABELS, PEOPLE, NETWORKS)
    def test_named_people_may_read_and_nobody_else(self, label: Label, people: frozenset[int], network: int | None):
        if label.audience.named:
            assert label.covers(Label(GROUP, people, network)) == (people <= label.people)


class TestNarrowest:
    @given(LABELS, LABELS, PLACES)
    def test_whoever_may_read_the_joined_value_there_may_read_each(self, one: Label, other: Label, place: Label):
        if place.network == (one.network or other.network) and one.narrowest(other).covers(place):
            assert one.covers(place)
            assert other.covers(place)

    @given(LABELS, LABELS, PLACES)
    def test_it_does_not_matter_which_comes_first(self, one: Label, other: Label, place: Label):
        assert one.narrowest(other).covers(place) == other.narrowest(one).covers(place)

    @given(LABELS, PLACES)
    def test_with_itself_it_lets_the_same_through(self, label: Label, place: Label):
        assert label.narrowest(label).covers(place) == label.covers(place)
        assert label.narrowest(Label(PUBLIC)) == label

    def test_of_two_networks_nobody_may_read(self):
        both = OF_THE_NETWORK.narrowest(Label(NETWORK, network=OTHER_NET))
        for place in (Label.for_room(NET), Label.for_room(OTHER_NET), Label.for_person(ANNA, NET)):
            assert not both.covers(place)

    def test_of_what_one_was_told_in_one_network_and_what_another_network_knows_nobody_may_read(self):
        both = HERS.narrowest(Label(NETWORK, network=OTHER_NET))
        assert not both.covers(Label.for_person(ANNA, NET))


class TestJoin:
    def test_takes_the_narrowest_label_and_all_authors(self):
        both = join([said_by(BRAM, "b", OF_THE_NETWORK), said_by(ANNA, "a", HERS)], " ".join)
        assert (both.label, both.authors) == (Label(NETWORK, HERS.people, NET), {ANNA, BRAM})
        assert both.is_("b a")

    def test_leaves_out_what_was_erased(self):
        parts = [said_by(n, value, HERS) for n, value in enumerate(["a", ERASED, "c"])]
        both = join(parts, " ".join)
        assert (both.is_("a c"), both.authors) == (True, {0, 1, 2})
        assert join(parts[1:2], " ".join).erased

    def test_needs_something(self):
        with pytest.raises(ValueError, match="at least one"):
            join([], " ".join)


class TestNoWords:
    """A labelled value does not turn into text, and what judges it gives no words away."""

    @pytest.mark.parametrize(
        "slip",
        [
            str,
            "{}".format,
            "{:>10}".format,
            lambda value: f"{value}",
            lambda value: f"{value:>10}",
            lambda value: "%s" % value,  # noqa: UP031 - that, too
            lambda value: print(value, end=""),
        ],
    )
    def test_it_does_not_turn_into_text(self, slip: Any):
        with pytest.raises(Leak) as leak:
            slip(words())
        assert SECRET not in str(leak.value)

    @pytest.mark.parametrize(
        "slip",
        [
            " ".join,
            lambda v: "" + v[0],
            json.dumps,
            sorted,
            lambda v: bytes(v[0]),
            lambda v: v[0][0],
            lambda v: [*v[0]],
        ],
    )
    def test_nor_into_anything_else(self, slip: Any):
        with pytest.raises(TypeError) as error:
            slip([words(), words()])
        assert SECRET not in str(error.value)

    def test_its_repr_tells_whose_it_is_and_not_what(self):
        assert repr(words()) == f"Labelled(only_you, authors=[{ANNA}])"
        assert SECRET not in f"{words()!r} {[words()]}"

    @pytest.mark.parametrize("rule", [str, len, list, lambda value: (True, value), lambda value: None, str.split])
    def test_a_judgement_gives_no_words(self, rule: Any):
        with pytest.raises(Leak) as leak:
            words().judge(rule)
        assert SECRET not in str(leak.value)

    @pytest.mark.parametrize("use", ["map", "judge", "join"])
    def test_a_rule_that_raises_takes_no_words_along(self, use: str):
        uses = {
            "map": words().map,
            "judge": words().judge,
            "join": lambda rule: join([words()], lambda all: rule(all[0])),
        }
        with pytest.raises(DialogueError) as error:
            uses[use](int)
        assert error.value.where == {"error": "ValueError"}
        assert error.value.__suppress_context__
        assert SECRET not in str(error.value)

    def test_a_tally_gives_counts_of_declared_options_only(self):
        votes = [said_by(person, value, OF_THE_NETWORK) for person, value in enumerate(["a", "a", "b", SECRET, "a"])]
        assert tally(votes, ["a", "b", "c"]) == {"a": 3, "b": 1, "c": 0}

    @pytest.mark.parametrize("authors", [0, 1, 4])
    def test_a_tally_of_fewer_than_five_people_is_none(self, authors: int):
        votes = [said_by(person % max(authors, 1), "a", HERS) for person in range(20 if authors else 0)]
        assert tally(votes, ["a"]) is None
        assert tally([*votes, *(said_by(100 + n, "a", HERS) for n in range(5))], ["a"]) == {"a": len(votes) + 5}

    def test_erased_votes_are_not_counted(self):
        votes = [said_by(person, "a", HERS) for person in range(5)]
        assert tally(votes, ["a"]) == {"a": 5}
        assert tally([*votes[:4], said_by(4, ERASED, HERS)], ["a"]) is None
        assert tally([*votes, said_by(5, ERASED, HERS)], ["a", ERASED]) == {"a": 5, ERASED: 0}

    def test_a_tally_counts_each_choice_of_many_and_whole_numbers(self):
        votes = [said_by(person, value, HERS) for person, value in enumerate([["a", "b"], ["b"], [], 3, 4])]
        assert tally(votes, ["a", "b", 3]) == {"a": 1, "b": 2, "3": 1}


class Mood(StrEnum):
    """What a judgement may give."""

    FINE = "fine"
    LOW = "low"


class TestLabelled:
    def test_map_keeps_label_authors_and_key(self):
        value = said_by(ANNA, "green", HERS, "colour").map(str.upper)
        assert (value.label, value.authors, value.key, value.is_("GREEN")) == (HERS, {ANNA}, "colour", True)

    @pytest.mark.parametrize("verdict", [True, False, Mood.LOW, (Mood.FINE, Mood.LOW), (), (True, Mood.LOW)])
    def test_judge_gives_bools_and_members_of_an_enum(self, verdict: Any):
        assert words().judge(lambda value: verdict) == verdict
        assert issubclass(Mood, Enum)

    def test_is_asks_about_one_option_also_of_many(self):
        assert said_by(ANNA, "a", HERS).is_("a")
        assert not said_by(ANNA, "ab", HERS).is_("a")
        assert said_by(ANNA, ["a", "b"], HERS).is_("b")
        assert not said_by(ANNA, ["a", "b"], HERS).is_("c")
        assert said_by(ANNA, True, HERS).is_(True)

    def test_what_was_erased_stays_erased_under_every_rule(self):
        gone = said_by(ANNA, ERASED, HERS)
        assert gone.erased
        assert gone.map(len).erased
        assert gone.judge(lambda value: value > 3) is False
        assert not words().erased
        assert gone.shown_to(Label.for_person(ANNA, NET)) == ERASED

    def test_it_is_shown_to_its_readers_only(self):
        assert words().shown_to(Label.for_person(ANNA, NET)) == SECRET
        with pytest.raises(Leak, match=r"talk\.release"):
            words().shown_to(Label.for_person(CEES, NET))

    @given(LABELS)
    def test_an_author_alone_reads_what_they_alone_wrote(self, label: Label):
        for network in (None, NET, OTHER_NET):
            assert words(label).shown_to(Label.for_person(ANNA, network)) == SECRET

    @given(LABELS, st.frozensets(st.integers(1, 4), max_size=3), PLACES)
    def test_nothing_else_travels_wider_than_the_label(self, label: Label, authors: frozenset[int], place: Label):
        alone = len(authors) == 1 and place.by_name and place.people == authors
        value = Labelled(SECRET, label, authors)
        if label.covers(place) or alone:
            assert value.shown_to(place) == SECRET
        else:
            with pytest.raises(Leak):
                value.shown_to(place)

    @pytest.mark.parametrize(
        ("authors", "place"),
        [
            ({ANNA, BRAM}, Label.for_person(ANNA, None)),
            (set[int](), Label.for_person(ANNA, None)),
            (set[int](), Label(ONLY_YOU)),
            ({ANNA}, Label.for_person(BRAM, NET)),
            ({ANNA}, Label(GROUP, frozenset({ANNA, BRAM}), NET)),
            ({ANNA}, Label.for_room(NET)),
            ({ANNA}, Label(PUBLIC)),
        ],
    )
    def test_neither_by_two_authors_nor_to_another_reader(self, authors: set[int], place: Label):
        with pytest.raises(Leak):
            Labelled(SECRET, Label(NETWORK, network=OTHER_NET), authors).shown_to(place)

    def test_it_cannot_be_given_new_attributes(self):
        with pytest.raises(AttributeError):
            words().bare = SECRET  # type: ignore[attr-defined]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
FROZEN = st.recursive(
    JSON | st.builds(Labelled, JSON, LABELS, st.frozensets(st.integers(1, 9), max_size=3), st.text(max_size=5)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
    max_leaves=8,
)


class TestFreeze:
    @given(FROZEN)
    def test_a_tree_comes_back_from_json_with_its_labels(self, tree: Any):
        assert plainly(thaw(json.loads(json.dumps(freeze(tree))))) == plainly(tree)

    def test_sets_and_tuples_become_lists_and_keys_words(self):
        assert freeze({1: (2, {3}), "x": frozenset()}) == {"1": [2, [3]], "x": []}

    @pytest.mark.parametrize("foreign", [NOW, object(), b"x", 1j, Mood])
    def test_what_is_not_json_is_refused_where_it_is_frozen(self, foreign: Any):
        with pytest.raises(DialogueError, match="Only JSON"):
            freeze({"deep": [foreign]})

    def test_members_of_a_word_enum_are_words(self):
        assert json.dumps(freeze([Mood.FINE])) == '["fine"]'

    def test_a_labelled_value_is_known_by_its_shape(self):
        assert is_labelled(words().to_json())
        assert not any(is_labelled(other) for other in ({"said": 1}, {"to": 1, "by": []}, [], "said", None))
