// What wakes up with script: saving while somebody types, asking before text is lost, values under the pointer.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { LANGUAGES, openContext, startBrowser } from "../support/browser.mjs";
import { startService } from "../support/service.mjs";
import { signIn } from "../support/sign-in.mjs";
import { fillAnswer, inRound, isPage, mainButton, nothingOdd, open, press, stillTyped } from "../support/visitor.mjs";

/** Saving waits two seconds for quiet, and five after a failure; with room for a busy machine. */
const SOON = { timeout: 20_000 };
/** "Saved 3:02pm", in whatever words: a time of day is in it. */
const SAVED = /\d{1,2}:\d\d\s?[ap]m/;

let browser, service;
before(async () => {
  browser = await startBrowser();
  service = await startService();
});
after(async () => {
  await browser?.close();
  await service?.stop();
});

async function as(way, council, role, story) {
  const context = await openContext(browser, service, way);
  try {
    const page = await context.newPage();
    await signIn(page, way.language, council, role);
    await story(page, context);
    nothingOdd(context);
  } finally {
    await context.close();
  }
}

/** Opens a page and waits until its islands are awake: what is typed earlier is saved by the button alone. */
async function wakes(page, language, path) {
  await open(page, language, path);
  await page.waitForLoadState("networkidle");
}

const status = (page) => page.locator(".app-autosave");

/** Waits until the page says how saving stands, in words that fit. */
async function says(page, pattern) {
  await status(page).filter({ hasText: pattern }).waitFor(SOON);
  return (await status(page).innerText()).trim();
}

/** What the next visitor finds. */
async function isSaved(context, language, path, answer, prefix) {
  const page = await context.newPage();
  await open(page, language, path);
  await stillTyped(page, answer, prefix);
  await page.close();
}

const question = (id) => inRound("KEN", `/questions/${id}`);

for (const language of LANGUAGES) {
  const way = { mode: "script on", language };
  describe(`saving while typing, ${language}`, { timeout: 300_000 }, () => {
    it("saves a question, and the button then makes no conflict", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page, context) => {
        const path = question("cyber-incident-rehearsal");
        await wakes(page, language, path);
        assert.equal(await status(page).getAttribute("role"), "status");
        assert.equal((await status(page).innerText()).trim(), "", "before anything was typed it says nothing");
        await fillAnswer(page, { choice: "level-2", evidence: `Typed, ${language}` });
        await says(page, SAVED);
        await isSaved(context, language, path, { choice: "level-2", evidence: `Typed, ${language}` });
        await page.locator('[name="comment"]').fill(`More, ${language}`);
        await says(page, SAVED);
        assert.equal((await press(page, mainButton(page))).status(), 200);
        await isSaved(context, language, path, { comment: `More, ${language}` });
      }));

    it("saves a theme's page", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page, context) => {
        const path = inRound("KEN", "/themes/collaboration");
        await wakes(page, language, path);
        await fillAnswer(page, { choice: "level-1", comment: `Of the theme, ${language}` }, "open-standards-adopted.");
        await says(page, SAVED);
        await isSaved(context, language, path, { comment: `Of the theme, ${language}` }, "open-standards-adopted.");
        assert.equal((await press(page, mainButton(page))).status(), 200);
      }));

    it("keeps the text while the connection is down, and sends it when it is back", { timeout: 90_000 }, () =>
      as(way, "KEN", "lead", async (page, context) => {
        const path = question("backups-that-restore");
        await wakes(page, language, path);
        await context.setOffline(true);
        await fillAnswer(page, { evidence: `Offline, ${language}` });
        await page.waitForFunction(() => {
          const words = document.querySelector(".app-autosave").textContent;
          return words.length > 10 && !/\d:\d\d/.test(words);
        }, undefined, SOON);
        await page.waitForTimeout(3_000);
        const offline = (await status(page).innerText()).trim();
        assert.ok(offline.length > 10 && !SAVED.test(offline), `it says that it is not saved: ${offline}`);
        await stillTyped(page, { evidence: `Offline, ${language}` });
        await context.setOffline(false);
        await says(page, SAVED);
        await isSaved(context, language, path, { evidence: `Offline, ${language}` });
      }));

    it("leaves mistakes to the button", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        await wakes(page, language, question("system-links"));
        await fillAnswer(page, { links: "no web address" });
        await page.waitForResponse((response) => response.request().method() === "POST", SOON);
        await page.waitForFunction(() => document.querySelector(".app-autosave").textContent.length > 10, undefined, SOON);
        await isPage(page, language);
        assert.ok(!SAVED.test(await status(page).innerText()));
        assert.equal((await press(page, mainButton(page))).status(), 422);
        await stillTyped(page, { links: "no web address" });
      }));
  });
}

describe("saving while typing", { timeout: 300_000 }, () => {
  const way = { mode: "script on", language: "en" };

  it("asks before unsaved text is left, and not after it is saved", { timeout: 60_000 }, () =>
    as(way, "KEN", "lead", async (page) => {
      await wakes(page, "en", question("hosting-choices"));
      await page.locator('[name="comment"]').pressSequentially("Not saved yet");
      const asked = page.waitForEvent("dialog");
      const leaving = page.evaluate(() => location.reload()).catch(() => {});
      const dialog = await asked;
      assert.equal(dialog.type(), "beforeunload");
      await dialog.dismiss().catch(() => {});
      await leaving;
      await says(page, SAVED);
      let more = 0;
      page.on("dialog", () => (more += 1));
      await page.reload();
      assert.equal(more, 0, "what is saved is left without a question");
    }));

  it("is no conflict with oneself when the button is pressed while a save is on its way", { timeout: 60_000 }, () =>
    as(way, "KEN", "lead", async (page, context) => {
      const path = question("application-register");
      let held = 0;
      await context.route(`**${path}`, async (route) => {
        const request = route.request();
        if (request.method() === "POST" && !request.isNavigationRequest()) {
          // The service saves at once; the answer is late.
          held += 1;
          const response = await route.fetch();
          await new Promise((done) => setTimeout(done, 4_000));
          await route.fulfill({ response }).catch(() => {});
        } else {
          await route.continue();
        }
      });
      await wakes(page, "en", path);
      await fillAnswer(page, { choice: "level-3", evidence: "Both at once." });
      await page.waitForTimeout(3_000);
      assert.equal(held, 1);
      assert.equal((await press(page, mainButton(page))).status(), 200, "not a conflict with one's own text");
      await isSaved(context, "en", path, { choice: "level-3", evidence: "Both at once." });
    }));

  it("never overwrites what a colleague saved", { timeout: 60_000 }, () =>
    as(way, "KEN", "lead", async (page) =>
      as(way, "KEN", "contributor", async (colleague, theirs) => {
        const path = question("legacy-plan");
        await wakes(page, "en", path);
        await wakes(colleague, "en", path);
        await fillAnswer(colleague, { choice: "level-1", evidence: "The colleague's." });
        await says(colleague, SAVED);
        await fillAnswer(page, { choice: "level-4", evidence: "The lead's." });
        await page.waitForFunction(() => document.querySelector(".app-autosave").textContent.length > 10, undefined, SOON);
        await page.waitForTimeout(3_000);
        assert.ok(!SAVED.test(await status(page).innerText()), "it does not say that it was saved");
        await isSaved(theirs, "en", path, { choice: "level-1", evidence: "The colleague's." });
        assert.equal((await press(page, mainButton(page))).status(), 409);
      })));
});

describe("charts", { timeout: 120_000 }, () => {
  for (const language of LANGUAGES) {
    it(`show the table's value under the pointer, ${language}`, { timeout: 60_000 }, () =>
      as({ mode: "script on", language }, "HAM", "lead", async (page) => {
        await wakes(page, language, inRound("HAM", "/results"));
        const chart = page.locator("figure.app-chart").first();
        const marks = chart.locator("svg [data-index]");
        assert.ok((await marks.count()) >= 10, "the picture's marks say which row they stand for");
        const tip = chart.locator(".app-chart-tip");
        assert.ok(await tip.isHidden());
        const mark = marks.first();
        await mark.scrollIntoViewIfNeeded();
        await mark.hover({ force: true });
        await tip.waitFor({ state: "visible" });
        const rows = await chart.locator("table tbody tr").evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
        const text = await tip.innerText();
        assert.ok(
          rows.some((cells) => text.includes(cells[0]) && cells.slice(1).some((value) => text.includes(value))),
          `the tip says what a row of the table says: ${text}`,
        );
        await page.mouse.move(1, 1);
        await tip.waitFor({ state: "hidden" });
      }));
  }
});
