-- How loading reads cells that are words, DuckDB only. Every macro takes a cell as it came and gives NULL for what it cannot read.

-- The text without blanks around it, full-width, non-breaking and invisible ones too.
CREATE OR REPLACE TEMP MACRO without_blanks(s) AS
  trim(s, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288) || chr(65279) || chr(173) || chr(8203) || chr(8204) || chr(8205) || chr(8206)
    || chr(8207) || chr(8232) || chr(8233) || chr(8234) || chr(8236) || chr(8194) || chr(8195) || chr(8201) || chr(8239) || chr(8288));

-- The text without what people and programs put around digits so that a spreadsheet leaves them alone: ="0012", '0012, `0012.
-- A payment service puts a backtick in front of every cell, words and times too.
CREATE OR REPLACE TEMP MACRO unwrapped(s) AS
  CASE ord(s) WHEN 61 THEN regexp_replace(s, '^="(.*)"$', '\1')
              WHEN 39 THEN regexp_replace(s, '^''(\+?\d[\d ./-]*)$', '\1')
              WHEN 96 THEN regexp_replace(s, '^`([^`]*)$', '\1')
              ELSE s END;

-- The text without either; NULL if nothing is left.
CREATE OR REPLACE TEMP MACRO clean_text(s) AS nullif(without_blanks(unwrapped(without_blanks(s))), '');

-- An identifier also without the invisible characters that web pages leave between its digits.
CREATE OR REPLACE TEMP MACRO clean_id(s) AS clean_text(regexp_replace(s, '\p{Cf}', '', 'g'));

-- What a spreadsheet shows where a formula failed or a column was too narrow.
CREATE OR REPLACE TEMP MACRO is_sheet_error(s) AS
  coalesce(regexp_matches(clean_text(s), '^#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!)$|^#{3,}$', 'i'), false);

-- Whether a number or a date was left out in words.
CREATE OR REPLACE TEMP MACRO is_missing(s) AS
  clean_text(s) IS NULL
  OR lower(clean_text(s)) IN ('na', 'n/a', 'n.a.', 'nan', 'nat', 'null', '(null)', '<null>', 'none', 'nil', 'unknown', '(blank)', '(空白)', '（空白）', '-', '--', '—', '——', '－', '/', '\n', '无', '空', '暂无', '未知', '未填写', '不详', '0000-00-00', '0000-00-00 00:00:00', '1900-01-00', '1900-01-00 00:00:00', '1900/1/0', '1/0/1900', '0/1/1900')
  OR is_sheet_error(s);

-- Whether an identifier is what programs and lists write for none; NA and unknown may be identifiers. The first looks at the bare text.
CREATE OR REPLACE TEMP MACRO may_be_no_id(s) AS
  lower(s) IN ('n/a', '#n/a', 'nan', 'null', '(null)', '<null>', 'none', '(blank)', '(空白)', '（空白）', '-', '--', '—', '——', '－', '/', '\n', '无', '空', '暂无');
CREATE OR REPLACE TEMP MACRO is_no_id(s) AS coalesce(may_be_no_id(clean_id(s)), false) OR is_sheet_error(s);

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

-- Whether a long identifier has nothing but zeros behind its fifteenth digit, as a spreadsheet keeps no more.
CREATE OR REPLACE TEMP MACRO ends_in_zeros(s) AS coalesce(regexp_matches(clean_text(s), '^[1-9]\d{14}0+$'), false);
