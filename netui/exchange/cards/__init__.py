"""The user's cards and signatures as other programs, phones and mail take them."""
