// Runs the tests: fills one demonstration database for all of them, then hands over to node's test runner.
// Usage: node run.mjs [FILE…]   (all of tests/ without a file)
import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillDemonstration } from "./support/service.mjs";

const here = import.meta.dirname;
const folder = await mkdtemp(path.join(tmpdir(), "state-of-play-tests-"));
let code = 1;
try {
  const template = path.join(folder, "template.sqlite");
  const began = Date.now();
  await fillDemonstration(`sqlite:${template}`);
  console.log(`The demonstration took ${((Date.now() - began) / 1000).toFixed(1)} s to fill.`);
  const named = process.argv.slice(2);
  const all = (await readdir(path.join(here, "tests"))).filter((file) => file.endsWith(".test.mjs")).sort();
  const files = named.length ? named : all.map((file) => path.join(here, "tests", file));
  const runner = spawn(
    process.execPath,
    ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files],
    { stdio: "inherit", env: { ...process.env, DEMONSTRATION_TEMPLATE: template } },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // The runner ends first, then what it used is taken away below.
    process.removeAllListeners(signal);
    process.on(signal, () => runner.kill("SIGTERM"));
  }
  code = await new Promise((done) => runner.on("exit", (status) => done(status ?? 1)));
} catch (reason) {
  console.error(reason.message);
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = code;
