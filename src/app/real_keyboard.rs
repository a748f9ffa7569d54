//! Is a real keyboard plugged in? Linux lists what can be pressed in a file; nothing is opened for it.
//!
//! What reads barcodes looks like a keyboard, but nobody types on it, and so do the buttons for power and volume,
//! and keyboards that programs make. None of these counts.

use crate::ui::keyboard::RealKeyboard;

/// Every input device of this computer, in blocks; see `Documentation/input/input.rst` of the kernel.
const LIST: &str = "/proc/bus/input/devices";
/// From Q to M: `KEY_Q` and `KEY_M` of `linux/input-event-codes.h`.
const LETTERS: std::ops::RangeInclusive<usize> = 16..=50;
/// Between the letters: Enter and Control, the signs beside L, Shift, and the backslash.
const NO_LETTERS: [usize; 9] = [26, 27, 28, 29, 39, 40, 41, 42, 43];
/// `BUS_VIRTUAL` of `linux/input.h`: a program made it.
const MADE_BY_A_PROGRAM: &str = "Bus=0006";
/// Words in the names of what reads codes.
const SCANNERS: [&str; 3] = ["barcode", "scanner", "bar code"];

/// Looks whether a keyboard with letters is there. Where nobody can tell, there is one.
pub fn real_keyboard() -> RealKeyboard {
    match std::fs::read_to_string(LIST) {
        Ok(list) => in_list(&list),
        Err(error) => {
            tracing::info!(%error, "whether there is a real keyboard is not known");
            RealKeyboard::There
        }
    }
}

fn in_list(list: &str) -> RealKeyboard {
    if list.split("\n\n").any(is_keyboard) { RealKeyboard::There } else { RealKeyboard::Missing }
}

fn is_keyboard(device: &str) -> bool {
    let line = |start: &str| device.lines().find_map(|line| line.strip_prefix(start));
    let name = line("N: Name=").unwrap_or_default().to_lowercase();
    let from_a_program = line("I: ").unwrap_or_default().contains(MADE_BY_A_PROGRAM);
    let letters = line("B: KEY=").is_some_and(has_letters);
    letters && !from_a_program && !SCANNERS.iter().any(|word| name.contains(word))
}

/// Whether every letter has a key, in words of 64 bits as the kernel writes them, the highest first.
fn has_letters(bits: &str) -> bool {
    let low = bits.split_whitespace().last().unwrap_or_default();
    let Ok(low) = u64::from_str_radix(low, 16) else { return false };
    LETTERS.filter(|key| !NO_LETTERS.contains(key)).all(|key| low >> key & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a kernel lists them, cut to the lines that are read.
    const BUTTON: &str = "I: Bus=0019 Vendor=0000 Product=0001 Version=0000\n\
        N: Name=\"Power Button\"\nH: Handlers=kbd event0 \nB: EV=3\nB: KEY=10000000000000 0\n";
    const KEYBOARD: &str = "I: Bus=0003 Vendor=046d Product=c31c Version=0110\n\
        N: Name=\"Logitech USB Keyboard\"\nH: Handlers=sysrq kbd leds event3 \nB: EV=120013\n\
        B: KEY=1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe\n";
    const TOUCH: &str = "I: Bus=0003 Vendor=0eef Product=0001 Version=0110\n\
        N: Name=\"eGalax Touchscreen\"\nH: Handlers=mouse0 event4 \nB: EV=b\nB: KEY=400 0 0 0 0 0\n";

    #[test]
    fn a_keyboard_with_letters_is_found_among_buttons_and_screens() {
        assert_eq!(in_list(&[BUTTON, TOUCH].join("\n")), RealKeyboard::Missing);
        assert_eq!(in_list(&[BUTTON, KEYBOARD, TOUCH].join("\n")), RealKeyboard::There);
        assert_eq!(in_list(""), RealKeyboard::Missing);
    }

    #[test]
    fn a_scanner_and_a_keyboard_that_a_program_made_are_none() {
        let scanner = KEYBOARD.replace("Logitech USB Keyboard", "Honeywell Barcode Scanner");
        let made = KEYBOARD.replace("Bus=0003", "Bus=0006");
        assert_eq!(in_list(&[&*scanner, &*made].join("\n")), RealKeyboard::Missing);
    }

    #[test]
    fn what_the_kernel_might_write_another_day_makes_nothing_panic() {
        for list in ["B: KEY=", "B: KEY=xyz", "B: KEY=0", "N: Name=\n\nB: KEY=fffffffffffffffffff"]
        {
            assert_eq!(in_list(list), RealKeyboard::Missing, "{list}");
        }
    }
}
