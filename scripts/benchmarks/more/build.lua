-- Adding to a string a million times is quadratic in Lua; its way is a table joined at the end.
local parts = {}
for i = 1, 1000000 do parts[#parts + 1] = "กข" .. i % 10 end
print(#table.concat(parts))
