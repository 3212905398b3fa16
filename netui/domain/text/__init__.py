"""Text: folded for comparing, made safe for showing, indexed for searching."""
