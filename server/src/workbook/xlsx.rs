//! A workbook of answers as an Excel workbook.

use domain::workbook::{Allowed, Content, Entry, Place, Sheet, Style, Workbook};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook as File, Worksheet, XlsxError,
};
use std::collections::HashMap;

/// The most that a cell of Excel holds, in units of UTF-16.
const LONGEST: usize = 32_767;
/// The most that Excel says of what may be filled in, in characters.
const LONGEST_OTHERWISE: usize = 255;

/// The file.
pub(super) fn bytes(workbook: &Workbook) -> anyhow::Result<Vec<u8>> {
    let looks: HashMap<Style, Format> = Style::ALL.iter().map(|one| (*one, look(*one))).collect();
    let mut file = File::new();
    let made = workbook.made;
    let made = ExcelDateTime::from_ymd(
        made.year().try_into()?,
        made.month().try_into()?,
        made.day().try_into()?,
    )?;
    let properties = DocProperties::new()
        .set_title(&workbook.title)
        .set_author(&workbook.publisher)
        .set_creation_datetime(&made)
        .set_custom_property("Language", format!("{}-GB", workbook.language.code()));
    file.set_properties(&properties);
    for sheet in &workbook.sheets {
        write(file.add_worksheet(), &looks, sheet)?;
    }
    Ok(file.save_to_buffer()?)
}

fn look(style: Style) -> Format {
    let plain = Format::new().set_font_name("Arial").set_font_size(11);
    let top = plain.clone().set_align(FormatAlign::Top).set_text_wrap();
    let open = top
        .clone()
        .set_unlocked()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00FF_F7BF));
    match style {
        Style::Words => top,
        Style::Title => plain.set_bold().set_font_size(16),
        Style::Heading => top.set_bold().set_border_bottom(FormatBorder::Thin),
        Style::Closed => top.set_background_color(Color::RGB(0x00E3_E6E8)),
        // As text, whatever is typed stays what was typed: no date is made of 1/2, and no formula of =1.
        Style::Open => open.set_num_format("@"),
        Style::OpenNumber => open.set_align(FormatAlign::Right),
    }
}

fn write(
    worksheet: &mut Worksheet,
    looks: &HashMap<Style, Format>,
    sheet: &Sheet,
) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    for (column, width) in (0..).zip(&sheet.widths) {
        worksheet.set_column_width(column, f64::from(*width))?;
    }
    if sheet.has_headings {
        worksheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    }
    let plain = Format::new();
    for (row, entries) in (0..).zip(&sheet.rows) {
        for (column, entry) in (0..).zip(entries) {
            let format = looks.get(&entry.style).unwrap_or(&plain);
            match &entry.content {
                Content::Empty => worksheet.write_blank(row, column, format)?,
                Content::Text(words) => {
                    worksheet.write_string_with_format(row, column, fitting(words), format)?
                }
                Content::Number(number) => {
                    worksheet.write_number_with_format(row, column, *number, format)?
                }
            };
            if let Some(check) = validation(entry)? {
                worksheet.add_data_validation(row, column, row, column, &check)?;
            }
        }
    }
    // Rows and columns can be made larger: texts are long.
    let options =
        ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    worksheet.protect_with_options(&options);
    Ok(())
}

fn validation(entry: &Entry) -> Result<Option<DataValidation>, XlsxError> {
    let Some((allowed, otherwise)) = &entry.allowed else { return Ok(None) };
    let check = DataValidation::new();
    let check = match allowed {
        Allowed::OneOf { sheet, column, first, last } => {
            let column = Place::letters(*column);
            let sheet = sheet.replace('\'', "''");
            let (first, last) = (first.saturating_add(1), last.saturating_add(1));
            let range = format!("='{sheet}'!${column}${first}:${column}${last}");
            check.allow_list_formula(Formula::new(range))
        }
        Allowed::Number { minimum, maximum, whole: true } => {
            check.allow_whole_number(DataValidationRule::Between(whole(*minimum), whole(*maximum)))
        }
        Allowed::Number { minimum, maximum, .. } => {
            check.allow_decimal_number(DataValidationRule::Between(*minimum, *maximum))
        }
        Allowed::Length(most) => {
            let most = u32::try_from(*most).unwrap_or(u32::MAX);
            check.allow_text_length(DataValidationRule::LessThanOrEqualTo(most))
        }
    };
    let otherwise: String = otherwise.chars().take(LONGEST_OTHERWISE).collect();
    Ok(Some(check.set_error_message(otherwise)?))
}

/// As much of a text as a cell holds.
fn fitting(words: &str) -> &str {
    let mut left = LONGEST;
    let end = words.char_indices().find(|(_, c)| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        !fits
    });
    end.map_or(words, |(at, _)| &words[..at])
}

/// A limit that is whole as such.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float is cut to the nearest whole number there is"
)]
const fn whole(limit: f64) -> i32 {
    limit as i32
}
