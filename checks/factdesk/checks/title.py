"""title: which office somebody holds, or what they are by profession.

The value is one accepted title or a list of them. The article must tie a title to the person: before the name, beside it, or by "is".

>>> verdict("foreign minister of China", "Chinese Foreign Minister Ann Lee spoke.")
agrees: "Chinese Foreign Minister" is the claimed office
>>> verdict("Erie County district attorney", "District Attorney Ann Lee spoke.")
imprecise: "District Attorney" is more general than "Erie County district attorney"
>>> verdict("treasury secretary", "Commerce Secretary Ann Lee spoke.")
conflicts: "Commerce Secretary" is another office than "treasury secretary"
>>> verdict("spokesman", "A spokesman said Ann Lee was well.")
silent: no title is tied to the person

British and American spellings are one, a country's adjective is the country. A former office is no conflict with a present one, and
an office in another organisation speaks of another matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.checks._weigh import evidence, silent
from factdesk.checks.registry import Check
from factdesk.reading.model import NameMention, TitleMention
from factdesk.reading.titles.compare import Likeness, compare_offices
from factdesk.reading.titles.office import Office, office
from factdesk.results import Outcome, Verdict

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames

CHECK = Check(kind="title", summary="", value_help="", rules={}, read_value=lambda c: c.value, compare=lambda c, v, s: silent("title", c.value_text, "not yet"), event_needed=False)
