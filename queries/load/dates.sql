-- How loading reads dates, DuckDB only; needs text.sql.

-- The day of the week says nothing that the date does not.
CREATE OR REPLACE TEMP MACRO without_weekday(s) AS
  regexp_replace(regexp_replace(s, '\s*\(?(?:星期|礼拜|周)[一二三四五六日天]\)?\s*', ' '),
    '^(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\.?,?\s+', '', 'i');

-- 二〇二四年十二月二十一日 in digits; the rest as it is.
CREATE OR REPLACE TEMP MACRO han_numbers(s) AS
  CASE WHEN NOT regexp_matches(s, '[〇零一二三四五六七八九十]') THEN s
       ELSE regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(s, '〇零一二三四五六七八九', '00123456789'),
         '(\d)十(\d)', '\1\2', 'g'), '(\d)十', '\10', 'g'), '十(\d)', '1\1', 'g'), '十', '10', 'g') END;

-- 下午3点20分, 3:20p.m. and 15时20分 as 3:20 PM and 15:20.
CREATE OR REPLACE TEMP MACRO plain_time(s) AS
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(s,
    '(\d)\s*[时時点點]\s*(\d{1,2})\s*分?', '\1:\2'), '(\d)\s*[时時点點]整?', '\1:00'), '(:\d\d)\s*(\d\d)\s*秒', '\1:\2'),
    '\s*(?:上午|早上|凌晨)\s*(\d.*)$', ' \1 AM'), '\s*(?:下午|晚上|中午)\s*(\d.*)$', ' \1 PM'),
    '(\d)\s*([AaPp])\.?\s?[Mm]\.?$', '\1 \2M');

-- A date in half width, in digits and without its weekday; the macros below read one. Lambdas bind what is used more than once a
-- single time: the text of all these is long.
CREATE OR REPLACE TEMP MACRO plain_date(s) AS
  list_transform([without_weekday(narrow(s))], lambda dated: plain_time(han_numbers(dated)))[1];

-- Year, month and day apart by hyphens, whatever stood between them; two-digit years completed, 70 to 99 as 19.., the rest as 20...
CREATE OR REPLACE TEMP MACRO hyphened_date(plain) AS
  trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(plain,
    '^([7-9]\d)\s*年', '19\1年'), '^([0-6]\d)\s*年', '20\1年'),
    '^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})(?:\s*[日号])?[\s,T]*', '\1-\2-\3 '),
    '^(\d{1,2}-\d{1,2})-([7-9]\d)(\D|$)', '\1-19\2\3'),
    '^(\d{1,2}-\d{1,2})-([0-6]\d)(\D|$)', '\1-20\2\3'));

-- Words and numbers of a date apart by single blanks: 15 Apr 2021 00:02:00.
CREATE OR REPLACE TEMP MACRO spaced_date(plain) AS
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(plain,
    '^Sept\b|\bSept\b', 'Sep', 'i'), '\b(\d{1,2})(?:st|nd|rd|th)\b', '\1', 'i'), '([A-Za-z])\.', '\1 ', 'g'), '[-,/\s]+', ' ', 'g'),
    '^(\d{1,2} [A-Za-z]+|[A-Za-z]+ \d{1,2}) ([7-9]\d)( |$)', '\1 19\2\3'),
    '^(\d{1,2} [A-Za-z]+|[A-Za-z]+ \d{1,2}) ([0-6]\d)( |$)', '\1 20\2\3');

CREATE OR REPLACE TEMP MACRO read_date_in_words(plain) AS
  try_strptime(spaced_date(plain), [
    '%d %b %Y', '%d %b %Y %H:%M:%S', '%d %b %Y %H:%M', '%d %b %Y %I:%M %p', '%d %b %Y %I:%M:%S %p',
    '%b %d %Y', '%b %d %Y %H:%M:%S', '%b %d %Y %H:%M', '%b %d %Y %I:%M %p', '%b %d %Y %I:%M:%S %p',
    '%d %B %Y', '%d %B %Y %H:%M', '%d %B %Y %H:%M:%S', '%B %d %Y', '%B %d %Y %H:%M', '%B %d %Y %I:%M %p', '%Y %b %d', '%Y %B %d']);

-- A month without a day is its first day; without a separator it has six digits, as five are a spreadsheet's days.
CREATE OR REPLACE TEMP MACRO read_date_of_digits(s) AS
  CASE WHEN regexp_matches(s, '^(19|20)\d{6}$') THEN try_strptime(s, '%Y%m%d')
       WHEN regexp_matches(s, '^(19|20)\d{12}$') THEN try_strptime(s, '%Y%m%d%H%M%S')
       WHEN regexp_matches(s, '^(19|20)\d\d(\d\d|\s*[-/.年]\s*\d{1,2}\s*月?)$') THEN try_strptime(regexp_replace(s, '[-/.年月\s]', '', 'g'), '%Y%m') END;

-- A date that a spreadsheet shows as its number, 45211 or 45211.5: days since 30 December 1899. Five digits are 1927 to 2173.
CREATE OR REPLACE TEMP MACRO read_date_of_days(s) AS
  CASE WHEN regexp_matches(s, '^[1-9]\d{4}(\.\d+)?$')
       THEN TIMESTAMP '1899-12-30' + to_seconds(CAST(round(try_cast(s AS DOUBLE) * 86400) AS BIGINT)) END;

-- ISO and its kin. A year of one or two digits is no year: 1-2-24 is a day and a month.
CREATE OR REPLACE TEMP MACRO read_date_from_year(s) AS CASE WHEN try_cast(s AS TIMESTAMP) >= TIMESTAMP '1000-01-01' THEN try_cast(s AS TIMESTAMP) END;

CREATE OR REPLACE TEMP MACRO read_hyphened_date(plain) AS
  list_transform([hyphened_date(plain)], lambda hyphened:
    coalesce(read_date_from_year(hyphened), try_strptime(hyphened, ['%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S %p'])))[1];

CREATE OR REPLACE TEMP MACRO written_date(s) AS
  list_transform([narrow(s)], lambda digits: list_transform([plain_date(digits)], lambda plain:
    coalesce(read_hyphened_date(plain), read_date_of_digits(digits), read_date_of_days(digits), read_date_in_words(plain)))[1])[1];

-- Dates that begin with the year, and all that leave no doubt about day and month.
CREATE OR REPLACE TEMP MACRO read_date(s) AS
  coalesce(read_date_from_year(clean_text(s)), CASE WHEN is_missing(s) THEN NULL ELSE written_date(s) END);

CREATE OR REPLACE TEMP MACRO read_date_dmy(s) AS
  coalesce(read_date(s), try_strptime(hyphened_date(plain_date(s)), [
    '%d-%m-%Y', '%d-%m-%Y %H:%M', '%d-%m-%Y %H:%M:%S', '%d-%m-%Y %H:%M:%S.%f', '%d-%m-%Y %I:%M %p', '%d-%m-%Y %I:%M:%S %p']));

CREATE OR REPLACE TEMP MACRO read_date_mdy(s) AS
  coalesce(read_date(s), try_strptime(hyphened_date(plain_date(s)), [
    '%m-%d-%Y', '%m-%d-%Y %H:%M', '%m-%d-%Y %H:%M:%S', '%m-%d-%Y %H:%M:%S.%f', '%m-%d-%Y %I:%M %p', '%m-%d-%Y %I:%M:%S %p']));

-- Years of two digits in front: 24-01-31.
CREATE OR REPLACE TEMP MACRO read_date_ymd(s) AS
  list_transform([regexp_replace(regexp_replace(narrow(s), '^([7-9]\d\s*[-/.])', '19\1'), '^([0-6]\d\s*[-/.])', '20\1')], lambda completed: read_date(completed))[1];

-- Days that programs write where there is none: the beginning or the end of how they count.
CREATE OR REPLACE TEMP MACRO is_default_day(t) AS
  coalesce(CAST(t AS DATE) IN (DATE '0001-01-01', DATE '1753-01-01', DATE '1899-12-30', DATE '1899-12-31', DATE '1900-01-01', DATE '1969-12-31', DATE '1970-01-01', DATE '9999-12-31'), false);

-- A date whose day and month a spreadsheet changed over as it was written: 2024-04-03 for the third of April.
CREATE OR REPLACE TEMP MACRO turned_back(s) AS regexp_replace(narrow(s), '^(\d{4})-(\d{2})-(\d{2})\b', '\1-\3-\2');
