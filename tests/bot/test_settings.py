"""Settings: read once, named when wrong, and the token never shown."""

import re
from pathlib import Path

import pytest

from bot.settings import DATABASE, BadSettings, Settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_an_empty_environment_is_the_preview_with_the_usual_store() -> None:
    assert Settings.read({}) == Settings("", DATABASE, "INFO")


def test_the_command_line_overrides_the_environment() -> None:
    settings = Settings.read({"BELLLAP_DATABASE": "a.sqlite3"}, Path("b.sqlite3"))
    assert settings.database == Path("b.sqlite3")
    assert Settings.read({"BELLLAP_DATABASE": " a.sqlite3 "}).database == Path("a.sqlite3")


def test_the_token_is_in_no_repr() -> None:
    assert "secret" not in repr(Settings.read({"DISCORD_TOKEN": "secret"}))


def test_a_token_has_three_parts() -> None:
    looks_right = f"{'A' * 24}.GabCde.{'x' * 38}"
    assert Settings.read({"DISCORD_TOKEN": looks_right}).token_looks_right
    assert not Settings.read({"DISCORD_TOKEN": "paste-it-here"}).token_looks_right


def test_a_folder_or_an_unknown_level_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="is a folder; name a file inside it"):
        Settings.read({}, tmp_path)
    with pytest.raises(BadSettings, match="BELLLAP_LOG_LEVEL is LOUD"):
        Settings.read({"BELLLAP_LOG_LEVEL": "loud"})


def test_the_example_names_every_variable() -> None:
    source = Path(__file__).parents[2].joinpath("bot/settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.get\("([A-Z_]+)"', source))
    written = set(re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE))
    assert read == written == {"DISCORD_TOKEN", "BELLLAP_DATABASE", "BELLLAP_LOG_LEVEL"}
