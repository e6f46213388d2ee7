// Looks for English left on Welsh pages.

/** Words that no Welsh text has, and almost every English sentence. */
const ENGLISH = "\\b(the|your|you|with|have|this|that|which)\\b";
/** Names, which have no language. */
const NAMES = "Blackburn with Darwen";

/** Texts in English, outside what is marked as English. */
export async function englishLeft(page) {
  return page.evaluate(([english, names]) => {
    if (document.documentElement.lang !== "cy") {
      return [];
    }
    const pattern = new RegExp(english, "i");
    const isLeft = (text) => pattern.test(text.replaceAll(names, ""));
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const isEnglish = element.closest("[lang]")?.lang === "en";
      // Options are names, of councils for one.
      if (!isEnglish && !element.closest("script, style, textarea, option") && isLeft(node.data)) {
        found.push(`English on a Welsh page: ${node.data.trim().slice(0, 100)}`);
      }
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [alt]")) {
      const label = [element.ariaLabel, element.title, element.alt].filter(Boolean).join(" ");
      if (isLeft(label) && element.closest("[lang]")?.lang !== "en") {
        found.push(`English in a label of a Welsh page: ${label.slice(0, 100)}`);
      }
    }
    return found;
  }, [ENGLISH, NAMES]);
}
