local text = ("แถว,คะแนน,85.50,ผ่าน;"):rep(100000)
local parts = {}
for part in (text .. ";"):gmatch("([^;]*);") do parts[#parts + 1] = part end
local joined = table.concat(parts, "\n")
local changed = joined:gsub("ผ่าน", "ไม่ผ่าน")
print(#parts .. " " .. #joined .. " " .. #changed)
