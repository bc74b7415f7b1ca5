"""Performance of the bot, as ratios to a floor measured in the same run."""
