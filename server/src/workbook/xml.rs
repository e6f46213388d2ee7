//! Reading the XML of a workbook event by event, so that nothing is held before it was counted.

use app::pages::workbook::Refusal;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What is met on the way through a part.
pub(super) enum Met<'a> {
    /// The start of an element.
    Start(&'a BytesStart<'a>),
    /// The end of an element, by its name.
    End(&'a str),
    /// Some of the words in an element.
    Text(&'a str),
}

/// Goes through a part. An element with nothing in it starts and ends.
pub(super) fn walk(
    xml: &[u8],
    mut meet: impl FnMut(Met<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let xml = str::from_utf8(xml).map_err(|_| Refusal::Broken)?;
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Refusal::Broken)? {
            Event::Start(element) => {
                depth += 1;
                meet(Met::Start(&element))?;
            }
            Event::Empty(element) => {
                meet(Met::Start(&element))?;
                meet(Met::End(element.name().as_ref()))?;
            }
            Event::End(element) => {
                depth = depth.checked_sub(1).ok_or(Refusal::Broken)?;
                meet(Met::End(element.name().as_ref()))?;
            }
            Event::Text(text) => meet(Met::Text(&text.xml10_content()))?,
            Event::CData(text) => meet(Met::Text(&text.xml10_content()))?,
            Event::GeneralRef(entity) => {
                let plain = quick_xml::escape::resolve_predefined_entity(&entity);
                match (plain, entity.resolve_char_ref()) {
                    (Some(plain), _) => meet(Met::Text(plain))?,
                    (None, Ok(Some(c))) => meet(Met::Text(c.encode_utf8(&mut [0; 4])))?,
                    _ => return Err(Refusal::Broken),
                }
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(Refusal::Broken),
            _ => {}
        }
    }
}

/// A name without what stands for its namespace.
pub(super) fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// An attribute of an element. None where it has none of this name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let found = element.try_get_attribute(name).map_err(|_| Refusal::Broken)?;
    found
        .map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(String::from))
        .transpose()
        .map_err(|_| Refusal::Broken)
}
