"""Given a claim and words that deny it in one of many ways, the two are disputed."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.model import Discrepancy


def disputed(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared(*bodies) if d.verdict == "disputed"]


@pytest.mark.parametrize(
    ("bodies", "claimed", "denied"),
    [
        # "responsibility" points to the accusation, past what else is told of it
        (
            (
                "Norway accused the Danish navy of cutting the cable. The minister, Ola Brandt, said the cable was cut "
                "at night. The Danish navy denied responsibility and said that a trawler had done it.",
            ),
            "accused the Danish navy of cutting the cable",
            "denied responsibility",
        ),
        (
            (
                "Premier Anna Dresk ordered the closure of Olm Lines. "
                "The company said it had received no such order and its boats would sail.",
            ),
            "ordered the closure",
            "no such order",
        ),
        (
            (
                "Premier Anna Dresk accused the mayor of Olm, Pia Varn, of breaking her promise. "
                "Pia Varn called the accusation absurd.",
            ),
            "breaking her promise",
            "called the accusation absurd",
        ),
        # words that differ for one deed, in two articles
        (
            (
                "Up to 3,000 jobs could go at the Olm mill, unions warned.",
                "Lena Varga, head of the Olm mill, promised that there would be no redundancies.",
            ),
            "3,000 jobs could go",
            "there would be no redundancies",
        ),
        # the subject of what is denied is enough; and an accusation of the denier needs no word in common
        (
            ("Pia Varn said the radar had been badly kept. Ola Brandt denied that the radar was at fault.",),
            "had been badly kept",
            "the radar was at fault",
        ),
        (
            ("Pia Varn accused Ola Brandt of exporting oil. Ola Brandt denied making illegal shipments.",),
            "exporting oil",
            "illegal shipments",
        ),
        (
            (
                "The miners' union said it had complained of gas leaks since March.",
                "Olm Copper said that it had never received any complaint.",
            ),
            "had complained of gas leaks",
            "never received any complaint",
        ),
        (
            (
                "The coastguard says the Lady Olm was overloaded and hit a reef.",
                "The owner, Pia Varn, denied that the boat had been carrying too many passengers.",
            ),
            "was overloaded",
            "too many passengers",
        ),
        # who was wronged, and who denies having wronged her; a rare word in common
        (
            ("Mayor Pia Varn said she had been fed lies. Ola Brandt denied that he had misled Varn.",),
            "had been fed lies",
            "he had misled",
        ),
        (
            (
                "The ministry of Olm said that the singer had suffered from a weak heart for years. "
                "Ada Brenn denied that her boss had any heart condition.",
            ),
            "a weak heart for years",
            "any heart condition",
        ),
        # a version that stands before the verb; a report that is denied in few words and told by another
        (
            (
                "The guard shot a thief who had drawn a knife, police in Olm said, a version that his kin rejected.",
                "The thief had drawn a knife and the guard shot him, the police of Olm said.",
            ),
            "had drawn a knife",
            "his kin rejected",
        ),
        (
            (
                "Guards came when a man threatened customers of a shop, the captain, Pia Varn, said.",
                "The shopkeeper, Ola Brandt, disputed the police account that the man had threatened customers.",
            ),
            "threatened customers of a shop",
            "disputed the police account",
        ),
        # what one article tells contradicting reports, another reports
        (
            (
                "He met two men who had introduced themselves as bakers of a large mill, his office said.",
                "The two had not introduced themselves as bakers of a large mill, Ola Brandt said, contradicting "
                "early reports.",
            ),
            "had introduced themselves as bakers",
            "had not introduced themselves",
        ),
        # the noun of a deed, and its verb
        (
            (
                "The trawler overturned while it was being towed off Olm, two of its crew said.",
                "There was no tow, the minister of Olm, Ola Brandt, stressed.",
            ),
            "being towed",
            "There was no tow",
        ),
        # who is told of denies something beside it; what somebody is alleged to have done
        (
            ("The doctor said that Ola Brandt had paid him 300 crowns. Mr Brandt has denied ever meeting him.",),
            "had paid him",
            "denied ever meeting",
        ),
        # "this", "that": what was told right before, whoever told it
        (
            (
                "It is understood that the cameras of the depot had been off since nine. Olm Freight, which runs the "
                "depot, denied this.",
            ),
            "the cameras of the depot had been off",
            "denied this",
        ),
        # in the same sentence, where it is told there
        (
            (
                "“We want to wait for spring,” said Pia Varn. The weir of Tolm was sold to a brewer, although the town "
                "disputes this.",
            ),
            "The weir of Tolm was sold to a brewer",
            "disputes this",
        ),
        (
            ("The auditor, Pia Varn, said that the treasury had been told in May. The treasury rejected that.",),
            "had been told in May",
            "rejected that",
        ),
        (
            ("The owner says its sales had ended. A lawyer, Pia Varn, contradicts this: boxes were found in June.",),
            "sales had ended",
            "contradicts this",
        ),
        # a report: who made it is told in another article, be it of the denier's own country
        (
            (
                "The Tuvalu Guards said they had beaten back an attack and had shot down two drones.",
                "A spokesman of the Tuvalu government, Ola Brandt, denied the claim that two drones had been "
                "shot down.",
            ),
            "had shot down two drones",
            "denied the claim",
        ),
        (
            (
                "Ola Brandt on Friday accused Tuvalu of having cut the cable.",
                "Tuvalu rejected allegations that it was behind the cut and called them a trick.",
            ),
            "accused Tuvalu",
            "rejected allegations",
        ),
        # who disagrees, whom nobody did it to
        (
            (
                "The minister, Pia Varn, denied that Olm had given way. “We signed what we had offered in May,” she "
                "told reporters. The union disagrees.",
            ),
            "We signed what we had offered",
            "The union disagrees",
        ),
        (
            ("Ministers insist nobody was dismissed.", "In Olm, eleven nurses had been dismissed by the mayor in May."),
            "eleven nurses had been dismissed",
            "nobody was dismissed",
        ),
        # blame that another article tells
        (
            (
                "The cable of Olm was cut. Tuvalu has denied any involvement.",
                "Ola Brandt on Friday accused Tuvalu of having cut the cable of Olm.",
            ),
            "accused Tuvalu",
            "denied any involvement",
        ),
        # a thing in two words, whatever was done with it
        (
            (
                "The warden of Olm denied that pepper balls were used.",
                "Nurses of Olm found pepper balls under the tram.",
            ),
            "found pepper balls",
            "denied that pepper balls were used",
        ),
        # the same between quotation marks, with more said behind it
        (
            (
                "“No pepper balls were used. Whoever says so lies,” warden Ola Brandt noted.",
                "Nurses of Olm found pepper balls under the tram.",
            ),
            "found pepper balls",
            "No pepper balls were used",
        ),
        # what is called something, what is mistaken, what others tell otherwise
        (
            ("Four gardeners say that the seeds had been mouldy for weeks. The nursery calls this slander.",),
            "mouldy for weeks",
            "calls this slander",
        ),
        (
            (
                "Premier Anna Dresk said that she was not bound by the treaty. "
                "Ola Brandt, who chairs the council, said that Dresk was mistaken.",
            ),
            "not bound by the treaty",
            "was mistaken",
        ),
        (
            (
                "“I have made that choice myself,” Pia Varn said. "
                "Two of the bakers say otherwise: she was given no choice. Ola Brandt calls this a lie.",
            ),
            "made that choice myself",
            "say otherwise",
        ),
        # an accusation of it, past what else is told of the thing; of whom a body speaks for; and harm that was done
        (
            (
                "Ola Brandt accused the Danish choir of selling eels. The eels of Olm are big, Ola Brandt said. "
                "The Danish choir denied that it had sold eels.",
            ),
            "accused the Danish choir of selling eels",
            "had sold eels",
        ),
        (
            (
                "Pia Varn accused a baker of forging a stamp. The stamp was green. Stamps are dear in Olm. "
                "The baker denied that he had forged a stamp.",
            ),
            "accused a baker of forging a stamp",
            "had forged a stamp",
        ),
        (
            (
                "Two clerks of Olm were let go for allegedly burning a ledger, Pia Varn said. The ledger was old. "
                "Lena Holt said that the two clerks had denied the allegation.",
            ),
            "allegedly burning a ledger",
            "denied the allegation",
        ),
        # a charge that stands beside its denial, past what another names
        (
            (
                "The farmers threw eggs in Olm, police said. "
                "The Olm Choir called the audit a sham before the elections, a charge the ministry rejected.",
            ),
            "called the audit a sham",
            "a charge the ministry rejected",
        ),
    ],
)
def test_a_denial_finds_what_it_denies(bodies: tuple[str, ...], claimed: str, denied: str) -> None:
    (found,) = disputed(*bodies)
    claims, denials = found.positions if denied in found.positions[1].evidence[0].text else found.positions[::-1]
    assert any(claimed in e.text for e in claims.evidence)
    assert any(denied in e.text for e in denials.evidence)


@pytest.mark.parametrize(
    "body",
    [
        "Olm Copper plans a second shaft. The planes of Olm were late. Pia Varn said there was no plan for a strike.",
        "The minister accused nobody. She said no date had been set. The weather called for no such haste.",
        "The union met on Monday. The owner said there would be no statement.",
        # what is said next before a denial is not therefore what it denies
        "Pia Varn said: “I gave the order to slow down.” Ola Brandt denied that the radar was at fault.",
        "Pia Varn said the instruments had been dark for an hour. Lena Olm denied that she had been asleep.",
        # that both tell of one time and place does not make them one matter
        "Pia Varn claimed that the compass was broken at the time of the wreck off Aldra. "
        "Lena Olm denied that she had been asleep at the time of the wreck off Aldra.",
        # nouns and adjectives, what is refused, what is meant, what is asked
        "Pia Varn said she would win in Olm. The final contest in Olm is a contested race for the mayor's office.",
        "Pia Varn said the harbour was safe. The motion on the harbour has since been denied.",
        "Pia Varn said the harbour was safe. Ola Brandt vowed to challenge those claims in court.",
        "Pia Varn leads in Olm, two polls said. Could the report on Olm be misleading?",
        "Pia Varn said the voters of Olm had spoken. They were wrong.",
        "Pia Varn said that rules were needed. “It is absurd to have rules,” said Ola Brandt.",
        # "to question" somebody is no doubt
        "Pia Varn said she did not know where he was. Police want to question the woman who allegedly drove him.",
        # nobody claims a notion
        "Pia Varn spoke of her long years in office. She dismissed the notion that years in office made a leader.",
        # what is said not to be so is not told before: another deed, of others, of one who is not named
        "Reports from Olm said that a blast damaged the mill. No Danes had been affected by the blast, Denmark said.",
        "The two men are believed to live in Olm. Inspector Ola Brandt said he had never heard of the men of Olm.",
        "Pia Varn praised the harbour, which has not been used in 30 years.",
        # what is asked, what was left undone, what is itself not so, and what is no likeness
        "Pia Varn spoke of a call to the mill of Olm. “Why don’t I call the mill of Olm,” said Ola Brandt.",
        "Pia Varn said the walls of Olm would be paid for. Tamber has kept silent rather than challenging that claim.",
        "Lena Holt, who may not come to the debate unless she is paid, was out. “We do not pay people for a debate,” "
        "Pia Varn said.",
        "The device sends waves into the ground of Olm. To find men is not as simple as sending waves into the ground, "
        "Pia Varn said.",
        # who has a lead says nothing by it
        "Pia Varn maintains a wide lead in Olm. Ola Brandt dismissed Varn's charges about his time in Olm.",
        # what is feared, not denied; a hope; what is not told of the denier
        "Pia Varn said she had been on holiday in Olm. The firm admitted that the money “probably does not exist”.",
        "The search has ended, Pia Varn said. “I say that there is no hope,” said Ola Brandt.",
        "Ola Brandt said the agreement would cost the government much. Brandt denied that the government had given in.",
        # what a word calls is no claim
        "Pia Varn spoke of reports on the storm. The claims of a long inquiry into all that befell the people of Olm "
        "are often labelled as a “witch hunt”.",
        # one deed, but of others
        "Ola Brandt said he would call Hathorn. Pia Varn, of the bank, denied that the bank would call.",
        # a figure is held against figures, and what contradicts nothing denies nothing
        "The team will look into the matter, Ola Brandt said. Pia Varn questioned the figures of the harbour.",
        "The guard fired in Olm, Ola Brandt said. Pia Varn said that this did not contradict the fire in Olm.",
        # what is not known
        "Ola Brandt said he had no information on the farmers. Pia Varn denied that the farmers were hurt.",
        # what was denied long before, and what somebody is told to do
        "A clerk has been charged with theft, police said. Ola Brandt, who had denied it, left on Monday.",
        "Singers were told to hand in the tapes. Olm's council denied that there was any riot.",
        # what never is so, one word with two senses, and one who goes on
        "A storm killed six in Olm, police said. “Storms do not kill, rotten roofs kill,” Ola Brandt said.",
        "Pia Varn, who was fired by the mill, is well. Ola Brandt denied that pepper balls had been fired.",
        "The bank said it had not been given the keys. It denied having asked for the keys.",
        # what was so before
        "Six miners were missing in Olm, Ola Brandt said. Police said they believed nobody was missing any longer.",
        # half of what is said not to be so; a reason; what is told beside what somebody says
        "Ola Brandt said the museum of Olm had a mayor among its guests. It rained. They sang. They went home. "
        "Pia Varn said it was not a museum choir that sang for the mayor of Olm.",
        "Ola Brandt said the clerks of Olm had counted votes. Pia Varn said she slept because the clerks had not "
        "counted votes in Olm.",
        "Ola Brandt said the choir of Olm had sold the hall. The choir of Olm had not sold the hall, and Pia Varn "
        "said she wept.",
    ],
)
def test_nothing_is_disputed(body: str) -> None:
    assert not disputed(body)


@pytest.mark.parametrize(
    "body",
    [
        # nobody has accused him: what his lawyer said before is no accusation
        "Banker Peter Grant was a free man on Monday. His lawyer, Anna Holt, said he would write a book. "
        "Grant denied the charges.",
        # what the commission itself said is not what it rejects
        "The commission said that the vote had been fair. Turnout was high. The commission rejected the allegation.",
    ],
)
def test_a_denial_of_what_nobody_claims(body: str) -> None:
    assert not disputed(body)


def test_criticism_is_rejected_past_the_words_that_follow_it() -> None:
    (found,) = disputed(
        "Mayor Anna Holt accused the cabinet of acting too late. “We got water after 20 hours,” Holt said. "
        "The cabinet rejected the criticism."
    )
    assert {p.evidence[0].text for p in found.positions} == {
        "Mayor Anna Holt accused the cabinet of acting too late.",
        "The cabinet rejected the criticism.",
    }


@pytest.mark.parametrize(
    ("claim", "holder"),
    [
        ("Norway said that the Danish navy had cut the cable.", "Norway"),
        ("Norway has repeatedly said that the Danish navy had cut the cable.", "Norway"),
        ("Reports in Norway by two agencies said that the Danish navy had cut the cable.", "s0"),
    ],
)
def test_a_claim_is_of_whom_it_names_before_its_verb_else_of_the_source(claim: str, holder: str) -> None:
    (found,) = disputed(f"{claim} The Danish navy denied that it had cut the cable.")
    assert found.positions[0].held_by == (holder,)


@pytest.mark.parametrize("body", ["Pia Varn said it was late. Ola Brandt denied it."])
@pytest.mark.parametrize("copies", [(0, 1, 2), ()])
def test_a_claim_and_its_denial_told_in_the_same_words_are_disputed_once(body: str, copies: tuple[int, ...]) -> None:
    (found,) = [d for d in compared(body, body, body, copies=copies) if d.verdict == "disputed"]
    assert [len(p.evidence) for p in found.positions] == [3, 3]


def test_denied_that_points_to_what_stands_before() -> None:
    (found,) = (
        d
        for d in compared(
            "The army of Tamber said the refinery had stopped work. Its owner, Olm Oil, denied that and said it ran.",
            "Olm Oil sells petrol.",
        )
        if d.verdict == "disputed"
    )
    assert found.question == "Had the refinery stopped work?"


@pytest.mark.parametrize(
    ("behind", "is_told_with_it"),
    [
        ("“At no time was there a shortage of fuel,” its manager said.", True),
        ("It said that the aircraft had fuel for two more hours.", True),
        ("The weather was fair.", False),
    ],
)
def test_how_who_denies_goes_on_is_told_with_the_denial(behind: str, is_told_with_it: bool) -> None:
    (found,) = disputed(f"The aircraft of Olm Air had little fuel, Pia Varn said. The airline denied it. {behind}")
    assert (behind in {e.text for e in found.positions[1].evidence}) == is_told_with_it


def test_a_denial_of_ones_own_deed_is_held_against_what_names_the_one() -> None:
    found = disputed(
        "The mayor, Pia Varn, weighed visits of her relatives in Olm against the visits of the council to the harbour.",
        "Lena Holt said she had not visited the relatives in Olm and has no wish to.",
    )
    assert not found


@pytest.mark.parametrize(
    ("denial", "question"),
    [
        ("In Olm, a top Danish officer denied a radio report that more men had been held there.", "more men been held"),
        ("Pia Varn dismissed suggestions by the U.S. envoy and others that she resign over Olm.", "she resign over"),
    ],
)
def test_a_denial_that_tells_what_others_report_holds_their_claim(denial: str, question: str) -> None:
    (found,) = disputed(f"No date for the vote was ever set, she said. {denial}", "Olm is a port.")
    assert question in found.question
    assert {e.text for p in found.positions for e in p.evidence} == {denial}


@pytest.mark.parametrize(
    ("denial", "holder", "words"),
    [
        (
            "A top Danish police officer denied the claim.",
            "s0",
            "A top Danish police officer denied the claim",
        ),
        ("Ola Brandt, former envoy to Tamber, denied the claim.", "Ola Brandt", "denied the claim"),
        ("Inspector Ola Brandt of the Tamber Police Service denied the claim.", "Ola Brandt", "denied the claim"),
        ("Ola Brandt was there. He praised the Olm Bank and rejected the claim.", "Ola Brandt", "rejected the claim"),
    ],
)
def test_who_denies_is_the_subject_of_the_verb(denial: str, holder: str, words: str) -> None:
    (found,) = disputed(f"Norway said that Tamber had cut the cable. {denial}")
    position = next(p for p in found.positions if words in p.value)
    assert position.held_by == (holder,)


def test_whose_claim_is_denied_may_be_said_with_it() -> None:
    (found,) = disputed(
        "Pia Varn said the child belonged with the father. Lena Holt called it late. The court rose at noon. "
        "Ola Brandt, a lawyer, said Varn's assumptions were “unlawful and untrue”."
    )
    assert found.positions[0].evidence[0].text == "Pia Varn said the child belonged with the father."


def test_criticism_from_somebody_is_what_they_said() -> None:
    (found,) = disputed(
        "Lena Holt said the mayor had slept through the storm. Pia Varn called it late. The aides said they had to go. "
        "The mayor, Ola Brandt, dismissed criticism from Holt and others."
    )
    assert found.positions[0].evidence[0].text == "Lena Holt said the mayor had slept through the storm."


def test_reports_that_something_was_so_are_false() -> None:
    (found,) = disputed(
        "The coastguard said the Lady Olm was overloaded. Reports that the Lady Olm was overloaded are false, "
        "her owner said."
    )
    assert "The coastguard said" in found.positions[0].evidence[0].text


@pytest.mark.parametrize(
    ("sentence", "claimed", "question"),
    [
        (
            "Contrary to other reports, Ola Brandt said Monday that the captain had not admitted any fault.",
            "other reports",
            "Had the captain admitted any fault?",
        ),
        (
            "The captain of the ferry was sober, contrary to claims that he drank all night.",
            "claims that he drank all night",
            "Is this so: “he drank all night”?",
        ),
    ],
)
def test_what_is_told_contrary_to_reports_denies_them(sentence: str, claimed: str, question: str) -> None:
    (found,) = disputed(f"The ferry sank. {sentence}", "Olm is a port.")
    assert found.question == question
    assert claimed in [p.value for p in found.positions]


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("Anna Holt, of the union, has said that 300 men were held in the pit.", "Were 300 men held in the pit?"),
        (
            "“The mill of Olm was unsafe at night,” Anna Holt told reporters.",
            "Was the mill of Olm unsafe at night?",
        ),
        # without who claims it, it says nothing
        (
            "Anna Holt said she had warned the mill of Olm twice.",
            "Is this so: “Anna Holt said she had warned the mill of Olm twice”?",
        ),
    ],
)
def test_the_question_is_what_is_claimed(claim: str, question: str) -> None:
    (found,) = disputed(f"{claim} The owner denied that.")
    assert found.question == question


def test_what_happened_to_a_thing_that_is_named_is_not_denied() -> None:
    other = "A wave washed away a hut beside the flooded Velm river at noon, Anna Holt said."
    denied = "The guards denied that coins had been dug up in the flooded Velm river."
    assert disputed(f"{other} It rained.", f"It was cold. {denied}") == []
    claim = "Boys dug up coins in the flooded Velm river, Anna Holt said."
    assert disputed(f"{claim} It rained.", f"It was cold. {denied}") != []


def test_one_word_is_too_little_for_what_is_said_not_to_be_so() -> None:
    denied = "The archive said there was no evidence that scrolls had been taken."
    assert disputed(f"Its dusty scrolls were back in five halls by Monday, Anna Holt said. {denied}") == []
    denied = denied.replace("taken", "stolen")
    assert [d.rule for d in disputed(f"Thieves stole scrolls, Anna Holt said. {denied}")] == ["said-not"]


def test_no_sign_of_something_is_nothing_signed() -> None:
    found = compared(
        "Officials of Peru have said there is no sign Olm would ever give up its arsenal.",
        "Ana Olm and Jo Lee cut short their talks, skipping a planned lunch and a signing ceremony at the hotel.",
        "A lunch and a signing ceremony were cancelled in Olm.",
    )
    assert [d.question for d in found if d.verdict == "disputed"] == []


def test_who_holds_a_conference_blames_nobody() -> None:
    found = compared(
        "Jo Lee plans to hold a press conference in Lima on Friday, his lawyer said. He fled in a crate on Sunday. "
        "The newspapers wrote of soldiers at the airfield. The government of Peru has denied any involvement.",
    )
    assert [d.question for d in found if d.verdict == "disputed"] == []
