// Every page in every state and both languages: axe, the Nu HTML checker, reflow, text spacing, titles, cookies,
// links, and no word of English on a Welsh page. One page of each kind and role is looked at in the browser, three
// for some roles; with EVERY_PAGE=1 all are. The HTML checker reads all that were fetched.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { LANGUAGES, openContext, startBrowser } from "../support/browser.mjs";
import { faultsOf } from "../support/checks.mjs";
import { crawl, kindOf, samples } from "../support/crawl.mjs";
import { htmlFaults } from "../support/html-checker.mjs";
import { englishLeft } from "../support/languages.mjs";
import { ROLES, startsOf } from "../support/roles.mjs";
import { startService } from "../support/service.mjs";
import { signIn } from "../support/sign-in.mjs";
import { statesIn } from "../support/states.mjs";
import { address } from "../support/visitor.mjs";

/** How many of a kind are fetched and looked at for most roles, and for the thorough ones. */
const FEW = process.env.EVERY_PAGE ? { fetched: 60, sampled: Infinity } : { fetched: 2, sampled: 1 };
const MANY = { fetched: 12, sampled: process.env.EVERY_PAGE ? Infinity : 3 };
/** Fewer than this and the crawl has lost its way. */
const LEAST_PAGES = 150;
const LEAST_STATES = 40;

/** How the checker's findings are shown: all of a page at once, so that one run tells everything. */
const report = (faults) => assert.equal(faults.length, 0, `\n${[...new Set(faults)].slice(0, 60).join("\n")}`);

let browser, service;
/** Every page that was seen, for the HTML checker: `name`, `html`. */
const seen = [];
const count = { pages: 0, states: 0 };
/** The kinds of page that axe has looked at on a narrow screen. */
const narrow = new Set();
/** What pages looked at hold, without what differs from session to session: the same is not looked at twice. */
const looked = new Set();
const contentOf = ({ html }) =>
  html.match(/<main[^]*<\/main>/)[0].replace(/name="csrf-token" value="[^"]*"|value="[^"]*" name="csrf-token"/g, "");
before(async () => {
  browser = await startBrowser();
  service = await startService();
});
after(async () => {
  await browser?.close();
  await service?.stop();
});

/** What is published is the same for everybody: who is signed in looks at the rest. */
const wantedBy = (role) => (path) => !role.role || !/^(\/cy)?\/(data|state-of-play)\//.test(path);

async function enter(language, { council, role }) {
  const context = await openContext(browser, service, { language });
  const page = await context.newPage();
  if (role) {
    await signIn(page, language, council, role);
  }
  return { context, page };
}

for (const language of LANGUAGES) {
  describe(`pages in ${language}`, { concurrency: 2, timeout: 1_200_000 }, () => {
    for (const role of ROLES) {
      it(role.name, { timeout: 600_000 }, async () => {
        const { context, page } = await enter(language, role);
        try {
          const starts = startsOf(role).map((path) => address(language, path));
          const { fetched, sampled } = role.thorough ? MANY : FEW;
          const pages = await crawl(context, service.origin, starts, fetched, wantedBy(role));
          const html = pages.filter((one) => one.html !== undefined);
          seen.push(...html.map((one) => ({ name: `${one.path} (${role.name})`, html: one.html })));
          const faults = [...linkFaults(pages), ...titleFaults(html), ...(await cookieFaults(context, language))];
          for (const one of samples(html, sampled)) {
            if (looked.has(contentOf(one))) {
              continue;
            }
            looked.add(contentOf(one));
            // A browser keeps a file and does not show it; opened from there, the service's policy does not hold for it.
            await page.goto(one.isFile ? "about:blank" : service.origin + one.path);
            if (one.isFile) {
              await page.setContent(one.html);
            }
            const narrowToo = !narrow.has(one.kind);
            narrow.add(one.kind);
            faults.push(...named(one.path, [...(await faultsOf(page, { narrowToo })), ...(await englishLeft(page))]));
            count.pages += 1;
          }
          report([...faults, ...context.faults]);
        } finally {
          await context.close();
        }
      });
    }
  });
}

describe("states", { timeout: 1_200_000 }, () => {
  for (const { language, ...state } of statesIn(LANGUAGES)) {
    it(`${state.name}, ${language}`, { timeout: 120_000 }, async () => {
      const { context, page } = await enter(language, state);
      let arrived;
      page.on("response", (response) => {
        arrived = response.request().isNavigationRequest() ? response : arrived;
      });
      const others = [];
      const other = async (council, role) => {
        const entered = await enter(language, { council, role });
        others.push(entered.context);
        return entered.page;
      };
      try {
        await state.reach(page, language, context, other);
        seen.push({ name: `${state.name}, ${language}`, html: await arrived.text() });
        const faults = [...(await faultsOf(page)), ...(await englishLeft(page)), ...context.faults];
        count.states += 1;
        report(named(`${kindOf(new URL(page.url()).pathname)} (${state.name})`, faults));
      } finally {
        await Promise.all([context, ...others].map((one) => one.close()));
      }
    });
  }
});

describe("all of it", { timeout: 600_000 }, () => {
  it("is valid HTML", { timeout: 300_000 }, async () => {
    console.log(`The HTML checker reads ${seen.length} pages.`);
    report(await htmlFaults(seen));
  });

  it("is as much as there should be", () => {
    console.log(`Looked at ${count.pages} pages and ${count.states} states in the browser.`);
    assert.ok(seen.length >= LEAST_PAGES, `${seen.length} pages were fetched`);
    assert.ok(count.states >= LEAST_STATES, `${count.states} states were reached`);
  });
});

const named = (name, faults) => faults.map((fault) => `${name}: ${fault}`);

function linkFaults(pages) {
  return pages
    .filter((one) => one.status !== 200)
    .map((one) => `${one.path}: ${one.status}, linked from ${one.from}`);
}

/** A title is of one page only; the same page with another query may share it. */
function titleFaults(pages) {
  const of = new Map();
  for (const { path, html } of pages) {
    const title = html.match(/<title>([^<]*)<\/title>/)?.[1];
    const paths = of.get(title) ?? new Set();
    of.set(title, paths.add(path.split("?")[0]));
  }
  return [...of].flatMap(([title, paths]) => (paths.size > 1 ? [`one title, ${title}: ${[...paths].join(" ")}`] : []));
}

/** Each cookie is named on the page about cookies. */
async function cookieFaults(context, language) {
  const response = await context.request.get(service.origin + address(language, "/cookies"));
  const text = (await response.text()).replace(/<[^>]*>/g, " ");
  const cookies = await context.cookies();
  return cookies
    .filter((cookie) => !new RegExp(`(^|[\\s“"(])${cookie.name}([\\s”".,)]|$)`).test(text))
    .map((cookie) => `the cookie ${cookie.name} is not named on /cookies`);
}
