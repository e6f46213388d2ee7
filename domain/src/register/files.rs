//! Reading the register from CSV files.
