"""People without a tier, sorted one by one."""
