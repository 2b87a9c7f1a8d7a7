local text = ("abcdefghij"):rep(2000)
local found = 0
for i = 1, #text do if text:sub(i, i) == "c" then found = found + 1 end end
print(found)
