//! A compiled protocol: borrowed bytes, checked once.

use crate::layout::{
    ATOM_BYTES, ATOMS_MAX, FLAGS_MAX, FORMAT, GROUP_BYTES, HEADER_BYTES, MAGIC, RULE_BYTES,
    RULES_MAX, SCALE_MAX, SIGNS_MAX, TERM_BYTES, TERMS_MAX,
};
use crate::terms::TermsWithin;
use crate::{Atom, AtomSet, Bits, Disposition, Index, SignSet};

/// The bytes are not a compiled protocol of this format. Compile the protocol again with the same version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// A compiled protocol whose every index has been checked.
#[derive(Clone, Copy, Debug)]
pub struct Protocol<'a> {
    header: Header,
    groups: &'a [u8],
    atoms: &'a [u8],
    rules: &'a [u8],
    terms: &'a [u8],
    index: Index,
}

#[derive(Clone, Copy, Debug)]
struct Header {
    signs: u8,
    groups: u8,
    risks: u8,
    regions: u8,
    atoms: u16,
    rules: u16,
    terms: u16,
    rise_points: u8,
    rise_from_min: u32,
    worse_from_min: u32,
    lung_regions: u32,
}

/// One alternative of one rule: the rule fires when all of these atoms hold.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Index of the rule.
    pub rule: usize,
    /// What the rule raises to.
    pub level: Disposition,
    /// Indices of the atoms.
    pub atoms: AtomSet,
}

/// The numbers of the questions: signs come first, by their index, then these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questions {
    /// How many signs there are; their questions are `0..signs`.
    pub signs: usize,
}

impl Questions {
    /// Soreness now.
    #[must_use]
    pub fn soreness(self) -> usize {
        self.signs
    }
    /// Better, same or worse.
    #[must_use]
    pub fn soreness_trend(self) -> usize {
        self.signs + 1
    }
    /// Tiredness now.
    #[must_use]
    pub fn fatigue(self) -> usize {
        self.signs + 2
    }
    /// Does tiredness get in the way?
    #[must_use]
    pub fn fatigue_interferes(self) -> usize {
        self.signs + 3
    }
    /// The patient's risk factors, as one question.
    #[must_use]
    pub fn risks(self) -> usize {
        self.signs + 4
    }
    /// The needled regions, as one question.
    #[must_use]
    pub fn regions(self) -> usize {
        self.signs + 5
    }

    /// The question whose answer decides this atom; `None` where there is nothing to ask.
    #[must_use]
    pub fn of(self, atom: Atom) -> Option<usize> {
        match atom {
            Atom::Sign(sign) | Atom::NewSign(sign) => Some(sign.into()),
            Atom::Risk(_) => Some(self.risks()),
            Atom::Region(_) => Some(self.regions()),
            Atom::SorenessAtLeast(_) | Atom::SorenessRise => Some(self.soreness()),
            Atom::TrendWorse | Atom::TrendNotBetter => Some(self.soreness_trend()),
            Atom::FatigueAtLeast(_) => Some(self.fatigue()),
            Atom::FatigueInterferes => Some(self.fatigue_interferes()),
            Atom::LungPossible
            | Atom::ElapsedAtLeast(_)
            | Atom::ElapsedOver(_)
            | Atom::EarlierSign(_)
            | Atom::EarlierGroup(_)
            | Atom::WordsUnread => None,
        }
    }
}

impl<'a> Protocol<'a> {
    /// Checks every size and index, so that nothing later can fail.
    ///
    /// # Errors
    /// [`Malformed`] where the bytes are not a compiled protocol of this format.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut protocol = Self::of_tables(bytes)?;
        let terms = protocol.terms().map(|term| term.atoms);
        protocol.index = Index::of(protocol.atom_rows(), terms).ok_or(Malformed)?;
        if protocol.is_sound() {
            Ok(protocol)
        } else {
            Err(Malformed)
        }
    }

    /// The same for bytes that [`Protocol::from_bytes`] has accepted before, with the index that it worked out for these very
    /// bytes: only sizes are checked, and that the index has as many alternatives.
    ///
    /// # Errors
    /// [`Malformed`] where the tables do not fill the bytes, or the index has fewer or more alternatives.
    pub fn from_sound_bytes(bytes: &'a [u8], index: &Index) -> Result<Self, Malformed> {
        let protocol = Self {
            index: *index,
            ..Self::of_tables(bytes)?
        };
        if index.terms() == protocol.term_rows().len() {
            Ok(protocol)
        } else {
            Err(Malformed)
        }
    }

    fn of_tables(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let (head, rest) = bytes.split_at_checked(HEADER_BYTES).ok_or(Malformed)?;
        let header = Header::read(head).ok_or(Malformed)?;
        let (groups, rest) = take(rest, header.groups.into(), GROUP_BYTES)?;
        let (atoms, rest) = take(rest, header.atoms.into(), ATOM_BYTES)?;
        let (rules, rest) = take(rest, header.rules.into(), RULE_BYTES)?;
        let (terms, rest) = take(rest, header.terms.into(), TERM_BYTES)?;
        let protocol = Self {
            header,
            groups,
            atoms,
            rules,
            terms,
            index: Index::EMPTY,
        };
        if rest.is_empty() {
            Ok(protocol)
        } else {
            Err(Malformed)
        }
    }

    /// Where its atoms and alternatives stand.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Number of signs.
    #[must_use]
    pub fn sign_count(&self) -> usize {
        self.header.signs.into()
    }
    /// Number of groups of signs.
    #[must_use]
    pub fn group_count(&self) -> usize {
        self.header.groups.into()
    }
    /// Number of risk factors.
    #[must_use]
    pub fn risk_count(&self) -> usize {
        self.header.risks.into()
    }
    /// Number of regions.
    #[must_use]
    pub fn region_count(&self) -> usize {
        self.header.regions.into()
    }
    /// Number of rules.
    #[must_use]
    pub fn rule_count(&self) -> usize {
        self.header.rules.into()
    }
    /// The numbering of the questions.
    #[must_use]
    pub fn questions(&self) -> Questions {
        Questions {
            signs: self.sign_count(),
        }
    }
    /// From which minute on an earlier soreness may be compared with today's.
    #[must_use]
    pub fn rise_from_min(&self) -> u32 {
        self.header.rise_from_min
    }
    /// By how many points soreness must rise to count as worse.
    #[must_use]
    pub fn rise_points(&self) -> u8 {
        self.header.rise_points
    }
    /// From which minute on the patient's own "worse" counts.
    #[must_use]
    pub fn worse_from_min(&self) -> u32 {
        self.header.worse_from_min
    }
    /// Regions that lie over or beside the lung, one bit each.
    #[must_use]
    pub fn lung_regions(&self) -> u32 {
        self.header.lung_regions
    }
    /// What a rule raises to; contact where there is no such rule.
    #[must_use]
    pub fn level(&self, rule: usize) -> Disposition {
        self.rules
            .get(rule)
            .and_then(|level| Disposition::from_number(*level))
            .unwrap_or(Disposition::Contact)
    }

    /// The signs of a group; none where there is no such group.
    #[must_use]
    pub fn group(&self, group: usize) -> SignSet {
        set(self.groups.get(group * GROUP_BYTES..).unwrap_or_default())
    }

    /// All atoms; the position is the atom's index. Never `None` in a protocol that has been read.
    pub fn atoms(&self) -> impl Iterator<Item = Option<Atom>> + 'a {
        self.atom_rows().iter().map(Atom::of_row)
    }

    pub(crate) fn atom_rows(&self) -> &'a [[u8; ATOM_BYTES]] {
        self.atoms.as_chunks().0
    }

    /// The atom with this index, or `None`.
    #[must_use]
    pub fn atom(&self, index: usize) -> Option<Atom> {
        Atom::of_row(self.atom_rows().get(index)?)
    }

    /// All alternatives of all rules, as they are evaluated.
    pub fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        self.term_rows().iter().map(|row| self.term_of(row))
    }

    /// The alternatives whose atoms are all among these.
    pub(crate) fn terms_within(&self, atoms: &AtomSet) -> TermsWithin {
        let mut within = TermsWithin::nothing(*atoms);
        for lowest in atoms.intersection(&self.index.lowest()).iter() {
            let range = self.index.terms_from(lowest);
            let rows = self.term_rows().get(range.clone()).unwrap_or_default();
            for (row, index) in rows.iter().zip(range) {
                let term: AtomSet = set(&row[4..]);
                within.note(index, term.is_subset(atoms));
            }
        }
        within
    }

    /// Calls for each of these alternatives.
    pub(crate) fn each_of(&self, within: &TermsWithin, mut then: impl FnMut(Term)) {
        if let Some(indices) = within.indices() {
            for index in indices {
                if let Some(row) = self.term_rows().get(usize::from(*index)) {
                    then(self.term_of(row));
                }
            }
        } else {
            let terms = self.terms();
            let all = terms.filter(|term| term.atoms.is_subset(&within.atoms));
            all.for_each(then);
        }
    }

    fn term_rows(&self) -> &'a [[u8; TERM_BYTES]] {
        self.terms.as_chunks().0
    }

    fn term_of(&self, row: &[u8; TERM_BYTES]) -> Term {
        let rule = usize::from(u16_at(row, 0));
        Term {
            rule,
            level: self.level(rule),
            atoms: set(&row[4..]),
        }
    }

    fn is_sound(&self) -> bool {
        let mut all = AtomSet::EMPTY;
        (0..usize::from(self.header.atoms)).for_each(|atom| all.insert(atom));
        self.rules.iter().all(|level| (1..=3).contains(level))
            && self
                .atoms()
                .all(|atom| atom.is_some_and(|atom| self.is_in_range(atom)))
            && self.terms().all(|term| {
                term.rule < self.rule_count()
                    && !term.atoms.is_empty()
                    && term.atoms.is_subset(&all)
            })
    }

    fn is_in_range(&self, atom: Atom) -> bool {
        match atom {
            Atom::Sign(sign) | Atom::NewSign(sign) | Atom::EarlierSign(sign) => {
                sign < self.header.signs
            }
            Atom::EarlierGroup(group) => group < self.header.groups,
            Atom::Risk(risk) => risk < self.header.risks,
            Atom::Region(region) => region < self.header.regions,
            Atom::SorenessAtLeast(points) | Atom::FatigueAtLeast(points) => points <= SCALE_MAX,
            _ => true,
        }
    }
}

impl Header {
    fn read(bytes: &[u8]) -> Option<Self> {
        let header = Self {
            atoms: u16_at(bytes, 6),
            rules: u16_at(bytes, 8),
            terms: u16_at(bytes, 10),
            signs: bytes[12],
            groups: bytes[13],
            risks: bytes[14],
            regions: bytes[15],
            rise_points: bytes[16],
            rise_from_min: u32_at(bytes, 20),
            worse_from_min: u32_at(bytes, 24),
            lung_regions: u32_at(bytes, 28),
        };
        let known = bytes[..4] == MAGIC && u16_at(bytes, 4) == FORMAT;
        (known && header.is_within_limits()).then_some(header)
    }

    fn is_within_limits(&self) -> bool {
        usize::from(self.atoms) <= ATOMS_MAX
            && usize::from(self.rules) <= RULES_MAX
            && usize::from(self.terms) <= TERMS_MAX
            && usize::from(self.signs) <= SIGNS_MAX
            && usize::from(self.risks) <= FLAGS_MAX
            && usize::from(self.regions) <= FLAGS_MAX
            && (1..=SCALE_MAX).contains(&self.rise_points)
    }
}

fn take(bytes: &[u8], count: usize, size: usize) -> Result<(&[u8], &[u8]), Malformed> {
    bytes.split_at_checked(count * size).ok_or(Malformed)
}

/// Reads as many words as the set has and the bytes hold.
fn set<const N: usize>(bytes: &[u8]) -> Bits<N> {
    let mut words = [0; N];
    for (word, chunk) in words.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *word = u64::from_le_bytes(*chunk);
    }
    Bits(words)
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
