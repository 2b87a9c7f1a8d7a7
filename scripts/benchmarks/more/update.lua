local r = { name = "ก", count = 0, total = 0 }
for i = 1, 3000000 do
  r.count = r.count + 1
  r.total = r.total + i
end
print(r.count .. " " .. r.total)
