"""Given a denial that only points back, or denies in a less usual form, this is the claim that it is held against."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.model import Discrepancy


def disputed(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared(*bodies) if d.verdict == "disputed"]


def texts(found: Discrepancy, position: int) -> list[str]:
    return [e.text for e in found.positions[position].evidence]


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        # the union alleges, and one of it bears it out
        (
            "Rights groups claim that the harbour knew of the oil for weeks. Ola Brandt, a diver, said he had seen a "
            "slick in March. A spokeswoman for the harbour, Lena Dahl, rejected that.",
            ["claim that the harbour knew", "had seen a slick"],
        ),
        # "any such complaint": of two sentences the one that tells of a complaint
        (
            "The miners' union said its men had complained of a smell near the shaft on Monday. “They were sent back "
            "down,” said the union's secretary, Ola Brandt. Olm Copper denied that any such complaint had reached it.",
            ["had complained of a smell"],
        ),
        # what who denies says next tells which accusation is meant
        (
            "The tape shows the mayor, Pia Varn, as she seems to pledge a builder the contract for the pool. Ola "
            "Brandt said he had no faith in Varn. Varn rejected the accusation. “I never pledged anything,” she said.",
            ["seems to pledge a builder"],
        ),
        # the same, beside what was said right before
        (
            "Passengers said the crew had let more people on at Delm pier. “The mate was shouting,” said Ola Brandt, a "
            "pupil. The owner, Pia Varn, denied this. “No crew of mine works at Delm pier,” she said.",
            ["let more people on", "was shouting"],
        ),
    ],
)
def test_a_denial_that_points_back_is_of_all_that_was_told_of_it(body: str, claims: list[str]) -> None:
    (found,) = disputed(body)
    told = texts(found, 0)
    assert len(told) == len(claims)
    assert all(words in text for words, text in zip(claims, told, strict=True))


def test_another_story_is_told_in_the_next_sentence() -> None:
    body = "Ola Brandt said the gate was rammed. The post tells another story. It has no scratch on it."
    (found,) = disputed(body)
    assert texts(found, 1) == ["The post tells another story.", "It has no scratch on it."]


def test_a_statement_that_is_rejected_is_what_was_called_so() -> None:
    body = (
        "Norway and Denmark wrote in a joint statement that the nets broke the treaty. Kolm says it hauled in no net "
        "beyond the reef. Foreign Minister Pia Varn rejected the statement."
    )
    (found,) = disputed(body)
    assert "joint statement" in texts(found, 0)[0]


def test_a_version_is_all_that_was_told_of_it() -> None:
    body = (
        "The guards put a photograph on the table, a cook said, and then Ola Brandt left. "
        "“He said: this is a bad joke,” the cook recalled. A clerk contested this version."
    )
    (found,) = disputed(body)
    assert len(texts(found, 0)) == 2


def test_who_has_said_nothing_and_what_is_named_like_a_verb_claim_nothing() -> None:
    assert not disputed(
        "Pia Varn has told nothing more since her agent, Anna Holt, confirmed that a horse was sold. "
        "Holt denied that the vet had been bribed."
    )
    assert not disputed(
        "The United States provides the navy with weapons. The spokesman, Ola Brandt, said tankers had fuelled no "
        "aircraft of the navy on Monday."
    )


def test_a_denial_of_ones_own_deed_is_held_against_what_tells_it_of_ones_side() -> None:
    (found,) = disputed(
        "The Danish team stormed out of the regatta at Olm, the host said.",
        "Danish Sports Minister Pia Varn denied that she had stormed out.",
    )
    assert "The Danish team" in texts(found, 0)[0]


def test_what_has_nothing_to_do_with_a_denial_is_no_claim_that_it_denies() -> None:
    body = (
        "Ola Brandt said the ferry was late. Anna Dresk said the bank had sold the mill. The bank denied this. "
        "“We have sold no mill,” it said."
    )
    (found,) = disputed(body)
    assert texts(found, 0) == ["Anna Dresk said the bank had sold the mill."]


@pytest.mark.parametrize(
    ("bodies", "claimed", "denied"),
    [
        (
            (
                "Port logs show that the tug Olga took on fuel at Delm in May. "
                "That contradicts the navy, which said that it had fuelled no ships at Delm.",
            ),
            "took on fuel",
            "had fuelled no ships",
        ),
        (
            (
                "The mayor, Pia Varn, called it “a lie of the worst kind” that the council had left the hospital.",
                "Doctors said the council had left the hospital without a word.",
            ),
            "had left the hospital without a word",
            "a lie of the worst kind",
        ),
        (
            (
                "Ola Brandt dismissed as “a bedtime story” a report that oil had leaked from the pipe at Olm.",
                "Two fishermen said oil had leaked from the pipe at Olm on Tuesday.",
            ),
            "Two fishermen said oil had leaked",
            "a bedtime story",
        ),
        (
            (
                "The bank said that Pia Varn had admitted the theft. "
                "Her lawyer denied that there had been such a confession.",
            ),
            "had admitted the theft",
            "such a confession",
        ),
        (
            ("Residents named a former clerk, Ola Brandt, as the thief. Brandt called this “a nasty invention”.",),
            "as the thief",
            "a nasty invention",
        ),
    ],
)
def test_less_usual_forms_of_denying(bodies: tuple[str, ...], claimed: str, denied: str) -> None:
    (found,) = disputed(*bodies)
    told = {text for position in (0, 1) for text in texts(found, position)}
    assert any(claimed in text for text in told)
    assert any(denied in text for text in told)


def test_a_motion_for_leave_that_is_denied_is_refused() -> None:
    assert not disputed("Pia Varn asked for leave to appeal, her lawyer said. The court denied leave to appeal.")


def test_who_says_one_thing_and_denies_another_does_not_deny_the_first() -> None:
    assert not disputed("The Delm council said it backed the port and denied having paid Ola Brandt.")


def test_who_denies_behind_and_is_who_spoke_before_it() -> None:
    body = (
        "Ola Brandt said the harbour board had paid the pilots of Kolm. "
        "Pia Varn said she was fond of Brandt and denied that the harbour board had paid the pilots."
    )
    (found,) = disputed(body)
    assert found.positions[1].held_by == ("Pia Varn",)


@pytest.mark.parametrize(
    "body",
    [
        # nothing said before is denied by who only did not do the same
        "Ola Brandt said he would take the interview at Delm. But Pia Varn said Brandt had not replied to her about "
        "the interview.",
        # whose names are not told is beside the point
        "Norway expelled five Danes who were heard about the theft, a newspaper reported Friday. Two Danes, whose "
        "names were not disclosed, also were deported, the newspaper said.",
    ],
)
def test_what_is_told_not_to_be_so_beside_the_point(body: str) -> None:
    assert not disputed(body)


def test_who_did_not_complain_does_not_deny_the_complaint_of_another() -> None:
    assert not disputed(
        "The fishermen complained that the harbour was closed in winter.",
        "The navy did not complain when the price of grain rose, Pia Varn said.",
    )


@pytest.mark.parametrize(
    ("body", "claimed"),
    [
        (
            "Farmers at Delm said that shots had been heard at dawn. The army said that its posts had logged no fire.",
            "shots had been heard",
        ),
        (
            "Divers said that they had found a rudder at Kolm. "
            "The harbour master said there was no proof yet that the rudder came from the Olga.",
            "had found a rudder",
        ),
    ],
)
def test_what_was_not_seen_answers_what_was(body: str, claimed: str) -> None:
    (found,) = disputed(body)
    assert claimed in texts(found, 0)[0]


@pytest.mark.parametrize(
    "body",
    [
        # what was not seen is of something else
        "Ola Brandt said that the mill had been sold. Pia Varn said that she had seen nothing of Kolm yet.",
        # not in one breath
        "Farmers at Delm said that shots had been heard.\n\nThe army said that its posts had logged no snow at Kolm.",
        # land that is claimed
        "Norway and Denmark have claims in the bay, an envoy said. A court is to hear a case that challenges Norway's "
        "maritime claims, which Oslo has rejected.",
        # whom somebody urges to do a thing is not said to have done it
        "“We urge Norway to keep to the treaty on fish,” Ola Brandt said. Pia Varn rejected those claims.",
        # of one's own
        "Most who vote in the ballot will strike, a poll said. “I have never voted, but I will now,” said Ola Brandt.",
    ],
)
def test_what_answers_nothing(body: str) -> None:
    assert not disputed(body)


def test_who_disagrees_is_told_in_few_words_of_what_was_told_right_before() -> None:
    (found,) = disputed("Ola Brandt said the gate was shut. The mayor of Olm, Pia Varn, disagreed.")
    assert found.positions[1].held_by == ("Pia Varn",)


@pytest.mark.parametrize(
    "behind",
    [
        "Asked by a paper, 40 percent of the pilots of Olm disagreed.",
        "He spoke of a few matters on which he and Pia Varn disagree.",
        "Of late Pia Varn has only sometimes disagreed with him.",
    ],
)
def test_that_some_disagree_in_general_denies_nothing(behind: str) -> None:
    assert not disputed(f"Ola Brandt said the gate was shut. {behind}")


@pytest.mark.parametrize(
    "bodies",
    [
        # something else is told next to what is said not to be so
        (
            "A writer said that the ban on eels was a mistake. "
            "“The king would have never put a ban on eels,” Varn wrote.",
        ),
        # nobody claims it
        (
            "The disclosure of letters came as the harbour board of Olm sought to keep secret letters in its account.",
            "Pia Varn said that there were no secret letters in the account of the harbour board of Olm.",
        ),
        # the name of a party is no deed
        (
            "The best reason is that voters in the north are hostile to Conservative ideas, a writer said.",
            "In the church, she said, there were no Conservative ballots.",
        ),
    ],
)
def test_what_is_said_not_to_be_so_and_claimed_by_nobody(bodies: tuple[str, ...]) -> None:
    assert not disputed(*bodies)
