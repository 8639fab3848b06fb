"""Which day something is told of, where the words beside it do not simply give one: a week, a clock, a distance."""
