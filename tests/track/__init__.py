"""The sport, tried without a store and without Discord."""
