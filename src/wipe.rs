//! Memory that was used for a person and is not used any more: overwritten, not only given back.
//!
//! Three layers, each for what the one before cannot reach. Secrets that have a type of their own
//! (codes, keys, passphrases) lie in one place on the heap and are overwritten there when they go;
//! moving one moves a pointer. Everything else on the heap, in whatever crate, is overwritten by
//! the [`Allocator`] when it is freed: papers, texts on their way to the screen, rings, pipes,
//! pictures. What functions leave behind on the stack is overwritten by [`wiped`].
//!
//! It never wipes what is still in use, nor what a library written in C has allocated.

use std::alloc::System;

use zeroize::Zeroize;
use zeroizing_alloc::ZeroAlloc;

/// The system's allocator, which overwrites each block before it gives it back, also where a block
/// grows and moves. A program takes it with
/// `#[global_allocator] static HEAP: Allocator = ALLOCATOR;`.
pub type Allocator = ZeroAlloc<System>;

/// The one [`Allocator`].
pub const ALLOCATOR: Allocator = ZeroAlloc(System);

/// So much of the stack is overwritten, in words of eight bytes: 256 KiB. The deepest call here
/// (drawing a screen, decoding a picture, Argon2id) takes less, and a thread has 2 MiB.
const STACK_WORDS: usize = 32 * 1024;

/// Does `work`, and overwrites what it leaves on the stack. What it returns should hold secrets by
/// a pointer, if at all: the value itself goes to the caller's stack.
pub fn wiped<T>(work: impl FnOnce() -> T) -> T {
    let result = apart(work);
    wipe_stack();
    result
}

/// Overwrites what functions that have returned left on this thread's stack.
#[inline(never)]
#[expect(clippy::large_stack_arrays, reason = "the stack is what is overwritten")]
pub fn wipe_stack() {
    let mut below = [0_u64; STACK_WORDS];
    below.zeroize();
    std::hint::black_box(&mut below);
}

/// A frame of its own, below the one that calls: what is inlined into the caller's is not reached.
#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}
