"""Logging in by proof: the worked example of RFC 7616, 3.9.1, and servers that ask for one."""

from __future__ import annotations

from hashlib import md5

import pytest

from netui.exchange.dav.connection import Connection
from netui.exchange.dav.login import Login
from netui.exchange.sync.remote import StoppedError
from tests.exchange.dav.test_hostile_server import server

REALM = 'realm="http-auth@example.org", qop="auth, auth-int"'
NONCE = 'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
MD5, SHA = (f"Digest {REALM}, algorithm={name}, {NONCE}" for name in ("MD5", "SHA-256"))
BY_MD5 = "8ca523f5e9506fed4657c9700eebdbec"
BY_SHA = "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"


def mufasa() -> Login:
    return Login("Mufasa", "Circle of Life", lambda: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")


@pytest.mark.parametrize(
    ("challenges", "response"),
    [
        ((MD5,), BY_MD5),
        ((SHA,), BY_SHA),
        ((MD5, SHA), BY_SHA),
        ((f'Basic realm="x", {MD5}, {SHA}',), BY_SHA),
        ((f'{MD5}, Basic realm="x"',), BY_MD5),
        ((MD5.replace("algorithm=MD5, ", ""),), BY_MD5),
    ],
)
def test_the_example_of_the_rfc(challenges: tuple[str, ...], response: str) -> None:
    login = mufasa()
    assert login.header("GET", "/dir/index.html").startswith("Basic ")
    assert login.learns(challenges)
    said = login.header("GET", "/dir/index.html")
    assert f'response="{response}"' in said
    assert 'username="Mufasa"' in said
    assert "nc=00000001" in said
    assert "Circle" not in said
    assert "nc=00000002" in login.header("GET", "/dir/index.html")


@pytest.mark.parametrize(
    "challenge",
    [
        'Basic realm="x"',
        "",
        "Digest",
        SHA.replace("SHA-256", "SHA-512-256"),
        MD5.replace("auth, ", ""),
        'Digest realm="x"',
    ],
)
def test_what_cannot_be_answered_is_not(challenge: str) -> None:
    login = mufasa()
    assert not login.learns((challenge,))
    assert login.header("GET", "/").startswith("Basic ")


def test_a_name_beyond_ascii_and_odd_signs_are_written_as_the_rfc_says() -> None:
    login = Login("Jäsøn Doe", 'a"b')
    login.learns((MD5.replace("http-auth", r"a\"b"),))
    said = login.header("GET", '/x"y')
    assert "username*=UTF-8''J%C3%A4s%C3%B8n%20Doe" in said
    assert r'realm="a\"b@example.org"' in said
    assert r'uri="/x\"y"' in said


def test_a_server_that_asks_for_a_proof_gets_one_and_the_password_no_more() -> None:
    stale = f"{MD5}, stale=true".replace("7ypf", "other")
    replies = [(401, {"WWW-Authenticate": MD5}, b""), (200, {}, b"one"), (401, {"WWW-Authenticate": stale}, b"")]
    with server(*replies, (200, {}, b"two"), (200, {}, b"three")) as (url, script):
        connection = Connection(url, "ada", "secret")
        assert [connection.ask("GET", url).body for _ in range(3)] == [b"one", b"two", b"three"]
        given = [one[2]["Authorization"] for one in script.asked]
        assert [one.partition(" ")[0] for one in given] == ["Basic", *["Digest"] * 4]
        assert [one.partition("nc=")[2][:8] for one in given[1:]] == ["00000001", "00000002", "00000001", "00000002"]
        assert "other/" in given[-1]


def test_a_server_that_forgets_what_it_asked_with_gets_a_new_proof_though_it_does_not_call_it_stale() -> None:
    again = (401, {"WWW-Authenticate": MD5.replace("7ypf", "other")}, b"")
    first = (401, {"WWW-Authenticate": MD5}, b"")
    with server(first, (200, {}, b"one"), again, (200, {}, b"two"), again, again) as (url, script):
        connection = Connection(url, "ada", "secret")
        assert [connection.ask("GET", url).body for _ in range(2)] == [b"one", b"two"]
        with pytest.raises(StoppedError, match="did not take the user name or the password"):
            connection.ask("GET", url)  # let in once with that, and then no more, twice
        assert len(script.asked) == 6


def test_one_text_of_ours_answers_one_of_theirs() -> None:
    login, told = Login("ada", "secret"), []
    for nonce in ("one", "two"):
        login.learns((f'Digest realm="x", nonce="{nonce}", qop=auth, algorithm=SHA-256-sess',))
        told += [login.header("GET", "/").partition('cnonce="')[2].partition('"')[0] for _ in range(2)]
    assert told[0] == told[1] != told[2] == told[3]


@pytest.mark.parametrize("charset", ["utf-8", "latin-1"])
def test_a_realm_beyond_ascii_counts_by_its_bytes(charset: str) -> None:
    sent = "Ana Müllers Bücher".encode(charset)
    login = Login("ada", "secret")
    assert login.learns((f'Digest realm="{sent.decode("latin-1")}", nonce="n"',))
    said = login.header("GET", "/")
    secret, about = md5(b"ada:" + sent + b":secret").hexdigest(), md5(b"GET:/").hexdigest()
    assert md5(f"{secret}:n:{about}".encode()).hexdigest() in said
    assert sent in said.encode("latin-1")


def test_a_proof_that_is_not_taken_is_not_tried_again() -> None:
    refusal = (401, {"WWW-Authenticate": MD5}, b"")
    with server(refusal, refusal, refusal) as (url, script):
        with pytest.raises(StoppedError, match="did not take the user name or the password"):
            Connection(url, "ada", "wrong").ask("GET", url)
        assert len(script.asked) == 2
