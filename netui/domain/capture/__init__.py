"""The grammar of the one-line capture: text to conversation, and back."""
