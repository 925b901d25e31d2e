"""One sentence, or a few: turns of phrase that state more than their clauses."""
