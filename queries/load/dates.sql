-- How loading reads dates, DuckDB only; needs text.sql.

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

-- A date that a spreadsheet shows as its number, 45211 or 45211.5: days since 30 December 1899. Five digits are 1927 to 2173.
CREATE OR REPLACE TEMP MACRO read_date_of_days(s) AS
  CASE WHEN regexp_matches(clean_text(s), '^[1-9]\d{4}(\.\d+)?$')
       THEN TIMESTAMP '1899-12-30' + to_seconds(CAST(round(try_cast(clean_text(s) AS DOUBLE) * 86400) AS BIGINT)) END;

-- ISO and its kin. A year of one or two digits is no year: 1-2-24 is a day and a month.
CREATE OR REPLACE TEMP MACRO read_date_from_year(s) AS CASE WHEN try_cast(s AS TIMESTAMP) >= TIMESTAMP '1000-01-01' THEN try_cast(s AS TIMESTAMP) END;

-- Dates that begin with the year, and all that leave no doubt about day and month.
CREATE OR REPLACE TEMP MACRO read_date(s) AS
  coalesce(
    read_date_from_year(clean_text(s)),
    CASE WHEN is_missing(s) THEN NULL ELSE coalesce(read_date_from_year(hyphened_date(s)), read_date_of_digits(s), read_date_of_days(s), read_date_in_words(s)) END);

CREATE OR REPLACE TEMP MACRO read_date_dmy(s) AS
  coalesce(read_date(s), try_strptime(hyphened_date(s), [
    '%d-%m-%Y', '%d-%m-%Y %H:%M', '%d-%m-%Y %H:%M:%S', '%d-%m-%Y %I:%M %p', '%d-%m-%Y %I:%M:%S %p', '%d-%m-%YT%H:%M:%S']));

CREATE OR REPLACE TEMP MACRO read_date_mdy(s) AS
  coalesce(read_date(s), try_strptime(hyphened_date(s), [
    '%m-%d-%Y', '%m-%d-%Y %H:%M', '%m-%d-%Y %H:%M:%S', '%m-%d-%Y %I:%M %p', '%m-%d-%Y %I:%M:%S %p', '%m-%d-%YT%H:%M:%S']));
