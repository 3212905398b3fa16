"""The journal: each change durable before it counts, and the history that undo reads."""
