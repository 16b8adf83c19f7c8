//! A link as a QR code, drawn as one SVG path.

use std::fmt::Write;

use qrcode::{Color, QrCode};

/// The white edge that scanners need, in modules.
const QUIET: usize = 4;

/// The code as SVG with `label` for those who cannot see it; `None` where the text is too long.
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    let side = code.width() + 2 * QUIET;
    let label = label
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;");
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
        squares(&code)
    ))
}

fn squares(code: &QrCode) -> String {
    let width = code.width();
    let mut path = String::new();
    for (n, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", n % width + QUIET, n / width + QUIET);
        }
    }
    path
}
