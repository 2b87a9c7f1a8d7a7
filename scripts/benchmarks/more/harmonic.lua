local sum = 0
for i = 1, 1000000 do sum = sum + 1 / i end
print(string.format("%.8f", sum))
