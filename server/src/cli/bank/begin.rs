//! `bank new`.

use super::super::print;
use super::read;
use anyhow::{Context as _, ensure};
use clap::Args;
use std::path::PathBuf;

/// Make the folder of a new bank.
#[derive(Args)]
pub(in super::super) struct NewArgs {
    /// The folder to make, named for the version: question-banks/my-bank/2027.1
    path: PathBuf,
    /// Its title in English
    #[arg(long)]
    title_en: String,
    /// Its title in Welsh
    #[arg(long)]
    title_cy: String,
}

pub(super) fn run(args: &NewArgs) -> anyhow::Result<()> {
    let folder = &args.path;
    ensure!(!folder.exists(), "{} is there already; nothing was changed.", folder.display());
    let name =
        |path: Option<&std::ffi::OsStr>| path.and_then(|name| name.to_str()).map(str::to_owned);
    let version = name(folder.file_name()).context("The folder needs a name: its version.")?;
    let id = name(folder.parent().and_then(|parent| parent.file_name()))
        .context("The folder needs a folder above it: the id of the bank.")?;
    let made = write(args, &id, &version).and_then(|()| read(folder).map(|_| ()));
    if made.is_err() && folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    made.context("The bank was not made.")?;
    print(format!(
        "{}: a small bank without a fault. Fill it, and check it with",
        folder.display()
    ));
    print(format!("  state-of-play bank check {}", folder.display()));
    Ok(())
}

fn write(args: &NewArgs, id: &str, version: &str) -> anyhow::Result<()> {
    let title = |title: &str| serde_json::to_string(title).unwrap_or_default();
    let files = [
        ("bank.yaml", BANK.replace("ID", id).replace("VERSION", version)),
        ("themes/first-theme.yaml", THEME.to_owned()),
        ("en/bank.yaml", EN_BANK.replace("TITLE", &title(&args.title_en))),
        ("cy/bank.yaml", CY_BANK.replace("TITLE", &title(&args.title_cy))),
        ("en/first-theme.yaml", EN_THEME.to_owned()),
        ("cy/first-theme.yaml", CY_THEME.to_owned()),
    ];
    for (name, text) in files {
        let path = args.path.join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
    }
    Ok(())
}

const BANK: &str = r#"# yaml-language-server: $schema=../../bank.schema.json
# What the bank is. docs/question-bank-format.md explains every key.
format: 1
id: ID
version: "VERSION"
licence: CC-BY-4.0
# weighted-mean-of-levels, points, gated-stages or weakest-link
scoring: weighted-mean-of-levels
# Lowest first. Their names are in en/bank.yaml and cy/bank.yaml.
levels: [level-0, level-1, level-2, level-3, level-4]
# In the order they are asked. Each has a file in themes/, en/ and cy/.
themes:
  - first-theme
"#;

const THEME: &str = "# yaml-language-server: $schema=../../../theme.schema.json
id: first-theme
questions:
  - id: first-question
    minutes: 1
    # The level every council should at least have, counted from 0.
    base-level: 2
    # Whom it is for, if not for everybody: function is social-care
    # applies-to: nation is wales
  - id: second-question
    kind: yes-no
    base: yes
    minutes: 1
";

const EN_BANK: &str = "# yaml-language-server: $schema=../../../bank-texts.schema.json
title: TITLE
description: What the bank is about, in a sentence or two.
levels:
  level-0: Not begun
  level-1: Starting
  level-2: Developing
  level-3: Embedded
  level-4: Leading
";

const CY_BANK: &str = "# yaml-language-server: $schema=../../../bank-texts.schema.json
title: TITLE
description: Am beth mae’r banc, mewn brawddeg neu ddwy.
levels:
  level-0: Heb ddechrau
  level-1: Dechrau
  level-2: Datblygu
  level-3: Wedi ymwreiddio
  level-4: Arwain
";

const EN_THEME: &str = "# yaml-language-server: $schema=../../../texts.schema.json
title: The first theme
description: What it is about and why it matters.
questions:
  first-question:
    title: What is asked?
    short: First question
    guidance: What is meant, what counts, and who usually knows.
    evidence: What somebody outside the team could check.
    levels:
      level-0:
        descriptor: What is true of a council that has not begun.
        next-step: What to do first.
      level-1:
        descriptor: What is true of a council at level 1.
        next-step: How to reach level 2.
      level-2:
        descriptor: What is true of a council at level 2.
        next-step: How to reach level 3.
      level-3:
        descriptor: What is true of a council at level 3.
        next-step: How to reach level 4.
      level-4:
        descriptor: What is true of a council that others learn from.
  second-question:
    title: Is something so?
    short: Second question
    guidance: What makes it a yes.
    evidence: What somebody outside the team could check.
    next-step: What a council does that has to say no.
";

const CY_THEME: &str = "# yaml-language-server: $schema=../../../texts.schema.json
title: Y thema gyntaf
description: Am beth mae hi, a pham mae’n bwysig.
questions:
  first-question:
    title: Beth sy’n cael ei ofyn?
    short: Cwestiwn cyntaf
    guidance: Beth a olygir, beth sy’n cyfrif, a phwy sy’n gwybod fel arfer.
    evidence: Beth allai rhywun y tu allan i’r tîm ei wirio.
    levels:
      level-0:
        descriptor: Beth sy’n wir am gyngor nad yw wedi dechrau.
        next-step: Beth i’w wneud gyntaf.
      level-1:
        descriptor: Beth sy’n wir am gyngor ar lefel 1.
        next-step: Sut i gyrraedd lefel 2.
      level-2:
        descriptor: Beth sy’n wir am gyngor ar lefel 2.
        next-step: Sut i gyrraedd lefel 3.
      level-3:
        descriptor: Beth sy’n wir am gyngor ar lefel 3.
        next-step: Sut i gyrraedd lefel 4.
      level-4:
        descriptor: Beth sy’n wir am gyngor y mae eraill yn dysgu ganddo.
  second-question:
    title: A yw rhywbeth yn wir?
    short: Ail gwestiwn
    guidance: Beth sy’n ei wneud yn gadarnhaol.
    evidence: Beth allai rhywun y tu allan i’r tîm ei wirio.
    next-step: Beth mae cyngor yn ei wneud sy’n gorfod ateb yn negyddol.
";
