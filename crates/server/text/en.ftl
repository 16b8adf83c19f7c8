# What reminders say. No word tells that the reader is treated, by whom, or for what; a text message holds no private link.

reminder-subject = A message from your clinic
reminder-mail =
    Hello,

    please look at your private page when you have a moment. It takes less than a minute:
    { $page }

    Nobody reads answers to this e-mail. Your page says how to reach the clinic.

    No more of these messages:
    { $stop }
reminder-sms = From your clinic: please look at your private page, with the link that you have. No more of these texts: { $stop }

# What staff are told of an alert that nobody has taken. No name, no health detail: the worklist has them.

alert-subject = Afterneedle: an alert waits in your worklist
alert-mail =
    { $why }

    Open the worklist:
    { $worklist }

    Answer by: { $due }

    This message holds no names and no health details on purpose.
alert-sms = Afterneedle: an alert waits and nobody has taken it yet. Worklist: { $worklist }
alert-why-owner = An alert waits for you.
alert-why-cover = An alert waits, and nobody has taken it yet. You are the next one to look.
alert-why-lead = An alert waits, and those who were told before you have not taken it. Please see to it.
alert-why-again = An alert still waits, and nobody has taken it. Everyone who was told of it gets this message.

# What a patient is told once nobody has looked in time. The page says the rest.

page-subject = A message from your clinic
page-mail =
    Hello,

    please open your private page now. It says what to do next:
    { $page }

    Nobody reads answers to this e-mail. Your page says how to reach the clinic.

    No more of these messages:
    { $stop }
page-sms = From your clinic: please open your private page now, with the link that you have. No more of these texts: { $stop }

# What a patient is told when somebody has written something on their page.

news-mail =
    Hello,

    there is something new for you on your private page:
    { $page }

    Nobody reads answers to this e-mail. Your page says how to reach the clinic.

    No more of these messages:
    { $stop }
news-sms = From your clinic: there is something new on your private page. Please open it with the link that you have. No more of these texts: { $stop }

link-subject = Your private page
link-mail =
    Hello,

    this is the link to your private page. An older link may no longer work:
    { $page }

    Whoever has the link can open the page: do not pass it on. Nobody reads answers to this e-mail. Your page says how to reach the clinic.

# It holds a code, which opens the page on one phone, and never the link.

link-sms = From your clinic: your private page is ready: { $page } Open it on your own phone. It opens on one phone only.
