//! The keys of words for the check without internet: a newer version, a place
//! among the apps, and removing all of it.

keys! {
    NEWER_TITLE = "offline.newer-title";
    NEWER = "offline.newer";
    TAKE_NEWER = "offline.take-newer";
    REFUSED = "offline.refused";
    APP_TITLE = "offline.app-title";
    APP_INSIDE = "offline.app-inside";
    APP = "offline.app";
    INSTALL = "offline.install";
    APPLE = "offline.apple";
    TITLE = "offline.title";
    KEPT = "offline.kept";
    NOT_KEPT = "offline.not-kept";
    MAY_GO = "offline.may-go";
    ERASE_TITLE = "offline.erase-title";
    ERASE_WHAT = "offline.erase-what";
    ERASE = "offline.erase";
    ERASE_LIMITS = "offline.erase-limits";
    ERASED = "offline.erased";
    ERASED_PARTLY = "offline.erased-partly";
}
