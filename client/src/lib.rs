//! The browser's part: wakes the islands that `app` has rendered into a page.
//!
//! Nothing else runs in the browser. Every page works before this module arrives, and goes on
//! working if it never does.

// Without a use of `app` the linker drops the crate, and every island with it.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the module ready for the islands of the page.
///
/// Called once by `load-islands.js`, which then walks the page and calls each island's own function.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
