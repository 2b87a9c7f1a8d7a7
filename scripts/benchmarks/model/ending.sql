SELECT count(*) FROM application WHERE applicant LIKE '% 99';
