//! Passwords: argon2id, a few at a time so that a flood of sign-ins cannot take the whole machine.
//!
//! Parameters are those of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).

use anyhow::Context as _;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How many are hashed at the same time.
const AT_A_TIME: usize = 2;
/// The shortest password, in characters.
pub const SHORTEST: usize = 12;
/// The longest password, in characters: far beyond any person's, and a bound on the work of hashing.
pub const LONGEST: usize = 1000;

/// Hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    argon2: Argon2<'static>,
    slots: Arc<Semaphore>,
    /// The hash of nobody's password, checked when there is no such account, so that it takes as long.
    nobody: Arc<str>,
}

/// What came of checking a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is not the password.
    Wrong,
    /// It is.
    Right,
    /// It is, and its hash was made with weaker parameters than today's: keep this one instead.
    RightWithNewHash(String),
}

impl Passwords {
    /// Makes ready.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn new() -> anyhow::Result<Self> {
        let params = Params::new(19_456, 2, 1, None).map_err(|e| anyhow::anyhow!("{e}"))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody = hash(&argon2, &crate::token::secret()?)?;
        Ok(Self { argon2, slots: Arc::new(Semaphore::new(AT_A_TIME)), nobody: nobody.into() })
    }

    /// The hash of a password, as a PHC string.
    ///
    /// # Errors
    /// When the system has no randomness to give, or the service is stopping.
    pub async fn hash(&self, password: String) -> anyhow::Result<String> {
        let argon2 = self.argon2.clone();
        self.run(move || hash(&argon2, &password)).await?
    }

    /// Checks a password against a hash; against nobody's when there is none, which is always wrong.
    ///
    /// # Errors
    /// When the service is stopping.
    pub async fn verify(&self, password: String, phc: Option<String>) -> anyhow::Result<Verdict> {
        let (argon2, nobody) = (self.argon2.clone(), Arc::clone(&self.nobody));
        self.run(move || {
            let against = phc.as_deref().unwrap_or(&nobody);
            let right = argon2.verify_password(password.as_bytes(), against).is_ok();
            if !right || phc.is_none() {
                return Ok(Verdict::Wrong);
            }
            if against.contains("$m=19456,t=2,p=1$") {
                return Ok(Verdict::Right);
            }
            Ok(Verdict::RightWithNewHash(hash(&argon2, &password)?))
        })
        .await?
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> anyhow::Result<T> {
        let _slot = self.slots.acquire().await.context("stopping")?;
        tokio::task::spawn_blocking(work).await.context("a password could not be hashed")
    }
}

fn hash(argon2: &Argon2<'_>, password: &str) -> anyhow::Result<String> {
    argon2
        .hash_password(password.as_bytes())
        .map(|phc| phc.to_string())
        .map_err(|error| anyhow::anyhow!("{error}"))
}
