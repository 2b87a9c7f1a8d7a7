SELECT count(*) FROM application WHERE service > 6000 AND NOT late;
