"""Who said what: cues, quotations, reported speech, speakers, chains."""

EXTRACTORS = ("trained", "rules", "lm", "broad")
"""Who may find what people said, by name: rules and a tagger, the rules alone, rules and a language model that the settings name, and
rules with all that the tagger marks, statement or not."""
