local words = {}
for i = 0, 5002 do words[#words + 1] = "word" .. i * 7919 % 5003 end
local text = table.concat(words, " ")
local counts = {}
for turn = 1, 200 do
  for word in text:gmatch("[^ ]+") do counts[word] = (counts[word] or 0) + 1 end
end
local keys = 0
for _ in pairs(counts) do keys = keys + 1 end
print(keys .. " " .. counts["word17"] .. " " .. counts["word5002"])
