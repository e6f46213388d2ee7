//! The councils of a round one by one: filters, ticks, and saving what is ticked as a set.

use super::round::said_again;
use super::{Parameters, live, query, sets};
use crate::error::{Error, Result};
use crate::forms::is_invisible;
use crate::policy::Seat;
use crate::state::OpenRound;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::dashboards::{
    CouncilLine, CouncilsPage, Filter, STAGES, TICKS, councils, family_slug, stage_name, stage_slug,
};
use app::pages::figures::{group_name, theme_title};
use app::texts::Texts;
use domain::bank::Bank;
use domain::id::CouncilKey;
use domain::peers::{Family, Group};
use domain::release::Release;
use std::collections::{BTreeMap, BTreeSet};
use store::{AddOutcome, NewCouncilSet};

/// How many councils stand on a page.
const PAGE: usize = 100;
/// The longest name of a set, in characters.
const LONGEST: usize = 100;
const STAGE: &str = "stage";
const STRONG: &str = "strong";
/// The families that councils can be filtered by, in the order of the filters.
const FAMILIES: [Family; 5] =
    [Family::Nation, Family::Region, Family::Type, Family::Tier, Family::Rurality];

/// What the address or the form asks for.
#[derive(Debug, Default)]
struct Asked {
    filters: BTreeMap<String, String>,
    ticked: Vec<String>,
    name: String,
    page: usize,
    /// Fields that are no filter.
    others: Vec<String>,
}

impl Asked {
    /// Reads fields. `at` is the page of a form that is posted, `page` that of an address.
    fn read<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, page: &str) -> Self {
        let mut asked = Self { page: 1, ..Self::default() };
        for (name, value) in pairs {
            let is_filter = name == STAGE
                || name == STRONG
                || FAMILIES.iter().any(|family| family_slug(*family) == name);
            match name {
                TICKS => asked.ticked.push(value.to_owned()),
                "name" => asked.name = value.to_owned(),
                "page" | "at" if name == page => asked.page = value.parse().unwrap_or(1),
                "page" | "at" => {}
                _ if is_filter => {
                    asked.filters.insert(name.to_owned(), value.to_owned());
                }
                _ => asked.others.push(name.to_owned()),
            }
        }
        asked
    }

    fn filter(&self, name: &str) -> &str {
        self.filters.get(name).map_or("", String::as_str)
    }
}

/// A group's name within its family: `wales` for `nation-wales`.
fn within(group: Group) -> String {
    let slug = group.to_string();
    let family = family_slug(group.family());
    slug.strip_prefix(family).and_then(|rest| rest.strip_prefix('-')).unwrap_or(&slug).to_owned()
}

/// Everything the page is made from.
struct Councils {
    lines: Vec<CouncilLine>,
    filters: Vec<Filter>,
    asked: Asked,
    unknown: Vec<String>,
    /// Those that are ticked and there, and what is ticked and not there.
    ticked: BTreeSet<CouncilKey>,
    strangers: Vec<String>,
    /// Themes in which named councils are at their base, for the filter.
    strong: BTreeMap<CouncilKey, BTreeSet<usize>>,
}

impl Councils {
    async fn load(visit: &Visit, seat: &Seat, open: &OpenRound, mut asked: Asked) -> Result<Self> {
        let t = Texts::of(visit.language);
        let lines = live::councils(visit, seat, open).await?;
        let kept = visit.app.latest_release(&open.round.key, &seat.audience()).await?;
        let release = kept.as_deref().map(|kept| &kept.release);
        let mut filters = filters(t, &lines, &open.bank, release);
        let mut unknown = Vec::new();
        for filter in &mut filters {
            let value = asked.filter(filter.name).to_owned();
            if value.is_empty() || filter.options.iter().any(|(option, _)| *option == value) {
                filter.chosen = value;
            } else {
                unknown.push(said_again(&value));
                asked.filters.remove(filter.name);
            }
        }
        // A filter that this round has not, as one of an old address.
        asked.filters.retain(|name, _| filters.iter().any(|filter| filter.name == name));
        let is_there = |key: &&String| lines.iter().any(|line| line.key.as_str() == key.as_str());
        let (there, gone): (Vec<&String>, Vec<&String>) = asked.ticked.iter().partition(is_there);
        let ticked = there.iter().filter_map(|key| CouncilKey::parse(key).ok()).collect();
        let strangers = gone.iter().map(|key| said_again(key)).collect();
        let strong = release.map(strong).unwrap_or_default();
        Ok(Self { lines, filters, asked, unknown, ticked, strangers, strong })
    }

    fn fits(&self, bank: &Bank, line: &CouncilLine) -> bool {
        FAMILIES.iter().all(|family| {
            let wanted = self.asked.filter(family_slug(*family));
            wanted.is_empty() || line.place.group(*family).map(within).as_deref() == Some(wanted)
        }) && {
            let wanted = self.asked.filter(STAGE);
            wanted.is_empty() || stage_slug(line.stage) == wanted
        } && {
            let wanted = self.asked.filter(STRONG);
            let place = bank.themes.iter().position(|theme| theme.id.as_str() == wanted);
            place.is_none_or(|place| {
                self.strong.get(&line.key).is_some_and(|themes| themes.contains(&place))
            })
        }
    }

    fn page(
        self,
        visit: &Visit,
        seat: &Seat,
        open: &OpenRound,
        faults: Vec<Fault>,
    ) -> CouncilsPage {
        let whose = seat.whose(visit);
        let fitting: Vec<&CouncilLine> =
            self.lines.iter().filter(|line| self.fits(&open.bank, line)).collect();
        let pages = fitting.len().div_ceil(PAGE).max(1);
        let page = self.asked.page.clamp(1, pages);
        let rows: Vec<CouncilLine> =
            fitting.iter().skip((page - 1) * PAGE).take(PAGE).map(|line| (*line).clone()).collect();
        let elsewhere = self
            .lines
            .iter()
            .filter(|line| self.ticked.contains(&line.key))
            .filter(|line| rows.iter().all(|row| row.key != line.key))
            .map(|line| (line.key.clone(), line.name.clone()))
            .collect();
        CouncilsPage {
            path: format!("{}/rounds/{}", whose.home, open.round.key),
            whose,
            round: open.round.name.get(visit.language).clone(),
            found: (fitting.len(), self.lines.len()),
            rows,
            page: (page, pages),
            elsewhere,
            filters: self.filters,
            unknown: self.unknown,
            ticked: self.ticked,
            name: self.asked.name,
            faults,
        }
    }
}

/// The themes in which each council that a release names is at its base level or above it.
fn strong(release: &Release) -> BTreeMap<CouncilKey, BTreeSet<usize>> {
    let places =
        |at_base: &[u32]| at_base.iter().filter_map(|place| usize::try_from(*place).ok()).collect();
    release.named.iter().map(|one| (one.council.clone(), places(&one.at_base))).collect()
}

/// The filters that make a difference among some councils.
fn filters(t: Texts, lines: &[CouncilLine], bank: &Bank, release: Option<&Release>) -> Vec<Filter> {
    let label = |family: Family| match family {
        Family::Nation | Family::All => t.dash_filter_nation(),
        Family::Region => t.dash_filter_region(),
        Family::Type => t.dash_filter_type(),
        Family::Tier => t.dash_filter_tier(),
        Family::Rurality => t.dash_filter_rurality(),
    };
    let filter =
        |name, label, options| Filter { name, label, hint: None, options, chosen: String::new() };
    let of_family = |family: Family| {
        let has = |group: &Group| lines.iter().any(|line| line.place.group(family) == Some(*group));
        let options: Vec<_> = Group::every()
            .filter(|group| group.family() == family && has(group))
            .map(|group| (within(group), group_name(t, group)))
            .collect();
        (options.len() > 1).then(|| filter(family_slug(family), label(family), options))
    };
    let mut filters: Vec<Filter> = FAMILIES.into_iter().filter_map(of_family).collect();
    let stages = STAGES
        .iter()
        .map(|stage| (stage_slug(*stage).to_owned(), stage_name(t, *stage).to_owned()));
    filters.push(filter(STAGE, t.dash_filter_stage(), stages.collect()));
    if release.is_some_and(|release| !release.named.is_empty()) {
        let themes = bank
            .themes
            .iter()
            .map(|theme| (theme.id.to_string(), theme_title(t, theme).to_owned()));
        let mut strong = filter(STRONG, t.dash_filter_strong(), themes.collect());
        strong.hint = Some(t.dash_filter_strong_hint());
        filters.push(strong);
    }
    filters
}

pub(super) async fn show(visit: Visit, seat: Seat, parameters: Parameters) -> Result {
    let open = seat.round(&visit, &parameters).await?;
    let pairs: Vec<_> = query(&visit).into_owned().collect();
    let asked = Asked::read(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())), "page");
    let mut all = Councils::load(&visit, &seat, &open, asked).await?;
    let strangers = std::mem::take(&mut all.strangers);
    all.unknown.extend(strangers);
    let page = all.page(&visit, &seat, &open, Vec::new());
    Ok(visit.ok(|frame| councils(frame, &page)))
}

pub(super) async fn save(visit: Visit, seat: Seat, parameters: Parameters) -> Result {
    let open = seat.round(&visit, &parameters).await?;
    let pairs = visit.fields.pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
    let asked = Asked::read(pairs, "at");
    if let Some(other) = asked.others.first() {
        return Err(Error::Malformed(format!("the field {other:?} is none of the form's")));
    }
    let all = Councils::load(&visit, &seat, &open, asked).await?;
    let mut faults = Vec::new();
    if !visit.is_switching() {
        faults = wrong(&visit, &open, &all);
        if faults.is_empty() {
            match keep(&visit, &seat, &all).await? {
                Ok(id) => {
                    let path = sets::path(&visit, &seat, id);
                    return Ok(visit.go(&format!("{path}?{}", sets::SAVED)));
                }
                Err(fault) => faults.push(fault),
            }
        }
    }
    let page = all.page(&visit, &seat, &open, faults);
    Ok(visit.again(|frame| councils(frame, &page)))
}

/// What is wrong with a set about to be saved, in the order of the page.
fn wrong(visit: &Visit, open: &OpenRound, all: &Councils) -> Vec<Fault> {
    let t = Texts::of(visit.language);
    let mut faults: Vec<Fault> =
        all.strangers.iter().map(|key| Fault::general(t.dash_set_unknown_council(key))).collect();
    if all.ticked.is_empty() {
        let has_boxes = all.lines.iter().any(|line| all.fits(&open.bank, line));
        let text = t.dash_set_none_ticked();
        faults.push(if has_boxes { Fault::of(TICKS, text) } else { Fault::general(text) });
    }
    let name = all.asked.name.trim();
    if name.is_empty() {
        faults.push(Fault::of("name", t.dash_set_name_missing()));
    } else if name.chars().count() > LONGEST {
        faults.push(Fault::of("name", t.dash_set_name_long(LONGEST)));
    } else if name.chars().any(is_invisible) {
        faults.push(Fault::of("name", t.dash_set_name_strange()));
    }
    faults
}

/// Saves a set. Gives its number, or that its name is taken.
async fn keep(
    visit: &Visit,
    seat: &Seat,
    all: &Councils,
) -> Result<std::result::Result<i64, Fault>> {
    let set = NewCouncilSet {
        coalition: seat.owner().map(str::to_owned),
        name: all.asked.name.trim().to_owned(),
        councils: all.ticked.clone(),
        person: visit.signed_in()?.person.id,
    };
    Ok(match visit.app.store.save_council_set(&set, visit.now).await? {
        AddOutcome::Added(id) => Ok(id),
        AddOutcome::Taken => {
            let t = Texts::of(visit.language);
            Err(Fault::of("name", t.dash_set_name_taken(&set.name)))
        }
    })
}
