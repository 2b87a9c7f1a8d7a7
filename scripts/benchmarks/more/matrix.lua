local n = 150
local function multiply(a, b, n)
  local c = {}
  for i = 1, n do
    local line = {}
    for j = 1, n do
      local sum = 0
      for k = 1, n do sum = sum + a[i][k] * b[k][j] end
      line[#line + 1] = sum
    end
    c[#c + 1] = line
  end
  return c
end
local a, b = {}, {}
for i = 1, n do
  a[i], b[i] = {}, {}
  for j = 1, n do a[i][j], b[i][j] = i * j % 10, (i + j) % 10 end
end
local c = multiply(a, b, n)
print(c[1][1] .. " " .. c[75][80] .. " " .. c[150][150])
