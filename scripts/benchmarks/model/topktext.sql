SELECT count(*) FROM (SELECT id FROM application ORDER BY applicant, id LIMIT 100);
