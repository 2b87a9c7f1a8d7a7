local map = {}
for i = 1, 1000000 do map[i * 7919 % 1000003] = i end
local sum = 0
for i = 1, 1000000 do sum = sum + (map[i] or 0) end
print(sum)
