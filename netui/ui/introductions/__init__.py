"""The introductions: who waits for whom, ideas, and one key for each step."""
