//! A row of a table as JSON.

use domain::report::{Cell, Column, Symbol};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::Value;
use utoipa::openapi::schema::{AdditionalProperties, SchemaType};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

/// A row: a value for the key of every column. Where there is no value it is null, and `KEY_status` has the symbol that
/// says why.
#[derive(Debug)]
pub(super) struct Row(Vec<(String, Value)>);

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl ToSchema for Row {}

impl PartialSchema for Row {
    fn schema() -> RefOr<Schema> {
        let kinds = vec![Type::String, Type::Number, Type::Null];
        let value = ObjectBuilder::new().schema_type(SchemaType::Array(kinds)).build();
        ObjectBuilder::new()
            .description(Some(
                "A value for the key of every column: words or a number. Where there is no value it is null, and the \
                 same key with `_status` after it has the symbol that says why: `c`, `x` or `z`.",
            ))
            .additional_properties(Some(AdditionalProperties::RefOr(value.into())))
            .examples([serde_json::json!({
                "group": "nation-wales", "group_name": "Councils in Wales", "mean": 2.1,
                "median": null, "median_status": "c"
            })])
            .into()
    }
}

/// The letters of the symbols.
pub(super) fn symbols() -> RefOr<Schema> {
    let letters = Symbol::ALL.map(Symbol::letter);
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some("The symbol, as a status has it."))
        .enum_values(Some(letters))
        .into()
}

impl Row {
    /// The row with these cells.
    pub(super) fn of(columns: &[Column], cells: Vec<Cell>) -> Self {
        let mut row = Vec::with_capacity(columns.len());
        for (column, cell) in columns.iter().zip(cells) {
            let status = cell.symbol();
            row.push((column.key.clone(), value(cell)));
            if let Some(symbol) = status {
                row.push((format!("{}_status", column.key), Value::from(symbol.letter())));
            }
        }
        Self(row)
    }
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Text(words) | Cell::Said(words, _) => Value::from(words),
        Cell::Symbol(_) => Value::Null,
        Cell::Number { digits, places: 0 } => Value::from(digits),
        Cell::Number { .. } => Value::from(cell.float()),
    }
}
