"""Units of news: percentages, money, measures and spans of time, each with the one name we keep for it.

Tables, not rules. Money words are those of the world's currencies and the common old ones; a currency that no table knows is
kept as printed by whoever reads the number.
"""

# ruff: noqa: SIM905  (word tables read better as text)
from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

UnitKind = Literal["percent", "points", "money", "measure", "time", "times"]


@dataclass(frozen=True)
class Unit:
    """A unit by its plural name. ``factor`` turns the printed number into that unit ("two decades": 20 years)."""

    name: str
    kind: UnitKind
    factor: float = 1.0


_PERCENT = {
    "percent": "percent|per cent|per-cent|percents|pct|pct.|pc|%|٪|p.c.|per centum",
    "percentage points": "percentage point|percentage points|percentage-point|percentage-points|pp|ppt|ppts|pps|%-points|%-point",
    "basis points": "basis point|basis points|basis-point|basis-points|bp|bps",
    "points": "point|points|pts|pt",
}

# Name kept, then the words for it. ISO 4217 codes stand with their currency.
_MONEY = {
    "dollars": "dollar|dollars|dlr|dlrs|$|bucks",
    "US dollars": "us dollar|us dollars|u.s. dlrs|u.s. dlr|u.s. dollar|u.s. dollars|american dollars|usd|us$|u.s.$",
    "Australian dollars": "australian dollar|australian dollars|aud|a$|au$",
    "Canadian dollars": "canadian dollar|canadian dollars|cad|c$|ca$|cdn$",
    "New Zealand dollars": "new zealand dollar|new zealand dollars|nzd|nz$",
    "Hong Kong dollars": "hong kong dollar|hong kong dollars|hkd|hk$",
    "Singapore dollars": "singapore dollar|singapore dollars|sgd|s$",
    "Taiwan dollars": "taiwan dollars|new taiwan dollars|twd|nt$",
    "cents": "cent|cents|ct|cts|¢|euro cents|us cents",
    "sen": "sen",
    "euros": "euro|euros|€|eur",
    "pounds": "pound|pounds|£|gbp|pounds sterling|pound sterling|quid|sterling|stg",
    "pence": "pence|penny|pennies|p",
    "yen": "yen|¥|jpy|japanese yen",
    "yuan": "yuan|renminbi|rmb|cny|chinese yuan|cn¥",
    "rupees": "rupee|rupees|₹|inr|rs|rs.|indian rupees",
    "Pakistani rupees": "pakistani rupees|pkr",
    "roubles": "rouble|roubles|ruble|rubles|₽|rub|russian roubles|russian rubles",
    "hryvnias": "hryvnia|hryvnias|hryvnya|uah|₴",
    "won": "won|krw|₩|korean won",
    "francs": "franc|francs|swiss franc|swiss francs|chf|cfa francs|french francs|belgian francs",
    "marks": "mark|marks|deutschmark|deutschmarks|deutsche mark|deutsche marks|dm|markka|finnish markka|finnish marks",
    "kronor": "kronor|krona|swedish kronor|swedish krona|swedish crowns|sek",
    "kroner": "kroner|krone|danish kroner|danish krone|norwegian kroner|norwegian krone|danish crowns|norwegian crowns|dkk|nok",
    "crowns": "crown|crowns|koruna|korunas|czech crowns|czk",
    "shekels": "shekel|shekels|₪|ils|nis|new shekels",
    "lira": "lira|liras|₺|turkish lira|try|lire",
    "pesos": "peso|pesos|mexican peso|mexican pesos|mex$|mxn$|philippine pesos|mxn|php|₱|argentine pesos|colombian pesos|chilean pesos",
    "reais": "real|reais|brl|r$|brazilian reais",
    "rand": "rand|rands|zar",
    "dirhams": "dirham|dirhams|aed|dhs",
    "dinars": "dinar|dinars|iraqi dinars|kuwaiti dinars|jordanian dinars|iqd|kwd|jod",
    "riyals": "riyal|riyals|saudi riyals|sar|qatari riyals|qar",
    "rials": "rial|rials|iranian rials|omani rials|irr",
    "toman": "toman|tomans",
    "Egyptian pounds": "egyptian pounds|egp",
    "Lebanese pounds": "lebanese pounds|lebanese liras|lbp",
    "Syrian pounds": "syrian pounds|syp",
    "afghanis": "afghani|afghanis|afn",
    "taka": "taka|bdt",
    "baht": "baht|thb|฿",
    "ringgit": "ringgit|myr|rm",
    "rupiah": "rupiah|rupiahs|idr|rp",
    "dong": "vnd|vietnamese dong",
    "kyat": "kyat|kyats|mmk",
    "riel": "riel|riels|khr",
    "tenge": "tenge|kzt",
    "zlotys": "zloty|zlotys|zlotych|pln",
    "forints": "forint|forints|huf",
    "lei": "leu|lei|ron",
    "leva": "lev|leva|bgn",
    "kuna": "kuna|kunas|hrk",
    "drachmas": "drachma|drachmas|drachmae",
    "pesetas": "peseta|pesetas",
    "escudos": "escudo|escudos",
    "guilders": "guilder|guilders",
    "schillings": "schilling|schillings",
    "shillings": "shilling|shillings|kes|kenyan shillings|ugandan shillings|tanzanian shillings",
    "naira": "naira|ngn|₦",
    "cedis": "cedi|cedis|ghs",
    "birr": "birr|etb",
    "kwacha": "kwacha|kwachas",
    "bolivars": "bolivar|bolivars|bolivares",
    "soles": "sol|soles|nuevos soles",
    "guaranies": "guarani|guaranies",
    "lempiras": "lempira|lempiras",
    "quetzals": "quetzal|quetzals|quetzales",
    "florins": "florin|florins",
    "ducats": "ducat|ducats",
    "bitcoins": "bitcoin|bitcoins|btc|₿",
    "colones": "colones|₡|crc",
    "lari": "lari|laris|₾",
    "kip": "kip|₭",
    "tugriks": "tugrik|tugriks|tögrög|mnt|₮",
    "manats": "manat|manats|azn|₼",
    "drams": "armenian dram|armenian drams|amd|֏",
    "soms": "som|soms|uzs",
    "Sri Lankan rupees": "sri lankan rupee|sri lankan rupees|lkr",
    "Nepalese rupees": "nepalese rupee|nepalese rupees|npr",
    "gourdes": "gourde|gourdes|htg",
    "balboas": "balboas",
    "cordobas": "cordobas",
    "leones": "leones",
    "kwanzas": "kwanza|kwanzas|aoa",
    "meticais": "metical|meticais|mzn",
    "ariary": "ariary|mga",
    "CFA francs": "cfa franc|cfa francs|xof|xaf",
}

_MEASURES = {
    "kilometres": "km|kms|kilometre|kilometres|kilometer|kilometers",
    "metres": "metre|metres|meter|meters|m",
    "centimetres": "cm|centimetre|centimetres|centimeter|centimeters",
    "millimetres": "mm|millimetre|millimetres|millimeter|millimeters",
    "micrometres": "µm|μm|micrometre|micrometres|micrometer|micrometers|micron|microns",
    "nanometres": "nanometre|nanometres|nanometer|nanometers",
    "miles": "mile|miles|mi",
    "nautical miles": "nautical mile|nautical miles|nm|nmi",
    "yards": "yard|yards|yd|yds",
    "feet": "foot|feet|ft",
    "inches": "inch|inches",
    "square kilometres": "square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq. km|km²|km2|sq kms|square km|square kms",
    "square miles": "square mile|square miles|sq mi|sq miles|sq. miles",
    "square metres": "square metre|square metres|square meter|square meters|sq m|sq. m|m²|m2|sqm",
    "square feet": "square foot|square feet|sq ft|sq. ft|sq ft.|sq. ft.",
    "hectares": "hectare|hectares|ha",
    "acres": "acre|acres",
    "cubic metres": "cubic metre|cubic metres|cubic meter|cubic meters|m³|m3",
    "cubic feet": "cubic foot|cubic feet|cubic ft|cu ft",
    "cubic kilometres": "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|cubic km|km³",
    "square inches": "square inch|square inches|sq in",
    "square yards": "square yard|square yards|sq yd|sq yds",
    "cubic yards": "cubic yard|cubic yards",
    "cubic inches": "cubic inch|cubic inches",
    "cubic centimetres": "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cc|cm³",
    "square centimetres": "square centimetre|square centimetres|square centimeter|square centimeters|cm²",
    "fathoms": "fathom|fathoms",
    "furlongs": "furlong|furlongs",
    "terawatt-hours": "twh|terawatt hour|terawatt hours|terawatt-hours",
    "gigawatt-hours": "gwh|gigawatt hour|gigawatt hours|gigawatt-hours",
    "terawatts": "terawatt|terawatts|tw",
    "kilovolts": "kv|kilovolt|kilovolts",
    "millimetres of mercury": "mmhg",
    "microsieverts": "microsievert|microsieverts",
    "millisieverts": "millisievert|millisieverts|msv",
    "becquerels": "becquerel|becquerels|bq",
    "megabits per second": "mbps|mbit/s|megabits per second|megabits a second",
    "gigabits per second": "gbps|gbit/s|gigabits per second",
    "litres": "litre|litres|liter|liters|l",
    "millilitres": "ml|millilitre|millilitres|milliliter|milliliters",
    "gallons": "gallon|gallons|gal",
    "barrels": "barrel|barrels|bbl|bbls",
    "bushels": "bushel|bushels",
    "ounces": "ounce|ounces|oz",
    "kilograms": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
    "grams": "gram|grams|gramme|grammes|g",
    "milligrams": "mg|milligram|milligrams",
    "micrograms": "microgram|micrograms|µg|μg|mcg",
    "tonnes": "tonne|tonnes|metric ton|metric tons|metric tonnes|t",
    "tons": "ton|tons|short tons|long tons",
    "kilotons": "kiloton|kilotons",
    "megatons": "megaton|megatons|megatonne|megatonnes|mt",
    "gigatonnes": "gigatonne|gigatonnes|gigaton|gigatons|gt",
    "lbs": "lb|lbs|lbs.|lb.",
    "stone": "st lb",
    "watts": "w|watt|watts",
    "megapascals": "mpa|megapascal|megapascals",
    "pascals": "pa|pascal|pascals",
    "kilopounds per square inch": "ksi",
    "pounds per square inch": "psi|pounds per square inch",
    "kilowatts": "kw|kilowatt|kilowatts",
    "megawatts": "mw|megawatt|megawatts",
    "gigawatts": "gw|gigawatt|gigawatts",
    "kilowatt-hours": "kwh|kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours",
    "megawatt-hours": "mwh|megawatt hour|megawatt hours|megawatt-hours",
    "horsepower": "hp|bhp|horsepower|ps",
    "newton metres": "nm of torque|newton metres|newton-metres|newton meters|newton-meters|n·m",
    "pound-feet": "lb-ft|lb ft|lb. ft|pound-feet|pound feet|pound-foot|foot-pounds|foot pounds|ft-lb|ft lbs",
    "volts": "v|volt|volts",
    "hertz": "hz|hertz",
    "megahertz": "mhz|megahertz",
    "gigahertz": "ghz|gigahertz",
    "degrees": "degree|degrees|°",
    "degrees Celsius": "degrees celsius|degree celsius|°c|celsius|degrees c|deg c|degrees centigrade|centigrade|deg celsius|deg. c|℃|ºc|º c|° c|° celsius|°celsius|celcius|degrees celcius|° centigrade",
    "degrees Fahrenheit": "degrees fahrenheit|degree fahrenheit|°f|fahrenheit|degrees f|deg f|deg fahrenheit|deg. f|℉|ºf|° f",
    "kelvins": "kelvin|kelvins",
    "kilometres per hour": "km/h|kmh|kph|kmph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|kilometre per hour|kms/h",
    "miles per gallon": "mpg|m.p.g.|m.p.g|miles per gallon|miles to the gallon",
    "parts per million": "ppm|parts per million",
    "miles per hour": "mph|m.p.h.|m.p.h|m . p . h|mi/h|miles per hour|miles an hour|mile per hour|mile-per-hour|miles-per-hour",
    "metres per second": "m/s|metres per second|meters per second",
    "knots": "knot|knots",
    "kilobytes": "kb|kilobytes|kilobyte",
    "megabytes": "mb|megabyte|megabytes",
    "gigabytes": "gb|gigabyte|gigabytes",
    "terabytes": "tb|terabyte|terabytes",
    "megapixels": "megapixel|megapixels|mp",
    "calories": "calorie|calories|kcal",
    "decibels": "decibel|decibels|db",
    "light years": "light year|light years|light-years|light-year",
    "carats": "carat|carats|karat|karats",
}

_TIMES = {
    "seconds": "second|seconds|sec|secs",
    "milliseconds": "millisecond|milliseconds|ms",
    "minutes": "minute|minutes|min|mins",
    "hours": "hour|hours|hr|hrs|hour's|hours'",
    "days": "day|days|day's|days'",
    "working days": "working day|working days|business day|business days|weekdays|trading days",
    "calendar days": "calendar days",
    "nights": "night|nights",
    "weeks": "week|weeks|wk|wks|week's|weeks'",
    "weekends": "weekend|weekends",
    "months": "month|months|mth|mths|month's|months'",
    "quarters": "quarters|consecutive quarters",
    "years": "year|years|yr|yrs|year's|years'|calendar years",
}
_LONG_TIMES = {"decade": 10.0, "decades": 10.0, "century": 100.0, "centuries": 100.0, "fortnight": 14.0, "fortnights": 14.0}

TIME_WORDS = frozenset(w for words in _TIMES.values() for w in words.split("|") if " " not in w) | frozenset(_LONG_TIMES)

ATTACHED_ONLY = frozenset("p m l g t w v ps c f k mp db nm gal gt mt ha pa mpa cc tw kv bq".split())
"""Short forms that count as a unit only when they touch the number ("10W"), for they mean too much elsewhere."""

SPACED = {
    "W": "watts",
    "kW": "kilowatts",
    "V": "volts",
    "Nm": "newton metres",
    "N·m": "newton metres",
    "PS": "horsepower",
    "MPa": "megapascals",
}
"""Short forms that are a unit after a blank too, in this very spelling ("300 PS", "450 Nm")."""

GLUED_DEGREES = {"C": "degrees Celsius", "F": "degrees Fahrenheit"}
"""Capitals that are a temperature where they touch the figure ("35C", "-5F")."""

SYMBOLS = "$£€¥₹₽₩₺₪₴₱₦฿₡₾₭₮₼₿"
"""Currency signs that stand before (or, on the Continent, after) the number."""

_PREFIXES = {"MEX", "MXN", "US", "U.S.", "HK", "A", "AU", "C", "CA", "NZ", "S", "NT", "R", "CN", "CDN"}
PREFIX_CODES = frozenset(
    "USD EUR GBP JPY CNY RMB INR AUD CAD NZD HKD SGD CHF SEK NOK DKK ILS NIS ZAR AED SAR PKR KES NGN BRL MXN RUB UAH PLN CZK HUF "
    "RM Rs Rs. Rp Dh Dhs DM PS".split()
)
"""Letters that stand before the number and name its currency ("Rs 500", "USD 3m")."""


@cache
def units() -> dict[str, Unit]:
    """Every word for a unit, in lower case, and the unit."""
    table: dict[str, Unit] = {}
    for names, kind in ((_PERCENT, "percent"), (_MEASURES, "measure"), (_TIMES, "time"), (_MONEY, "money")):
        for name, words in names.items():
            sort: UnitKind = "points" if kind == "percent" and name != "percent" else kind  # type: ignore[assignment]
            for word in words.split("|"):
                table[word] = Unit(name, sort)
    for word, factor in _LONG_TIMES.items():
        table[word] = Unit("days" if "fortnight" in word else "years", "time", factor)
    table["times"] = table["fold"] = Unit("times", "times")
    return table


def money_before(word: str) -> Unit | None:
    """The currency that ``word`` names when it stands before a number: "US$", "Rs", "€".

    >>> money_before("US$").name, money_before("£").name, money_before("mark")
    ('US dollars', 'pounds', None)
    """
    if word == "PS":  # a pound sign that lost its encoding
        return units()["£"]
    if word in PREFIX_CODES or (word and word[-1] in SYMBOLS and (len(word) == 1 or word[:-1].upper() in _PREFIXES)):
        found = units().get(word.lower()) or units().get(word[-1])
        return found if found is not None and found.kind == "money" else None
    return None
