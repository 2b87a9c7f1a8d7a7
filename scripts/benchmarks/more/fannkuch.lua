local function fannkuch(n)
  local p, q, s, sign, most, sum = {}, {}, {}, 1, 0, 0
  for i = 1, n do p[i] = i; q[i] = i; s[i] = i end
  while true do
    local front = p[1]
    if front ~= 1 then
      for i = 2, n do q[i] = p[i] end
      local flips = 1
      while true do
        local under = q[front]
        if under == 1 then
          sum = sum + sign * flips
          if flips > most then most = flips end
          break
        end
        q[front] = front
        if front >= 4 then
          local i, j = 2, front - 1
          while i < j do
            q[i], q[j] = q[j], q[i]
            i = i + 1
            j = j - 1
          end
        end
        front = under
        flips = flips + 1
      end
    end
    if sign == 1 then
      p[1], p[2] = p[2], p[1]
      sign = -1
    else
      p[2], p[3] = p[3], p[2]
      sign = 1
      local i = 3
      while true do
        if s[i] ~= 1 then s[i] = s[i] - 1 break end
        if i == n then return sum, most end
        s[i] = i
        local first = p[1]
        for j = 1, i do p[j] = p[j + 1] end
        p[i + 1] = first
        i = i + 1
      end
    end
  end
end
local sum, most = fannkuch(8)
print(sum .. " " .. most)
