//! A small HTTP/1.1 client that keeps its connection, and a closed loop of many of them: each sends its next request
//! when it has the whole answer to the one before.

use anyhow::{Context as _, bail};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// The one place that asks the time.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// One open connection.
pub(crate) struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

/// An answer, as long as nothing else is asked.
pub(crate) struct Answer<'a> {
    pub(crate) status: u16,
    head: &'a str,
    body: &'a [u8],
}

impl Answer<'_> {
    /// A header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// The body as text; chunks are put together.
    pub(crate) fn text(&self) -> anyhow::Result<String> {
        Ok(String::from_utf8(self.bytes()?)?)
    }

    /// The body; chunks are put together.
    pub(crate) fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        if self.header("transfer-encoding").is_none() {
            return Ok(self.body.to_vec());
        }
        let mut whole = Vec::new();
        let mut rest = self.body;
        while let Some((size, start)) = chunk(rest)? {
            if size == 0 {
                break;
            }
            let content = rest.get(start..start + size).context("a chunk is cut off")?;
            whole.extend_from_slice(content);
            rest = &rest[start + size + 2..];
        }
        Ok(whole)
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// The size of the chunk that begins here, and where its content starts; none when its first line is not there yet.
fn chunk(bytes: &[u8]) -> anyhow::Result<Option<(usize, usize)>> {
    let Some(end) = bytes.windows(2).position(|two| two == b"\r\n") else { return Ok(None) };
    let size = std::str::from_utf8(&bytes[..end])?;
    Ok(Some((usize::from_str_radix(size.trim(), 16)?, end + 2)))
}

/// How many bytes of a chunked body are there, when all are.
fn chunked_length(body: &[u8]) -> anyhow::Result<Option<usize>> {
    let mut at = 0;
    while let Some((size, start)) = chunk(&body[at.min(body.len())..])? {
        at += start + size + 2;
        if at > body.len() {
            return Ok(None);
        }
        if size == 0 {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(128 * 1024) })
    }

    /// Sends a request and waits for the whole answer.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> anyhow::Result<Answer<'_>> {
        self.received.clear();
        self.stream.write_all(request).await?;
        let body = loop {
            self.read().await?;
            if let Some(end) = self.received.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let head = std::str::from_utf8(&self.received[..body])?;
        let status = head.split(' ').nth(1).context("no status")?.parse()?;
        let length = header(head, "content-length").map(str::parse::<usize>).transpose()?;
        let is_chunked = header(head, "transfer-encoding").is_some();
        let whole = match length {
            Some(length) => {
                while self.received.len() < body + length {
                    self.read().await?;
                }
                length
            }
            None if is_chunked => loop {
                if let Some(length) = chunked_length(&self.received[body..])? {
                    break length;
                }
                self.read().await?;
            },
            None => 0,
        };
        let (head, rest) = self.received.split_at(body);
        Ok(Answer { status, head: std::str::from_utf8(head)?, body: &rest[..whole] })
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.received).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

/// What one connection asks, request after request.
pub(crate) trait Script: Send {
    /// The next request, as it goes over the wire.
    fn request(&mut self) -> &[u8];
    /// Whether the answer is what was wanted.
    fn answered(&mut self, answer: &Answer<'_>) -> bool;
}

/// What came of a run.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Load {
    /// Answers that were what was wanted, a second.
    pub(crate) rate: f64,
    /// How long it ran.
    pub(crate) seconds: f64,
    /// Answers that were something else.
    pub(crate) other: u64,
    /// The processor's time that the server used for each, in microseconds; the caller sets it.
    pub(crate) processor: f64,
    /// Half of the answers took no longer than this, in milliseconds.
    pub(crate) p50: f64,
    /// All but one in twenty took no longer than this, in milliseconds.
    pub(crate) p95: f64,
    /// All but one in a hundred took no longer than this, in milliseconds.
    pub(crate) p99: f64,
}

/// Runs one connection for each script at the same time, for so long.
pub(crate) async fn drive(
    address: SocketAddr,
    scripts: Vec<Box<dyn Script>>,
    time: Duration,
) -> anyhow::Result<Load> {
    let mut connections = Vec::new();
    for script in scripts {
        connections.push((Connection::open(address).await?, script));
    }
    let start = now();
    let mut running = JoinSet::new();
    for (mut connection, mut script) in connections {
        running.spawn(async move {
            let (mut times, mut other) = (Vec::new(), 0_u64);
            while start.elapsed() < time {
                let sent = now();
                let answer = connection.ask(script.request()).await?;
                if script.answered(&answer) {
                    times.push(sent.elapsed());
                } else {
                    other += 1;
                }
            }
            anyhow::Ok((times, other))
        });
    }
    let (mut times, mut other) = (Vec::new(), 0);
    while let Some(ended) = running.join_next().await {
        let (more, wrong) = ended??;
        times.extend(more);
        other += wrong;
    }
    let seconds = start.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |share: f64| {
        let last = times.len().saturating_sub(1);
        times.get((last as f64 * share).round() as usize).map_or(0.0, |t| t.as_secs_f64() * 1e3)
    };
    Ok(Load {
        rate: times.len() as f64 / seconds,
        seconds,
        other,
        processor: 0.0,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
    })
}
