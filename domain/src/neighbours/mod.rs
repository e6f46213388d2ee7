//! Nearest neighbours: which councils are like a council. Two answers: the lists that the Office for National Statistics
//! publishes, taken as they are, and a model of our own that can say why two councils are near.

mod tree;

use crate::council::{Functions, slugs};
use crate::id::CouncilKey;
use crate::register::{Area, Register};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tree::Tree;

/// How many nearest neighbours a council is given: as many as the Office for National Statistics publishes.
pub const USUAL: usize = 20;

/// The nearest neighbours of each principal council as published by the Office for National Statistics in June 2026
/// (global model, Open Government Licence v3.0), from store/register/neighbours.csv.
///
/// Its lists are about areas, not functions: on average 8 of the 20 do other things than the council itself does. They
/// are of the councils of June 2026, so a council that began later has none, and one that ended since is still in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublishedNeighbours {
    lists: BTreeMap<CouncilKey, Vec<CouncilKey>>,
}

impl PublishedNeighbours {
    /// Of these lists.
    #[cfg(feature = "files")]
    pub(crate) const fn new(lists: BTreeMap<CouncilKey, Vec<CouncilKey>>) -> Self {
        Self { lists }
    }

    /// The neighbours of a council, nearest first. Empty where none are published.
    #[must_use]
    pub fn of(&self, council: &CouncilKey) -> &[CouncilKey] {
        self.lists.get(council).map_or(&[], Vec::as_slice)
    }

    /// Every council that has published neighbours, by key, with these.
    pub fn iter(&self) -> impl Iterator<Item = (&CouncilKey, &[CouncilKey])> {
        self.lists.iter().map(|(council, neighbours)| (council, neighbours.as_slice()))
    }
}

slugs! {
    /// What councils are compared by.
    Feature {
        /// Residents. Compared by its logarithm: a council of twice the size is as far off whatever the size.
        Population = "population",
        /// Residents a square kilometre. Compared by its logarithm.
        Density = "density",
        /// Composite UK index of multiple deprivation; higher is more deprived.
        Deprivation = "deprivation",
        /// Share of residents in rural areas, from 0 to 1.
        RuralShare = "rural-share",
        /// Where the middle of its area is.
        Position = "position",
    }
}

/// The radius of the Earth, in kilometres (mean radius, IUGG).
const EARTH: f64 = 6371.0;
/// How many numbers a council's features are: one each, and three for the position.
const AXES: usize = 7;
/// Where the three of the position begin.
const POSITION: usize = 4;

impl Feature {
    /// Which of the numbers are this feature's.
    const fn axes(self) -> std::ops::Range<usize> {
        match self {
            Self::Population => 0..1,
            Self::Density => 1..2,
            Self::Deprivation => 2..3,
            Self::RuralShare => 3..POSITION,
            Self::Position => POSITION..AXES,
        }
    }
}

/// A council's features as numbers that can be subtracted, before they are put on one scale.
type Point = [f64; AXES];

/// The point of a place in space, in kilometres from the middle of the Earth: straight lines between such points are
/// distances everywhere, which differences of degrees are not.
fn in_space(latitude: f64, longitude: f64) -> [f64; 3] {
    let (latitude, longitude) = (latitude.to_radians(), longitude.to_radians());
    [
        EARTH * latitude.cos() * longitude.cos(),
        EARTH * latitude.cos() * longitude.sin(),
        EARTH * latitude.sin(),
    ]
}

/// Kilometres over the ground between two points of [`in_space`].
fn over_ground(a: &[f64], b: &[f64]) -> f64 {
    let straight = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
    2.0 * EARTH * (straight / (2.0 * EARTH)).min(1.0).asin()
}

/// The figures of an area that features are worked out from, as they are shown. What is not known is 0.
fn figures(area: &Area) -> [f64; POSITION] {
    let population = area.population.map(|population| population as f64);
    [population, area.density, area.deprivation, area.rural_share].map(Option::unwrap_or_default)
}

/// The features of an area, or those of `wanted` that are not known. What is not wanted and not known is 0.
fn point(area: &Area, wanted: &[Feature]) -> Result<Point, Vec<Feature>> {
    let finite = |value: Option<f64>| value.filter(|value| value.is_finite());
    // Nobody can say how many times larger than nothing something is.
    let logarithm = |value: Option<f64>| finite(value).filter(|value| *value > 0.0).map(f64::ln);
    let population = area.population.map(|population| population as f64);
    let place = finite(area.latitude).zip(finite(area.longitude));
    let mut missing = Vec::new();
    let mut point = [0.0; AXES];
    for feature in wanted {
        let values = match feature {
            Feature::Population => logarithm(population).map(|value| vec![value]),
            Feature::Density => logarithm(area.density).map(|value| vec![value]),
            Feature::Deprivation => finite(area.deprivation).map(|value| vec![value]),
            Feature::RuralShare => finite(area.rural_share).map(|value| vec![value]),
            Feature::Position => place.map(|(lat, long)| in_space(lat, long).to_vec()),
        };
        match values {
            Some(values) => point[feature.axes()].copy_from_slice(&values),
            None => missing.push(*feature),
        }
    }
    if missing.is_empty() { Ok(point) } else { Err(missing) }
}

/// A council with its features, before they are put on one scale.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    key: CouncilKey,
    figures: [f64; POSITION],
    point: Point,
}

/// The mean and the standard deviation of every feature over councils. The deviation of the position is that of the
/// distance from the middle of them all, so that it counts as much as any other feature, not three times as much.
struct Scale {
    mean: Point,
    deviation: Point,
}

impl Scale {
    fn of(councils: &[Placed]) -> Self {
        let count = councils.len() as f64;
        let average = |value: &dyn Fn(&Point) -> f64| {
            councils.iter().map(|council| value(&council.point)).sum::<f64>() / count
        };
        let mean = std::array::from_fn(|axis| average(&|point: &Point| point[axis]));
        let mut deviation = [0.0; AXES];
        for feature in Feature::ALL {
            let variance: f64 = feature
                .axes()
                .map(|axis| average(&|point: &Point| (point[axis] - mean[axis]).powi(2)))
                .sum();
            deviation[feature.axes()].fill(variance.sqrt());
        }
        Self { mean, deviation }
    }

    /// A point in standard deviations from the mean. A feature that is the same everywhere tells no two councils apart.
    fn standardised(&self, point: &Point) -> Point {
        std::array::from_fn(|axis| {
            let deviation = self.deviation[axis];
            if deviation > 0.0 { (point[axis] - self.mean[axis]) / deviation } else { 0.0 }
        })
    }
}

/// Councils with the same functions, by key.
#[derive(Debug, Clone, PartialEq)]
struct Alike {
    councils: Vec<Placed>,
    /// Of the councils' features on one scale, in the same order.
    tree: Tree,
}

/// A model of how near councils are to each other.
///
/// Compared are principal councils that exist on the day and have the same functions. Each [`Feature`] is put on one
/// scale, its standard deviation among these councils, and the distance is the Euclidean one, every feature weighing the
/// same. A council of which a feature is not known is left out whole, and named in [`Model::incomplete`]: a value put in
/// its place would be made up, and distances by fewer features are shorter than the others, so not comparable.
///
/// How far this agrees with what the Office for National Statistics publishes, and how far chance would, is measured in
/// domain/tests/neighbours.rs. The position is among the features because it was measured to bring the lists closer.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    features: Vec<Feature>,
    groups: Vec<Alike>,
    /// Which group each council is in, and where.
    places: BTreeMap<CouncilKey, (usize, usize)>,
    incomplete: BTreeMap<CouncilKey, Vec<Feature>>,
}

/// A council that another is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbour {
    /// Which council.
    pub council: CouncilKey,
    /// How far off it is, in standard deviations; 0 is alike in everything compared.
    pub distance: f64,
    /// What the distance is made of, in the order of [`Feature::ALL`].
    pub parts: Vec<Part>,
}

/// What one feature adds to a distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The feature.
    pub feature: Feature,
    /// How the two councils compare in it.
    pub compared: Compared,
    /// Its share of the squared distance, from 0 to 1; the shares of all parts make 1. All are 0 when the distance is.
    /// A small share is where the two are most alike.
    pub share: f64,
}

/// How two councils compare in a feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Compared {
    /// By a figure each: residents, residents a square kilometre, index of deprivation, or rural share from 0 to 1.
    Figures {
        /// The council's own.
        own: f64,
        /// That of the other.
        theirs: f64,
    },
    /// By how far the middles of their areas are apart over the ground.
    Apart {
        /// Kilometres.
        kilometres: f64,
    },
}

impl Model {
    /// The model of the councils of a day, by every feature.
    #[must_use]
    pub fn new(register: &Register, day: Date) -> Self {
        Self::by(register, day, Feature::ALL)
    }

    /// The model of the councils of a day, by some features only: to see what each is worth.
    #[must_use]
    pub fn by(register: &Register, day: Date, features: &[Feature]) -> Self {
        let features: Vec<Feature> =
            Feature::ALL.iter().copied().filter(|feature| features.contains(feature)).collect();
        let (mut places, mut incomplete) = (BTreeMap::new(), BTreeMap::new());
        let mut groups: Vec<(Functions, Vec<Placed>)> = Vec::new();
        for council in register.principal_on(day) {
            let details = council.on(day);
            let key = council.key.clone();
            let point = match point(&details.area, &features) {
                Ok(point) => point,
                Err(missing) => {
                    incomplete.insert(key, missing);
                    continue;
                }
            };
            let functions = details.council_type.functions();
            let group = groups.iter().position(|group| group.0 == functions).unwrap_or_else(|| {
                groups.push((functions, Vec::new()));
                groups.len() - 1
            });
            let members = &mut groups[group].1;
            places.insert(key.clone(), (group, members.len()));
            members.push(Placed { key, figures: figures(&details.area), point });
        }
        let groups = groups.into_iter().map(|(_, councils)| {
            let scale = Scale::of(&councils);
            let points = councils.iter().map(|council| scale.standardised(&council.point));
            Alike { tree: Tree::of(points.collect()), councils }
        });
        Self { features, groups: groups.collect(), places, incomplete }
    }

    /// The `n` nearest neighbours of a council, nearest first; of two as near, the one whose key comes first. Fewer where
    /// fewer councils have its functions; none for a council that is not in the model.
    #[must_use]
    pub fn nearest(&self, council: &CouncilKey, n: usize) -> Vec<Neighbour> {
        let Some(&(group, own)) = self.places.get(council) else { return Vec::new() };
        let group = &self.groups[group];
        let found = group.tree.nearest(own, n).into_iter();
        found.map(|theirs| self.neighbour(group, own, theirs)).collect()
    }

    /// How two councils compare, seen from the first. None when either is not in the model or their functions differ.
    #[must_use]
    pub fn between(&self, council: &CouncilKey, other: &CouncilKey) -> Option<Neighbour> {
        let (own, theirs) = (self.places.get(council)?, self.places.get(other)?);
        (own.0 == theirs.0).then(|| self.neighbour(&self.groups[own.0], own.1, theirs.1))
    }

    /// Councils that are left out, by key, with the features not known of them.
    pub fn incomplete(&self) -> impl Iterator<Item = (&CouncilKey, &[Feature])> {
        self.incomplete.iter().map(|(council, missing)| (council, missing.as_slice()))
    }

    fn neighbour(&self, group: &Alike, own: usize, theirs: usize) -> Neighbour {
        let whole = group.tree.squared_distance(own, theirs);
        let (council, other) = (&group.councils[own], &group.councils[theirs]);
        let parts = self.features.iter().map(|feature| {
            let part = group.tree.squared_along(own, theirs, feature.axes());
            let share = if whole > 0.0 { part / whole } else { 0.0 };
            Part { feature: *feature, compared: council.compared(other, *feature), share }
        });
        Neighbour { council: other.key.clone(), distance: whole.sqrt(), parts: parts.collect() }
    }
}

impl Placed {
    fn compared(&self, other: &Self, feature: Feature) -> Compared {
        if feature == Feature::Position {
            let kilometres = over_ground(&self.point[POSITION..], &other.point[POSITION..]);
            return Compared::Apart { kilometres };
        }
        let figure = feature.axes().start;
        Compared::Figures { own: self.figures[figure], theirs: other.figures[figure] }
    }
}
