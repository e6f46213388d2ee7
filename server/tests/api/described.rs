//! The description of the API against the API: every declared route is in it, everything in it answers, and every answer
//! is what it says.

use crate::setting::{ask, with_releases};
use crate::support::Visitor;
use boon::{Compiler, Schemas};
use http::StatusCode;
use serde_json::Value;
use server::policy::Policy;
use std::collections::BTreeSet;

const DOCUMENT: &str = "/api/v1/openapi.json";

async fn described(anybody: &mut Visitor) -> Value {
    let (seen, document) = ask(anybody, DOCUMENT).await;
    assert_eq!(seen.status, StatusCode::OK);
    document
}

fn paths(document: &Value) -> BTreeSet<String> {
    document["paths"].as_object().unwrap().keys().cloned().collect()
}

/// A path of the document with the example of each parameter in its place.
fn filled(path: &str, operation: &Value, with_query: bool) -> String {
    let mut filled = path.to_owned();
    let mut query = form_urlencoded::Serializer::new(String::new());
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap();
        let example = match &parameter["example"] {
            Value::String(words) => words.clone(),
            Value::Null => continue,
            other => other.to_string(),
        };
        if parameter["in"] == "path" {
            filled = filled.replace(&format!("{{{name}}}"), &example);
        } else if with_query {
            query.append_pair(name, &example);
        }
    }
    assert!(!filled.contains('{'), "{path} has a parameter without an example");
    let query = query.finish();
    if query.is_empty() { filled } else { format!("{filled}?{query}") }
}

/// No object may hold what its schema does not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.contains_key("properties") && !map.contains_key("additionalProperties") {
                map.insert("additionalProperties".into(), Value::Bool(false));
            }
            map.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// What is wrong with an answer by a schema of the document.
fn faults(document: &Value, schema: &str, said: &Value) -> Option<String> {
    let mut document = document.clone();
    close(&mut document["components"]["schemas"]);
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("https://example.org/api", document).unwrap();
    let mut schemas = Schemas::new();
    let place = format!("https://example.org/api{schema}");
    let index = compiler.compile(&place, &mut schemas).unwrap();
    schemas.validate(said, index).err().map(|error| error.to_string())
}

#[tokio::test]
async fn every_declared_route_is_described_and_nothing_else_is() {
    let service = with_releases().await;
    let document = described(&mut service.visitor()).await;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let declared = server::routes::declared();
    let ours = declared.iter().filter(|declared| declared.path.starts_with("/api"));
    let declared: BTreeSet<String> = ours
        .inspect(|one| {
            assert_eq!((one.read, one.write), (Policy::Public, None), "{}", one.path);
        })
        .map(|declared| declared.path.to_owned())
        .collect();
    assert!(declared.len() >= 11);
    assert_eq!(declared, paths(&document));
    for item in document["paths"].as_object().unwrap().values() {
        assert_eq!(item.as_object().unwrap().keys().collect::<Vec<_>>(), ["get"]);
        let operation = &item["get"];
        assert!(operation["summary"].is_string() && operation["description"].is_string());
        let responses = operation["responses"].as_object().unwrap();
        for (status, response) in responses {
            assert!(response["description"].is_string(), "{status}");
            if let Ok(400..) = status.parse::<u16>() {
                let content = &response["content"]["application/problem+json"]["schema"];
                assert_eq!(content["$ref"], "#/components/schemas/Problem");
            }
        }
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(parameter["description"].is_string(), "{parameter}");
        }
    }
}

#[tokio::test]
async fn every_answer_is_what_its_schema_says() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let document = described(&mut anybody).await;
    for (path, item) in document["paths"].as_object().unwrap() {
        let operation = &item["get"];
        let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        for address in [filled(path, operation, false), filled(path, operation, true)] {
            let (seen, said) = ask(&mut anybody, &address).await;
            assert_eq!(seen.status, StatusCode::OK, "{address}: {said}");
            if path == DOCUMENT {
                continue;
            }
            let place = schema["$ref"].as_str().unwrap_or_else(|| panic!("{path}: {schema}"));
            assert_eq!(faults(&document, place, &said), None, "{address}");
        }
        let (seen, problem) =
            ask(&mut anybody, &format!("{}?x=1", filled(path, operation, false))).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST);
        assert_eq!(faults(&document, "#/components/schemas/Problem", &problem), None);
    }
    // The check itself finds what is wrong.
    let wrong = serde_json::json!({"rounds": [{"key": 1}], "more": true});
    let found = faults(&document, "#/components/schemas/Rounds", &wrong).unwrap();
    assert!(found.contains("more") || found.contains("missing"), "{found}");
}

#[tokio::test]
async fn every_table_is_what_its_schema_says_and_its_filters_are_described() {
    let service = with_releases().await;
    let mut anybody = service.visitor();
    let document = described(&mut anybody).await;
    let table = "/api/v1/rounds/{round}/releases/{release}/tables/{table}";
    let parameters = document["paths"][table]["get"]["parameters"].as_array().unwrap();
    let described: BTreeSet<&str> = parameters
        .iter()
        .filter(|parameter| parameter["in"] == "query")
        .map(|parameter| parameter["name"].as_str().unwrap())
        .filter(|name| !["page", "per_page", "language"].contains(name))
        .collect();
    let (_, tables) = ask(&mut anybody, "/api/v1/rounds/2026/releases/2/tables").await;
    let tables = tables["tables"].as_array().unwrap();
    let filters: BTreeSet<&str> = tables
        .iter()
        .flat_map(|table| table["columns"].as_array().unwrap())
        .filter(|column| column["is_filter"] == true)
        .map(|column| column["key"].as_str().unwrap())
        .collect();
    assert!(filters.is_subset(&described), "{filters:?} {described:?}");
    for table in tables {
        let address = table["table"].as_str().unwrap();
        let (_, page) = ask(&mut anybody, &format!("{address}?per_page=1000")).await;
        assert_eq!(faults(&document, "#/components/schemas/TablePage", &page), None, "{address}");
        let columns = table["columns"].as_array().unwrap();
        let keys: BTreeSet<&str> =
            columns.iter().map(|column| column["key"].as_str().unwrap()).collect();
        for row in page["rows"].as_array().unwrap() {
            let said: BTreeSet<&str> =
                row.as_object().unwrap().keys().map(String::as_str).collect();
            assert!(keys.is_subset(&said), "{row}");
            let rest = said.difference(&keys);
            assert!(rest.clone().all(|key| key.ends_with("_status")), "{row}");
        }
    }
}
