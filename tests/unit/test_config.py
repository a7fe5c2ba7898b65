"""A wrong setting is named, with what to set; nothing of a secret is shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.config import Settings, load, strange_names
from bot.errors import ConfigError
from bot.variables import HINTS, TOGETHER, unknown


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of this machine, and no .env."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_any_setting():
    settings = load()
    assert settings == Settings()
    assert settings.database_url == "sqlite:///akker.db"
    assert (settings.akker_locale, settings.zone.key) == ("nl-u", "Europe/Amsterdam")
    assert settings.platforms == ()


def test_the_environment_goes_before_the_file_and_overrides_before_both(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / ".env").write_text("AKKER_LOCALE=nl-je\nAKKER_TIMEZONE=UTC\nAKKER_CONTACT=\nOTHER=1\n")
    monkeypatch.setenv("AKKER_TIMEZONE", "Europe/Brussels")
    settings = load(database_url="sqlite://")
    assert (settings.akker_locale, settings.akker_timezone) == ("nl-je", "Europe/Brussels")
    assert (settings.database_url, settings.akker_contact) == ("sqlite://", "")


def test_the_example_for_matrix_names_settings_and_can_be_read(tmp_path: Path):
    shown = (Path(bot.__file__).parents[1] / "deploy" / "matrix" / "env.example").read_text()
    everything = re.sub(r"^# (?=[A-Z_]+=)", "", shown, flags=re.MULTILINE)
    names = re.findall(r"^([A-Z_]+)=", everything, re.MULTILINE)
    assert {name.lower() for name in names} <= set(Settings.model_fields)
    (tmp_path / "example").write_text(everything.replace("MATRIX_PASSWORD=", "MATRIX_PASSWORD=secret"))
    settings = load(tmp_path / "example")
    assert (settings.platforms, settings.matrix_user_id) == (("matrix",), "@akker:example.org")


def test_a_setting_built_by_hand_reads_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AKKER_LOCALE", "en")
    assert Settings().akker_locale == "nl-u"


@pytest.mark.parametrize("name", ["LOCALE", "TIMEZONE", "CONTACT", "TEXTS"])
def test_common_names_of_others_mean_nothing(monkeypatch: pytest.MonkeyPatch, name: str):
    monkeypatch.setenv(name, "something else")
    assert load() == Settings()


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AKKER_OPERATORS", "slack:U1, matrix:@eva:example.org,")
    assert load().akker_operators == ("slack:U1", "matrix:@eva:example.org")
    monkeypatch.setenv("MATRIX_INVITE_ALLOW", "@eva:example.org, example.org, [::1]:8448, localhost:8008")
    assert load().matrix_invite_allow == ("@eva:example.org", "example.org", "[::1]:8448", "localhost:8008")


@pytest.mark.parametrize("short", ["postgres://u:p@h/d", "postgresql://u:p@h/d"])
def test_postgresql_gets_its_driver(monkeypatch: pytest.MonkeyPatch, short: str):
    monkeypatch.setenv("DATABASE_URL", short)
    assert load().database_url == "postgresql+psycopg://u:p@h/d"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://u:hidden@h/d"),
        ("SLACK_BOT_TOKEN", "xapp-hidden"),
        ("SLACK_APP_TOKEN", "xoxb-hidden"),
        ("SLACK_API_URL", "slack.com"),
        ("MATRIX_HOMESERVER", "example.org"),
        ("MATRIX_USER_ID", "akker"),
        ("MATRIX_INVITE_ALLOW", "https://example.org"),
        ("MATRIX_INVITE_ALLOW", "example.org, @eva"),
        ("MATRIX_INVITE_ALLOW", "*"),
        ("AKKER_LOCALE", "nl"),
        ("AKKER_TIMEZONE", "Amsterdam"),
        ("AKKER_TIMEZONE", "../etc"),
        ("AKKER_HTTP_PORT", "70000"),
        ("AKKER_HTTP_PORT", "http"),
        ("AKKER_PUBLIC_URL", "akker"),
        ("AKKER_OPERATORS", "eva"),
        ("AKKER_RETENTION", "3 months"),
        ("AKKER_ENCRYPTION_KEY", "hidden"),
        ("AKKER_ENCRYPTION_KEY", "aGlkZGVu"),
        ("AKKER_TEXTS", "no/such/folder"),
        ("AKKER_LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_value_is_named_with_what_to_set(monkeypatch: pytest.MonkeyPatch, name: str, value: str):
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as caught:
        load()
    assert str(caught.value).startswith(f"{name} is wrong: ")
    assert HINTS[name] in str(caught.value)
    assert "hidden" not in str(caught.value)


def test_all_mistakes_are_named_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AKKER_LOCALE", "nl")
    monkeypatch.setenv("AKKER_HTTP_PORT", "0")
    with pytest.raises(ConfigError) as caught:
        load()
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize(("given", "needs", "todo"), TOGETHER)
def test_what_belongs_together(given: str, needs: tuple[str, ...], todo: str):
    values: dict[str, Any] = {}
    values[given] = "https://example.org" if given == "matrix_homeserver" else "x"
    with pytest.raises(ConfigError, match="is not enough"):
        load(**values)


def test_a_complete_platform_is_one():
    slack = load(slack_bot_token="xoxb-1", slack_app_token="xapp-1")
    assert slack.platforms == ("slack",)
    both = load(
        slack_bot_token="xoxb-1",
        slack_signing_secret="s",
        matrix_homeserver="https://m.org",
        matrix_user_id="@a:m.org",
        matrix_password="p",
    )
    assert both.platforms == ("slack", "matrix")


def test_secrets_are_not_shown():
    settings = load(
        slack_bot_token="xoxb-hidden", slack_app_token="xapp-hidden", database_url="postgres://u:hidden@h/d"
    )
    assert "hidden" not in repr(settings)


def test_mistyped_names_are_pointed_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("AKKER_LOCAL", "en")
    (tmp_path / ".env").write_text("AKKER_CONTROLER=us\nMATRIX_STORE=x\n")
    assert strange_names() == [
        "Akker has no setting AKKER_CONTROLER. Did you mean AKKER_CONTROLLER?",
        "Akker has no setting AKKER_LOCAL. Did you mean AKKER_LOCALE?",
    ]


def test_what_a_cluster_sets_is_let_be():
    assert unknown(["AKKER_PORT", "AKKER_SERVICE_HOST", "AKKER_PORT_8080_TCP"], []) == []
    assert unknown(["AKKER_XYZZY"], ["AKKER_LOCALE"]) == ["Akker has no setting AKKER_XYZZY. It is ignored."]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path):
    (tmp_path / ".env").write_bytes(b"AKKER_CONTACT=\xff\n")
    with pytest.raises(ConfigError, match=r"\.env cannot be read"):
        load()
