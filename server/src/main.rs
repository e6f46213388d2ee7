//! `state-of-play`: the service and its tools in one program.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run()
}
