//! Rewrites the picture that ECharts draws into one that a strict page may inline.
//!
//! ECharts writes a `<style>` block, style attributes and classes, which the content security
//! policy would refuse or let leak into the page; ids that repeat from picture to picture; and no
//! accessible name. What is not on the lists below does not pass.

use std::fmt::Write as _;

use super::{Captions, ChartError, INK};

/// The elements that a picture may hold.
const ELEMENTS: [&str; 12] = [
    "svg", "g", "defs", "clipPath", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "text",
];

/// The attributes that are kept as they are.
const ATTRIBUTES: [&str; 32] = [
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "d",
    "points",
    "width",
    "height",
    "transform",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-miterlimit",
    "opacity",
    "paint-order",
    "text-anchor",
    "dominant-baseline",
    "clip-path",
    "id",
];

/// The properties of a style attribute that are kept, as attributes. Not the font's family: the
/// picture takes the page's.
const PROPERTIES: [&str; 5] =
    ["font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline"];

/// Rewrites `picture`; `name` starts all ids in it and must be unique in the page.
///
/// # Errors
/// [`ChartError::Picture`] when it holds an unknown element or is not well formed.
pub(crate) fn for_page(
    picture: &str,
    name: &str,
    captions: Captions<'_>,
) -> Result<String, ChartError> {
    let mut out = String::with_capacity(picture.len());
    let mut rest = picture;
    // The element dropped just now, whose closing tag is to be dropped too.
    let mut dropped = None;
    let mut clipping = false;
    while let Some(start) = rest.find('<') {
        out.push_str(rest[..start].trim_matches('\n'));
        let tag = &rest[start + 1..];
        if tag.starts_with("style") {
            let end = "</style>";
            rest = &tag[tag.find(end).ok_or_else(|| broken("style"))? + end.len()..];
            continue;
        }
        let end = end_of_tag(tag).ok_or_else(|| broken("tag"))?;
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        if let Some(closing) = tag.strip_prefix('/') {
            known(closing)?;
            clipping &= closing != "clipPath";
            if dropped.take() != Some(closing) {
                let _ = write!(out, "</{closing}>");
            }
            continue;
        }
        let (element, attributes) = read_tag(tag)?;
        clipping |= element == "clipPath";
        // A clipping shape is never seen, and still works.
        if !clipping && unseen(element, &attributes) {
            dropped = Some(element);
            continue;
        }
        write_tag(&mut out, element, &attributes, name, captions);
    }
    Ok(out)
}

fn broken(what: &str) -> ChartError {
    ChartError::Picture(format!("a {what} without its end"))
}

fn known(element: &str) -> Result<(), ChartError> {
    if ELEMENTS.contains(&element) {
        Ok(())
    } else {
        Err(ChartError::Picture(format!("the element {element:?} is not on the list")))
    }
}

/// The place of the `>` that ends a tag, outside of quoted values.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.char_indices()
        .find(|&(_, letter)| {
            quoted ^= letter == '"';
            letter == '>' && !quoted
        })
        .map(|(place, _)| place)
}

/// A tag's element and its attributes, each with its value.
type Tag<'a> = (&'a str, Vec<(&'a str, &'a str)>);

fn read_tag(tag: &str) -> Result<Tag<'_>, ChartError> {
    let (element, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    known(element)?;
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Ok((element, attributes));
        }
        let (key, after) = rest.split_once("=\"").ok_or_else(|| broken("attribute"))?;
        let (value, after) = after.split_once('"').ok_or_else(|| broken("value"))?;
        if value.contains(['<', '&']) {
            return Err(ChartError::Picture(format!("a strange value in {key:?}")));
        }
        attributes.push((key, value));
        rest = after;
    }
}

/// Whether an element draws nothing: ECharts' background, and the points that only carry labels.
fn unseen(element: &str, attributes: &[(&str, &str)]) -> bool {
    let value = |wanted: &str| {
        let found = attributes.iter().find(|(key, _)| *key == wanted);
        found.map(|(_, value)| *value)
    };
    let filled = value("fill") != Some("none") && value("fill-opacity") != Some("0");
    let stroked = value("stroke").is_some_and(|stroke| stroke != "none")
        && value("stroke-width") != Some("0");
    matches!(element, "path" | "rect" | "circle") && !filled && !stroked
}

fn write_tag(
    out: &mut String,
    element: &str,
    attributes: &[(&str, &str)],
    name: &str,
    captions: Captions<'_>,
) {
    let _ = write!(out, "<{element}");
    for &(key, value) in attributes {
        match key {
            "style" => write_style(out, value),
            // Where a mark comes from, for an island that shows its value.
            "ecmeta_series_index" => write_attribute(out, "data-series", value),
            "ecmeta_data_index" => write_attribute(out, "data-index", value),
            "viewBox" => write_attribute(out, key, value),
            "id" => write_attribute(out, key, &renamed(value, name)),
            "clip-path" => {
                let inner = value.trim_start_matches("url(#").trim_end_matches(')');
                write_attribute(out, key, &format!("url(#{})", renamed(inner, name)));
            }
            "fill" | "stroke" if is_ink(value) => write_attribute(out, key, "currentColor"),
            key if ATTRIBUTES.contains(&key) => write_attribute(out, key, value),
            _ => {}
        }
    }
    if element == "svg" {
        let _ = write!(
            out,
            " xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" focusable=\"false\" \
             aria-labelledby=\"{name}-title {name}-desc\">\
             <title id=\"{name}-title\">{}</title><desc id=\"{name}-desc\">{}</desc>",
            escaped(captions.title),
            escaped(captions.description),
        );
    } else {
        out.push('>');
    }
}

fn write_attribute(out: &mut String, key: &str, value: &str) {
    let _ = write!(out, " {key}=\"{value}\"");
}

fn write_style(out: &mut String, style: &str) {
    for property in style.split(';') {
        if let Some((key, value)) = property.split_once(':')
            && PROPERTIES.contains(&key.trim())
        {
            let value = value.trim();
            write_attribute(out, key.trim(), value.strip_suffix("px").unwrap_or(value));
        }
    }
}

/// An id of ours for one of ECharts', which are `zr`, a number that counts pictures, and a name.
fn renamed(id: &str, name: &str) -> String {
    let own = id.split_once('-').map_or(id, |(_, own)| own);
    format!("{name}-{own}")
}

fn is_ink(colour: &str) -> bool {
    colour.eq_ignore_ascii_case(INK) || colour == "rgb(61,61,61)"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPTIONS: Captions<'_> =
        Captions { title: "Themes & <levels>", description: "One is \"higher\"." };

    #[test]
    fn styles_become_attributes_and_ids_become_unique() {
        let picture = "<svg width=\"9\" height=\"9\" viewBox=\"0 0 9 9\" version=\"1.1\">\n\
            <defs ><clipPath id=\"zr3-c0\"><path d=\"M0 0l9 0Z\"></path></clipPath></defs>\n\
            <g clip-path=\"url(#zr3-c0)\"><text style=\"font-size:16px;font-family:serif;\" \
            xml:space=\"preserve\" fill=\"#3D3D3D\" onclick=\"x()\">a &lt;b&gt;</text></g>\n\
            <style ><![CDATA[ .zr3-cls-0:hover { fill:red; } ]]></style></svg>";
        let page = for_page(picture, "chart-1", CAPTIONS).unwrap();
        assert_eq!(
            page,
            "<svg width=\"9\" height=\"9\" viewBox=\"0 0 9 9\" \
             xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" focusable=\"false\" \
             aria-labelledby=\"chart-1-title chart-1-desc\">\
             <title id=\"chart-1-title\">Themes &amp; &lt;levels&gt;</title>\
             <desc id=\"chart-1-desc\">One is \"higher\".</desc>\
             <defs><clipPath id=\"chart-1-c0\"><path d=\"M0 0l9 0Z\"></path></clipPath></defs>\
             <g clip-path=\"url(#chart-1-c0)\">\
             <text font-size=\"16\" fill=\"currentColor\">a &lt;b&gt;</text></g></svg>"
        );
    }

    #[test]
    fn what_is_not_on_the_list_does_not_pass() {
        for picture in [
            "<svg><script>x()</script></svg>",
            "<svg><foreignObject></foreignObject></svg>",
            "<svg><image href=\"x\"></image></svg>",
            "<svg",
            "<svg><path d=\"M0</svg>",
        ] {
            assert!(for_page(picture, "chart-1", CAPTIONS).is_err(), "{picture}");
        }
    }
}
