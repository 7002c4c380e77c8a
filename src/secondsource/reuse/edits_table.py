"""The weights of the guess which wording was made from which, by training/direction/make.py: see its card there."""

HEARD = 2.34
"""From this score on the guess was right 90% of the time, on both kinds of text that it was tried on."""

WEIGHTS: dict[str, dict[str, float]] = {
    "angles": {"": -0.1678, "kept": -0.0567, "told": -0.2313},
    "asks": {"talk": -0.0382},
    "bangs": {"talk": -0.1183},
    "capital signature": {"contained": -0.6437, "told": -0.7631},
    "clean length": {"kept": 0.143},
    "clean tail": {"talk": 0.4313, "told": -0.3525},
    "commas": {"contained": 0.1548},
    "figures risen": {"": 0.0039},
    "head": {"told": -0.0124},
    "head codes": {"told": -0.7162},
    "head corrected": {"": 1.78, "told": 0.6966},
    "head longer": {"": -0.1553, "short": -0.0312},
    "is longer": {"contained": 0.3501, "told": -0.2262},
    "marks": {"": 0.0112},
    "middle": {"contained": 0.0453},
    "middles": {"contained": 0.1939},
    "net words": {"contained": 0.0363},
    "newer matter": {"told": -0.0432},
    "newest year": {"": 0.6616, "talk": 0.3511},
    "older": {"": -0.243},
    "quotes": {"told": -0.0211},
    "saying": {"told": 0.3888},
    "saying matter": {"told": -0.0687},
    "signed": {"told": 0.2378},
    "spelling": {"": 0.2517},
    "to follow": {"talk": 0.1304, "told": -0.3468},
}
"""For each number of an edit its weight (under ""), and what is added to that by each kind of text."""
