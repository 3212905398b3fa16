"""A folder of Markdown notes, as Obsidian and its like read it, kept up to date beside what the user writes there."""
