local list = {}
for i = 1, 500000 do list[i] = i * 7919 % 1000003 end
table.sort(list)
print(list[1] .. " " .. list[250000] .. " " .. list[#list])
