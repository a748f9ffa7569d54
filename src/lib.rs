//! Sayso asks before it records.
