-- In floats: Lua has no decimals.
local n = 120
local function cell(i, j) return 1 / ((i + j - 2) * (i + j - 1) / 2 + i) end
local v = {}
for i = 1, n do v[i] = 1 end
local size = 1
for turn = 1, 10 do
  local u = {}
  for i = 1, n do
    local sum = 0
    for j = 1, n do sum = sum + cell(i, j) * v[j] end
    u[i] = sum
  end
  size = math.max(table.unpack(u))
  v = {}
  for i = 1, n do v[i] = u[i] / size end
end
print(string.format("%.9f", size))
