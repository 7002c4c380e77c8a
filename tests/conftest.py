"""What holds for every test."""

from hypothesis import settings

# A machine that does other work too is slow at times: no clock decides whether a test passes.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
