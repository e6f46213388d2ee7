//! The components pages are made of: ports of govuk-frontend's, and a few of our own.
//!
//! A component of many parts is a builder that ends in `.view()`; a small one is a function. Those
//! with words of their own take the [`Texts`](crate::texts::Texts). The ports are compared with the
//! package's own fixtures in `tests/fixtures.rs`.

mod banners;
mod button;
mod choices;
mod error_message;
mod error_summary;
mod field;
mod figures;
mod html;
mod input;
mod navigation;
mod notification_banner;
mod pagination;
mod panel;
mod prose;
mod select;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod text_area;

pub use banners::{feedback, phase_banner};
pub use button::{Button, Emphasis};
pub use choices::{Choice, Choices};
pub use error_message::error_message;
pub use error_summary::{Fault, error_summary, fault_of};
pub use field::{Label, Size, fieldset, hint};
pub use figures::{big_number, big_numbers, card, cards, chart, level_chip};
pub use html::Html;
pub use input::{Input, PasswordInput};
pub use navigation::{
    Area, Crumb, Here, ServiceNavigation, Switch, Tongue, back_link, breadcrumbs, generic_header,
    language_navigation, skip_link,
};
pub use notification_banner::{Kind as BannerKind, notification_banner};
pub use pagination::{Place, Step, pagination};
pub use panel::{confirmation_panel, interruption_panel};
pub use prose::{details, inset_text, warning_text};
pub use select::{Choosable, Select};
pub use summary_list::{Row, RowAction, SummaryList};
pub use table::{Cell, Table};
pub use tag::{Colour, tag};
pub use task_list::{Status, Task, task_list};
pub use text_area::{Limit, TextArea};
