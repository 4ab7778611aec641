-- How loading reads numbers as people write them, DuckDB only; needs text.sql.

-- A number without its sign and currency: (1,234), ¥-5, 1.2万元 and USD 3k become 1,234, 5, 1.2万 and 3k. Signs and currencies may
-- stand in front or behind; NULL where brackets do not match. `currency_words()` is the pattern of what people write for currencies.
CREATE OR REPLACE TEMP MACRO bare_number(s) AS
  CASE WHEN regexp_matches(s, '^[^()]*(?:\([^()]+\)\s*%?)?$') AND NOT regexp_matches(s, '^\D*-\D*-|^\D*-.*\d\D*-\s*%?$')
       THEN trim(regexp_replace(regexp_replace(s,
         '^[-+(]?\s*(?:(?:' || currency_words() || ')\s*){0,2}[-+(]?\s*', '', 'i'),
         '\s*(?:' || currency_words() || ')?\s*[-)]?\s*(%?)$', '\1', 'i')) END;

-- The word or sign of the currency beside a number, in small letters: us$, ¥, 元; '' where there is none. Of two the plainer one:
-- ¥ and $ are signs of several.
CREATE OR REPLACE TEMP MACRO currency_sign(s) AS
  list_transform([narrow(s)], lambda v: list_transform([struct_pack(
    front := lower(replace(regexp_extract(v, '^[-+(]?\s*(' || currency_words() || ')', 1, 'i'), ' ', '')),
    behind := lower(replace(regexp_extract(v, '(' || currency_words() || ')\s*[-)]?\s*%?$', 1, 'i'), ' ', '')))],
    lambda found: CASE WHEN found.behind <> '' AND found.front IN ('', '¥', '$', 'kr') THEN found.behind ELSE found.front END)[1])[1];

-- Digits, thousands apart by commas, apostrophes or blanks (1,23,456 in India), and a unit.
CREATE OR REPLACE TEMP MACRO number_parts(s) AS
  regexp_extract(bare_number(s),
    '^((?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:''\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)\s*(万亿|亿|億|千万|百万|十万|万|萬|千|thousand|million|billion|lakh|crore|[kK]|mn|mio|bn|[mMbB]|%)?$',
    ['digits', 'unit']);

-- What a unit behind a number multiplies it by. Looked up in lists: a CASE would bind the text of its subject once for each unit.
CREATE OR REPLACE TEMP MACRO unit_scale(unit) AS
  coalesce([1000000000000, 100000000, 100000000, 10000000, 1000000, 100000, 10000, 10000, 1000,
            10000000, 100000, 1000, 1000, 1000000, 1000000, 1000000, 1000000, 1000000000, 1000000000, 1000000000, 0.01][
    list_position(['万亿', '亿', '億', '千万', '百万', '十万', '万', '萬', '千',
                   'crore', 'lakh', 'k', 'thousand', 'm', 'mn', 'mio', 'million', 'b', 'bn', 'billion', '%'], lower(unit))], 1);

-- Minus by a sign in front or behind, or by brackets.
CREATE OR REPLACE TEMP MACRO number_sign(s) AS CASE WHEN regexp_matches(s, '^[^\d.]*-|-\s*%?$|\(.*\)\s*%?$') THEN -1 ELSE 1 END;

-- A plain number. Casting to 36 digits costs forty times as much as to 18, so that only those take it that need it.
CREATE OR REPLACE TEMP MACRO plain_number(s) AS
  CASE WHEN (NOT contains(s, '.') OR length(s) - strpos(s, '.') <= 6) AND NOT contains(lower(s), 'e')
       THEN coalesce(CAST(try_cast(s AS DECIMAL(18,6)) AS DECIMAL(36,12)), CASE WHEN length(s) > 12 THEN try_cast(s AS DECIMAL(36,12)) END)
       ELSE try_cast(s AS DECIMAL(36,12)) END;

-- A number with signs, currency and unit; lambdas bind what is used more than once a single time.
CREATE OR REPLACE TEMP MACRO written_number(s) AS
  list_transform([narrow(s)], lambda v: list_transform([number_parts(v)], lambda parts:
    CAST(try_cast(translate(nullif(parts.digits, ''), ', ''', '') AS DECIMAL(20,8)) * CAST(unit_scale(parts.unit) * number_sign(v) AS DECIMAL(16,2)) AS DECIMAL(36,12)))[1])[1];

-- A number as people write it: ¥1,234.50, (1,234), 1.2万, 3亿, 12%. The plain cast comes first, as it is by far the fastest.
CREATE OR REPLACE TEMP MACRO read_number(s) AS
  coalesce(plain_number(clean_text(s)), CASE WHEN is_missing(s) THEN NULL ELSE written_number(s) END);

-- The same where the comma is the decimal sign: 1.234,50.
CREATE OR REPLACE TEMP MACRO read_number_decimal_comma(s) AS
  list_transform([translate(narrow(s), '.,', ',.')], lambda v: read_number(v))[1];

-- What a number is multiplied with whose header counts in thousands or ten thousands, unless it has a unit of its own: 1.2万, 3K.
CREATE OR REPLACE TEMP MACRO header_scale(s, scale) AS
  CASE WHEN regexp_matches(narrow(s), '\d\s*(?:[百千万萬亿億]|thousand|million|billion|lakh|crore|[kmb](?:n|io)?(?:[^a-z]|$))', 'i') THEN 1 ELSE scale END;

-- The same in a column of percentages, of which some may say so.
CREATE OR REPLACE TEMP MACRO percent_scale(s) AS CASE WHEN contains(narrow(s), '%') THEN 1 ELSE 0.01 END;
