// What holds for every page that says something was not accepted.
import assert from "node:assert/strict";

/** The prefix of the title, in each language. */
const PREFIX = { en: "Error: ", cy: "Gwall: " };

/**
 * The summary's links lead to fields that can be focused, in the same words as beside the field; the title says that
 * there is an error; with script the summary has the focus. Answers with the number of faults.
 */
export async function isMistakePage(page, { language, mode }) {
  const where = page.url();
  const title = await page.title();
  assert.ok(title.startsWith(PREFIX[language]), `the title of ${where} begins with ${PREFIX[language]}: ${title}`);
  const summary = page.locator(".govuk-error-summary");
  assert.equal(await summary.count(), 1, `one error summary on ${where}`);
  if (mode !== "script off") {
    await page.waitForFunction(() => document.activeElement?.classList.contains("govuk-error-summary"));
  }
  const faults = await page.$$eval(".govuk-error-summary__list a[href^='#']", (links) =>
    links.map((link) => {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      field?.focus();
      const beside = (group) => {
        const message = group?.querySelector(":scope > .govuk-error-message, :scope > fieldset > .govuk-error-message");
        const words = message?.cloneNode(true);
        words?.querySelectorAll(".govuk-visually-hidden").forEach((hidden) => hidden.remove());
        return words?.textContent.trim();
      };
      const texts = [];
      for (let group = field; group; group = group.parentElement) {
        const text = group.classList.contains("govuk-form-group") && beside(group);
        if (text) {
          texts.push(text);
        }
      }
      return {
        link: link.textContent.trim(),
        hash: link.hash,
        focused: field !== null && document.activeElement === field,
        kind: field?.tagName,
        beside: texts,
      };
    }),
  );
  for (const fault of faults) {
    assert.ok(fault.focused, `the summary's link ${fault.hash} leads to a field that can be focused (${fault.kind})`);
    assert.ok(fault.beside.includes(fault.link), `the same words beside ${fault.hash}: ${fault.link} / ${fault.beside}`);
  }
  return faults.length;
}
