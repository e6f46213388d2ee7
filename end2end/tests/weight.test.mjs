// What a question weighs on the wire: the page with all that it loads, without the wasm module.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openContext, startBrowser } from "../support/browser.mjs";
import { startService } from "../support/service.mjs";
import { signIn } from "../support/sign-in.mjs";
import { address, inRound } from "../support/visitor.mjs";

/** The most a question may weigh, in bytes. */
const MOST = 60_000;

let browser, service;
before(async () => {
  browser = await startBrowser();
  service = await startService();
});
after(async () => {
  await browser?.close();
  await service?.stop();
});

/** Bytes of bodies and headers as they came, by address, from an empty cache. */
async function weigh(mode, language) {
  const context = await openContext(browser, service, { mode, language });
  const page = await context.newPage();
  await signIn(page, language, "KEN", "lead");
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.clearBrowserCache");
  const addresses = new Map();
  const weights = new Map();
  network.on("Network.responseReceived", ({ requestId, response }) => {
    addresses.set(requestId, { url: response.url, encoding: response.headers["content-encoding"] });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { url, encoding } = addresses.get(requestId) ?? {};
    if (url && !url.startsWith("data:")) {
      weights.set(new URL(url).pathname, { bytes: encodedDataLength, encoding });
    }
  });
  await page.goto(address(language, inRound("KEN", "/questions/working-with-suppliers")));
  await page.waitForLoadState("networkidle");
  await context.close();
  return weights;
}

describe("the weight of a question", { timeout: 180_000 }, () => {
  for (const [mode, language] of [
    ["script off", "en"],
    ["script on", "en"],
    ["script on", "cy"],
  ]) {
    it(`is at most ${MOST / 1000} kB, ${mode}, ${language}`, { timeout: 60_000 }, async () => {
      const weights = [...(await weigh(mode, language))].filter(([path]) => !path.endsWith(".wasm"));
      const total = weights.reduce((sum, [, { bytes }]) => sum + bytes, 0);
      const each = weights.map(([path, { bytes }]) => `${path.split("/").at(-1)} ${bytes}`).join(", ");
      console.log(`${mode}, ${language}: ${total} bytes (${each})`);
      assert.ok(weights.length >= 2, "the page and its styles were loaded");
      for (const [path, { bytes, encoding }] of weights) {
        assert.ok(encoding || bytes < 1500, `${path} is compressed`);
      }
      assert.ok(total > 0 && total <= MOST, `${total} bytes: ${each}`);
    });
  }
});
