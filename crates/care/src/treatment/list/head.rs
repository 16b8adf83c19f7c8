//! What a list's head line and its cells name, in the languages of our pages and a few more.

use super::ListColumn;

/// What a head names, in the languages of our pages and a few more.
pub(super) fn column(head: &str) -> Option<ListColumn> {
    let plain: String = head
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    match plain.as_str() {
        "name" | "fullname" | "patient" | "patientname" | "nombre" | "nombrecompleto"
        | "paciente" | "nom" | "nome" | "الاسم" | "اسم" | "المريض" => {
            Some(ListColumn::Name)
        }
        "email"
        | "emailaddress"
        | "mail"
        | "correo"
        | "correoelectrónico"
        | "correoelectronico"
        | "البريدالإلكتروني"
        | "البريد" => Some(ListColumn::Email),
        "phone" | "phonenumber" | "telephone" | "mobile" | "mobilephone" | "cell" | "tel"
        | "telefon" | "handy" | "teléfono" | "telefono" | "móvil" | "movil" | "الهاتف" | "هاتف"
        | "الجوال" => Some(ListColumn::Phone),
        "language" | "lang" | "idioma" | "lengua" | "langue" | "sprache" | "اللغة" | "لغة" => {
            Some(ListColumn::Language)
        }
        _ => None,
    }
}

/// The code of a language that a cell names by code, with or without a country, or by name.
pub(super) fn language(cell: &str) -> String {
    let plain = cell.to_lowercase();
    let code = match plain.as_str() {
        "english" | "inglés" | "ingles" | "الإنجليزية" => "en",
        "spanish" | "español" | "espanol" | "castellano" | "الإسبانية" => "es",
        "arabic" | "árabe" | "arabe" | "العربية" => "ar",
        other => other.split(['-', '_']).next().unwrap_or_default(),
    };
    code.to_owned()
}

/// What parts the head line most often: programs of many countries write semicolons.
pub(super) fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |mark: char| head.matches(mark).count();
    let marks = [(',', b','), (';', b';'), ('\t', b'\t')];
    let most = marks.into_iter().rev().max_by_key(|(mark, _)| count(*mark));
    most.map_or(b',', |(_, byte)| byte)
}
