"""One file for each kind of question that is asked of the sources; what they share stands one folder up."""
