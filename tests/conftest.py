"""What holds for all tests: an example of a property may take as long as it takes, on a busy machine too."""

from hypothesis import settings

settings.register_profile("netui", deadline=None)
settings.load_profile("netui")
