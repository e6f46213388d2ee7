//! Running the service: councils and their first leads.
