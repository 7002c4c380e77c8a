"""From bytes to articles: readers, extraction, cleaning, credits."""
