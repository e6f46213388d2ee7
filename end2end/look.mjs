// Takes pictures of every kind of page, as each role, in both languages, on a phone and on a large screen.
// Usage: npm run look -- FOLDER
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { LANGUAGES, openContext, startBrowser } from "./support/browser.mjs";
import { crawl, kindOf, samples } from "./support/crawl.mjs";
import { ROLES, startsOf } from "./support/roles.mjs";
import { startService } from "./support/service.mjs";
import { signIn } from "./support/sign-in.mjs";
import { statesIn } from "./support/states.mjs";
import { address } from "./support/visitor.mjs";

const WIDTHS = [1280, 320];

const folder = process.argv[2];
if (!folder) {
  console.error("Say where the pictures go: npm run look -- FOLDER");
  process.exit(2);
}

const service = await startService();
const browser = await startBrowser();
let count = 0;

async function picture(page, ...names) {
  const file = (width) =>
    path.join(folder, ...names.map((name) => name.replace(/[^\p{L}\p{N}.-]+/gu, "-").replace(/^-+|-+$/g, "") || "start"))
      .concat(`-${width}.png`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await mkdir(path.dirname(file(width)), { recursive: true });
    await page.screenshot({ path: file(width), fullPage: true });
    count += 1;
  }
}

async function enter(language, { council, role }) {
  const context = await openContext(browser, service, { language });
  const page = await context.newPage();
  if (role) {
    await signIn(page, language, council, role);
  }
  return { context, page };
}

try {
  for (const language of LANGUAGES) {
    for (const role of ROLES) {
      const { context, page } = await enter(language, role);
      const pages = await crawl(context, service.origin, startsOf(role).map((start) => address(language, start)));
      for (const one of samples(pages.filter(({ html }) => html !== undefined), 1)) {
        await page.goto(service.origin + one.path);
        await picture(page, language, role.name, one.kind.replace(/^\/cy/, ""));
      }
      await context.close();
      console.log(`${role.name}, ${language}: done`);
    }
  }
  for (const { language, ...state } of statesIn(LANGUAGES)) {
    const { context, page } = await enter(language, state);
    const others = [];
    try {
      await state.reach(page, language, context, async (council, role) => {
        const entered = await enter(language, { council, role });
        others.push(entered.context);
        return entered.page;
      });
      await picture(page, language, "states", state.name);
    } catch (reason) {
      console.log(`${state.name}, ${language}: not reached (${reason.message.split("\n")[0]}), on ${kindOf(page.url())}`);
    }
    await Promise.all([context, ...others].map((one) => one.close()));
  }
  console.log(`${count} pictures in ${folder}`);
} finally {
  await browser.close();
  await service.stop();
}
