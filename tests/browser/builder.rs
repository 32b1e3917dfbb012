//! The page on which staff of clinics put together the lines for their own.

use crate::gallery::axe;
use crate::harness::engines::Need;
use crate::harness::host::{Host, Place, Reply};
use crate::harness::{Browser, Setting};
use fantoccini::key::Key;
use massage_check::pwa::integrity;
use serde_json::{json, Value};
use std::path::Path;

const WIDE: &str = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

fn open(setting: Setting) -> Browser {
    let page = Browser::load_around(setting, |server| {
        format!("http://127.0.0.1:{}/builder.html", server.port)
    });
    page.wait(
        "the preview",
        "document.querySelector('massage-check')?.shadowRoot?.querySelector('iframe')",
    );
    page.settle();
    page
}

fn desktop() -> Browser {
    open(Setting {
        width: 1280,
        height: 900,
        ..Setting::default()
    })
}

/// Types into a field, and leaves it.
fn fill(page: &Browser, field: &str, text: &str) {
    let found = page.element(
        "return document.getElementById(arguments[0])",
        &[json!(field)],
    );
    let found = found.unwrap_or_else(|| panic!("no field {field}"));
    page.run(
        "const field = document.getElementById(arguments[0]);
        if (field.value === '') return;
        field.value = '';
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));",
        &[json!(field)],
    );
    // WebKit's driver takes no empty text.
    if !text.is_empty() {
        page.type_into(&found, text);
    }
    page.key(Key::Tab, false);
}

/// Clicks on a choice by its words.
fn choose(page: &Browser, words: &str) {
    let label = page.element(
        "return [...document.querySelectorAll('label:has(input)')].find((label) => plain(label.innerText).startsWith(arguments[0]))",
        &[json!(words)],
    );
    page.click(&label.unwrap_or_else(|| panic!("no {words:?} to choose")));
}

fn lines(page: &Browser) -> String {
    page.text("document.getElementById('code').value")
}

/// Reads the lines as a browser reads a page; on another one, whose policy does not forbid it.
fn pasted(page: &Browser) -> Value {
    let code = lines(page);
    page.leave_for(&format!("{}around.txt", page.url));
    page.run(
        "const made = new DOMParser().parseFromString(arguments[0], 'text/html');
        const attributes = (name) =>
            Object.fromEntries([...made.querySelector(name).attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [name, value]));
        return {
            names: [...made.querySelectorAll('head > *, body *')].map(({ localName }) => localName),
            script: attributes('script'),
            check: attributes('massage-check'),
            link: made.querySelector('massage-check > a').getAttribute('href'),
            first: arguments[0].split('\\n')[0],
        };",
        &[json!(code)],
    )
}

#[test]
fn the_lines_hold_what_was_filled_in_and_name_one_version_of_the_loader() {
    let page = desktop();
    assert_eq!(
        page.get("document.querySelector('massage-check').attributes.length"),
        0
    );
    for (field, text) in [
        ("clinic", "Willow Lane"),
        ("phone", "+44 20 7946 0000"),
        ("booking", "https://clinic.example/visit?a=1&b=2"),
        ("note", "Ask for  Ann. She knows. "),
        ("accent", "5B2A6B"),
        ("radius", "4"),
        ("overlay", "/massage-check.json"),
    ] {
        fill(&page, field, text);
    }
    for words in [
        "Dark",
        "Your page’s",
        "First question",
        "Do not",
        "Ask patients",
    ] {
        choose(&page, words);
    }
    let list = page.element("return document.getElementById('region')", &[]);
    page.select(&list.expect("a list"), "New Zealand");
    let policy = page.text("document.getElementById('policy').textContent");
    let site = page.url.trim_end_matches('/').to_owned();
    assert_eq!(
        policy,
        format!("script-src {site};\nframe-src {site};\nconnect-src 'self';")
    );

    let preview = page.get("Object.fromEntries([...document.querySelector('massage-check').attributes].map((one) => [one.name, one.value]))");
    let made = pasted(&page);
    let expected = json!({
        "clinic": "Willow Lane", "phone": "+44 20 7946 0000", "booking": "https://clinic.example/visit?a=1&b=2",
        "note": "Ask for Ann. She knows.", "theme": "dark", "accent": "#5B2A6B", "radius": "4", "font": "host",
        "region": "new-zealand", "start": "question", "full-screen": "off", "share-tier": "",
        "overlay": "/massage-check.json",
    });
    assert_eq!(made["check"], expected);
    // The clinic's file is not on this site.
    let mut without = expected;
    without
        .as_object_mut()
        .expect("an object")
        .remove("overlay");
    assert_eq!(preview, without);

    assert_eq!(made["names"], json!(["script", "massage-check", "a"]));
    assert_eq!(made["link"], page.url);
    let loader = made["script"]["src"].as_str().expect("an address");
    let name = loader.strip_prefix(&page.url).expect("of this site");
    assert!(name.starts_with("embed-") && name.len() == "embed-0123456789abcdef.js".len());
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("dist")
        .join(name);
    let hash = integrity(&std::fs::read(file).expect("the loader"));
    assert_eq!(
        made["script"],
        json!({ "async": "", "src": loader, "integrity": hash, "crossorigin": "anonymous" })
    );
    let version = format!("<!-- Massage Check {} -->", env!("CARGO_PKG_VERSION"));
    assert_eq!(made["first"], version);
}

#[test]
fn words_that_look_like_code_stay_words() {
    let page = desktop();
    let name = "\"><script>alert(1)</script>&quot;<b>'`";
    let note = "--> </massage-check><img src=x onerror=alert(2)> &lt;";
    fill(&page, "clinic", name);
    fill(&page, "note", note);
    let made = pasted(&page);
    assert_eq!(made["names"], json!(["script", "massage-check", "a"]));
    assert_eq!(made["check"], json!({ "clinic": name, "note": note }));
}

#[test]
fn what_is_wrong_is_told_beside_its_field_left_out_and_never_lost() {
    let page = desktop();
    let wrong = [
        ("clinic", &*"w".repeat(81), "Make it 1 shorter"),
        ("phone", "call us", "Write one phone number"),
        ("booking", "javascript:alert(1)", "starting with https://"),
        ("note", &*"n".repeat(310), "Make it 10 shorter"),
        ("accent", "purple", "six digits or letters"),
        ("radius", "25", "from 0 to 24"),
        (
            "overlay",
            "//elsewhere.example/x.json",
            "on your own website",
        ),
    ];
    for (field, text, why) in wrong {
        fill(&page, field, text);
        let told = page.run(
            "const field = document.getElementById(arguments[0]);
            const [id] = field.getAttribute('aria-describedby').split(' ').slice(-1);
            const error = document.getElementById(id);
            return [field.value, field.getAttribute('aria-invalid'), seen(error) && error.textContent];",
            &[json!(field)],
        );
        assert_eq!(told[0], text, "{field} is as it was typed");
        assert_eq!(told[1], "true", "{field}");
        assert!(
            told[2].as_str().is_some_and(|said| said.contains(why)),
            "{field}: {told}"
        );
    }
    let left_out = page.get("document.querySelectorAll('#wrong a').length");
    assert_eq!(left_out, wrong.len());
    assert_eq!(
        page.get("document.querySelector('massage-check').attributes.length"),
        0
    );
    // From the list to the field, without a trace in the address.
    let link = page
        .element("return document.querySelector('#wrong a')", &[])
        .expect("a link");
    page.click(&link);
    assert_eq!(page.text("document.activeElement.id"), "clinic");
    assert!(
        page.address().ends_with("/builder.html"),
        "{}",
        page.address()
    );
    fill(&page, "clinic", "Willow Lane");
    assert!(page.is("!seen(document.getElementById('clinic-error')) && !document.getElementById('clinic').hasAttribute('aria-invalid')"));
    assert_eq!(pasted(&page)["check"], json!({ "clinic": "Willow Lane" }));
}

#[test]
fn the_preview_is_the_check_and_takes_what_is_filled_in_without_starting_again() {
    let page = desktop();
    let frame = "document.querySelector('massage-check').shadowRoot.querySelector('iframe')";
    page.run(&format!("window.first = {frame}"), &[]);
    page.wait(
        "the check",
        &format!(
            "{frame}.contentDocument?.querySelector('[data-awake]:not([data-behind]) #title')"
        ),
    );
    fill(&page, "clinic", "Willow Lane");
    page.wait(
        "the name",
        &format!("{frame}.contentDocument.body.innerText.includes('Willow Lane')"),
    );
    choose(&page, "Computer");
    assert!(page.is(&format!("{frame} === first")));
    let wide = page.get(&format!("{frame}.clientWidth")).as_f64();
    choose(&page, "Phone");
    let narrow = page.get(&format!("{frame}.clientWidth")).as_f64();
    assert!(narrow < wide && narrow > Some(300.0), "{narrow:?} {wide:?}");
    for (words, theme) in [
        ("Dark", json!("dark")),
        ("Light", json!("light")),
        ("As set", Value::Null),
    ] {
        let label = page.element(
            "return [...document.querySelectorAll('label:has([name=shown])')].find((label) => plain(label.innerText) === arguments[0])",
            &[json!(words)],
        );
        page.click(&label.expect("a choice"));
        assert_eq!(
            page.get("document.querySelector('massage-check').getAttribute('theme')"),
            theme
        );
        assert!(
            !lines(&page).contains("theme="),
            "what is looked at is not what is set"
        );
    }
    choose(&page, "First question");
    assert!(
        page.is(&format!("{frame} !== first")),
        "it starts anew with another start"
    );
    page.run(&format!("window.first = {frame}"), &[]);
    let again = page.element("return pressable('Start the preview again')", &[]);
    page.click(&again.expect("a button"));
    assert!(page.is(&format!("{frame} !== first")));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn what_the_check_says_of_the_settings_stands_beside_the_preview() {
    let page = desktop();
    let said =
        "seen(document.getElementById('noted')) && [...document.querySelectorAll('#notes li')].map((line) => line.textContent).join('\\n')";
    assert_eq!(page.get(said), false);
    // Yellow on white: nobody could read it.
    let corrected = format!(
        "/^Your colour: #ffff00 is #[0-9a-f]{{6}} on light screens.*read it$/.test({said})"
    );
    fill(&page, "accent", "#ffff00");
    page.wait("what the check made of it", &corrected);
    fill(&page, "accent", "");
    assert_eq!(
        page.get(said),
        false,
        "of what is no longer so nothing is said"
    );
    fill(&page, "accent", "#ffff00");
    assert!(page.is(&corrected), "the check itself says it only once");
    page.run(
        "document.querySelector('massage-check').dispatchEvent(
            new CustomEvent('noted', { detail: { notes: ['<b>something</b> else'] } }))",
        &[],
    );
    assert!(page.text(said).ends_with("\n<b>something</b> else"));
}

#[test]
fn a_button_copies_the_lines_and_says_so() {
    let page = desktop();
    fill(&page, "clinic", "Willow Lane");
    page.run(
        "document.addEventListener('copy', () => {
            const { value, selectionStart, selectionEnd } = document.activeElement;
            window.copied = value.slice(selectionStart, selectionEnd);
        })",
        &[],
    );
    let copy = page
        .element("return pressable('Copy the lines')", &[])
        .expect("a button");
    page.click(&copy);
    assert_eq!(page.get("window.copied"), lines(&page));
    assert!(page
        .text("document.getElementById('copied').textContent")
        .starts_with("Copied."));
    assert_eq!(page.text("document.activeElement.id"), "copy");
    // What was copied is no longer what stands there.
    fill(&page, "clinic", "Willow Street");
    assert_eq!(
        page.text("document.getElementById('copied').textContent"),
        ""
    );
    page.run("document.execCommand = () => false", &[]);
    page.click(&copy);
    assert!(page
        .text("document.getElementById('copied').textContent")
        .contains("Ctrl+C"));
    assert!(page.is("document.activeElement.id === 'code' && document.activeElement.selectionEnd === document.activeElement.value.length"));
}

#[test]
fn nothing_is_kept_sent_or_put_into_the_address() {
    let page = desktop();
    let frame = "document.querySelector('massage-check').shadowRoot.querySelector('iframe')";
    page.wait(
        "the check",
        &format!(
            "{frame}.contentDocument?.querySelector('[data-awake]:not([data-behind]) #title')"
        ),
    );
    let state =
        "[location.href, history.length, document.cookie, {...localStorage}, {...sessionStorage}]";
    let (before, heard) = (page.get(state), page.heard());
    fill(&page, "clinic", "Willow Lane");
    fill(&page, "phone", "020 7946 0000");
    let field = page
        .element("return document.getElementById('clinic')", &[])
        .expect("a field");
    page.type_into(&field, "\u{e007}");
    page.wait(
        "the lines",
        "document.getElementById('code').value.includes('7946')",
    );
    assert_eq!(page.get(state), before);
    assert_eq!(page.heard(), heard);
    page.refresh();
    page.wait("the page again", "document.getElementById('code')?.value");
    assert!(!lines(&page).contains("Willow"));
}

#[test]
fn the_lines_put_the_check_on_a_page_of_another_site() {
    let page = desktop();
    fill(&page, "clinic", "Willow Lane");
    let host = Host::start(Place::OtherSite);
    let policy = page
        .text("document.getElementById('policy').textContent")
        .replace('\n', " ");
    let reply = Reply::html(format!(
        "<!doctype html><title>Willow Lane</title><h1>Massage</h1>{}",
        lines(&page)
    ));
    host.serve(
        "/",
        reply.with(
            "Content-Security-Policy",
            format!("default-src 'none'; {policy}"),
        ),
    );
    page.leave_for(&format!("{}/", host.origin()));
    let frame = "document.querySelector('massage-check').shadowRoot?.querySelector('iframe')";
    page.wait("a frame", frame);
    let frame = page
        .element(&format!("return {frame}"), &[])
        .expect("a frame");
    page.enter(frame);
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
}

#[test]
fn nothing_of_it_scrolls_sideways_on_the_smallest_phone() {
    let page = open(Setting {
        width: 320,
        height: 568,
        ..Setting::default()
    });
    page.run(
        "for (const fold of document.querySelectorAll('details')) fold.open = true",
        &[],
    );
    assert_eq!(page.get(WIDE), 0);
    fill(&page, "clinic", &"w".repeat(100));
    fill(&page, "overlay", &"w".repeat(200));
    assert_eq!(page.get(WIDE), 0, "with errors");
}

#[test]
fn axe_finds_nothing_wrong_with_it_in_light_or_dark_on_phone_or_desktop() {
    if Need::DevTools.is_missing() {
        return;
    }
    for (dark, width) in [(false, 390), (true, 390), (false, 1280), (true, 1280)] {
        let page = open(Setting {
            dark,
            width,
            ..Setting::default()
        });
        fill(&page, "accent", "purple");
        page.run(
            "for (const fold of document.querySelectorAll('details')) fold.open = true",
            &[],
        );
        page.run(
            "document.querySelector('massage-check').dispatchEvent(new CustomEvent('noted', { detail: { notes: ['accent: darker'] } }))",
            &[],
        );
        page.run(&axe::script(), &[]);
        let found = page.run(
            "return axe.run(document, { runOnly: arguments[0], rules: { 'frame-tested': { enabled: false } }, iframes: false })
                .then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`))",
            &[json!(axe::TAGS)],
        );
        assert_eq!(found, json!([]), "dark {dark}, {width}");
    }
}

/// From the first field to the copied lines, without a mouse.
#[test]
fn all_of_it_works_by_keyboard() {
    let page = desktop();
    let tab_to = |wanted: &str| {
        for _ in 0..60 {
            if page.is(&format!("document.activeElement.matches({wanted:?})")) {
                return;
            }
            page.key(Key::Tab, false);
        }
        panic!("Tab never comes to {wanted}");
    };
    tab_to("#clinic");
    for letter in "Elm".chars() {
        page.type_key(letter);
    }
    tab_to("[name=theme]");
    page.key(Key::Right, false);
    tab_to("#copy");
    page.key(Key::Enter, false);
    assert!(page
        .text("document.getElementById('copied').textContent")
        .starts_with("Copied."));
    let made = pasted(&page);
    assert_eq!(made["check"], json!({ "clinic": "Elm", "theme": "dark" }));
}
