"""What all formats share: the batch they read into, text encodings, archives, wrong files."""
