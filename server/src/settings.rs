//! Settings: by flag, environment (`STATE_OF_PLAY_…`) or a TOML file, checked at start with plain errors.
//!
//! A flag or environment variable wins over the file. `state-of-play serve --help` lists them all.

use app::frame::Brand;
use axum_client_ip::ClientIpSource;
use clap::Args;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Where the data are, for every command.
#[derive(Debug, Clone, Args)]
pub struct DatabaseArgs {
    /// The database: sqlite:PATH, or postgres://USER:PASSWORD@HOST/NAME [default: sqlite:data/state-of-play.sqlite]
    #[arg(long, env = "STATE_OF_PLAY_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// A TOML file of settings.
    #[arg(long, env = "STATE_OF_PLAY_CONFIG")]
    pub config: Option<PathBuf>,
}

/// Settings of `serve`, as given on the command line.
#[derive(Debug, Clone, Args, Default)]
pub struct ServeArgs {
    /// The address to listen on [default: 127.0.0.1:3000]
    #[arg(long, env = "STATE_OF_PLAY_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// The address visitors use, without a path [default: http://127.0.0.1:3000]
    #[arg(long, env = "STATE_OF_PLAY_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Where a visitor's network address is read: ConnectInfo, or a header that your proxy sets, such as
    /// RightmostXForwardedFor [default: ConnectInfo]
    #[arg(long, env = "STATE_OF_PLAY_CLIENT_ADDRESS")]
    pub client_address: Option<ClientIpSource>,
    /// What you call the service, in English
    #[arg(long, env = "STATE_OF_PLAY_NAME_EN")]
    pub name_en: Option<String>,
    /// What you call the service, in Welsh
    #[arg(long, env = "STATE_OF_PLAY_NAME_CY")]
    pub name_cy: Option<String>,
    /// Who runs the service, in English
    #[arg(long, env = "STATE_OF_PLAY_ORGANISATION_EN")]
    pub organisation_en: Option<String>,
    /// Who runs the service, in Welsh
    #[arg(long, env = "STATE_OF_PLAY_ORGANISATION_CY")]
    pub organisation_cy: Option<String>,
    /// Where people write for help
    #[arg(long, env = "STATE_OF_PLAY_CONTACT_EMAIL")]
    pub contact_email: Option<String>,
}

/// The same settings, as a file holds them. An unknown key is an error.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FileSettings {
    database: Option<String>,
    listen: Option<SocketAddr>,
    public_url: Option<String>,
    client_address: Option<ClientIpSource>,
    name_en: Option<String>,
    name_cy: Option<String>,
    organisation_en: Option<String>,
    organisation_cy: Option<String>,
    contact_email: Option<String>,
}

/// Checked settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address to listen on.
    pub listen: SocketAddr,
    /// The address visitors use, without a slash at its end.
    pub public_url: String,
    /// Where a visitor's network address is read.
    pub client_address: ClientIpSource,
    service: [String; 2],
    organisation: [String; 2],
    contact_email: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            public_url: "http://127.0.0.1:3000".into(),
            client_address: ClientIpSource::ConnectInfo,
            service: ["State of Play".into(), "Y Sefyllfa Bresennol".into()],
            organisation: [
                "Digital maturity for councils".into(),
                "Aeddfedrwydd digidol i gynghorau".into(),
            ],
            contact_email: "help@state-of-play.example".into(),
        }
    }
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SettingsError(String);

fn file(path: Option<&Path>) -> Result<FileSettings, SettingsError> {
    let Some(path) = path else { return Ok(FileSettings::default()) };
    config::Config::builder()
        .add_source(config::File::from(path).format(config::FileFormat::Toml))
        .build()
        .and_then(config::Config::try_deserialize)
        .map_err(|error| SettingsError(format!("The settings file {}: {error}", path.display())))
}

/// The address of the database: from the flag, the environment, the file, or the default.
///
/// # Errors
/// When the file cannot be read.
pub fn database(args: &DatabaseArgs) -> Result<String, SettingsError> {
    let from_file = file(args.config.as_deref())?.database;
    let default = || "sqlite:data/state-of-play.sqlite".to_owned();
    Ok(args.database.clone().or(from_file).unwrap_or_else(default))
}

impl Settings {
    /// Puts together and checks the settings.
    ///
    /// # Errors
    /// A sentence that names the setting and what is wrong with it.
    pub fn load(serve: ServeArgs, database: &DatabaseArgs) -> Result<Self, SettingsError> {
        let file = file(database.config.as_deref())?;
        let default = Self::default();
        let [name_en, name_cy] = default.service;
        let [by_en, by_cy] = default.organisation;
        let listen = serve.listen.or(file.listen).unwrap_or(default.listen);
        let settings = Self {
            listen,
            public_url: serve
                .public_url
                .or(file.public_url)
                .unwrap_or_else(|| format!("http://{listen}"))
                .trim_end_matches('/')
                .to_owned(),
            client_address: serve
                .client_address
                .or(file.client_address)
                .unwrap_or(default.client_address),
            service: [
                serve.name_en.or(file.name_en).unwrap_or(name_en),
                serve.name_cy.or(file.name_cy).unwrap_or(name_cy),
            ],
            organisation: [
                serve.organisation_en.or(file.organisation_en).unwrap_or(by_en),
                serve.organisation_cy.or(file.organisation_cy).unwrap_or(by_cy),
            ],
            contact_email: serve
                .contact_email
                .or(file.contact_email)
                .unwrap_or(default.contact_email),
        };
        settings.check()?;
        Ok(settings)
    }

    fn check(&self) -> Result<(), SettingsError> {
        let refuse = |sentence: String| Err(SettingsError(sentence));
        let Some((scheme, rest)) = self.public_url.split_once("://") else {
            return refuse(format!("public-url: {:?} is not a web address.", self.public_url));
        };
        let host = rest.rsplit_once(':').map_or(rest, |(host, _)| host);
        match scheme {
            _ if rest.contains('/') => {
                return refuse(format!("public-url: {:?} must not have a path.", self.public_url));
            }
            "https" => {}
            "http" if ["127.0.0.1", "localhost", "[::1]"].contains(&host) => {}
            "http" => {
                return refuse(
                    "public-url: sessions are only safe over https. Put a proxy with a certificate \
                     in front and give its https address; http is only for this machine."
                        .into(),
                );
            }
            _ => return refuse("public-url: must start with https://".into()),
        }
        if !self.contact_email.contains('@') {
            return refuse(format!(
                "contact-email: {:?} is not an email address.",
                self.contact_email
            ));
        }
        Ok(())
    }

    /// Whether visitors come over https.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// What pages say of who runs the service.
    #[must_use]
    pub fn brand(&self) -> Brand {
        Brand {
            service: self.service.clone(),
            organisation: self.organisation.clone(),
            email: self.contact_email.clone(),
            theme_colour: "#0b5c55".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(public_url: &str) -> Result<Settings, SettingsError> {
        let serve = ServeArgs { public_url: Some(public_url.into()), ..ServeArgs::default() };
        Settings::load(serve, &DatabaseArgs { database: None, config: None })
    }

    #[test]
    fn http_is_only_for_this_machine() {
        assert!(load("http://127.0.0.1:3000").is_ok());
        assert!(load("https://play.example.gov.uk").is_ok());
        let error = load("http://play.example.gov.uk").err().map(|e| e.to_string());
        assert!(error.is_some_and(|e| e.contains("only safe over https")));
        assert!(load("play.example").is_err());
        assert!(load("https://play.example/path").is_err());
    }
}
