"""Abbreviations that end in a full stop which ends no sentence."""

# Before a name or number: never the end of a sentence ("Dr. Slepian", "No. 4", "Oct. 23").
BEFORE_MORE = frozenset(
    """
    mr mrs ms messrs dr prof rev hon gen lt col maj capt cmdr sgt cpl pvt adm gov sen rep reps sens pres supt insp det
    st ste mt ft no nos vol pp art fig sec ch vs v approx est ca cf al
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    """.split()
)  # fmt: skip

# May end a sentence too: it does where a capital follows that is no name of a month, person or place after it.
MAYBE_LAST = frozenset("co corp inc ltd llc plc bros jr sr ph.d etc dept univ assn ave blvd rd gov".split())

# US states in AP style, after a town: "Buffalo, N.Y., doctor", "St. Albans, Vt., became".
STATES = frozenset(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo
    """.split()
)  # fmt: skip
