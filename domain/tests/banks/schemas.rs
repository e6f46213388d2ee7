//! The JSON Schemas that editors use are those of the program. `UPDATE_SCHEMAS=1` writes them anew.

use domain::bank::{bank_schema, bank_texts_schema, continuity_schema, texts_schema, theme_schema};
use std::path::Path;

#[test]
fn the_schemas_beside_the_banks_are_those_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../question-banks");
    let schemas = [
        ("bank.schema.json", bank_schema()),
        ("bank-texts.schema.json", bank_texts_schema()),
        ("continuity.schema.json", continuity_schema()),
        ("theme.schema.json", theme_schema()),
        ("texts.schema.json", texts_schema()),
    ];
    for (name, schema) in schemas {
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        let path = folder.join(name);
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::write(&path, &text).expect("the schema can be written");
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(written == text, "{name} is out of date: run the tests once with UPDATE_SCHEMAS=1");
    }
}
