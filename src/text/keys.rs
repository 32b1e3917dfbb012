//! The keys of words that every screen knows by name. A key misspelt in a
//! screen does not compile; a key missing from a language does not build.

macro_rules! keys {
    ($($name:ident = $key:literal;)*) => {
        $(#[doc = concat!("`", $key, "`")] pub const $name: &str = $key;)*

        /// All of them: what each language has to have besides the words of
        /// items, rules and the like.
        pub const ALL: &[&str] = &[$($key),*];
    };
}

pub mod comfort;
pub mod embed;
pub mod offline;

keys! {
    APP_NAME = "ui.app-name";
    HELP = "ui.help";
    BACK = "ui.back";
    THIS_PAGE = "ui.this-page";
    PROGRESS = "ui.progress";
    CONTINUE = "ui.continue";
    SEE_WHAT_TO_DO = "ui.see-what-to-do";
    NO = "ui.no";
    UNSURE = "ui.unsure";
    YES = "ui.yes";
    NO_TO_ALL = "ui.no-to-all";
    NO_TO_REST = "ui.no-to-rest";
    NO_TO_LAST = "ui.no-to-last";
    NO_SAID = "ui.no-said";
    WHY_WE_ASK = "ui.why-we-ask";
    AGREED_QUESTION = "ui.agreed-question";
    AGREED_NO = "ui.agreed-no";
    AGREED_YES = "ui.agreed-yes";
    AGREEMENT_YES = "ui.agreement-yes";
    ERROR_PREFIX = "ui.error-prefix";
    ERROR_ONE = "ui.error-one";
    ERROR_MANY = "ui.error-many";
    ERROR_HINT = "ui.error-hint";
    ERROR_SIGN = "ui.error-sign";
    ERROR_CHOICE = "ui.error-choice";
    ERROR_RATING = "ui.error-rating";
    ERROR_TICKS = "ui.error-ticks";
    ERROR_CONDITIONS = "ui.error-conditions";
    ALERT_STRONG = "ui.alert-strong";
    ALERT_TEXT = "ui.alert-text";
    ALERT_MORE = "ui.alert-more";
    ALERT_SLIP = "ui.alert-slip";
    ALERT_CRISIS = "ui.alert-crisis";
    CALL = "ui.call";
    FIND_LABEL = "ui.find-label";
    FIND_HINT = "ui.find-hint";
    FOUND = "ui.found";
    FOUND_NONE = "ui.found-none";
    CHOSEN = "ui.chosen";
    REMOVE = "ui.remove";
    RATING_LEAST = "ui.rating-least";
    RATING_MOST = "ui.rating-most";
    RATING_SKIP = "ui.rating-skip";
    FRONT = "ui.front";
    REAR = "ui.rear";
    MAP_KEY = "ui.map-key";
    AREAS_NONE = "ui.areas-none";
    AREAS_SAID = "ui.areas-said";
    NONE_OF_THESE = "ui.none-of-these";
    OR = "ui.or";
    ALREADY = "ui.already";
    ALREADY_BY = "ui.already-by";
    FLARE_LOOKS = "ui.flare-looks";
    REVIEW_TITLE = "ui.review-title";
    REVIEW_HINT = "ui.review-hint";
    NO_TO_ALL_SAID = "ui.no-to-all-said";
    LINES = "ui.lines";
    CHANGE = "ui.change";
    SEE_OUTCOME = "ui.see-outcome";
    SKIPPED = "ui.skipped";
    OUT_OF_TEN = "ui.out-of-ten";
    YES_AGREED = "ui.yes-agreed";
    UNSURE_AGREED = "ui.unsure-agreed";
    YES_NOT_AGREED = "ui.yes-not-agreed";
    UNSURE_NOT_AGREED = "ui.unsure-not-agreed";
    COUNTRY = "ui.country";
    COUNTRY_HINT = "ui.country-hint";
    WELCOME_TITLE = "ui.welcome-title";
    WELCOME_LEAD = "ui.welcome-lead";
    WELCOME_INTRO = "ui.welcome-intro";
    START = "ui.start";
    CARRY_ON = "ui.carry-on";
    WELCOME_TIME = "ui.welcome-time";
    ILL_TITLE = "ui.ill-title";
    ILL = "ui.ill";
    ILL_LATER = "ui.ill-later";
    KNOW_TITLE = "ui.know-title";
    KNOW_PRIVATE = "ui.know-private";
    KNOW_CAREFUL = "ui.know-careful";
    KNOW_HONEST = "ui.know-honest";
    PRIVACY_FOOT = "ui.privacy-foot";
    PRIVACY_MEMORY = "ui.privacy-memory";
    CLEAR = "ui.clear";
    CLEAR_ASK = "ui.clear-ask";
    CLEAR_YES = "ui.clear-yes";
    CLEAR_NO = "ui.clear-no";
    CLEARED = "ui.cleared";
    RESTORED = "ui.restored";
    RESTORED_OTHER = "ui.restored-other";
    RESTORED_BROKEN = "ui.restored-broken";
    ABOUT = "ui.about";
    CLAIMS = "ui.claims";
    UNREVIEWED = "ui.unreviewed";
    REVIEWED = "ui.reviewed";
    VERSION = "ui.version";
    STALE_TITLE = "ui.stale-title";
    STALE = "ui.stale";
    CLOCK_TITLE = "ui.clock-title";
    CLOCK = "ui.clock";
    TIER_EMERGENCY = "ui.tier-emergency";
    TIER_URGENT = "ui.tier-urgent";
    TIER_HOLD = "ui.tier-hold";
    TIER_ADAPT = "ui.tier-adapt";
    TIER_READY = "ui.tier-ready";
    EMERGENCY_TITLE = "ui.emergency-title";
    CRISIS_TITLE = "ui.crisis-title";
    EMERGENCY_LEAD = "ui.emergency-lead";
    URGENT_TITLE = "ui.urgent-title";
    URGENT_LEAD = "ui.urgent-lead";
    URGENT_NOW = "ui.urgent-now";
    HOLD_TITLE = "ui.hold-title";
    HOLD_MANY = "ui.hold-many";
    HOLD_LEAD = "ui.hold-lead";
    ADAPT_TITLE = "ui.adapt-title";
    ADAPT_LEAD = "ui.adapt-lead";
    READY_TITLE = "ui.ready-title";
    READY_LEAD = "ui.ready-lead";
    STOPPED = "ui.stopped";
    SAY_TITLE = "ui.say-title";
    COULD_SAY = "ui.could-say";
    UNTIL_TITLE = "ui.until-title";
    WHY_TITLE = "ui.why-title";
    CANNOT_TITLE = "ui.cannot-title";
    CANNOT = "ui.cannot";
    OTHER_SIGNS = "ui.other-signs";
    NEXT_TITLE = "ui.next-title";
    BACK_THEN = "ui.back-then";
    WHOM_TITLE = "ui.whom-title";
    SOONER_TITLE = "ui.sooner-title";
    SOONER_GENERAL = "ui.sooner-general";
    COMFORT_TITLE = "ui.comfort-title";
    COMFORT_INTRO = "ui.comfort-intro";
    SHORT_TITLE = "ui.short-title";
    CONTENTS = "ui.contents";
    PRESSURE_MOST = "ui.pressure-most";
    PRESSURE_OF = "ui.pressure-of";
    TIME_MOST = "ui.time-most";
    MINUTES = "ui.minutes";
    MINUTES_MORE = "ui.minutes-more";
    FIRST_SESSION = "ui.first-session";
    LEAVE_ALONE = "ui.leave-alone";
    SUIT_TITLE = "ui.suit-title";
    SUIT_INTRO = "ui.suit-intro";
    GOAL_FITS = "ui.goal-fits";
    GOOD_FOR = "ui.good-for";
    PRESSURE_FACT = "ui.pressure-fact";
    PRESSURE_UP_TO = "ui.pressure-up-to";
    TIME_FACT = "ui.time-fact";
    TIME_UP_TO = "ui.time-up-to";
    BY_FACT = "ui.by-fact";
    CARE = "ui.care";
    EVIDENCE = "ui.evidence";
    CARD_MORE = "ui.card-more";
    STUDIES = "ui.studies";
    OTHERS = "ui.others";
    ONE_OTHER = "ui.one-other";
    OTHERS_INTRO = "ui.others-intro";
    DISCUSS_TITLE = "ui.discuss-title";
    DISCUSS_INTRO = "ui.discuss-intro";
    AVOID_TITLE = "ui.avoid-title";
    AVOID_AREA = "ui.avoid-area";
    AVOID_FLARE = "ui.avoid-flare";
    AVOID_PRESSURE = "ui.avoid-pressure";
    AVOID_NO_MASSAGE = "ui.avoid-no-massage";
    HOW_HARD = "ui.how-hard";
    VERDICT_WITHIN = "ui.verdict-within";
    VERDICT_LIMIT = "ui.verdict-limit";
    VERDICT_OVER = "ui.verdict-over";
    OFF_TITLE = "ui.off-title";
    OFF_INTRO = "ui.off-intro";
    OFF_PICKED = "ui.off-picked";
    OFF_EVERYONE = "ui.off-everyone";
    OFF_ALSO = "ui.off-also";
    STOP_TITLE = "ui.stop-title";
    STOP_INTRO = "ui.stop-intro";
    AFTER_TITLE = "ui.after-title";
    TALK_TITLE = "ui.talk-title";
    HAVE_READY = "ui.have-ready";
    BRING_TITLE = "ui.bring-title";
    BRING_INTRO = "ui.bring-intro";
    ASK_TITLE = "ui.ask-title";
    ASK_INTRO = "ui.ask-intro";
    WALK_AWAY = "ui.walk-away";
    FIND_THERAPIST = "ui.find-therapist";
    CHECK_REGISTERS = "ui.check-registers";
    REASONS_TITLE = "ui.reasons-title";
    YOU_SAID = "ui.you-said";
    FOR_EVERYONE = "ui.for-everyone";
    HOW_SURE = "ui.how-sure";
    CARE_TITLE = "ui.care-title";
    CARE_INTRO = "ui.care-intro";
    CHANGE_TITLE = "ui.change-title";
    CHANGE_THIS = "ui.change-this";
    CONDITION_TITLE = "ui.condition-title";
    CONDITION_FLARE = "ui.condition-flare";
    CONDITION_DANGER = "ui.condition-danger";
    CONDITION_EVIDENCE = "ui.condition-evidence";
    GOALS_TITLE = "ui.goals-title";
    FLARE_SETTLED = "ui.flare-settled";
    FLARE_UNSETTLED = "ui.flare-unsettled";
    FLARE_FLARE_LIKE = "ui.flare-flare-like";
    FLARE_SEVERE = "ui.flare-severe";
    PRINT = "ui.print";
    SHEET = "ui.sheet";
    SHEET_LEAD = "ui.sheet-lead";
    SHEET_PRINT = "ui.sheet-print";
    SHEET_TITLE = "ui.sheet-title";
    SHEET_TITLE_WAIT = "ui.sheet-title-wait";
    SHEET_NAME = "ui.sheet-name";
    SHEET_FILLED = "ui.sheet-filled";
    SHEET_FILLED_UNDATED = "ui.sheet-filled-undated";
    SHEET_OUTCOME = "ui.sheet-outcome";
    SHEET_ABOUT = "ui.sheet-about";
    SHEET_CONDITIONS = "ui.sheet-conditions";
    SHEET_TOLD = "ui.sheet-told";
    SHEET_MIND = "ui.sheet-mind";
    SHEET_SUIT = "ui.sheet-suit";
    SHEET_WHY = "ui.sheet-why";
    SHEET_CLINICIAN = "ui.sheet-clinician";
    SHEET_SIGNED = "ui.sheet-signed";
    SHEET_EVIDENCE = "ui.sheet-evidence";
    SHEET_MORE = "ui.sheet-more";
    MAP_KEY_REST = "ui.map-key-rest";
    MAY_WORK = "ui.may-work";
    START_AGAIN = "ui.start-again";
    SOURCES_TITLE = "ui.sources-title";
    SOURCES_INTRO = "ui.sources-intro";
    NOT_RE_READ = "ui.not-re-read";
    EXPERT_OPINION = "ui.expert-opinion";
    OPENS_ELSEWHERE = "ui.opens-elsewhere";
    COMING = "ui.coming";
    CLAIMS_LEAD = "ui.claims-lead";
    CLAIM_SAYS = "ui.claim-says";
    CLAIM_KNOWN = "ui.claim-known";
    CLAIM_SURE = "ui.claim-sure";
    CLAIM_MAY = "ui.claim-may";
    ABOUT_IS_TITLE = "ui.about-is-title";
    ABOUT_IS = "ui.about-is";
    ABOUT_NOT_TITLE = "ui.about-not-title";
    ABOUT_NOT = "ui.about-not";
    ABOUT_HOW_TITLE = "ui.about-how-title";
    ABOUT_HOW = "ui.about-how";
    ABOUT_PRIVATE_TITLE = "ui.about-private-title";
    ABOUT_PRIVATE = "ui.about-private";
    ABOUT_COUNTRY = "ui.about-country";
    CHECKS = "ui.checks";
    CHECKS_LEAD = "ui.checks-lead";
    CHECKS_HOW = "ui.checks-how";
    CHECKS_PROVED_TITLE = "ui.checks-proved-title";
    CHECKS_PROVED = "ui.checks-proved";
    CHECKS_NOT_TITLE = "ui.checks-not-title";
    CHECKS_NOT = "ui.checks-not";
    CHECKS_HAZARDS_TITLE = "ui.checks-hazards-title";
    CHECKS_HAZARDS = "ui.checks-hazards";
    HAZARD_EFFECT = "ui.hazard-effect";
    HAZARD_CONTROL = "ui.hazard-control";
    FAILED_TITLE = "ui.failed-title";
    FAILED = "ui.failed";
    CRISIS_LEAD = "ui.crisis-lead";
    OUTCOME_TITLE = "ui.outcome-title";
    LIMITS_PRESSURE = "ui.limits-pressure";
    LIMITS_TIME = "ui.limits-time";
    LIMITS_AREAS = "ui.limits-areas";
    LIMITS_KINDS = "ui.limits-kinds";
    FROM_CLINIC = "ui.from-clinic";
    CLINIC_SAYS = "ui.clinic-says";
    CLINIC_STALE_TITLE = "ui.clinic-stale-title";
    CLINIC_STALE = "ui.clinic-stale";
    CLINIC_REFUSED_TITLE = "ui.clinic-refused-title";
    CLINIC_REFUSED = "ui.clinic-refused";
    BRING_ITEMS = "bring.items";
    STOP_DURING = "stop.during";
    STOP_AFTER = "stop.after";
    ASK_THERAPIST_QUESTIONS = "ask-therapist.questions";
    ASK_THERAPIST_WALK_AWAY = "ask-therapist.walk-away";
    COMFORT_IDEAS = "comfort.ideas";
    STANDARD_MEDICINE = "standard.medicine";
    STANDARD_CONSULT = "standard.consult";
    STANDARD_EVIDENCE = "standard.evidence";
    STANDARD_PRIVACY = "standard.privacy";
    STANDARD_LIMITS = "standard.limits";
    STANDARD_NECK = "standard.neck";
    MORNING_STIFFNESS_INFO = "morning-stiffness.info";
}

/// The name of the clinic whose overlay is joined. These three are never in a
/// language's own words.
pub const CLINIC_NAME: &str = "clinic.name";
/// Its notes for the first screen.
pub const CLINIC_WELCOME: &str = "clinic.welcome";
/// Its notes for outcomes.
pub const CLINIC_RESULT: &str = "clinic.result";

/// Lines that introduce a list, each of which says whether any or all apply.
pub const ANY_OR_ALL: &[&str] = &[
    ALREADY,
    STOP_INTRO,
    WALK_AWAY,
    SOONER_TITLE,
    COMFORT_INTRO,
    SUIT_INTRO,
    OTHERS_INTRO,
    DISCUSS_INTRO,
    OFF_INTRO,
    BRING_INTRO,
    ASK_INTRO,
    CARE_INTRO,
    CONDITION_DANGER,
];
