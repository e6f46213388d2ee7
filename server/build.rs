//! Hands what `make site` built for the server itself to the compiler: the chart engine's script, and the fonts that
//! charts are lettered with in documents.

use std::{env, fs, path::Path};

const FILES: [&str; 3] =
    ["echarts.server.js", "DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"];

fn main() -> Result<(), String> {
    let home = env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?;
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    for name in FILES {
        let file = Path::new(&home).join("../target/site").join(name);
        println!("cargo::rerun-if-changed={}", file.display());
        if !file.is_file() {
            return Err(format!("run `make site` first: it makes {name}"));
        }
        fs::copy(&file, Path::new(&out).join(name))
            .map_err(|error| format!("{name} cannot be copied: {error}"))?;
    }
    Ok(())
}
