"""Services that both faces are given: output, files, watchers, drafts, the editor, the desktop; opened when needed."""
