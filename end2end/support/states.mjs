// States of pages that no link leads to: mistakes, conflicts, ends of sessions, refusals. Each step leaves the page open
// in its state; what it answers with is the status expected of it.
import assert from "node:assert/strict";
import { signIn, signOut } from "./sign-in.mjs";
import { REPORT_STATES } from "./report-states.mjs";
import { fillAnswer, inRound, mainButton, open, press, sent } from "./visitor.mjs";

/** Every state in every language; what cannot be undone comes last, once. */
export function statesIn(languages) {
  const each = (states, theirs) => theirs.flatMap((language) => states.map((state) => ({ ...state, language })));
  return [
    ...each([...STATES.filter((state) => !state.last), ...REPORT_STATES], languages),
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
