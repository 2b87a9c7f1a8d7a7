import json

with open("people.json", encoding="utf-8") as file:
    rows = json.load(file)
print(len(rows), rows[0]["name"], rows[-1]["scores"][1])
