//! The service as a whole: probes, headers, unknown addresses.

mod support;

use http::StatusCode;
use support::Service;

#[tokio::test]
async fn an_address_that_is_not_there_is_not_found_in_both_languages() {
    let service = Service::start().await;
    let mut visitor = service.visitor();
    assert_eq!(visitor.open("/nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.open("/cy/nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.open("/readyz").await.status, StatusCode::OK);
}
