-- How loading reads text, DuckDB only. Every macro takes a cell as it came and gives NULL for what it cannot read.

-- The text without blanks around it, full-width and non-breaking ones too; NULL if nothing is left.
CREATE OR REPLACE TEMP MACRO clean_text(s) AS nullif(trim(s, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288) || chr(65279)), '');

-- Whether a number or a date was left out in words.
CREATE OR REPLACE TEMP MACRO is_missing(s) AS
  clean_text(s) IS NULL
  OR lower(clean_text(s)) IN ('na', 'n/a', '#n/a', 'nan', 'nat', 'null', 'none', 'nil', 'unknown', '-', '--', '—', '——', '－', '/', '\n', '无', '空', '暂无', '未知', '未填写', '不详');

-- Full-width digits and signs as the plain ones.
CREATE OR REPLACE TEMP MACRO narrow(s) AS
  translate(clean_text(s), '０１２３４５６７８９．，－＋（）％￥／：　', '0123456789.,-+()%¥/: ');

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

-- Year, month and day apart by hyphens, whatever stood between them; two-digit years completed.
CREATE OR REPLACE TEMP MACRO hyphened_date(s) AS
  regexp_replace(regexp_replace(regexp_replace(narrow(s),
    '^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})(?:\s*日)?', '\1-\2-\3'),
    '^(\d{1,2}-\d{1,2})-([7-9]\d)(\D|$)', '\1-19\2\3'),
    '^(\d{1,2}-\d{1,2})-([0-6]\d)(\D|$)', '\1-20\2\3');

-- Words and numbers of a date apart by single blanks: 15 Apr 2021 00:02:00.
CREATE OR REPLACE TEMP MACRO spaced_date(s) AS
  regexp_replace(regexp_replace(narrow(s), '[-,/\s]+', ' ', 'g'), '^(\d{1,2} [A-Za-z]+) (\d\d)( |$)', '\1 20\2\3');

CREATE OR REPLACE TEMP MACRO read_date_in_words(s) AS
  try_strptime(spaced_date(s), [
    '%d %b %Y', '%d %b %Y %H:%M:%S', '%d %b %Y %H:%M', '%b %d %Y', '%b %d %Y %H:%M:%S', '%b %d %Y %H:%M', '%b %d %Y %I:%M %p',
    '%d %B %Y', '%B %d %Y', '%a %d %b %Y', '%Y %b %d']);

CREATE OR REPLACE TEMP MACRO read_date_of_digits(s) AS
  CASE WHEN regexp_matches(clean_text(s), '^(19|20)\d{6}$') THEN try_strptime(clean_text(s), '%Y%m%d')
       WHEN regexp_matches(clean_text(s), '^(19|20)\d{12}$') THEN try_strptime(clean_text(s), '%Y%m%d%H%M%S')
       WHEN regexp_matches(clean_text(s), '^(19|20)\d\d[-/.年]?\d{1,2}月?$') THEN try_strptime(regexp_replace(clean_text(s), '[-/.年月]', '', 'g'), '%Y%m') END;

-- ISO and its kin. A year of one or two digits is no year: 1-2-24 is a day and a month.
CREATE OR REPLACE TEMP MACRO read_date_from_year(s) AS CASE WHEN try_cast(s AS TIMESTAMP) >= TIMESTAMP '1000-01-01' THEN try_cast(s AS TIMESTAMP) END;

-- Dates that begin with the year, and all that leave no doubt about day and month.
CREATE OR REPLACE TEMP MACRO read_date(s) AS
  coalesce(
    read_date_from_year(clean_text(s)),
    CASE WHEN is_missing(s) THEN NULL ELSE coalesce(read_date_from_year(hyphened_date(s)), read_date_of_digits(s), read_date_in_words(s)) END);

CREATE OR REPLACE TEMP MACRO read_date_dmy(s) AS
  coalesce(read_date(s), try_strptime(hyphened_date(s), [
    '%d-%m-%Y', '%d-%m-%Y %H:%M', '%d-%m-%Y %H:%M:%S', '%d-%m-%Y %I:%M %p', '%d-%m-%Y %I:%M:%S %p', '%d-%m-%YT%H:%M:%S']));

CREATE OR REPLACE TEMP MACRO read_date_mdy(s) AS
  coalesce(read_date(s), try_strptime(hyphened_date(s), [
    '%m-%d-%Y', '%m-%d-%Y %H:%M', '%m-%d-%Y %H:%M:%S', '%m-%d-%Y %I:%M %p', '%m-%d-%Y %I:%M:%S %p', '%m-%d-%YT%H:%M:%S']));

CREATE OR REPLACE TEMP MACRO read_boolean(s) AS
  CASE WHEN lower(narrow(s)) IN ('yes', 'y', 'true', 't', '1', '1.0', 'x', 'on', '是', '有', '真', '对', '√', '✓', '✔', '已', 'returned', 'refunded', '退回', '已退货', '已退回') THEN true
       WHEN lower(narrow(s)) IN ('no', 'n', 'false', 'f', '0', '0.0', 'off', '否', '无', '假', '错', '×', '✗', '未', 'not returned', '未退货') THEN false END;
