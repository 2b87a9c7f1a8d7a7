SELECT count(*) FROM application WHERE score * 0.7 + service * 0.001 > 70;
