"""The store: one SQLite file, its migrations, queries, transactions and batches."""
