//! Slows down guesses at passwords, by account and by network address. Nothing locks for good: a count looks back a few
//! minutes and forgets.

use crate::error::Result;
use crate::token;
use crate::visit::Visit;
use jiff::{SignedDuration, Timestamp};
use std::net::IpAddr;

/// How far a count looks back.
pub const WINDOW: SignedDuration = SignedDuration::from_mins(5);
/// The most failures on one account in that time.
const BY_ACCOUNT: i64 = 10;
/// The most failures from one address in that time. A whole council may come from one.
const BY_ADDRESS: i64 = 50;

/// The account an email address names, whether there is one or not. Hashed: people type passwords into the wrong field.
fn account(email: &str) -> String {
    format!("account:{}", token::hash(email))
}

/// A visitor's address; of IPv6 the half that one household or office has.
fn address(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("address:{v4}"),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => format!("address:{v4}"),
            None => {
                let [a, b, c, d, ..] = v6.segments();
                format!("address:{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        },
    }
}

fn since(now: Timestamp) -> Timestamp {
    now.checked_sub(WINDOW).unwrap_or(Timestamp::MIN)
}

/// Counts an attempt before it is made, and says whether it may be made. Counting first holds many attempts at the same
/// time to the same limit. What is refused is not counted, so that refusals end by themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn may_try(visit: &Visit, email: &str) -> Result<bool> {
    let (store, since) = (&visit.app.store, since(visit.now));
    let (account, address) = (account(email), address(visit.address));
    if store.failed_attempts(&account, since).await? >= BY_ACCOUNT
        || store.failed_attempts(&address, since).await? >= BY_ADDRESS
    {
        return Ok(false);
    }
    store.note_failed_attempt(&account, visit.now).await?;
    Ok(store.failed_attempts(&account, since).await? <= BY_ACCOUNT)
}

/// Notes that the attempt failed. The account has been counted already.
///
/// # Errors
/// When the database does not answer.
pub async fn failed(visit: &Visit) -> Result<()> {
    Ok(visit.app.store.note_failed_attempt(&address(visit.address), visit.now).await?)
}

/// Forgets an account's failures, after somebody signed in to it.
///
/// # Errors
/// When the database does not answer.
pub async fn succeeded(visit: &Visit, email: &str) -> Result<()> {
    Ok(visit.app.store.forget_failed_attempts(&account(email)).await?)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_ipv6_network_is_one_address() {
        let of = |text: &str| address(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2::9"));
        assert_ne!(of("2001:db8:1:2::9"), of("2001:db8:1:3::9"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }
}
