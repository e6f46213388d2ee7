//! Organisations that are made up to measure releases on: the same each time. Used by the benchmarks of this crate and by
//! those of the service.

use domain::bank::{Bank, Bilingual, Files, Kind};
use domain::id::{CouncilKey, RoundKey};
use domain::peers::Place;
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Neighbours, Policy, Previous, Purpose, Stage,
};
use domain::scoring::Mark;
use jiff::civil::Date;
use std::path::Path;

/// Whatever went wrong.
pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The shipped flagship bank.
pub(crate) fn flagship() -> Result<Bank, Failure> {
    fn collect(root: &Path, folder: &Path, files: &mut Files) -> Result<(), Failure> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                collect(root, &path, files)?;
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                files.0.insert(name, std::fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks/local-digital/2026.1");
    let mut files = Files::default();
    collect(Path::new(root), Path::new(root), &mut files)?;
    files.parse().map_err(|faults| format!("the shipped bank is broken: {faults:?}").into())
}

/// Numbers from a seed (`SplitMix64`).
fn mixed(seed: u64) -> u64 {
    let key = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let key = (key ^ (key >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let key = (key ^ (key >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    key ^ (key >> 31)
}

/// The key of an organisation.
pub(crate) fn key(number: usize) -> Result<CouncilKey, Failure> {
    Ok(CouncilKey::parse(&format!("C{number:06}"))?)
}

/// What all of them but one in ten submitted in a round.
pub(crate) fn submitted(
    bank: &Bank,
    those: &[(CouncilKey, Place)],
    round: u64,
) -> Result<Vec<Contributor>, Failure> {
    let kinds: Vec<(&Kind, u64)> = bank
        .questions()
        .map(|(_, question)| (&question.kind, question.options.len().clamp(1, 30) as u64))
        .collect();
    let one = |(number, (council, place)): (usize, &(CouncilKey, Place))| {
        let own = mixed(number as u64);
        let mark = |(at, (kind, options)): (usize, &(&Kind, u64))| {
            let said = mixed(own ^ (round << 32) ^ at as u64);
            match (said % 15, kind) {
                (0, _) => Mark::DontKnow,
                (1, _) => Mark::NotApplicable,
                (_, Kind::Text) => Mark::Text,
                (_, Kind::Several { .. }) => Mark::Several((said >> 8) % (1 << options)),
                (_, Kind::Number { .. }) => Mark::Number((said >> 8) as f64 % 100.0),
                _ => Mark::Option(u8::try_from((said >> 8) % options).unwrap_or(0)),
            }
        };
        Ok(Contributor {
            council: council.clone(),
            place: *place,
            sheet: kinds.iter().enumerate().map(mark).collect(),
            with_evidence: u32::try_from(own % 50)?,
            consent: Consent::ALL[usize::try_from(own % 3)?],
            record_key: own,
            fingerprint: format!("{:016x}", mixed(own ^ round)),
        })
    };
    those.iter().enumerate().filter(|(number, _)| number % 10 != 0).map(one).collect()
}

/// All of them as having been asked; one in ten has not begun.
pub(crate) fn eligible(those: &[(CouncilKey, Place)]) -> Vec<Eligible> {
    let one = |(number, (council, place)): (usize, &(CouncilKey, Place))| Eligible {
        council: council.clone(),
        place: *place,
        stage: if number % 10 == 0 { Stage::NotStarted } else { Stage::Submitted },
    };
    those.iter().enumerate().map(one).collect()
}

/// What a release of this year's round is made from.
pub(crate) struct Made<'a> {
    pub(crate) audience: Audience,
    pub(crate) date: Date,
    pub(crate) bank: &'a Bank,
    pub(crate) bank_digest: String,
    pub(crate) eligible: &'a [Eligible],
    pub(crate) there: &'a [Contributor],
    /// What was submitted the year before.
    pub(crate) before: Option<&'a [Contributor]>,
    pub(crate) neighbours: &'a Neighbours<'a>,
}

impl<'a> Made<'a> {
    /// All of it, under the rounds `2026` and `2025`.
    pub(crate) fn inputs(&self) -> Result<Inputs<'a>, Failure> {
        let name =
            |year: &str| Bilingual { en: format!("Autumn {year}"), cy: format!("Hydref {year}") };
        Ok(Inputs {
            round: RoundKey::parse("2026")?,
            round_name: name("2026"),
            number: 1,
            purpose: Purpose::Final,
            audience: self.audience.clone(),
            coalition_name: match self.audience {
                Audience::Public => None,
                Audience::Coalition(_) => Some(name("coalition")),
            },
            date: self.date,
            policy: Policy::of(&self.audience, None),
            bank: self.bank,
            bank_digest: self.bank_digest.clone(),
            digest: String::new(),
            eligible: self.eligible,
            contributors: self.there,
            earlier: &[],
            previous: match self.before {
                Some(contributors) => Some(Previous {
                    round: RoundKey::parse("2025")?,
                    name: name("2025"),
                    bank: self.bank,
                    contributors,
                    breaks: 0,
                }),
                None => None,
            },
            neighbours: self.neighbours,
        })
    }
}
