//! Secrets handed to browsers: 256 random bits, of which only a hash is kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

/// A new secret: 43 characters that stand in an address or a cookie as they are.
///
/// # Errors
/// When the system has no randomness to give.
pub fn secret() -> anyhow::Result<String> {
    Ok(random::<32>()?)
}

/// A number used once, for the content security policy of one response.
///
/// # Errors
/// When the system has no randomness to give.
pub fn nonce() -> anyhow::Result<String> {
    Ok(random::<16>()?)
}

fn random<const N: usize>() -> Result<String, rand::rngs::SysError> {
    use rand::TryRng as _;
    let mut bytes = [0; N];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is kept of a secret: its SHA-256, in hexadecimal. A secret of 256 random bits needs no slow hash.
#[must_use]
pub fn hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Bytes as lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether two secrets are equal, in the same time whatever they hold.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}
