SELECT count(*) FROM application WHERE checked BETWEEN 20610 AND 20640 AND service >= 3000;
