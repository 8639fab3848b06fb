"""Who contests what: the claim that each denial denies, and whose claim it is."""
