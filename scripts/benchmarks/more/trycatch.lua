local failed = 0
for i = 1, 1000000 do
  local ok = pcall(function() if i % 2 == 0 then error("even", 0) end end)
  if not ok then failed = failed + 1 end
end
print(failed)
