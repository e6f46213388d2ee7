// The Nu HTML checker over many pages in one run: it takes seconds to start and milliseconds a page.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** Checks pages, `[{ name, html }]`; answers with one line for each sort of error: on how many pages, and one of them. */
export async function htmlFaults(pages) {
  const folder = await mkdtemp(path.join(tmpdir(), "state-of-play-html-"));
  try {
    await mkdir(path.join(folder, "pages"));
    const names = new Map();
    for (const [index, { name, html }] of pages.entries()) {
      const file = path.join(folder, "pages", `${index}.html`);
      names.set(pathToFileURL(file).href, name);
      await writeFile(file, html);
    }
    const report = await check(path.join(folder, "pages"));
    const sorts = new Map();
    for (const message of report.messages) {
      const url = message.url?.replace(/^file:\/*/, "file:///");
      const page = names.get(url) ?? url ?? "the checker";
      const extract = (message.extract ?? "").replace(/\s+/g, " ");
      const sort = sorts.get(message.message) ?? { pages: new Set(), first: `${page}: …${extract}…` };
      sorts.set(message.message, { ...sort, pages: sort.pages.add(page) });
    }
    return [...sorts].map(([message, { pages, first }]) => `${message} (on ${pages.size} pages, so ${first})`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The checker writes its findings to its error stream and ends with 1 when there are any. */
async function check(folder) {
  const java = spawn("java", ["-Xss4m", "-jar", jar, "--errors-only", "--format", "json", folder]);
  let said = "";
  java.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((done, fail) => java.on("error", fail).on("exit", done));
  try {
    return JSON.parse(said);
  } catch {
    throw new Error(`The HTML checker ended with ${code} and said: ${said.slice(0, 2000)}`);
  }
}
