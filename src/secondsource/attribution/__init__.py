"""Who said what: cues, quotations, reported speech, speakers, chains."""
