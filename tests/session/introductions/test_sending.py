"""Messages that introduce two: what they make of an introduction that has moved on meanwhile."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.session.writing.plans import LogSent
from tests.session.building import TODAY, session_with

SENT = LogSent("a", "introduction-make", "email", "A, meet B", introduction_id="i", introduces=True, anyway=True)


@pytest.mark.parametrize("status", [*IntroductionStatus])
def test_a_message_takes_no_introduction_back_that_was_told_of_elsewhere(status: IntroductionStatus) -> None:
    stored = Introduction("i", "a", "b", status=status, history=(IntroductionStep(status, TODAY),))
    session = session_with(Contact("a", "Ana"), Contact("b", "Ben"), stored)
    session.execute(SENT)
    found = session.network.introduction("i")
    goes_on = status in ("idea", "asked_a", "asked_b", "agreed")
    assert found is not None
    assert (found.status, len(found.history)) == (IntroductionStatus.MADE if goes_on else status, 1 + goes_on)
    assert [len(session.network.headers_with(one)) for one in "ab"] == [1, 1], "the message went to both all the same"
