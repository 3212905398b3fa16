"""Roles of the people named in free text: who took part and who was only mentioned, by the words around their names."""
