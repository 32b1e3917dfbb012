//! nginx: lines for a `server`.

use super::policy::{self, ASK_AGAIN, FOR_GOOD, HASHED_END, LOADER, OPEN, WHOSE};
use super::{ancestors, comment, opening, FRAMES, LIFETIMES, LOADED, PART_OF_SITE, TRANSPORT};

pub(super) fn file() -> String {
    let mut text = opening(
        "for nginx. In the configuration of your site:\n\n\
         \x20   server {\n\
         \x20       server_name check.example;\n\
         \x20       root /srv/massage-check;\n\
         \x20       include /etc/nginx/massage-check.conf;\n\
         \x20   }\n\n\
         A `location` that has an `add_header` of its own loses all of these: include\n\
         this file there too.\n",
    );
    text.push('\n');
    for (name, value) in policy::headers() {
        if name != WHOSE.0 {
            text += &line(name, &value);
        }
    }
    let [(whose, anyone), (read, by)] = OPEN;
    // What is empty is not sent.
    text += &format!(
        "\n{}set $massage_check_whose \"{}\";\nset $massage_check_read \"\";\n\
         if ($uri ~ \"/{LOADER}\") {{\n    set $massage_check_whose \"{anyone}\";\n    \
         set $massage_check_read \"{by}\";\n}}\n\
         add_header {whose} $massage_check_whose always;\nadd_header {read} $massage_check_read always;\n\n",
        comment(LOADED, ""),
        WHOSE.1,
    );
    text += &comment(FRAMES, "");
    for (who, value) in ancestors() {
        let line = line(
            "Content-Security-Policy",
            &format!("frame-ancestors {value}"),
        );
        text += &format!("# {who}:\n# {line}");
    }
    let (name, value) = TRANSPORT;
    text += &format!("\n{}# {}", comment(PART_OF_SITE, ""), line(name, value));
    // Without "always": that something is missing is not to be remembered.
    text += &format!(
        "\n{}set $massage_check_kept \"{ASK_AGAIN}\";\n\
         if ($uri ~ \"{HASHED_END}\") {{\n    set $massage_check_kept \"{FOR_GOOD}\";\n}}\n\
         add_header Cache-Control $massage_check_kept;\n",
        comment(LIFETIMES, "")
    );
    text += "\ntypes {\n";
    for (ending, kind) in policy::KINDS {
        text += &format!("    {kind} {ending};\n");
    }
    let kinds: Vec<&str> = policy::compressible()
        .filter(|kind| *kind != "text/html")
        .collect();
    text += &format!(
        "}}\ncharset utf-8;\nindex index.html;\n\ngzip on;\ngzip_vary on;\ngzip_types {};\n\
         # Where nginx has the Brotli module, which makes the program smaller still:\n\
         # brotli on; brotli_types {};\n",
        kinds.join(" "),
        kinds.join(" ")
    );
    text
}

fn line(name: &str, value: &str) -> String {
    format!("add_header {name} \"{value}\" always;\n")
}
