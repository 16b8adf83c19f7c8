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
link-subject = صفحتكم الخاصة
link-mail =
    مرحباً،

    هذا رابط صفحتكم الخاصة. قد لا يعمل رابط أقدم بعد الآن:
    { $page }

    كل من لديه الرابط يستطيع فتح الصفحة: لا تعطوه لأحد. لا أحد يقرأ الردود على هذه الرسالة. صفحتكم تذكر كيفية الوصول إلى العيادة.
