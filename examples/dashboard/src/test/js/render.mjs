// Draws every specification of a folder without a browser and says on standard output, as JSON, what it drew:
// warnings of Vega-Lite and Vega, and how many items each mark has.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vega from "vega";
import * as vegaLite from "vega-lite";

const [, , from, to] = process.argv;

function logger(heard) {
  const keep = level => (...words) => { heard.push(level + ": " + words.join(" ")); return me; };
  const me = { level: () => me, error: keep("error"), warn: keep("warn"), info: () => me, debug: () => me };
  return me;
}

/** Items by mark; a line has an item for each of its points. */
function count(item, marks) {
  for (const mark of item.items ?? []) {
    if (/_marks$/.test(mark.name ?? "")) {
      marks[mark.name] = (marks[mark.name] ?? 0) + mark.items.length;
    }
    if (mark.marktype === "group") {
      mark.items.forEach(group => count(group, marks));
    }
  }
}

const result = {};
for (const name of readdirSync(from).filter(file => file.endsWith(".vl.json")).sort()) {
  const heard = [];
  const spec = JSON.parse(readFileSync(join(from, name), "utf8"));
  const compiled = vegaLite.compile(spec, { logger: logger(heard) }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: logger(heard) });
  const svg = await view.toSVG();
  const marks = {};
  view.scenegraph().root.items.forEach(group => count(group, marks));
  writeFileSync(join(to, name.replace(".vl.json", ".svg")), svg);
  result[name] = { warnings: heard, marks };
  view.finalize();
}
console.log(JSON.stringify(result));
