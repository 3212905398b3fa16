"""Which servers a password may be sent to."""

from __future__ import annotations

import pytest

from netui.domain.sync.addresses import is_safe


@pytest.mark.parametrize(
    "url",
    [
        "https://dav.example.org",
        "HTTPS://dav.example.org/ada/",
        "http://localhost:5232/",
        "http://LOCALHOST",
        "http://127.0.0.1:5232",
        "http://127.0.0.2/ada",
        "http://[::1]:5232/",
    ],
)
def test_a_password_may_go_there(url: str) -> None:
    assert is_safe(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://dav.example.org",
        "http://localhost.example.org/",
        "http://127.0.0.1.example.org/",
        "http://localhost@evil.example/",
        "http://127.999.0.1/",
        "http://10.0.0.1/",
        "http://[::2]/",
        "http://[",
        "ftp://localhost/",
        "localhost",
        "",
    ],
)
def test_it_may_not_go_there(url: str) -> None:
    assert not is_safe(url)
