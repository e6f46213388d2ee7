//! The running service: what every request shares.

use crate::assets;
use crate::charts::Renderer;
use crate::clock::Clock;
use crate::password::Passwords;
use crate::releasing::KeptRelease;
use crate::settings::Settings;
use anyhow::Context as _;
use app::frame::{Assets, Brand};
use app::pages::dashboards::Counted;
use domain::bank::Bank;
use domain::id::{CouncilKey, RoundKey};
use domain::register::Register;
use domain::release::Audience;
use domain::release::compare::AmongNeighbours;
use moka::future::Cache;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use store::{Extension, Round, Store};
use tokio::sync::Notify;

/// How long a change made by another process (a register import, a round's new date) may go unseen.
const STALE: Duration = Duration::from_secs(20);

/// How long the central team's count of who takes part is kept: it goes through all councils.
const COUNTED: Duration = Duration::from_secs(5);

/// Where each council stands among its nearest neighbours.
pub(crate) type Standings = BTreeMap<CouncilKey, AmongNeighbours>;

/// A round with the bank it asks.
#[derive(Debug)]
pub struct OpenRound {
    /// The round.
    pub round: Round,
    /// The bank.
    pub bank: Bank,
    /// The digest of the bank.
    pub digest: String,
    /// Later ends of the round, by council.
    pub extensions: BTreeMap<CouncilKey, Extension>,
    /// The councils it is for; none for all.
    pub members: Option<BTreeSet<CouncilKey>>,
}

/// The service. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// What [`App`] points to.
pub struct Shared {
    /// The database.
    pub store: Store,
    /// The settings.
    pub settings: Settings,
    /// The time.
    pub clock: Clock,
    /// Who runs the service.
    pub brand: Brand,
    /// Whether the data are made up.
    pub demonstration: bool,
    /// The addresses of what pages load.
    pub assets: Assets,
    /// Draws charts.
    pub charts: Renderer,
    /// Hashes passwords, a few at a time.
    pub passwords: Passwords,
    /// Told when files of a release are wanted, so that they are begun at once.
    pub(crate) reports_wanted: Notify,
    register: RwLock<Arc<Register>>,
    rounds: Cache<RoundKey, Arc<OpenRound>>,
    /// Numbers of the newest releases.
    pub(crate) newest: Cache<(RoundKey, Audience), u32>,
    /// Published releases, which never change.
    pub(crate) releases: Cache<(RoundKey, Audience, u32), Arc<KeptRelease>>,
    /// How far the councils of a round are, for the central team.
    pub(crate) counts: Cache<RoundKey, Arc<[Counted]>>,
    /// Where councils stand among their neighbours by these releases: each is shown its own.
    pub(crate) standings: Cache<(RoundKey, Audience, u32), Arc<Standings>>,
}

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    /// Makes the service ready on an open, migrated database.
    ///
    /// # Errors
    /// When the database does not answer, or the chart engine or hasher does not start.
    pub async fn new(store: Store, settings: Settings, clock: Clock) -> anyhow::Result<Self> {
        let register = store.register().await.context("The register could not be read.")?;
        let demonstration = store.is_demonstration().await?;
        Ok(Self(Arc::new(Shared {
            brand: settings.brand(),
            demonstration,
            assets: assets::addresses(),
            charts: Renderer::start().context("The chart engine did not start.")?,
            passwords: Passwords::new()?,
            reports_wanted: Notify::new(),
            register: RwLock::new(Arc::new(register)),
            rounds: Cache::builder().max_capacity(100).time_to_live(STALE).build(),
            newest: Cache::builder().max_capacity(500).time_to_live(STALE).build(),
            releases: Cache::builder().max_capacity(50).build(),
            counts: Cache::builder().max_capacity(100).time_to_live(COUNTED).build(),
            standings: Cache::builder().max_capacity(50).build(),
            store,
            settings,
            clock,
        })))
    }

    /// The register of councils, as last read.
    #[must_use]
    pub fn register(&self) -> Arc<Register> {
        Arc::clone(&self.register.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the register again.
    ///
    /// # Errors
    /// When the database does not answer; the register stays as it was.
    pub async fn refresh_register(&self) -> store::Result<()> {
        let fresh = Arc::new(self.store.register().await?);
        *self.register.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// Reads a round anew when it is next asked for: it was changed.
    pub async fn forget_round(&self, key: &RoundKey) {
        self.rounds.invalidate(key).await;
    }

    /// A round with its bank.
    ///
    /// # Errors
    /// When the database does not answer, or the round's bank is not what was published.
    pub async fn round(&self, key: &RoundKey) -> store::Result<Option<Arc<OpenRound>>> {
        if let Some(round) = self.rounds.get(key).await {
            return Ok(Some(round));
        }
        let Some(round) = self.store.round(key.as_str()).await? else { return Ok(None) };
        let Some(published) = self.store.bank(&round.bank, &round.version).await? else {
            return Ok(None);
        };
        let members = match &round.coalition {
            Some(coalition) => self.store.coalition(coalition).await?.map(|one| one.members),
            None => None,
        };
        let round = Arc::new(OpenRound {
            extensions: self.store.extensions(key).await?,
            members,
            bank: published.bank,
            digest: published.digest,
            round,
        });
        self.rounds.insert(key.clone(), Arc::clone(&round)).await;
        Ok(Some(round))
    }
}
