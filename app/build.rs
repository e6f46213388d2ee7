//! Turns `locales/{en,cy}/*.ftl` into one typed function per message, and fails the build in plain
//! words where the two languages do not match.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/generate.rs"]
mod generate;

use std::{env, fs, io::Write as _, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let locales = Path::new("locales");
    let mut out = std::io::stdout();
    // The generated file is only included with `ssr`, but checking it always costs nothing.
    let told = ["locales", "build.rs", "build"]
        .iter()
        .try_for_each(|path| writeln!(out, "cargo::rerun-if-changed={path}"));
    let outcome = told
        .map_err(|error| vec![format!("cannot write to standard output: {error}")])
        .and_then(|()| build(locales));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                eprintln!("error: {fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build(locales: &Path) -> Result<(), Vec<String>> {
    let english = catalogue::read(&locales.join("en"))?;
    let welsh = catalogue::read(&locales.join("cy"))?;
    let faults = catalogue::differences(&english, &welsh);
    if !faults.is_empty() {
        return Err(faults);
    }
    let code = generate::code(&english, &welsh)?;
    let folder =
        env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR is not set: {error}")])?;
    let file = Path::new(&folder).join("texts.rs");
    fs::write(&file, code)
        .map_err(|error| vec![format!("cannot write {}: {error}", file.display())])
}
