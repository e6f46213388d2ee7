//! The figures as text: medians of the rounds, beside what they are aimed at.

use crate::client::Load;
use crate::say;

/// The rounds of both servers under one load.
#[derive(Debug, Default)]
pub(crate) struct Cell {
    pub(crate) connections: usize,
    pub(crate) service: Vec<Load>,
    pub(crate) bare: Vec<Load>,
}

pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => 0.0,
        n if n % 2 == 1 => values[n / 2],
        n => f64::midpoint(values[n / 2 - 1], values[n / 2]),
    }
}

fn of(loads: &[Load], figure: impl Fn(&Load) -> f64) -> f64 {
    median(loads.iter().map(figure))
}

impl Cell {
    /// Requests a second of the service.
    pub(crate) fn rate(&self) -> f64 {
        of(&self.service, |load| load.rate)
    }

    /// The service's throughput as a share of the bare server's.
    pub(crate) fn share(&self) -> f64 {
        self.rate() / of(&self.bare, |load| load.rate)
    }

    /// Answers that were not what was wanted.
    pub(crate) fn failures(&self) -> u64 {
        self.service.iter().chain(&self.bare).map(|load| load.other).sum()
    }

    fn line(&self) -> String {
        let figures = |loads: &[Load]| {
            let (rate, p50, p99) =
                (of(loads, |l| l.rate), of(loads, |l| l.p50), of(loads, |l| l.p99));
            let processor = of(loads, |l| l.processor);
            format!("{rate:>7.0} {p50:>7.2} {p99:>7.2} {processor:>7.0}")
        };
        let (service, bare) = (figures(&self.service), figures(&self.bare));
        format!("  {:>11} {service}   {bare}   {:>5.2}", self.connections, self.share())
    }
}

/// A table of one page under several loads.
pub(crate) fn table(title: &str, cells: &[Cell]) {
    say("");
    say(title);
    say("              the service                       axum and sqlx alone");
    say("  connections     1/s  p50 ms  p99 ms  cpu us       1/s  p50 ms  p99 ms  cpu us   share");
    for cell in cells {
        say(&cell.line());
    }
    let failures: u64 = cells.iter().map(Cell::failures).sum();
    if failures > 0 {
        say(&format!("  NOT VALID: {failures} answers were not what was asked for"));
    }
}

/// A figure beside its aim. No figure fails the run: machines differ.
pub(crate) fn aim(what: &str, figure: &str, aim: &str, met: bool) {
    say(&format!("  {what}: {figure} (aim: {aim}: {})", if met { "met" } else { "MISSED" }));
}
