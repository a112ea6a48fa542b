// The table's text into projects, indicators and sums, as a plain function of regular expressions.

const AMOUNT = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d`;
const DECLARATION = /部门名称[:：]\s*(\S+)\s+单位[:：]\s*(\S+)/;
// A name may wrap; its amounts stand behind it, on the same line or on a line of their own.
const ROW = new RegExp(String.raw`^( *)([^\s；。][^；。]*?)\s+((?:${AMOUNT}[ \t]*){1,4})(?=\s|$)`, "gm");
const INDICATOR =
  /(\d+)、(\d)-([^；]+)；(\d\d)-([^；]+)；(.*?)；实施周期指标值[:：](.*?)；年度指标值[:：](.*?)。(?=\d+、\d-|$)/g;
const FIRST_INDICATOR = /1\s*、\s*\d\s*-/;

const withoutSpace = (text) => text.replace(/\s+/g, "");
// Hundredths as whole numbers, which are exact up to 2^53.
const hundredths = (printed) => Number(printed.replaceAll(",", "").replace(".", ""));
const sum = (amounts) => amounts.reduce((all, one) => all + one, 0);

export function parse(text) {
  const declared = DECLARATION.exec(text);
  const heads = [...text.matchAll(ROW)];
  let grandTotal = null;
  const units = [];
  const projects = [];
  heads.forEach((head, place) => {
    const amounts = head[3].trim().split(/\s+/).map(hundredths);
    const name = withoutSpace(head[2]);
    if (!head[1]) {
      if (name.endsWith("合计")) grandTotal = amounts;
      else units.push({ name, amounts, first: projects.length });
      return;
    }
    const end = place + 1 < heads.length ? heads[place + 1].index : text.length;
    const body = text.slice(head.index + head[0].length, end);
    const first = body.search(FIRST_INDICATOR);
    const goal = withoutSpace(first < 0 ? body : body.slice(0, first));
    const rest = first < 0 ? "" : withoutSpace(body.slice(first));
    const indicators = [...rest.matchAll(INDICATOR)].map((one) => one.slice(1));
    projects.push({ name, amounts, goal, indicators });
  });
  const differences = units.map((unit, place) => {
    const end = place + 1 < units.length ? units[place + 1].first : projects.length;
    return unit.amounts[0] - sum(projects.slice(unit.first, end).map((one) => one.amounts[0]));
  });
  if (grandTotal) differences.push(grandTotal[0] - sum(units.map((unit) => unit.amounts[0])));
  for (const { amounts } of projects) differences.push(amounts[0] - sum(amounts.slice(1)));
  return {
    department: declared?.[1],
    unit: declared?.[2],
    projects,
    differences: differences.filter((one) => one !== 0),
  };
}
