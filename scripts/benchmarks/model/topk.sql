SELECT group_concat('A' || id, ' ') FROM (SELECT id FROM application ORDER BY score DESC, id LIMIT 100);
