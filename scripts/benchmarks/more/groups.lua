local people = {}
for i = 1, 200000 do people[i] = { id = i, school = "s" .. i * 7919 % 1000, score = i * 31 % 101 } end
local by, totals = {}, {}
for _, p in ipairs(people) do
  local g = by[p.school]
  if not g then
    g = { school = p.school, n = 0, total = 0, best = p.score }
    by[p.school] = g
    totals[#totals + 1] = g
  end
  g.n = g.n + 1
  g.total = g.total + p.score
  if p.score > g.best then g.best = p.score end
end
table.sort(totals, function(a, b) if a.total ~= b.total then return a.total > b.total end return a.school > b.school end)
local last = totals[#totals]
print(#totals .. " " .. totals[1].school .. " " .. totals[1].total .. " " .. last.school .. " " .. last.best)
