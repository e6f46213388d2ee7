//! Published banks and drafts of banks.

use crate::fixture::{AWKWARD, at, bank, person};
use crate::harness::{Database, on_both};
use domain::bank::Files;
use domain::id::{BankId, BankVersion};
use store::{BankDraft, Error, NewBankDraft, PublishOutcome};
use tokio::task::JoinSet;

async fn a_bank_is_published_once_and_reads_back(db: Database) {
    let bank = bank();
    assert_eq!(db.store.bank(&bank.id, &bank.version).await.unwrap(), None);
    let outcome = db.store.publish_bank(&bank, at(5)).await.unwrap();
    assert_eq!(outcome, PublishOutcome::Published);
    let again = db.store.publish_bank(&bank, at(6)).await.unwrap();
    assert_eq!(again, PublishOutcome::AlreadyPublished);

    let read = db.store.bank(&bank.id, &bank.version).await.unwrap().unwrap();
    assert_eq!(read.bank, bank);
    assert_eq!(read.digest, bank.digest());
    assert_eq!(read.published_at, at(5), "publishing again changes nothing");
    let other = BankVersion::parse("2027.1").unwrap();
    assert_eq!(db.store.bank(&bank.id, &other).await.unwrap(), None);
}

async fn a_published_version_never_changes(db: Database) {
    let first = bank();
    db.store.publish_bank(&first, at(0)).await.unwrap();
    let mut changed = first.clone();
    changed.themes[0].questions[0].text.cy.title.push('ŵ');
    let outcome = db.store.publish_bank(&changed, at(1)).await.unwrap();
    assert_eq!(outcome, PublishOutcome::Differs { published: first.digest() });
    let read = db.store.bank(&first.id, &first.version).await.unwrap().unwrap();
    assert_eq!(read.bank, first);

    changed.version = BankVersion::parse("2026.2").unwrap();
    let outcome = db.store.publish_bank(&changed, at(2)).await.unwrap();
    assert_eq!(outcome, PublishOutcome::Published, "a new version is another bank");
}

async fn weights_of_any_precision_keep_the_digest(db: Database) {
    let mut bank = bank();
    for (number, weight) in
        [0.1 + 0.2, 1.0 / 3.0, 2.0 / 3.0, 1e-7, 123_456.789_012_345_67].into_iter().enumerate()
    {
        bank.version = BankVersion::parse(&format!("9.{number}")).unwrap();
        bank.themes[0].questions[0].weight = weight;
        db.store.publish_bank(&bank, at(0)).await.unwrap();
        let read = db.store.bank(&bank.id, &bank.version).await.unwrap().unwrap();
        assert_eq!(read.bank, bank, "{weight}");
    }
}

async fn content_changed_behind_the_store_is_found(db: Database) {
    let bank = bank();
    for change in [
        "update bank set content = replace(content, 'Who leads?', 'Who led?')",
        "update bank set digest = 'abc'",
        "update bank set content = 'not json'",
        "update bank set content = '{}'",
    ] {
        db.run("delete from bank").await;
        db.store.publish_bank(&bank, at(0)).await.unwrap();
        assert_eq!(db.run(change).await, 1);
        let error = db.store.bank(&bank.id, &bank.version).await.unwrap_err();
        assert!(matches!(error, Error::Corrupt(_)), "{change}: {error:?}");
    }
}

async fn of_many_publishing_at_once_one_does_it(db: Database) {
    let mut publishing = JoinSet::new();
    for _ in 0..10 {
        let store = db.store.clone();
        publishing.spawn(async move { store.publish_bank(&bank(), at(0)).await.unwrap() });
    }
    let outcomes = publishing.join_all().await;
    let published = outcomes.iter().filter(|o| **o == PublishOutcome::Published).count();
    let already = outcomes.iter().filter(|o| **o == PublishOutcome::AlreadyPublished).count();
    assert_eq!((published, already), (1, 9));
}

async fn published_banks_are_listed_latest_first(db: Database) {
    assert_eq!(db.store.banks().await.unwrap(), []);
    let first = bank();
    let mut second = bank();
    second.version = BankVersion::parse("2026.2").unwrap();
    let mut other = bank();
    other.id = BankId::parse("another").unwrap();
    for (bank, when) in [(&second, 5), (&first, 5), (&other, 9)] {
        db.store.publish_bank(bank, at(when)).await.unwrap();
    }
    let listed = db.store.banks().await.unwrap();
    let banks: Vec<_> = listed.iter().map(|one| one.bank.clone()).collect();
    assert_eq!(banks, [other, second, first.clone()], "and newer versions first");
    assert_eq!(listed[2].digest, first.digest());
    assert_eq!(listed[2].published_at, at(5));

    db.run("update bank set digest = 'abc' where version = '2026.2'").await;
    let error = db.store.banks().await.unwrap_err();
    assert!(matches!(error, Error::Corrupt(_)), "{error:?}");
}

fn new_draft(name: &str) -> NewBankDraft {
    let file = |path: &str, content: &str| (path.to_owned(), content.to_owned());
    NewBankDraft {
        file_name: name.to_owned(),
        files: Files([file("bank.yaml", AWKWARD), file("en/ŵ.yaml", "a\0b\r\n")].into()),
        left_out: vec!["read me.txt".to_owned(), AWKWARD.to_owned()],
    }
}

async fn drafts_are_kept_listed_and_thrown_away(db: Database) {
    let ann = person(&db.store, "ann@elm.example", "Ann Ŵyn").await;
    assert_eq!(db.store.bank_drafts().await.unwrap(), []);
    let new = new_draft(AWKWARD);
    let first = db.store.add_bank_draft(&new, ann, at(3)).await.unwrap();
    let second = db.store.add_bank_draft(&new_draft("b.zip"), ann, at(4)).await.unwrap();
    assert!(second > first);

    let (draft, files) = db.store.bank_draft(first).await.unwrap().unwrap();
    let expected = BankDraft {
        id: first,
        file_name: new.file_name,
        uploaded_by: "Ann Ŵyn".to_owned(),
        uploaded_at: at(3),
        left_out: new.left_out,
    };
    assert_eq!((&draft, files.0), (&expected, new.files.0));
    let listed = db.store.bank_drafts().await.unwrap();
    assert_eq!(listed.iter().map(|draft| draft.id).collect::<Vec<_>>(), [second, first]);
    assert_eq!(listed[1], expected);

    assert!(db.store.delete_bank_draft(second).await.unwrap());
    assert!(!db.store.delete_bank_draft(second).await.unwrap(), "it was gone");
    assert!(db.store.bank_draft(second).await.unwrap().is_none());
    assert_eq!(db.store.bank_drafts().await.unwrap(), [draft]);
    let third = db.store.add_bank_draft(&new_draft("c.zip"), ann, at(5)).await.unwrap();
    assert!(third > second, "a number is not used again");
    let nobody = db.store.add_bank_draft(&new_draft("d.zip"), 999, at(5)).await.unwrap_err();
    assert!(matches!(nobody, Error::Database(_)), "{nobody:?}");
}

on_both!(
    a_bank_is_published_once_and_reads_back,
    a_published_version_never_changes,
    weights_of_any_precision_keep_the_digest,
    content_changed_behind_the_store_is_found,
    of_many_publishing_at_once_one_does_it,
    published_banks_are_listed_latest_first,
    drafts_are_kept_listed_and_thrown_away,
);
