"""From bytes to articles: readers, extraction, cleaning, credits.

``find_inputs`` finds what stands at some paths, ``read_articles`` reads each.
"""

from secondsource.ingest.readers import Input, Skipped, find_inputs, read_articles

__all__ = ["Input", "Skipped", "find_inputs", "read_articles"]
