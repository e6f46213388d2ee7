// What a visitor does, in the visitor's words: sign in, open the task list, answer, check, submit.
import assert from "node:assert/strict";

/** The themes of the bank, in the order of the task list. */
export const THEMES = [
  "leadership",
  "users",
  "front-door",
  "technology",
  "data",
  "insight",
  "people",
  "buying",
  "collaboration",
  "security",
];

/** The round of the demonstration. */
export const ROUND = "2026";

/** An address in a language. */
export function address(language, path) {
  if (language === "en") {
    return path;
  }
  return path === "/" ? "/cy" : `/cy${path}`;
}

/** The address of something in a council's assessment; of its task list without a rest. */
export function inRound(council, rest = "") {
  return `/councils/${council}/rounds/${ROUND}${rest}`;
}

/** Opens an address and answers with the response. */
export async function open(page, language, path) {
  return page.goto(address(language, path));
}

/** Presses a button or link, and answers with the response that the browser ends at. */
export async function press(page, target) {
  const arrived = page.waitForEvent("response", (response) => {
    const request = response.request();
    const status = response.status();
    return request.isNavigationRequest() && request.frame() === page.mainFrame() && (status < 300 || status >= 400);
  });
  const loaded = page.waitForEvent("domcontentloaded");
  const [response] = await Promise.all([arrived, loaded, target.click()]);
  await page.waitForLoadState();
  return response;
}

/** The page's main form, and its first button: the one that Enter presses too. */
export function form(page) {
  return page.locator("form#form");
}

export function mainButton(page) {
  return form(page).locator("button.govuk-button[type=submit], button.govuk-button:not([type])").first();
}

/** Sends the page's main form, or presses another button, and expects the status. */
export async function sent(page, status, button = mainButton(page)) {
  assert.equal((await press(page, button)).status(), status, page.url());
}

/** Holds the page to what every page of the journey is: accepted, in the language, with one heading. */
export async function isPage(page, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), language, `the language of ${page.url()}`);
  assert.equal(await page.locator("h1").count(), 1, `headings of level 1 on ${page.url()}`);
  const inCy = /^\/cy(\/|$|\?)/.test(new URL(page.url()).pathname);
  assert.equal(inCy, language === "cy", `the address ${page.url()} is of the language ${language}`);
}

export async function heading(page) {
  return (await page.locator("h1").innerText()).trim();
}

export function pathOf(page) {
  return new URL(page.url()).pathname.replace(/^\/cy(?=\/|$)/, "") || "/";
}

/** Opens the task list by the way a visitor goes: the council's home, then its open round. */
export async function openTaskList(page, language, council) {
  await open(page, language, `/councils/${council}`);
  await isPage(page, language);
  await press(page, page.locator(`main a[href$="${inRound(council)}"]`).first());
  await isPage(page, language);
  assert.equal(pathOf(page), inRound(council));
}

/** A theme's row in the task list. */
export function themeRow(page, theme) {
  return page.locator(".govuk-task-list__item").nth(THEMES.indexOf(theme));
}

export async function openTheme(page, language, theme) {
  const row = themeRow(page, theme);
  await press(page, row.locator("a"));
  await isPage(page, language);
}

/** Fills in an answer. `prefix` is what the names begin with where several questions are on a page. */
export async function fillAnswer(page, answer, prefix = "") {
  const field = (name) => page.locator(`[name="${prefix}${name}"]`);
  const more = field("evidence").locator("xpath=ancestor::details[1]");
  if (answer.choice) {
    await page.locator(`[name="${prefix}choice"][value="${answer.choice}"]`).check();
  }
  if (answer.reason !== undefined) {
    await field("reason").fill(answer.reason);
  }
  if ((await more.count()) && (await more.getAttribute("open")) === null) {
    await more.locator("> summary").click();
  }
  for (const name of ["evidence", "links", "comment"]) {
    if (answer[name] !== undefined) {
      await field(name).fill(answer[name]);
    }
  }
  if (answer.confidence) {
    await page.locator(`[name="${prefix}confidence"][value="${answer.confidence}"]`).check();
  }
}

/** What stands in the fields of an answer. */
export async function typedAnswer(page, prefix = "") {
  return page.evaluate((prefix) => {
    const fields = {};
    for (const name of ["choice", "confidence"]) {
      fields[name] = document.querySelector(`[name="${prefix}${name}"]:checked`)?.value;
    }
    for (const name of ["reason", "evidence", "links", "comment"]) {
      fields[name] = document.querySelector(`[name="${prefix}${name}"]`)?.value;
    }
    return fields;
  }, prefix);
}

/** Holds what stands in the fields to what was typed. */
export async function stillTyped(page, answer, prefix = "") {
  const typed = await typedAnswer(page, prefix);
  for (const [name, value] of Object.entries(answer)) {
    assert.equal(typed[name], value, `the field ${prefix}${name} of ${page.url()}`);
  }
}

/** The page's words, as text. */
export async function words(page) {
  return page.locator("main").innerText();
}

/** Nothing may have happened in this browser that must never happen. */
export function nothingOdd(context) {
  assert.deepEqual(context.faults, []);
}
