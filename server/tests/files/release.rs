//! The demonstration's releases: every format against every other, in both languages.

use crate::reading::compare;
use crate::support::Service;
use app::reports::release_book;
use app::texts::Texts;
use domain::id::RoundKey;
use domain::language::Language;
use domain::release::Audience;
use domain::report::Book;
use server::demo::{COALITION, ROUND};
use server::reports::files::{Format, bytes, file_name};

#[tokio::test]
async fn the_files_of_a_release_say_the_same_cell_by_cell() {
    let service = Service::demonstration().await;
    let round = RoundKey::parse(ROUND).unwrap();
    let coalition = Audience::Coalition(COALITION.to_owned());
    for audience in [Audience::Public, coalition] {
        let found = service.app.latest_release(&round, &audience).await.unwrap().unwrap();
        let number = found.release.number;
        let published = service.app.published(&round, &audience, number).await.unwrap().unwrap();
        for language in [Language::En, Language::Cy] {
            published.with(language, |source| {
                let book = release_book(Texts::of(language), source);
                assert!(book.tables.len() > 3);
                compare(&book);
                keep(&book, &audience);
            });
        }
    }
}

/// Writes the files of a book into a folder of its audience in the folder named by `FILES_FOLDER`, for programs that
/// check them.
fn keep(book: &Book<'_>, audience: &Audience) {
    let Some(folder) = std::env::var_os("FILES_FOLDER") else { return };
    let name = if *audience == Audience::Public { "public" } else { "coalition" };
    let folder = std::path::Path::new(&folder).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for format in [Format::Ods, Format::Xlsx, Format::Json, Format::Zip] {
        let file = folder.join(file_name(&book.key, book.language, format));
        std::fs::write(file, bytes(book, format).unwrap()).unwrap();
    }
}
