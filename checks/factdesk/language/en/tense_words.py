"""English verbs and their helpers that tell whether a bare month or weekday lies ahead or back."""

from __future__ import annotations

# Words that point ahead.
AHEAD = frozenset(
    """
    'll ahead aim aims anticipate anticipated anticipates arrives await awaiting beginning begins can could deadline due
    effective expect expected expecting expects expire expires faces forecast going hope hopes hoping intend intends
    leaves likely may meets might must opens payable pending plan planning plans projected proposed returns scheduled shall
    should slated starting starts tentatively upcoming visits will wo would
    """.split()
)
# Point ahead only before "to" or "for": "is set to meet", "planned for June".
AHEAD_WITH_TO = frozenset("about meant planned ready set".split())
# Present forms of a plural that point ahead before a day, but behind "to" or an auxiliary: "the ministers meet on Monday".
AHEAD_PLURAL = frozenset("arrive go begin convene depart gather meet reconvene resume".split())
# Present forms of one that point ahead where they stand before the day: "the law takes effect Friday"; no plural nouns.
AHEAD_SINGULAR = frozenset(
    "begins concludes convenes departs ends goes hosts needs resumes seeks speaks takes travels unveils wants".split()
)
# Past forms without -ed, and present forms that news tells the past with.
BACK = frozenset(
    """
    are ate became been began bore bought broke brought built came caught chose cut dealt did does drank drew drove fell
    felt fled flew forgave fought found froze gave got grew had has have heard held hit hung is jumped kept knew led left
    lost made meant met n't paid put ran reported rode rose said sang sank saw says sent shed shook shot slept slid sold
    sought spent spoke sprang spread stole stood strove struck swam swept swore taught thought threw told took tore
    understood was went wept were woke won wore wrote
    """.split()
)
# Verbs whose infinitive before a bare month may lie on either side: the nearer one is meant.
INFINITIVES = frozenset(
    """
    acquire announce be begin build buy close come complete cut decide end expire finish get give go hold introduce issue
    join launch leave make meet merge offer open pay publish raise redeem release return run see sell ship start take
    visit vote
    """.split()
)
# Between an auxiliary of the future and its participle: "will be announced", "to be sold".
AUXILIARIES = frozenset("again also be been being formally have n't not soon then".split())
# Words in -ed that are no past verb.
NO_PAST_ED = frozenset(
    """
    bed breed exceed feed greed hundred indeed naked need proceed red sacred seed shed speed succeed united wed weed
    wicked
    """.split()
)
# After one of these another clause begins, whose verb says nothing of a date before it.
CLAUSE_OPENERS = frozenset(
    """
    after although as because before but if since that though when where which while who whom whose
    """.split()
)
# With "have" and a participle they look back: "may have lasted".
MODALS_WITH_HAVE = frozenset("can could may might must should would".split())
