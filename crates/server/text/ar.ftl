# What reminders say, in Arabic. No word tells that the reader is treated, by whom, or for what; a text message holds no private link.
# Draft by machine translation: needs review and sign-off.

reminder-subject = رسالة من عيادتكم
reminder-mail =
    مرحباً،

    يرجى الاطلاع على صفحتكم الخاصة عندما يتسع وقتكم. يستغرق ذلك أقل من دقيقة:
    { $page }

    لا أحد يقرأ الردود على هذه الرسالة. صفحتكم تذكر كيفية الوصول إلى العيادة.

    لإيقاف هذه الرسائل:
    { $stop }
reminder-sms = من عيادتكم: يرجى الاطلاع على صفحتكم الخاصة بالرابط الذي لديكم. لإيقاف هذه الرسائل: { $stop }

# What staff are told of an alert that nobody has taken. No name, no health detail: the worklist has them.

alert-subject = Afterneedle: تنبيه ينتظر في قائمة عملكم
alert-mail =
    { $why }

    افتحوا قائمة العمل:
    { $worklist }

    الرد قبل: { $due }

    لا تحتوي هذه الرسالة على أسماء ولا على تفاصيل صحية، وهذا مقصود.
alert-sms = Afterneedle: تنبيه ينتظر ولم يتسلمه أحد بعد. القائمة: { $worklist }
alert-why-owner = تنبيه ينتظركم.
alert-why-cover = تنبيه ينتظر ولم يتسلمه أحد بعد. حان دوركم للاطلاع عليه.
alert-why-lead = تنبيه ينتظر، ومن أُبلغوا قبلكم لم يتسلموه. يرجى الاهتمام به.
alert-why-again = ما زال تنبيه ينتظر ولم يتسلمه أحد. تصل هذه الرسالة إلى كل من أُبلغ به.

# What a patient is told once nobody has looked in time. The page says the rest.

page-subject = رسالة من عيادتكم
page-mail =
    مرحبًا،

    يرجى فتح صفحتكم الخاصة الآن. فيها ما يجب فعله:
    { $page }

    لا أحد يقرأ الردود على هذه الرسالة. تجدون في صفحتكم كيفية الاتصال بالعيادة.

    لإيقاف هذه الرسائل:
    { $stop }
page-sms = من عيادتكم: يرجى فتح صفحتكم الخاصة الآن بالرابط الذي لديكم. لإيقاف هذه الرسائل: { $stop }

# What a patient is told when somebody has written something on their page.

news-mail =
    مرحبًا،

    هناك شيء جديد لكم في صفحتكم الخاصة:
    { $page }

    لا أحد يقرأ الردود على هذه الرسالة. تجدون في صفحتكم كيفية الاتصال بالعيادة.

    لإيقاف هذه الرسائل:
    { $stop }
news-sms = من عيادتكم: هناك شيء جديد في صفحتكم الخاصة. يرجى فتحها بالرابط الذي لديكم. لإيقاف هذه الرسائل: { $stop }

link-subject = صفحتكم الخاصة
link-mail =
    مرحباً،

    هذا رابط صفحتكم الخاصة. قد لا يعمل رابط أقدم بعد الآن:
    { $page }

    كل من لديه الرابط يستطيع فتح الصفحة: لا تعطوه لأحد. لا أحد يقرأ الردود على هذه الرسالة. صفحتكم تذكر كيفية الوصول إلى العيادة.

# It holds a code, which opens the page on one phone, and never the link.

link-sms = من عيادتكم: صفحتكم الخاصة: { $page } افتحوها على هاتفكم، فهي تُفتح على هاتف واحد فقط.
