// Fetches the wasm module and wakes the islands of the page. If any of it fails, on an old
// browser or a broken line, the page stays what it was: a page that works.
import * as client from "./client.js";

// Wakes the islands under `element`, outer before inner. An island that stands inside another's
// children belongs to that one: `adopt` tells the module so, just before it wakes.
function wake(element, adopt) {
  const name = element.localName;
  if (name === "leptos-island") {
    const island = client[element.dataset.component];
    if (island) {
      adopt?.();
      island(element);
    } else {
      console.warn("The page has an island that the module lacks.", element.dataset.component);
    }
  }
  const next = name === "leptos-children" ? element.$$on_hydrate : adopt;
  for (const child of [...element.children]) {
    wake(child, next);
  }
}

try {
  await client.default();
  client.hydrate();
  wake(document.body);
} catch (reason) {
  console.warn("The page goes on without its extras.", reason);
}
