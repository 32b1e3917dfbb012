//! One fault of each kind, to be put into the content of one evaluator only.

/// A change to a file of the content, and what then has to differ.
pub struct Fault {
    pub file: &'static str,
    /// Stands in the file once.
    pub written: &'static str,
    pub instead: &'static str,
    /// How the line of the message begins.
    pub noticed: &'static str,
}

const fn fault(
    file: &'static str,
    written: &'static str,
    instead: &'static str,
    noticed: &'static str,
) -> Fault {
    Fault {
        file,
        written,
        instead,
        noticed,
    }
}

pub const FAULTS: [Fault; 28] = [
    // What rules ask.
    fault(
        "rules/emergency.toml",
        r#"{ item = "stroke-like", at-least = "unsure" }"#,
        r#"{ item = "stroke-like", at-least = "yes" }"#,
        "tier: ",
    ),
    fault(
        "rules/hold.toml",
        r#"{ item = "recent-heart-or-stroke", at-least = "agreed" }"#,
        r#"{ item = "recent-heart-or-stroke", at-least = "unsure" }"#,
        "cap: ",
    ),
    fault(
        "rules/flare.toml",
        r#""main-symptom"], at-least = 9 }"#,
        r#""main-symptom"], at-least = 10 }"#,
        "flare: ",
    ),
    fault("rules/flare.toml", "{ n = 6,", "{ n = 7,", "flare: "),
    fault(
        "rules/flare.toml",
        "when.all = [\n  { item = \"compared\", at-least = \"bit-worse\" },",
        "when.any = [\n  { item = \"compared\", at-least = \"bit-worse\" },",
        "flare: ",
    ),
    fault(
        "rules/hold.toml",
        r#"is = "under-18""#,
        r#"is = "75-or-over""#,
        "tier: ",
    ),
    // What rules say.
    fault(
        "rules/factors.toml",
        "then.max-pressure = \"gentle\"\nthen.areas-off    = [\"chest\"]",
        "then.max-pressure = \"medium\"\nthen.areas-off    = [\"chest\"]",
        "cap: ",
    ),
    fault(
        "rules/factors.toml",
        r#"["thighs", "lower-legs"]"#,
        r#"["thighs"]"#,
        "areas off: ",
    ),
    fault(
        "rules/factors.toml",
        r#"avoid        = ["lymph-drainage", "foot-massage"]"#,
        r#"avoid        = ["lymph-drainage"]"#,
        "avoid: ",
    ),
    fault(
        "rules/factors.toml",
        r#"["haematology", "pharmacist"]"#,
        r#"["haematology"]"#,
        "consult: ",
    ),
    fault(
        "rules/hold.toml",
        "[{ item = \"infection-now\", at-least = \"unsure\" }]\nthen     = { disposition = \"hold\"",
        "[{ item = \"infection-now\", at-least = \"unsure\" }]\nthen     = { disposition = \"urgent\"",
        "tier: ",
    ),
    fault(
        "rules/other.toml",
        r#"areas-off = ["{option}"]"#,
        r#"areas-off = ["hands"]"#,
        "areas off: ",
    ),
    // The condition table.
    fault(
        "rules/conditions.toml",
        r#"settled = "feather", unsettled = "none""#,
        r#"settled = "gentle", unsettled = "none""#,
        "cap: ",
    ),
    fault(
        "rules/conditions.toml",
        r#"settled = "medium", unsettled = "feather", flare-like = "none""#,
        r#"settled = "medium", unsettled = "feather", flare-like = "feather""#,
        "tier: ",
    ),
    fault(
        "rules/conditions.toml",
        "minutes   = 20\nconsult   = [\"rheumatology\"]",
        "minutes   = 25\nconsult   = [\"rheumatology\"]",
        "minutes: ",
    ),
    // What is asked.
    fault(
        "items/3-your-care.toml",
        r#"asked-when = [
  { item = "conditions", includes = "myositis" },
  { item = "conditions", includes = "cidp-or-guillain-barre" },
  { item = "conditions", includes = "pemphigus-or-pemphigoid" },
]"#,
        "",
        "fired: ",
    ),
    fault(
        "items/3-your-care.toml",
        r#"switched-on-by = [{ item = "conditions", includes = "type-1-diabetes" }]"#,
        "",
        "areas off: ",
    ),
    fault(
        "items/4-today.toml",
        "basis             = \"FQ1\"\npage              = \"ratings\"\nkind              = \"rating\"\nsources           = [\"EO\"]\nskipped-counts-as = 6",
        "basis             = \"FQ1\"\npage              = \"ratings\"\nkind              = \"rating\"\nsources           = [\"EO\"]\nskipped-counts-as = 5",
        "flare: ",
    ),
    fault(
        "items/5-wishes.toml",
        r#"prefers = ["light-swedish", "still-touch", "seated-massage"]"#,
        r#"prefers = ["light-swedish", "still-touch"]"#,
        "suggest: ",
    ),
    // Approaches.
    fault(
        "approaches.toml",
        "lowest       = \"gentle\"",
        "lowest       = \"feather\"",
        "discuss: ",
    ),
    fault(
        "approaches.toml",
        "basis        = \"A13\"\nlowest       = \"feather\"\ntool-max     = \"gentle\"\nlatest-flare = \"unsettled\"",
        "basis        = \"A13\"\nlowest       = \"feather\"\ntool-max     = \"gentle\"\nlatest-flare = \"flare-like\"",
        "suggest: ",
    ),
    fault(
        "approaches.toml",
        r#"core-areas   = ["feet"]"#,
        "core-areas   = []",
        "suggest: ",
    ),
    fault(
        "approaches.toml",
        r#"only-with    = [{ item = "goals", includes = "constipation" }]"#,
        "",
        "suggest: ",
    ),
    fault(
        "approaches.toml",
        "core-areas   = []\nbest         = \"suggest\"\nevidence     = \"very-low\"\nsources      = [\"EO\"]",
        "core-areas   = []\nbest         = \"suggest\"\nevidence     = \"moderate\"\nsources      = [\"EO\"]",
        "suggest: ",
    ),
    fault(
        "approaches.toml",
        r#"includes = "multiple-sclerosis" }], evidence = "low""#,
        r#"includes = "multiple-sclerosis" }], evidence = "none""#,
        "suggest: ",
    ),
    // The pack.
    fault(
        "pack.toml",
        r#"areas-off = ["neck-front"]"#,
        "areas-off = []",
        "areas off: ",
    ),
    fault(
        "pack.toml",
        "gentle  = { therapist = 30,",
        "gentle  = { therapist = 40,",
        "minutes: ",
    ),
    fault(
        "pack.toml",
        r#"adapt     = ["your-team", "massage-therapist"]"#,
        r#"adapt     = ["massage-therapist", "your-team"]"#,
        "consult first: ",
    ),
];
