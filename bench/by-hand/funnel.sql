-- Deals by stage and the outcome.
SELECT stage, count(*) AS deals, sum(amount) AS amount FROM crm.opportunities GROUP BY stage ORDER BY deals DESC, stage;
SELECT count(*) FILTER (WHERE is_won) AS won, count(*) FILTER (WHERE is_closed AND NOT is_won) AS lost, count(*) FILTER (WHERE NOT is_closed) AS open FROM crm.opportunities;
