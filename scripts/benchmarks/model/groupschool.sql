SELECT count(*) || ' ' || max(n) FROM (SELECT school, count(*) AS n FROM application GROUP BY school);
