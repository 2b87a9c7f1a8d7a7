SELECT 'CG' || category, count(*), CAST(round(max(score) * 100) AS INTEGER) FROM application WHERE state = 6 AND score >= 80 GROUP BY category ORDER BY 1;
