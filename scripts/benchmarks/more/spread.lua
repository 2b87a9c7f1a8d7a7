local base = { id = 0, name = "ก", score = 0 }
local sum = 0
for i = 1, 500000 do
  local r = {}
  for k, v in pairs(base) do r[k] = v end
  r.score, r.passed = i, true
  sum = sum + r.score
end
print(sum)
