"""``netui insights``: what was learned, filtered and by topic."""

from __future__ import annotations

from tests.cli.command_line import Netui


def test_a_talk_with_trend_and_advice_stands_under_its_topics(netui: Netui) -> None:
    assert netui.json("insights") == []
    assert netui("insights").lines == [
        "What people teach you gathers here. In a capture: trend: everyone moves to WebAssembly."
    ]
    netui("contact", "add", "Ana Silva", "--interest", "WebAssembly", "--tag", "compilers")
    netui("capture", "wed Ana Silva: call, trend: everyone moves to WebAssembly, advice: write the tests first")
    found = netui.json("insights")
    assert [topic["topic"] for topic in found] == ["compilers", "WebAssembly"]
    (talk,) = netui.json("conversation", "list")
    ana = netui.json("contact", "show", "ana")
    assert found[1]["points"] == [
        {
            "kind": "trend",
            "text": "everyone moves to WebAssembly",
            "on": "2026-11-18",
            "contact_id": ana["id"],
            "contact": "Ana Silva",
            "conversation": talk["id"],
        }
    ]
    assert [topic["topic"] for topic in netui.json("insights", "tests")] == ["compilers"]
    assert [topic["topic"] for topic in netui.json("insights", "--kind", "trend")] == ["WebAssembly"]
    assert [topic["topic"] for topic in netui.json("insights", "--topic", "webassembly")] == ["WebAssembly"]
    assert netui.json("insights", "--since", "2026-11-19") == []
    assert netui("insights", "moon").lines == ["Nothing that you wrote down fits that."]
    assert netui("insights", "--kind", "trend").lines == [
        "WebAssembly  1",
        "trend  Wed 18 Nov  Ana Silva  everyone moves to WebAssembly",
    ]
    assert "nothing that --kind takes" in netui.refused("insights", "--kind", "gossip", status=2)
