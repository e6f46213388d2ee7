//! `serve`: the service itself, until it is told to stop.

use super::open_migrated;
use crate::clock::Clock;
use crate::routes::router;
use crate::session;
use crate::settings::{DatabaseArgs, ServeArgs, Settings};
use crate::state::App;
use anyhow::Context as _;
use jiff::SignedDuration;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// How long requests under way may take to end after the service is told to stop.
const FINISH: Duration = Duration::from_secs(25);
/// How often what changes behind the service's back is read again, and what is over is deleted.
const HOUSEKEEPING: Duration = Duration::from_secs(60);

pub(super) async fn run(serve: ServeArgs, database: &DatabaseArgs) -> anyhow::Result<()> {
    crate::log::start();
    let settings = Settings::load(serve, database)?;
    let listen = settings.listen;
    let url = settings.public_url.clone();
    let store = open_migrated(database).await?;
    let app = App::new(store, settings, Clock::system()).await?;
    let listener = tokio::net::TcpListener::bind(listen).await.with_context(|| {
        format!("Nothing can listen on {listen}: is the service running already?")
    })?;
    let housekeeping = tokio::spawn(keep_house(app.clone()));
    let reports = tokio::spawn(crate::reports::job::work(app.clone()));
    tracing::info!(%listen, url, database = app.store.engine(), "State of Play is running");
    let service = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let (told, stopping) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop_signal().await;
        tracing::info!("stopping: requests under way are finished first");
        let _ = told.send(());
    });
    tokio::select! {
        ended = server => ended?,
        () = async {
            let _ = stopping.await;
            tokio::select! {
                () = tokio::time::sleep(FINISH) => {}
                () = stop_signal() => {}
            }
        } => tracing::warn!("stopped before every request was finished"),
    }
    housekeeping.abort();
    // What it had not finished is taken up when its claim runs out.
    reports.abort();
    app.store.close().await;
    Ok(())
}

/// Waits until the process is told to stop.
async fn stop_signal() {
    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

async fn keep_house(app: App) {
    let mut every = tokio::time::interval(HOUSEKEEPING);
    loop {
        every.tick().await;
        let now = app.clock.now();
        let before = |ago: SignedDuration| now.checked_sub(ago).unwrap_or(now);
        let done = async {
            app.refresh_register().await?;
            app.store.purge_sessions(before(session::LONGEST), before(session::IDLE)).await?;
            app.store.purge_failed_attempts(before(SignedDuration::from_hours(24))).await
        };
        if let Err(error) = done.await {
            tracing::warn!("housekeeping has to wait: {error}");
        }
    }
}
