-- How loading reads the zone behind a time, DuckDB only; needs text.sql.

-- What stands before a zone behind a time: Z, UTC, +08:00, -0500, GMT+8.
CREATE OR REPLACE TEMP MACRO without_zone(s) AS
  regexp_replace(narrow(s), '(:\d\d(?:[.,]\d+)?(?:\s?[AaPp][Mm])?)\s*(?:[Zz]|\(?(?:UTC|GMT)?\s*[-+]\s*\d{1,2}(?::?\d\d)?\)?|UTC|GMT)$', '\1');

-- That zone in digits: +08:00; NULL where there is none, or it is UTC itself.
CREATE OR REPLACE TEMP MACRO zone_of(s) AS
  nullif(replace(regexp_extract(narrow(s), ':\d\d(?:[.,]\d+)?(?:\s?[AaPp][Mm])?\s*\(?(?:UTC|GMT)?\s*([-+]\s*\d{1,2}(?::?\d\d)?)\)?$', 1), ' ', ''), '');

-- How far ahead of UTC that zone is; nothing where there is none.
CREATE OR REPLACE TEMP MACRO zone_offset(s) AS
  to_minutes(coalesce(list_transform([zone_of(s)], lambda zone:
    (CASE WHEN contains(zone, '-') THEN -1 ELSE 1 END)
    * (60 * try_cast(regexp_extract(zone, '^[-+](\d\d?)(?::?(\d\d))?$', 1) AS BIGINT)
       + coalesce(try_cast(nullif(regexp_extract(zone, '^[-+](\d\d?)(?::?(\d\d))?$', 2), '') AS BIGINT), 0)))[1], 0));
