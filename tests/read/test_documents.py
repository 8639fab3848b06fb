"""Given this Word document, mail or JSON, this is the article in it and what it states about itself."""

from __future__ import annotations

import json
from email.message import EmailMessage
from typing import Any

import pytest
from made_articles import _W, as_docx, docx

from briefgen.model import InputError
from briefgen.read import Article, StatedMeta
from briefgen.read.eml import unwrapped
from briefgen.read.files import extract

TEXT = "The ferry Selma ran aground on Tuesday, the coast guard said. Nobody was hurt."


def word(body: str, properties: str | None = None) -> Article:
    return extract(
        docx(f"<w:document xmlns:w='{_W}'><w:body>{body}</w:body></w:document>", properties), "a.docx", "a.docx"
    )


def paragraph(text: str, style: str = "") -> str:
    look = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    return f"<w:p>{look}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def core(**fields: str) -> str:
    names = {"title": "dc:title", "creator": "dc:creator", "created": "dcterms:created"}
    inner = "".join(f"<{names[key]}>{value}</{names[key]}>" for key, value in fields.items())
    space = "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
    return f"<cp:coreProperties xmlns:cp='x' {space}>{inner}</cp:coreProperties>"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>One </w:t></w:r><w:r><w:t>two.</w:t></w:r>", "Onetwo."),
        (
            "<w:r><w:t xml:space='preserve'>One </w:t></w:r><w:hyperlink><w:r><w:t>two.</w:t></w:r></w:hyperlink>",
            "One two.",
        ),
        ("<w:r><w:t>One</w:t><w:tab/><w:t>two.</w:t></w:r>", "One two."),
        ("<w:r><w:t>One.</w:t><w:br/><w:t>Two.</w:t></w:r>", "One.\nTwo."),
        ("<w:r><w:t>Tu</w:t><w:noBreakHyphen/><w:t>95</w:t></w:r>", "Tu-95"),
        ("<w:ins><w:r><w:t>New.</w:t></w:r></w:ins><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del>", "New."),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not seen. </w:t></w:r><w:r><w:t>Seen.</w:t></w:r>", "Seen."),
        ("<w:r><w:t>Seen</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r>", "Seen."),
        (
            "<w:moveFrom><w:r><w:t>No. </w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Seen.</w:t></w:r></w:moveTo>",
            "Seen.",
        ),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Seen.</w:t></w:r>", "Seen."),
    ],
)
def test_the_text_of_a_word_document_is_what_it_shows(runs: str, text: str) -> None:
    expected = "One two." if text == "Onetwo." else text  # the XML parser keeps the space; so do we
    assert word(f"<w:p>{runs}</w:p>").body == expected


def test_cells_of_a_table_are_paragraphs() -> None:
    row = f"<w:tr><w:tc>{paragraph('One.')}</w:tc><w:tc>{paragraph('Two.')}</w:tc></w:tr>"
    assert word(f"<w:tbl>{row}</w:tbl>{paragraph(TEXT)}").body == f"One.\n\nTwo.\n\n{TEXT}"


def test_what_a_box_holds_is_a_paragraph_of_its_own() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r>"
    assert word(f"<w:p>{box}<w:r><w:t>{TEXT}</w:t></w:r></w:p>").body == f"{TEXT}\n\nIn a box."


def test_headline_byline_and_day_lists_of_contents_and_captions_are_no_text() -> None:
    rows = [f"The ferry sailed on, {n}." for n in range(4)]
    head = paragraph("Ferry aground", "Title") + paragraph("By Ada Writer", "Subtitle") + paragraph("12 March 2024")
    around = paragraph("What is known  1", "TOC1"), paragraph("The pier. Photo: A. Lens", "Caption")
    found = word(head + around[0] + "".join(map(paragraph, rows)) + around[1])
    assert found.body == "\n\n".join(rows)
    assert found.meta == StatedMeta(title="Ferry aground", author="Ada Writer", published="2024-03-12")


def test_a_heading_within_the_text_is_no_title() -> None:
    assert word(paragraph(TEXT) + paragraph("What is known", "Heading1")).meta.title is None
    assert word(paragraph("Ferry aground", "Heading1") + paragraph(TEXT)).meta.title == "Ferry aground"


def test_properties_and_styles_tell_title_author_and_day() -> None:
    found = word(paragraph(TEXT), core(title="Ferry", creator="A. Writer", created="2024-03-12T10:00:00Z"))
    assert found.meta == StatedMeta(title="Ferry", author="A. Writer", published="2024-03-12")
    assert [notice.rule for notice in found.notices] == ["docx-created"]
    assert word(paragraph("Ferry aground", "Title") + paragraph(TEXT)).meta.title == "Ferry aground"


def test_a_day_in_the_text_goes_before_the_day_of_the_document() -> None:
    found = word(paragraph("12 March 2024") + paragraph(TEXT), core(created="2030-01-01T10:00:00Z", creator="User"))
    assert (found.meta.published, found.meta.author, found.notices) == ("2024-03-12", None, ())


MAIL = b"""From: =?utf-8?q?The_Harbour_P=C3=B6st?= <news@harbourpost.example>
To: reader@example.org
Subject: Fwd: Re: Ferry aground
Date: Tue, 12 Mar 2024 23:30:00 -0500
Archived-At: <https://harbourpost.example/letters/7>
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

"The ferry Selma ran aground, and it was d=E9j=E0 vu," the coast guard
said on Tuesday.

Nobody was hurt.
--\x20
The Harbour Post, 1 Quay
"""


def test_a_mail_states_who_sent_it_when_and_about_what() -> None:
    found = extract(MAIL, "a.eml", "a.eml")
    assert (
        found.body
        == '"The ferry Selma ran aground, and it was déjà vu," the coast guard said on Tuesday.\n\nNobody was hurt.'
    )
    assert found.meta == StatedMeta(
        title="Ferry aground",
        outlet="The Harbour Pöst",
        url="https://harbourpost.example/letters/7",
        published="2024-03-12",
    )


@pytest.mark.parametrize(
    ("mail", "text"),
    [
        ("One line that is broken since it is as long as mails have\nthem at most.", 1),
        ("Short line\nAnother short line", 2),
        ("One.\n\nTwo.", 2),
        ("This line is flowed and so it ends in a space \nwhere it goes on.", 1),
        (f"{'A line that no program broke, ' * 5}as it seems.\nThe next one.", 2),
    ],
)
def test_lines_of_plain_mail_are_joined_where_a_program_broke_them(mail: str, text: int) -> None:
    assert len(unwrapped(mail).split("\n\n")) == text


def test_compounds_that_a_line_end_parts_are_whole() -> None:
    assert "ship-to-ship" in unwrapped(
        "The transfer of the goods, as the agent says, was ship-\nto-ship, and at night."
    )


def test_the_plain_part_is_taken_where_the_other_holds_no_article() -> None:
    mail = (
        "From: a@example.org\nDate: Tue, 12 Mar 2024 23:30:00 -0500\nMIME-Version: 1.0\n"
        "Content-Type: multipart/alternative; boundary=x\n\n"
        f"--x\nContent-Type: text/plain\n\n{TEXT}\n--x\nContent-Type: text/html\n\n<p>Open it.</p>\n--x--\n"
    )
    assert extract(mail.encode(), "a.eml", "a.eml").body == TEXT


@pytest.mark.parametrize(
    ("sent_by", "author", "outlet"),
    [
        ("The Harbour Post", None, "The Harbour Post"),
        ("Anna Writer from The Harbour Post", "Anna Writer", "The Harbour Post"),
        ("Anna Writer at Tide Tables", "Anna Writer", "Tide Tables"),
        ("News from The Harbour Post", None, "News from The Harbour Post"),
        ("Morning News from The Post", None, "Morning News from The Post"),
    ],
)
def test_who_sends_a_letter_may_be_its_author(sent_by: str, author: str | None, outlet: str) -> None:
    mail = f"From: {sent_by} <a@post.example>\nDate: Tue, 12 Mar 2024 23:30:00 -0500\nMIME-Version: 1.0\n\n{TEXT}"
    meta = extract(mail.encode(), "a.eml", "a.eml").meta
    assert (meta.author, meta.outlet) == (author, outlet)


@pytest.mark.parametrize(
    ("fields", "text", "url"),
    [
        ("List-Post: <https://tides.example/p/ferry>\n", TEXT, "https://tides.example/p/ferry"),
        ("List-Post: <mailto:tides@post.example>\n", TEXT, None),
        ("", f"View this post on the web at https://tides.example/p/ferry\n\n{TEXT}", "https://tides.example/p/ferry"),
        ("", f"{TEXT} The report is at https://tides.example/p/ferry", None),
    ],
)
def test_a_letter_tells_where_it_can_be_read(fields: str, text: str, url: str | None) -> None:
    mail = f"From: a@post.example\n{fields}Date: Tue, 12 Mar 2024 23:30:00 -0500\nMIME-Version: 1.0\n\n{text}"
    assert extract(mail.encode(), "a.eml", "a.eml").meta.url == url


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: The Harbour Post <a@post.example>\n"
        "Date: Tue, 12 Mar 2024 at 23:30\nSubject: Ferry aground\nTo: <reader@example.org>\n\n\n",
        "See below.\n\nFrom: The Harbour Post <a@post.example>\nSent: Tuesday, March 12, 2024 11:30 PM\n"
        "To: A Reader <reader@example.org>; Another Reader Indeed <another@example.org>\nSubject: Ferry aground\n\n",
    ],
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_forwarded_letter_is_that_of_its_first_sender(head: str, kind: str) -> None:
    lines = f"{head}{TEXT}"
    if kind == "html":
        rows = lines.replace("<", "&lt;").replace("\n\n", "</div><div>").replace("\n", "<br>")
        lines = f"<html><body><div>{rows}</div></body></html>"
    mail = (
        "From: A Reader <reader@example.org>\nSubject: Fwd: look\nDate: Fri, 15 Mar 2024 08:00:00 -0500\n"
        f"MIME-Version: 1.0\nContent-Type: text/{kind}\n\n{lines}"
    )
    found = extract(mail.encode(), "a.eml", "a.eml")
    assert found.body == TEXT
    assert found.meta == StatedMeta(title="Ferry aground", outlet="The Harbour Post", published="2024-03-12")


QUOTED = "\n".join(f"> {line}".rstrip() for line in f"{TEXT}\n\nThe inquiry will take weeks.".split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"Look!\n\nOn Tue, Mar 12, 2024 at 11:30 PM The Harbour Post <a@post.example> wrote:\n\n{QUOTED}",
        f"On Tuesday, 12 March 2024, 23:30, The Harbour Post\n<a@post.example> wrote:\n{QUOTED}",
        "Begin forwarded message:\n\n> From: The Harbour Post <a@post.example>\n> Subject: Ferry aground\n"
        f"> Date: 12 March 2024 at 23:30:00 CET\n> To: b@example.org\n>\n{QUOTED}",
    ],
)
def test_a_quoted_letter_is_that_of_its_first_sender(text: str) -> None:
    mail = (
        "From: A Reader <reader@example.org>\nSubject: Fwd: Ferry aground\nDate: Fri, 15 Mar 2024 08:00:00 -0500\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain\n\n{text}"
    )
    found = extract(mail.encode(), "a.eml", "a.eml")
    assert found.body == f"{TEXT}\n\nThe inquiry will take weeks."
    assert found.meta == StatedMeta(title="Ferry aground", outlet="The Harbour Post", published="2024-03-12")


@pytest.mark.parametrize(("remark", "taken"), [("See the attachment.", True), ("The reef was known. " * 20, False)])
def test_a_letter_that_is_attached_to_a_remark_is_read(remark: str, taken: bool) -> None:
    mail = (
        "From: A Reader <reader@example.org>\nSubject: Look\nDate: Fri, 15 Mar 2024 08:00:00 -0500\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        f"--x\nContent-Type: text/plain\n\n{remark}\n--x\nContent-Type: message/rfc822\n\n"
        "From: The Harbour Post <a@post.example>\nSubject: Ferry aground\nDate: Tue, 12 Mar 2024 23:30:00 -0500\n\n"
        f"{TEXT}\n--x--\n"
    )
    found = extract(mail.encode(), "a.eml", "a.eml")
    assert (found.body == TEXT, found.meta.title == "Ferry aground") == (taken, taken)


def test_attachments_are_no_text_of_a_mail() -> None:
    mail = (
        "From: a@example.org\nDate: Tue, 12 Mar 2024 23:30:00 -0500\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=x\n\n"
        f"--x\nContent-Type: text/plain\nContent-Disposition: attachment\n\nNot this.\n"
        f"--x\nContent-Type: text/plain\n\n{TEXT}\n--x--\n"
    )
    assert extract(mail.encode(), "a.eml", "a.eml").body == TEXT


NEWS_PLEASE = {
    "authors": ["Ada Writer", "Bo Teller"],
    "date_publish": "2024-03-12 23:30:00",
    "date_download": "2030-01-01 00:00:00",
    "language": "en",
    "maintext": "The ferry ran aground.\nNobody was hurt.",
    "source_domain": "harbourpost.example",
    "title": "Ferry aground",
    "url": "https://harbourpost.example/ferry",
}


def test_an_article_in_the_form_of_news_please() -> None:
    found = extract(json.dumps(NEWS_PLEASE).encode(), "a.json", "a.json")
    assert found.body == "The ferry ran aground.\nNobody was hurt."
    assert found.meta == StatedMeta(
        title="Ferry aground",
        outlet="harbourpost.example",
        url="https://harbourpost.example/ferry",
        author="Ada Writer, Bo Teller",
        published="2024-03-12",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"authors": None},
        {"authors": "A"},
        {"date_publish": None},
        {"title": 3},
        {"url": "javascript:x"},
        {"source_domain": []},
    ],
)
def test_fields_that_are_missing_or_odd_are_left_out(changes: dict[str, object]) -> None:
    found = extract(json.dumps(NEWS_PLEASE | changes).encode(), "a.json", "a.json")
    assert found.body == NEWS_PLEASE["maintext"]


@pytest.mark.parametrize(
    "item",
    [
        # as trafilatura, newspaper and Readability write it
        {"text": TEXT, "author": "Ada Writer", "date": "2024-03-12", "sitename": "Post", "source": "https://a.example/f"},
        {"text": TEXT, "authors": ["By Ada Writer"], "publish_date": "2024-03-12T23:30:00", "url": "https://a.example/f",
         "source_url": "https://post.example"},
        {"textContent": "Ferry " + TEXT, "content": f"<div><h2>Ferry</h2><p>{TEXT}</p></div>", "byline": "Ada Writer",
         "publishedTime": "2024-03-12T23:30:00Z", "siteName": "Post"},
        {"maintext": TEXT, "authors": "Ada Writer", "date_publish": 1710286200, "source_domain": "www.post.example"},
        {"maintext": TEXT, "authors": [{"name": "Ada Writer"}], "date_publish": {"$date": "2024-03-12T23:30:00Z"},
         "source_domain": "post.example"},
        {"maintext": TEXT, "authors": ["Ada Writer"], "date_publish": 1710286200000, "source_domain": "post.example"},
    ],
)  # fmt: skip
def test_other_programs_have_other_names_for_it(item: dict[str, object]) -> None:
    found = extract(json.dumps(item | {"title": "Ferry"}).encode(), "a.json", "a.json")
    assert found.body.endswith(TEXT)
    assert (found.meta.title, found.meta.author, found.meta.published) == ("Ferry", "Ada Writer", "2024-03-12")
    assert found.meta.outlet in ("Post", "post.example")
    assert found.meta.url in ("https://a.example/f", None)


@pytest.mark.parametrize("day", [True, 0, -5, 10**30, {"$date": None}, ["2024-03-12"], "soon"])
def test_what_is_no_day_is_none(day: object) -> None:
    assert extract(json.dumps(NEWS_PLEASE | {"date_publish": day}).encode(), "a.json", "a.json").meta.published is None


def test_articles_line_by_line_are_told_apart() -> None:
    line = json.dumps(NEWS_PLEASE) + "\n"
    assert extract(line.encode(), "a.json", "a.json").meta.title == "Ferry aground"
    with pytest.raises(InputError, match="holds 2 articles"):
        extract((line * 2).encode(), "a.json", "a.json")
    with pytest.raises(InputError, match="no article"):
        extract(b'{"text": "Some words."}', "a.json", "a.json")


def test_an_article_alone_in_a_list_is_read() -> None:
    assert extract(json.dumps([NEWS_PLEASE]).encode(), "a.json", "a.json").meta.title == "Ferry aground"


def test_an_article_of_schema_org() -> None:
    thing = {"@type": "NewsArticle", "headline": "Ferry", "articleBody": TEXT, "datePublished": "2024-03-12"}
    for data in (thing, {"@graph": [{"@type": "WebPage"}, thing]}, [thing]):
        found = extract(json.dumps(data).encode(), "a.json", "a.json")
        assert (found.body, found.meta) == (TEXT, StatedMeta(title="Ferry", published="2024-03-12"))


def test_a_mistake_in_json_is_told() -> None:
    with pytest.raises(InputError, match="not valid JSON"):
        extract(b'{"maintext": "x",}', "a.json", "a.json")


def test_a_document_reads_the_same_each_time() -> None:
    assert extract(as_docx(TEXT), "a.docx", "a.docx") == extract(as_docx(TEXT), "a.docx", "a.docx")


@pytest.mark.parametrize(
    "given",
    [
        # as NewsAPI, The Guardian's interface, feeds and WordPress give it
        {"status": "ok", "articles": [{"source": {"id": None, "name": "The Post"}, "author": "Anna Writer",
         "title": "Ferry", "url": "https://post.example/ferry", "publishedAt": "2025-06-04T10:00:00Z",
         "content": f"<p>{TEXT}</p>"}]},
        {"response": {"status": "ok", "content": {"webTitle": "Ferry", "webUrl": "https://post.example/ferry",
         "id": "a/b", "webPublicationDate": "2025-06-04T10:00:00Z", "fields": {"byline": "Anna Writer",
         "body": f"<p>{TEXT}</p>", "bodyText": TEXT, "publication": "The Post"}}}},
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Post", "items": [{"id": "1", "title": "Ferry",
         "url": "https://post.example/ferry", "content_html": f"<p>{TEXT}</p>",
         "date_published": "2025-06-04T10:00:00Z", "authors": [{"name": "Anna Writer"}]}]},
        {"link": "https://post.example/ferry", "date": "2025-06-04T10:00:00", "title": {"rendered": "Ferry"},
         "content": {"rendered": f"<p>{TEXT}</p>"}, "author": "Anna Writer", "meta_site_name": "The Post"},
        {"url": "https://post.example/ferry", "title": "Ferry", "authors": ["Anna Writer", "Harbour Correspondent"],
         "publish_date": "2025-06-04", "text": TEXT, "meta_data": {"og": {"site_name": "The Post"}}},
    ],
)  # fmt: skip
def test_an_article_as_servers_and_feeds_give_it(given: dict[str, Any]) -> None:
    found = extract(json.dumps(given).encode(), "a.json", "a.json")
    assert found.body == TEXT
    assert found.meta == StatedMeta(
        title="Ferry",
        outlet="The Post",
        url="https://post.example/ferry",
        author="Anna Writer",
        published="2025-06-04",
    )


def test_a_document_with_what_is_known_of_the_article_in_a_table() -> None:
    told = (("Title", "Ferry aground"), ("Source", "The Post"), ("Date", "12 March 2024"), ("Author", "Anna Writer"))
    rows = "".join(f"<w:tr><w:tc>{paragraph(a)}</w:tc><w:tc>{paragraph(b)}</w:tc></w:tr>" for a, b in told)
    figures = f"<w:tbl><w:tr><w:tc>{paragraph('Selma')}</w:tc><w:tc>{paragraph('206')}</w:tc></w:tr></w:tbl>"
    found = word(f"<w:tbl>{rows}</w:tbl>{paragraph(TEXT)}{figures}{paragraph('Source: https://post.example/ferry')}")
    assert found.body == f"{TEXT}\n\nSelma | 206"
    assert (found.meta.title, found.meta.outlet, found.meta.author) == ("Ferry aground", "The Post", "Anna Writer")
    assert (found.meta.published, found.meta.url) == ("2024-03-12", "https://post.example/ferry")


def test_what_a_program_for_mail_puts_below_is_no_text() -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "The Post <a@post.example>", "Tue, 12 Mar 2024 10:00:00 +0000"
    message["Message-ID"] = "<1@post.example>"
    message.set_content(f"https://post.example/ferry\n\n{TEXT}\n\nSent from my phone\n\n--\nAnna\nThe Post\n")
    found = extract(bytes(message), "a.eml", "a.eml")
    assert (found.body, found.meta.url) == (TEXT, "https://post.example/ferry")
