"""Page furniture in English: what websites put around an article.

Each pattern is tried on a short block, in lower case, with straight apostrophes, its quoted words taken out. `cues` are words
one of which must stand in the block before the expression is even compiled; `most` is the number of words a block may have at
most. `example` is furniture, `counter` an article's own words that look like it.
"""

from __future__ import annotations

from typing import NamedTuple


class Furniture(NamedTuple):
    """One sort of furniture, byline or caption."""

    name: str
    cues: frozenset[str]
    expression: str
    most: int
    example: str
    counter: str
    capitals: bool = False  # its words must have capitals, as names do (small words aside)


def _cues(words: str) -> frozenset[str]:
    return frozenset(words.split())


FURNITURE = (
    Furniture(
        "<number> min read",
        _cues("read"),
        r"\b\d{1,3}[- ]min(?:ute)?s?[- ]read(?![-\w])",
        10,
        "The Daily Star • 4 min read",
        "A 4-minute read-out of the names followed.",
    ),
    Furniture(
        "share to <network>",
        _cues("share tweet pin email print copy save"),
        r"^(?:share(?: (?:this|to|on|via|with)\b[^.]*)?|tweet(?: this)?|pin it|e-?mail(?: this)?|print(?: this)?"
        r"|copy link|save)$",
        6,
        "Share to Facebook",
        "Share prices fell again",
    ),
    Furniture(
        "see also: <title>",
        _cues("see read related also watch listen recommended more editors' editor's"),
        r"^(?:see also|read (?:more|also|next)|also read|related(?: (?:story|article|coverage))?|recommended(?: reading)?"
        r"|watch|listen|more on this(?: story)?)\s*[:|»]",
        30,
        "See also: Harbour bridge opens a year late",
        "Related matters: the court will hear them in May, the judge said, after which the two sides will come back",
    ),
    Furniture(
        "<related|top|our> stories",
        _cues("stories story news articles posts picks videos topics reads read searches"),
        r"^(?:related|top|more|latest|popular|trending|recommended|featured|our|most|editor'?s'?) "
        r"(?:stories|story|news|articles?|posts?|picks|videos|topics|reads?|searches|viewed)\b[^.!?]*$",
        8,
        "Related stories",
        "Top stories of graft sank his campaign.",
    ),
    Furniture(
        "follow us, join our channel",
        _cues("us our"),
        r"^(?:follow|join|like|find|visit) (?:us|our)\b",
        22,
        "Join our Telegram channel for updates",
        "Find our missing children, the parents begged the mayor in a letter that they handed over after the march, with tears in"
        " their eyes.",
    ),
    Furniture(
        "click here",
        _cues("click tap"),
        r"\b(?:click|tap) (?:here|on (?:this|the) (?:link|image|picture|button|banner)|below)\b",
        30,
        "For the markets section, click here",
        "Users click ten times a day on average.",
    ),
    Furniture(
        "sign in, sign up",
        _cues("sign log signin login"),
        r"(?:^|[?.!:] )(?:sign|log) ?(?:in|up|out)\b(?: (?:to|for|here|now|with)\b[^.]*)?\.?$",
        14,
        "Already a member? Sign in here",
        "Workers sign up to a new contract.",
    ),
    Furniture(
        "subscribe",
        _cues("subscribe subscribing"),
        r"^(?:please )?subscribe\b",
        14,
        "Subscribe to our newsletter",
        "Those who subscribe to that view lost.",
    ),
    Furniture(
        "<subscription|membership> that gives you <access>",
        _cues("subscription membership newsletter newsletters trial"),
        r"\b(?:subscription|membership)\b[^.]*\baccess to\b[^.]*$"
        r"|\b(?:subscription|membership|newsletters?|trial)\b.*\b(?:you|your|our)\b|\b(?:you|your|our)\b.*\b(?:membership|newsletters?)\b",
        22,
        "One subscription that gives you every title",
        "The club's membership fell to 300 last year.",
    ),
    Furniture(
        "your <inbox>",
        _cues("your"),
        r"\ball your news\b|\byour (?:inbox|e-?mail address|browser|newsfeed|feed|subscription|account settings)\b",
        25,
        "The week's best stories, straight to your inbox",
        "Mind your language, the speaker warned.",
    ),
    Furniture(
        "curated for you",
        _cues("you your"),
        r"\b(?:curated|picked|chosen|recommended)\b.*\bfor your?\b",
        16,
        "Stories from all over, picked just for you",
        "The seats chosen for delegates were empty.",
    ),
    Furniture(
        "support us",
        _cues("your"),
        r"\byour (?:support|contributions?|donations?|gift)\b.*\b(?:us|our)\b|\b(?:we|our)\b.*\byour (?:support|donations?)\b"
        r"|^(?:donate|support (?:us|our))\b",
        60,
        "We are a small newsroom and need your support.",
        "Your support fell by 5 points, the pollster told the party.",
    ),
    Furniture(
        "the <switch> below",
        _cues("below"),
        r"\byou\b.*\b(?:button|switch|link|box|form|field|banner|icon)s? below\b"
        r"|\b(?:button|switch|link|box|form|field|banner|icon)s? below\b.*\byou\b",
        70,
        "You can help by pressing the button below while you read.",
        "You could see the boats below from the bridge, she said.",
    ),
    Furniture(
        "open in app",
        _cues("app apps"),
        r"^(?:open|read|view|get|download|install|continue|try|use)\b[^.!?]*\bapps?\b[^.!?]*[.!]?$",
        14,
        "Continue reading in our app",
        "The app, which opened to all in May, was hacked.",
    ),
    Furniture(
        "app stores",
        _cues("store playapple play"),
        r"^(?:get it on |download on the |on )?(?:google play|app(?:le)? ?store)\b(?: ?(?:google play|app(?:le)? ?store|play))*$"
        r"|^google playapple store",
        7,
        "Google Play App Store",
        "Google Play sales rose sharply",
    ),
    Furniture(
        "continue reading",
        _cues("reading"),
        r"^(?:continue|keep|start) reading\b",
        14,
        "Continue reading below",
        "Some went on reading by candlelight.",
    ),
    Furniture(
        "copyright",
        _cues("© copyright reserved (c)"),
        r"^(?:©|\(c\)|copyright(?: ©| \(c\))?,? (?:by )?\d{4})|©\s*\d{4}|\ball rights reserved\b",
        40,
        "© 2021 The Daily Star. All rights reserved.",
        "Copyright law was last changed in 1976.",
    ),
    Furniture(
        "comment form",
        _cues("reply comment comments published marked"),
        r"^(?:leave|post|write|add|cancel)(?: a| your)? (?:reply|comment)\b|^(?:log in|sign in|register) to (?:comment|reply)\b"
        r"|\byour e-?mail address will not be published\b|\brequired fields are marked\b"
        r"|^(?:no|\d{1,5}) comments?(?: yet)?$|^comments?$",
        16,
        "Leave a comment",
        "His comments were published on Monday.",
    ),
    Furniture(
        "advertisement",
        _cues("ad ads advertisement advertisements sponsored promoted advertise"),
        r"^(?:google )?(?:ads?|advertisements?|sponsored(?: content)?|promoted)(?: \d{1,2})?$|^advertise with us$",
        4,
        "Advertisement",
        "Ads worth millions",
    ),
    Furniture(
        "loading",
        _cues("loading please"),
        r"^(?:please wait|loading)\b.*(?:\.\.\.|…)?$",
        5,
        "Loading more stories...",
        "Loading the ship took all night, the captain told the inquiry.",
    ),
    Furniture(
        "breadcrumbs",
        _cues("home"),
        r"^home(?:\s*[>»›/|•]\s*\w[^.]*"
        r"| (?:news|world|business|politics|sports?|opinion|culture|local|national|us|uk)\b[^.!?,]*)$",
        7,
        "Home News Harbour",
        "Home news was bad",
        capitals=True,
    ),
    Furniture(
        "menu words",
        _cues(
            "menu search login home subscribe top resizer popup back advertisement close next previous prev navigation cookies"
        ),
        r"^(?:menu|search|login|home|(?:scroll|back) (?:back )?to (?:the )?top|font resizer|open popup|close|next|prev(?:ious)?"
        r"|skip (?:to|navigation)\b.*|toggle navigation|welcome back!?|accept (?:all )?cookies)$",
        5,
        "Back to top",
        "Back to Earth",
    ),
    Furniture(
        "cookies and terms",
        _cues("cookies cookie privacy terms"),
        r"\b(?:we|site|website) uses? cookies\b|^(?:cookie|privacy) (?:policy|notice|settings)\b[^.]*$"
        r"|^terms (?:of (?:use|service)|and)\b[^.]*$",
        30,
        "Privacy policy",
        "Privacy advocates opposed the bill.",
    ),
    Furniture(
        "stay updated",
        _cues("updated latest alerts breaking"),
        r"^(?:keep|stay|be) (?:updated|informed|connected)\b[^.]*$"
        r"|^(?:get|receive) (?:the latest|breaking|daily|our)\b[^.]*\b(?:news|alerts|updates)\b",
        14,
        "Stay updated",
        "Stay informed, voters were told by the commission.",
    ),
)

BYLINES = (
    Furniture(
        "by <name>",
        _cues("by"),
        r"^(?:by|text by|story by) [^!?;:\d]*$",
        12,
        "By Jane Roe and Jim Poe",
        "By Monday the two were talking",
        capitals=True,
    ),
    Furniture(
        "reporting by <name>",
        _cues("reporting editing edited written translated information files"),
        r"^\(?(?:with (?:additional )?(?:information|reporting|files) (?:from|by)|(?:additional )?reporting by|editing by"
        r"|edited by|written by|translated by)\b",
        30,
        "With information from the Daily Star",
        "Reporting by satellite became common.",
        capitals=True,
    ),
    Furniture(
        "published <date>",
        _cues("published updated posted modified"),
        r"^(?:(?:first |last )?(?:published|updated|modified|posted))\b:?[^.!?]*\d[^.!?]*$",
        12,
        "Last updated: 3 May 2021, 10:15",
        "Published in 1998, the book sold 40 copies.",
    ),
    Furniture(
        "a day alone",
        _cues(
            "january february march april may june july august september october november december"
            " jan feb mar apr jun jul aug sept sep oct nov dec"
        ),
        r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
        r"(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4})"
        r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,5})?)?$",
        8,
        "May 3, 2021",
        "May 3, 2021 was a Monday",
    ),
)

# Words of a byline that have no capital.
SMALL = _cues(
    "and by of for in at the de la von van der du al el with from & story text information files"
    " additional reporting editing edited written translated"
)

# The last word of a byline such as "Jane Roe Senior Europe correspondent".
JOBS = _cues("correspondent reporter editor writer columnist columnists correspondents reporters editors writers staff")

CAPTIONS = (
    Furniture(
        "photo: <agency>",
        _cues("photo photos photograph photographs image images picture illustration credit video graphic"),
        r"(?:^|[\s.(–—-])(?:file )?(?:photos?|photographs?|images?|picture|illustration|credit|video|graphic)(?: credit)?"
        r"\s?[:/]\s?\S+(?:\s\S+){0,6}$",
        90,
        "The harbour at dawn. Photo: Agency/J. Roe",
        "The photo: a blurred shot of a ferry that nobody could name, and which the ministry later withdrew without a word",
    ),
    Furniture(
        "photo by <name>",
        _cues("photo photos photograph image images picture illustration getty"),
        r"\b(?:photos?|photograph|images?|picture|illustration) (?:by|courtesy(?: of)?) [^;!?]{1,60}$"
        r"|\bgetty images\)?\.?$|\((?:ap|afp|epa) photo\b",
        90,
        "The harbour at dawn (Photo by J. Roe)",
        "The image by which the town is known is that of a ferry in a storm, drawn by a child who later became its mayor.",
    ),
)
