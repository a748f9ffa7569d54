//! The compressed data of a JPEG as bits, codes and blocks.

/// Bytes that may lie unread before a restart marker. Some common cameras leave up to about ten, in
/// pictures without a flaw.
const STRAY_BYTES_MAX: usize = 16;
/// Bytes that may lie behind the last block, whatever they are; more of them are padding where all
/// are the same, and else a part of another picture.
const TAIL_BYTES_MAX: usize = 512;
/// So many equal bytes at the end are padding and no data.
const PADDING_BYTES_MIN: usize = 8;
/// So many bytes of padding may have been read as the end of the last block.
const CHANCE_BYTES_MAX: usize = 2;
/// How far above what pixels can give a block may lie: for encoders that calculate roughly.
const SLACK: f32 = 1.125;
/// The root of the sum of squares of a block of 8 × 8 pixels that are all black or all white.
const BLOCK_NORM: f32 = 1024.0;

/// A table of codes, each a row of bits that stands for a symbol; longer codes are larger numbers.
pub(super) struct Codes {
    /// For each length from 1 on, the first number of 16 bits that is a longer code's.
    ends: [u32; 16],
    /// For each length, what leads from a code to its symbol's place.
    shifts: [u32; 16],
    symbols: Vec<u8>,
    /// For every first byte, symbol and length of a code that ends in it; length 0 where none does.
    short: [(u8, u8); 256],
}

impl Codes {
    pub(super) fn new(counts: &[u8], symbols: &[u8]) -> Option<Self> {
        let mut codes = Self {
            ends: [0; 16],
            shifts: [0; 16],
            symbols: symbols.to_vec(),
            short: [(0, 0); 256],
        };
        let (mut end, mut place) = (0_u32, 0_u32);
        for (length, count) in counts.iter().enumerate() {
            let unit = 15 - length;
            codes.shifts[length] = place.wrapping_sub(end >> unit);
            end += u32::from(*count) << unit;
            place += u32::from(*count);
            codes.ends[length] = end;
        }
        (end <= 1 << 16).then_some(())?;
        for first in 0..256 {
            if let Some((symbol, length)) = codes.search((first as u32) << 8)
                && length <= 8
            {
                codes.short[first] = (symbol, length);
            }
        }
        Some(codes)
    }

    /// The symbol at the start of 16 bits, and the length of its code.
    fn find(&self, bits: u32) -> Option<(u8, u8)> {
        match self.short[(bits >> 8 & 255) as usize] {
            (_, 0) => self.search(bits),
            found => Some(found),
        }
    }

    fn search(&self, bits: u32) -> Option<(u8, u8)> {
        let length = self.ends.iter().position(|end| bits < *end)?;
        let place = (bits >> (15 - length)).wrapping_add(self.shifts[length]);
        Some((*self.symbols.get(place as usize)?, length as u8 + 1))
    }
}

/// Compressed data as bits, up to the next marker.
pub(super) struct Bits<'a> {
    /// From the start, or from the last restart marker.
    interval: &'a [u8],
    bytes: &'a [u8],
    held: u64,
    count: usize,
    /// How many bytes of the interval were read, a stuffed one and what it stands for as one.
    read: usize,
}

impl<'a> Bits<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { interval: bytes, bytes, held: 0, count: 0, read: 0 }
    }

    fn fill(&mut self) {
        while self.count <= 56 {
            let (byte, rest) = match self.bytes {
                [0xFF, 0x00, rest @ ..] => (0xFF, rest),
                [0xFF, ..] | [] => return,
                [byte, rest @ ..] => (*byte, rest),
            };
            self.held |= u64::from(byte) << (56 - self.count);
            self.count += 8;
            self.read += 1;
            self.bytes = rest;
        }
    }

    fn skip(&mut self, bits: usize) -> Option<()> {
        self.count = self.count.checked_sub(bits)?;
        self.held <<= bits;
        Some(())
    }

    pub(super) fn symbol(&mut self, codes: &Codes) -> Option<u8> {
        if self.count < 32 {
            self.fill();
        }
        let (symbol, length) = codes.find((self.held >> 48) as u32)?;
        self.skip(usize::from(length))?;
        Some(symbol)
    }

    /// The value of `size` bits that follow; after a symbol, enough are held if there are any.
    pub(super) fn value(&mut self, size: u8) -> Option<i32> {
        if size == 0 {
            return Some(0);
        }
        (size < 16).then_some(())?;
        let value = (self.held >> (64 - size)) as i32;
        self.skip(usize::from(size))?;
        Some(if value >> (size - 1) == 0 { value - (1 << size) + 1 } else { value })
    }

    /// Goes to restart marker `number`, which must come next.
    pub(super) fn restart(&mut self, number: usize) -> Option<()> {
        let marker = self
            .bytes
            .windows(2)
            .position(|pair| pair[0] == 0xFF && (0xD0..=0xD7).contains(&pair[1]))?;
        let stray = self.count / 8 + marker;
        let right = usize::from(self.bytes[marker + 1] & 7) == number;
        *self = Self::new(&self.bytes[marker + 2..]);
        (right && stray <= STRAY_BYTES_MAX).then_some(())
    }

    /// What lies behind the last block that was read.
    pub(super) fn tail(&self) -> &'a [u8] {
        let mut rest = self.interval;
        for _ in 0..self.read - self.count / 8 {
            rest = match rest {
                [0xFF, 0x00, rest @ ..] | [_, rest @ ..] => rest,
                [] => rest,
            };
        }
        rest
    }
}

/// Whether the last `tail` bytes of `data`, which lie behind the last block, are what cameras leave
/// there: padding, or a few bytes of anything. A long rest that is not all the same belongs to another
/// picture, and then this one is mixed up as well. Padding that was read as blocks stands where blocks
/// are missing.
pub(super) fn is_leftover(data: &[u8], tail: usize) -> bool {
    let Some((last, _)) = data.split_last().filter(|_| tail > 0) else { return true };
    let padding = data.iter().rev().take_while(|byte| *byte == last).count();
    if padding < tail {
        return tail <= TAIL_BYTES_MAX;
    }
    // The last code may end in the same bits by chance.
    padding < PADDING_BYTES_MIN || padding - tail <= CHANCE_BYTES_MAX
}

/// One block's codes, without making pixels of them.
pub(super) fn block(
    bits: &mut Bits,
    dc: &Codes,
    ac: &Codes,
    steps: &Steps,
    last: &mut i32,
) -> Option<()> {
    let size = bits.symbol(dc)?;
    *last += bits.value(size)?;
    let mean = *last as f32 * steps.sizes[0];
    (mean.abs() <= steps.mean_max).then_some(())?;
    let mut energy = mean.powi(2);
    let mut place = 0;
    while place < 63 {
        let symbol = bits.symbol(ac)?;
        let (run, size) = (usize::from(symbol >> 4), symbol & 15);
        match (run, size) {
            (0, 0) => break,
            (15, 0) => place += 16,
            (_, 0) => return None,
            _ => {
                place += run + 1;
                energy += (bits.value(size)? as f32 * steps.sizes.get(place)?).powi(2);
            }
        }
    }
    (place < 64 && energy <= steps.energy_max).then_some(())
}

/// What one step of each coefficient is worth, in the order of the data.
pub(super) struct Steps {
    sizes: [f32; 64],
    mean_max: f32,
    energy_max: f32,
}

impl Steps {
    pub(super) fn new<'a>(bytes: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut sizes = [1.0; 64];
        for (size, bytes) in sizes.iter_mut().zip(bytes) {
            let value = bytes.iter().fold(0_u16, |sum, byte| (sum << 8) | u16::from(*byte));
            *size = f32::from(value.max(1));
        }
        // Each coefficient is rounded to the nearest step, so it lies half a step off at most.
        let rounding = sizes.iter().map(|size| size.powi(2)).sum::<f32>().sqrt() / 2.0;
        Self {
            sizes,
            mean_max: SLACK * (BLOCK_NORM + sizes[0] / 2.0),
            energy_max: (SLACK * (BLOCK_NORM + rounding)).powi(2),
        }
    }
}
