"""One reader for the words of channels and tiers, whoever asks."""

import pytest

from netui.domain.cadence.named import channel_meant, channel_named, channels_by_word, tier_meant, tier_named
from tests.domain.cadence_world import default_rules

RULES = default_rules()


def test_a_tier_by_digit_key_label_and_a_beginning_that_no_other_has() -> None:
    second = RULES.tiers[1]
    for word in ("2", f"!{second.key}", second.label.upper(), second.label.replace(" ", "-"), second.key[:3]):
        assert tier_meant(word, RULES) is second, word


@pytest.mark.parametrize("word", ["0", "10", "99999999999999", "nobody", "", "!", " "])
def test_what_is_no_tier_is_refused_with_those_there_are(word: str) -> None:
    with pytest.raises(ValueError, match=f"1 {RULES.tiers[0].key}"):
        tier_meant(word, RULES)


def test_a_beginning_of_several_tiers_means_none_of_them() -> None:
    beginnings = [tier.label[:1].lower() for tier in RULES.tiers]
    twice = next((one for one in beginnings if beginnings.count(one) > 1), None)
    if twice is None:
        pytest.skip("no two tiers begin alike")
    with pytest.raises(ValueError, match=" or "):
        tier_meant(twice, RULES)


def test_in_free_text_a_tier_is_named_in_full() -> None:
    assert tier_named(RULES.tiers[0].key, RULES.tiers) is RULES.tiers[0]
    assert tier_named(RULES.tiers[0].key[:2], RULES.tiers) is None
    assert tier_named("1", RULES.tiers) is None
    assert tier_named("", RULES.tiers) is None


def test_a_channel_by_key_label_and_other_names() -> None:
    for channel in RULES.channels:
        for word in filter(None, (channel.key, f"@{channel.key}", channel.label.upper(), *channel.aliases)):
            assert channel_named(word, RULES.channels) is channel
    assert channel_named("", RULES.channels) is None
    with pytest.raises(ValueError, match="know no channel “pigeon”"):
        channel_meant("pigeon", RULES)


def test_many_words_mean_the_channels_that_one_word_means() -> None:
    by_word = channels_by_word(RULES.channels)
    assert "" not in by_word
    for channel in RULES.channels:
        for word in filter(None, (channel.key, channel.label, *channel.aliases)):
            found = channel_named(word, RULES.channels)
            assert found is not None
            assert by_word[word.casefold()] == found.key, word
