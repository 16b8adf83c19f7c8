//! Every page in each of its states: it renders, it is whole, and its furniture is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use web::text::Text;

type Pictures = Vec<(&'static str, String)>;

/// Every sample in every language, rendered once.
static PICTURES: LazyLock<[(Text, Pictures); 3]> =
    LazyLock::new(|| Text::all().map(|text| (text, rendered_in(text))));

fn rendered_in(text: Text) -> Pictures {
    let rendered = |(name, page): web::gallery::Picture| {
        (
            name,
            page.unwrap_or_else(|error| panic!("{name} cannot be rendered: {error}")),
        )
    };
    let pictures = web::gallery::pictures_in(text).into_iter();
    pictures.map(rendered).collect()
}

fn pictures() -> impl Iterator<Item = (&'static str, &'static str)> {
    Text::all().into_iter().flat_map(pictures_in)
}

fn pictures_in(text: Text) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = PICTURES
        .iter()
        .filter(move |(known, _)| known.lang() == text.lang());
    all.flat_map(|(_, pictures)| pictures.iter().map(|(name, html)| (*name, html.as_str())))
}

fn values<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
    html.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder)
        .expect("a folder of this crate")
        .flatten()
    {
        if entry.path().is_dir() {
            files(&entry.path(), ending, found);
        } else if entry.path().extension().is_some_and(|e| e == ending) {
            found.push(entry.path());
        }
    }
}

fn sources(folder: &str, ending: &str) -> String {
    let mut found = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        ending,
        &mut found,
    );
    found
        .iter()
        .map(|path| fs::read_to_string(path).expect("a text file"))
        .collect()
}

fn keys() -> BTreeSet<String> {
    let furniture = furniture("en");
    let messages = furniture
        .lines()
        .filter(|line| !line.starts_with(['#', ' ', '}']));
    messages
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect()
}

fn furniture(language: &str) -> String {
    let path = format!("{}/text/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("the furniture of a language")
}

/// Each message with its own words: variables and the selectors of plurals.
fn messages(furniture: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in furniture.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =")
            && line.starts_with(|first: char| first.is_ascii_lowercase())
        {
            name.clone_into(&mut key);
            assert!(!found.contains_key(&key), "{key} stands twice");
        }
        let mut variables: Vec<&str> = line.split('$').skip(1).collect();
        for variable in &mut variables {
            let end = variable.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            *variable = &variable[..end.unwrap_or(variable.len())];
        }
        let of_key = found.entry(key.clone()).or_default();
        of_key.extend(variables.into_iter().map(str::to_owned));
    }
    found
}

#[test]
fn every_language_has_the_same_texts_with_the_same_variables() {
    let english = messages(&furniture("en"));
    for text in Text::all() {
        let language = text.lang();
        let other = messages(&furniture(language));
        let lacking: Vec<_> = english
            .keys()
            .filter(|key| !other.contains_key(*key))
            .collect();
        assert!(
            lacking.is_empty(),
            "not in text/{language}.ftl: {lacking:?}"
        );
        let extra: Vec<_> = other
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(extra.is_empty(), "only in text/{language}.ftl: {extra:?}");
        for (key, variables) in &english {
            assert_eq!(&other[key], variables, "{key} in text/{language}.ftl");
        }
    }
}

#[test]
fn every_language_of_the_pages_is_one_of_the_protocol_and_the_other_way_round() {
    let protocol = protocol::CompiledProtocol::shipped().expect("the shipped content");
    let spoken: BTreeSet<&str> = protocol.languages().collect();
    let shown: BTreeSet<&str> = Text::all().into_iter().map(Text::lang).collect();
    assert_eq!(spoken, shown);
}

/// What a reader sees: no tags, no values of attributes.
fn words_of(html: &str) -> String {
    let parts = html.split('<').filter_map(|part| part.split_once('>'));
    parts.map(|(_, words)| format!("{words} ")).collect()
}

#[test]
fn no_page_shows_a_key_or_a_variable_in_any_language() {
    // An English word, too.
    let keys: BTreeSet<_> = keys()
        .into_iter()
        .filter(|key| key != "check-ins")
        .collect();
    for text in Text::all() {
        for (name, html) in pictures_in(text) {
            let words = words_of(html);
            let language = text.lang();
            assert!(
                !words.contains("{$") && !words.contains("{ $"),
                "{name} in {language}"
            );
            let shown: Vec<_> = words
                .split_whitespace()
                .filter(|word| word.contains('-') && keys.contains(*word))
                .collect();
            assert!(shown.is_empty(), "{name} in {language} shows {shown:?}");
        }
    }
}

#[test]
fn a_page_in_a_draft_says_so_in_its_language_and_in_english_and_others_say_nothing() {
    for text in Text::all() {
        for (name, html) in pictures_in(text) {
            let says = html.contains("This translation was made by a machine");
            assert_eq!(says, text.lang() != "en", "{name} in {}", text.lang());
        }
    }
}

#[test]
fn every_page_of_a_patient_offers_every_language_by_its_own_name() {
    for (name, html) in pictures().filter(|(_, html)| html.contains("<body class=\"patient\"")) {
        for text in Text::all() {
            let button = format!("lang=\"{}\" dir=\"{}\"", text.lang(), text.dir());
            assert!(html.contains(&button), "{name}");
            assert!(html.contains(&text.own_name()), "{name}");
        }
    }
}

/// What is in the document when it is opened: a template is nothing before a script makes something of it.
fn without_templates(html: &str) -> String {
    let mut parts = html.split("<template");
    let first = parts.next().unwrap_or_default().to_owned();
    let behind = |part: &str| {
        part.split_once("</template>")
            .map(|(_, rest)| rest.to_owned())
    };
    parts
        .filter_map(behind)
        .fold(first, |all, rest| all + &rest)
}

/// How many pages a document holds of which a script shows one: the questions of the check-in without a network, and the
/// message that is kept. All others are one page.
fn pages_in(html: &str) -> usize {
    match html.matches("<section data-step=").count() {
        0 => 1,
        steps => steps + html.matches("id=\"message-kept\"").count(),
    }
}

#[test]
fn every_page_has_a_language_a_title_and_one_heading_of_the_first_level() {
    for text in Text::all() {
        let head = format!("<html lang=\"{}\" dir=\"{}\">", text.lang(), text.dir());
        for (name, html) in pictures_in(text) {
            assert!(html.contains(&head), "{name}");
            assert!(!html.contains("<title> -"), "{name} has no title");
            let headings = without_templates(html).matches("<h1").count();
            assert_eq!(headings, pages_in(html), "{name}");
        }
    }
}

#[test]
fn every_page_of_the_demo_says_so() {
    for text in Text::all() {
        for (name, html) in pictures_in(text) {
            assert!(html.contains(&text.get("mark-demo")), "{name}");
        }
    }
}

#[test]
fn every_page_of_a_patient_shows_the_emergency_number_the_clinics_phone_and_who_reads() {
    for (name, html) in pictures().filter(|(_, html)| html.contains("<body class=\"patient\"")) {
        assert!(html.contains("href=\"tel:112\""), "{name}");
        assert!(html.contains("href=\"tel:02079460123\""), "{name}");
        assert!(html.contains("id=\"reads\""), "{name}");
    }
}

#[test]
fn no_page_has_an_inline_script_or_style_or_another_host() {
    for (name, html) in pictures() {
        assert!(
            !html.contains(" style=") && !html.contains("<style") && !html.contains("<script>"),
            "{name}"
        );
        assert!(
            !html.contains(" onclick=") && !html.contains(" onload="),
            "{name}"
        );
        let loaded = values(html, " src=\"")
            .into_iter()
            .chain(values(html, "<link rel=\"stylesheet\" href=\""));
        assert!(
            loaded
                .into_iter()
                .all(|address| address.starts_with(web::assets::PREFIX)),
            "{name}"
        );
    }
}

#[test]
fn every_id_is_there_once_and_every_label_and_summary_link_meets_its_field() {
    for (name, html) in pictures() {
        let html = &without_templates(html);
        let ids = values(html, " id=\"");
        let once: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{name} has an id twice: {ids:?}");
        for wanted in values(html, " for=\"")
            .into_iter()
            .chain(values(html, " href=\"#"))
        {
            assert!(once.contains(wanted), "{name}: nothing has the id {wanted}");
        }
        for wanted in values(html, "aria-labelledby=\"")
            .into_iter()
            .chain(values(html, "aria-describedby=\""))
        {
            assert!(once.contains(wanted), "{name}: nothing has the id {wanted}");
        }
    }
}

#[test]
fn every_form_of_a_practitioner_that_changes_something_carries_the_token() {
    for (name, html) in pictures().filter(|(_, html)| html.contains("<body class=\"desk")) {
        // Nobody is logged in there: the secret in the form's address is its token.
        if html.contains("action=\"/join/") || html.contains("action=\"/first-run/") {
            continue;
        }
        let tokens = html.matches("name=\"csrf\"").count();
        let forms = html.matches("<form").count();
        // One that asks for a page, and one that closes a dialog, change nothing.
        let harmless = html.matches("<form method=\"get\"").count()
            + html.matches("<form method=\"dialog\"").count();
        assert_eq!(forms, tokens + harmless, "{name}");
    }
}

#[test]
fn no_page_shows_the_key_of_a_missing_text() {
    let prefixes: BTreeSet<_> = keys()
        .iter()
        .filter_map(|key| Some(key.split_once('-')?.0.to_owned()))
        .collect();
    let templates = sources("templates", "html");
    let calls = ["page.t(\"", "page.tw(\"", "page.tc(\""]
        .iter()
        .flat_map(|call| values(&templates, call));
    let missing: Vec<_> = calls
        .filter(|key| key.contains('-') || prefixes.contains(*key))
        .filter(|key| !keys().contains(*key))
        .collect();
    assert!(missing.is_empty(), "not in text/en.ftl: {missing:?}");
}

#[test]
fn every_text_is_used() {
    let code = sources("templates", "html") + &sources("src", "rs");
    // Built from an id at run time.
    let families = [
        "region-",
        "side-",
        "depth-",
        "technique-",
        "risk-",
        "risks-asked-",
        "first-",
        "outcome-",
        "ask-missing-",
        "event-",
        "record-number-",
        "said-",
        "soreness-trend-",
        "grade-",
        "condition-",
        "language-",
        "weekday-",
        "month-",
        "harm-",
        "relation-",
        "later-",
    ];
    let in_family = |key: &str| families.iter().any(|family| key.starts_with(family));
    let unused: Vec<_> = keys()
        .into_iter()
        .filter(|key| !code.contains(&format!("\"{key}\"")) && !in_family(key))
        .collect();
    assert!(
        unused.is_empty(),
        "in text/en.ftl, but nowhere shown: {unused:?}"
    );
}

#[test]
fn every_drawing_that_a_page_names_is_there() {
    let templates = sources("templates", "html");
    for name in values(&templates, "icon(\"") {
        assert!(
            !web::icon::svg(name).is_empty(),
            "icons/{name}.svg is missing"
        );
    }
    for disposition in web::disposition::Disposition::ALL {
        assert!(!disposition.icon().is_empty(), "{disposition:?}");
    }
}

#[test]
fn no_page_weighs_sixty_kilobytes_and_a_patients_page_not_even_with_its_style() {
    let is_style = |asset: &&web::assets::Asset| asset.name.ends_with(".css");
    let styles: Vec<_> = web::assets::all().iter().filter(is_style).collect();
    // The check-in without a network is fetched when a page has long been read; a browser test weighs it on the wire.
    let read_first = pictures().filter(|(_, html)| !html.contains(" data-kit="));
    for (name, html) in read_first {
        let style = styles.iter().find(|style| html.contains(&style.address));
        let style = style.expect("a page names its style sheet");
        let counts = if style.name == "desk.css" {
            0
        } else {
            style.content.len()
        };
        let bytes = html.len() + counts;
        assert!(
            bytes < 60_000,
            "{name} weighs {bytes} bytes before compression"
        );
    }
}
