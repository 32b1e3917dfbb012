//! The keys of words for comfort: settings, reading aloud, keys, and leaving
//! quickly.

keys! {
    SETTINGS = "comfort.settings";
    TITLE = "comfort.title";
    INSIDE = "comfort.inside";
    HINT = "comfort.hint";
    TEXT = "comfort.text";
    TEXT_USUAL = "comfort.text-usual";
    TEXT_LARGER = "comfort.text-larger";
    TEXT_LARGEST = "comfort.text-largest";
    THEME = "comfort.theme";
    THEME_DEVICE = "comfort.theme-device";
    THEME_LIGHT = "comfort.theme-light";
    THEME_DARK = "comfort.theme-dark";
    CONTRAST = "comfort.contrast";
    CONTRAST_DEVICE = "comfort.contrast-device";
    CONTRAST_MORE = "comfort.contrast-more";
    REACH = "comfort.reach";
    REACH_HINT = "comfort.reach-hint";
    REACH_LEFT = "comfort.reach-left";
    REACH_EITHER = "comfort.reach-either";
    REACH_RIGHT = "comfort.reach-right";
    CALM = "comfort.calm";
    CALM_HINT = "comfort.calm-hint";
    SHORT = "comfort.short";
    SHORT_HINT = "comfort.short-hint";
    KEYS = "comfort.keys";
    KEYS_HINT = "comfort.keys-hint";
    REMEMBER = "comfort.remember";
    REMEMBER_HINT = "comfort.remember-hint";
    DONE = "comfort.done";
    LISTEN = "comfort.listen";
    STOP = "comfort.stop";
    LEAVE = "comfort.leave";
    LEAVE_HOW = "comfort.leave-how";
    LEAVE_LIMITS = "comfort.leave-limits";
    ESCAPE_TWICE = "comfort.escape-twice";
    ESCAPE_ONCE = "comfort.escape-once";
    LEFT = "comfort.left";
}
