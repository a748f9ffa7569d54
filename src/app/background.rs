//! What takes long and is in no hurry gives way to whoever is in front of the screen.

/// This thread, and those that it begins, get the time of the processor that nobody else wants. A check takes all cores for
/// a while. Nothing waits for what it holds, since it only reads.
#[cfg(target_os = "linux")]
pub fn step_back() {
    use thread_priority::{NormalThreadSchedulePolicy, ThreadPriority, ThreadSchedulePolicy};
    // Of the lowest priority alone a core is taken away only when its time is up; of an idle one at once. The threads
    // that are begun from here have the same.
    let idle = ThreadSchedulePolicy::Normal(NormalThreadSchedulePolicy::Idle);
    let this = thread_priority::thread_native_id();
    let done = thread_priority::set_thread_priority_and_policy(this, ThreadPriority::Min, idle);
    if let Err(error) = done {
        tracing::debug!(?error, "the check is as urgent as everything else");
    }
}

/// Elsewhere a thread has no priority of its own that the threads that it begins would have, too.
#[cfg(not(target_os = "linux"))]
pub fn step_back() {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use thread_priority::{NormalThreadSchedulePolicy, ThreadSchedulePolicy};

    #[test]
    fn a_check_and_the_threads_that_it_begins_run_where_nobody_else_wants_to() {
        let policy = || thread_priority::thread_schedule_policy().unwrap();
        let check = std::thread::spawn(move || {
            let before = policy();
            super::step_back();
            let begun = std::thread::spawn(policy);
            (before, policy(), begun.join().unwrap())
        });
        let (before, after, begun) = check.join().unwrap();
        let idle = ThreadSchedulePolicy::Normal(NormalThreadSchedulePolicy::Idle);
        assert_ne!(before, idle);
        assert_eq!((after, begun), (idle, idle));
    }
}
