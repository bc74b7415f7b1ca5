"""What servers are told each day: posting it once, and setting where and when."""
