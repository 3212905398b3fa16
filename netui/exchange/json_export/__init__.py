"""netui's own export as JSON, read again."""
