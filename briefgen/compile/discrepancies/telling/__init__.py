"""What a clause tells, and whether two clauses tell the same, something else or the opposite."""
