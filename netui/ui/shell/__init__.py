"""The program under all screens: services, themes, signals, background work."""
