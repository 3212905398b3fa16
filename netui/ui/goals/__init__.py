"""Goals with bars, aims with who fits, and roles."""
