"""To come in this commit series."""
