//! The demonstration's releases: every format against every other, in both languages.

use crate::reading::compare;
use crate::support::Service;
use app::reports::release_book;
use app::texts::Texts;
use domain::id::RoundKey;
use domain::language::Language;
use domain::release::Audience;
use server::demo::{COALITION, ROUND};

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
            });
        }
    }
}
