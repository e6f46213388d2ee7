// States of pages about reports, data and workbooks, as in states.mjs.
import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { address, fillAnswer, inRound, open, sent } from "./visitor.mjs";

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

export const REPORT_STATES = [
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
];
