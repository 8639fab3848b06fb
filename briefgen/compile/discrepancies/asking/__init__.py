"""The wording of the questions: plain templates, and the words of the sources that fill them."""
