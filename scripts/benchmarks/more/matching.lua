local function grade(score)
  if score >= 90 and score <= 100 then return 5
  elseif score >= 80 and score < 90 then return 4
  elseif score == 60 or score == 65 then return 3
  elseif score >= 50 and score < 80 then return 2
  else return 1 end
end
local sum = 0
for i = 1, 3000000 do sum = sum + grade(i % 101) end
print(sum)
