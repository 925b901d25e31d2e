"""A benchmark that anyone can rerun: labelled ads, judged matches, both scorers and simple baselines."""
