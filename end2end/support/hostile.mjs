// Text that would become more than text if anything forgot to escape it.
import assert from "node:assert/strict";

export const HOSTILE =
  `</textarea></title><script>window.hacked=1;alert(1)</script><img src=x onerror="window.hacked=2;alert(2)">'"&amp;{{7*7}}`;

/** A link that is one, and as hostile as one may be. */
export const HOSTILE_LINK = `https://example.org/?q='onmouseover=window.hacked=3&quot;&lt;img&a=javascript:alert(1)`;

/** Nothing of it may have become an element, a script or a dialog. */
export async function isOnlyText(page) {
  const become = await page.evaluate(() => ({
    hacked: window.hacked,
    images: document.querySelectorAll("img[src='x'], [onerror]").length,
    scripts: [...document.scripts].filter((script) => /hacked/.test(script.textContent)).length,
    links: [...document.querySelectorAll("a[href]")].filter((link) => /^(javascript|data):/i.test(link.href)).length,
  }));
  assert.deepEqual(become, { hacked: undefined, images: 0, scripts: 0, links: 0 }, page.url());
}
