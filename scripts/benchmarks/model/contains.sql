SELECT count(*) FROM application WHERE instr(applicant, 'ดี 99') > 0;
