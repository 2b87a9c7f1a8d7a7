local list = {}
for i = 1, 200000 do list[i] = "name" .. 1000000 + i * 7919 % 1000003 end
table.sort(list)
print(list[1] .. " " .. list[100000] .. " " .. list[#list])
