"""What was looked up is kept for a while."""

from adapters.recent import Recent


def test_what_was_not_asked_for_longest_is_forgotten():
    kept = Recent[str, int](2)
    kept.put("a", 1)
    kept.put("b", 2)
    assert kept.get("a") == 1
    kept.put("c", 3)
    assert kept.items() == [("a", 1), ("c", 3)]
    assert kept.get("b") is None
    kept.drop("a")
    kept.drop("a")
    assert kept.items() == [("c", 3)]
