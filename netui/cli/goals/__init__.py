"""Goals, aims and roles on the command line."""
