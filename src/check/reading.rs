//! How hard a text is to read.

/// Texts with fewer words say nothing about how hard a campaign is to read.
const ENOUGH_WORDS: usize = 30;

/// The words of a text and its sentences, counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    words: usize,
    sentences: usize,
    /// Of more than six letters.
    long_words: usize,
}

impl Count {
    pub(super) fn of(text: &str) -> Self {
        let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
        let letters =
            |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).chars().count();
        let sentences = text.split(['.', '!', '?', ':', ';', '\n']);
        Self {
            words: text.split_whitespace().filter(is_word).count(),
            sentences: sentences.filter(|it| it.split_whitespace().any(|it| is_word(&it))).count(),
            long_words: text.split_whitespace().filter(|word| letters(word) > 6).count(),
        }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            long_words: self.long_words + other.long_words,
        }
    }

    /// The readability index LIX of Björnsson: words a sentence, and the percentage of words of more
    /// than six letters. None for too few words.
    pub(super) fn lix(self) -> Option<f64> {
        let words = self.words as f64;
        (self.words >= ENOUGH_WORDS)
            .then(|| words / self.sentences.max(1) as f64 + 100.0 * self.long_words as f64 / words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_of_long_words_are_hard() {
        let easy = "We show your picture to our guests. It hangs on the wall for one year. Then we \
                    take it down and throw it away. You can come back and ask us for it at any time.";
        let hard = "Notwithstanding aforementioned considerations, participants' audiovisual \
                    contributions, including derivative representations, remain permanently \
                    available throughout organisational communication activities, irrespective of \
                    territorial limitations, contractual relationships, technological developments \
                    or subsequent modifications thereof, under whatever circumstances whatsoever.";
        assert!(Count::of(easy).lix().unwrap() < 30.0);
        assert!(Count::of(hard).lix().unwrap() > 80.0);
        assert_eq!(Count::of("Too short.").lix(), None);
    }
}
