"""The weeks ahead."""
