"""Words that deny without naming a thing said ("rejected that", "disagrees"), in lower case."""

from __future__ import annotations

import re

# "The ministry rejected that.", "rejected this as irresponsible"
REJECTED_THAT = re.compile(r"(?:reject|dismiss)(?:ed|s)(?P<that> (?:that|this))(?:\W*$| as \w)")
# "The union disagrees.", "Survivors say otherwise": to what was told right before. Not "40 percent disagreed".
_WHO = (
    r"^\W{0,6}(?:(?:but|yet|however|and|while),? )?"
    r"(?:(?!(?:where|when|who|that|which|if|percent|per|asked|only|often|sometimes|occasionally|would|could|may|might|can"
    r"|do|does|not|they|we|you|i)\b)[\w’'.,-]+ ){1,9}?"
)
DISAGREES = re.compile(
    rf"{_WHO}(?P<verb>(?:strongly |sharply |flatly |quickly )?disagree[sd]?|begs? to differ|(?:say|says|said) otherwise"
    r"|sees? (?:it|things|the matter) differently"
    r"|(?:tell|tells|told) (?:a different|another) story|(?:has|have|had|gave|gives?) (?:a different|another) version)"
    r"(?=\W*$| with (?:that|this|him|her|them)\W*$|: \w)"
)
# "rejects any responsibility"
REJECTED_BLAME = re.compile(
    r"(?:reject|dismiss)(?:ed|s|ing) (?:(?:all|any|the|both|claims of|allegations of|accusations of) )?"
    r"(?:responsibility|involvement|wrongdoing|blame|guilt|liability)\b"
)
# "hit back at claims that", "scoffed at the report"; not as one source quotes another
PUSHED_BACK = re.compile(
    r"(?<![“\"‘'])\b(?:(?:hit|hits|hitting|push(?:ed|es|ing)|fir(?:ed|es|ing)|fought|fights) back"
    r" (?:\w+ )?(?:at|against|on)|scoff(?:ed|s|ing) at|(?:took|takes|taking) issue with"
    r"|pour(?:ed|s|ing) (?:cold water|scorn) on"
    r"|(?:shrugg|laugh|batt)(?:ed|ing) (?:off|away))(?= )"
)
# Behind "denied", what is refused to somebody: nothing is said to be untrue.
REFUSED = re.compile(
    r"\b(?:access|entry|bail|visas?|permission|requests?|rights?|treatment|care|opportunit\w+|parole|asylum|admission"
    r"|credentials|service|benefits|funding|himself|herself|themselves|food|water|aid|motions?|petitions?|appeals?"
    r"|applications?|bids?|chances?|permits?|licen[cs]es?|waivers?|due process|victory|nomination|leave|change)\b"
)
