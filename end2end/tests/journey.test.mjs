// The main job, in each way a visitor may come and in both languages: sign in, answer, check, submit, see the results.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { LANGUAGES, MODES, openContext, startBrowser } from "../support/browser.mjs";
import { startService, startServiceOnPostgres } from "../support/service.mjs";
import { signIn } from "../support/sign-in.mjs";
import { isIncomplete, answersTheme, readsAll, submits, usesThemePage } from "../support/journey.mjs";
import { nothingOdd, openTaskList, open, inRound } from "../support/visitor.mjs";

/** Each council in each language, each way in each language. */
const WALKS = [
  { council: "KEN", language: "en", mode: "script off" },
  { council: "ELM", language: "en", mode: "script on" },
  { council: "CMN", language: "en", mode: "wasm blocked" },
  { council: "CMD", language: "en", mode: "script off" },
  { council: "KEN", language: "cy", mode: "script on" },
  { council: "ELM", language: "cy", mode: "wasm blocked" },
  { council: "CMN", language: "cy", mode: "script off" },
  { council: "CMD", language: "cy", mode: "script on" },
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

/** Runs a story on a service and in a browser of its own. */
async function tell(start, { mode, language, council }, story) {
  const service = await start();
  const context = await openContext(browser, service, { mode, language });
  try {
    const page = await context.newPage();
    await signIn(page, language, council, "lead");
    await story({ page, context, service, mode, language, council });
    nothingOdd(context);
  } finally {
    await context.close();
    await service.stop();
  }
}

describe("answering a theme", { timeout: 600_000 }, () => {
  for (const walk of WALKS) {
    it(`${walk.council} in ${walk.language}, ${walk.mode}`, { timeout: 120_000 }, () =>
      tell(startService, walk, answerAndCheck));
  }
});

describe("submitting", { timeout: 600_000 }, () => {
  for (const mode of MODES) {
    for (const language of LANGUAGES) {
      it(`ELM in ${language}, ${mode}`, { timeout: 120_000 }, () =>
        tell(startService, { mode, language, council: "ELM" }, submits));
    }
  }
});

describe("on PostgreSQL", { timeout: 300_000, skip: !process.env.TEST_POSTGRES_URL && "TEST_POSTGRES_URL is not set" }, () => {
  it("KEN in en, script off", { timeout: 240_000 }, () =>
    tell(startServiceOnPostgres, { mode: "script off", language: "en", council: "KEN" }, answerAndCheck));
  it("ELM in cy, script on", { timeout: 240_000 }, () =>
    tell(startServiceOnPostgres, { mode: "script on", language: "cy", council: "ELM" }, submits));
});

describe("a two-tier area", { timeout: 120_000 }, () => {
  it("asks a district nothing about social care, and a county everything", () =>
    tell(startService, { mode: "script off", language: "en", council: "ELM" }, async ({ page, service }) => {
      for (const question of ["social-care-design", "sharing-for-direct-care", "welsh-online-services"]) {
        const response = await open(page, "en", inRound("ELM", `/questions/${question}`));
        assert.equal(response.status(), 404, question);
      }
      const all = await questionsOf(page, "ELM");
      assert.ok(!/social care/i.test(all.join("\n")), "no question of a district is about social care");
      const county = await openContext(browser, service, { mode: "script off" });
      const theirs = await county.newPage();
      await signIn(theirs, "en", "KEN", "lead");
      const response = await open(theirs, "en", inRound("KEN", "/questions/social-care-design"));
      assert.equal(response.status(), 200);
      assert.equal((await questionsOf(theirs, "KEN")).length, all.length + 2);
      await county.close();
    }));
});

async function answerAndCheck(story) {
  const { page, language, council } = story;
  await openTaskList(page, language, council);
  await answersTheme(story, "buying");
  await usesThemePage(story, "buying");
  await readsAll(story);
  if (council !== "ELM") {
    await isIncomplete(story);
  }
}

/** The questions of a council, from the page with all its answers. */
async function questionsOf(page, council) {
  await open(page, "en", inRound(council, "/check"));
  return page.locator(".app-answers .govuk-summary-list__key").allInnerTexts();
}
