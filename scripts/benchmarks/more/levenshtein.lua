local function distance(one, two)
  local a, b, before = { one:byte(1, -1) }, { two:byte(1, -1) }, {}
  for j = 0, #b do before[j + 1] = j end
  for i = 1, #a do
    local line = { i }
    for j = 1, #b do
      local cost = a[i] == b[j] and 0 or 1
      local best = before[j] + cost
      if before[j + 1] + 1 < best then best = before[j + 1] + 1 end
      if line[j] + 1 < best then best = line[j] + 1 end
      line[#line + 1] = best
    end
    before = line
  end
  return before[#before]
end
local letters = "abcdefghijklmnopqrstuvwxyz"
local one, two = {}, {}
for i = 1, 2000 do
  local k, m = i * 7 % 26 + 1, i * i % 26 + 1
  one[i], two[i] = letters:sub(k, k), letters:sub(m, m)
end
print(distance(table.concat(one), table.concat(two)))
