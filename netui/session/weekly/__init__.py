"""The weekly review: ten minutes to close the week and open the next, step by step; it resumes anywhere."""
