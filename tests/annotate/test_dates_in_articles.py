"""Whole short articles with every date and time in them marked: [[the words|their value]]. All of it is invented."""

from __future__ import annotations

import re

import pytest

from briefgen.annotate.dates import find_dates
from briefgen.annotate.sentences import find_sentences

_MARK = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")

COURT = """\
KIRBY LAKE — A retired ferry captain was sentenced [[Friday|2013-03-22]] to [[nearly three years|P3Y]] in prison for \
the [[2011|2011]] sinking that killed nine people, ending a case that has divided the island for \
[[more than 18 months|P18M]].

Judge Mara Ellison handed down the sentence at [[10:30 a.m.|2013-03-22T10:30]] after a [[two-hour|PT2H]] hearing. The \
captain, 61-year-old Tobias Renn, had pleaded guilty [[last month|2013-02]] and will report to prison on \
[[April 15|2013-04-15]]. He could have received [[10 years|P10Y]].

"I think about it [[every day|P1D]]," Renn said.

The vessel went down on [[the night of Sept. 3, 2011|2011-09-03TNI]], [[about 20 minutes|PT20M]] after leaving port. \
Investigators said [[a year later|2012]] that the crew had ignored warnings for [[weeks|PXW]]. A civil trial is \
expected to begin in [[early June|2013-06]] and last [[six weeks|P6W]]. Relatives of the dead will meet with the \
prosecutor [[next week|2013-W13]].
"""

INQUIRY = """\
The inquiry into the collapse of a stadium roof in [[May 2010|2010-05]] will publish its final report on \
[[Thursday|2012-11-29]], it was announced on [[Monday|2012-11-26]].

Seven people died when the roof fell on [[Saturday 15 May 2010|2010-05-15]], [[minutes|PTXM]] after the end of a \
match. The inquiry, which opened [[two years ago|2010]], has cost £14m. Sir Alan Pembury, its chairman, said \
[[last week|2012-W47]] that he hoped it would bring answers "[[soon|FUTURE_REF]]".

The stadium, built in [[the 1920s|192]] and rebuilt in [[1988|1988]], has been closed ever since. A decision about its \
future is due [[next year|2013]]. The government would respond "in [[the coming weeks|PXW]]".

In [[September this year|2012-09]] families marched through the city. [[At the time|PAST_REF]], ministers refused to \
meet them. About a quarter of the seats are gone, in the third such case in as many years.
"""

EARNINGS = """\
Harrow Systems Inc. said [[Wednesday|2013-04-24]] its [[first-quarter|2013-Q1]] profit rose 14 percent, beating \
expectations, as it sold more phones.

For [[the three months|P3M]] ended [[March 31|2013-03-31]], the company earned $410 million, or 62 cents a share, \
compared with $360 million, or 55 cents a share, [[a year earlier|2012-Q1]]. Revenue rose to $3.1 billion from $2.8 \
billion in [[the year-ago quarter|2012-Q1]].

For [[the current quarter|2013-Q2]], Harrow expects revenue of about $3 billion. It plans to introduce a smaller phone \
[[this fall|2013-FA]] and to hire 2,000 people by [[the end of the year|2013]]. It will save $40 million annually.

Shares fell 2 percent to $41.20. They have risen 20 percent [[this year|2013]] and 31 percent over \
[[the past 12 months|P12M]]. The company, founded in [[1987|1987]], will hold its annual meeting on \
[[June 6|2013-06-06]].
"""

POLITICS = """\
Senator Dale Whitcomb, who has served in Congress for [[four decades|P40Y]], said on [[Monday|2013-01-14]] that he \
would not run again in [[2014|2014]].

His decision, which he discussed with his family over [[Christmas|2012-12-25]], will be felt for [[years|PXY]]. He won \
his last race, in [[November 2008|2008-11]], by 22 points. [[Six years ago|2007]] he survived a stroke; he was treated \
again in [[late October|2012-10]]. None of his [[2008|2008]] rivals is alive.

[[Tomorrow|2013-01-15]] he will travel to Helmer, his hometown, and on [[Thursday night|2013-01-17TNI]] he will speak \
at a dinner there. [[Next Wednesday|2013-01-23]] he flies home.

Polls taken [[earlier this month|2013-01]] suggested a close race, with two men polling in the 40s. The primary is \
[[19 months|P19M]] away, on [[Aug. 12, 2014|2014-08-12]].
"""

MARKETS = """\
Automakers are expected to report [[next Tuesday|2013-04-02]] that [[February|2013-02]] was their best month since \
[[August 2007|2007-08]]. [[Five years ago|2008]], during the recession, sales fell to a [[30-year|P30Y]] low.

"[[The last four years|P4Y]] have been about survival," said Lou Ferrand, an analyst.

Gas prices, which hit $4 in [[the spring of 2011|2011-SP]] and again [[last fall|2012-FA]], have dropped for \
[[three straight weeks|P3W]]. The company's new pickup goes on sale in [[the third quarter|2013-Q3]]; a diesel version \
will follow in [[2014|2014]]. It built 2,012 of them in [[January|2013-01]] and [[February|2013-02]].

The plant will close for [[a week|P1W]] around [[July 4|2013-07-04]]. Workers get a raise [[every two years|P2Y]].
"""


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        pytest.param(COURT, "2013-03-22", id="court"),
        pytest.param(INQUIRY, "2012-11-27", id="inquiry"),
        pytest.param(EARNINGS, "2013-04-24", id="earnings"),
        pytest.param(POLITICS, "2013-01-14", id="politics"),
        pytest.param(MARKETS, "2013-03-27", id="markets"),
    ],
)
def test_all_dates_of_an_article(marked: str, published: str) -> None:
    body = _MARK.sub(r"\1", marked)
    found = [(m.text, m.value) for m in find_dates(body, find_sentences(body), published)]
    assert found == _MARK.findall(marked)
