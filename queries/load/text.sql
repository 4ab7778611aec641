-- How loading reads cells that are words, DuckDB only. Every macro takes a cell as it came and gives NULL for what it cannot read.

-- The text without blanks around it, full-width and non-breaking ones too.
CREATE OR REPLACE TEMP MACRO without_blanks(s) AS trim(s, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288) || chr(65279));

-- The text without what people and programs put around digits so that a spreadsheet leaves them alone: ="0012", '0012, `0012.
CREATE OR REPLACE TEMP MACRO unwrapped(s) AS
  CASE ord(s) WHEN 61 THEN regexp_replace(s, '^="(.*)"$', '\1')
              WHEN 39 THEN regexp_replace(s, '^''(\+?\d[\d ./-]*)$', '\1')
              WHEN 96 THEN regexp_replace(s, '^`(\+?\d[\d ./-]*)$', '\1')
              ELSE s END;

-- The text without either; NULL if nothing is left.
CREATE OR REPLACE TEMP MACRO clean_text(s) AS nullif(without_blanks(unwrapped(without_blanks(s))), '');

-- Whether a number or a date was left out in words.
CREATE OR REPLACE TEMP MACRO is_missing(s) AS
  clean_text(s) IS NULL
  OR lower(clean_text(s)) IN ('na', 'n/a', '#n/a', 'nan', 'nat', 'null', 'none', 'nil', 'unknown', '-', '--', '—', '——', '－', '/', '\n', '无', '空', '暂无', '未知', '未填写', '不详', '0000-00-00', '0000-00-00 00:00:00');

-- Full-width digits and signs as the plain ones; spaces, minus signs and apostrophes of typesetters too.
CREATE OR REPLACE TEMP MACRO narrow(s) AS
  translate(clean_text(s), '０１２３４５６７８９．，－＋（）％￥＄／：　−–’‘' || chr(160) || chr(8201) || chr(8239), '0123456789.,-+()%¥$/: --''''   ');

CREATE OR REPLACE TEMP MACRO read_boolean(s) AS
  CASE WHEN lower(narrow(s)) IN ('yes', 'y', 'true', 't', '1', '1.0', 'x', 'on', '是', '是的', '有', '真', '对', '启用', '开', 'enabled', '√', '✓', '✔', '已', 'returned', 'refunded', '退回', '已退货', '已退回') THEN true
       WHEN lower(narrow(s)) IN ('no', 'n', 'false', 'f', '0', '0.0', 'off', '否', '不是', '没有', '无', '假', '错', '禁用', '停用', '关', 'disabled', '×', '✗', '未', 'not returned', '未退货') THEN false END;

-- Whether a spreadsheet or a program made an identifier a rounded number: 1.38E+10, 9,13e+17, 1.3912345678E10. Below ten million
-- no program does so by itself, and without a plus 2.5E3 may be a name.
CREATE OR REPLACE TEMP MACRO is_rounded_id(s) AS
  coalesce(regexp_matches(narrow(s), '^[-+]?\d+([.,]\d+)?[eE]\+\d{1,3}$|^[-+]?\d[.,]\d+[eE]([7-9]|\d\d)$'), false);
