-- How loading reads numbers as people write them, DuckDB only; needs text.sql.

-- The digits of a number among currency signs, thousands separators and units; NULL if anything else stands there.
CREATE OR REPLACE TEMP MACRO number_digits(s) AS
  nullif(replace(replace(replace(regexp_extract(s,
    '^[-+(]{0,2}\s*(?:[$€£¥₩₹]|US\$|HK\$|NT\$|RMB|CNY|USD|EUR|GBP|HKD|JPY|人民币)?\s*[-+]?\s*((?:\d{1,3}(?:[,'' ]\d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)\s*(?:万亿|亿|千万|百万|万|千|[kKmMbB]|bn)?\s*(?:元|[$€£¥]|RMB|CNY|USD|EUR|GBP|HKD|JPY)?\s*[)-]?\s*%?$', 1),
    ',', ''), '''', ''), ' ', ''), '');

-- What a unit behind a number multiplies it by.
CREATE OR REPLACE TEMP MACRO number_scale(s) AS
  CASE regexp_extract(s, '\d\.?\s*(万亿|亿|千万|百万|万|千|[kKmMbB]|bn)\s*(?:元|[$€£¥]|RMB|CNY|USD|EUR|GBP|HKD|JPY)?\s*[)-]?$', 1)
    WHEN '万亿' THEN 1000000000000 WHEN '亿' THEN 100000000 WHEN '千万' THEN 10000000 WHEN '百万' THEN 1000000
    WHEN '万' THEN 10000 WHEN '千' THEN 1000 WHEN 'k' THEN 1000 WHEN 'K' THEN 1000 WHEN 'm' THEN 1000000 WHEN 'M' THEN 1000000
    WHEN 'b' THEN 1000000000 WHEN 'B' THEN 1000000000 WHEN 'bn' THEN 1000000000
    ELSE CASE WHEN s LIKE '%\%' ESCAPE '\' THEN 0.01 ELSE 1 END END;

-- Minus by a sign in front or behind, or by brackets.
CREATE OR REPLACE TEMP MACRO number_sign(s) AS CASE WHEN regexp_matches(s, '^[(]?\s*\D{0,4}\s*-|-$|^[(].*[)]$') THEN -1 ELSE 1 END;

-- A number as people write it: ¥1,234.50, (1,234), 1.2万, 3亿, 12%. The plain cast comes first, as it is by far the fastest.
CREATE OR REPLACE TEMP MACRO read_number(s) AS
  coalesce(
    try_cast(clean_text(s) AS DECIMAL(36,12)),
    CASE WHEN is_missing(s) THEN NULL ELSE
      CAST(try_cast(number_digits(narrow(s)) AS DECIMAL(20,8)) * CAST(number_scale(narrow(s)) * number_sign(narrow(s)) AS DECIMAL(16,2)) AS DECIMAL(36,12))
    END);

-- The same where the comma is the decimal sign: 1.234,50.
CREATE OR REPLACE TEMP MACRO read_number_decimal_comma(s) AS read_number(translate(s, '.,', ',.'));
