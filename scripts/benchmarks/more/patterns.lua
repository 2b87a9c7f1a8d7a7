local found = 0
local lines = {}
for i = 1, 200000 do lines[i] = "นายสมชาย ใจดี เลขที่ " .. i .. " โทร 08" .. i % 10 .. "-" .. i * 7919 % 1000000 .. "-x" end
for _, line in ipairs(lines) do
  if line:find("08[1-5]%-%d%d%d[05]%d*") then found = found + 1 end
end
print(found)
