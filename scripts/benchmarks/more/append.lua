local list = {}
for i = 1, 2000000 do list[#list + 1] = i * 3 end
local sum = 0
for i = 1, 2000000 do sum = sum + list[i] end
print(sum)
