"""Templates of messages: files of the user over those that netui ships, read with the place of every mistake."""
