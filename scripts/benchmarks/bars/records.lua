local total = 0
for i = 1, 1000000 do
  local r = { id = i, name = "n" .. i, score = i % 100 }
  total = total + r.score + #r.name + r.id
end
print(total)
