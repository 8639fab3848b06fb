"""Words in which no names are looked for: photo credits, bylines, calls to subscribe; and lines that are headings."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefgen.annotate.names.words import Words
from briefgen.annotate.teasers import is_teaser
from briefgen.model import DateMention, EquipmentMention, SentenceSpan

_AGENCY = (
    r"(?:AP|Reuters|REUTERS|AFP|EPA|Getty(?: Images)?|Associated Press|Bloomberg|Xinhua|Yonhap|Shutterstock|Alamy|TASS)"
)
# Each is tried on one sentence of bounded length, so the cost stays linear.
_CREDITS = (
    # (AP Photo/Ann Lee, File)  (Ann Lee/The Post)  (Ann Lee via AP)
    re.compile(rf"\([^()\n]{{0,100}}(?:/[A-Z]|\bvia {_AGENCY}\b|\bPhoto\b|\b[Ff]ile\b)[^()\n]{{0,60}}\)"),
    # (AFP/Getty Images)  (AP)  (Reuters)  (CNN)
    re.compile(r"\((?:AP|Reuters|REUTERS|AFP|CNN|UPI|Xinhua|dpa|IANS|PTI|ANI|Bloomberg|AP Photo)\)"),
    # REUTERS/Ann Lee
    re.compile(rf"\b{_AGENCY}(?: Photo)?/[A-Z][\w'’.-]{{0,30}}(?: [A-Z][\w'’.-]{{0,30}}){{0,3}}"),
    # Ann Lee/AP
    re.compile(rf"(?:[A-Z][\w'’.-]{{0,30}} ){{1,3}}[A-Z][\w'’.-]{{0,30}} ?/ ?{_AGENCY}\b"),
    # (Reporting by Ann Lee; Editing by Bo Ray)  Additional reporting by Ann Lee.
    re.compile(
        r"\(?\b(?:Additional [Rr]eporting|Reporting|Writing|Editing|Compiled|Photos?|Photography|Illustration)"
        r" by [^\n]{0,500}"
    ),
    re.compile(
        r"@[A-Za-z0-9_]{1,30}|#[^\W_]\w{0,60}|\b[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}|https?://\S{1,300}|\bpic\.twitter\.com/\S{1,40}|\bwww\.\S{1,100}"
    ),
    re.compile(r"\b(?:AP|Reuters|AFP):\s?(?:Associated Press|Reuters|Getty Images)?"),
    # UNITED NATIONS (AP): where the report was written
    re.compile(rf"\A\W{{0,3}}UNITED NATIONS(?=,? .{{0,30}}\({_AGENCY}\)| ?[-–—_])"),
    # US$5 million, C$5: letters of a sign of currency
    re.compile(r"\b(?:U\.S\.|[A-Z]{1,3})(?=[$¥])"),
)
# Without any of these none of the patterns above can be found.
_SIGNS_OF_CREDITS = ("/", "(", "by ", "@", "#", ":", "www", "$", "¥")
# A sentence that begins so, or holds one of these, speaks of the page and not of the event.
_BOILERPLATE = re.compile(
    r"\A\W*(?:Copyright\b|©|Read more\b|Also read\b|Related\b|Advertisement\b|Newsletter\b|Sign up\b|Subscribe\b"
    r"|Follow (?:us|\w+ on|[\w .'’-]{1,40} on (?:Twitter|X|Facebook|Instagram|Threads|Bluesky))\b"
    r"|Like .{0,60} on Facebook|Contact the (?:writer|reporter|author)|Enlarge this image"
    r"|Just watched|Must watch|Based on .{0,40} (?:report|inputs)\b|Story highlights\b|View all\b"
    r"|Today.s coverage from|Thank you for subscribing|We pay for your stories)"
    r"|\ball rights reserved\b|\bcontributed (?:to this|to the|reporting|from\b)"
    r"|\bresearch was contributed by\b|\bcontributed research\b|\bContinue reading the main story|toggle caption|©",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\A\W*(?:By|BY) [A-Z][^.!?\n]{1,80}\Z")
# "Ada Writer in Olm and Bo Teller", "Ada Writer in Olm.": who wrote it, and where.
_WRITER = r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,2}"
_WHERE = r" in [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20})?"
_SIGNED = re.compile(
    rf"\A{_WRITER}(?:{_WHERE}|,? and {_WRITER}{_WHERE})(?:,? (?:and )?{_WRITER}(?:{_WHERE})?){{0,3}}\.?\Z"
)
# "Ada Writer reported from Olm, and Bo Teller from Tamber.", "AP writers Ada Writer in Olm and Bo Teller contributed."
_REPORTED = re.compile(
    rf"\A{_WRITER}(?: and {_WRITER})? reported from [A-Z][\w' -]{{1,40}}"
    rf"(?:,? and {_WRITER} from [A-Z][\w' ,-]{{1,40}})?\.?\Z"
    rf"|\A[A-Z][\w' -]{{0,40}}\b(?:writers?|reporters?|correspondents?|journalists?) {_WRITER}"
    r"[^.;:“\"]{0,200} contributed\.?\Z"
)
_ENDS = (".", "!", "?", "…", "”", '"', "’", "'", ")")
_LONGEST_LOOKED_AT = 600
_CAPITAL_IN_TITLES = frozenset(("Of", "To", "By", "From", "With"))


def mask_noise(
    words: Words,
    sentences: tuple[SentenceSpan, ...],
    dates: tuple[DateMention, ...],
    equipment: tuple[EquipmentMention, ...],
) -> None:
    """Masks the words of ``words`` that stand in credits, boilerplate, dates and names of machines."""
    # "Daily" and "Weekly" are dates to the one, and the names of papers to the other.
    spans = [(d.start, d.end) for d in dates if d.text not in ("Daily", "Weekly", "Monthly", "Today")]
    spans += [(e.start, e.end) for e in equipment]
    for sentence in sentences:
        text = words.body[sentence.start : min(sentence.end, sentence.start + _LONGEST_LOOKED_AT)]
        if _BOILERPLATE.search(text) or _BYLINE.match(text) or _SIGNED.match(text) or _REPORTED.match(text):
            end = sentence.end
            if is_teaser(words.body, sentence.start, end):
                # Headlines of other articles stand in a row: the line is one teaser, however many sentences it has.
                end = max(end, words.body.find("\n", end))
            spans.append((sentence.start, end))
            continue
        if any(sign in text for sign in _SIGNS_OF_CREDITS):
            for pattern in _CREDITS:
                spans += [(sentence.start + m.start(), sentence.start + m.end()) for m in pattern.finditer(text)]
    for start, end in spans:
        k = bisect_right(words.end, start)
        while k < len(words.start) and words.start[k] < end:
            words.masked[k] = True
            k += 1


def headings(words: Words, sentences: tuple[SentenceSpan, ...], small_words: frozenset[str]) -> list[bool]:
    """For each sentence, whether its capitals prove nothing: a heading in title case, or all capitals.

    ``small_words`` are those that title case leaves small.
    """
    total = [0] * len(sentences)
    capital = [0] * len(sentences)
    upper = [0] * len(sentences)
    plain = [0] * len(sentences)
    small = [0] * len(sentences)  # small words with a capital that no sentence gives them: "The Long Way Of Ana Ruiz."
    for key, cap, s in zip(words.key, words.cap, words.sentence, strict=True):
        if len(key) >= 4:
            total[s] += 1
            if cap:
                capital[s] += 1
                upper[s] += key.isupper()
        if not cap and key not in small_words:
            plain[s] += 1
        elif key in _CAPITAL_IN_TITLES:
            small[s] += 1
    out = []
    for s, sentence in enumerate(sentences):
        line_end = sentence.end >= len(words.body) or words.body[sentence.end] == "\n"
        ends = words.body[sentence.end - 1] in _ENDS
        shouted = total[s] >= 2 and upper[s] >= 0.7 * total[s]
        # A full stop does not make a sentence of "Lower Taxes Win Over Voters Again."
        if ends:
            titled = line_end and total[s] >= (3 if small[s] else 5) and plain[s] == 0
        else:
            titled = line_end and total[s] >= 1 and capital[s] >= 0.75 * total[s]
        out.append(shouted or titled)
    return out
