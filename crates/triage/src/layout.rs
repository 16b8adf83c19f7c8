//! The byte layout of a compiled protocol, shared by the compiler and the reader. All integers are little-endian.
//!
//! ```text
//! header   32  magic[4] format:u16 atoms:u16 rules:u16 terms:u16 signs:u8 groups:u8 risks:u8 regions:u8
//!              rise_points:u8 zero[3] rise_from_min:u32 worse_from_min:u32 lung_regions:u32
//! group    16  the group's signs as a bit set, per group
//! atom      8  kind:u8 zero[3] argument:u32, per atom
//! rule      1  level:u8 (1 contact, 2 urgent, 3 emergency), per rule
//! term     36  rule:u16 zero[2] atoms as a bit set [u64; 4], per term
//! ```
//!
//! Atoms that speak of a sign of today stand first, each once; terms stand in the order of their lowest atoms.

/// First bytes of every compiled protocol.
pub const MAGIC: [u8; 4] = *b"ANTP";
/// Version of this layout.
pub const FORMAT: u16 = 2;
/// Size of the header in bytes.
pub const HEADER_BYTES: usize = 32;
/// Size of a group of signs in bytes.
pub const GROUP_BYTES: usize = 16;
/// Size of an atom in bytes.
pub const ATOM_BYTES: usize = 8;
/// Size of a rule in bytes.
pub const RULE_BYTES: usize = 1;
/// Size of a term in bytes.
pub const TERM_BYTES: usize = 36;

/// Most atoms of a protocol.
pub const ATOMS_MAX: usize = 256;
/// Most rules of a protocol.
pub const RULES_MAX: usize = 256;
/// Most signs of a protocol.
pub const SIGNS_MAX: usize = 128;
/// Most terms of a protocol.
pub const TERMS_MAX: usize = 4_096;
/// Most risk factors, and most regions.
pub const FLAGS_MAX: usize = 32;
/// Highest value of a scale.
pub const SCALE_MAX: u8 = 10;
