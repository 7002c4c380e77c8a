"""Strings in, spans out: normalising, sentences, quotation marks, numbers, shingles."""
