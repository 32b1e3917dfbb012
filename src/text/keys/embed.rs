//! The keys of words for the check on a clinic's page.

keys! {
    FROM = "embed.from";
    ON_PAGE_OF = "embed.on-page-of";
    OWN_WORDS = "embed.own-words";
    SITE = "embed.site";
    CLINIC = "embed.clinic";
    BOOK = "embed.book";
    BOOK_WHERE = "embed.book-where";
    CANNOT_SEE = "embed.cannot-see";
    KNOWS = "embed.knows";
    FULL_PAGE = "embed.full-page";
    FILL = "embed.fill";
    UNFILL = "embed.unfill";
    TELL_TITLE = "embed.tell-title";
    TELL_WHAT = "embed.tell-what";
    TELL = "embed.tell";
    TOLD = "embed.told";
}
