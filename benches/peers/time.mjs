// Times `parse` of parse.js in node: `node time.mjs FILE TIMES` prints the fastest of TIMES runs.

import { readFileSync } from "node:fs";
import { parse } from "./parse.js";

const [path, times] = process.argv.slice(2);
const bytes = readFileSync(path);
const decoder = new TextDecoder();
let best = Infinity;
let table;
for (let run = 0; run < Number(times); run += 1) {
  const start = process.hrtime.bigint();
  table = parse(decoder.decode(bytes));
  best = Math.min(best, Number(process.hrtime.bigint() - start));
}
const indicators = table.projects.reduce((all, one) => all + one.indicators.length, 0);
console.log(JSON.stringify({ ns: best, projects: table.projects.length, indicators }));
