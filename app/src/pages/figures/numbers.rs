//! How numbers of releases are written.

/// A level: `2.4` for 24 tenths.
#[must_use]
pub fn level(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A change of a level, with its sign: `+0.3`, `−0.1`, `0.0`.
#[must_use]
pub fn change(tenths: i32) -> String {
    let sign = match tenths.signum() {
        1 => "+",
        -1 => "\u{2212}",
        _ => "",
    };
    format!("{sign}{}", level(tenths.unsigned_abs()))
}

/// A whole percentage: `62%`.
#[must_use]
pub fn percent(whole: u32) -> String {
    format!("{whole}%")
}

/// A part of a whole in whole percent, halves up. Only a whole is 100, and only nothing is 0.
#[must_use]
pub fn share(part: u32, whole: u32) -> u32 {
    if part == 0 || whole == 0 {
        return 0;
    }
    if part >= whole {
        return 100;
    }
    let (part, whole) = (u64::from(part), u64::from(whole));
    let rounded = (part * 200 + whole) / (whole * 2);
    u32::try_from(rounded).unwrap_or(99).clamp(1, 99)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_have_one_decimal_place_and_changes_a_sign() {
        assert_eq!([level(0), level(7), level(24)], ["0.0", "0.7", "2.4"]);
        assert_eq!([change(3), change(-1), change(0)], ["+0.3", "−0.1", "0.0"]);
    }

    #[test]
    fn only_a_whole_is_all_and_only_nothing_is_none() {
        assert_eq!([share(0, 9), share(1, 900), share(1, 8), share(899, 900)], [0, 1, 13, 99]);
        assert_eq!([share(9, 9), share(0, 0)], [100, 0]);
    }
}
