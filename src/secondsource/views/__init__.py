"""One answer each, as dataclasses ready to show."""
