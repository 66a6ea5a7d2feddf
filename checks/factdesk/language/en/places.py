"""A small gazetteer: US states, provinces, and the cities and regions news names most, each with the place that holds it.

Capitals are in `countries`. A wider place is an ISO 3166 code of a country, or "US-NY" for a state (ISO 3166-2).
"""

from __future__ import annotations

_STATES = """
AL|Alabama|Ala
AK|Alaska|Alaska
AZ|Arizona|Ariz
AR|Arkansas|Ark
CA|California|Calif
CO|Colorado|Colo
CT|Connecticut|Conn
DE|Delaware|Del
DC|District of Columbia|D.C
FL|Florida|Fla
GA|Georgia|Ga
HI|Hawaii|Hawaii
ID|Idaho|Idaho
IL|Illinois|Ill
IN|Indiana|Ind
IA|Iowa|Iowa
KS|Kansas|Kan
KY|Kentucky|Ky
LA|Louisiana|La
ME|Maine|Maine
MD|Maryland|Md
MA|Massachusetts|Mass
MI|Michigan|Mich
MN|Minnesota|Minn
MS|Mississippi|Miss
MO|Missouri|Mo
MT|Montana|Mont
NE|Nebraska|Neb
NV|Nevada|Nev
NH|New Hampshire|N.H
NJ|New Jersey|N.J
NM|New Mexico|N.M
NY|New York State|N.Y
NC|North Carolina|N.C
ND|North Dakota|N.D
OH|Ohio|Ohio
OK|Oklahoma|Okla
OR|Oregon|Ore
PA|Pennsylvania|Pa
RI|Rhode Island|R.I
SC|South Carolina|S.C
SD|South Dakota|S.D
TN|Tennessee|Tenn
TX|Texas|Texas
UT|Utah|Utah
VT|Vermont|Vt
VA|Virginia|Va
WA|Washington State|Wash
WV|West Virginia|W.Va
WI|Wisconsin|Wis
WY|Wyoming|Wyo
"""

# Cities, islands and regions by what holds them.
_HELD = """
US-NY: New York; New York City; Manhattan; Brooklyn; Queens; Bronx; Buffalo; Rochester; Albany; Syracuse; Long Island
US-CA: Los Angeles; San Francisco; San Diego; Sacramento; Oakland; Hollywood; Silicon Valley; Berkeley; Palo Alto
US-IL: Chicago; Springfield
US-TX: Houston; Dallas; Austin; San Antonio; Fort Worth; El Paso
US-PA: Philadelphia; Pittsburgh; Harrisburg
US-AZ: Phoenix; Tucson
US-MI: Detroit; Lansing; Ann Arbor; Dearborn
US-WA: Seattle; Spokane; Tacoma; Redmond
US-MA: Boston; Cambridge
US-GA: Atlanta; Savannah
US-FL: Miami; Orlando; Tampa; Jacksonville; Cape Canaveral; Tallahassee
US-CO: Denver; Boulder
US-MN: Minneapolis; St. Paul
US-MO: St. Louis; Kansas City
US-LA: New Orleans; Baton Rouge
US-OH: Cleveland; Cincinnati; Columbus; Toledo; Akron; Dayton
US-NV: Las Vegas; Reno
US-UT: Salt Lake City
US-OR: Portland
US-TN: Nashville; Memphis
US-MD: Baltimore; Annapolis
US-NC: Charlotte; Raleigh
US-WI: Milwaukee; Madison
US-NJ: Newark; Trenton; Jersey City
US-OK: Oklahoma City; Tulsa
US-HI: Honolulu; Pearl Harbor
US-AL: Birmingham; Montgomery; Huntsville
US-VA: Arlington; Norfolk; Quantico
US-IN: Indianapolis
US-KY: Louisville
US-CT: Hartford; Stamford
US-DC: Capitol Hill; Washington, D.C
US: Guam; Puerto Rico; Midwest; New England
CA: Toronto; Vancouver; Montreal; Calgary; Winnipeg; Edmonton; Quebec; Ontario; British Columbia; Alberta; Manitoba
CA: Nova Scotia; Halifax; Saskatchewan
CN: Shanghai; Guangzhou; Shenzhen; Wuhan; Tianjin; Chongqing; Chengdu; Nanjing; Hangzhou; Xinjiang; Tibet; Lhasa; Macau
CN: Harbin; Xi'an; Inner Mongolia; Urumqi
IN: Mumbai; Bombay; Kolkata; Calcutta; Chennai; Madras; Bangalore; Hyderabad; Kashmir; Punjab; Gujarat; Ahmedabad; Goa; Bhopal
JP: Osaka; Kyoto; Hiroshima; Nagasaki; Okinawa; Yokohama; Fukushima; Nagoya; Kobe
KR: Busan; Pusan; Incheon
RU: St. Petersburg; Leningrad; Siberia; Chechnya; Grozny; Vladivostok; Dagestan; Kursk; Belgorod; Sochi
UA: Kharkiv; Odesa; Odessa; Mariupol; Crimea; Donetsk; Luhansk; Donbas; Lviv; Kherson; Bakhmut; Zaporizhzhia; Chernobyl
UA: Sevastopol; Bucha
GB: Manchester; Liverpool; Birmingham, England; Leeds; Glasgow; Edinburgh; Belfast; Cardiff; Bristol; Oxford
GB: Northern Ireland; Lockerbie; Gibraltar; Ulster
DE: Hamburg; Munich; Frankfurt; Cologne; Bonn; Dresden; Leipzig; Stuttgart; Bavaria; Saxony; Düsseldorf; Dusseldorf; Nuremberg
FR: Marseille; Lyon; Nice; Strasbourg; Bordeaux; Toulouse; Cannes; Calais; Versailles; Normandy; Corsica; Brittany; Lille
IT: Milan; Naples; Venice; Turin; Florence; Sicily; Palermo; Genoa; Bologna; Sardinia; Lampedusa
ES: Barcelona; Valencia; Seville; Bilbao; Catalonia
CH: Geneva; Zurich; Davos; Basel; Lausanne
NL: The Hague; Hague; Rotterdam
BE: Antwerp; Bruges
AT: Salzburg; Innsbruck
PL: Krakow; Gdansk; Auschwitz
TR: Istanbul; Izmir; Gaziantep; Antakya
IL: Tel Aviv; Haifa; Ashkelon; Golan Heights; Galilee
PS: Gaza; Gaza City; Gaza Strip; West Bank; Rafah; Khan Younis; Jenin; Nablus; Hebron; Bethlehem; Jericho
SY: Aleppo; Homs; Idlib; Raqqa; Latakia
IQ: Basra; Mosul; Kirkuk; Fallujah; Erbil; Irbil; Tikrit; Najaf; Karbala
IR: Isfahan; Mashhad; Tabriz; Qom
SA: Jeddah; Mecca; Medina; Dhahran
AE: Dubai; Sharjah
YE: Aden; Hodeida
AF: Kandahar; Herat; Jalalabad; Kunduz; Mazar-e-Sharif; Helmand
PK: Karachi; Lahore; Peshawar; Rawalpindi; Quetta; Abbottabad; Swat
EG: Alexandria; Sinai; Suez; Luxor; Sharm el-Sheikh
LY: Benghazi; Misrata; Sirte
NG: Lagos; Kano; Borno; Maiduguri; Ogoniland
KE: Mombasa; Eldoret
ZA: Johannesburg; Durban; Soweto
SD: Darfur
ET: Tigray
RW: Goma, Rwanda
CD: Goma
AU: Sydney; Melbourne; Brisbane; Perth; Adelaide; Tasmania; Queensland; New South Wales; Darwin; Victoria
NZ: Auckland; Christchurch
ID: Bali; Aceh; Sumatra; Java; Surabaya; Borneo
PH: Mindanao; Cebu; Subic Bay
TH: Phuket; Chiang Mai
MY: Penang; Sarawak; Sabah
VN: Ho Chi Minh City; Saigon; Da Nang
MM: Yangon; Mandalay; Rakhine
BR: Rio de Janeiro; Sao Paulo; Rio; Amazonas; Salvador
MX: Guadalajara; Monterrey; Tijuana; Ciudad Juarez; Acapulco; Chiapas; Cancun; Oaxaca
CO: Medellin; Cali; Cartagena
EC: Guayaquil
PE: Cuzco
AR: Cordoba; Patagonia
CU: Guantanamo; Guantanamo Bay
HR: Dubrovnik; Split
BA: Srebrenica; Mostar
TW: Kaohsiung; Kinmen
GR: Thessaloniki; Crete; Lesbos
PT: Porto; Azores
NO: Bergen; Svalbard
SE: Gothenburg; Malmo
DK: Greenland; Faroe Islands
IE: Cork
TZ: Zanzibar
BD: Chittagong; Cox's Bazar
"""

# Wider than any country.
REGIONS = frozenset(
    """
    europe asia africa america antarctica oceania balkans caribbean scandinavia
    """.split()
) | {
    "north america", "south america", "central america", "latin america", "middle east", "southeast asia", "east asia",
    "south asia", "central asia", "western europe", "eastern europe", "persian gulf", "south china sea", "taiwan strait",
    "north africa", "sub-saharan africa", "far east", "red sea", "black sea", "atlantic", "pacific", "mediterranean",
    "north atlantic", "arctic", "horn of africa", "gulf of mexico", "west africa", "east africa",
}  # fmt: skip

STATES: dict[str, str] = {}  # "vermont", "vt" -> "US-VT"; without full stop at the end
STATE_ABBREVIATIONS: set[str] = set()  # "vt", "n.y"
HELD: dict[str, str] = {}  # "buffalo" -> "US-NY"
SHOWN: dict[str, str] = {}  # "US-VT" -> "Vermont"

for _line in _STATES.split("\n"):
    if not _line:
        continue
    _code, _name, _short = _line.split("|")
    _iso = "US-" + _code
    SHOWN[_iso] = _name.removesuffix(" State")
    STATES[_name.lower()] = STATES[_short.lower()] = _iso
    if _short.lower() != _name.lower():
        STATE_ABBREVIATIONS.add(_short.lower())

for _line in _HELD.split("\n"):
    if _line:
        _code, _names = _line.split(": ", 1)
        HELD |= dict.fromkeys([name.lower() for name in _names.split("; ")], _code)
