"""Settings: environment variables and `.env`, checked together, told together."""

import os
import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.files import DATA
from storage.sealed import sound

PREFIX = "WAFA_"
TELEGRAM = "https://api.telegram.org"
TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,}")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
FROM_FILES = ("bot_token", "webhook_secret", "database_url")


class SettingsError(Exception):
    """Settings that cannot work. `problems` is one readable line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _token(value: SecretStr | None) -> SecretStr | None:
    if value is None or not value.get_secret_value().strip():
        return None
    if not TOKEN.fullmatch(value.get_secret_value().strip()):
        raise ValueError("does not look like a bot token; BotFather's have the form 123456789:AAE…")
    return SecretStr(value.get_secret_value().strip())


def _secret(value: SecretStr | None) -> SecretStr | None:
    if value is None or not value.get_secret_value():
        return None
    if not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("must be 16 to 256 characters of A-Z a-z 0-9 _ -")
    return value


def _database(value: SecretStr) -> SecretStr:
    if not value.get_secret_value().startswith(("sqlite:///", "postgresql://")):
        raise ValueError("must begin with sqlite:/// or postgresql://")
    return value


def _address(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdigit() or not 0 <= int(port) <= 65535:
        raise ValueError("must be HOST:PORT, for example 127.0.0.1:8080")
    return value


def _recipient(value: str) -> str:
    if value and not sound(value):
        raise ValueError("must be a public key of age, such as age1…; wafa backup-key makes one")
    return value


def _url(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "https") or not parts.netloc):
        raise ValueError("must be an address such as https://loyalty.example.com")
    return value.rstrip("/")


class Settings(BaseSettings):
    """Everything that can be set from outside; the names are fixed, each with the prefix WAFA_."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True)

    bot_token: Annotated[SecretStr | None, AfterValidator(_token)] = None
    telegram_api: Annotated[str, AfterValidator(_url)] = TELEGRAM
    telegram_mode: Literal["polling", "webhook"] = "polling"
    database_url: Annotated[SecretStr | None, AfterValidator(lambda v: v and _database(v))] = None
    public_url: Annotated[str, AfterValidator(_url)] = ""
    webhook_secret: Annotated[SecretStr | None, AfterValidator(_secret)] = None
    owner_id: int | None = Field(default=None, gt=0)
    support_chat_id: int | None = None
    programme: Path | None = None
    listen: Annotated[str, AfterValidator(_address)] = "127.0.0.1:8080"
    simulator_open: bool = False
    language_identifier: Literal["py3langid", "langdetect", "lingua"] = "py3langid"
    backup_folder: Path = DATA / "backups"
    backup_key: Annotated[str, AfterValidator(_recipient)] = ""
    messages_a_second: int = Field(default=30, ge=1, le=1000)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, SecretFiles(settings_cls), dotenv_settings

    @model_validator(mode="after")
    def _together(self) -> Self:
        if self.telegram_mode == "webhook":
            if self.simulator:
                raise ValueError("WAFA_TELEGRAM_MODE: the simulator is polled; webhook mode needs a WAFA_BOT_TOKEN")
            if not self.public_url.startswith("https://" if self.telegram_api == TELEGRAM else "http"):
                raise ValueError("WAFA_PUBLIC_URL: webhook mode needs the https:// address that Telegram can reach")
            if self.webhook_secret is None:
                raise ValueError("WAFA_WEBHOOK_SECRET: webhook mode does not start without a secret")
        if self.simulator and self.host not in LOOPBACK and not self.simulator_open:
            raise ValueError(
                "WAFA_LISTEN: the simulator plays real people without a password, so it listens on 127.0.0.1 only; "
                "set WAFA_SIMULATOR_OPEN=1 if everybody who reaches this address may play"
            )
        return self

    @property
    def simulator(self) -> bool:
        """No token: the same bot on the built-in simulator."""
        return self.bot_token is None

    @property
    def host(self) -> str:
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.listen.rpartition(":")[2])

    @property
    def database(self) -> str:
        """The database's URL; sample people never meet real ones."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return "sqlite:///data/simulator.db" if self.simulator else "sqlite:///data/wafa.db"

    @property
    def secret_of_webhook(self) -> str:
        return self.webhook_secret.get_secret_value() if self.webhook_secret else ""

    @property
    def secrets(self) -> list[str]:
        """What no log line may hold."""
        password = urlsplit(self.database).password
        return [s.get_secret_value() for s in (self.bot_token, self.webhook_secret) if s] + [password or ""]


class SecretFiles(PydanticBaseSettingsSource):
    """`WAFA_BOT_TOKEN_FILE=/run/secrets/token` and the like: the setting is what the file holds."""

    def get_field_value(self, field: object, field_name: str) -> tuple[str | None, str, bool]:
        path = os.environ.get(f"{PREFIX}{field_name}_file".upper())
        if not path or field_name not in FROM_FILES:
            return None, field_name, False
        try:
            return Path(path).read_text(encoding="utf-8").strip(), field_name, False
        except (OSError, UnicodeDecodeError) as problem:
            raise SettingsError([f"{PREFIX}{field_name.upper()}_FILE: cannot read {path}: {problem}"]) from problem

    def __call__(self) -> dict[str, str]:
        values = ((name, self.get_field_value(None, name)[0]) for name in FROM_FILES)
        return {name: value for name, value in values if value is not None}


def load() -> Settings:
    """Read the settings. Raises SettingsError with every problem, without repeating a secret."""
    try:
        return Settings()
    except ValidationError as wrong:
        raise SettingsError([_line(error["loc"], error["msg"]) for error in wrong.errors()]) from None


def _line(place: tuple[int | str, ...], message: str) -> str:
    message = message.removeprefix("Value error, ")
    return f"{PREFIX}{str(place[0]).upper()}: {message}" if place else message
