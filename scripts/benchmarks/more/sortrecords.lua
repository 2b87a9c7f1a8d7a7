local people = {}
for i = 1, 200000 do people[i] = { id = i, school = "s" .. i * 7919 % 1000, score = i * 31 % 101 } end
table.sort(people, function(a, b)
  if a.score ~= b.score then return a.score < b.score end
  if a.school ~= b.school then return a.school < b.school end
  return a.id < b.id
end)
print(people[1].id .. " " .. people[100000].id .. " " .. people[#people].id)
