//! `afterneedle demo`: a clinic of invented people on 127.0.0.1.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use care::Care;
use serde_json::json;
use store::SqlStore;

use crate::cli::DemoArgs;
use crate::demo::{self, Demo, Folder};
use crate::entropy::OsEntropy;
use crate::house::{self, Foundation};
use crate::messenger::OutboxMessenger;
use crate::serve::{Server, listen};
use crate::serving::Serving;
use crate::{content, database, log, say, shutdown};

/// Serves the demo until asked to stop.
pub(super) async fn run(args: DemoArgs) -> anyhow::Result<()> {
    log::for_demo();
    let shutdown = shutdown::on_signals()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    let listener = listen(
        address,
        "end the other program or choose another port with --port N (0 takes any free one)",
    )
    .await?;
    let public_url = format!("http://{}", listener.local_addr()?);
    let folder = Folder::open(args.data.as_deref(), &OsEntropy)?;
    let (store, care) = open(&folder).await?;
    let _serving = Serving::take(&folder.database()?)?;
    let seeded = demo::seed(&care).await?;
    if args.json {
        say::line(&as_json(&seeded, &public_url))?;
    } else {
        show(&seeded, &public_url, &folder)?;
    }
    let messenger = Arc::new(OutboxMessenger(care.clone()));
    Server {
        kind: care::clinic::ClinicKind::Demo,
        listener,
        store,
        care,
        messenger,
        public_url,
        offer: web::Offer::CheckIns,
        backups: None,
    }
    .run(shutdown)
    .await
}

async fn open(folder: &Folder) -> anyhow::Result<(SqlStore, Care)> {
    let protocol = content::read(None)?;
    let master_key = folder.master_key(&OsEntropy)?;
    let store = database::to_serve(&folder.database()?).await?;
    let care = Foundation {
        protocol,
        master_key,
    }
    .care(&store);
    house::refuse_strange_key(&care).await?;
    Ok((store, care))
}

fn as_json(demo: &Demo, public_url: &str) -> String {
    let patient = |(name, state, token): &(String, &str, String)| json!({ "name": name, "link": link(public_url, token), "state": state });
    let line = json!({
        "url": public_url,
        "staff": { "email": demo.email, "password": demo.password },
        "patients": demo.patients.iter().map(patient).collect::<Vec<_>>(),
    });
    line.to_string()
}

fn show(demo: &Demo, public_url: &str, folder: &Folder) -> std::io::Result<()> {
    say::line("Demo clinic, invented people, unsigned protocol\n")?;
    say::line(&format!("  Practitioner  {public_url}/"))?;
    say::line(&format!("                e-mail {}", demo.email))?;
    say::line(&format!("                password {}\n", demo.password))?;
    for (name, state, token) in &demo.patients {
        let what = match *state {
            "usual" => "day 1, as usual",
            "contact" => "day 4, an alert waits",
            _ => "needled 5 hours ago, nothing answered yet",
        };
        say::line(&format!("  Patient       {name}: {what}"))?;
        say::line(&format!("                {}", link(public_url, token)))?;
    }
    let kept = if folder.is_kept() {
        "kept"
    } else {
        "gone when the demo ends; --data DIR keeps one"
    };
    say::line(&format!(
        "\n  Data          {} ({kept})",
        folder.path().display()
    ))?;
    say::line("  End           Ctrl-C")
}

fn link(public_url: &str, token: &str) -> String {
    format!("{public_url}/r/{token}")
}
