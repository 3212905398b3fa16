"""The weekly review on the screen: step by step, one key for each decision."""
