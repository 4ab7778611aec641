-- one row: deals with neither a day of creation nor one of engagement, which no period holds
SELECT CAST(count(*) AS BIGINT) AS deals
FROM opportunities
WHERE created_at IS NULL AND engaged_on IS NULL
ORDER BY deals NULLS LAST
