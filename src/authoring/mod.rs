//! From what people write to what the widget runs: TOML to a checked
//! [`Pack`](crate::domain::Pack) and [`Text`](crate::text::Text), with messages
//! that tell an author how to mend what is wrong. The build script uses it, and
//! the author's tool; the browser never does.

mod files;
mod load;
mod problem;
mod raw;
pub mod released;
mod resolve;
mod signed;
mod statement;
mod words;

pub use files::Files;
pub use load::{load, load_with_words, Content};
pub use problem::{PackError, Problem};
pub use signed::{Loosened, Signature};
pub use statement::{Case, Check, Due, Hazard, Holds, Safety, Statement};

// Vignettes are read like the rest of content, with the same messages.
pub(crate) use load::{line_of, syntax};
pub(crate) use problem::nearest;
pub(crate) use words::never_said;
