"""Giving: the ledger of one person and of all, and what to say before an ask."""
