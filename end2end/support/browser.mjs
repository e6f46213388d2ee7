// The browser: Debian's Chromium, a fresh context for each test, in each of the three ways a visitor may come.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The ways a visitor may come: what works in the first must work in all. */
export const MODES = ["script off", "script on", "wasm blocked"];
export const LANGUAGES = ["en", "cy"];

/** How long a step of a visitor may take, in milliseconds. */
const STEP = 10_000;

export async function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
  });
}

/**
 * A visitor's browser. What it must never see is collected in `context.faults`: errors of scripts, refusals by the
 * content security policy, requests to other origins, dialogs.
 */
export async function openContext(browser, service, { mode = "script on", language = "en", width = 1280 } = {}) {
  const context = await browser.newContext({
    baseURL: service.origin,
    javaScriptEnabled: mode !== "script off",
    locale: language === "cy" ? "cy-GB" : "en-GB",
    timezoneId: "Europe/London",
    viewport: { width, height: 900 },
  });
  context.setDefaultTimeout(STEP);
  if (mode === "wasm blocked") {
    await context.route("**/*.wasm", (route) => route.abort());
  }
  context.faults = [];
  watch(context, service.origin, mode);
  return context;
}

function watch(context, origin, mode) {
  const fault = (text) => context.faults.push(text);
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("about:")) {
      fault(`a request to another origin: ${url}`);
    }
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => fault(`an error of a script on ${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      const text = message.text();
      if (/content security policy/i.test(text)) {
        fault(`a refusal by the content security policy on ${page.url()}: ${text}`);
      } else if (message.type() === "error" && !/Failed to load resource/.test(text)) {
        fault(`an error in the console on ${page.url()}: ${text}`);
      } else if (message.type() === "warning" && mode === "script on" && /island|extras/.test(text)) {
        fault(`an island failed on ${page.url()}: ${text}`);
      }
    });
    page.on("dialog", async (dialog) => {
      // Leaving with unsaved text asks; that is wanted, and tests of it listen themselves.
      if (dialog.type() !== "beforeunload") {
        fault(`a dialog on ${page.url()}: ${dialog.message()}`);
        await dialog.dismiss();
      } else if (page.listenerCount("dialog") === 1) {
        await dialog.accept();
      }
    });
  });
}
