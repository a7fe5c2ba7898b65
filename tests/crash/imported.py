"""Everything that a process of Akker imports, so that a fork of one that has it starts at once."""

import adapters.console.rehearsal
import adapters.matrix.platform
import adapters.slack.platform
import bot.cli
import bot.opening
import flows
import storage.store
import tests.stories.season

flows.all_dialogues()

__all__ = ["adapters", "bot", "flows", "storage", "tests"]
