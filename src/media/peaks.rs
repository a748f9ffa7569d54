//! The outline of a recording, in a fixed amount of memory however long it is.

/// Columns at most.
const COLUMNS: usize = 512;

/// Loudest sample per stretch of sound. When the columns are used up, neighbours are merged and
/// each column from then on stands for twice as long.
#[derive(Clone, Debug)]
pub struct Peaks {
    columns: Vec<u16>,
    samples_per_column: u64,
    in_last: u64,
}

impl Default for Peaks {
    fn default() -> Self {
        Self { columns: Vec::with_capacity(COLUMNS), samples_per_column: 256, in_last: 0 }
    }
}

impl Peaks {
    /// Takes note of `samples`.
    pub fn push(&mut self, samples: &[i16]) {
        let mut rest = samples;
        while !rest.is_empty() {
            if self.in_last == 0 {
                if self.columns.len() == COLUMNS {
                    self.halve();
                }
                self.columns.push(0);
            }
            let room = (self.samples_per_column - self.in_last).min(rest.len() as u64);
            let (now, later) = rest.split_at(room as usize);
            let loudest = now.iter().map(|sample| sample.unsigned_abs()).max().unwrap_or(0);
            if let Some(last) = self.columns.last_mut() {
                *last = (*last).max(loudest);
            }
            self.in_last = (self.in_last + room) % self.samples_per_column;
            rest = later;
        }
    }

    /// The outline, each column from 0 to 1 of full scale.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = f32> + '_ {
        self.columns.iter().map(|peak| f32::from(*peak) / 32_768.0)
    }

    fn halve(&mut self) {
        self.columns =
            self.columns.chunks(2).map(|pair| pair.iter().copied().max().unwrap_or(0)).collect();
        self.columns.reserve_exact(COLUMNS - self.columns.len());
        self.samples_per_column *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_takes_no_more_room_than_a_second() {
        let mut peaks = Peaks::default();
        let second: Vec<i16> = (0..48_000).map(|n| (n % 1000) as i16).collect();
        for _ in 0..3_600 {
            peaks.push(&second);
        }
        assert!(peaks.columns().len() <= COLUMNS);
        assert!(peaks.columns().all(|peak| (0.03..0.04).contains(&peak)));
    }
}
