"""The counter: Telegram in, Telegram out; read, one call, speak."""
