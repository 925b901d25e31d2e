# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # How a match is scored
#
# One person, one job: what the ad asks, whether the person qualifies, and how each factor takes its share of the score.
#
# It reads the index of `MEDCODER_HOME` (run `medcoder demo` first and set it to `.demo`) and changes nothing.

# %%
from datetime import date

import matplotlib.pyplot as plt

from data.settings import load_settings
from matcher.explain import explain
from matcher.index import open_index
from matcher.profile import load_profiles
from matcher.rank import rank

settings = load_settings()
people = load_profiles(settings.profiles)
index = open_index(settings.index)
person, day = people[0], date.today()
print(f"{person.name}: {', '.join(sorted(person.held)) or 'no credential'}, {person.years:g} years")

# %% [markdown]
# ## The matches
# Who qualifies decides first, then what the person wants.

# %%
matches = rank(index, person, as_of=day, top=10)
for match in matches:
    print(f"{match.rank:2}  {match.score:.2f}  {match.verdict:11}  {match.title[:40]:40}  {match.why[:70]}")

# %% [markdown]
# ## From 1 down to the score
# The score begins at 1. Each factor leaves a share of what the one before it left; what they take adds up to what is
# missing.

# %%
best = matches[0]
found = explain(index, person, index.number_of(best.id), day)
left = [1.0]
for share in found.shares:
    left.append(left[-1] - share.takes)
    print(f"{share.factor:12} takes {share.takes:.3f}, leaves {left[-1]:.3f}")
assert abs(left[-1] - best.score) < 1e-4

# %%
figure, axes = plt.subplots(figsize=(8, 3.5))
names = [share.factor for share in found.shares]
axes.bar(names, [share.takes for share in found.shares], bottom=left[1:], color="#b5533c")
axes.step(range(-1, len(names)), [1.0, *left[1:]], where="post", color="#444")
axes.set_ylabel("score")
axes.set_title(f"{best.title}: {best.score:.2f}")
figure.tight_layout()

# %% [markdown]
# ## What would open more doors

# %%
from matcher.gap import find_gap

for opening in find_gap(index, person, day).single[:5]:
    print(f"{opening.opens:3} more with {' and '.join(opening.names)} ({opening.months:.0f} months)")
