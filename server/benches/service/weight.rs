//! What a visitor's browser is sent for a question's page, whether a results page is drawn only once, and how long a chart
//! takes that is kept.

use crate::client::{Connection, now};
use crate::data::Seat;
use crate::report::aim;
use crate::scripts::get;
use crate::{paths, say};
use http_body_util::BodyExt as _;
use server::charts::{
    Captions, DistributionRow, Distributions, LevelShare, Renderer, Scale, Shares, Shown, Width,
    distributions,
};
use server::clock::Clock;
use server::settings::Settings;
use server::state::App;
use std::net::SocketAddr;
use store::Store;
use tower::ServiceExt as _;

/// The most that a question's page may weigh with its assets, gzipped, in bytes.
const LIGHT: usize = 60_000;

/// Weighs a question's page with everything it names, as the service sends it gzipped.
pub(crate) async fn question_page(address: SocketAddr, seat: &Seat) -> anyhow::Result<()> {
    let mut connection = Connection::open(address).await?;
    let path = paths::question(&seat.council, &seat.answered[0]);
    let page = connection.ask(&get(address, &path, &seat.session, false)).await?.text()?;
    let mut parts = vec![("the page itself".to_owned(), page.len(), path)];
    {
        let document = scraper::Html::parse_document(&page);
        let links = scraper::Selector::parse("link[rel=stylesheet], script[src]")
            .map_err(|error| anyhow::anyhow!("{error}"))?;
        for link in document.select(&links) {
            let link = link.value();
            let Some(path) = link.attr("href").or_else(|| link.attr("src")) else { continue };
            let name = path.rsplit('/').next().unwrap_or(path);
            parts.push((name.to_owned(), 0, path.to_owned()));
        }
    }
    say("");
    say("Bytes over the wire for a question's page, gzipped (and not)");
    let mut total = 0;
    for (name, plain, path) in parts {
        let plain = if plain > 0 {
            plain
        } else {
            connection.ask(&get(address, &path, &seat.session, false)).await?.bytes()?.len()
        };
        let packed =
            connection.ask(&get(address, &path, &seat.session, true)).await?.bytes()?.len();
        total += packed;
        say(&format!("  {name:<26} {packed:>7} ({plain})"));
    }
    aim("together", &format!("{total}"), &format!("at most {LIGHT}, no wasm"), total <= LIGHT);
    Ok(())
}

/// Opens a results page twice in this process and counts what the chart engine drew each time.
pub(crate) async fn charts(database: &str, seat: &Seat) -> anyhow::Result<()> {
    let store = Store::open(database).await?;
    let app = App::new(store, Settings::default(), Clock::system()).await?;
    let router = server::routes::router(app.clone());
    let mut drawn = Vec::new();
    for _ in 0..2 {
        let before = app.charts.drawn();
        let mut request = http::Request::get(paths::results(&seat.council))
            .header(http::header::HOST, "127.0.0.1:3000")
            .header(http::header::COOKIE, format!("session={}", seat.session))
            .body(axum::body::Body::empty())?;
        let peer = SocketAddr::from(([127, 0, 0, 1], 50_000));
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        let response = router.clone().oneshot(request).await?;
        anyhow::ensure!(response.status() == 200, "the results page: {}", response.status());
        response.into_body().collect().await?;
        drawn.push(app.charts.drawn() - before);
    }
    app.store.close().await;
    let figure = format!("{} the first time, {} the second", drawn[0], drawn[1]);
    aim("charts drawn for a results page", &figure, "none the second time", drawn[1] == 0);
    Ok(())
}

/// The most milliseconds that a chart which is kept may take.
const KEPT: f64 = 20.0;
/// How often a chart that is kept is asked for.
const TIMES: u32 = 1000;

/// Draws one chart of a release and asks for it again and again: twelve themes, with the council's own level marked.
pub(crate) async fn one_chart() -> anyhow::Result<()> {
    let renderer = Renderer::start()?;
    let share = |count: u32| LevelShare { share: f64::from(count), words: format!("{count}%") };
    let row = |place: u32| DistributionRow {
        label: format!("A theme of the bank with a name of some length, {place}"),
        words: "n = 382".into(),
        shares: Shown::Figure(Shares {
            levels: [10 + place, 20, 30, 25, 15 - place].map(share).into(),
            base: Some(2),
            own: Some(1),
        }),
    };
    let described = || {
        distributions(&Distributions {
            width: Width::Wide,
            scale: Scale {
                numbers: (0..5).map(|level| level.to_string()).collect(),
                names: Vec::new(),
            },
            base_label: "Base level".into(),
            own_label: "Your council".into(),
            rows: (0..12).map(row).collect(),
        })
    };
    let captions = Captions { title: "Where councils stand", description: "By theme." };
    let start = now();
    let size = renderer.svg(&described(), captions).await?.len();
    let first = start.elapsed().as_secs_f64() * 1e3;
    let start = now();
    for _ in 0..TIMES {
        renderer.svg(&described(), captions).await?;
    }
    let each = start.elapsed().as_secs_f64() * 1e3 / f64::from(TIMES);
    say(&format!("  one chart of {size} bytes: {first:.0} ms the first time"));
    let met = each <= KEPT && renderer.drawn() == 1;
    aim("described and taken from what is kept", &format!("{each:.2} ms"), "at most 20 ms", met);
    Ok(())
}
