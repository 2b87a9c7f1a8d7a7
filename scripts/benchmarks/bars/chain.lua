local function chain(length)
  local c = nil
  for i = 1, length do c = { next = c } end
  return c
end
local function equal(a, b)
  while a and b do a, b = a.next, b.next end
  return a == b
end
local one, two = chain(1000000), chain(1000000)
print(equal(one, two))
local parts, closing, c = {}, {}, one
while c do
  parts[#parts + 1] = "{next: "
  closing[#closing + 1] = "}"
  c = c.next
end
print(table.concat(parts) .. "null" .. table.concat(closing))
