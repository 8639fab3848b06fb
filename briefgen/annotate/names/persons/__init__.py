"""The persons of one article: which names, first names, offices and descriptions are of one."""
