//! Chromium's own log of all it does on the network, beneath every page,
//! worker and extension: requests, names looked up, connections.

use crate::harness::engines::own_errands;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// When something may come from the page: while it is loaded.
pub type Span = [SystemTime; 2];

/// One thing the browser did.
#[derive(Debug)]
struct Deed {
    what: String,
    /// On whose behalf, if that is a page: its site.
    site: String,
    params: Value,
    at: SystemTime,
}

pub struct Log(Vec<Deed>);

impl Log {
    pub fn read(text: &str) -> Self {
        let log: Value = serde_json::from_str(text).expect("a log that is whole");
        let constants = &log["constants"];
        let numbers = constants["logEventTypes"]
            .as_object()
            .expect("kinds of events");
        let names: BTreeMap<u64, &str> = numbers
            .iter()
            .filter_map(|(name, number)| Some((number.as_u64()?, name.as_str())))
            .collect();
        let start = number(&constants["timeTickOffset"]);
        // Each has a begin and an end, or neither; what it is about comes with the first.
        let end = &constants["logEventPhase"]["PHASE_END"];
        let events = log["events"].as_array().expect("events");
        let begun = events.iter().filter(|event| event["phase"] != *end);
        let deed = |event: &Value| {
            let params = event["params"].clone();
            let text = |name: &str| params[name].as_str().unwrap_or_default().to_owned();
            let site = [
                "initiator",
                "network_isolation_key",
                "network_anonymization_key",
            ]
            .map(text);
            Some(Deed {
                what: (*names.get(&event["type"].as_u64()?)?).to_owned(),
                site: site.join(" "),
                params,
                at: UNIX_EPOCH + Duration::from_millis(start + number(&event["time"])),
            })
        };
        Self(begun.filter_map(deed).collect())
    }

    /// What is in it that ought not to be: of a page at this port that is made
    /// of these files, and loads at these times only, but for some of them.
    pub fn wrong(
        &self,
        port: u16,
        files: &[String],
        loads: &[Span],
        any_time: &[&str],
    ) -> Vec<String> {
        let origin = format!("http://127.0.0.1:{port}");
        let known = |url: &str| {
            let path = url
                .strip_prefix(&origin)
                .and_then(|path| path.strip_prefix('/'));
            path.is_some_and(|path| path.is_empty() || files.iter().any(|file| file == path))
        };
        let loading = |at: SystemTime| {
            loads
                .iter()
                .any(|[start, end]| (*start..*end).contains(&at))
        };
        let later = |url: &str| {
            let path = url.strip_prefix(&format!("{origin}/"));
            path.is_some_and(|path| any_time.contains(&path))
        };
        // What comes at any time comes over a connection of its own.
        let connecting = |at: SystemTime| loading(at) || !any_time.is_empty();
        let mut wrong = Vec::new();
        for deed in &self.0 {
            let text = |name: &str| deed.params[name].as_str().unwrap_or_default();
            let of_page = deed.site.contains("127.0.0.1");
            let (fine, about) = match deed.what.as_str() {
                "URL_REQUEST_START_JOB" => {
                    let url = text("url");
                    let own = !of_page && is_own(url);
                    (own || known(url) && (loading(deed.at) || later(url)), url)
                }
                "HOST_RESOLVER_MANAGER_REQUEST" => {
                    let host = text("host");
                    // As which its own names are looked up: see engines/chromium.rs.
                    let own = !of_page && (is_own(host) || host.ends_with("~notfound"));
                    (own || host == origin && connecting(deed.at), host)
                }
                "TCP_CONNECT_ATTEMPT" => {
                    let address = text("address");
                    let there = origin.ends_with(&format!("//{address}"));
                    (there && connecting(deed.at), address)
                }
                // Without QUIC nothing is sent to port 443: it only learns which address is the nearest, and whether
                // there is IPv6. Names are asked for at port 53, and each is looked at above.
                "UDP_CONNECT" => {
                    let address = text("address");
                    (
                        address.ends_with(":443") || address.ends_with(":53"),
                        address,
                    )
                }
                _ => continue,
            };
            if !fine {
                let why = if loading(deed.at) {
                    ""
                } else {
                    ", though nothing was being loaded"
                };
                wrong.push(format!("{} {about}{why}", deed.what));
            }
        }
        wrong
    }

    /// Every address asked for on behalf of the page.
    pub fn requests(&self) -> Vec<&str> {
        let of_page =
            |deed: &&Deed| deed.what == "URL_REQUEST_START_JOB" && deed.site.contains("127.0.0.1");
        self.0
            .iter()
            .filter(of_page)
            .filter_map(|deed| deed.params["url"].as_str())
            .collect()
    }
}

/// Whether it is an errand of the browser itself.
fn is_own(address: &str) -> bool {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = host.split(['/', ':']).next().unwrap_or_default();
    own_errands().contains(&host)
}

/// Numbers are written as text where they may be large.
fn number(value: &Value) -> u64 {
    let text = value.as_str().and_then(|text| text.parse().ok());
    text.or(value.as_u64()).expect("a number")
}
