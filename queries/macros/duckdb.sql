-- Functions that analyses may use in addition to the portable core, for DuckDB: the same names and answers on every engine.
CREATE OR REPLACE TEMP MACRO days_between(a, b) AS date_diff('day', a, b);
CREATE OR REPLACE TEMP MACRO months_between_first(a, b) AS date_diff('month', a, b);
CREATE OR REPLACE TEMP MACRO seconds_between(a, b) AS date_diff('second', a, b);
CREATE OR REPLACE TEMP MACRO plus_days(d, n) AS CAST(d + to_days(CAST(n AS INTEGER)) AS DATE);
CREATE OR REPLACE TEMP MACRO plus_months(d, n) AS CAST(d + to_months(CAST(n AS INTEGER)) AS DATE);
CREATE OR REPLACE TEMP MACRO month_of(d) AS CAST(date_trunc('month', d) AS DATE);
CREATE OR REPLACE TEMP MACRO week_of(d) AS CAST(date_trunc('week', d) AS DATE);
CREATE OR REPLACE TEMP MACRO iso_dow(d) AS CAST(isodow(d) AS BIGINT);
CREATE OR REPLACE TEMP MACRO re_replace(s, p, r) AS regexp_replace(s, p, r, 'g');
CREATE OR REPLACE TEMP MACRO re_test(s, p) AS regexp_matches(s, p);
CREATE OR REPLACE TEMP MACRO joined(l, sep) AS array_to_string(l, sep);
CREATE OR REPLACE TEMP MACRO list_size(l) AS CAST(len(l) AS BIGINT);
CREATE OR REPLACE TEMP MACRO has_tag(tags, tag) AS list_contains(string_split_regex(trim(coalesce(tags, '')), '\s*[;；,，、|]\s*'), trim(tag));
CREATE OR REPLACE TEMP MACRO says_done(status) AS coalesce(regexp_matches(lower(trim(status)), '^(closed|resolved|solved|complete|completed|done|finished|cancell?ed|rejected|已?(关闭|解决|完成|办结|结案|处理|取消|撤销))$'), FALSE);
