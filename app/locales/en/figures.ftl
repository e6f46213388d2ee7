# Figures of releases: groups, tables, what charts say, what is withheld.

## Groups
group-all = All councils
group-nation-england = Councils in England
group-nation-scotland = Councils in Scotland
group-nation-wales = Councils in Wales
group-nation-northern-ireland = Councils in Northern Ireland
group-type-county = County councils
group-type-district = District councils
group-type-unitary = English unitary councils
group-type-metropolitan = Metropolitan district councils
group-type-london = London boroughs
group-type-scottish = Scottish councils
group-type-welsh = Welsh councils
group-type-northern-ireland = Northern Ireland district councils
group-type-combined = Authorities of several councils
group-region-east-midlands = Councils in the East Midlands
group-region-east-of-england = Councils in the East of England
group-region-london = Councils in London
group-region-north-east = Councils in the North East
group-region-north-west = Councils in the North West
group-region-south-east = Councils in the South East
group-region-south-west = Councils in the South West
group-region-west-midlands = Councils in the West Midlands
group-region-yorkshire-and-the-humber = Councils in Yorkshire and the Humber
group-tier-upper = Upper-tier councils: counties
group-tier-lower = Lower-tier councils: districts
group-tier-single = Single-tier councils
group-rurality-urban = Urban councils
group-rurality-urban-with-rural = Urban councils with rural areas
group-rurality-rural = Rural councils
group-rurality-sparse = Remote rural councils
group-by-nation = By nation
group-by-type = By type of council
group-by-region = By region of England
group-by-tier = By tier
group-by-rurality = By kind of area

## Choosing a group
figures-group = Group of councils
figures-group-hint = Figures are shown for one group at a time.
figures-choice-withheld = { $group } ({ $why })
figures-apply = Apply filters

## What is withheld
figures-withheld = withheld
figures-nothing = no figure
figures-not-given = not given
figures-not-comparable = not comparable
figures-why-too-few = Figures are withheld where so few councils took part that the result of one of them could be worked out.
figures-why-protected = Figures are withheld where, together with others that are shown, they could tell the result of a council.
figures-why-nothing = There is nothing to show: no council of this group has submitted, or none is asked.
figures-group-withheld = No figures are shown for this group: { $group }.
figures-group-instead = Show the nearest group with figures: { $group }
figures-group-none = No larger group that it is part of can be shown either.
figures-group-unknown = There is no group of that name in this release. These are the figures of all councils.
figures-theme-unknown = There is no theme of that name in this release. Choose one from the table of themes.

## What figures are of
figures-stamp = { $round }, release { $number }, { $date }.
figures-stamp-councils = { $count ->
    [one] { $count } council.
   *[other] { $count } councils.
}
figures-stamp-as-at = The figures of this group are as at release { $number }.
figures-threshold = Results are only shown for { $count } or more councils together.
figures-rounding = Counts of councils are changed by up to 2 and then rounded to the nearest { $count }, so they need not add up, and 0 can stand for a few.
figures-rounding-none = Counts of councils are changed by up to 2, so they need not add up, and 0 can stand for one or two.
figures-estimate = Between { $low } and { $high }, from { $count } of { $number } councils.
figures-estimate-none = There is no estimate from { $count } of { $number } councils.
figures-under-represented = Under-represented among them: { $groups }.

## Tables
figures-councils = Councils
figures-level = Level { $level }
figures-mean = Mean
figures-lower-quartile = Lower quartile
figures-median = Median
figures-upper-quartile = Upper quartile
figures-at-base = At or above base
figures-at-base-councils = Councils at or above base
figures-started = Started
figures-submitted = Submitted
figures-submitted-share = Share submitted
figures-change = Change of the mean
figures-from-level = From level
figures-to-level = To level { $level }

## What charts say
figures-highest-lowest = Highest: { $highest } ({ $high }). Lowest: { $lowest } ({ $low }).
figures-all-same = All are at { $high }.
figures-without = Not shown: { $names }.
figures-none-title = There are no figures to show
figures-means-title = The mean level overall is { $mean }
figures-means-title-range = Means of themes run from { $low } to { $high }
figures-means-same = Every mean shown here is { $mean }
figures-base-title = { $share } of councils are at or above their base level overall
figures-base-title-range = Theme by theme, { $low } to { $high } of councils are at or above their base level
figures-spread-title = Overall, more councils are nearest to level { $level }, { $name }, than to any other
figures-spread-title-plain = How councils are spread over the levels
figures-spread-reading = Share of councils nearest to level 0 or 1, by theme. { $reading }
figures-questions-title = { $theme }: means of questions run from { $low } to { $high }
figures-questions-title-none = { $theme }: questions
figures-heat-title = Overall means of these groups run from { $low } to { $high }
figures-part-title = { $share } of councils have submitted: { $count } of { $number }
figures-moved-up = The mean level rose by { $change }
figures-moved-down = The mean level fell by { $change }
figures-moved-none = The mean level is as it was

## Pictures
figures-row-councils = { $count ->
    [one] { $count } council
   *[other] { $count } councils
}
figures-band = Middle half of councils
figures-mean-only = Mean (fewer than 10 councils)
figures-under = Under { $value }
figures-from-to = { $from } to { $to }
figures-and-over = { $value } and over
figures-only-started = Started, not submitted
figures-level-in = Level in { $round }
figures-went-up = Moved up
figures-stayed = Stayed
figures-went-down = Moved down
figures-matrix-title = About { $up } councils moved up a level or more, and about { $down } moved down
figures-matrix-reading = About { $count } stayed nearest to the level they were nearest to in { $from }.
