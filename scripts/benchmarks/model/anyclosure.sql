SELECT count(*) FROM application WHERE CASE WHEN late THEN score * 200 - service - 1000 > 10000.5 ELSE score * 200 - service > 10000.5 END;
