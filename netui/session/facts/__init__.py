"""What the records say about somebody, ready for a prep card, a draft or a question: each with where it comes from."""
