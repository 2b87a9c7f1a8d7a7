def make(depth):
    if depth == 0:
        return {"left": None, "right": None}
    return {"left": make(depth - 1), "right": make(depth - 1)}


def size(tree):
    if tree["left"] is None:
        return 1
    return 1 + size(tree["left"]) + size(tree["right"])


def main():
    nodes = 0
    for turn in range(20):
        nodes += size(make(14))
    print(nodes)


main()
