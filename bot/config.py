"""The settings: read once from the environment and from ``.env``, checked before anything starts."""

from __future__ import annotations

import base64
import binascii
import os
import re
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    create_model,
    field_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import durations
from bot.errors import ConfigError
from bot.texts import SETS
from bot.variables import TOGETHER, mistaken, unknown


class Settings(BaseModel):
    """All settings, each by the name of its variable. Only :func:`load` reads them from the environment."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    database_url: str = Field(default="sqlite:///akker.db", repr=False)

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_client_id: str | None = None
    slack_client_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"

    matrix_homeserver: str | None = None
    matrix_user_id: str | None = None
    matrix_password: SecretStr | None = None
    matrix_access_token: SecretStr | None = None
    matrix_device_id: str | None = None
    matrix_store: Path = Path("akker-matrix")
    matrix_recovery_key: SecretStr | None = None
    matrix_invite_allow: tuple[str, ...] = ()

    akker_locale: str = "nl-u"
    akker_timezone: str = "Europe/Amsterdam"
    akker_http_host: str = "127.0.0.1"
    akker_http_port: int = Field(default=8080, ge=1, le=65535)
    akker_public_url: str | None = None
    akker_operators: tuple[str, ...] = ()
    akker_controller: str = ""
    akker_purpose: str = ""
    akker_contact: str = ""
    akker_retention: str = "P3M"
    akker_encryption_key: SecretStr | None = None
    akker_texts: Path | None = None
    akker_log_format: Literal["text", "json"] = "text"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the installation."""
        return ZoneInfo(self.akker_timezone)

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms that are configured."""
        found = {"slack": self.slack_bot_token or self.slack_client_id, "matrix": self.matrix_homeserver}
        return tuple(name for name, configured in found.items() if configured)

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: str) -> str:
        for short in ("postgres://", "postgresql://"):
            if url.startswith(short):
                return "postgresql+psycopg://" + url.removeprefix(short)
        if not url.startswith(("sqlite://", "postgresql+psycopg://")):
            raise ValueError("it names no database that Akker can use")
        return url

    @field_validator("matrix_invite_allow", "akker_operators", mode="before")
    @classmethod
    def _separated(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return tuple(part.strip() for part in value.split(",") if part.strip())

    @field_validator("matrix_invite_allow")
    @classmethod
    def _inviters(cls, allowed: tuple[str, ...]) -> tuple[str, ...]:
        for each in allowed:
            if not re.fullmatch(r"@[^:\s]+:[^\s/*]+|[^@\s/*]+", each):
                raise ValueError(f"{each!r} is neither a Matrix user nor the name of a homeserver")
        return allowed

    @field_validator("akker_operators")
    @classmethod
    def _accounts(cls, accounts: tuple[str, ...]) -> tuple[str, ...]:
        for account in accounts:
            if not all(account.partition(":")):
                raise ValueError(f"{account!r} does not say on which platform")
        return accounts

    @field_validator("slack_bot_token", "slack_app_token")
    @classmethod
    def _token(cls, token: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        swapped = "xapp-" if info.field_name == "slack_bot_token" else "xoxb-"
        if token is not None and token.get_secret_value().startswith(swapped):
            raise ValueError(f"it begins with {swapped}, so it is the other token")
        return token

    @field_validator("matrix_user_id")
    @classmethod
    def _user(cls, name: str | None) -> str | None:
        if name is not None and not re.fullmatch(r"@[^:\s]+:\S+", name):
            raise ValueError(f"{name!r} is no Matrix user")
        return name

    @field_validator("akker_locale")
    @classmethod
    def _text_set(cls, name: str) -> str:
        if name not in SETS:
            raise ValueError(f"there is no text set {name!r}")
        return name

    @field_validator("akker_timezone")
    @classmethod
    def _zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (OSError, ValueError, KeyError):
            raise ValueError(f"there is no time zone {name!r}") from None
        return name

    @field_validator("slack_api_url", "matrix_homeserver", "akker_public_url")
    @classmethod
    def _address(cls, url: str | None) -> str | None:
        if url is not None and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc):
            raise ValueError(f"{url!r} is no web address")
        return url

    @field_validator("akker_retention")
    @classmethod
    def _duration(cls, text: str) -> str:
        durations.parse(text)
        return text

    @field_validator("akker_encryption_key")
    @classmethod
    def _key(cls, key: SecretStr | None) -> SecretStr | None:
        try:
            long_enough = key is None or len(base64.urlsafe_b64decode(key.get_secret_value())) == 32
        except (binascii.Error, ValueError):
            long_enough = False
        if not long_enough:
            raise ValueError("it is not a key of 32 bytes in URL-safe base64")
        return key

    @field_validator("akker_texts")
    @classmethod
    def _folder(cls, path: Path | None) -> Path | None:
        if path is not None and not path.is_dir():
            raise ValueError(f"there is no folder {str(path)!r}")
        return path


def load(env_file: Path | None = Path(".env"), **overrides: Any) -> Settings:
    """The settings of the environment, else of ``env_file``; ``overrides`` go before both.

    Raises ConfigError, which names every variable that is wrong and what to set.
    """
    try:
        read = _Variables(_env_file=env_file)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"The file {env_file} cannot be read: {error}.", todo="Mend it, or move it away.") from None
    values = {name: value for name in Settings.model_fields if (value := getattr(read, name)) is not None}
    try:
        settings = Settings(**{**values, **overrides})
    except ValidationError as error:
        raise ConfigError("\n".join(_told(detail) for detail in error.errors())) from None
    for name, needs, todo in TOGETHER:
        if getattr(settings, name) and not any(getattr(settings, other) for other in needs):
            raise ConfigError(f"{name.upper()} is not enough.", todo=todo)
    return settings


def strange_names(env_file: Path = Path(".env")) -> list[str]:
    """A sentence for every ``AKKER_…`` in the environment or in ``env_file`` that is no setting."""
    extra: dict[str, Any] = _Variables(_env_file=env_file).model_extra or {}
    return unknown([*os.environ, *map(str.upper, extra)], map(str.upper, Settings.model_fields))


class _Reading(BaseSettings):
    model_config = SettingsConfigDict(env_file_encoding="utf-8", env_ignore_empty=True, extra="allow")


_Variables: Any = create_model(
    "_Variables",
    __base__=_Reading,
    **cast(
        "dict[str, Any]",
        {name: (str | None, Field(None, validation_alias=name.upper())) for name in Settings.model_fields},
    ),
)


def _told(detail: ErrorDetails) -> str:
    """One mistake as a sentence; never with the value where that may be secret."""
    return mistaken(str(detail["loc"][0]).upper(), detail["msg"].removeprefix("Value error, "))
