//! How the figures were made, what they cannot say, how they are protected, and under what terms they may be used.

use super::writer::Writer;
use crate::licence::open_government;
use crate::pages::figures::{level_named, rounding, threshold};
use domain::release::Audience;

pub(super) fn section(writer: &mut Writer<'_>) {
    let t = writer.t;
    let bank = writer.source.bank;
    let release = writer.release();
    let policy = release.policy;
    writer.heading(t.report_method());
    let title = bank.text.get(t.language).title.as_str();
    writer.say(t.play_made_bank(title, release.version.as_str()));
    let levels = (0..=bank.highest_level()).map(|level| level_named(t, bank, level));
    let levels = levels.collect::<Vec<_>>().join("; ");
    writer.bullets([
        t.play_read_levels(levels),
        t.play_read_mean().to_owned(),
        t.play_read_quartiles().to_owned(),
        t.play_read_base().to_owned(),
        t.play_read_others().to_owned(),
        t.play_made_own().to_owned(),
        t.play_made_equal().to_owned(),
        t.play_made_quartiles().to_owned(),
        t.play_made_estimate().to_owned(),
        t.play_made_change().to_owned(),
    ]);
    writer.part(t.play_limits());
    writer.bullets([t.play_limit_self(), t.play_limit_response(), t.play_limit_small()]);
    writer.heading(t.report_protection());
    let consent = match release.audience {
        Audience::Public => t.play_made_consent(),
        Audience::Coalition(_) => t.report_made_consent_coalition(),
    };
    writer.bullets([
        threshold(t, policy),
        rounding(t, policy),
        t.play_made_keyed().to_owned(),
        t.play_made_groups().to_owned(),
        t.play_made_carried(policy.minimum),
        t.play_read_withheld().to_owned(),
        consent.to_owned(),
    ]);
    writer.heading(t.report_licence());
    let terms = match (&release.audience, &release.coalition_name) {
        (Audience::Public, _) => t.report_licence_open(open_government(t.language)),
        (Audience::Coalition(_), Some(name)) => t.report_licence_coalition(name.get(t.language)),
        (Audience::Coalition(key), None) => t.report_licence_coalition(key),
    };
    writer.say(terms);
}
