local function make(depth)
  if depth == 0 then return { left = nil, right = nil } end
  return { left = make(depth - 1), right = make(depth - 1) }
end
local function size(tree)
  if tree.left == nil then return 1 end
  return 1 + size(tree.left) + size(tree.right)
end
local nodes = 0
for turn = 1, 20 do nodes = nodes + size(make(14)) end
print(nodes)
