local inside = 0
for py = 0, 119 do
  local ci = py * 8192 // 120 - 4096
  for px = 0, 159 do
    local cr = px * 12288 // 160 - 8192
    local zr, zi, turn = 0, 0, 0
    while turn < 100 do
      local rr, ii = zr * zr // 4096, zi * zi // 4096
      if rr + ii > 16384 then break end
      zi = 2 * zr * zi // 4096 + ci
      zr = rr - ii + cr
      turn = turn + 1
    end
    if turn == 100 then inside = inside + 1 end
  end
end
print(inside)
