"""Countries: ISO 3166 code, names, words for their people and things, capital (and what it was called in English before).

Only what news uses to name a state; "British" and "English" both tell of GB. Source of the codes: ISO 3166-1 alpha-2.
"""

from __future__ import annotations

_TABLE = """
AE|United Arab Emirates; UAE; Emirates|Emirati|Abu Dhabi
AF|Afghanistan|Afghan|Kabul
AL|Albania|Albanian|Tirana
AM|Armenia|Armenian|Yerevan
AO|Angola|Angolan|Luanda
AR|Argentina|Argentine; Argentinian|Buenos Aires
AT|Austria|Austrian|Vienna
AU|Australia|Australian; Aussie|Canberra
AZ|Azerbaijan|Azerbaijani; Azeri|Baku
BA|Bosnia and Herzegovina; Bosnia|Bosnian|Sarajevo
BD|Bangladesh|Bangladeshi|Dhaka
BE|Belgium|Belgian|Brussels
BF|Burkina Faso|Burkinabe|Ouagadougou
BG|Bulgaria|Bulgarian|Sofia
BH|Bahrain|Bahraini|Manama
BI|Burundi|Burundian|Gitega
BJ|Benin|Beninese|Porto-Novo
BO|Bolivia|Bolivian|La Paz
BR|Brazil|Brazilian|Brasilia
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan|Gaborone
BY|Belarus|Belarusian; Belarussian|Minsk
BZ|Belize|Belizean|Belmopan
CA|Canada|Canadian|Ottawa
CD|Democratic Republic of the Congo; Congo; DRC; Zaire|Congolese|Kinshasa
CF|Central African Republic||Bangui
CH|Switzerland|Swiss|Bern
CI|Ivory Coast|Ivorian|Yamoussoukro
CL|Chile|Chilean|Santiago
CM|Cameroon|Cameroonian|Yaounde
CN|China; People's Republic of China; PRC; Mainland China|Chinese; Sino|Beijing; Peking
CO|Colombia|Colombian|Bogota
CR|Costa Rica|Costa Rican|San Jose
CU|Cuba|Cuban|Havana
CY|Cyprus|Cypriot|Nicosia
CZ|Czech Republic; Czechia; Czechoslovakia|Czech; Czechoslovak|Prague
DE|Germany; West Germany; East Germany|German; West German; East German|Berlin
DK|Denmark|Danish; Dane|Copenhagen
DO|Dominican Republic|Dominican|Santo Domingo
DZ|Algeria|Algerian|Algiers
EC|Ecuador|Ecuadorean; Ecuadorian|Quito
EE|Estonia|Estonian|Tallinn
EG|Egypt|Egyptian|Cairo
ER|Eritrea|Eritrean|Asmara
ES|Spain|Spanish; Spaniard|Madrid
ET|Ethiopia|Ethiopian|Addis Ababa
FI|Finland|Finnish; Finn|Helsinki
FJ|Fiji|Fijian|Suva
FR|France|French; Frenchman|Paris
GA|Gabon|Gabonese|Libreville
GB|United Kingdom; UK; U.K.; Britain; Great Britain; England; Scotland; Wales|British; Briton; English; Scottish; Welsh|London
GE|Georgia|Georgian|Tbilisi
GH|Ghana|Ghanaian|Accra
GR|Greece|Greek|Athens
GT|Guatemala|Guatemalan|Guatemala City
GY|Guyana|Guyanese|Georgetown
HK|Hong Kong|Hongkonger|
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian; Croat|Zagreb
HT|Haiti|Haitian|Port-au-Prince
HU|Hungary|Hungarian|Budapest
ID|Indonesia|Indonesian|Jakarta
IE|Ireland|Irish|Dublin
IL|Israel|Israeli|Jerusalem
IN|India|Indian|New Delhi; Delhi
IQ|Iraq|Iraqi|Baghdad
IR|Iran|Iranian; Persian|Tehran; Teheran
IS|Iceland|Icelandic|Reykjavik
IT|Italy|Italian|Rome
JM|Jamaica|Jamaican|Kingston
JO|Jordan|Jordanian|Amman
JP|Japan|Japanese|Tokyo
KE|Kenya|Kenyan|Nairobi
KG|Kyrgyzstan|Kyrgyz|Bishkek
KH|Cambodia|Cambodian; Khmer|Phnom Penh
KP|North Korea; DPRK|North Korean|Pyongyang
KR|South Korea; Korea; Republic of Korea|South Korean; Korean|Seoul
KW|Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan|Kazakh|Astana
LA|Laos|Laotian; Lao|Vientiane
LB|Lebanon|Lebanese|Beirut
LK|Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Liberian|Monrovia
LT|Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Luxembourger|Luxembourg City
LV|Latvia|Latvian|Riga
LY|Libya|Libyan|Tripoli
MA|Morocco|Moroccan|Rabat
MC|Monaco|Monegasque|
MD|Moldova|Moldovan|Chisinau
ME|Montenegro|Montenegrin|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MK|North Macedonia; Macedonia|Macedonian|Skopje
ML|Mali|Malian|Bamako
MM|Myanmar; Burma|Burmese|Naypyidaw; Rangoon
MN|Mongolia|Mongolian|Ulaanbaatar
MR|Mauritania|Mauritanian|Nouakchott
MT|Malta|Maltese|Valletta
MV|Maldives|Maldivian|Male
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican|Mexico City
MY|Malaysia|Malaysian|Kuala Lumpur
MZ|Mozambique|Mozambican|Maputo
NA|Namibia|Namibian|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands; Holland|Dutch; Dutchman|Amsterdam
NO|Norway|Norwegian|Oslo
NP|Nepal|Nepalese; Nepali|Kathmandu
NZ|New Zealand|New Zealander|Wellington
OM|Oman|Omani|Muscat
PA|Panama|Panamanian|Panama City
PE|Peru|Peruvian|Lima
PG|Papua New Guinea|Papuan|Port Moresby
PH|Philippines|Philippine; Filipino|Manila
PK|Pakistan|Pakistani|Islamabad
PL|Poland|Polish; Pole|Warsaw
PS|Palestine|Palestinian|Ramallah
PT|Portugal|Portuguese|Lisbon
PY|Paraguay|Paraguayan|Asuncion
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest
RS|Serbia; Yugoslavia|Serbian; Serb; Yugoslav; Yugoslavian|Belgrade
RU|Russia; Soviet Union; USSR; Russian Federation|Russian; Soviet|Moscow
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia|Saudi; Saudi Arabian|Riyadh
SD|Sudan|Sudanese|Khartoum
SE|Sweden|Swedish; Swede|Stockholm
SG|Singapore|Singaporean|
SI|Slovenia|Slovenian; Slovene|Ljubljana
SK|Slovakia|Slovak; Slovakian|Bratislava
SL|Sierra Leone|Sierra Leonean|Freetown
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali|Mogadishu
SR|Suriname|Surinamese|Paramaribo
SS|South Sudan|South Sudanese|Juba
SV|El Salvador|Salvadoran|San Salvador
SY|Syria|Syrian|Damascus
TD|Chad|Chadian|N'Djamena
TG|Togo|Togolese|Lome
TH|Thailand|Thai|Bangkok
TJ|Tajikistan|Tajik|Dushanbe
TL|East Timor; Timor-Leste|Timorese|Dili
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian|Tunis
TR|Turkey; Turkiye|Turkish; Turk|Ankara
TT|Trinidad and Tobago; Trinidad|Trinidadian|Port of Spain
TW|Taiwan|Taiwanese|Taipei
TZ|Tanzania|Tanzanian|Dodoma; Dar es Salaam
UA|Ukraine|Ukrainian|Kyiv; Kiev
UG|Uganda|Ugandan|Kampala
US|United States; United States of America; US; U.S.; USA; U.S.A.; America|American|Washington
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek|Tashkent
VA|Vatican; Holy See|Vatican|Vatican City
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam|Vietnamese|Hanoi
YE|Yemen|Yemeni|Sanaa
XK|Kosovo|Kosovar; Kosovan|Pristina
ZA|South Africa|South African|Pretoria; Cape Town
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
"""

NAMES: dict[str, str] = {}  # "china" -> "CN", as written in lower case, words parted by one space
DEMONYMS: dict[str, str] = {}  # "chinese" -> "CN"
CAPITALS: dict[str, str] = {}  # "beijing" -> "CN"
SHOWN: dict[str, str] = {}  # "CN" -> "China"

for _line in _TABLE.split("\n"):
    if not _line:
        continue
    _code, _names, _people, _capital = _line.split("|")
    _all = _names.split("; ")
    SHOWN[_code] = _all[0]
    NAMES |= dict.fromkeys([name.lower() for name in _all], _code)
    if _people:
        DEMONYMS |= dict.fromkeys([name.lower() for name in _people.split("; ")], _code)
    if _capital:
        CAPITALS |= dict.fromkeys([name.lower() for name in _capital.split("; ")], _code)

# Regions whose adjectives work like nationalities.
REGIONS = frozenset(
    """
    european asian african arab western eastern southern northern latin nordic baltic balkan caribbean scandinavian islamic
    muslim jewish christian catholic protestant kurdish tibetan hispanic euro-american anglo-american black white republican
    democratic communist socialist conservative liberal presbyterian orthodox hebrew arabic buddhist hindu sikh sunni shiite
    serb croat afro-american african-american californian texan democrat
    """.split()
)  # fmt: skip

# Countries whose names people have as surnames too.
SURNAMES = frozenset(
    "chad england france georgia germany holland ireland israel jordan korea poland scotland spain turkey wales".split()
)
