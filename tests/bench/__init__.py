"""Speed and quality, measured. Each module yields figures with the bar that they should reach."""
