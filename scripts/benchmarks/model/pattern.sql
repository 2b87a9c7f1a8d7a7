SELECT count(*) FROM application WHERE applicant LIKE '%ดี 99%';
