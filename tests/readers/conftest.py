"""How generated inputs are tried: on a busy machine a short reading may take long."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
