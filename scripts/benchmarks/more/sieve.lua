local n = 2000000
local prime = {}
for i = 1, n do prime[i] = true end
prime[1] = false
local i = 2
while i * i <= n do
  if prime[i] then
    local j = i * i
    while j <= n do
      prime[j] = false
      j = j + i
    end
  end
  i = i + 1
end
local found = 0
for _, p in ipairs(prime) do if p then found = found + 1 end end
print(found)
