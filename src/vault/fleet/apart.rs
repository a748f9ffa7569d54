//! One thing that cannot be taken in, carried out, laid out or erased keeps nothing else from it.

use crate::vault::storage::StorageError;

/// What came of one of many. None where it alone is wrong: the log says so, and the others go on.
pub(super) fn apart<T>(
    done: Result<T, StorageError>,
    what: &'static str,
) -> Result<Option<T>, StorageError> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.is_about_one() => {
            tracing::error!(%error, what, "one is left out in the fleet, and the others go on");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
