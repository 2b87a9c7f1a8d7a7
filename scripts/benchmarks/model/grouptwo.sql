SELECT count(*) || ' ' || max(n) || ' ' || sum(most) FROM (SELECT state, category, count(*) AS n, max(service) AS most FROM application GROUP BY state, category);
