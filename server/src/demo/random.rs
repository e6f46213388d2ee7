//! Numbers that look random and are the same each time: the demonstration must be the same for everybody.
//!
//! SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014),
//! started from the 64-bit FNV-1a hash of a text. Nothing secret depends on it.

/// A stream of numbers that follows from a text.
#[derive(Debug, Clone)]
pub(super) struct Stream(u64);

impl Stream {
    /// The stream of a text.
    pub(super) fn of(text: &str) -> Self {
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1, each as likely.
    pub(super) fn unit(&mut self) -> f64 {
        // 32 bits are exact in an f64 and fine enough here.
        let bits = u32::try_from(self.next() >> 32).unwrap_or(u32::MAX);
        f64::from(bits) / (f64::from(u32::MAX) + 1.0)
    }

    /// A number around 0, mostly between -1 and 1: four units added up (Irwin and Hall), with a spread of 0.58.
    pub(super) fn around_zero(&mut self) -> f64 {
        (0..4).map(|_| self.unit()).sum::<f64>() - 2.0
    }

    /// Whether something happens that does so this often, from 0 to 1.
    pub(super) fn happens(&mut self, often: f64) -> bool {
        self.unit() < often
    }

    /// One of several things, each as likely. None when there is none.
    pub(super) fn one_of<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(things.len()).ok().filter(|count| *count > 0)?;
        things.get(usize::try_from(self.next() % count).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::Stream;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        // The first three for seed 1234567, as listed in the reference implementation's tests.
        let mut stream = Stream(1_234_567);
        let numbers = [stream.next(), stream.next(), stream.next()];
        assert_eq!(
            numbers,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn numbers_spread_as_they_should() {
        let mut stream = Stream::of("KEN");
        let units: Vec<f64> = (0..4000).map(|_| stream.unit()).collect();
        assert!(units.iter().all(|unit| (0.0..1.0).contains(unit)));
        let mean = units.iter().sum::<f64>() / 4000.0;
        assert!((mean - 0.5).abs() < 0.03, "{mean}");
        assert_ne!(Stream::of("KEN").next(), Stream::of("ELM").next());
    }
}
