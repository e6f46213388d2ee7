//! Shows, beside the pointer, the value that the chart's table gives for what it points at. It adds nothing that the
//! table does not say.

#![expect(missing_docs, reason = "the island macro makes items that cannot carry comments")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What to show for one mark of a chart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tip {
    /// Which row of the table: `data-index` in the picture.
    pub index: u32,
    /// What the table says of it, in words.
    pub text: String,
}

/// Wraps a chart. The picture's marks carry `data-index`, the row of the table they stand for.
#[island]
pub fn ChartTip(tips: Vec<Tip>, children: Children) -> impl IntoView {
    let tip = RwSignal::new(String::new());
    let shown = NodeRef::<leptos::html::P>::new();
    let find = move |event: &leptos::ev::PointerEvent| {
        let text = mark(event).and_then(|index| {
            tips.iter().find(|tip| tip.index == index).map(|tip| tip.text.clone())
        });
        if let Some(shown) = shown.get() {
            // Set on the element, not in the page: the content security policy forbids style attributes.
            let style = web_sys::HtmlElement::style(&shown);
            let _ = style.set_property("left", &format!("{}px", event.client_x() + 12));
            let _ = style.set_property("top", &format!("{}px", event.client_y() + 12));
        }
        tip.set(text.unwrap_or_default());
    };
    view! {
        <div
            class="app-chart-hover"
            on:pointermove=move |event| find(&event)
            on:pointerleave=move |_| tip.set(String::new())
        >
            {children()}
            <p node_ref=shown class="app-chart-tip" aria-hidden="true" hidden=move || tip.get().is_empty()>
                {move || tip.get()}
            </p>
        </div>
    }
}

/// The row that the thing under the pointer stands for.
fn mark(event: &leptos::ev::PointerEvent) -> Option<u32> {
    use wasm_bindgen::JsCast as _;
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("[data-index]").ok()??.get_attribute("data-index")?.parse().ok()
}
