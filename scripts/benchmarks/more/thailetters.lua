local text, found = ("กขคงจฉชซฌญ"):rep(1000), 0
for _, c in utf8.codes(text) do if utf8.char(c) == "ค" then found = found + 1 end end
print(found)
