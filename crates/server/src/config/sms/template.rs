//! The body of a message for the gateway. Placeholders are put in after the template is taken apart, so that no number
//! or text can change its shape.

use serde_json::Value;

use super::Format;

const WANTED: [&str; 2] = ["{to}", "{text}"];

/// A template with `{to}`, `{from}` and `{text}`; with `{report}` where the gateway is told where to say what came of it.
pub(crate) enum Template {
    /// Names and values of a form.
    Form(Vec<(String, String)>),
    /// JSON whose texts have the placeholders.
    Json(Value),
}

/// What is put into it.
pub(crate) struct Filling<'a> {
    /// The receiver's number.
    pub(crate) to: &'a str,
    /// Our number or name.
    pub(crate) from: &'a str,
    /// The words.
    pub(crate) text: &'a str,
    /// The address where the gateway says what came of it.
    pub(crate) report: &'a str,
}

impl Template {
    /// Takes it apart.
    ///
    /// # Errors
    /// What is wrong and what to do.
    pub(super) fn parse(format: Format, text: &str) -> Result<Self, String> {
        if let Some(absent) = WANTED.iter().find(|place| !text.contains(**place)) {
            return Err(format!("there is no {absent} in it: say where it goes"));
        }
        match format {
            Format::Form => {
                let pair = |part: &str| {
                    let (name, value) = part.split_once('=')?;
                    Some((name.to_owned(), value.to_owned()))
                };
                let pairs: Option<Vec<_>> = text.split('&').map(pair).collect();
                let pairs = pairs.ok_or("a form is written like To={to}&Body={text}")?;
                Ok(Self::Form(pairs))
            }
            Format::Json => serde_json::from_str(text)
                .map(Self::Json)
                .map_err(|_| "this is no JSON: placeholders stand inside of texts".to_owned()),
        }
    }

    /// The media type and the body for a message.
    pub(crate) fn fill(&self, filling: &Filling<'_>) -> (&'static str, String) {
        let values = [
            ("{to}", filling.to),
            ("{from}", filling.from),
            ("{text}", filling.text),
            ("{report}", filling.report),
        ];
        let put = |template: &str| put_in(template, &values);
        match self {
            Self::Form(pairs) => {
                let pair = |(name, value): &(String, String)| {
                    format!("{}={}", encoded(name), encoded(&put(value)))
                };
                let body: Vec<String> = pairs.iter().map(pair).collect();
                ("application/x-www-form-urlencoded", body.join("&"))
            }
            Self::Json(value) => ("application/json", filled(value, &put).to_string()),
        }
    }
}

/// Puts values in from left to right; what was put in is not looked at again.
fn put_in(template: &str, values: &[(&str, &str)]) -> String {
    let mut rest = template;
    let mut whole = String::new();
    loop {
        let first = values
            .iter()
            .filter_map(|(place, value)| Some((rest.find(place)?, place.len(), *value)))
            .min();
        let Some((at, len, value)) = first else {
            whole.push_str(rest);
            return whole;
        };
        let (before, after) = rest.split_at(at);
        whole.push_str(before);
        whole.push_str(value);
        rest = after.split_at(len).1;
    }
}

fn filled(value: &Value, put: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(put(text)),
        Value::Array(all) => all.iter().map(|one| filled(one, put)).collect(),
        Value::Object(all) => {
            let all = all.iter();
            all.map(|(name, one)| (name.clone(), filled(one, put)))
                .collect()
        }
        other => other.clone(),
    }
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filling<'a>(from: &'a str, text: &'a str) -> Filling<'a> {
        Filling {
            to: "+44",
            from,
            text,
            report: "https://clinic.test/sms-reports/code",
        }
    }

    #[test]
    fn what_is_put_in_cannot_change_the_shape() {
        let form = Template::parse(Format::Form, "To={to}&From={from}&Body={text}").unwrap();
        let (_, body) = form.fill(&filling("{text}", "a&To=b {to}"));
        assert_eq!(body, "To=%2B44&From=%7Btext%7D&Body=a%26To%3Db%20%7Bto%7D");
        let json = r#"{"to": ["{to}"], "text": "{text}", "flash": false}"#;
        let json = Template::parse(Format::Json, json).unwrap();
        let (_, body) = json.fill(&filling("", "say \"hi\""));
        assert_eq!(body, r#"{"to":["+44"],"text":"say \"hi\"","flash":false}"#);
    }

    #[test]
    fn a_template_without_its_places_is_refused() {
        assert!(Template::parse(Format::Form, "To={to}").is_err());
        assert!(Template::parse(Format::Form, "{to}{text}").is_err());
        assert!(Template::parse(Format::Json, "{to}{text}").is_err());
    }
}
