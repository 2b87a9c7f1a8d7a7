-- The lists are shared and changed back, which is what a language with references does.
local function place(row, size, columns, up, down)
  if row > size then return 1 end
  local found = 0
  for c = 1, size do
    local u, d = row + c, row - c + size
    if not columns[c] and not up[u] and not down[d] then
      columns[c], up[u], down[d] = true, true, true
      found = found + place(row + 1, size, columns, up, down)
      columns[c], up[u], down[d] = false, false, false
    end
  end
  return found
end
local function none() local t = {} for i = 1, 18 do t[i] = false end return t end
print(place(1, 9, none(), none(), none()))
