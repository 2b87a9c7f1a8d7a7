# The lists are shared and changed back, which is what a language with references does.
def place(row, size, columns, up, down):
    if row >= size:
        return 1
    found = 0
    for c in range(size):
        u, d = row + c, row - c + size
        if not columns[c] and not up[u] and not down[d]:
            columns[c] = up[u] = down[d] = True
            found += place(row + 1, size, columns, up, down)
            columns[c] = up[u] = down[d] = False
    return found


print(place(0, 9, [False] * 18, [False] * 18, [False] * 18))
