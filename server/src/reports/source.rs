//! What the reports of a release are made from. Reads what is published, and nothing else of any council.

use crate::releasing::KeptRelease;
use crate::state::{App, OpenRound};
use app::reports::{CouncilLine, Source};
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::register::Register;
use domain::release::{Audience, Purpose};
use std::sync::Arc;

/// A published release with everything that its reports say.
pub struct Published {
    /// The release.
    pub kept: Arc<KeptRelease>,
    /// Its round and bank.
    pub open: Arc<OpenRound>,
    corrected: Option<Arc<KeptRelease>>,
    register: Arc<Register>,
    app: App,
}

impl Published {
    /// Calls `make` with what the reports of the release are made from, in a language.
    pub fn with<R>(&self, language: Language, make: impl FnOnce(&Source<'_>) -> R) -> R {
        let release = &self.kept.release;
        let council = |key: &CouncilKey| {
            let details = self.register.get(key.as_str()).map(|council| council.on(release.date));
            CouncilLine {
                name: details.map_or_else(|| key.to_string(), |d| d.name_in(language).to_owned()),
                gss: details.and_then(|details| details.gss.clone()),
            }
        };
        make(&Source {
            release,
            checksum: &self.kept.checksum,
            bank: &self.open.bank,
            brand: &self.app.brand,
            council: &council,
            corrected: self.corrected.as_ref().map(|kept| &kept.release),
        })
    }
}

impl App {
    /// A published release for its reports. None where there is none of that number, or its bank is not the one that
    /// was asked any more: figures would be named wrongly.
    ///
    /// # Errors
    /// When the database does not answer, or the release is not what was published.
    pub async fn published(
        &self,
        round: &RoundKey,
        audience: &Audience,
        number: u32,
    ) -> store::Result<Option<Published>> {
        let Some(open) = self.round(round).await? else { return Ok(None) };
        let Some(kept) = self.release_numbered(round, audience, number).await? else {
            return Ok(None);
        };
        if kept.release.bank_digest != open.digest {
            tracing::error!(%round, number, "the bank of a release has changed");
            return Ok(None);
        }
        let corrected = match &kept.release.purpose {
            Purpose::Correction { of, .. } => self.release_numbered(round, audience, *of).await?,
            _ => None,
        };
        Ok(Some(Published { kept, open, corrected, register: self.register(), app: self.clone() }))
    }
}
