// Fetches the wasm module and wakes the islands of the page. If any of it fails, on an old
// browser or a broken line, the page stays what it was: a page that works.
import init, { hydrate } from "./client.js";

try {
  await init();
  hydrate();
} catch (reason) {
  console.warn("The page goes on without its extras.", reason);
}
