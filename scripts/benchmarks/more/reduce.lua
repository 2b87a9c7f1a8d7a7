local function reduce(n, initial, f)
  local so = initial
  for i = 1, n do so = f(so, i) end
  return so
end
print(reduce(2000000, 0, function(sum, x) return sum + x % 7 end))
