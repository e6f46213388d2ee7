// Finds every page that links lead to, as a visitor who follows them all.

/**
 * Follows links from some addresses, in one language, with the cookies of a context, to at most so many pages of each
 * kind, where `wanted(path)`. Answers with `[{ path, kind, status, html, isFile, from }]`; what is no page has no `html`,
 * and a page that is sent as a file to keep is one `isFile`.
 */
export async function crawl(context, origin, starts, mostOfAKind = 24, wanted = () => true) {
  const found = new Map();
  const waiting = starts.map((path) => ({ path, from: "the start" }));
  const seen = new Set(starts);
  const kinds = new Map();
  const language = starts[0].startsWith("/cy") ? "cy" : "en";
  while (waiting.length > 0) {
    const { path, from } = waiting.shift();
    const kind = kindOf(path);
    const count = kinds.get(kind) ?? 0;
    if (count >= mostOfAKind) {
      continue;
    }
    kinds.set(kind, count + 1);
    const response = await context.request.get(origin + path, { maxRedirects: 0 });
    const status = response.status();
    const location = response.headers().location;
    if (location) {
      follow(new URL(location, origin + path));
      continue;
    }
    if (!(response.headers()["content-type"] ?? "").startsWith("text/html")) {
      found.set(path, { path, kind, status, html: undefined, from });
      continue;
    }
    const html = await response.text();
    const isFile = (response.headers()["content-disposition"] ?? "").startsWith("attachment");
    found.set(path, { path, kind, status, html, isFile, from });
    for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      follow(new URL(href.replaceAll("&amp;", "&"), origin + path));
    }

    function follow(url) {
      const next = url.pathname + url.search;
      const theirs = /^\/cy(\/|$)/.test(url.pathname) ? "cy" : "en";
      const isPage = url.origin === origin && theirs === language && !next.startsWith("/assets/");
      if (isPage && !seen.has(next) && wanted(next)) {
        seen.add(next);
        waiting.push({ path: next, from: path });
      }
    }
  }
  return [...found.values()];
}

/** What sort of page an address is: the address without what names one thing of many. */
export function kindOf(path) {
  const url = new URL(path, "http://x");
  const names = [...url.searchParams.keys()].sort().join("&");
  const things = "banks|coalitions|councils|data|invitations|questions|releases|rounds|state-of-play|tables|themes";
  const route = url.pathname
    .replace(new RegExp(`/(${things})/[^/]+`, "g"), "/$1/*")
    .replace(/\/\d+(?=\/|$)/g, "/*")
    .replace(/\/[^/]+(\.[a-z]+)$/, "/*$1");
  return names ? `${route}?${names}` : route;
}

/** Some of each kind, spread over all there are. */
export function samples(pages, most) {
  const byKind = Map.groupBy ? Map.groupBy(pages, (page) => page.kind) : group(pages);
  return [...byKind.values()].flatMap((all) => {
    const count = Math.min(most, all.length);
    return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]);
  });
}

function group(pages) {
  const groups = new Map();
  for (const page of pages) {
    groups.set(page.kind, [...(groups.get(page.kind) ?? []), page]);
  }
  return groups;
}
