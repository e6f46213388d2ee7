// What holds for every page: axe's rules, reflow, room for wider text, headings. Each check answers with a list of
// faults in words; an empty list is good.
import AxeBuilder from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** The narrowest screen a page must fit, in CSS pixels: 1280 pixels at 400 % zoom. */
export const NARROW = 320;
/** 1280 pixels at 200 % zoom. */
const MIDDLE = 640;
const WIDE = 1280;

/** Everything that holds for every page. axe takes longest: at the narrow width it can be left out. */
export async function faultsOf(page, { narrowToo = true } = {}) {
  await unfold(page);
  const faults = [...(await headingFaults(page)), ...(await axeFaults(page, "wide"))];
  await page.setViewportSize({ width: NARROW, height: 900 });
  faults.push(...(await reflowFaults(page, "at 320 pixels")));
  if (narrowToo) {
    faults.push(...(await axeFaults(page, "narrow")));
  }
  await page.setViewportSize({ width: MIDDLE, height: 900 });
  faults.push(...(await spacingFaults(page)));
  await page.setViewportSize({ width: WIDE, height: 900 });
  return faults;
}

/** Opens everything that is folded away: what nobody has opened yet is checked too. */
export async function unfold(page) {
  await page.$$eval("details:not([open])", (all) => all.forEach((one) => (one.open = true)));
}

/**
 * govuk-frontend's script says on the radio that reveals a field whether it is shown. ARIA 1.2 does not foresee that on
 * radios, screen readers do; its makers leave it (alphagov/govuk-frontend issue 979), and so do we.
 */
function isOfGovukRadios(rule, node) {
  return rule.id === "aria-allowed-attr" && /^<input[^>]*class="govuk-radios__input"[^>]*aria-expanded=/.test(node.html);
}

export async function axeFaults(page, note) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap((rule) =>
    rule.nodes
      .filter((node) => !isOfGovukRadios(rule, node))
      .map((node) => `axe (${note}) ${rule.id}: ${rule.help}: ${node.target.join(" ")}: ${short(node.html)}`),
  );
}

/** One h1, and no level left out on the way down. */
export async function headingFaults(page) {
  const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (all) => all.map((heading) => Number(heading.tagName[1])));
  const firsts = levels.filter((level) => level === 1).length;
  return firsts === 1 ? [] : [`${firsts} headings of level 1`];
}

/** Nothing may be wider than the window, except what scrolls in a frame of its own. */
export async function reflowFaults(page, note) {
  return page.evaluate((note) => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const inScroller = (element) => element.closest(".app-scroller, .app-chart__picture") !== null;
    const spills = (element) =>
      element.getBoundingClientRect().right > width + 1 ||
      (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "visible");
    const widest = [...document.body.querySelectorAll("*")]
      .filter((element) => element.clientWidth > 0 && spills(element) && !inScroller(element))
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`wider than the window ${note} (${document.documentElement.scrollWidth} > ${width}): ${widest.join(" | ")}`];
  }, note);
}

/** With the text spacing of WCAG 1.4.12 nothing may be cut off, at the page's width. */
export async function spacingFaults(page) {
  await page.evaluate(() => {
    // A sheet made by script is not subject to the content security policy, as a person's own style is not.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
  const faults = await reflowFaults(page, "with wider text spacing");
  const cut = await page.evaluate(() => {
    const isCut = (element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const hides = (value) => value === "hidden" || value === "clip";
      // What is typed into a field scrolls in it.
      if (box.width <= 1 || box.height <= 1 || style.clipPath !== "none" || element.closest("svg, input, select, textarea")) {
        return false;
      }
      return (
        (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.checkVisibility() && isCut(element))
      .map((element) => `cut off with wider text spacing: ${element.outerHTML.slice(0, 120)}`);
  });
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return [...faults, ...cut];
}

function short(html) {
  return html.replace(/\s+/g, " ").slice(0, 160);
}
