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
link-subject = Your private page
link-mail =
    Hello,

    this is the link to your private page. An older link may no longer work:
    { $page }

    Whoever has the link can open the page: do not pass it on. Nobody reads answers to this e-mail. Your page says how to reach the clinic.
