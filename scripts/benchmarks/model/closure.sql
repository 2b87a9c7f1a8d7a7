SELECT 'CG' || category, count(*), CAST(round(max(score) * 100) AS INTEGER) FROM application WHERE service >= 3000 AND score >= 80 AND NOT late GROUP BY category ORDER BY 1;
