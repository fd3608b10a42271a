"""Facts that cannot be are refused when they are made, each object telling all its faults at once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, cast

import attrs
import pytest

from expressentry import candidate as facts
from expressentry.candidate import (
    Candidate,
    Certificate,
    Child,
    CredentialAssessment,
    Education,
    Funds,
    JobOffer,
    Leave,
    Level,
    MilitaryService,
    Nomination,
    Occupation,
    Partner,
    Profile,
    Province,
    RecruiterOffer,
    Relative,
    Residence,
    WorkPeriod,
    WorkPermit,
)
from expressentry.errors import Fault, InvalidCandidate
from expressentry.noc import Noc

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2020, 1, 1)
NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)
MADE: dict[type[object], dict[str, object]] = {
    Candidate: {"born": date(1996, 5, 2)},
    Certificate: {"noc": "72106", "issued": DAY, "issuer": "AB"},
    Child: {"born": DAY},
    CredentialAssessment: {"body": "WES", "issued": DAY},
    Education: {"level": Level.MASTER, "country": "CA"},
    Funds: {"amount": 15_000},
    JobOffer: {"noc": "63200", "made": DAY, "hours_per_week": 40},
    Leave: {"start": DAY, "end": DAY, "paid": True},
    MilitaryService: {"country": "FR", "noc": "42102", "start": DAY},
    Nomination: {"province": "ON", "issued": DAY},
    Occupation: {"noc": "21232"},
    Partner: {"accompanying": True},
    Profile: {},
    RecruiterOffer: {"noc": "42102"},
    Relative: {"relation": "sibling"},
    Residence: {"country": "JP", "start": DAY},
    WorkPeriod: {"noc": "21232", "start": DAY, "hours_per_week": 40, "country": "CA"},
    WorkPermit: {"basis": "open", "issued": DAY},
}


def _faults(kind: type[object], **given: object) -> list[str]:
    make = cast("Callable[..., object]", kind)
    with pytest.raises(InvalidCandidate) as caught:
        make(**{**MADE[kind], **given})
    return [str(fault) for fault in caught.value.exceptions]


def test_every_class_of_facts_is_tried_here() -> None:
    classes = [getattr(facts, name) for name in facts.__all__ if attrs.has(getattr(facts, name))]
    assert set(MADE) == set(classes)


@pytest.mark.parametrize("kind", MADE, ids=lambda kind: kind.__name__)
def test_facts_are_frozen_and_slotted(kind: type[Any]) -> None:
    made = kind(**MADE[kind])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.noc = "21232"
    assert not hasattr(made, "__dict__")


WRONG = object()
FIELDS = [(kind, attribute.name) for kind in MADE for attribute in attrs.fields(cast("Any", kind))]


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda part: part if isinstance(part, str) else part.__name__)
def test_no_field_takes_just_anything(kind: type[object], name: str) -> None:
    assert any(fault.startswith(f"{name}: ") and "<object" in fault for fault in _faults(kind, **{name: WRONG}))


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda part: part if isinstance(part, str) else part.__name__)
def test_a_field_is_none_only_where_none_is_its_default(kind: type[object], name: str) -> None:
    attribute = getattr(attrs.fields(cast("Any", kind)), name)
    if attribute.default is None:
        assert getattr(cast("Any", kind)(**{**MADE[kind], name: None}), name) is None
    else:
        assert any(fault.startswith(f"{name}: ") for fault in _faults(kind, **{name: None}))


def test_all_faults_of_an_object_are_told_at_once() -> None:
    assert _faults(
        WorkPeriod,
        noc="0",
        start=NOON,
        end="2020",
        hours_per_week=-1,
        country="Canada",
        paid=1,
        leaves=[3],
        employer=" ",
    )[1:] == [
        "start: takes a calendar date, got datetime(2020, 1, 1, 12, 0, tzinfo=datetime.timezone.utc); pass .date()",
        "end: takes a calendar date (datetime.date), got '2020'",
        "hours_per_week: -1 hours a week cannot be; more than 0 and at most 168 can",
        "country: 'Canada' is not a country code (two capital letters of ISO 3166-1, such as 'CA'); did you mean 'CA'?",
        "employer: takes a text that is not empty, got ' '",
        "paid: takes True or False, got 1",
        "leaves[0]: takes a Leave, got 3",
    ]


@pytest.mark.parametrize(
    "hours",
    [0, -1, 169, True, "many", "1/0", float("nan"), float("inf"), Decimal("NaN"), Decimal("1E+99"), None, "1e1"],
)
def test_hours_are_more_than_none_and_at_most_a_week(hours: object) -> None:
    assert len(_faults(WorkPeriod, hours_per_week=hours)) == 1


@pytest.mark.parametrize(
    ("given", "exact"),
    [
        (40, 40),
        (37.5, Fraction(75, 2)),
        (0.1, Fraction(1, 10)),
        (Fraction(112, 3), Fraction(112, 3)),
        (Decimal("4E+1"), 40),
        ("37.5", Fraction(75, 2)),
        ("112/3", Fraction(112, 3)),
        (168, 168),
    ],
)
def test_hours_are_kept_exactly(given: Any, exact: Fraction | int) -> None:
    job = WorkPeriod("21232", start=DAY, hours_per_week=given, country="CA")
    assert (job.hours_per_week, type(job.hours_per_week)) == (exact, Fraction)


def test_codes_and_sequences_are_taken_as_they_are_said() -> None:
    job = WorkPeriod("21232", noc_2016="2174", start=DAY, hours_per_week=40, country="CA", province="ON")
    assert (job.noc, job.noc_2016, job.province) == (Noc("21232"), Noc("2174", edition=2016), Province.ON)
    assert Candidate(date(1996, 5, 2), work=iter([job])).work == (job,)
    assert Certificate("72106", issued=DAY, issuer="federal").issuer == "federal"


def test_a_code_of_the_other_edition_is_refused_with_what_it_became() -> None:
    assert _faults(WorkPeriod, noc=Noc("2174", edition=2016)) == [
        "noc: a code of NOC 2021 is asked for, got Noc('2174', edition=2016); in NOC 2021 it became 21230, 21232, 21234"
    ]


def test_a_naive_moment_is_refused() -> None:
    naive = datetime(2026, 7, 3)
    assert _faults(Profile, submitted=naive, expires=date(2026, 7, 3)) == [
        "submitted: takes a moment with its time zone, got datetime(2026, 7, 3, 0, 0); pass tzinfo=",
        "expires: takes a moment (datetime with a time zone), got date(2026, 7, 3)",
    ]


@pytest.mark.parametrize("amount", [True, 1.0, Decimal(1), "1", -1])
def test_money_is_whole_dollars(amount: object) -> None:
    assert len(_faults(Funds, amount=amount)) == 1


def test_nothing_ends_before_it_starts() -> None:
    early = date(2019, 12, 31)
    assert _faults(WorkPeriod, end=early) == ["ends 2019-12-31 before it starts 2020-01-01"]
    assert _faults(Leave, end=early) == ["ends 2019-12-31 before it starts 2020-01-01"]
    assert _faults(Residence, end=early) == ["ends 2019-12-31 before it starts 2020-01-01"]
    assert _faults(MilitaryService, end=early) == ["ends 2019-12-31 before it starts 2020-01-01"]
    assert _faults(Education, started=DAY, completed=early) == ["completed 2019-12-31 before it started 2020-01-01"]
    assert _faults(JobOffer, withdrawn=early) == ["withdrawn 2019-12-31 before it was made 2020-01-01"]
    assert _faults(WorkPermit, valid_until=early) == ["valid until 2019-12-31, before it was issued 2020-01-01"]
    assert _faults(Nomination, accepted=early, withdrawn=early) == [
        "accepted 2019-12-31 before it was issued 2020-01-01",
        "withdrawn 2019-12-31 before it was issued 2020-01-01",
    ]
    assert _faults(Profile, submitted=NOON, expires=NOON.replace(hour=11), invited=NOON.replace(hour=10)) == [
        "expires 2020-01-01 11:00:00+00:00 before it was submitted 2020-01-01 12:00:00+00:00",
        "invited 2020-01-01 10:00:00+00:00 before it was submitted 2020-01-01 12:00:00+00:00",
    ]


def test_a_day_may_be_the_first_and_the_last() -> None:
    leave = Leave(DAY, DAY, paid=False)
    job = WorkPeriod("21232", start=DAY, end=DAY, hours_per_week=40, country="CA", leaves=[leave])
    assert job.leaves == (leave,)


def test_a_leave_lies_within_its_job() -> None:
    end = date(2020, 6, 30)
    leaves = [
        Leave(date(2019, 12, 1), DAY, paid=True),
        Leave(DAY, end, paid=True),
        Leave(end, date(2020, 7, 1), paid=True),
    ]
    assert [fault.partition(":")[0] for fault in _faults(WorkPeriod, end=end, leaves=leaves)] == [
        "leaves[0]",
        "leaves[2]",
    ]
    assert _faults(WorkPeriod, leaves=leaves) == ["leaves[0]: 2019-12-01 to 2020-01-01 is not within the job"]


def test_a_province_is_in_canada() -> None:
    assert _faults(WorkPeriod, country="US", province="ON") == ["province: 'ON' is in Canada, but the country is 'US'"]
    assert len(_faults(WorkPeriod, country="USA", province="ON")) == 1
    assert _faults(WorkPeriod, province="Québec") == [
        f"province: 'Québec' is not a province or territory (did you mean 'QC'?); accepted: {', '.join(Province)}"
    ]


def test_two_or_more_credentials_are_a_pair() -> None:
    assert _faults(Education, level=Level.TWO_OR_MORE) == [
        "level: two or more credentials are a pair, not a level as granted; give each credential with its own level"
    ]


def test_a_country_is_faulted_once() -> None:
    assert len(_faults(Education, country="Brazil")) == 1
    assert len(_faults(Education, country="Brazil", campus_country="Brasil")) == 2


@pytest.mark.parametrize("months", ["permanent", 0, 1.5, True])
def test_an_offer_is_for_some_months(months: object) -> None:
    assert len(_faults(JobOffer, months=months)) == 1
    assert len(_faults(RecruiterOffer, months=months)) == 1


def test_a_text_is_no_list() -> None:
    assert _faults(WorkPermit, employers="Aurora Foods") == [
        "employers: takes a list, each a text that is not empty, got 'Aurora Foods'"
    ]
    assert _faults(WorkPermit, employers=["Aurora Foods", ""]) == [
        "employers[1]: takes a text that is not empty, got ''"
    ]


def test_nothing_comes_before_the_birth() -> None:
    early = date(1990, 1, 1)
    job = WorkPeriod("21232", start=early, hours_per_week=40, country="CA")
    assert _faults(
        Candidate,
        education=[Education(Level.MASTER, country="CA"), Education(Level.MASTER, country="CA", started=early)],
        work=[job],
        offers=[JobOffer("63200", made=early, hours_per_week=40)],
        permits=[WorkPermit("open", issued=early)],
        certificates=[Certificate("72106", issued=early, issuer="federal")],
        nominations=[Nomination("ON", issued=early)],
        service=[MilitaryService("FR", noc="42102", start=early)],
        partner=Partner(accompanying=False, since=early, work=[job]),
    ) == [
        f"{place}: 1990-01-01 is before the birth on 1996-05-02"
        for place in (
            "education[1].started",
            "work[0].start",
            "offers[0].made",
            "permits[0].issued",
            "certificates[0].issued",
            "nominations[0].issued",
            "service[0].start",
            "partner.since",
        )
    ]
    assert _faults(Partner, born=DAY, since=early, work=[job]) == [
        "work[0].start: 1990-01-01 is before the birth on 2020-01-01",
        "together since 1990-01-01, before the birth 2020-01-01",
    ]


def test_common_law_partners_of_under_a_year_need_not_be_counted_in_the_family() -> None:
    lately = Partner(accompanying=True, relationship="common-law", since=date(2026, 5, 1))
    assert Candidate(DAY, partner=lately, family_size=1).family_size == 1


def test_a_family_holds_the_people_named() -> None:
    people: dict[str, object] = {"partner": Partner(accompanying=False), "children": [Child(DAY), Child(DAY)]}
    assert _faults(Candidate, family_size=3, **people) == [
        "family_size: 3 is fewer than the 4 people named (the candidate, the partner and the children)"
    ]
    assert Candidate(date(1996, 5, 2), family_size=4, **cast("Any", people)).family_size == 4
    assert _faults(Candidate, family_size=0) == ["family_size: 0 is not a number of people; 1 or more is"]


def test_unusual_facts_are_lawful() -> None:
    twice = WorkPeriod("21232", start=DAY, hours_per_week=100, country="CA")
    candidate = Candidate(
        date(1996, 5, 2),
        work=[twice, twice],
        education=[
            Education(
                Level.NONE, country="BR", completed=DAY, assessment=CredentialAssessment("WES", issued=date(2019, 1, 1))
            )
        ],
        nominations=[Nomination("ON", issued=DAY), Nomination("BC", issued=DAY)],
        offers=[JobOffer("63200", made=DAY, withdrawn=DAY, hours_per_week=1)],
        partner=Partner(accompanying=True, status="citizen", lives_in_canada=True),
        children=[Child(date(1996, 1, 1))],
        funds=Funds(0),
    )
    assert len(candidate.work) == 2


def test_silence_is_of_three_kinds() -> None:
    silent = Candidate(date(1996, 5, 2))
    assert (silent.work, silent.partner) == ((), None)
    assert (silent.in_canada, silent.funds, silent.children, silent.family_size, silent.destination) == (None,) * 5
    job = WorkPeriod("21232", start=DAY, hours_per_week=40, country="CA")
    assert (job.paid, job.authorized, job.self_employed, job.leaves) == (True, True, False, ())


def test_a_fault_is_found_by_its_place() -> None:
    with pytest.raises(InvalidCandidate) as caught:
        Candidate(date(1996, 5, 2), destination=cast("Any", "Texas"))
    (fault,) = caught.value.exceptions
    assert isinstance(fault, Fault)
    assert fault.where == "destination"
    assert caught.value.message == "Candidate cannot be so"
