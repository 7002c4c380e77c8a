"""Second Source: from a pile of news articles to a ledger of claims and the origins that stand behind each."""

__version__ = "0.1.0"
