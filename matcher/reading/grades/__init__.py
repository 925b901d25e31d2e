"""The grades of an ad: how they are named, which of them is hired, and what of the ad each of them asks."""
