//! Hands the chart engine's script, built by `make site`, to the compiler.

use std::{env, fs, path::Path};

fn main() -> Result<(), String> {
    let home = env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?;
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let script = Path::new(&home).join("../target/site/echarts.server.js");
    println!("cargo::rerun-if-changed={}", script.display());
    if !script.is_file() {
        return Err("run `make site` first: it builds the chart engine's script".to_owned());
    }
    fs::copy(&script, Path::new(&out).join("echarts.server.js"))
        .map_err(|error| format!("the chart engine's script cannot be copied: {error}"))?;
    Ok(())
}
