local function inner(a, b) return a - b end
local function outer(a, b, c, d) return inner(a, b) + c * d end
local sum = 0
for i = 1, 2500000 do sum = sum + outer(i, 3, 2, 5) end
print(sum)
