"""briefgen turns news articles about one event into a brief on which every line carries its evidence."""

from briefgen.annotate import annotate
from briefgen.brief import brief_of_folder
from briefgen.compile import compile_brief
from briefgen.model import Annotations, Brief, InputError, Notice, Source, Span
from briefgen.read import read_file, read_folder

__all__ = [
    "Annotations",
    "Brief",
    "InputError",
    "Notice",
    "Source",
    "Span",
    "annotate",
    "brief_of_folder",
    "compile_brief",
    "read_file",
    "read_folder",
]
