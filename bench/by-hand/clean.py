"""Telephone numbers by phonenumbers and places by cpca, of the same file; the rest of what acrm cleans is left out.

    python clean.py ACCOUNTS.csv OUT.csv      (pip install cpca phonenumbers)
"""
import sys

import cpca
import pandas
import phonenumbers


def e164(text):
    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if phonenumbers.is_valid_number(number) else None


rows = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
rows["phone"] = [e164(text) for text in rows["联系电话"]]
places = cpca.transform(rows["地址"])
rows[["province", "city", "district"]] = places[["省", "市", "区"]].values
rows.to_csv(sys.argv[2], index=False)
