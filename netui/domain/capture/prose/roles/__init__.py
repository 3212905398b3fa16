"""Roles of the people named in free text: frames, heads of clauses, nouns and denials that say who took part."""
