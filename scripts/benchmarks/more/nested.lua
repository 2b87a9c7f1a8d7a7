local rooms = {}
for i = 1, 10 do rooms[i] = { name = "r" .. i, seats = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } } end
for i = 1, 1000000 do
  local seats = rooms[i % 10 + 1].seats
  seats[i % 7 + 1] = seats[i % 7 + 1] + 1
end
local sum = 0
for _, s in ipairs(rooms[1].seats) do sum = sum + s end
print(rooms[3].seats[4] .. " " .. sum)
