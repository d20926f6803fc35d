"""The front door: settings, wiring, inbox, middlewares, web app and command line. It decides nothing."""
