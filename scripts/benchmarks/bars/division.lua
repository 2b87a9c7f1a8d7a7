local large, quotient = 0, 0
for i = 1, 2000000 do
  quotient = i / 7
  if quotient > 100000.5 then large = large + 1 end
end
print(string.format("%d %.4f", large, quotient))
