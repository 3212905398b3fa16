"""One session over one network: commands in, changes out; undo; views. No file, no clock, no screen."""
