//! Messages that a test looks at in place of sending them; the real ways have their tests in `server`.

use std::sync::Mutex;

use async_trait::async_trait;
use care::jobs::{Reminding, Work, work_once};
use care::port::{
    LinkMail, LinkText, Mail, Messenger, Notice, Receipt, Reminder, SendError, SetWays,
};

use super::House;

/// Takes every reminder, or refuses every one.
#[derive(Default)]
pub(crate) struct Post {
    pub(crate) reminders: Mutex<Vec<Reminder>>,
    pub(crate) notices: Mutex<Vec<Notice>>,
    pub(crate) links: Mutex<Vec<LinkMail>>,
    pub(crate) texts: Mutex<Vec<LinkText>>,
    pub(crate) ways: SetWays,
    pub(crate) refuses: Option<&'static str>,
}

#[async_trait]
impl Messenger for Post {
    async fn send(&self, _: &Mail) -> Result<Receipt, SendError> {
        Ok(Receipt::of("taken".to_owned()))
    }

    async fn send_link(&self, mail: &LinkMail) -> Result<Receipt, SendError> {
        if let Some(reason) = self.refuses {
            return Err(SendError::never(reason));
        }
        let mut links = self.links.lock().expect("nobody panicked with it");
        links.push(mail.clone());
        Ok(Receipt::of(format!("L{}", links.len())))
    }

    async fn text_link(&self, text: &LinkText) -> Result<Receipt, SendError> {
        if let Some(reason) = self.refuses {
            return Err(SendError::never(reason));
        }
        let mut texts = self.texts.lock().expect("nobody panicked with it");
        texts.push(text.clone());
        Ok(Receipt::of(format!("T{}", texts.len())))
    }

    fn ways(&self) -> SetWays {
        self.ways
    }

    async fn remind(&self, reminder: &Reminder) -> Result<Receipt, SendError> {
        if let Some(reason) = self.refuses {
            return Err(SendError::never(reason));
        }
        let mut reminders = self.reminders.lock().expect("nobody panicked with it");
        reminders.push(reminder.clone());
        Ok(Receipt::of(format!("Q{}", reminders.len())))
    }

    async fn tell(&self, notice: &Notice) -> Result<Receipt, SendError> {
        if let Some(reason) = self.refuses {
            return Err(SendError::never(reason));
        }
        let mut notices = self.notices.lock().expect("nobody panicked with it");
        notices.push(notice.clone());
        Ok(Receipt::of(format!("N{}", notices.len())))
    }
}

impl Post {
    /// Works off all that is due.
    pub(crate) async fn work(&self, house: &House) {
        let care = &house.care;
        let work = Work {
            messenger: self,
            public_url: "http://after.example.org",
            reminding: Reminding::On,
        };
        while care
            .store
            .next_job_at()
            .await
            .expect("a store that works")
            .is_some_and(|next| next <= care.clock.now())
        {
            work_once(care, &work).await.expect("a store that works");
        }
    }

    /// The path of the stop page in the newest reminder.
    pub(crate) fn stop(&self) -> String {
        let reminders = self.reminders.lock().expect("nobody panicked with it");
        let stop = &reminders.last().expect("a reminder").stop;
        stop.strip_prefix("http://after.example.org")
            .expect("an address of this house")
            .to_owned()
    }
}
