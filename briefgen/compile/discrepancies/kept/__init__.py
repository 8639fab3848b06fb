"""What the comparisons keep from build to build, and what of it is found again as it was."""
