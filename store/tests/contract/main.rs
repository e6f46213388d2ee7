//! The contract of the store: what every public method does, proved on SQLite and on PostgreSQL by the same tests.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod assessments;
#[cfg(test)]
mod attempts;
#[cfg(test)]
mod banks;
#[cfg(test)]
mod coalitions;
#[cfg(test)]
mod collecting;
#[cfg(test)]
mod commentary;
#[cfg(test)]
mod completeness;
#[cfg(test)]
mod consents;
#[cfg(test)]
mod council_sets;
#[cfg(test)]
mod demonstration;
#[cfg(test)]
mod extensions;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod invitations;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod parity;
#[cfg(test)]
mod people;
#[cfg(test)]
mod races;
#[cfg(test)]
mod register;
#[cfg(test)]
mod releases;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod rounds;
#[cfg(test)]
mod sessions;
