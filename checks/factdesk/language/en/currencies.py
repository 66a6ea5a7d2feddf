"""Currencies as English news writes them, by ISO 4217 code."""

from __future__ import annotations

# Before the number. A plain dollar is the US dollar unless the words name a country.
SIGNS = {
    "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₪": "ILS", "₺": "TRY",
    "₫": "VND",
    "₦": "NGN", "฿": "THB", "₴": "UAH", "₱": "PHP", "au$": "AUD", "a$": "AUD", "ca$": "CAD", "c$": "CAD", "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD", "dlrs": "USD",
}  # fmt: skip

# Letters that touch a dollar sign: "NT$", "R$".
DOLLAR_LETTERS = {
    "NT": "TWD",
    "R": "BRL",
    "MX": "MXN",
    "Mex": "MXN",
    "US": "USD",
    "Z": "ZWD",
    "J": "JMD",
    "SG": "SGD",
    "A": "AUD",
    "C": "CAD",
}

# Codes and short names before the number ("EUR 5 million", "Rs 500") or after it ("5 million EUR").
CODES = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "cny": "CNY", "rmb": "CNY", "inr": "INR", "rs": "INR", "chf": "CHF",
    "cad": "CAD",
    "aud": "AUD", "nzd": "NZD", "hkd": "HKD", "sgd": "SGD", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "rub": "RUB", "brl": "BRL",
    "zar": "ZAR", "krw": "KRW", "mxn": "MXN", "try": "TRY", "pln": "PLN", "dm": "DEM",
}  # fmt: skip

# Names after the number. "pound" may be a weight and "won" a verb: see AMBIGUOUS.
NAMES = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "sterling": "GBP",
    "quid": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB",
    "rouble": "RUB",
    "roubles": "RUB", "franc": "CHF", "francs": "CHF", "peso": "MXN", "pesos": "MXN", "won": "KRW", "rand": "ZAR",
    "ringgit": "MYR",
    "baht": "THB", "rupiah": "IDR", "shekel": "ILS", "shekels": "ILS", "lira": "TRY", "liras": "TRY", "lire": "ITL",
    "kronor": "SEK",
    "kroner": "DKK", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "dirham": "AED", "dirhams": "AED",
    "riyal": "SAR", "riyals": "SAR", "dinar": "KWD", "dinars": "KWD", "hryvnia": "UAH", "naira": "NGN", "bucks": "USD",
    "taka": "BDT",
    "mark": "DEM", "marks": "DEM", "guilders": "NLG", "bolivars": "VES", "reais": "BRL", "riel": "KHR", "dong": "VND",
}  # fmt: skip

# A hundredth of the currency.
CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP", "eurocents": "EUR", "¢": "USD"}

# Before the name: which country's. Two words are joined by a space.
COUNTRIES = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD", ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD", ("hong kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD", ("new zealand",
    "dollar"): "NZD",
    ("taiwan", "dollar"): "TWD", ("swiss", "franc"): "CHF", ("french", "franc"): "FRF", ("belgian", "franc"): "BEF",
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("irish", "pound"): "IEP", ("lebanese", "pound"): "LBP",
    ("mexican", "peso"): "MXN", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP",
    ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR", ("german", "mark"): "DEM", ("deutsche", "mark"): "DEM",
    ("japanese", "yen"): "JPY", ("chinese", "yuan"): "CNY", ("swedish", "kronor"): "SEK", ("danish", "kroner"): "DKK",
    ("norwegian", "kroner"): "NOK", ("korean", "won"): "KRW", ("south korean", "won"): "KRW", ("turkish", "lira"): "TRY",
    ("italian", "lire"): "ITL", ("russian", "ruble"): "RUB", ("iraqi", "dinar"): "IQD",
}  # fmt: skip
COUNTRY_WORDS = frozenset(word for country, _ in COUNTRIES for word in country.split()[:1])

# Names that are also something else: read as money only after a magnitude ("5 million pounds") or "sterling".
AMBIGUOUS = frozenset({"pound", "pounds", "won", "mark", "marks", "rand", "dong", "taka", "quid"})
