local bytes = 0
for i = 1, 1000000 do
  local place = "โรงเรียนบ้าน" .. i .. " หมู่ " .. i % 9
  bytes = bytes + #place
end
print(bytes)
