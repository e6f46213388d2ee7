//! Saves a form while somebody types: it posts the same form to the same address as the button does. When the
//! connection drops, the text stays where it is and is sent again; leaving with text unsaved asks first.

#![expect(missing_docs, reason = "the island macro makes items that cannot carry comments")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words of the island, in the page's language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct AutosaveTexts {
    /// While it is being sent.
    pub saving: String,
    /// The service could not be reached; it will be tried again.
    pub offline: String,
    /// Something in the form has to be put right first, or somebody else saved: the button says what.
    pub refused: String,
}

/// The name and value of the field that tells the service to answer in short: `{"message": …, "fields": {…}}`, where
/// the message is what to show and the fields are hidden ones to renew.
pub const AUTOSAVE: (&str, &str) = ("action", "autosave");

/// Says how saving stands. `form` is the id of the form it saves.
#[island]
pub fn Autosave(form: String, texts: AutosaveTexts) -> impl IntoView {
    let message = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| browser::watch(&form, &texts, message));
    #[cfg(not(feature = "hydrate"))]
    let _ = (form, texts);
    view! { <p class="app-autosave govuk-body-s" role="status">{move || message.get()}</p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{AUTOSAVE, AutosaveTexts};
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{
        FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, RequestInit, Response,
    };

    /// How long after the last key a form is sent.
    const QUIET: Duration = Duration::from_secs(2);
    /// How long after a failure it is sent again.
    const AGAIN: Duration = Duration::from_secs(5);

    struct Saver {
        form: HtmlFormElement,
        texts: AutosaveTexts,
        message: RwSignal<String>,
        /// Counts changes, so that an answer to an older state is known to be that.
        changes: Cell<u32>,
        saved: Cell<u32>,
        sending: Cell<bool>,
        /// The form is being sent by its own button: nothing is lost by leaving.
        leaving: Cell<bool>,
        timer: RefCell<Option<TimeoutHandle>>,
    }

    pub(super) fn watch(form: &str, texts: &AutosaveTexts, message: RwSignal<String>) {
        let Some(form) = document().get_element_by_id(form) else { return };
        let Ok(form) = form.dyn_into::<HtmlFormElement>() else { return };
        let saver = Rc::new(Saver {
            form: form.clone(),
            texts: texts.clone(),
            message,
            changes: Cell::new(0),
            saved: Cell::new(0),
            sending: Cell::new(false),
            leaving: Cell::new(false),
            timer: RefCell::new(None),
        });
        for event in ["input", "change"] {
            let saver = Rc::clone(&saver);
            listen(&form, event, move |_| {
                saver.changes.set(saver.changes.get() + 1);
                saver.later(QUIET);
            });
        }
        if is_typed_in(&form) {
            saver.changes.set(1);
            saver.later(QUIET);
        }
        let leaver = Rc::clone(&saver);
        listen(&form, "submit", move |_| leaver.leaving.set(true));
        let online = Rc::clone(&saver);
        listen(&window(), "online", move |_| {
            if online.is_dirty() {
                online.send();
            }
        });
        // A page brought back by the Back button is alive again.
        let back = Rc::clone(&saver);
        listen(&window(), "pageshow", move |_| back.leaving.set(false));
        listen(&window(), "beforeunload", move |event| {
            if saver.is_dirty() && !saver.leaving.get() {
                event.prevent_default();
            }
        });
    }

    /// Whether something was typed or chosen before the island woke.
    fn is_typed_in(form: &HtmlFormElement) -> bool {
        let elements = form.elements();
        (0..elements.length()).filter_map(|index| elements.item(index)).any(|field| {
            if let Some(text) = field.dyn_ref::<HtmlTextAreaElement>() {
                return text.default_value().is_ok_and(|shown| shown != text.value());
            }
            field.dyn_ref::<HtmlInputElement>().is_some_and(|input| match input.type_().as_str() {
                "hidden" => false,
                "radio" | "checkbox" => input.checked() != input.default_checked(),
                _ => input.value() != input.default_value(),
            })
        })
    }

    /// Listens for as long as the page is there.
    fn listen(
        target: &web_sys::EventTarget,
        event: &str,
        act: impl FnMut(web_sys::Event) + 'static,
    ) {
        let act = Closure::<dyn FnMut(web_sys::Event)>::new(act);
        let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
        act.forget();
    }

    impl Saver {
        fn is_dirty(&self) -> bool {
            self.saved.get() != self.changes.get()
        }

        fn later(self: &Rc<Self>, wait: Duration) {
            if let Some(timer) = self.timer.borrow_mut().take() {
                timer.clear();
            }
            let saver = Rc::clone(self);
            *self.timer.borrow_mut() = set_timeout_with_handle(move || saver.send(), wait).ok();
        }

        fn send(self: &Rc<Self>) {
            if self.sending.replace(true) {
                return;
            }
            self.message.set(self.texts.saving.clone());
            let saver = Rc::clone(self);
            spawn_local(async move {
                let change = saver.changes.get();
                let outcome = saver.post().await;
                saver.sending.set(false);
                match outcome {
                    Ok(Some(message)) => {
                        saver.saved.set(change);
                        saver.message.set(message);
                        if saver.is_dirty() {
                            saver.later(QUIET);
                        }
                    }
                    // The button will show what is wrong; sending the same again would not help.
                    Ok(None) => saver.message.set(saver.texts.refused.clone()),
                    Err(_) => {
                        saver.message.set(saver.texts.offline.clone());
                        saver.later(AGAIN);
                    }
                }
            });
        }

        /// Posts the form. Says what to show; nothing when the service refused; an error when it could not be reached
        /// or is unavailable.
        async fn post(&self) -> Result<Option<String>, JsValue> {
            let fields = FormData::new_with_form(&self.form)?;
            let (name, value) = AUTOSAVE;
            fields.set_with_str(name, value)?;
            let body = web_sys::UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
            let request = RequestInit::new();
            request.set_method("POST");
            request.set_body(&body);
            // Not `form.action`: the form has buttons of that name, which stand before its own property.
            let address = self.form.get_attribute("action").unwrap_or_default();
            let answer = JsFuture::from(window().fetch_with_str_and_init(&address, &request));
            let answer: Response = answer.await?.dyn_into()?;
            if answer.status() >= 500 {
                return Err(JsValue::NULL);
            }
            if !answer.ok() {
                return Ok(None);
            }
            let answer = JsFuture::from(answer.json()?).await?;
            if let Ok(renewed) = js_sys::Reflect::get(&answer, &"fields".into())
                && let Some(renewed) = renewed.dyn_ref::<js_sys::Object>()
            {
                for entry in js_sys::Object::entries(renewed).iter() {
                    let entry: js_sys::Array = entry.unchecked_into();
                    self.renew(entry.get(0).as_string(), entry.get(1).as_string());
                }
            }
            Ok(js_sys::Reflect::get(&answer, &"message".into())?.as_string())
        }

        /// Puts a new value into a hidden field.
        fn renew(&self, name: Option<String>, value: Option<String>) {
            let (Some(name), Some(value)) = (name, value) else { return };
            let elements = self.form.elements();
            for index in 0..elements.length() {
                if let Some(field) = elements.item(index)
                    && let Ok(field) = field.dyn_into::<HtmlInputElement>()
                    && field.type_() == "hidden"
                    && field.name() == name
                {
                    field.set_value(&value);
                }
            }
        }
    }
}
