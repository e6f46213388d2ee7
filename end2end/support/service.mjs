// The service under test: started on a database of its own and a free port, stopped afterwards.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
const program = process.env.STATE_OF_PLAY ?? path.join(root, "target/debug/state-of-play");

/** How long the service may take to be ready, in milliseconds: a debug build on a busy machine. */
const READY = 30_000;
/** How long it may take to stop; it gives requests under way 25 seconds. */
const STOP = 28_000;

/** What is running: nothing may outlive the tests, however they end. */
const running = new Set();
const killAll = () => running.forEach((child) => child.kill("SIGKILL"));
process.once("exit", killAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => process.exit(1));
}

/** Fills a database with the demonstration. Only the tail of what the program says is kept, for the error. */
export async function fillDemonstration(database) {
  try {
    const options = { cwd: root, timeout: 180_000, maxBuffer: 64 << 20 };
    await run(program, ["demo", "--database", database], options);
    // The files of all its releases, so that not every copy of it makes them anew.
    await run(program, ["release", "files", "1", "--database", database], options);
  } catch (reason) {
    throw new Error(`The demonstration cannot be filled (${database}):\n${tail(reason.stderr ?? String(reason))}`);
  }
}

/** A service on a fresh copy of the demonstration, in SQLite. */
export async function startService() {
  const folder = await mkdtemp(path.join(tmpdir(), "state-of-play-"));
  const file = path.join(folder, "demonstration.sqlite");
  const template = process.env.DEMONSTRATION_TEMPLATE;
  try {
    if (template) {
      await copyDatabase(template, file);
    } else {
      await fillDemonstration(`sqlite:${file}`);
    }
    return await serve(`sqlite:${file}`, () => rm(folder, { recursive: true, force: true }));
  } catch (reason) {
    await rm(folder, { recursive: true, force: true });
    throw reason;
  }
}

/** A service on a demonstration in a PostgreSQL database of its own, on the server told in TEST_POSTGRES_URL. */
export async function startServiceOnPostgres() {
  const server = process.env.TEST_POSTGRES_URL;
  const name = `end_to_end_${randomBytes(6).toString("hex")}`;
  const ask = (sql) => run("psql", ["--no-psqlrc", "--quiet", "--dbname", server, "--command", sql]);
  await ask(`create database ${name}`);
  const away = () => ask(`drop database if exists ${name} with (force)`);
  try {
    const database = new URL(server);
    database.pathname = `/${name}`;
    await fillDemonstration(database.href);
    return await serve(database.href, away);
  } catch (reason) {
    await away();
    throw reason;
  }
}

/** SQLite's log lies beside its file and belongs to it. */
async function copyDatabase(from, to) {
  await copyFile(from, to);
  for (const extra of ["-wal", "-shm"]) {
    await copyFile(from + extra, to + extra).catch(() => {});
  }
}

async function serve(database, away) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = ["serve", "--database", database, "--listen", `127.0.0.1:${port}`, "--public-url", origin];
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const listen = (chunk) => {
    said = (said + chunk).slice(-200_000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise((done) => child.on("exit", done));
  const kill = () => child.kill("SIGKILL");
  running.add(child);
  child.once("exit", () => running.delete(child));
  const service = {
    origin,
    database,
    process: child,
    /** What the service has written to its log, newest last. */
    log: () => said,
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([ended, pause(STOP, undefined, { ref: false }).then(kill)]);
      await ended;
      await away();
    },
  };
  const until = Date.now() + READY;
  while (Date.now() < until && child.exitCode === null) {
    const ready = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (ready?.ok) {
      return service;
    }
    await pause(50);
  }
  await service.stop();
  throw new Error(`The service does not start:\n${tail(said)}`);
}

async function freePort() {
  const socket = createServer();
  await new Promise((done) => socket.listen(0, "127.0.0.1", done));
  const { port } = socket.address();
  await new Promise((done) => socket.close(done));
  return port;
}

function tail(text) {
  return text.trim().split("\n").slice(-15).join("\n");
}
