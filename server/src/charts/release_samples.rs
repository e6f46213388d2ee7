//! Made-up figures of a release, one chart of each kind: for the tests, and to look at.

use super::*;

const THEMES: [&str; 5] = [
    "Leadership and mandate",
    "Users and end-to-end service design",
    "Technoleg, systemau etifeddol a blociau adeiladu",
    "Data and information sharing",
    "Security, privacy and resilience",
];
const GROUPS: [&str; 10] = [
    "All councils",
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and The Humber",
];

fn scale() -> Scale {
    let names = ["Not begun", "Starting", "Developing", "Embedded", "Leading"];
    Scale {
        numbers: (0..5).map(|number| number.to_string()).collect(),
        names: names.map(str::to_owned).to_vec(),
    }
}

fn shares(counts: [u32; 5], base: Option<usize>, own: Option<usize>) -> Shown<Shares> {
    let whole: u32 = counts.iter().sum();
    let share = |count: u32| LevelShare {
        share: f64::from(count),
        words: format!("{:.0}%", f64::from(count) / f64::from(whole) * 100.0),
    };
    Shown::Figure(Shares { levels: counts.map(share).to_vec(), base, own })
}

pub(super) fn some_distributions(width: Width) -> Distributions {
    let all = [
        shares([4, 10, 24, 20, 6], Some(2), Some(2)),
        shares([0, 2, 59, 3, 0], Some(2), Some(1)),
        Shown::Withheld("withheld".to_owned()),
        shares([10, 20, 20, 10, 4], Some(1), None),
        Shown::Nothing("Not asked of these councils".to_owned()),
    ];
    let rows = THEMES.iter().zip(all).map(|(label, shares)| DistributionRow {
        label: (*label).to_owned(),
        words: if shares.figure().is_some() { "n = 64".to_owned() } else { String::new() },
        shares,
    });
    Distributions {
        width,
        scale: scale(),
        base_label: "Base level".to_owned(),
        own_label: "Your council".to_owned(),
        rows: rows.collect(),
    }
}

pub(super) fn some_bands(width: Width) -> QuartileBands {
    let own = |level: f64| Some(OwnPosition { level, words: format!("{level:.1}") });
    let quartiles =
        |lower, median, upper| Shown::Figure(Spread::Quartiles { lower, median, upper });
    let row = |label: usize, spread, base, own| BandRow {
        label: THEMES[label].to_owned(),
        words: "n = 64".to_owned(),
        spread,
        base,
        own,
    };
    QuartileBands {
        width,
        scale: scale(),
        names: BandNames {
            band: "Middle half of councils".to_owned(),
            median: "Median".to_owned(),
            mean: "Mean (fewer than 10 councils)".to_owned(),
            base: "Base level".to_owned(),
            own: "Your council".to_owned(),
        },
        rows: vec![
            row(0, quartiles(1.2, 1.8, 2.6), Some(2.0), own(2.9)),
            row(1, quartiles(0.0, 0.4, 1.1), Some(1.0), own(0.0)),
            row(2, Shown::Withheld("withheld".to_owned()), Some(2.0), own(2.0)),
            row(3, Shown::Figure(Spread::Mean(2.2)), Some(1.0), own(1.0)),
            row(4, quartiles(3.0, 3.5, 4.0), None, own(4.0)),
        ],
    }
}

pub(super) fn some_heat(width: Width, groups: usize) -> HeatMap {
    let rows = THEMES.iter().enumerate().map(|(row, label)| HeatRow {
        label: (*label).to_owned(),
        cells: (0..groups)
            .map(|column| match (row, column) {
                (1, 1) => Shown::Withheld("w".to_owned()),
                (2, 0) => Shown::Nothing("–".to_owned()),
                _ => {
                    let value =
                        f64::from(u32::try_from((row * 7 + column * 5) % 36).unwrap()) / 10.0;
                    Shown::Figure(Cell { value, words: format!("{value:.1}") })
                }
            })
            .collect(),
    });
    HeatMap {
        width,
        steps: [1.5, 2.5],
        step_names: ["Under 1.5", "1.5 to 2.4", "2.5 and over"].map(str::to_owned),
        columns: GROUPS.iter().take(groups).map(|name| (*name).to_owned()).collect(),
        rows: rows.collect(),
    }
}

pub(super) fn some_changes(width: Width) -> MovementBars {
    let tenths = [
        Shown::Figure(3),
        Shown::Figure(-7),
        Shown::Withheld("withheld".to_owned()),
        Shown::Figure(0),
        Shown::Nothing("Nothing to compare".to_owned()),
    ];
    let rows = THEMES.iter().zip(tenths).map(|(label, tenths)| MovementRow {
        label: (*label).to_owned(),
        words: tenths
            .figure()
            .map_or_else(String::new, |tenths| format!("{:+.1}", f64::from(*tenths) / 10.0)),
        tenths,
    });
    MovementBars { width, rows: rows.collect() }
}

pub(super) fn some_movement(width: Width) -> MovementMatrix {
    MovementMatrix {
        width,
        scale: scale(),
        from_label: "Level in 2025".to_owned(),
        to_label: "Level in 2026".to_owned(),
        names: ["Moved up", "Stayed", "Moved down"].map(str::to_owned),
        councils: vec![
            vec![6, 8, 2, 0, 0],
            vec![0, 20, 15, 3, 0],
            vec![0, 4, 31, 12, 0],
            vec![0, 0, 5, 18, 6],
            vec![0, 0, 0, 0, 9],
        ],
    }
}

pub(super) fn some_shares(width: Width, further: bool) -> ShareBars {
    let names = if further { ["Submitted", "Started, not submitted"] } else { ["", ""] };
    let of =
        |first, more| Shown::Figure(TwoShares { first, further: if further { more } else { 0.0 } });
    let all = [
        (of(45.7, 20.0), "64 of 140"),
        (of(100.0, 0.0), "21 of 21"),
        (of(0.0, 0.0), "0 of 33"),
        (Shown::Withheld("withheld".to_owned()), ""),
        (of(95.0, 5.0), "19 of 20"),
    ];
    let rows = GROUPS.iter().zip(all).map(|(label, (share, words))| ShareRow {
        label: (*label).to_owned(),
        words: words.to_owned(),
        share,
    });
    ShareBars { width, names: names.map(str::to_owned), rows: rows.collect() }
}

/// One of each kind, by name.
pub(super) fn every(width: Width) -> Vec<(&'static str, Drawing)> {
    vec![
        ("distributions", distributions(&some_distributions(width))),
        ("bands", quartile_bands(&some_bands(width))),
        ("heat of 10", heat_map(&some_heat(width, 10))),
        ("heat of 3", heat_map(&some_heat(width, 3))),
        ("changes", movement_bars(&some_changes(width))),
        ("movement", movement_matrix(&some_movement(width))),
        ("two shares", share_bars(&some_shares(width, true))),
        ("shares", share_bars(&some_shares(width, false))),
    ]
}
