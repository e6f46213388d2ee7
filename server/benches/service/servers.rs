//! The two servers, each a process of its own: the service as it is shipped, and the bare one.

use crate::client::{Connection, now};
use anyhow::Context as _;
use std::fs::File;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server in a process of its own, killed when it is let go of.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process to the first answer.
    pub(crate) started_in: Duration,
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to do then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> anyhow::Result<SocketAddr> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

impl Process {
    /// The service, logging `log` (a filter of `tracing`) to a file, or its usual lines to nowhere.
    pub(crate) async fn service(
        database: &str,
        log: Option<(&str, &Path)>,
    ) -> anyhow::Result<Self> {
        let address = free_port()?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_state-of-play"));
        command
            .args(["serve", "--listen", &address.to_string(), "--database", database])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some((filter, file)) = log {
            command.env("STATE_OF_PLAY_LOG", filter).stderr(File::create(file)?);
        }
        let start = now();
        let mut process = Self { child: command.spawn()?, address, started_in: Duration::ZERO };
        while !is_ready(address).await {
            if let Some(ended) = process.child.try_wait()? {
                anyhow::bail!("the service did not start: {ended}");
            }
            anyhow::ensure!(
                start.elapsed() < Duration::from_secs(20),
                "the service does not answer"
            );
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        process.started_in = start.elapsed();
        Ok(process)
    }

    /// The bare server.
    pub(crate) fn bare(plan_file: &Path) -> anyhow::Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .arg("bare")
            .arg(plan_file)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let out = child.stdout.take().context("no standard output")?;
        std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line)?;
        let address = line.trim().parse().context("the bare server did not start")?;
        Ok(Self { child, address, started_in: Duration::ZERO })
    }

    /// The time of a processor that the process has used since its start, in seconds; 0 where there is no /proc. Linux
    /// counts it in hundredths.
    pub(crate) fn processor(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.unwrap_or_default();
        // The name of the program, in brackets, may hold blanks.
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11);
        fields.take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
    }

    /// Memory of the process now and at its highest, in MB. None where there is no /proc.
    pub(crate) fn memory(&self) -> Option<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let of = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name))?;
            let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
            Some(kilobytes / 1024.0)
        };
        Some((of("VmRSS:")?, of("VmHWM:")?))
    }
}

async fn is_ready(address: SocketAddr) -> bool {
    let Ok(mut connection) = Connection::open(address).await else { return false };
    let request = format!("GET /readyz HTTP/1.1\r\nhost: {address}\r\n\r\n");
    connection.ask(request.as_bytes()).await.is_ok_and(|answer| answer.status == 200)
}
