from tests.cli.conftest import netui

__all__ = ["netui"]
