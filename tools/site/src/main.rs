//! Binds the wasm module to its JavaScript: what `wasm-bindgen --target web` does, without
//! compiling that whole command-line tool.
//!
//! `site MODULE.wasm FOLDER` writes `client.js` and `client_bg.wasm` into the folder.

use std::{env, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    match bind() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The wasm module could not be bound to JavaScript: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the module named first on the command line and writes its two files into the folder
/// named second.
fn bind() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let usage = "usage: site MODULE.wasm FOLDER";
    let module = arguments.next().context(usage)?;
    let folder = arguments.next().context(usage)?;
    Bindgen::new()
        .input_path(&module)
        .out_name("client")
        .web(true)?
        // So that the JavaScript finds the module beside itself, as the command-line tool has it.
        .omit_default_module_path(false)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)
        .with_context(|| format!("{} into {}", module.display(), folder.display()))
}
