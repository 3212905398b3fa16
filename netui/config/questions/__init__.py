"""The bank of questions: read with the place of every mistake, over the one that netui ships."""
