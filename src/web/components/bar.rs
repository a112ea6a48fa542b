//! A bar of a chart into what is drawn of it, in a cell of the table that says the same in figures.

use yew::Html;

use super::element::with_attributes;
use crate::chart::Bar;

/// How wide the scale of bars is drawn; it is stretched to the room that there is.
pub const SCALE_PX: u32 = 1000;

/// The amount beside it says the same to those who do not see it.
pub fn bar(bar: Bar) -> Html {
    let names = &["x", "width", "height"];
    let values = [bar.left_px, bar.width_px, 1].map(|pixels| pixels.to_string());
    let names_of_svg = &["viewBox", "preserveAspectRatio", "aria-hidden", "class"];
    let view_box = format!("0 0 {SCALE_PX} 1");
    let values_of_svg = [view_box.as_str(), "none", "true", "amount-bar"].map(str::to_owned);
    let bar = with_attributes("rect", names, values, Html::default());
    with_attributes("svg", names_of_svg, values_of_svg, bar)
}
