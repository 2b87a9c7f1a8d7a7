def chain(length):
    c = None
    for i in range(length):
        c = {"next": c}
    return c


def equal(a, b):
    while a is not None and b is not None:
        a, b = a["next"], b["next"]
    return a is b


def main():
    one, two = chain(1_000_000), chain(1_000_000)
    print("true" if equal(one, two) else "false")
    parts, closing, c = [], [], one
    while c is not None:
        parts.append("{next: ")
        closing.append("}")
        c = c["next"]
    print("".join(parts) + "null" + "".join(closing))


main()
