local sum = 0
for i = 1, 2000000 do
  local add = function(x) return x + i end
  sum = sum + add(1)
end
print(sum)
