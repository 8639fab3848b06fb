"""Numbers as answers: what each counts or measures, of what, when, and how two of them stand to each other."""
