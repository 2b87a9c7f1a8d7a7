local words = {}
for turn = 1, 200 do
  for i = 0, 5002 do words[#words + 1] = "word" .. i * 7919 % 5003 end
end
local text = table.concat(words, " ")
local counts, most, keys = {}, 0, 0
for word in text:gmatch("[^ ]+") do counts[word] = (counts[word] or 0) + 1 end
for _, n in pairs(counts) do
  keys = keys + 1
  if n > most then most = n end
end
print(keys .. " " .. most)
