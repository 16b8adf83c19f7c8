//! Writes every page with invented content, and its static files, into a folder: `--example gallery -- DIR`.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = env::args()
        .nth(1)
        .unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in web::assets::all() {
        fs::write(
            folder.join(asset.address.trim_start_matches('/')),
            &asset.content,
        )?;
    }
    for (name, page) in web::gallery::pictures() {
        fs::write(
            folder.join(format!("{name}.html")),
            page.map_err(io::Error::other)?,
        )?;
    }
    Ok(())
}
