//! Writes every page with invented content, and its static files, into a folder: `--example gallery -- DIR`. English stands
//! in the folder itself, other languages in folders of their own.

use std::path::Path;
use std::{env, fs, io};

use web::text::Text;

fn main() -> io::Result<()> {
    let folder = env::args()
        .nth(1)
        .unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in web::assets::all() {
        let path = folder.join(asset.address.trim_start_matches('/'));
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, &asset.content)?;
    }
    for text in Text::all() {
        let folder = match text.lang() {
            "en" => folder.to_owned(),
            lang => folder.join(lang),
        };
        fs::create_dir_all(&folder)?;
        for (name, page) in web::gallery::pictures_in(text) {
            let page = page.map_err(io::Error::other)?;
            fs::write(folder.join(format!("{name}.html")), page)?;
        }
    }
    Ok(())
}
