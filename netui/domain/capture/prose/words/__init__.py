"""The word lists by which free text is read: data, one module a language, loaded when a line first needs it."""
