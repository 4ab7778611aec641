-- one row per customer with a placeholder for a name, such as test or 未填写
SELECT account_id AS key, name, _file, _line
FROM accounts
WHERE re_test(lower(trim(name)), '^(test|tests|testing|tester|demo|dummy|测试|测试用)[ _-]?(customer|account|company|client|user|客户|公司|企业|用户|账号|数据)?[ _-]?[0-9]*$')
  OR re_test(lower(trim(name)), '^(n/?a|none|null|nil|nan|unknown|undefined|tbd|tba|todo|blank|empty|no name|not available|asdf+|qwerty|[x.?*_-]+|0+|1+|123[0-9]*|未填写|未填|未知|未命名|不详|待定|待补充|待完善|待确认|暂无|空|占位|无|无名称)$')
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
