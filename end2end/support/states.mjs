// States of pages that no link leads to: mistakes, conflicts, ends of sessions, refusals. Each step leaves the page open
// in its state; what it answers with is the status expected of it.
import assert from "node:assert/strict";
import { signIn, signOut } from "./sign-in.mjs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { address, fillAnswer, inRound, mainButton, open, press } from "./visitor.mjs";

async function sent(page, status, button = mainButton(page)) {
  assert.equal((await press(page, button)).status(), status, page.url());
}

/** Builds a correction of a release as the central team does, and opens its commentary. There is one draft at a time. */
async function openCommentary(page, language, audience) {
  await open(page, language, "/releases/build");
  await page.locator('[name="round"]').selectOption(language === "cy" ? "2026" : "2025");
  await page.locator('[name="audience"]').selectOption(audience);
  await page.locator('[name="purpose"]').last().check();
  await page.locator('[name="of"]').fill("1");
  await page.locator('[name="note_en"]').fill("Three answers were wrong.");
  await page.locator('[name="note_cy"]').fill("Roedd tri ateb yn anghywir.");
  await sent(page, 200);
  await page.goto(`${page.url().split("?")[0]}/commentary`);
}

/** Every state in every language; what cannot be undone comes last, once. */
export function statesIn(languages) {
  const each = (states, theirs) => theirs.flatMap((language) => states.map((state) => ({ ...state, language })));
  return [
    ...each(STATES.filter((state) => !state.last), languages),
    ...each(STATES.filter((state) => state.last), languages.slice(0, 1)),
  ];
}

/**
 * `[{ name, council, role, reach }]`; `reach(page, language, context, other)` brings the page into the state, where
 * `other(council, role)` is the page of somebody else.
 */
const STATES = [
  {
    name: "page not found",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/no-such-page")).status(), 404);
    },
  },
  {
    name: "signing in, nothing typed",
    reach: async (page, language) => {
      await open(page, language, "/sign-in");
      await sent(page, 422);
    },
  },
  {
    name: "signing in, wrong password",
    reach: async (page, language) => {
      await open(page, language, "/sign-in");
      await page.locator('[name="email"]').fill("somebody@example.org");
      await page.locator('[name="password"]').fill("wrong");
      await sent(page, 422);
    },
  },
  {
    name: "an invitation nobody knows",
    reach: async (page, language) => {
      await open(page, language, "/invitations/abcdefghijklmnopqrstuvwxyz0123456789abcdefg");
    },
  },
  {
    name: "a question with mistakes",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("KEN", "/questions/working-with-suppliers"));
      await fillAnswer(page, { choice: "not-applicable", reason: "", links: "no link", evidence: "Kept" });
      await sent(page, 422);
    },
  },
  {
    name: "a theme's page with mistakes",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("KEN", "/themes/buying"));
      await fillAnswer(page, { links: "no link" }, "contracts-ending.");
      await fillAnswer(page, { choice: "not-applicable", reason: "" }, "working-with-suppliers.");
      await sent(page, 422);
    },
  },
  {
    name: "a theme's page",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("KEN", "/themes/leadership"))).status(), 200);
    },
  },
  {
    name: "a theme's page as a signatory",
    council: "KEN",
    role: "signatory",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("KEN", "/themes/leadership"))).status(), 200);
    },
  },
  {
    name: "a theme's check without a choice",
    council: "CMD",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("CMD", "/themes/data/check"));
      await sent(page, 422);
    },
  },
  {
    name: "a theme marked too early",
    council: "CMD",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("CMD", "/themes/data/check"));
      await page.locator('[name="completed"][value="yes"]').check();
      await sent(page, 422);
    },
  },
  {
    name: "submitting without the declaration",
    council: "ELM",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("ELM", "/submit"));
      await sent(page, 422);
    },
  },
  {
    name: "submitting after an answer was taken away",
    council: "ELM",
    role: "lead",
    reach: async (page, language, context, other) => {
      await open(page, language, inRound("ELM", "/submit"));
      const colleague = await other("ELM", "contributor");
      const answer = async (choice) => {
        await open(colleague, language, inRound("ELM", "/questions/short-cycles"));
        await fillAnswer(colleague, { choice });
        await sent(colleague, 200);
      };
      await answer("none");
      await page.locator('[name="confirm"]').check();
      await sent(page, 422);
      await answer("level-2");
    },
  },
  {
    name: "submitting as a contributor",
    council: "ELM",
    role: "contributor",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("ELM", "/submit"))).status(), 403);
    },
  },
  {
    name: "submitting with answers missing",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("KEN", "/submit"))).status(), 200);
    },
  },
  {
    name: "results before submission",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("KEN", "/results"));
    },
  },
  {
    name: "an answer somebody else changed, with a mistake",
    council: "KEN",
    role: "lead",
    reach: async (page, language, context, other) => {
      const path = inRound("KEN", "/questions/cyber-risk-at-the-top");
      await open(page, language, path);
      const colleague = await other("KEN", "contributor");
      await open(colleague, language, path);
      await fillAnswer(colleague, { choice: "level-1", evidence: `A colleague’s words (${language}).` });
      await sent(colleague, 200);
      await fillAnswer(page, { choice: "level-2", evidence: `Our own words (${language}).` });
      await sent(page, 409);
      await sent(page, 422);
    },
  },
  {
    name: "an answer after the session is over",
    council: "KEN",
    role: "lead",
    reach: async (page, language, context) => {
      await open(page, language, inRound("KEN", "/questions/short-cycles"));
      await fillAnswer(page, { evidence: "Typed before." });
      await context.clearCookies();
      await sent(page, 401);
    },
  },
  {
    name: "an answer from before another sign-in",
    council: "KEN",
    role: "lead",
    reach: async (page, language, context) => {
      await open(page, language, inRound("KEN", "/questions/short-cycles"));
      await fillAnswer(page, { evidence: "Typed before." });
      const second = await context.newPage();
      await open(second, language, "/");
      await signOut(second);
      await signIn(second, language, "KEN", "lead");
      await second.close();
      await sent(page, 403);
    },
  },
  {
    name: "an answer after somebody submitted",
    council: "ELM",
    role: "lead",
    last: true,
    reach: async (page, language, context, other) => {
      await open(page, language, inRound("ELM", "/questions/short-cycles"));
      await fillAnswer(page, { evidence: "Typed before." });
      const signatory = await other("ELM", "signatory");
      await open(signatory, language, inRound("ELM", "/submit"));
      await signatory.locator('[name="confirm"]').check();
      await sent(signatory, 200);
      await press(page, mainButton(page));
    },
  },
  {
    name: "inviting, nothing typed",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, "/councils/KEN/people");
      await sent(page, 422);
    },
  },
  {
    name: "an invitation made, and opened",
    council: "KEN",
    role: "lead",
    reach: async (page, language, context) => {
      await open(page, language, "/councils/KEN/people");
      await page.locator('form#form [name="email"]').fill(`new.person.${language}@example.org`);
      await page.locator('form#form [name="role"]').first().check();
      await sent(page, 200);
      const link = (await page.content()).match(/http:\/\/127\.0\.0\.1:\d+(\/[^\s"<]*invitation[^\s"<]*)/)[1];
      await context.clearCookies();
      await open(page, language, link.replace(/^\/cy/, ""));
      await sent(page, 422);
    },
  },
  {
    name: "an administrator's search without a result",
    role: "administrator",
    reach: async (page, language) => {
      await open(page, language, "/administration?q=zzzz");
    },
  },
  {
    name: "no council chosen in administration",
    role: "administrator",
    reach: async (page, language) => {
      await open(page, language, "/administration?council=");
    },
  },
  {
    name: "administration as a lead",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/administration")).status(), 403);
    },
  },
  {
    name: "the state of play of no round",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/state-of-play/none")).status(), 404);
    },
  },
  {
    name: "the state of play of a group that is none",
    reach: async (page, language) => {
      await open(page, language, "/state-of-play/2026?group=nation-france");
    },
  },
  {
    name: "the state of play of a group that is withheld",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/state-of-play/2026?group=type-county")).status(), 200);
    },
  },
  {
    name: "a comparison with a group that is withheld",
    council: "HAM",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("HAM", "/compare?group=type-county"))).status(), 200);
    },
  },
  {
    name: "a comparison before submission",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("KEN", "/compare"))).status(), 200);
    },
  },
  {
    name: "a comparison in a round without a release",
    council: "HAM",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/councils/HAM/rounds/sharing-2026/compare")).status(), 200);
    },
  },
  {
    name: "who may be named, as a contributor",
    council: "HAM",
    role: "contributor",
    reach: async (page, language) => {
      assert.equal((await open(page, language, inRound("HAM", "/consent"))).status(), 200);
    },
  },
  {
    name: "councils to work with, nothing ticked",
    role: "steering",
    reach: async (page, language) => {
      await open(page, language, "/coalitions/demonstration/rounds/2026/councils");
      await sent(page, 422, page.locator('button[formmethod="post"]'));
    },
  },
  {
    name: "a coalition of others",
    council: "HAM",
    role: "lead",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/coalitions/demonstration")).status(), 404);
    },
  },
  {
    name: "a council's report before submission",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("KEN", "/report"));
    },
  },
  {
    name: "a workbook that is none",
    council: "KEN",
    role: "lead",
    reach: async (page, language) => {
      await open(page, language, inRound("KEN", "/workbook"));
      const file = { name: "answers.ods", mimeType: "application/octet-stream", buffer: Buffer.from("%PDF-1.7") };
      await page.locator('input[type="file"]').setInputFiles(file);
      await sent(page, 422);
    },
  },
  {
    name: "what a workbook would change",
    council: "KEN",
    role: "lead",
    reach: async (page, language, context) => {
      const question = inRound("KEN", "/questions/short-cycles");
      await open(page, language, question);
      await fillAnswer(page, { choice: "level-1", evidence: "As it was downloaded." });
      await sent(page, 200);
      const name = language === "cy" ? "answers-cy.ods" : "answers.ods";
      const path = address(language, inRound("KEN", `/workbook/${name}`));
      const file = await context.request.get(new URL(path, page.url()).href);
      const parts = unzipSync(await file.body());
      const content = strFromU8(parts["content.xml"]);
      assert.ok(content.includes("As it was downloaded."));
      const typed = language === "cy" ? "Ysgrifennwyd yn y llyfr gwaith." : "Written in the workbook.";
      parts["content.xml"] = strToU8(content.replace("As it was downloaded.", typed));
      await open(page, language, question);
      await fillAnswer(page, { choice: "level-2", evidence: "Written here meanwhile." });
      await sent(page, 200);
      await open(page, language, inRound("KEN", "/workbook"));
      const mimeType = "application/vnd.oasis.opendocument.spreadsheet";
      const buffer = Buffer.from(zipSync(parts));
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
      await sent(page, 200);
      assert.equal(await page.locator('form#form input[type="checkbox"]').count(), 1, "one cell differs");
    },
  },
  {
    name: "the commentary of a draft, too long",
    role: "central",
    reach: async (page, language) => {
      await openCommentary(page, language, "public");
      await page.locator("form#form textarea").first().fill("Much. ".repeat(3000));
      await sent(page, 422);
    },
  },
  {
    name: "the commentary of a draft, looked at before it is saved",
    role: "central",
    reach: async (page, language) => {
      await openCommentary(page, language, "coalition:demonstration");
      for (const area of await page.locator("form#form textarea").all()) {
        const isWelsh = (await area.getAttribute("name")).endsWith("cy");
        const typed = isWelsh ? "Geiriau’r **grŵp llywio**, gyda [dolen](https://example.org)." : "Words of the **steering group**.";
        await area.fill(`${typed}\n\n- 1\n- 2`);
      }
      await sent(page, 200, page.locator('button[name="preview"]'));
    },
  },
  {
    name: "data of a round that is none",
    reach: async (page, language) => {
      assert.equal((await open(page, language, "/data/none")).status(), 404);
    },
  },
  {
    name: "a new round, nothing typed",
    role: "administrator",
    reach: async (page, language) => {
      await open(page, language, "/administration/new-round");
      await sent(page, 422);
    },
  },
  {
    name: "a new coalition, nothing typed",
    role: "administrator",
    reach: async (page, language) => {
      await open(page, language, "/administration/new-coalition");
      await sent(page, 422);
    },
  },
];
