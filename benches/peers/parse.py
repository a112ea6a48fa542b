"""The table's text into projects, indicators and sums, as a plain script of regular expressions."""

import json
import re
import sys
import time
from decimal import Decimal

AMOUNT = r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d"
DECLARATION = re.compile(r"部门名称[:：]\s*(\S+)\s+单位[:：]\s*(\S+)")
# A name may wrap; its amounts stand behind it, on the same line or on a line of their own.
ROW = re.compile(rf"^( *)([^\s；。][^；。]*?)\s+((?:{AMOUNT}[ \t]*){{1,4}})(?=\s|$)", re.M)
INDICATOR = re.compile(
    r"(\d+)、(\d)-([^；]+)；(\d\d)-([^；]+)；(.*?)；实施周期指标值[:：](.*?)；年度指标值[:：](.*?)。(?=\d+、\d-|$)"
)
FIRST_INDICATOR = re.compile(r"1\s*、\s*\d\s*-")
WHITE_SPACE = re.compile(r"\s+")


def parse(text):
    declared = DECLARATION.search(text)
    heads = list(ROW.finditer(text))
    grand_total, units, projects = None, [], []
    for place, head in enumerate(heads):
        amounts = [Decimal(amount.replace(",", "")) for amount in head[3].split()]
        name = WHITE_SPACE.sub("", head[2])
        if not head[1]:
            if name.endswith("合计"):
                grand_total = amounts
            else:
                units.append({"name": name, "amounts": amounts, "first": len(projects)})
            continue
        end = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        body = text[head.end() : end]
        first = FIRST_INDICATOR.search(body)
        goal, rest = (body[: first.start()], body[first.start() :]) if first else (body, "")
        projects.append(
            {
                "name": name,
                "amounts": amounts,
                "goal": WHITE_SPACE.sub("", goal),
                "indicators": [one.groups() for one in INDICATOR.finditer(WHITE_SPACE.sub("", rest))],
            }
        )
    sums = []
    for place, unit in enumerate(units):
        end = units[place + 1]["first"] if place + 1 < len(units) else len(projects)
        total = sum((one["amounts"][0] for one in projects[unit["first"] : end]), Decimal())
        sums.append(unit["amounts"][0] - total)
    if grand_total:
        sums.append(grand_total[0] - sum((unit["amounts"][0] for unit in units), Decimal()))
    for project in projects:
        total, *sources = project["amounts"]
        sums.append(total - sum(sources, Decimal()))
    return {
        "department": declared and declared[1],
        "unit": declared and declared[2],
        "projects": projects,
        "differences": [one for one in sums if one],
    }


def main():
    path, times = sys.argv[1], int(sys.argv[2])
    with open(path, "rb") as file:
        data = file.read()
    best = None
    for _ in range(times):
        start = time.perf_counter_ns()
        table = parse(data.decode("utf-8"))
        spent = time.perf_counter_ns() - start
        best = spent if best is None else min(best, spent)
    indicators = sum(len(project["indicators"]) for project in table["projects"])
    print(json.dumps({"ns": best, "projects": len(table["projects"]), "indicators": indicators}))


if __name__ == "__main__":
    main()
