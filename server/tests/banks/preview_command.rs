//! `bank preview`, run as an author runs it.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The running command. Killed when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn command(folder: &Path, bank: &str, port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_state-of-play"));
    command
        .args(["bank", "preview", bank, "--port", &port.to_string()])
        .current_dir(ROOT)
        .env_clear()
        .env("TMPDIR", folder.join("tmp"))
        .env("STATE_OF_PLAY_DATABASE", format!("sqlite:{}", folder.join("own.sqlite").display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn get(address: SocketAddr, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.starts_with("HTTP/1.1 200").then_some(answer)
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_bank_is_tried_in_a_service_that_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let tmp = folder.path().join("tmp");
    fs::create_dir(&tmp).unwrap();
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let bank = "question-banks/information-sharing/2026.1";
    let mut running = Running(command(folder.path(), bank, address.port()).spawn().unwrap());
    let ready = (0..600).any(|_| {
        sleep(Duration::from_millis(100));
        get(address, "/readyz").is_some()
    });
    assert!(ready, "the preview did not become ready");
    let people = get(address, "/demonstration").unwrap();
    for who in ["Administrator", "Kent", "Elmbridge", "Carmarthenshire", "Camden"] {
        assert!(people.contains(who), "{who} is not there");
    }
    assert_eq!(entries(&tmp), 1, "a folder of its own");

    let pid = running.0.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let ended = running.0.wait().unwrap();
    let mut said = String::new();
    running.0.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(ended.success(), "{ended}");
    assert!(said.starts_with("information-sharing 2026.1: 5 themes, 20 questions, no fault.\n"));
    assert!(said.contains(&format!("Open http://{address}/demonstration")), "{said}");
    assert_eq!(entries(&tmp), 0, "everything is thrown away");
    assert!(!folder.path().join("own.sqlite").exists(), "the author's own database is not touched");
}

#[test]
fn a_bank_with_faults_is_not_tried() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("tmp")).unwrap();
    let bank = folder.path().join("bank");
    fs::create_dir(&bank).unwrap();
    fs::write(bank.join("bank.yaml"), "format: 2\n").unwrap();
    let bank = bank.display().to_string();
    let output = command(folder.path(), &bank, 1).output().unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("bank.yaml:1:1:"), "{said}");
    assert_eq!(entries(&folder.path().join("tmp")), 0);
}
