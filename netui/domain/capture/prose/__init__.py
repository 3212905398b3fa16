"""Free text of a line: sentences, roles, days, places, promises and facts, by word lists of four languages."""
