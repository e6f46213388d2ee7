// The stretches of a council's way through its assessment, each told once for every way a visitor may come.
import assert from "node:assert/strict";
import { unfold } from "./checks.mjs";
import {
  fillAnswer,
  form,
  heading,
  inRound,
  isPage,
  mainButton,
  open,
  openTaskList,
  openTheme,
  pathOf,
  press,
  stillTyped,
  themeRow,
  words,
} from "./visitor.mjs";

/** Answers of every kind to the five questions of the theme "buying". */
export const ANSWERS = {
  "digital-advice-before-buying": {
    choice: "level-3",
    evidence: "Every business case over £25,000 is signed by the head of digital.\nSee the gate log.",
    links: "https://example.org/gate-log",
    comment: "Priya knows the figures <for sure> & keeps them.",
    confidence: "high",
  },
  "leaving-a-contract": { choice: "dont-know", comment: "Ask legal." },
  "contracts-ending": { choice: "level-0" },
  "working-with-suppliers": { choice: "not-applicable", reason: "We have no supplier teams: everything is done in house." },
  "reuse-before-buying": { choice: "level-4", evidence: "The register of reuse." },
};


/** Answers every question of a theme, from the task list, and marks it as completed. */
export async function answersTheme(story, theme) {
  const { page, language, council } = story;
  await openTheme(page, language, theme);
  const check = inRound(council, `/themes/${theme}/check`);
  if (pathOf(page) === check) {
    await changesEach(story, check);
  } else {
    await answersInOrder(story, check);
  }
  await showsEverything(page);
  await marks(story, theme);
}

/** The theme is answered already: each answer is changed from its check, and the visitor comes back to it. */
async function changesEach({ page, language }, check) {
  for (const [question, answer] of Object.entries(ANSWERS)) {
    await press(page, page.locator(`main a[href*="/questions/${question}"]`));
    await isPage(page, language);
    await fillAnswer(page, answer);
    const response = await press(page, mainButton(page));
    assert.equal(response.status(), 200);
    assert.equal(pathOf(page), check, "after one change the visitor is back at the check");
  }
}

async function answersInOrder(story, check) {
  const { page, language, council } = story;
  const questions = Object.entries(ANSWERS);
  for (const [index, [question, answer]] of questions.entries()) {
    assert.equal(pathOf(page), inRound(council, `/questions/${question}`));
    await isPage(page, language);
    await fillAnswer(page, answer);
    assert.equal((await press(page, mainButton(page))).status(), 200);
    if (index === 0) {
      await goesBackAndForward(story, question, answer);
    }
  }
  assert.equal(pathOf(page), check, "after the last question comes the check of the theme");
}

/** Back shows what was saved; Forward shows the page that was there. */
async function goesBackAndForward({ page, language }, question, answer) {
  const next = pathOf(page);
  await page.goBack();
  assert.ok(pathOf(page).endsWith(`/questions/${question}`));
  await stillTyped(page, answer);
  await isPage(page, language);
  await page.goForward();
  assert.equal(pathOf(page), next);
  await isPage(page, language);
}

async function showsEverything(page) {
  const text = await words(page);
  for (const answer of Object.values(ANSWERS)) {
    for (const name of ["evidence", "comment", "reason", "links"]) {
      for (const line of (answer[name] ?? "").split("\n").filter(Boolean)) {
        assert.ok(text.includes(line), `the check shows ${JSON.stringify(line)}`);
      }
    }
  }
  const hidden = await page.locator("main .govuk-summary-list__actions .govuk-visually-hidden").allInnerTexts();
  assert.equal(new Set(hidden).size, hidden.length, "the hidden words of the links to change are all different");
  assert.ok(hidden.length >= Object.keys(ANSWERS).length);
}

async function marks({ page, language, council }, theme) {
  await page.locator('[name="completed"][value="yes"]').check();
  const response = await press(page, mainButton(page));
  assert.equal(response.status(), 200);
  assert.equal(pathOf(page), inRound(council), "after the mark comes the task list");
  await isPage(page, language);
  const row = themeRow(page, theme);
  assert.equal(await row.locator(".govuk-tag").count(), 0, "a completed theme has plain words, no coloured tag");
  const count = await row.locator(".govuk-task-list__hint").innerText();
  assert.match(count, /\b5\b.*\b5\b/, "five of five are answered");
}

/** Turns to a theme a page, changes one answer there, and turns back. */
export async function usesThemePage({ page, language, council }, theme) {
  const turn = (to) => page.locator(`button[name="view"][value="${to}"]`);
  await press(page, turn("theme"));
  await isPage(page, language);
  assert.equal(await turn("question").count(), 1, "the choice is remembered");
  await open(page, language, inRound(council, `/themes/${theme}`));
  await isPage(page, language);
  for (const [question, answer] of Object.entries(ANSWERS)) {
    await stillTyped(page, answer, `${question}.`);
  }
  const changed = { choice: "level-1", comment: "Legal says level 1." };
  await fillAnswer(page, changed, "leaving-a-contract.");
  assert.equal((await press(page, mainButton(page))).status(), 200);
  await isPage(page, language);
  await open(page, language, inRound(council, `/themes/${theme}`));
  await stillTyped(page, changed, "leaving-a-contract.");
  await openTaskList(page, language, council);
  await press(page, turn("question"));
  assert.equal(await turn("theme").count(), 1);
}

/** The page with all answers: a change leads back to it. */
export async function readsAll({ page, language, council }) {
  await open(page, language, inRound(council, "/check"));
  await isPage(page, language);
  assert.ok((await words(page)).includes("Legal says level 1."));
  await press(page, page.locator('main a[href*="/questions/contracts-ending"]'));
  await fillAnswer(page, { choice: "level-2", comment: "Counted again." });
  await press(page, mainButton(page));
  assert.equal(pathOf(page), inRound(council, "/check"));
  assert.ok((await words(page)).includes("Counted again."));
}

/** What is missing is listed, and cannot be submitted. */
export async function isIncomplete({ page, language, council }) {
  await open(page, language, inRound(council, "/submit"));
  await isPage(page, language);
  assert.equal(await form(page).count(), 0, "there is no form to submit with");
  assert.ok((await page.locator('main a[href*="/questions/"]').count()) > 5, "what is missing is linked");
}

/** Checks, declares, submits, sees the confirmation and the results; then nothing can be changed. */
export async function submits(story) {
  const { page, language, council } = story;
  await openTaskList(page, language, council);
  await press(page, page.locator(`main .govuk-task-list a[href$="/check"]`).last());
  await isPage(page, language);
  await press(page, page.locator('main a.govuk-button[href$="/submit"]'));
  await isPage(page, language);
  const refused = await press(page, mainButton(page));
  assert.equal(refused.status(), 422, "without the declaration it is not accepted");
  await open(page, language, inRound(council, "/check"));
  await press(page, page.locator('main a.govuk-button[href$="/submit"]'));
  await page.locator('[name="confirm"]').check();
  const accepted = await press(page, mainButton(page));
  assert.equal(accepted.status(), 200);
  assert.equal(pathOf(page), inRound(council, "/submitted"));
  await isPage(page, language);
  await page.locator(".govuk-panel--confirmation").waitFor();
  assert.match(await words(page), /ELM/, "the confirmation shows a reference");
  await page.goBack();
  await isLocked(story);
  await open(page, language, inRound(council, "/submitted"));
  await press(page, page.locator('main a[href$="/results"]').first());
  await seesResults(story);
}

/** After submission Back shows a page that says so, and no answer can be changed. */
async function isLocked({ page, language, council }) {
  await isPage(page, language);
  assert.equal(await form(page).count(), 0, "after submission Back shows no form to send again");
  assert.ok((await heading(page)).length > 0);
  await open(page, language, inRound(council, "/questions/accountable-leader"));
  await isPage(page, language);
  assert.equal(await form(page).count(), 0, "a question can only be read");
  await open(page, language, inRound(council));
  assert.equal(await page.locator(".govuk-task-list a").count(), 11, "everything can still be read");
}

/** Charts with the same numbers as tables, without any script. */
export async function seesResults({ page, language }) {
  await isPage(page, language);
  await unfold(page);
  const charts = page.locator("figure.app-chart");
  const count = await charts.count();
  assert.ok(count >= 2, `charts on the results: ${count}`);
  for (let index = 0; index < count; index += 1) {
    const chart = charts.nth(index);
    const picture = chart.locator("svg:visible");
    assert.equal(await picture.count(), 1, "a chart is one picture on a screen of any width");
    assert.ok((await picture.innerHTML()).length > 500, "with something drawn in it");
    assert.ok((await chart.locator("table tbody tr").count()) >= 5, "beside its table");
    assert.ok((await chart.locator("figcaption").innerText()).length > 30, "and a sentence that reads it");
  }
}

