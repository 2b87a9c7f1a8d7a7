SELECT count(*) FROM application WHERE CASE WHEN late THEN score * 2 - service / 100.0 - 10 > 100 ELSE score * 2 - service / 100.0 > 100 END;
