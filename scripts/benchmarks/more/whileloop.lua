local i, even = 0, 0
while i < 10000000 do
  i = i + 1
  if i % 2 == 0 and i % 3 ~= 0 then even = even + 1 end
end
print(even)
