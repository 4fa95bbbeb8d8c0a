"""Words of English: how they are spelt, inflected, sounded, negated and counted."""
