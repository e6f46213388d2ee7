//! A service with the demonstration in it: hundreds of councils, two rounds, and published releases.

use super::Service;
use jiff::Timestamp;
use server::clock::Clock;
use server::settings::Settings;
use server::state::App;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;
use store::Store;
use tokio::sync::OnceCell;

/// The demonstration of this build of the program, made once for all test programs: it takes a while.
async fn made() -> &'static PathBuf {
    static MADE: OnceCell<PathBuf> = OnceCell::const_new();
    MADE.get_or_init(|| async { tokio::task::spawn_blocking(make).await.unwrap() }).await
}

fn make() -> PathBuf {
    let program = Path::new(env!("CARGO_BIN_EXE_state-of-play"));
    let about = program.metadata().unwrap();
    let built = about.modified().unwrap().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let name = format!("demonstration-{}-{}.sqlite", about.len(), built.as_secs());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let kept = folder.join(name);
    if kept.exists() {
        return kept;
    }
    // Others made of earlier builds are of no more use.
    for entry in folder.read_dir().unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with("demonstration-") {
            let _ = std::fs::remove_file(entry.path());
        }
    }
    let making = tempfile::Builder::new().prefix("making-").tempdir_in(folder).unwrap();
    let file = making.path().join("demo.sqlite");
    let output = Command::new(program)
        .args(["demo", "--database", &format!("sqlite:{}", file.display())])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .env_clear()
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::rename(&file, &kept).unwrap();
    kept
}

impl Service {
    /// A service on a copy of the demonstration, on SQLite, at the time it is.
    pub(crate) async fn demonstration() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.sqlite");
        std::fs::copy(made().await, &file).unwrap();
        let store = Store::open(&format!("sqlite:{}", file.display())).await.unwrap();
        let now = Arc::new(Mutex::new(Clock::system().now()));
        let clock = Arc::clone(&now);
        let clock = Clock::of(move || -> Timestamp { *clock.lock().unwrap() });
        let app = App::new(store, Settings::default(), clock).await.unwrap();
        let router = server::routes::router(app.clone());
        Self { app, router, now, _folder: folder }
    }
}
