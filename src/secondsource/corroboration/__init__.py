"""Corroboration: how many independent origins stand behind each claim, as a range with its reasons."""
