"""You: the year in pictures, giving, own style, wins; each a page of its own."""
