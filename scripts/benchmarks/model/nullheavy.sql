SELECT count(*) AS n, sum(service) FROM application WHERE postmarked IS NOT NULL AND postmarked >= 20605 GROUP BY means ORDER BY n;
