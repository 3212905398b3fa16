"""The words that a user adds to those by which the line of capture is read: words.yaml."""
