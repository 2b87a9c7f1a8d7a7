import json

with open("people.json", encoding="utf-8") as file:
    rows = json.load(file)
print(len(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()))
