"""Records, rules and language: pure values and functions. Standard library only; no file, no clock, no screen."""
