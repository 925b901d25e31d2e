"""One module per kind of fact; each rule is a pure function over a sectioned ad."""
