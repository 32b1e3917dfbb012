//! The pieces every screen is made of.
//!
//! Each is a struct and its picture: no state, no context, no storage, no words
//! of its own, and nothing of the domain. A file, its stylesheet in
//! `styles/components/` and its CSS block share one name.

mod alert;
mod answers;
mod approach;
mod bar;
mod body_map;
mod button;
mod call;
mod care;
mod chips;
mod contents;
mod error_summary;
mod evidence;
mod filter;
mod fold;
mod foot;
mod icons;
mod limits;
mod link;
mod mark;
mod number;
mod or;
mod outcome_panel;
mod panel;
mod press;
mod pressure;
mod progress;
mod question;
mod rating;
mod reasons;
mod say;
mod segments;
mod setting;
mod sign;
mod signs;
mod tick;
mod ticks;
mod tools;

pub use alert::Alert;
pub use answers::{AnswerRow, Answers};
pub use approach::{ApproachCard, Evidence, Fact};
pub use bar::Bar;
pub use body_map::BodyMap;
pub use button::{Button, ButtonKind};
pub use call::CallButton;
pub use care::Care;
pub use chips::{Chip, Chips};
pub use contents::{Contents, ContentsEntry};
pub use error_summary::{ErrorEntry, ErrorSummary};
pub use evidence::EvidenceMeter;
pub use filter::Filter;
pub use fold::Fold;
pub use foot::Foot;
pub use icons::Icon;
pub use limits::{Limit, Limits};
pub use link::LinkButton;
pub use mark::Mark;
pub use or::Or;
pub use outcome_panel::{OutcomePanel, Tier};
pub use panel::Panel;
pub use pressure::{PressureLevel, PressureScale};
pub use progress::Progress;
pub use question::Question;
pub use rating::Rating;
pub use reasons::{Reason, Reasons};
pub use say::Say;
pub use segments::{Segment, Segments};
pub use setting::SettingGroup;
pub use sign::{variants, FollowUp, SignRow, Why};
pub use signs::Signs;
pub use tick::Tick;
pub use ticks::Ticks;
pub use tools::{Tool, Tools};
