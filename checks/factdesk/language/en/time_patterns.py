"""The patterns of English time expressions, each with what it reads and what it leaves.

A name reads like the phrase it matches; reports show it. `reads` are sentences with the expression's words and its value in an
article of Thursday 2023-06-22 (a TIMEX3 value; a length is followed by its role); `leaves` are near misses that the pattern does
not read. All of them run as tests, and every name that the engine gives is one of these.
"""

from __future__ import annotations

from factdesk.records import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named pattern: `reads` maps a sentence to "words = value" pairs, `leaves` are sentences it must not read."""

    name: str
    reads: dict[str, str]
    leaves: tuple[str, ...]


PATTERNS: tuple[Pattern, ...] = (
    # days and months
    Pattern(
        "<month> <day>, <year>",
        {"He died on June 19, 2021.": "June 19, 2021 = 2021-06-19", "Born 4 May 1985 in Oslo.": "4 May 1985 = 1985-05-04"},
        ("It rose to 19, 2021 said.", "June 45, 2021"),
    ),
    Pattern(
        "<month> <day>",
        {
            "They met on June 18-19.": "June 18-19 = 2023-06-18/2023-06-19",
            "It will open on the 5th of July.": "the 5th of July = 2023-07-05",
        },
        ("May 60 percent rise?", "March 45 miles"),
    ),
    Pattern(
        "<month> <year>",
        {"She left in June 2019.": "June 2019 = 2019-06", "Since early June 2023 it rains.": "early June 2023 = 2023-06"},
        ("June 2019 percent",),
    ),
    Pattern("<month> last year", {"He left in June last year.": "June last year = 2022-06"}, ("He left in June.",)),
    Pattern(
        "<month>",
        {
            "He spoke in November.": "November = 2022-11",
            "He will speak in November.": "November = 2023-11",
            "It opened last March.": "last March = 2023-03",
        },
        ("You may go.", "Protesters march on.", "June Carter sang.", "Theresa May resigned."),
    ),
    Pattern(
        "<year>-<month>-<day>",
        {
            "Due 2023-06-19.": "2023-06-19 = 2023-06-19",
            "Signed 6/19/2023.": "6/19/2023 = 2023-06-19",
            "Signed 19/6/2023.": "19/6/2023 = 2023-06-19",
        },
        ("Version 13/45/2023.",),
    ),
    Pattern(
        "<weekday>",
        {
            "He spoke on Monday.": "Monday = 2023-06-19",
            "She will speak on Monday.": "Monday = 2023-06-26",
            "They met last Friday.": "last Friday = 2023-06-16",
            "See you next Tuesday.": "next Tuesday = 2023-06-27",
        },
        ("The sun sat low.", "She wed him.", "He writes for The Sunday Mirror."),
    ),
    Pattern(
        "<weekday> last week", {"He spoke on Monday of last week.": "Monday of last week = 2023-06-12"}, ("He spoke on Monday.",)
    ),
    Pattern(
        "<ordinal> <weekday> of <month>",
        {
            "It opened on the third Thursday in November.": "the third Thursday in November = 2022-11-17",
            "It opens on the last Friday of June 2024.": "the last Friday of June 2024 = 2024-06-28",
        },
        ("The third Thursday was wet.", "It shut on the first Thursday.", "She came third, on Thursday, in November."),
    ),
    Pattern(
        "<number> <weekdays> ago",
        {"They met two Fridays ago.": "two Fridays ago = 2023-06-09"},
        ("Two Fridays were free.", "They met on Fridays, years ago."),
    ),
    Pattern(
        "<number> weeks ago <weekday>",
        {"They met a week ago Friday.": "a week ago Friday = 2023-06-09"},
        ("They met a week ago; Friday was wet.", "They met a week ago, on Friday."),
    ),
    Pattern("<weekdays>", {"The shop opens on Mondays.": "Mondays = XXXX-WXX-1"}, ("The shop opens on Monday.",)),
    Pattern("every <weekday>", {"They met every Tuesday.": "every Tuesday = XXXX-WXX-2"}, ("They met on Tuesday.",)),
    Pattern(
        "today",
        {"He left yesterday.": "yesterday = 2023-06-21", "Tomorrow they vote.": "Tomorrow = 2023-06-23"},
        ("He writes for USA Today.",),
    ),
    Pattern("tonight", {"They play tonight.": "tonight = 2023-06-22TNI"}, ("They play tomorrow.",)),
    Pattern("until then", {"He resigned on June 1. Until then he had ruled.": "then = 2023-06-01"}, ("Then he left.",)),
    # years and more
    Pattern(
        "<year>",
        {"It began in 1996.": "1996 = 1996", "The 1988 treaty holds.": "1988 = 1988"},
        ("It cost $1999.", "Room 2010 is shut.", "2000 workers left.", "They counted 1998 votes."),
    ),
    Pattern("FY<year>", {"It grew in FY2022.": "FY2022 = 2022", "It grew in FY23.": "FY23 = 2023"}, ("He left FY for good.",)),
    Pattern("<part> <year>", {"It fell in mid-2018.": "mid-2018 = 2018"}, ("It fell in 2018.",)),
    Pattern("<year>-<year>", {"In 1998-99 it rained.": "1998-99 = 1998/1999"}, ("Call 1998-0099.",)),
    Pattern(
        "the <decade>",
        {
            "Born in the 1990s.": "the 1990s = 199",
            "Hits of the '80s.": "the '80s = 198",
            "In the late seventies he sang.": "the late seventies = 197",
        },
        ("He is in his eighties.",),
    ),
    Pattern(
        "<ordinal> century",
        {"A 19th-century house.": "19th-century = 18", "In the twentieth century.": "the twentieth century = 19"},
        ("A century passed.",),
    ),
    Pattern(
        "<ordinal> quarter",
        {
            "Profit rose in the third quarter of 2022.": "the third quarter of 2022 = 2022-Q3",
            "It cut first-quarter costs.": "first-quarter = 2023-Q1",
            "Sales fell in last year's fourth quarter.": "last year's fourth quarter = 2022-Q4",
        },
        ("Three quarters of them left.", "They live in the old quarter.", "He scored in the third quarter of the game."),
    ),
    Pattern(
        "<ordinal> half",
        {"It grew in the first half of 2021.": "the first half of 2021 = 2021-H1"},
        ("He scored in the first half.",),
    ),
    Pattern(
        "Q<number>",
        {
            "Sales rose in Q3 2022.": "Q3 2022 = 2022-Q3",
            "Sales rose in fiscal Q1.": "fiscal Q1 = 2023-Q1",
            "Sales rose in 3Q22.": "3Q22 = 2022-Q3",
        },
        ("He drives an H2.", "Q5 is a car.", "Seat 3Q is taken by Q."),
    ),
    Pattern(
        "the <unit>",
        {
            "In the third quarter of 2022 sales fell. Costs rose in the quarter.": "the quarter = 2022-Q3",
            "It is over by the end of the year.": "the end of the year = 2023",
        },
        ("The day nurse left.", "What a year it was."),
    ),
    Pattern(
        "the quarter ended",
        {
            "Sales rose in the quarter ended Sept. 30.": "the quarter = 2022-Q3",
            "It lost money in the quarter ending in July.": "the quarter = 2022-Q2",
        },
        ("The quarter ended well.", "The old quarter ended in ruins."),
    ),
    Pattern(
        "the <month> quarter",
        {"Output fell in the March quarter.": "the March quarter = 2023-Q1"},
        ("Protesters march a quarter of the way.",),
    ),
    Pattern(
        "the latest period",
        {"Profit fell in the latest period.": "the latest period = 2023-Q1"},
        ("The waiting period is long.",),
    ),
    Pattern("the <year> period", {"It earned more in the 1988 period.": "the 1988 period = 1988"}, ("The period is over.",)),
    Pattern(
        "the same period last year",
        {"It earned more than in the same period last year.": "the same period last year = 2022"},
        ("It was a dark period.",),
    ),
    Pattern(
        "the latest <unit>",
        {"It earned more in the latest fiscal year.": "the latest fiscal year = 2022"},
        ("The latest news is bad.",),
    ),
    Pattern(
        "year-end",
        {"It must close by year-end.": "year-end = 2023-12-31", "It closes at year's end.": "year's end = 2023-12-31"},
        ("The end came.",),
    ),
    Pattern("year-ago", {"It beat the year-ago quarter.": "the year-ago quarter = 2022"}, ("A year passed.",)),
    # seasons and holidays
    Pattern(
        "<season> <year>",
        {"In summer 2022 it burned.": "summer 2022 = 2022-SU", "The winter of 1994 was cold.": "The winter of 1994 = 1994-WI"},
        ("Prices fall in 2022.",),
    ),
    Pattern(
        "last <season>",
        {"It began last fall.": "last fall = 2022-FA", "It ends next spring.": "next spring = 2024-SP"},
        ("Prices fall.",),
    ),
    Pattern("the <season>", {"It rained in the spring.": "the spring = 2023-SP"}, ("The spring of water ran dry.",)),
    Pattern("<season>", {"It rained in summer.": "summer = 2023-SU"}, ("Prices fall again.",)),
    Pattern(
        "<holiday>",
        {
            "They met on Christmas Eve.": "Christmas Eve = 2022-12-24",
            "He left last Thanksgiving.": "last Thanksgiving = 2022-11-24",
        },
        ("Easter Island is far.", "He likes good food."),
    ),
    Pattern(
        "<holiday> <year>", {"She died on Easter Sunday 2021.": "Easter Sunday 2021 = 2021-04-04"}, ("She died on a Sunday.",)
    ),
    # stretches from the article's date or from the story
    Pattern(
        "last <unit>",
        {
            "He left last week.": "last week = 2023-W24",
            "It opens early next year.": "early next year = 2024",
            "Rain is due this month.": "this month = 2023-06",
        },
        ("At last he left.", "The next door is open."),
    ),
    Pattern("that <unit>", {"In May 2019 he ran. That month she won.": "That month = 2019-05"}, ("He said that years matter.",)),
    Pattern(
        "the following <unit>",
        {
            "He fell on June 5, 2021. The following day he died.": "The following day = 2021-06-06",
            "It was 2018. The previous year he won.": "The previous year = 2017",
        },
        ("The following words count.",),
    ),
    Pattern(
        "the <unit> before",
        {"He fell on June 5, 2021. The day before, he sang.": "The day before = 2021-06-04"},
        ("The day came.",),
    ),
    Pattern(
        "the <unit> before last",
        {
            "He left the week before last.": "the week before last = 2023-W23",
            "She sings the day after tomorrow.": "the day after tomorrow = 2023-06-24",
        },
        ("He left last week.",),
    ),
    Pattern(
        "the <unit> before <event>", {"He fell ill the day before the vote.": "the day = P1D offset"}, ("He voted that day.",)
    ),
    Pattern("the day", {"He landed on June 5. Later in the day he spoke.": "Later in the day = 2023-06-22"}, ("The day came.",)),
    Pattern("the weekend", {"It rained over the weekend.": "the weekend = 2023-W24-WE"}, ("A weekend trip.",)),
    Pattern("on weekends", {"It opens on weekends.": "weekends = XXXX-WXX-WE"}, ("A weekend trip.",)),
    Pattern("these days", {"These days nobody reads.": "These days = PRESENT_REF"}, ("These ten days were long.",)),
    Pattern("the other day", {"He fell the other day.": "the other day = PAST_REF"}, ("Every other day he falls.",)),
    Pattern(
        "some day",
        {
            "They will one day meet.": "one day = FUTURE_REF",
            "Some day he may sing.": "Some day = FUTURE_REF",
            "One of these days he will sing.": "One of these days = FUTURE_REF",
        },
        ("One day he fell.", "He will leave for one day."),
    ),
    Pattern("future <units>", {"It will pay in future years.": "future years = FUTURE_REF"}, ("Her future husband sang.",)),
    Pattern(
        "recent <units>",
        {
            "In recent months it fell.": "recent months = PXM length",
            "It will rise in the coming weeks.": "the coming weeks = PXW length",
        },
        ("A recent month-old find.",),
    ),
    Pattern("the past <unit>", {"It doubled over the past year.": "the past year = P1Y length"}, ("He left last year.",)),
    Pattern("the year ended", {"It lost money for the year ended March 31.": "the year = P1Y length"}, ("The year was good.",)),
    Pattern(
        "a reference",
        {
            "It is now open.": "now = PRESENT_REF",
            "He recently left.": "recently = PAST_REF",
            "It will open soon.": "soon = FUTURE_REF",
        },
        ("As soon as he left.", "He reads current affairs."),
    ),
    # lengths
    Pattern(
        "<count> <unit>, length",
        {
            "They met for seven and a half hours.": "seven and a half hours = PT7H30M length",
            "The 35-minute-long meeting ended.": "35-minute-long = PT35M length",
            "It took 2 hours and 10 minutes.": "2 hours and 10 minutes = PT2H10M length",
            "It lasted several weeks.": "several weeks = PXW length",
        },
        ("A second door.", "Three quarters of them.", "The 35-year-old man left."),
    ),
    Pattern(
        "the whole <unit>",
        {"He slept the whole day.": "the whole day = P1D length", "It rained all week.": "all week = P1W length"},
        ("All day trippers left.", "The whole story is sad.", "It rained all this week.", "She runs the First Days Hotel."),
    ),
    Pattern(
        "the first <units>",
        {
            "He fell in the first days of the war.": "the first days = PXD length",
            "She led it through its early years.": "early years = PXY length",
        },
        ("The first day was wet.", "Final weeks count double."),
    ),
    Pattern(
        "a long time",
        {
            "He sat for a long time.": "a long time = PXX length",
            "It fell after a fairly short period.": "a fairly short period = PXX length",
        },
        ("A long-time friend left.", "He left a long time ago.", "It was a dark period."),
    ),
    Pattern("<count> <unit>, deadline", {"He must leave within 30 days.": "30 days = P30D deadline"}, ("It took 30 days.",)),
    Pattern(
        "<count> <unit>, sum",
        {
            "It was ten collective hours of talks.": "ten collective hours = PT10H sum",
            "They talked for a total of 11 hours.": "11 hours = PT11H sum",
        },
        ("Ten hours of talks.",),
    ),
    Pattern(
        "<count> <unit>, gap",
        {"A week passed between the votes.": "A week = P1W gap", "They died an hour apart.": "an hour = PT1H gap"},
        ("The talks took a week.",),
    ),
    Pattern(
        "<count> <unit>, since",
        {
            "It is the worst fire in 40 years.": "40 years = P40Y since",
            "He had not sung in five years.": "five years = P5Y since",
        },
        ("He learned it in five years.",),
    ),
    Pattern(
        "<count> <unit>, offset",
        {
            "He learned it in five weeks.": "five weeks = P5W offset",
            "Two hours into the talks he left.": "Two hours = PT2H offset",
        },
        ("They took five weeks.",),
    ),
    Pattern(
        "<count> <unit> before <clause>",
        {"It was confirmed 45 minutes before they met.": "45 minutes = PT45M offset"},
        ("It took 45 minutes.",),
    ),
    Pattern(
        "<count> <unit> ago",
        {"He left two years ago.": "two years ago = 2021", "She left six weeks ago.": "six weeks ago = 2023-W19"},
        ("It took two years.",),
    ),
    Pattern(
        "<count> <unit> later",
        {
            "He fell on June 5, 2021. Two days later he died.": "Two days later = 2021-06-07",
            "It ends three weeks from now.": "three weeks from now = 2023-W28",
        },
        ("It came later than two days.",),
    ),
    Pattern(
        "<count> <unit> earlier", {"He won in 2018. A year earlier he had lost.": "A year earlier = 2017"}, ("An earlier year.",)
    ),
    Pattern(
        "<count> <unit> in", {"The bond will be repaid in five years.": "five years = 2028"}, ("He learned it in five years.",)
    ),
    Pattern("<count> <unit>", {"He left two years ago.": "two years = P2Y offset"}, ("A two-hour talk.",)),
    Pattern("<count> <unit> a <unit>", {"He works 20 hours a week.": "20 hours a week = PT20H rate"}, ("He works 20 hours.",)),
    Pattern(
        "the last <count> <unit>",
        {
            "It fell over the last two weeks.": "the last two weeks = P2W length",
            "For at least the past 18 months.": "at least the past 18 months = P18M length",
        },
        ("Two weeks passed.",),
    ),
    Pattern(
        "<count>-<unit>-old",
        {
            "The six-month-old truce broke.": "six-month-old = P6M age",
            "A 200-year-old church burned.": "200-year-old = P200Y age",
        },
        ("A 44-year-old man left.", "A six-month-old baby slept."),
    ),
    Pattern("every <count> <unit>", {"They meet every two weeks.": "every two weeks = P2W"}, ("They met for two weeks.",)),
    Pattern(
        "<figure> a <unit>",
        {"It costs $500 million a year.": "a year = P1Y", "They meet twice a week.": "a week = P1W"},
        ("They waited a year.", "It took them a week."),
    ),
    Pattern(
        "every <unit>",
        {"It pays every quarter.": "every quarter = P1Q", "They meet each month.": "each month = P1M"},
        ("It drove 60 miles per hour.",),
    ),
    Pattern("daily", {"It is cleaned daily.": "daily = XXXX-XX-XX"}, ("He reads the Daily News.", "A quarterly dividend fell.")),
    Pattern(
        "<units>",
        {"They waited for weeks.": "weeks = PXW length", "Months of talks failed.": "Months = PXM length"},
        ("The minutes of the session.", "Those were the days."),
    ),
    Pattern("<units> ago", {"He left years ago.": "years ago = PAST_REF"}, ("Years passed.",)),
    Pattern("<unit>-long", {"The week-long strike ended.": "week-long = P1W length"}, ("The long week ended.",)),
    Pattern("<unit>-old", {"The decades-old feud goes on.": "decades-old = PXDE age"}, ("The year-old baby slept.",)),
    Pattern("<unit>long", {"The daylong session ended.": "daylong = P1D length"}, ("The lifelong friend left.",)),
    Pattern(
        "some time",
        {"They waited for some time.": "some time = PXX length", "It took a while.": "a while = PXX length"},
        ("While he waited.", "Once in a while."),
    ),
    Pattern("some time ago", {"He left some time ago.": "some time ago = PAST_REF"}, ("He left some time.",)),
    Pattern("<minutes>'<seconds>", {"The song runs 5'30\".": "5'30\" = PT5M30S length"}, ("He is 6'2 tall.",)),
    # times of day
    Pattern(
        "<hour> p.m.",
        {"It began at 7:15 p.m.": "7:15 p.m. = 2023-06-22T19:15", "It opens at 10am.": "10am = 2023-06-22T10:00"},
        ("I am ten.",),
    ),
    Pattern(
        "<hour> to <hour> p.m.",
        {"It is open between 5 and 7 p.m.": "between 5 and 7 p.m. = 2023-06-22T17:00/2023-06-22T19:00"},
        ("It is open at 7 p.m.",),
    ),
    Pattern("<hour>:<minute>", {"It began at 16:30.": "16:30 = 2023-06-22T16:30"}, ("The odds are 3:25.",)),
    Pattern("<hour><minute> GMT", {"It began at 0830 GMT.": "0830 GMT = 2023-06-22T08:30"}, ("It began in 1830.",)),
    Pattern("<hour> o'clock", {"It began at three o'clock.": "three o'clock = 2023-06-22T03:00"}, ("The clock stopped.",)),
    Pattern(
        "noon",
        {"It ends at midnight.": "midnight = 2023-06-22T24:00", "It opens at noon.": "noon = 2023-06-22T12:00"},
        ("She saw Midnight Run.",),
    ),
    Pattern("overnight", {"Rain fell overnight.": "overnight = 2023-06-21TNI"}, ("Overnight Express is a firm.",)),
    Pattern("last night", {"He sang last night.": "last night = 2023-06-21TNI"}, ("The last knight fell.",)),
    Pattern("this <part of the day>", {"He sang this morning.": "this morning = 2023-06-22TMO"}, ("He sang in the rain.",)),
    Pattern(
        "that <part of the day>",
        {"He fell on June 5, 2021. That night he died.": "That night = 2021-06-05TNI"},
        ("Night falls early.",),
    ),
    Pattern("every <month>", {"They meet every September.": "every September = XXXX-09"}, ("They met in September.",)),
    Pattern("every <season>", {"It rains each spring.": "each spring = XXXX-SP"}, ("It rained last spring.",)),
    Pattern(
        "every <holiday>", {"He sings every Christmas Eve.": "every Christmas Eve = XXXX-12-24"}, ("He sang on Christmas Eve.",)
    ),
    Pattern(
        "every <part of the day>",
        {"He sings every night.": "every night = XXXX-XX-XXTNI"},
        ("He sang that night.", "He sang each song in the morning."),
    ),
    Pattern(
        "<hour> in the <part of the day>",
        {
            "He rose at 7 in the evening.": "7 in the evening = 2023-06-22T19:00",
            "She rang at 10:30 in the morning.": "10:30 in the morning = 2023-06-22T10:30",
        },
        ("The five in the evening class left.", "It rained in the evening."),
    ),
    Pattern("the <part of the day>", {"It rained in the evening.": "the evening = 2023-06-22TEV"}, ("The evening star rose.",)),
    Pattern("<part of the day>", {"It rained in early morning.": "early morning = 2023-06-22TMO"}, ("The morning star rose.",)),
    Pattern(
        "<day> <time>",
        {
            "He fell on Monday night.": "Monday night = 2023-06-19TNI",
            "It began at 10 p.m. on June 3.": "10 p.m. on June 3 = 2023-06-03T22:00",
        },
        ("He fell on Monday.",),
    ),
)
