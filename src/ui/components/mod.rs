//! The pieces every screen is made of.
//!
//! Each is a picture of its props: no state, no context, no storage, no words
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

pub use alert::{Alert, AlertProps};
pub use answers::{AnswerRow, AnswerRowProps, Answers, AnswersProps};
pub use approach::{ApproachCard, ApproachCardProps, Evidence, Fact};
pub use bar::{Bar, BarProps};
pub use body_map::{BodyMap, BodyMapProps};
pub use button::{Button, ButtonKind, ButtonProps};
pub use call::{CallButton, CallButtonProps};
pub use care::{Care, CareProps};
pub use chips::{Chip, Chips, ChipsProps};
pub use contents::{Contents, ContentsEntry, ContentsProps};
pub use error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryProps};
pub use evidence::{EvidenceMeter, EvidenceMeterProps};
pub use filter::{Filter, FilterProps};
pub use fold::{Fold, FoldProps};
pub use foot::{Foot, FootProps};
pub use icons::Icon;
pub use limits::{Limit, Limits, LimitsProps};
pub use link::{LinkButton, LinkButtonProps};
pub use mark::{Mark, MarkProps};
pub use or::{Or, OrProps};
pub use outcome_panel::{OutcomePanel, OutcomePanelProps, Tier};
pub use panel::{Panel, PanelProps};
pub use pressure::{PressureLevel, PressureScale, PressureScaleProps};
pub use progress::{Progress, ProgressProps};
pub use question::{Question, QuestionProps};
pub use rating::{Rating, RatingProps};
pub use reasons::{Reason, ReasonProps, Reasons, ReasonsProps};
pub use say::{Say, SayProps};
pub use segments::{Segment, Segments, SegmentsProps};
pub use setting::{SettingGroup, SettingGroupProps};
pub use sign::{variants, FollowUp, SignRow, SignRowProps, Why};
pub use signs::{Signs, SignsProps};
pub use tick::{Tick, TickProps};
pub use ticks::{Ticks, TicksProps};
pub use tools::{Tool, Tools, ToolsProps};
