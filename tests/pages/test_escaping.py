"""Whatever a source holds comes out of Markdown as the same characters, wherever a page puts it."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.pages.escaping import anchor, href, stem, text

EXTENSIONS = [
    *("extra", "smarty", "sane_lists", "toc", "wikilinks", "nl2br", "admonition", "codehilite"),
    *(
        f"pymdownx.{name}"
        for name in ("smartsymbols", "magiclink", "tilde", "caret", "mark", "critic", "keys", "snippets")
    ),
    *(f"pymdownx.{name}" for name in ("emoji", "arithmatex", "tasklist", "progressbar", "betterem", "superfences")),
]
HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![](https://evil.example/x.png)",
    "{{ config }} {% include 'x' %}",
    "&lt;b&gt; &amp; &#60;",
    "`code` ``` fence",
    "<!-- comment",
    "-->",
    "# no heading",
    "- no list",
    "1. no list",
    "1st 2nd 3/4 (c) +/- --> ...",
    "http://evil.example www.evil.example a@b.example",
    '--8<-- "/etc/passwd"',
    ":smile: ++ctrl++ ==mark== ~~del~~ {++add++} $x$ [[wiki]] [^1] [TOC] *[HTML]: x",
    "*a* _b_ **c** \\*d",
    "    indented",
    "a  b",
    "| a | b |",
    "{ #id .class onclick=x }",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "\x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03",
    "---\ntitle: x\n---",
    "‮right to left",
    "line one\n\nline two\n    line three",
]
CONTEXTS = {
    "paragraph": "{}",
    "heading": "## {} {{ #a }}",
    "list item": "- {}",
    "emphasis": "**{}**",
    "link": "[{}](x.md)",
    "raw block": "<blockquote><p>{}</p></blockquote>",
    "raw block in a div": '<div markdown="block">\n\n<blockquote><p>{}</p></blockquote>\n\n</div>',
    "span block": '<p markdown="span">{}</p>',
    "inline": "A <small>{}</small> b",
    "table": "| x |\n|---|\n| {} |",
    "attribute": '<p title="{}">t</p>',
}


class Seen(HTMLParser):
    """What a browser makes of HTML: its text, its tags, its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def seen(context: str, value: str) -> Seen:
    return Seen(markdown.markdown(CONTEXTS[context].format(text(value)), extensions=EXTENSIONS))


def shown(value: str) -> str:
    """The characters that a page can show of ``value``, blanks aside (a browser runs them together)."""
    return "".join(text(value).unescape().split())


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("value", HOSTILE)
def test_markup_is_shown_as_text(context: str, value: str) -> None:
    harmless, hostile = seen(context, "x"), seen(context, value)
    assert hostile.tags == harmless.tags
    if context == "attribute":
        assert [(k, "".join((v or "").split())) for k, v in hostile.attributes] == [("title", shown(value))]
    else:
        assert hostile.attributes == harmless.attributes
        assert shown(value) in "".join(hostile.text.split())


@settings(deadline=None, max_examples=60)
@given(value=st.text(min_size=1, max_size=60), context=st.sampled_from(sorted(CONTEXTS)))
@example(value="\xa0", context="emphasis")
def test_any_text_is_shown_as_text(value: str, context: str) -> None:
    assert seen(context, value).tags == seen(context, "x").tags


@given(value=st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_every_printable_character_survives(value: str) -> None:
    assert text(value).unescape() == value


@settings(deadline=None)
@given(value=st.text())
def test_front_matter_takes_any_text(value: str) -> None:
    assert yaml.safe_load(f'title: "{text(value)}"')["title"] == str(text(value))


@pytest.mark.parametrize(
    ("value", "comes_out"),
    [
        ("plain words, 12", "plain words, 12"),
        ("“Кириллица” — é", "“Кириллица” — é"),
        ("a\x00b", "a\ufffdb"),
        ("a\x85b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x02b", "a\u2402b"),
        ("1st", "&#49;st"),
        ("a\nb", "a&#10;b"),
    ],
)
def test_what_it_writes(value: str, comes_out: str) -> None:
    assert text(value) == comes_out


@pytest.mark.parametrize(
    ("url", "leads_to"),
    [
        ("https://news.example/a?b=c&d=é", "https://news.example/a?b=c&d=%C3%A9"),
        ("HTTP://news.example/", "http://news.example/"),
        ("https://news.example/a b", "https://news.example/a%20b"),
        ('https://news.example/"onclick=', "https://news.example/%22onclick="),
        ("https://bank.example@evil.example/", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//evil.example", None),
        ("https:///x", None),
        ("https://[", None),
        ("/etc/passwd", None),
        ("", None),
    ],
)
def test_only_the_web_is_linked_to(url: str, leads_to: str | None) -> None:
    link = href(url)
    assert (link.unescape() if link is not None else None) == leads_to


@given(value=st.text(), taken=st.sets(st.text()))
def test_anchors_and_file_names_are_plain_and_apart(value: str, taken: set[str]) -> None:
    assert anchor(value).replace("-", "").replace("_", "").replace(".", "").isalnum()
    names: set[str] = set()
    stems = [stem(each, names) for each in sorted(taken | {value, value.swapcase(), "index"})]
    assert len({name.casefold() for name in stems}) == len(stems)
    assert all(name.isascii() and name.replace("-", "").replace("_", "").isalnum() for name in stems)
    assert "index" not in stems
