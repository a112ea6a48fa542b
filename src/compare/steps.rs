//! What is done of a comparison into thousandths, and an answer whether to go on.

/// How far a comparison is.
pub struct Steps<'a> {
    on_progress: &'a mut dyn FnMut(u32) -> bool,
    told: u32,
}

impl<'a> Steps<'a> {
    pub fn new(on_progress: &'a mut dyn FnMut(u32) -> bool) -> Self {
        Self {
            on_progress,
            told: 0,
        }
    }

    /// So many thousandths are done; `None` when it is to stop.
    pub fn reach(&mut self, permille: u32) -> Option<()> {
        self.told = self.told.max(permille);
        (self.on_progress)(self.told).then_some(())
    }

    /// `done` of `all` are done of what lies between two thousandths; asks only where that is news.
    pub fn part(&mut self, (from, to): (u32, u32), done: usize, all: usize) -> Option<()> {
        let part = (u64::from(to - from) * done as u64 / all.max(1) as u64) as u32;
        match from + part > self.told {
            true => self.reach(from + part),
            false => Some(()),
        }
    }

    /// Nothing more is done yet; `None` when it is to stop.
    pub fn go_on(&mut self) -> Option<()> {
        self.reach(self.told)
    }
}
