"""Blocks of a web page that are none of its article's, taken out before the main text is looked for.

Among the paragraphs of an article stand pointers to other articles. In plain text they cannot be told from sentences;
on the page they can: but for a label such as "Read more:", all their words are links. Captions, calls to subscribe and
what is not shown are told by the names that pages give to their blocks.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from briefgen.read.days import day_line
from briefgen.read.furniture import is_pointer, is_sentence

_BOXES = ("div", "aside", "section", "figure", "ul", "ol")
_LEAVES = ("p", "li", "h3", "h4", "h5", "h6", "div", "aside")
_BLOCKS = frozenset(
    {"p", "li", "ul", "ol", "div", "section", "article", "table", "blockquote", "figure", "dl", "pre", "form"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "aside", "header", "footer", "main", "nav"}
)
_WORD = re.compile(r"[^\W\d_]")
_QUOTES = ('"', "“", "”")
_FEWEST_WORDS = 3
# "Skip past newsletter promotion", for those who hear the page.
_SKIP = re.compile(r"\s*skip (?:past|over|ad|advert\w*|newsletter|promotion)\b", re.IGNORECASE)
_MOST_SKIPPED = 200
# The names that frameworks give to such words, and to "[edit]"; and the style that hides them from the eye.
_FOR_EARS = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|a11y-hidden|off-?screen|mw-editsection)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CLIPPED = re.compile(r"\bclip:\s?rect\(0", re.IGNORECASE)
_HIDDEN = re.compile(r"\b(?:display:\s?none|visibility:\s?hidden)", re.IGNORECASE)
# Invitations to a newsletter, by the names that frameworks give to their boxes.
_SIGN_UP = re.compile(
    r"(?:^|[\s_-])(?:newsletter|signup|sign-up|subscribe|subscription)(?:-?(?:box|card|cta|form|module|promo|widget))?"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
# What stands below pictures, where it is no <figcaption>: by the names that are given to it.
_CAPTION = re.compile(r"caption|(?:photo|image|img|picture|media)-?_?credits?(?:$|[\s_-])", re.IGNORECASE)
# What asks for consent to cookies, by the names that its makers give to it.
_CONSENT = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|ot-sdk\w*|didomi|cmp\w*|sp_message\w*|qc-cmp\w*|usercentrics|truste)"
    r"(?:-?(?:banner|bar|box|container|dialog|manager|message|modal|notice|overlay|popup|sdk|ui|wall))?(?:$|[\s_-])",
    re.IGNORECASE,
)
# Players of videos, with what is to be seen in them.
_PLAYER = re.compile(r"(?:^|[\s_-])(?:video|audio|media)-?_?(?:player|block|embed|resource)|VideoPlayer", re.IGNORECASE)
# Such boxes, and how many words are in one at most.
_SMALL_BOXES = ((_SIGN_UP, 60), (_CAPTION, 80), (_CONSENT, 600), (_PLAYER, 30))
# The line of byline, day and time to read, which is parted by nothing but its elements; no sentence is taken for one.
_META = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|content|page)?-?_?(?:meta|byline|timestamp|dateline)(?:-?_?(?:data|info|line|"
    r"bar|box|section|wrapper|container))?(?:$|[\s_-])",
    re.IGNORECASE,
)
_WORDS_OF_META = 30
# A box with a button in it and so few words says what the button is for.
_WORDS_OF_A_BUTTON = 12
# Teasers have headings and paragraphs in their links; so many words are none.
_WORDS_OF_A_TEASER = 40
_MOST_IN_A_TEASER = 60
_PULLED = re.compile(r"(?:^|[\s_-])pull-?quote(?:$|[\s_-])", re.IGNORECASE)
_MOST_PULLED = 50
_WHEN = re.compile(
    r"(?:published|updated|posted)?\W{0,3}"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,3} ?[a-z]{1,7} ago)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[\s\"“”'‘’]+")


def without_pointers(tree: Any) -> None:
    """Takes out of ``tree`` (lxml), in place, what only leads to other pages, and what readers are offered to skip.

    Words for those alone who hear the page ("opens in a new window") go too: they stand in the midst of sentences.
    """
    for node in [node for node in tree.iter() if isinstance(node.tag, str) and _is_for_ears(node)]:
        _take_out(node)
    _without_what_is_not_shown(tree)
    _without_boxes(tree)
    for link in tree.xpath("//a[starts-with(@href, '#')]"):
        if _SKIP.match(link.text_content()):
            _take_out_skipped(tree, link)
    for block in [node for node in tree.iter(*_LEAVES) if _is_leaf(node) and _only_leads_elsewhere(node)]:
        _take_out(block)
    for block in [node for node in tree.iter(*_BOXES) if _is_teaser(node)]:
        _take_out(block)


def _without_what_is_not_shown(tree: Any) -> None:
    """Takes out what browsers do not show; not where it is most of the page, which scripts show later."""
    for node in list(tree.iter("noscript")):
        _take_out(node)
    hidden = [node for node in tree.iter() if isinstance(node.tag, str) and _is_hidden(node)]
    if hidden:
        shown = _words([tree]) / 2
        for node in hidden:
            if _words([node]) < shown:
                _take_out(node)


def _is_hidden(node: Any) -> bool:
    return node.get("hidden") is not None or bool(_HIDDEN.search(node.get("style") or ""))


def _without_boxes(tree: Any) -> None:
    """Takes out invitations, captions, labels of buttons, and words pulled out of the text, which say it twice."""
    text: str | None = None
    pulled = 0
    for box in dict.fromkeys(button.getparent() for button in tree.iter("button")):
        if box is not None and box.tag == "div" and _is_label(box):
            _take_out(box)
    for node in list(tree.iter("div", "aside", "section", "figure", "blockquote", "p", "span")):
        name = f"{node.get('class') or ''} {node.get('data-testid') or ''}"
        named = f"{name} {node.get('id') or ''}"
        if _is_meta(node, name) or any(
            pattern.search(named) and _has_at_most(node, most) for pattern, most in _SMALL_BOXES
        ):
            _take_out(node)
        elif _PULLED.search(name) and pulled < _MOST_PULLED:
            pulled += 1
            text = _plain(tree) if text is None else text
            quote = next(iter(node.iter("p")), node)
            if text.count(_plain(quote)) > 1:
                _take_out(node)


def _is_label(box: Any) -> bool:
    """Whether a box says no more than what the button in it is for: ``Follow the tides [Follow]``"""
    return (
        _has_at_most(box, _WORDS_OF_A_BUTTON)
        and next(box.iter("p", "h1"), None) is None
        and not is_sentence(box.text_content())
    )


def _is_meta(box: Any, name: str) -> bool:
    """Whether a box of that ``name`` holds byline and day: no heading, and nothing that ends as a sentence does."""
    if not _META.search(name) or not _has_at_most(box, _WORDS_OF_META):
        return False
    return next(box.iter("h1"), None) is None and not any(is_sentence(text) for text in box.itertext())


def _plain(node: Any) -> str:
    """The words of a node; marks and spaces do not matter."""
    return _SPACE.sub(" ", node.text_content()).strip(" .,").casefold()


def _is_for_ears(node: Any) -> bool:
    return bool(_FOR_EARS.search(node.get("class") or "") or _CLIPPED.search(node.get("style") or ""))


def _is_leaf(block: Any) -> bool:
    return not any(node.tag in _BLOCKS for node in block.iterdescendants())


def _is_teaser(block: Any) -> bool:
    """Whether a box with other blocks in it holds nothing but links to one article, and a label."""
    few = next(islice(block.iterdescendants(), _MOST_IN_A_TEASER, None), None) is None
    return few and _has_at_most(block, _WORDS_OF_A_TEASER) and _only_leads_elsewhere(block)


def _only_leads_elsewhere(block: Any) -> bool:
    links = [a for a in block.iterdescendants("a") if (a.get("href") or "#")[:1] != "#"]
    if not links:
        return False
    linked = " ".join("".join(link.itertext()) for link in links)
    before, behind = _beside(block, links)
    if (_WORD.search(behind) and not _is_when(behind)) or (
        not _WORD.search(before) and len(linked.split()) < _FEWEST_WORDS
    ):
        return False
    return not is_sentence(linked) and not any(mark in linked for mark in _QUOTES) and is_pointer(before)


def _is_when(words: str) -> bool:
    """Whether ``words`` behind a link say no more than when that was published: "Published 11 March", "2 hours ago"."""
    return bool(_WHEN.fullmatch(words.strip()) or day_line(words))


def _beside(block: Any, links: list[Any]) -> tuple[str, str]:
    """The words of ``block`` before its links, and those between and behind them."""
    inside = set(links)
    before, behind = [block.text or ""], [""]
    said = before
    stack = list(reversed(block))
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            said.append(node)
            continue
        stack.append(node.tail or "")
        if node in inside:
            said = behind
        elif isinstance(node.tag, str):
            stack.extend(reversed(node))
            stack.append(node.text or "")
    return " ".join(before), " ".join(behind)


def _take_out_skipped(tree: Any, link: Any) -> None:
    """Takes out what stands between a link and the place in the same block that it skips to."""
    name = link.get("href")[1:]
    target = next(iter(tree.xpath("//*[@id=$name or @name=$name]", name=name)), None) if name else None
    if target is None:
        return
    above = [target, *target.iterancestors()]
    for start in (link, *link.iterancestors()):
        between: list[Any] = []
        for sibling in start.itersiblings():
            if sibling in above:
                if _words(between) <= _MOST_SKIPPED:
                    for node in (start, *between):
                        _take_out(node)
                return
            if isinstance(sibling.tag, str):
                between.append(sibling)


def _has_at_most(node: Any, most: int) -> bool:
    """Whether there are at most so many words in ``node``; looks no further than they go."""
    count = 0
    for text in node.itertext():
        count += len(text.split(None, most))
        if count > most:
            return False
    return True


def _words(nodes: list[Any]) -> int:
    return sum(len(str(node.text_content()).split()) for node in nodes)


def _take_out(node: Any) -> None:
    parent = node.getparent()
    if parent is not None:
        node.drop_tree()
