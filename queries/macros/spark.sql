-- Functions that analyses may use in addition to the portable core, for Spark: the same names and answers on every engine.
CREATE OR REPLACE TEMPORARY FUNCTION days_between(a DATE, b DATE) RETURNS BIGINT RETURN CAST(datediff(b, a) AS BIGINT);
CREATE OR REPLACE TEMPORARY FUNCTION months_between_first(a DATE, b DATE) RETURNS BIGINT RETURN CAST((year(b) - year(a)) * 12 + month(b) - month(a) AS BIGINT);
CREATE OR REPLACE TEMPORARY FUNCTION seconds_between(a TIMESTAMP, b TIMESTAMP) RETURNS BIGINT RETURN unix_micros(CAST(date_trunc('second', b) AS TIMESTAMP_LTZ)) DIV 1000000 - unix_micros(CAST(date_trunc('second', a) AS TIMESTAMP_LTZ)) DIV 1000000;
CREATE OR REPLACE TEMPORARY FUNCTION plus_days(d DATE, n BIGINT) RETURNS DATE RETURN date_add(d, CAST(n AS INT));
CREATE OR REPLACE TEMPORARY FUNCTION plus_months(d DATE, n BIGINT) RETURNS DATE RETURN add_months(d, CAST(n AS INT));
CREATE OR REPLACE TEMPORARY FUNCTION month_of(d TIMESTAMP) RETURNS DATE RETURN CAST(date_trunc('month', d) AS DATE);
CREATE OR REPLACE TEMPORARY FUNCTION week_of(d TIMESTAMP) RETURNS DATE RETURN CAST(date_trunc('week', d) AS DATE);
CREATE OR REPLACE TEMPORARY FUNCTION re_replace(s STRING, p STRING, r STRING) RETURNS STRING RETURN regexp_replace(s, p, r);
CREATE OR REPLACE TEMPORARY FUNCTION re_test(s STRING, p STRING) RETURNS BOOLEAN RETURN s RLIKE p;
CREATE OR REPLACE TEMPORARY FUNCTION joined(l ARRAY<STRING>, sep STRING) RETURNS STRING RETURN array_join(l, sep);
CREATE OR REPLACE TEMPORARY FUNCTION list_size(l ARRAY<STRING>) RETURNS BIGINT RETURN CAST(cardinality(l) AS BIGINT);
CREATE OR REPLACE TEMPORARY FUNCTION iso_dow(d TIMESTAMP) RETURNS BIGINT RETURN CAST(weekday(d) + 1 AS BIGINT);
CREATE OR REPLACE TEMPORARY FUNCTION has_tag(tags STRING, tag STRING) RETURNS BOOLEAN RETURN array_contains(split(trim(coalesce(tags, '')), '\s*[;；,，、|]\s*'), trim(tag));
CREATE OR REPLACE TEMPORARY FUNCTION says_done(status STRING) RETURNS BOOLEAN RETURN coalesce(lower(trim(status)) RLIKE '^(closed|resolved|solved|complete|completed|done|finished|cancell?ed|rejected|已?(关闭|解决|完成|办结|结案|处理|取消|撤销))$', FALSE);
