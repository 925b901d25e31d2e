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
# # What ads ask for
#
# A tour for counsellors through the ads that your medcoder has stored: which credentials they ask, what they pay, how
# many are remote, and how often an employer takes years or trains instead.
#
# It reads the store of `MEDCODER_HOME` (run `medcoder demo` first and set it to `.demo` for the demo's ads) and changes
# nothing. Matplotlib is needed for the pictures: `python3 run.py test` installs it.

# %%
import matplotlib.pyplot as plt

from data.settings import load_settings
from data.store import open_store
from matcher.market import by, listings_frame, overview

with open_store(load_settings().database_url) as store:
    ads = listings_frame(store.read_listings(open_only=False))
print(f"{len(ads)} coding ads")

# %% [markdown]
# ## At a glance
# Shares of all ads. Look at the counts before you believe a share: ten ads say little.

# %%
for words, value in overview(ads):
    print(f"{value:8.0f}  {words}" if words == "ads" else f"{value:8.0%}  {words}")

# %% [markdown]
# ## Which credentials
# An ad that takes "CPC or CCS" counts for both. *years instead*: the ad has a way in that does without a credential.

# %%
credentials = by(ads, "credential")
credentials.head(12)

# %%
top = credentials.head(10)[::-1]
figure, axes = plt.subplots(figsize=(8, 4))
axes.barh(top.index, top["ads"], color="#2f6f8f")
for place, count in enumerate(top["ads"]):
    axes.text(count, place, f" {count}", va="center")
axes.set_xlabel("ads that ask for it")
axes.set_title("What employers ask for, by credential")
figure.tight_layout()

# %% [markdown]
# ## Pay
# The middle of each ad's range, brought to dollars an hour. Ads that name no pay are left out.

# %%
paid = ads[ads["pay"].notna()].explode("credentials")
common = [code for code in credentials.index if (paid["credentials"] == code).sum() >= 3][:8]
figure, axes = plt.subplots(figsize=(8, 4))
if common:
    axes.boxplot([paid.loc[paid["credentials"] == code, "pay"] for code in common], tick_labels=common)
axes.set_ylabel("dollars an hour")
axes.set_title("Pay of the ads that ask for a credential")
figure.tight_layout()

# %% [markdown]
# ## Years, and what stands instead of them

# %%
years = ads["years"].clip(upper=8).round().value_counts().sort_index()
figure, axes = plt.subplots(figsize=(8, 3))
axes.bar(years.index, years.to_numpy(), color="#8f5a2f")
axes.set_xlabel("years asked by the easiest way in (8: eight and more)")
axes.set_ylabel("ads")
figure.tight_layout()
print(f"{ads['years_instead'].mean():.0%} take years instead of a credential, {ads['trains'].mean():.0%} train")

# %% [markdown]
# ## From home or not, by setting

# %%
settings = by(ads, "setting")
settings.loc[settings["ads"] >= 3, ["ads", "remote", "median_pay", "trains"]].head(12)
