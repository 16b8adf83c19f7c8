//! A browser without a window: it keeps cookies, follows no redirect, and finds what stands in a page.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where it leads to; empty where it does not.
    pub(crate) fn leads_to(&self) -> &str {
        self.header("location")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("text"))
    }

    pub(crate) fn says(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// What stands between the first `before` and the next `after`.
    pub(crate) fn between(&self, before: &str, after: &str) -> &str {
        let found = self
            .body
            .split_once(before)
            .and_then(|(_, rest)| rest.split_once(after));
        found
            .unwrap_or_else(|| panic!("{before}…{after} is not on the page:\n{}", self.body))
            .0
    }

    /// The value of a field.
    pub(crate) fn value(&self, name: &str) -> &str {
        let tag = self.between(&format!("name=\"{name}\""), ">");
        tag.split_once("value=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map_or("", |(value, _)| value)
    }
}

/// The browser.
pub(crate) struct Browser {
    app: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    /// What it asks for in `Accept-Language`; nothing where it is empty.
    pub(crate) languages: String,
}

impl Browser {
    pub(crate) fn new(app: Router) -> Self {
        Self {
            app,
            cookies: BTreeMap::new(),
            languages: String::new(),
        }
    }

    /// Another browser with the same cookies.
    pub(crate) fn copy(&self) -> Self {
        Self {
            app: self.app.clone(),
            cookies: self.cookies.clone(),
            languages: self.languages.clone(),
        }
    }

    pub(crate) async fn get(&mut self, address: &str) -> Answer {
        let request = Request::get(address)
            .header(header::COOKIE, self.cookie())
            .header(header::ACCEPT_LANGUAGE, self.languages.as_str());
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// Sends a form as it is.
    pub(crate) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        let request = Request::post(address)
            .header(header::COOKIE, self.cookie())
            .header(header::ACCEPT_LANGUAGE, self.languages.as_str())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.join("&"))).expect("a request"))
            .await
    }

    /// Sends a file as a form with one does.
    pub(crate) async fn post_file(&mut self, address: &str, csrf: &str, file: &[u8]) -> Answer {
        let part =
            |name: &str| format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"");
        let mut body = format!("{}\r\n\r\n{csrf}\r\n", part("csrf")).into_bytes();
        let head = format!("{}; filename=\"list.csv\"\r\n\r\n", part("file"));
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = Request::post(address)
            .header(header::COOKIE, self.cookie())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)).expect("a request"))
            .await
    }

    /// Sends JSON as a machine does.
    pub(crate) async fn post_json(&mut self, address: &str, body: &str) -> Answer {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT_LANGUAGE, self.languages.as_str());
        self.send(
            request
                .body(Body::from(body.to_owned()))
                .expect("a request"),
        )
        .await
    }

    /// Sends a form with the token, and the revision where there is one, that the page `from` carries.
    pub(crate) async fn send_form(
        &mut self,
        from: &str,
        address: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let page = self.get(from).await;
        let csrf = page.value("csrf");
        let revision = if page.says("name=\"revision\"") {
            page.value("revision")
        } else {
            ""
        };
        let carried = [("csrf", csrf), ("revision", revision)];
        self.post(address, &[fields, &carried].concat()).await
    }

    /// Logs in.
    pub(crate) async fn log_in(&mut self, email: &str, password: &str) -> Answer {
        self.send_form(
            "/log-in",
            "/log-in",
            &[("email", email), ("password", password)],
        )
        .await
    }

    fn cookie(&self) -> String {
        self.cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }

    async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self
            .app
            .clone()
            .oneshot(request)
            .await
            .expect("the router never fails");
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let pair = set
                .to_str()
                .expect("text")
                .split(';')
                .next()
                .expect("a pair");
            let (name, value) = pair.split_once('=').expect("name and value");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = body.collect().await.expect("a body").to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
