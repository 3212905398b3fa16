"""The program in a browser: the server on this computer, its guard, and one process a tab."""
