"""`python -m bot` is `wafa`."""

from bot.cli import main

main()
