"""A contact who is renamed has the new name wherever it is said, at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from netui.domain.records.contact import Contact
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.session.commands import SaveContact
from tests.session.building import TODAY, session_with


def test_the_item_of_an_introduction_names_the_other_one_anew() -> None:
    ana, ben = Contact("p1", "Ana Silva"), Contact("p2", "Ben Ito")
    made = IntroductionStep(IntroductionStatus.MADE, TODAY - timedelta(20))
    session = session_with(
        ana, ben, Introduction("i1", a="p1", b="p2", status=IntroductionStatus.MADE, history=(made,))
    )
    assert session.queue.today_items[0].what == "Ben Ito"
    session.execute(SaveContact(ben, replace(ben, name="Benjamin Ito")))
    assert session.queue.today_items[0].what == "Benjamin Ito"
    session.undo()
    assert session.queue.today_items[0].what == "Ben Ito"
