//! Copies that are on record, and are to be written: each as a file of its own, or into the one file of a bundle. No vault
//! is needed for it.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use super::bundle::Bundle;
use super::write::{self, Job, Written};
use crate::record::CopyId;
use crate::seal::OrganisationKey;

/// Copies that are on record, and whose files are to be written.
pub struct Batch {
    folder: PathBuf,
    sealed_to: Option<OrganisationKey>,
    /// What they go into, where they are no files of their own.
    bundle: Option<Bundle>,
    jobs: Vec<Job>,
}

impl Batch {
    pub(super) fn new(
        folder: &Path,
        sealed_to: Option<OrganisationKey>,
        bundle: Option<Bundle>,
    ) -> Self {
        Self { folder: folder.to_owned(), sealed_to, bundle, jobs: Vec::new() }
    }

    pub(super) fn push(&mut self, job: Job) {
        self.jobs.push(job);
    }

    /// Whether a copy is in it, or went into the bundle before.
    pub(super) fn has(&self, copy: &CopyId) -> bool {
        self.jobs.iter().any(|job| job.copy == *copy)
            || self.bundle.as_ref().is_some_and(|bundle| bundle.has(copy))
    }

    /// How many files it has.
    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    /// Whether nothing is to be written.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Writes the files: with up to so many threads, or one after the other into the bundle. After the first that the folder
    /// does not take or that cannot be read, no more are begun.
    pub fn write(self, threads: NonZero<usize>) -> Written {
        if let Some(bundle) = self.bundle {
            return bundle.write(self.jobs);
        }
        let into = (self.folder.as_path(), self.sealed_to.as_ref());
        write::side_by_side(self.jobs, into, threads)
    }
}
