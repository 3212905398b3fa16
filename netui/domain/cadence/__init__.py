"""How often to be in touch: the rules, whom they govern, when somebody is due, how strong a tie is."""
