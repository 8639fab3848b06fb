"""Names of bodies: where they begin and end, what they are of, and their short forms within one article."""
