local function down(n) if n == 0 then return 0 else return 1 + down(n - 1) end end
local sum = 0
for i = 1, 200 do sum = sum + down(9900) end
print(sum)
