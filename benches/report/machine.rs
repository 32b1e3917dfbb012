//! On what it was measured, and when.

use std::process::Command;

/// In a line: processor, memory, browser, day.
pub fn machine() -> String {
    let about = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = named(&about, "model name").unwrap_or("an unknown processor");
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory =
        named(&memory, "MemTotal").and_then(|it| it.split(' ').next()?.parse::<f64>().ok());
    let gigabytes = memory.unwrap_or_default() / 1024.0 / 1024.0;
    let day = said("date", &["--utc", "+%Y-%m-%d"]);
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    let browser = names
        .iter()
        .map(|name| said(name, &["--version"]))
        .find(|version| !version.is_empty());
    let browser = browser.unwrap_or_else(|| "Chromium".to_owned());
    let version: Vec<&str> = browser.split(' ').take(2).collect();
    format!(
        "Measured on {day}: {cores} cores of {model}, {gigabytes:.0} GB of memory; {}, headless.",
        version.join(" ")
    )
}

fn named<'a>(lines: &'a str, name: &str) -> Option<&'a str> {
    let line = lines.lines().find(|line| line.starts_with(name))?;
    line.split_once(':').map(|(_, value)| value.trim())
}

/// Nothing, where there is no such program.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let said = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&said).trim().to_owned()
}
