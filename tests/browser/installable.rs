//! Whether a browser would put the check among the apps, by its own word.

use crate::harness::engines::Need;
use crate::walk::open;
use serde_json::json;

#[test]
fn chromium_finds_nothing_that_keeps_it_from_being_installed() {
    if Need::DevTools.is_missing() {
        return;
    }
    let page = open();
    let manifest = page.cdp("Page.getAppManifest", json!({}));
    assert_eq!(
        manifest["url"],
        format!("{}manifest.webmanifest", page.url),
        "{manifest}"
    );
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    let found = page.cdp("Page.getInstallabilityErrors", json!({}));
    assert_eq!(found["installabilityErrors"], json!([]), "{found}");
    let app = page.cdp("Page.getAppId", json!({}));
    assert_eq!(app["appId"], format!("{}massage-check", page.url));
}
