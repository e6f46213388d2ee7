// When something goes wrong nothing that was typed is lost, and the page says what to do.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openContext, startBrowser } from "../support/browser.mjs";
import { HOSTILE, HOSTILE_LINK, isOnlyText } from "../support/hostile.mjs";
import { isMistakePage } from "../support/mistakes.mjs";
import { startService } from "../support/service.mjs";
import { signIn, signOut } from "../support/sign-in.mjs";
import {
  fillAnswer,
  heading,
  inRound,
  isPage,
  mainButton,
  nothingOdd,
  open,
  press,
  stillTyped,
  typedAnswer,
  words,
} from "../support/visitor.mjs";

const WAYS = [
  { mode: "script off", language: "en" },
  { mode: "script on", language: "cy" },
  { mode: "script on", language: "en" },
];

let browser, service;
before(async () => {
  browser = await startBrowser();
  service = await startService();
});
after(async () => {
  await browser?.close();
  await service?.stop();
});

/** A test in a context of its own, as somebody of a council; as nobody without a role. */
async function as(way, council, role, story) {
  const context = await openContext(browser, service, way);
  try {
    const page = await context.newPage();
    if (role) {
      await signIn(page, way.language, council, role);
    }
    await story(page, context);
    nothingOdd(context);
  } finally {
    await context.close();
  }
}

const question = (id) => inRound("KEN", `/questions/${id}`);

for (const way of WAYS) {
  const { mode, language } = way;
  describe(`${language}, ${mode}`, { timeout: 240_000 }, () => {
    it("a question keeps what was typed, and says what is wrong", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        await open(page, language, question("working-with-suppliers"));
        const typed = {
          choice: "not-applicable",
          reason: "",
          evidence: "Evidence that must stay.",
          links: "https://example.org/a\nnot a web address",
          comment: "A comment\nof two lines.",
          confidence: "low",
        };
        await fillAnswer(page, typed);
        const response = await press(page, mainButton(page));
        assert.equal(response.status(), 422);
        await isPage(page, language);
        assert.equal(await isMistakePage(page, way), 2);
        await stillTyped(page, typed);
        assert.equal(await page.locator("[required]").count(), 0, "the server checks, not the browser");
      }));

    it("a theme's page names the question in each fault", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        await open(page, language, inRound("KEN", "/themes/buying"));
        const first = { choice: "level-2", links: "ftp://example.org/", comment: "Stays." };
        await fillAnswer(page, first, "contracts-ending.");
        await fillAnswer(page, { choice: "not-applicable", reason: "" }, "working-with-suppliers.");
        const response = await press(page, mainButton(page));
        assert.equal(response.status(), 422);
        assert.equal(await isMistakePage(page, way), 2);
        await stillTyped(page, first, "contracts-ending.");
      }));

    it("marking a theme needs a choice", { timeout: 60_000 }, () =>
      as(way, "CMD", "lead", async (page) => {
        await open(page, language, inRound("CMD", "/themes/data/check"));
        assert.equal((await press(page, mainButton(page))).status(), 422);
        assert.equal(await isMistakePage(page, way), 1);
        await page.locator('[name="completed"][value="yes"]').check();
        assert.equal((await press(page, mainButton(page))).status(), 422, "questions are missing");
        assert.equal(await isMistakePage(page, way), 1);
      }));

    it("signing in keeps the email address and says one thing about both fields", { timeout: 60_000 }, () =>
      as(way, "", null, async (page) => {
        await open(page, language, "/sign-in");
        assert.equal((await press(page, mainButton(page))).status(), 422);
        assert.equal(await isMistakePage(page, way), 2);
        await page.locator('[name="email"]').fill("somebody@example.org");
        await page.locator('[name="password"]').fill("a wrong password");
        const response = await press(page, mainButton(page));
        assert.equal(response.status(), 422);
        await isMistakePage(page, way);
        assert.equal(await page.locator('[name="email"]').inputValue(), "somebody@example.org");
        assert.equal(await page.locator('[name="password"]').inputValue(), "", "a password is never sent back");
      }));

    it("inviting keeps what was typed", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        await open(page, language, "/councils/KEN/people");
        await page.locator('form#form [name="email"]').fill("not an address");
        assert.equal((await press(page, mainButton(page))).status(), 422);
        assert.equal(await isMistakePage(page, way), 2);
        assert.equal(await page.locator('form#form [name="email"]').inputValue(), "not an address");
      }));

    it("changing the language keeps what was typed", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        const other = language === "en" ? "cy" : "en";
        await open(page, language, question("digital-careers"));
        const typed = { choice: "level-1", evidence: "Heb ei gadw / not saved", comment: "â ŵ ŷ", confidence: "high" };
        await fillAnswer(page, typed);
        const response = await press(page, page.locator("button[name=switch-language]"));
        assert.equal(response.status(), 200);
        await isPage(page, other);
        await stillTyped(page, typed);
        assert.equal(await page.locator(".govuk-error-summary").count(), 0);
      }));

    it("Back leads over a page with mistakes", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        await open(page, language, question("multidisciplinary-teams"));
        const typed = { choice: "level-2", links: "no web address" };
        await fillAnswer(page, typed);
        assert.equal((await press(page, mainButton(page))).status(), 422);
        await fillAnswer(page, { links: "https://example.org/teams" });
        assert.equal((await press(page, mainButton(page))).status(), 200);
        await page.goBack();
        await isPage(page, language);
        assert.equal((await typedAnswer(page)).choice, "level-2", "the page is there, and no question of the browser");
      }));

    it("Enter in a field saves and does not change the language", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) => {
        await open(page, language, "/councils/KEN/people");
        const email = page.locator('form#form [name="email"]');
        await email.fill("nobody");
        const [response] = await Promise.all([
          page.waitForResponse((answer) => answer.request().method() === "POST"),
          email.press("Enter"),
        ]);
        await page.waitForLoadState();
        assert.equal(response.status(), 422, "the form was sent to be checked");
        await isPage(page, language);
        await isMistakePage(page, way);
      }));

    it("an address that does not exist says so", { timeout: 60_000 }, () =>
      as(way, "", null, async (page) => {
        const response = await open(page, language, "/no-such-page");
        assert.equal(response.status(), 404);
        await isPage(page, language);
        assert.equal(await heading(page), { en: "Page not found", cy: "Heb ddod o hyd i’r dudalen" }[language]);
      }));

    it("a session that is over keeps the text", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page, context) => {
        await open(page, language, question("short-cycles"));
        await fillAnswer(page, { choice: "level-2", evidence: "Typed before the session was over." });
        await context.clearCookies();
        const response = await press(page, mainButton(page));
        assert.equal(response.status(), 401);
        await isPage(page, language);
        assert.ok((await page.content()).includes("Typed before the session was over."), "the text is on the page");
        assert.ok((await page.locator('[name="password"]').count()) === 1, "and so is the way to sign in");
      }));

    it("a form from before another sign-in keeps the text and can be sent again", { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page, context) => {
        const path = question("tools-for-every-job");
        await open(page, language, path);
        const evidence = `Typed in an old page, ${language}, ${mode}.`;
        await fillAnswer(page, { choice: "level-2", evidence });
        const other = await context.newPage();
        await open(other, language, "/");
        await signOut(other);
        await signIn(other, language, "KEN", "lead");
        const response = await press(page, mainButton(page));
        assert.equal(response.status(), 403);
        await isPage(page, language);
        assert.ok((await page.content()).includes(evidence), "the text is on the page");
        assert.equal((await press(page, page.locator("main form button[type=submit], main form button").first())).status(), 200);
        await open(page, language, path);
        await stillTyped(page, { evidence });
      }));
  });
}

describe("hostile text", { timeout: 240_000 }, () => {
  for (const mode of ["script off", "script on"]) {
    it(`is only text, ${mode}`, { timeout: 120_000 }, () =>
      as({ mode, language: "en" }, "CMD", "lead", async (page) => {
        const path = (rest) => inRound("CMD", rest);
        await open(page, "en", path("/questions/working-with-suppliers"));
        const answer = {
          choice: "not-applicable",
          reason: HOSTILE,
          evidence: HOSTILE,
          comment: HOSTILE,
          links: HOSTILE_LINK,
        };
        await fillAnswer(page, { ...answer, links: HOSTILE });
        assert.equal((await press(page, mainButton(page))).status(), 422, "that is no link");
        await stillTyped(page, { ...answer, links: HOSTILE });
        await isOnlyText(page);
        await fillAnswer(page, answer);
        assert.equal((await press(page, mainButton(page))).status(), 200);
        const pages = ["/questions/working-with-suppliers", "/questions/working-with-suppliers/history"];
        for (const rest of [...pages, "/themes/buying", "/themes/buying/check", "/check", ""]) {
          const response = await open(page, "en", path(rest));
          assert.equal(response.status(), 200, rest);
          await isOnlyText(page);
        }
        await open(page, "en", path("/questions/working-with-suppliers"));
        await stillTyped(page, answer);
      }));
  }

  it("is only text where visitors who are not signed in type it", { timeout: 60_000 }, () =>
    as({ mode: "script on", language: "en" }, "", null, async (page) => {
      for (const path of ["/sign-in?next=", "/no-such-page/", "/invitations/", "/cookies?x="]) {
        await open(page, "en", path + encodeURIComponent(HOSTILE));
        await isOnlyText(page);
      }
      await open(page, "en", "/sign-in");
      await page.locator('[name="email"]').fill(HOSTILE);
      await page.locator('[name="password"]').fill(HOSTILE);
      await press(page, mainButton(page));
      await isOnlyText(page);
      assert.equal(await page.locator('[name="email"]').inputValue(), HOSTILE);
    }));

  it("is only text in the administrator's search", { timeout: 60_000 }, () =>
    as({ mode: "script on", language: "en" }, "", "administrator", async (page) => {
      await open(page, "en", `/administration?q=${encodeURIComponent(HOSTILE)}`);
      await isOnlyText(page);
      assert.ok((await page.content()).includes("&lt;img"), "what was searched for is shown");
    }));
});

describe("two people save the same answer", { timeout: 240_000 }, () => {
  for (const way of WAYS) {
    it(`in ${way.language}, ${way.mode}: the second sees both texts`, { timeout: 60_000 }, () =>
      as(way, "KEN", "lead", async (page) =>
        as(way, "KEN", "contributor", async (colleague) => {
          const { language, mode } = way;
          const path = question("privacy-by-design");
          const mine = `The lead's text, ${language}, ${mode}.`;
          const theirs = `The contributor's text, ${language}, ${mode}.`;
          await open(page, language, path);
          await open(colleague, language, path);
          await fillAnswer(colleague, { choice: "level-1", evidence: theirs });
          assert.equal((await press(colleague, mainButton(colleague))).status(), 200);
          await fillAnswer(page, { choice: "level-4", evidence: mine });
          const response = await press(page, mainButton(page));
          assert.equal(response.status(), 409);
          await isPage(page, language);
          const text = await words(page);
          assert.ok(text.includes(mine) && text.includes(theirs), "both texts are shown");
          assert.equal((await press(page, mainButton(page))).status(), 422, "one must be chosen");
          assert.equal(await isMistakePage(page, way), 1);
          await page.locator('[name="keep"][value="mine"]').check();
          assert.equal((await press(page, mainButton(page))).status(), 200);
          await open(page, language, path);
          await stillTyped(page, { choice: "level-4", evidence: mine });
          await open(page, language, `${path}/history`);
          assert.ok((await words(page)).includes(theirs), "the other text is in the history");
        })));
  }
});

describe("who may do what", { timeout: 120_000 }, () => {
  it("a contributor is told who can submit", { timeout: 60_000 }, () =>
    as({ mode: "script off", language: "en" }, "ELM", "contributor", async (page) => {
      const response = await open(page, "en", inRound("ELM", "/submit"));
      assert.equal(response.status(), 403);
      assert.match(await words(page), /lead/i);
    }));

  it("another council's pages do not exist", { timeout: 60_000 }, () =>
    as({ mode: "script off", language: "en" }, "ELM", "lead", async (page) => {
      for (const path of ["/councils/KEN", inRound("KEN"), inRound("KEN", "/results"), "/administration"]) {
        const status = (await open(page, "en", path)).status();
        assert.equal(status, path === "/administration" ? 403 : 404, path);
      }
    }));
});
