//! The files of a release: links with format and size in both languages, and their checksums.

use super::release::ReleasePage;
use super::{CHECKSUMS, File, OWN, WHOLE};
use crate::components::{Cell, Html, Size, Table, details};
use crate::frame::Frame;
use crate::texts::Texts;
use domain::language::Language;
use domain::report::file_name;
use leptos::prelude::*;

/// The tables of files, and how to check them.
pub(super) fn section(frame: &Frame, page: &ReleasePage<'_, '_>) -> AnyView {
    let t = frame.texts();
    view! {
        <section aria-labelledby="files">
            <h2 class="govuk-heading-l" id="files">{t.data_files()}</h2>
            {whole(frame, page)}
            {tables(frame, page)}
            {own(frame, page)}
            {checksums(t, page)}
        </section>
    }
    .into_any()
}

/// A size as people read it.
fn size(t: Texts, bytes: u64) -> String {
    match bytes {
        0..1_000 => t.data_size_bytes(bytes),
        1_000..1_000_000 => t.data_size_kilobytes(bytes.div_ceil(1_000).to_string()),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            t.data_size_megabytes(format!("{}.{}", tenths / 10, tenths % 10))
        }
    }
}

/// The file of a name in a language, as a link that says format and size.
fn cell(
    frame: &Frame,
    page: &ReleasePage<'_, '_>,
    (key, ending): (&str, &str),
    what: &str,
    language: Language,
) -> Cell {
    let t = frame.texts();
    let spoken = match language {
        Language::En => t.data_language_en(),
        Language::Cy => t.data_language_cy(),
    };
    let name = file_name(key, language, ending);
    let Some(file) = page.file(&name) else { return Cell::new(t.data_not_yet()) };
    let text = t.data_link_text(ending.to_uppercase(), size(t, file.size));
    let about = format!("{} ", t.data_link_about(what, spoken));
    let link = view! {
        <a class="govuk-link" href=page.address(&name) hreflang=language.code()>
            <span class="govuk-visually-hidden">{about}</span>
            {text}
        </a>
    };
    Cell::new(Html::View(link.into_any()))
}

fn whole(frame: &Frame, page: &ReleasePage<'_, '_>) -> AnyView {
    let t = frame.texts();
    let rows = [
        ("ods", t.data_file_ods()),
        ("xlsx", t.data_file_xlsx()),
        ("docx", t.data_file_docx()),
        ("html", t.data_file_html()),
        ("json", t.data_file_json()),
        ("zip", t.data_file_zip()),
    ]
    .map(|(ending, what)| {
        let [english, welsh] =
            Language::ALL.map(|language| cell(frame, page, (WHOLE, ending), what, language));
        vec![Cell::new(what), english, welsh]
    });
    Table::new(rows)
        .caption(t.data_files_table(), Size::M)
        .head([t.data_file_column(), t.data_english_column(), t.data_welsh_column()].map(Cell::new))
        .row_headers()
        .scrolls("data-files", t.table_scroll())
        .view()
}

fn tables(frame: &Frame, page: &ReleasePage<'_, '_>) -> AnyView {
    let t = frame.texts();
    let rows = page.book.tables.iter().map(|table| {
        let file = (table.key.as_str(), "csv");
        let [english, welsh] =
            Language::ALL.map(|language| cell(frame, page, file, &table.title, language));
        vec![Cell::new(table.title.as_str()), english, welsh]
    });
    Table::new(rows)
        .caption(t.data_tables_table(), Size::M)
        .head(
            [t.data_table_column(), t.data_english_column(), t.data_welsh_column()].map(Cell::new),
        )
        .row_headers()
        .scrolls("data-tables", t.table_scroll())
        .view()
}

/// The release itself, and the list of checksums.
fn own(frame: &Frame, page: &ReleasePage<'_, '_>) -> AnyView {
    let t = frame.texts();
    let own = page.file(OWN).map(|file| {
        let text = t.data_own(size(t, file.size));
        view! { <li><a class="govuk-link" href=page.address(OWN)>{text}</a></li> }
    });
    let sums = page.file(CHECKSUMS).map(|_| {
        view! {
            <li>
                <a class="govuk-link" href=page.address(CHECKSUMS)>{t.data_checksums_file()}</a>
            </li>
        }
    });
    view! { <ul class="govuk-list govuk-list--bullet">{own} {sums}</ul> }.into_any()
}

fn checksums(t: Texts, page: &ReleasePage<'_, '_>) -> AnyView {
    let code = |file: &File| {
        let sum = file.checksum.clone();
        Html::View(view! { <code class="app-kept">{sum}</code> }.into_any())
    };
    let rows =
        page.files.iter().map(|file| vec![Cell::new(file.name.as_str()), Cell::new(code(file))]);
    let table = Table::new(rows)
        .caption(t.data_checksums_table(), Size::S)
        .head([t.data_file_column(), t.data_checksum_column()].map(Cell::new))
        .row_headers()
        .scrolls("data-checksums", t.table_scroll())
        .view();
    let content = view! {
        <p class="govuk-body">{t.data_checksums_text()}</p>
        {table}
    };
    details(None, false, t.data_checksums(), content.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up_in_both_languages() {
        for (bytes, en, cy) in [
            (1, "1 byte", "1 beit"),
            (999, "999 bytes", "999 beit"),
            (1_001, "2\u{a0}kB", "2\u{a0}kB"),
            (45_300, "46\u{a0}kB", "46\u{a0}kB"),
            (1_000_001, "1.1\u{a0}MB", "1.1\u{a0}MB"),
        ] {
            assert_eq!(size(Texts::of(Language::En), bytes), en);
            assert_eq!(size(Texts::of(Language::Cy), bytes), cy);
        }
    }
}
