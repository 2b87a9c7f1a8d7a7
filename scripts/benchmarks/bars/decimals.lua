local sum = 0.0
for i = 1, 10000000 do sum = sum + 0.25 * i end
print(string.format("%.0f", sum))
