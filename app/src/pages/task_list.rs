//! The task list of an assessment.
