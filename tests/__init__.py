"""Tests of behaviour; see CONTRIBUTING.md."""
