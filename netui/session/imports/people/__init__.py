"""People of an import: who of them is known already, and what their rows fill in."""
