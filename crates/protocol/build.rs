//! Rebuilds this crate when a file under `clinical/` appears or disappears; changes inside are tracked by the macro.

fn main() {
    println!("cargo::rerun-if-changed=../../clinical");
}
