"""The process: settings, client, command line, tokenless preview."""
