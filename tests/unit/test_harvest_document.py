"""The harvest document: what may be in it, in whose words, and that words never become markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import flows
from bot.audience import ERASED, FACILITATOR, NETWORK, ONLY_YOU, PUBLIC, Label, Labelled, freeze
from bot.network import (
    Agreement,
    Consent,
    Contribution,
    Document,
    Membership,
    Network,
    Person,
    Question,
    Standing,
)
from bot.texts import Texts
from bot.world import Defaults, EventWorld, Scene
from flows.harvesting.document import Answer, Evidence, Harvest, Quote, Version, Yield, harvest_for
from flows.harvesting.documents import make_documents, refresh_documents
from flows.harvesting.rendering import escaped, html, markdown
from flows.network.wordings import Wording, kept, named_with
from storage.store import open_store

BEGAN = datetime(2026, 9, 7, 22, 30, tzinfo=UTC)  # already the 8th in Amsterdam
EVIL = """# Kop
<script>alert(1)</script>
*vet* [link](http://x.nl) http://y.nl
1. een
- twee
===
> drie &amp; `vier`"""


class Garden:
    """A network with Anna, who facilitates and is named, Bram, who is named, and Chaima, who is not."""

    def __init__(self, world_of: Callable[[int, int], EventWorld], locale: str = "nl-u") -> None:
        self.put = world_of(0, 0).put
        network = self.put(Network("Rust in de <klas>", "ZAAI", BEGAN, locale=locale))
        self.anna, self.bram, self.chaima = (self.put(Person(name)).id for name in ("Anna", "Bram *de Boer*", "Chaima"))
        self.world = world_of(network.id, self.anna)
        for person in (self.anna, self.bram, self.chaima):
            self.put(Membership(network.id, person, Standing.MEMBER, facilitator=person == self.anna))
        for person in (self.anna, self.bram):
            self.put(Consent(network.id, person, "named", BEGAN))
        self.network, self.moment = network, BEGAN
        self.room = Label.for_room(network.id)

    def says(self, person: int, text: str, label: Label | None = None) -> Labelled:
        """Words of a person, for the network if nothing else is said."""
        return Labelled(text, label or self.room, {person})

    def brings(self, person: int, kind: str, text: str, label: Label | None = None, **fields: object) -> int:
        """Something brought in, a day later each time."""
        self.moment += timedelta(days=1)
        words = self.says(person, text, label)
        contribution = Contribution(self.network.id, person, kind, words, self.moment)
        for name, value in fields.items():
            setattr(contribution, name, value)
        return self.put(contribution).id

    def harvest(self) -> Harvest:
        """What the network's own room may read."""
        return harvest_for(self.world, self.room)


@pytest.fixture
def world_of() -> Iterator[Callable[[int, int], EventWorld]]:
    store = open_store("sqlite://")
    texts = Texts(Path(flows.__file__).parent / "texts")
    with store.begin() as work:
        yield lambda network, person: EventWorld(Scene(work, texts, Defaults()), BEGAN, network, person, "")
    store.close()


@pytest.fixture
def garden(world_of: Callable[[int, int], EventWorld]) -> Garden:
    return Garden(world_of)


def full(garden: Garden) -> None:
    """A whole season."""
    mine = Label(ONLY_YOU, frozenset({garden.anna}), garden.network.id)
    drafts = [garden.says(garden.anna, "Hoe?", mine), garden.says(garden.anna, "Hoe houd ik rust?")]
    question = garden.says(garden.anna, "Hoe houd ik rust in de klas?")
    garden.put(
        Question(
            garden.network.id,
            garden.anna,
            question,
            BEGAN,
            central=True,
            versions=freeze([*drafts, question]),
        )
    )
    garden.put(Question(garden.network.id, garden.bram, garden.says(garden.bram, "En in de gang?"), BEGAN))
    garden.put(Agreement(garden.network.id, garden.says(garden.anna, "- op tijd\n- open"), BEGAN, status="adopted"))
    garden.put(Agreement(garden.network.id, garden.says(garden.anna, "oud"), BEGAN, status="replaced"))
    garden.brings(garden.bram, "reflection.what", "Het werd stil.", tags=["vision", "insight"])
    garden.brings(garden.chaima, "reflection.now-what", "Ik begin zelf later.", tags=["insight"])
    garden.brings(garden.bram, "gathered", "Een goede zin.")
    answer = garden.brings(garden.anna, "answer", "Door zelf stil te zijn.", status="approved")
    for person in (garden.anna, garden.chaima):
        garden.put(Consent(garden.network.id, person, f"answer:{answer}", BEGAN))
    garden.brings(garden.chaima, "echo", "De stilte is er nog.")


def test_a_whole_season_is_in_it(garden: Garden):
    full(garden)
    harvest = garden.harvest()
    assert harvest.question == Quote("Hoe houd ik rust in de klas?", ("Anna",))
    assert harvest.history == (Version("Hoe houd ik rust?"), Version("Hoe houd ik rust in de klas?"))
    assert harvest.answer == Answer(Quote("Door zelf stil te zijn.", ("Anna",)), "approved", 2, 3)
    assert harvest.evidence == (
        Evidence("reflection.what", (Quote("Het werd stil.", ("Bram *de Boer*",), 1),)),
        Evidence("reflection.now-what", (Quote("Ik begin zelf later.", (), 2),)),
        Evidence("gathered", (Quote("Een goede zin.", ("Bram *de Boer*",), 3),)),
    )
    assert harvest.yields == (
        Yield("Een gezamenlijke visie en richting creëren", (1,)),
        Yield("Inzicht", (1, 2)),
    )
    assert harvest.agreements == ("op tijd", "open")
    assert harvest.conditions == (
        "Diversiteit: 3 leden",
        "De praktijk centraal: 0 van 3 leden met een eigen voorbeeld",
        "Vertrouwen: 0 van 3 leden akkoord met de afspraken",
        "Invloed: 0 van 3 leden met een wens of voorstel",
    )
    assert harvest.open_questions == ("En in de gang?",)
    assert [echo.words for echo in harvest.echoes] == ["De stilte is er nog."]
    assert (harvest.participants, harvest.unnamed) == (("Anna", "Bram *de Boer*"), 1)
    assert (str(harvest.began), str(harvest.as_of), harvest.closed) == ("2026-09-08", "2026-09-13", None)
    assert not harvest.draft


@pytest.mark.parametrize("audience", [ONLY_YOU, FACILITATOR])
def test_what_was_not_said_to_the_network_is_not_in_it(garden: Garden, audience):
    secret = Label(audience, frozenset({garden.bram, garden.anna}), garden.network.id)
    for kind in ("reflection.what", "tryout", "gathered", "answer", "echo", "objection"):
        garden.brings(garden.bram, kind, f"geheim {kind}", secret)
    garden.put(
        Question(garden.network.id, garden.bram, garden.says(garden.bram, "geheim", secret), BEGAN, central=True)
    )
    garden.put(Agreement(garden.network.id, garden.says(garden.bram, "geheim", secret), BEGAN, status="adopted"))
    harvest = garden.harvest()
    assert "geheim" not in repr(harvest)
    assert "geheim" not in markdown(harvest, garden.world.phrase) + html(harvest, garden.world.phrase)


def test_what_another_network_said_is_not_in_it(garden: Garden):
    garden.brings(garden.bram, "gathered", "van elders", Label(NETWORK, network=garden.network.id + 1))
    assert garden.harvest().evidence == ()


def test_the_public_version_has_only_what_was_given_to_everyone(garden: Garden):
    full(garden)
    garden.brings(garden.bram, "gathered", "Voor iedereen.", Label(PUBLIC))
    garden.put(Consent(garden.network.id, garden.bram, "named.public", BEGAN))
    public = harvest_for(garden.world, Label(PUBLIC))
    quote = Quote("Voor iedereen.", ("Bram *de Boer*",), 1)
    assert public.evidence == (Evidence("gathered", (quote,)),)
    assert (public.question, public.answer, public.agreements, public.echoes) == (None, None, (), ())
    assert public.participants == ("Bram *de Boer*",)


def test_a_name_taken_back_is_gone_and_so_are_erased_words(garden: Garden):
    garden.brings(garden.bram, "gathered", "Met naam.")
    garden.brings(garden.bram, "gathered", ERASED)
    for consent in garden.world.find(Consent, person=garden.bram):
        consent.withdrawn_at = BEGAN
        garden.put(consent)
    (evidence,) = garden.harvest().evidence
    assert evidence.quotes == (Quote("Met naam.", (), 1),)
    assert garden.harvest().participants == ("Anna",)


def test_a_wording_that_a_member_suggested_is_theirs_by_name_as_far_as_they_agreed(garden: Garden):
    made = [garden.brings(person, "suggestion", "Hoe dan?") for person in (garden.bram, garden.chaima)]
    garden.put(Consent(garden.network.id, garden.bram, named_with(made[0]), BEGAN))
    everyone = Label(PUBLIC)
    wordings = [
        Wording(garden.says(garden.anna, "Hoe?", everyone)),
        Wording(garden.says(garden.anna, "Hoe nu?", everyone), BEGAN, made[1]),
        Wording(garden.says(garden.anna, "Hoe dan?", everyone), BEGAN, made[0]),
    ]
    words = wordings[-1].words
    garden.put(Question(garden.network.id, garden.anna, words, BEGAN, central=True, versions=kept(wordings)))
    page = markdown(garden.harvest(), garden.world.phrase)
    assert "- Hoe?\n- Hoe nu? (8 september 2026; voorstel van een lid)" in page
    assert "- Hoe dan? (8 september 2026; voorstel van Bram \\*de Boer\\*)" in page
    assert "voorstel van Bram *de Boer*)" in html(garden.harvest(), garden.world.phrase)
    assert harvest_for(garden.world, everyone).history[-1].by == "", "named in public is another consent"


def test_an_answer_not_agreed_by_all_says_so_with_the_objections(garden: Garden):
    answer = garden.brings(garden.anna, "answer", "Zo.", status="not-agreed")
    garden.brings(garden.chaima, "objection", "Zo niet.", status=f"answer:{answer}")
    garden.put(Consent(garden.network.id, garden.anna, f"answer:{answer}", BEGAN))
    text = markdown(garden.harvest(), garden.world.phrase)
    assert "Niet iedereen is het eens: één van de 3 leden staat achter dit antwoord." in text
    assert "Zo niet.\\\n  — een deelnemer" in text


def test_a_draft_is_marked_as_one(garden: Garden):
    garden.brings(garden.anna, "answer", "Bijna.", status="draft")
    for page in (
        markdown(garden.harvest(), garden.world.phrase),
        html(garden.harvest(), garden.world.phrase),
    ):
        assert "Ontwerp: het antwoord staat nog niet vast" in page


class Page(HTMLParser):
    """The elements and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_keeps_words_as_words(garden: Garden):
    full(garden)
    garden.brings(garden.bram, "gathered", EVIL)
    page = Page(html(garden.harvest(), garden.world.phrase))
    assert EVIL in page.text
    assert "Oogst van Rust in de <klas>" in page.text
    assert "script" not in page.tags
    assert "klas" not in page.tags
    assert {value for name, value in page.attributes if name == "href"} == {"#q1", "#q2"}


def test_the_page_tells_a_reader_of_screens_what_is_what(garden: Garden):
    full(garden)
    page = Page(html(garden.harvest(), garden.world.phrase))
    assert ("lang", "nl") in page.attributes
    assert page.tags.count("h1") == page.tags.count("main") == page.tags.count("title") == 1
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value for name, value in page.attributes if name == "aria-labelledby"} <= set(ids)
    headings = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h\d", tag)]
    assert all(after <= before + 1 for before, after in pairwise(headings))


def read(text: str, plugins: tuple[str, ...] = ("table", "strikethrough")) -> str:
    """The Markdown as a page, by a reader that knows more than it must."""
    return MarkdownIt("commonmark").enable(list(plugins)).render(text)


def test_the_markdown_keeps_words_as_words(garden: Garden):
    full(garden)
    garden.brings(garden.bram, "gathered", EVIL)
    text = markdown(garden.harvest(), garden.world.phrase)
    page = Page(read(text))
    for line in EVIL.splitlines():
        assert line in page.text
    assert not {"script", "klas", "a", "code", "table", "h4"} & set(page.tags)
    assert page.tags.count("h1") == 1
    assert page.tags.count("strong") == 0
    assert "\nOogst" not in text
    assert page.text.startswith("Oogst van Rust in de <klas>")


@given(st.text(alphabet=st.sampled_from("ab1 .)-+*_#>`~|=<&[](){}!\\\n\t:/w@^$\"'"), min_size=1, max_size=40))
def test_no_words_become_markup(words: str):
    for frame in ("{}", "> {}", "- {}", "12. {}", "# {}", "*{}*", "**{}**"):
        indent = " " * 4 if frame.startswith("12") else "> " if frame.startswith(">") else "  "
        said = escaped(words, indent)
        if not said or (frame.startswith("#") and "\n" in said):
            continue
        plain, shown = Page(read(frame.format("a"))), Page(read(frame.format(said)))
        assert [tag for tag in shown.tags if tag != "br"] == plain.tags
        assert shown.text.split() == words.split()


@pytest.mark.parametrize("locale", ["en", "nl-u", "nl-je"])
def test_the_same_data_give_the_same_bytes_in_every_language(world_of: Callable[[int, int], EventWorld], locale: str):
    garden = Garden(world_of, locale)
    full(garden)
    for render in (markdown, html):
        first, second = (render(garden.harvest(), garden.world.phrase) for _ in range(2))
        assert first == second
        assert f"{'Harvest of' if locale == 'en' else 'Oogst van'} Rust in de" in first
        assert ("8 September 2026" if locale == "en" else "8 september 2026") in first


def test_documents_are_kept_once_with_label_and_authors(garden: Garden):
    full(garden)
    first = make_documents().run(garden.world)
    assert make_documents().run(garden.world) == first
    page, plain = (garden.world.get(Document, first[ending]) for ending in ("html", "md"))
    assert page is not None
    assert plain is not None
    assert (page.name, plain.name) == ("oogst-rust-in-de-klas.html", "oogst-rust-in-de-klas.md")
    assert Label.from_json(page.label) == garden.room
    assert page.authors == [garden.anna, garden.bram, garden.chaima]


def test_a_document_is_made_again_without_what_was_erased(garden: Garden):
    full(garden)
    made = make_documents().run(garden.world)
    for contribution in garden.world.find(Contribution, person=garden.chaima):
        contribution.words = contribution.words.map(lambda _: ERASED)
        garden.put(contribution)
    assert refresh_documents(garden.world, garden.chaima) == 2
    for id in made.values():
        document = garden.world.get(Document, id)
        assert document is not None
        assert "Ik begin zelf later." not in document.body
        assert "Het werd stil." in document.body
        assert garden.chaima not in document.authors
