"""Handing over to other programs: a text to the clipboard, an address to browser or mail program."""
