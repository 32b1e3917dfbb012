//! The first screens before the program has come: they take answers, and hand
//! them over when it comes, late or not.

use crate::harness::{Browser, Served, Setting};
use crate::words::say;
use serde_json::json;

/// What a person sees: words, what is ticked, what is open, and where it all stands.
const SEEN: &str = "JSON.stringify({
    words: document.querySelector('#massage-check').innerText.trim(),
    ticked: [...document.querySelectorAll('input:checked')].map(({ name, value }) => [name, value]),
    open: [...document.querySelectorAll('details[open]')].map((one) => one.innerText),
    country: document.querySelector('#country')?.value,
    tel: [...document.querySelectorAll('a[href^=tel]')].map((link) => link.getAttribute('href')),
    places: [...document.querySelectorAll('#massage-check :is(h1, h2, p, label, button, fieldset)')].filter((one) => one.checkVisibility()).map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
    }),
    at: Math.round(scrollY),
    focus: document.activeElement.id || document.activeElement.name || document.activeElement.localName,
})";
const MESSAGE: &str =
    "all('h2').find((one) => plain(one.innerText) === 'We could not run the check')";

fn before(language: &'static str) -> Browser {
    let page = Browser::load(Setting {
        served: Served::LateWasm,
        language,
        hurry: 1,
        ..Setting::default()
    });
    page.wait(
        "the first screen",
        "document.querySelector('#start')?.checkVisibility()",
    );
    page
}

fn let_come(page: &Browser) {
    page.server.let_the_program_come();
    page.wait(
        "the check has started",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    page.settle();
}

fn press(page: &Browser, words: &str) {
    let script = "all('button').find((one) => plain(one.innerText) === arguments[0]).click()";
    page.run(script, &[json!(words)]);
}

fn answer(page: &Browser, item: &str, value: &str) {
    let script = "document.querySelector(`[name=${arguments[0]}][value=${arguments[1]}]`).click()";
    page.run(script, &[json!(item), json!(value)]);
}

/// Without where the keyboard is: nobody was anywhere yet.
fn seen(page: &Browser) -> String {
    page.text(SEEN)
}

#[test]
fn the_first_screen_is_as_the_program_draws_it_in_every_country() {
    for language in [
        "en-GB", "en-US", "en-AU", "en-NZ", "en-IE", "en-CA", "de-DE", "ja-JP", "ko-KR", "en-IN",
        "en-SG", "en-ZA", "fr",
    ] {
        let page = before(language);
        let first = seen(&page);
        let_come(&page);
        assert_eq!(first, seen(&page), "{language}");
        assert!(page.complaints().is_empty(), "{:?}", page.complaints());
    }
}

#[test]
fn answers_given_before_the_program_comes_are_there_after_it() {
    let page = before("en-US");
    press(&page, &say("ui.start"));
    assert_eq!(page.text("document.activeElement.id"), "title");
    answer(&page, "chest-or-breath", "no");
    answer(&page, "stroke-like", "unsure");
    assert!(page.shown().contains(&say("ui.alert-strong")));
    page.run("document.querySelectorAll('details')[1].open = true", &[]);
    page.run(
        "document.querySelector('[name=stroke-like][value=unsure]').focus({ preventScroll: true })",
        &[],
    );
    page.run("scrollTo(0, 333)", &[]);
    let first = seen(&page);
    let_come(&page);
    assert_eq!(first, seen(&page));
    assert!(page.complaints().is_empty(), "{:?}", page.complaints());
    // And the program knows of it: a slip is undone as ever.
    answer(&page, "stroke-like", "no");
    page.wait("no alert", "!document.querySelector('.mc-alert')");
}

#[test]
fn whoever_starts_before_the_whole_page_has_come_gets_the_questions() {
    let server_and_press = |server: &crate::harness::Server| {
        server.put_ahead(
            "requestAnimationFrame(function look() {
                const start = document.querySelector('#start');
                if (!start?.checkVisibility()) return requestAnimationFrame(look);
                window.numbers = document.querySelector('.mc-bar__help').innerText;
                start.click();
                window.pressed = document.readyState;
            })",
        );
        format!("http://127.0.0.1:{}/", server.port)
    };
    let setting = Setting {
        served: Served::PageInPieces,
        language: "en-US",
        hurry: 1,
        ..Setting::default()
    };
    let page = Browser::load_around(setting, server_and_press);
    page.wait("the button was pressed", "window.pressed");
    assert_eq!(page.text("pressed"), "loading");
    assert!(page.text("numbers").contains("911"));
    page.wait(
        "the questions",
        "document.querySelector('[name=stroke-like]')?.labels[0].checkVisibility()",
    );
    answer(&page, "stroke-like", "unsure");
    assert!(page.shown().contains(&say("ui.alert-strong")));
    assert!(page.complaints().is_empty(), "{:?}", page.complaints());
    let first = seen(&page);
    let_come(&page);
    assert_eq!(first, seen(&page));
}

#[test]
fn a_slip_is_undone_before_the_program_comes() {
    let page = before("en-GB");
    press(&page, &say("ui.start"));
    answer(&page, "stroke-like", "yes");
    assert!(page.is("document.querySelector('#stroke-like .mc-alert')"));
    answer(&page, "stroke-like", "no");
    assert!(page.is("!document.querySelector('.mc-alert')"));
}

#[test]
fn what_was_pressed_meanwhile_is_done_when_the_program_comes() {
    let page = before("en-GB");
    press(&page, &say("ui.start"));
    press(&page, &say("ui.no-to-all"));
    assert!(page.is("document.querySelector('#first-status').checkVisibility()"));
    let_come(&page);
    page.wait(
        "six times no",
        "document.querySelectorAll('input[value=no]:checked').length === 6",
    );
    assert!(page.is("!document.querySelector('#first-status').checkVisibility()"));

    let page = before("en-GB");
    press(&page, &say("ui.start"));
    for item in page
        .text("[...document.querySelectorAll('.mc-sign')].map(({ id }) => id).join()")
        .split(',')
    {
        answer(&page, item, "no");
    }
    press(&page, &say("ui.continue"));
    let_come(&page);
    let heading = page.text("document.querySelector('.mc-progress').innerText");
    page.wait(
        "the second page",
        "!document.querySelector('[name=chest-or-breath]')",
    );
    assert!(heading.contains('1'), "{heading}");

    let page = before("en-GB");
    press(&page, &say("ui.about"));
    let_come(&page);
    page.wait(
        "About",
        "plain(document.querySelector('#title').innerText).startsWith('About')",
    );
}

#[test]
fn settings_and_country_chosen_meanwhile_are_kept() {
    let page = before("en-GB");
    page.run("document.querySelector('.mc-fold').open = true", &[]);
    answer(&page, "data-theme", "dark");
    assert_eq!(page.text("document.documentElement.dataset.theme"), "dark");
    page.run("document.querySelector('#set-calm').click()", &[]);
    let choose = "const list = document.querySelector('#country'); list.value = 'usa';
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(choose, &[]);
    press(&page, &say("ui.start"));
    assert!(page.shown().contains("911"), "{}", page.shown());
    let_come(&page);
    assert!(page.shown().contains("911"), "{}", page.shown());
    assert_eq!(page.text("document.documentElement.dataset.theme"), "dark");
    assert_eq!(page.text("document.documentElement.dataset.motion"), "none");
}

#[test]
fn one_can_leave_quickly_before_the_program_comes() {
    for by_key in [false, true] {
        let page = before("en-GB");
        if by_key {
            for _ in 0..3 {
                page.run(
                    "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))",
                    &[],
                );
            }
        } else {
            press(&page, &say("comfort.leave"));
        }
        // The neutral page is out of reach for tests; what counts is that this one shows nothing.
        page.wait(
            "nothing of the check",
            "!document.querySelector('#start')?.checkVisibility()",
        );
    }
}

#[test]
fn who_was_here_before_sees_their_own_screen_and_not_a_first_one() {
    let page = Browser::open(Setting::default());
    press(&page, &say("ui.start"));
    answer(&page, "chest-or-breath", "no");
    page.wait("kept", "sessionStorage.getItem('massage-check')");
    page.run("sessionStorage.setItem('seen', '')", &[]);
    page.before_each_load(
        "(function look() {
            const first = document.querySelector('.mc-first');
            if (first?.checkVisibility()) sessionStorage.setItem('seen', 'yes');
            requestAnimationFrame(look);
        })()",
    );
    page.reload();
    assert_eq!(page.text("sessionStorage.getItem('seen')"), "");
    assert!(page.is("document.querySelector('[name=chest-or-breath][value=no]').checked"));
}

#[test]
fn when_it_takes_too_long_one_is_told_whom_to_ask_and_loses_nothing() {
    let page = Browser::load(Setting {
        served: Served::LateWasm,
        hurry: 1,
        ..Setting::default()
    });
    page.wait(
        "the first screen",
        "document.querySelector('#start')?.checkVisibility()",
    );
    press(&page, &say("ui.start"));
    answer(&page, "chest-or-breath", "no");
    page.wait(
        "that it is slow",
        "document.querySelector('[data-when=slow]').checkVisibility()",
    );
    assert!(page.is("document.querySelector('[name=chest-or-breath]').checkVisibility()"));
    let finish = "document.getAnimations().forEach((one) => one.finish())";
    page.run(finish, &[]);
    page.wait("whom to ask", MESSAGE);
    assert!(page.shown().contains("999"));
    page.wait(
        "the questions give way",
        "!document.querySelector('[name=chest-or-breath]').checkVisibility()",
    );
    let_come(&page);
    assert!(page.is("document.querySelector('[name=chest-or-breath][value=no]').checked"));
    assert!(!page.is(MESSAGE));
}
