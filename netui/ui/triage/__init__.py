"""The verdicts, as flows that ask for what they need."""
