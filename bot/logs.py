"""Logs: readable on a terminal, JSON elsewhere, and never a secret in either."""

import logging
import re
import sys

import structlog
from structlog.typing import Processor

# A bot token as it stands in URLs, also percent-encoded; the last part of a real one has 35 characters.
TOKEN = re.compile(r"\d{6,12}(?::|%3A)[A-Za-z0-9_-]{30,}")
SHORTEST_SECRET = 8

_SHARED: list[Processor] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


class Redacting(logging.Formatter):
    """Takes tokens and the given secrets out of the finished line, tracebacks included.

    It sits on the handler: a filter on a logger misses its children, a filter on the message misses tracebacks.
    """

    def __init__(self, inner: logging.Formatter, secrets: list[str]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = [secret for secret in secrets if len(secret) >= SHORTEST_SECRET]

    def format(self, record: logging.LogRecord) -> str:
        line = TOKEN.sub("[token]", self._inner.format(record))
        for secret in self._secrets:
            line = line.replace(secret, "[secret]")
        return line


def set_up(level: str, secrets: list[str]) -> None:
    """Send everything to stderr through one redacting handler. `level` is a name such as INFO."""
    terminal = sys.stderr.isatty()
    render: list[Processor] = (
        [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]  # never what variables hold
        if terminal
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    inner = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_SHARED,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *render],
    )
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(inner, secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    for noisy in ("aiohttp.access", "apscheduler", "uvicorn", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("aiogram.event").setLevel(logging.CRITICAL)  # the inbox tells of failures itself
