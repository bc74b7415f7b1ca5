"""What can be asked of the store, each question a value that buttons can ask again."""
