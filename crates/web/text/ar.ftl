# Page furniture in Arabic: headings, buttons, labels. Clinical sentences live elsewhere. Draft by machine translation: needs review and sign-off by an Arabic-speaking clinician.

skip = الانتقال إلى المحتوى
mark = عن هذا الموقع
mark-demo = عيادة للعرض التجريبي، أشخاص وهميون، بروتوكول غير موقَّع
mark-unsigned = البروتوكول غير موقَّع بعد. لا تستخدموه مع المرضى.
source = المصدر:
reviewed-by = المراجعة: { $name }.
reviewed-not = لم تتم المراجعة بعد.
review-due = المراجعة القادمة قبل { $date }.
or = أو
optional = (اختياري)
none = لا يوجد
not-known = غير معروف
call = الاتصال بالرقم { $number }
call-clinic = الاتصال بالعيادة: { $number }
problems-title = يرجى النظر في هذا مرة أخرى
problems-kept = كل ما أدخلتموه ما زال هنا.
problems-kept-but-password = لا تُحفظ كلمة المرور في الصفحة أبدًا: يرجى كتابتها من جديد. كل ما عدا ذلك مما أدخلتموه ما زال هنا.
problems-prefix = خطأ:

## Dispositions, as a short word

disposition-usual = معتاد
disposition-contact = التواصل مع المعالج
disposition-urgent = زيارة الطبيب اليوم
disposition-emergency = اتصلوا الآن

## Patient: every page

emergency = طوارئ
reading-title = من يقرأ ما ترسلونه
not-me = هذا ليس أنا
not-me-help = إذن وصل هذا الرابط إلى الشخص الخطأ. يرجى إغلاق الصفحة، وإبلاغ العيادة إن أمكن.
not-me-forget = إزالتها من هذا الجهاز
not-me-forgotten = لم يعد شيء من هذه الصفحة محفوظًا على هذا الجهاز، ولا الإجابات التي لم تصل إلى العيادة. يمكنكم إغلاق الصفحة.
when-title = متى تطلبون المساعدة
when-emergency = اتصلوا بالرقم { $number } الآن في هذه الحالات
when-today = اذهبوا إلى الطبيب اليوم في هذه الحالات
when-contact = تحدثوا مع العيادة في هذه الحالات

## Patient: recovery

recovery-title = تعافيكم
recovery-hello = مرحبًا { $name }
recovery-day = اليوم { $count } بعد الوخز
recovery-by = مع { $name }
recovery-check-in = تسجيل الحالة
recovery-check-in-help = يستغرق هذا أقل من دقيقة، ويصلكم الرد فورًا.
recovery-last = آخر تسجيل للحالة:
recovery-last-link = عرض الرد
recovery-hand-out = صفحة للطبيب أو للتمريض
recovery-leaflet = هذه الصفحة على الورق

leaflet-title = بعد الوخز
leaflet-print = اطبعوا هذه الصفحة من المتصفح: تكفيها ورقة واحدة.
leaflet-helps = ما يساعد
leaflet-page = صفحتكم الخاصة
leaflet-scan = امسحوا هذا الرمز بكاميرا الهاتف لتسجيل حالتكم والحصول على رد فورًا. لا تُظهروه لأي شخص آخر.

hand-out-title = للطبيب أو للتمريض
hand-out-show = اعرضوا هذه الصفحة على هاتفكم، أو اطبعوها.
hand-out-lead = – تمت المعالجة بالوخز بالإبر الجافة. جمع برنامج العيادة هذه المعلومات لطاقم الطوارئ.
hand-out-from = من { $clinic }
hand-out-needled = متى وأين تم الوخز
hand-out-hours =
    { $count ->
        [zero] قبل أقل من ساعة
        [one] قبل ساعة واحدة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
        [many] قبل { $count } ساعة
       *[other] قبل { $count } ساعة
    }
hand-out-risks = عوامل الخطر
hand-out-no-risks = لم يُذكر أي منها عندما سألت العيادة.
hand-out-risks-unknown = لم يُسأل عنها.
hand-out-reported = ما أبلغ عنه المريض
hand-out-nothing = لا شيء حتى الآن.
hand-out-think = احتمالات للتفكير فيها
hand-out-own-judgement = قد تبدأ العلامات بعد دقائق إلى أيام من الوخز. هذه القائمة ليست كاملة ولا تغني عن أي فحص.
standing-many = ما يشعر به كثير من الناس الآن
standing-usual = هذا معتاد
standing-alert = إجابتكم لدى العيادة
course-here = أنتم هنا
picture-soreness = الوجع، من 0 إلى 10
picture-soreness-about = شريط يبدأ من أعلى مستوى له في الساعات الأولى بعد الوخز وينخفض خلال أربعة أيام. إجاباتكم هي النقاط. الجدول أدناه فيه الأرقام نفسها.
picture-fatigue = التعب، من 0 إلى 10
picture-fatigue-about = شريط يبدأ من أعلى مستوى له في الساعات الأولى بعد الوخز وينخفض خلال أربعة أيام. إجاباتكم هي النقاط. الجدول أدناه فيه الأرقام نفسها.
picture-key = الشريط الداخلي هو حيث يكون نصف الناس، والشريط الخارجي حيث يكون تسعة من كل عشرة، بحسب ما أخبرتمونا به. النقاط هي إجاباتكم، والخط المتقطع هو الآن. هذا تقدير، والناس يختلفون كثيرًا.
picture-day = اليوم { $count }
picture-as-table = عرض كجدول
picture-when = متى
picture-half = نصف الناس
picture-wide = تسعة من كل عشرة
picture-you = أنتم
picture-after-hours =
    { $count ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
picture-after-days =
    { $count ->
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
helps-now = ما يساعد الآن
comes-next = ما الذي يأتي بعد ذلك
good-to-know = من المفيد أن تعرفوا
where-from = من أين جاءت هذه النصائح

## Patient: check-in

ask-title = تسجيل الحالة
ask-step = الخطوة
ask-none = لا شيء من هذه
ask-none-at-all = لا شيء من كل هذه
ask-more = أخبرونا بالمزيد، إذا أردتم
ask-trend-sends = عند الاختيار تُرسل إجاباتكم.
ask-corrects = غيّروا ما لم يكن صحيحًا. تبقى إجاباتكم الأولى محفوظة بجانب الجديدة.
ask-next = متابعة
ask-back = رجوع
ask-skip = أفضّل عدم الإجابة
ask-send = إرسال ورؤية الرد
ask-answer-now = الحصول على الرد الآن
ask-not-kept = لا نحفظ إجاباتكم إلا عندما ترسلونها في النهاية.

## Patient: answer

answer-why = لماذا
answer-open = تركتم بعض الأسئلة بلا إجابة. قد تغير إجاباتكم عنها هذه النصيحة.
answer-open-link = الإجابة عنها الآن
answer-next = ماذا يحدث بعد ذلك
answer-received = تم الاستلام:
answer-receipt = رقم الإيصال { $receipt }
answer-tell = ماذا تقولون لهم
answer-hand-out = فتح صفحة لعرضها عليهم
answer-correct = هل هناك شيء غير صحيح؟ غيّروا إجاباتكم
answer-stands = أخبرتمونا بشيء آخر من قبل. ما قلناه لكم حينها يبقى قائمًا حتى يطّلع عليه المعالج.
answer-message = كلماتكم وصلت إلى العيادة كرسالة أيضًا.
answer-home = العودة إلى صفحة تعافيكم

## Patient: speaking with the clinic

message-link = التحدث مع المعالج
message-title = التحدث مع المعالج
message-urgent = الاتصال هو أسرع طريقة. الرسائل لا تُقرأ فورًا.
message-words = أو اكتبوا إلى العيادة
message-words-hint = إذا أردتم أن تعاود العيادة الاتصال بكم، اكتبوا متى يناسبكم وعلى أي رقم.
message-send = إرسال الرسالة
message-call-back = يرجى معاودة الاتصال بي
message-missing = اكتبوا رسالتكم أولًا، ثم أرسلوها.
sent-arrived = وصل ما أرسلتموه
sent-message = رسالتكم لدى العيادة
sent-call-back = العيادة تعرف أنكم تريدون معاودة الاتصال بكم
sent-erasure = العيادة تعرف أنكم تريدون محو بياناتكم
sent-due = ينبغي أن يطّلع شخص على هذا قبل
sent-seen = اطّلع شخص في العيادة على هذا.
sent-stands = ما قلناه لكم من قبل ما زال قائمًا: { $told }
sent-worse = إذا ساءت حالتكم قبل ذلك، لا تنتظروا: سجّلوا حالتكم من جديد، أو اتصلوا.

## Patient: progress

progress-link = كيف تسير أموركم خلال الأسابيع
progress-due = يرجى إخبارنا كيف تسير أموركم
progress-due-help = حان الوقت للنظر في ما تستطيعون فعله، ومقدار راحتكم، ومدى سهولة الحركة.
progress-due-before = جلستكم القادمة قريبة. قبلها، انظروا إلى ما تستطيعون فعله، ومدى راحتكم، وسهولة الحركة.
recovery-next-session = الجلسة القادمة:
progress-title = كيف تسير أموركم
progress-changed = ما الذي تغير
progress-rate = كيف الحال الآن؟
progress-activity = شيء يهمكم
progress-another = إضافة شيء آخر
progress-send = حفظ هذا
progress-long = هذا أطول من 80 حرفًا. يرجى قوله بكلمات أقل.
progress-missing-points = اختاروا إلى أي حد تستطيعون القيام به، من 0 إلى 10
progress-missing-name = اكتبوا ما هو الشيء الذي قيّمتموه
progress-nothing = لم يُقيَّم شيء بعد. قيّموا شيئًا واحدًا على الأقل.
progress-picture = القدرة على النشاط والراحة والحركة، من 0 إلى 10
progress-picture-about = خطوط عبر الأسابيع من التقييم الأول إلى الأخير؛ الأعلى أفضل. الخطوط المتقطعة هي الجلسات. الجدول أدناه فيه الأرقام نفسها.
progress-session = جلسة
progress-function = القدرة على النشاط
progress-comfort = الراحة
progress-mobility = الحركة

## Patient: own data

data-link = ما هو محفوظ عنكم، وكيف تنهون استخدام الخدمة
data-title = ما هو محفوظ عنكم
data-lead = هنا كل ما تحفظه الرعاية اللاحقة في العيادة عنكم. يمكنكم أخذه معكم كملف.
data-download = أخذه كملف
data-left-out = ما كتبه العاملون بعضهم لبعض عن تنبيه ليس موجودًا فيه. اسألوا العيادة إذا أردتم رؤيته.
data-person = أنتم
data-language = اللغة
data-next-session = الجلسة القادمة
data-link-asked = طلبتم رابطًا جديدًا
data-sessions = جلساتكم
data-check-ins = تسجيلات حالتكم ورسائلكم
data-progress = كيف كانت تسير أموركم
data-alerts = ما وصل إلى العيادة كتنبيه
data-told = قيل لكم: { $level }
data-before = كان موجودًا قبل الجلسة: { $signs }
data-seen = تم الاطلاع عليه: { $time }
data-closed = تم الإغلاق: { $time }
leave-title = إنهاء استخدام الخدمة
leave-help = يمكنكم إغلاق هذه الصفحة نهائيًا. ما أرسلتموه يبقى لدى العيادة، وإذا كان هناك شيء ما زال مفتوحًا، تتابعه العيادة. للعودة، اطلبوا من العيادة رابطًا جديدًا.
leave-close = إغلاق صفحتي
leave-erase-title = محو ما هو محفوظ
leave-erase-help = على العيادة أن تنظر في هذا أولًا: يجب بحكم القانون حفظ بعض السجلات لمدة معينة.
leave-erase = طلب المحو

## Patient: the page behind a text message

text-title = صفحتكم الخاصة
text-help = وصلكم هذا العنوان في رسالة نصية من عيادتكم. ضغطة واحدة تفتح صفحتكم على هذا الهاتف. وهي تُفتح على هاتف واحد فقط.
text-open = فتح صفحتي
text-own = أليس هذا هاتفكم؟ إذن افتحوا الرسالة أولًا على هاتفكم.
gone-elsewhere = فُتحت هذه الرسالة على هاتف آخر
gone-elsewhere-help = تفتح الرسالة الصفحة على هاتف واحد فقط. افتحوها على ذلك الهاتف أو اطلبوا رسالة جديدة. إن لم يفتحها أحد تعرفونه فاتصلوا بالعيادة.
gone-text-over = هذه الرسالة قديمة
gone-text-over-help = يجب فتح الرسالة خلال ثلاثة أيام. اطلبوا من العيادة رسالة جديدة.

## Patient: a link that leads nowhere

gone-unknown = لا نجد هذه الصفحة
gone-unknown-help = يرجى التحقق من الرابط في رسالتكم. إذا كان جزء منه ناقصًا، افتحوا الرسالة من جديد واضغطوا على الرابط كله.
gone-expired = انتهت مدة هذا الرابط
gone-expired-help = تعمل الروابط ستة أسابيع بعد الجلسة. إذا كان لديكم سؤال بعد ذلك، اتصلوا بالعيادة.
gone-revoked = هذا الرابط لم يعد يعمل
gone-revoked-help = تم إغلاقه. إذا احتجتم إليه، اتصلوا بالعيادة واطلبوا رابطًا جديدًا.
new-link-title = هل تحتاجون إلى رابط جديد؟
new-link-help = اضغطوا الزر لترى العيادة طلبكم. يرسل أحد العاملين فيها رابطًا إلى العنوان المعروف لديها أو يتصل بكم. لا يرى أحد الطلب فورًا. إن ساءت حالتكم فاستخدموا الأرقام في هذه الصفحة.
new-link-ask = أرسلوا لي رابطًا جديدًا
new-link-asked = شكرًا لكم
new-link-asked-help = إن استطاعت العيادة إرسال رابط إليكم فإنه يذهب إلى العنوان المعروف لديها، أو يتصل بكم أحد. لا تذكر هذه الصفحة هل يوجد عنوان معروف. إن لم يصلكم خبر في أيام العمل القادمة فاتصلوا بالعيادة.
gone-back = العودة إلى صفحتكم
too-large = كان هذا طويلًا جدًا
too-large-help = لم يُحفظ شيء. ارجعوا وأرسلوا أقل. يمكن أن تصل كلماتكم إلى 4000 حرف.
not-read = لم نتمكن من قراءة ما أُرسل
not-read-help = لم يُحفظ شيء. ارجعوا وحاولوا مرة أخرى. إن تكرر الأمر فاتصلوا بالعيادة.
not-offered = عيادتكم لا تستقبل تسجيل الحالة هنا
not-offered-help = اتصلوا بالعيادة إذا كان لديكم سؤال. في الأسفل مكتوب متى تطلبون المساعدة فورًا.
reading-information-only = لا يُرسل شيء من هذه الصفحات، ولا أحد يقرأ معكم. إذا احتجتم إلى العيادة، اتصلوا بها.
recovery-information-only = هذه الصفحات تخبركم بما يمكن توقعه. وهي لا تستطيع أن تخبركم هل ما تشعرون به معتاد.

## Practitioner: every page

nav = الأقسام
nav-worklist = قائمة العمل
nav-open = مفتوحة
nav-patients = المرضى
nav-record = تدوين جلسة
nav-outbox = صندوق الصادر
log-in = تسجيل الدخول
log-out = تسجيل الخروج
log-in-patient = هل أنتم من المرضى؟ لا تحتاجون إلى حساب: استخدموا الرابط في رسالتكم.
email = البريد الإلكتروني
password = كلمة المرور
name = الاسم
phone = الهاتف
patient = المريض
date = التاريخ
time = الوقت

## Practitioner: worklist and alert

worklist-order = الأكثر إلحاحًا أولًا، ثم الأقرب موعدًا، ثم الأكثر قلقًا.
worklist-part = هنا: من { $first } إلى { $last } من { $total } من التنبيهات المفتوحة، الأكثر إلحاحًا أولًا.
worklist-further = تنبيهات أخرى
worklist-next = عرض التنبيهات التالية
worklist-first = العودة إلى الأكثر إلحاحًا
worklist-empty = لا أحد ينتظركم
worklist-empty-help = عندما يحتاج تسجيل حالة إليكم، يظهر هنا مع موعده النهائي.
due = الموعد النهائي:
overdue = متأخر منذ
taken = لدى { $name }
said-at = وقت الإجابة:
check-ins = { $count ->
    [zero] لا تسجيلات للحالة
    [one] تسجيل واحد للحالة
    [two] تسجيلان للحالة
    [few] { $count } تسجيلات للحالة
    [many] { $count } تسجيلًا للحالة
   *[other] { $count } تسجيل للحالة
}
alert-told = قيل للمريض:
alert-said = ما قاله المريض
alert-unanswered = لم تتم الإجابة عن:
alert-why = لماذا يظهر هذا هنا
alert-no-rule = لم تنطبق أي قاعدة. كتب المريض بكلماته الخاصة، ويجب أن يقرأها شخص.
alert-session = ما تم وخزه
alert-act = ما تفعلونه
alert-patient = عرض ملف المريض
alert-open = تنبيه مفتوح
alert-closed = مغلق
grade = الدليل:
no-phone = ليس لدينا رقم هاتف لهذا المريض.
acknowledge = سأتولى هذا
acknowledge-help = يوقف احتساب الوقت. يبقى التنبيه مفتوحًا حتى تغلقوه.
note = ملاحظة
note-add = إضافة الملاحظة
outcome = ما كانت النتيجة
outcome-advised = تقديم نصيحة
outcome-seen = تم الفحص هنا
outcome-referred = إحالة
outcome-emergency = رعاية طارئة
outcome-false_alarm = إنذار كاذب
close = إغلاق التنبيه
history = السجل الزمني

## Practitioner: record a session

record-who = من ومتى
record-what = ما تم وخزه
record-add = أضف العضلات المعلمة
record-more-facts = المزيد عن الجلسة
record-save = حفظ والحصول على الرابط
record-save-help = تحصلون على رابط المريض ورمز QR.
record-send = إرسال الرابط الآن
record-send-usual = بالبريد الإلكتروني إن كُتب عنوان هنا، وإلا برسالة نصية إن كُتب رقم جوال
record-send-usual-mail = بالبريد الإلكتروني، إن كُتب عنوان هنا
record-send-usual-text = برسالة نصية، إن كُتب رقم جوال هنا
record-send-text = برسالة نصية
record-send-mail-to = بالبريد الإلكتروني إلى { $address }
record-send-text-to = برسالة نصية إلى { $number }
record-send-not = ليس الآن: برمز QR أو بالورقة
record-send-has = استخدم المريض الرابط من قبل، وهو ما زال يعمل.
record-send-help = يُرسل بعد دقيقة من الحفظ، حين لا يمكن التراجع عن الجلسة. يُعتمد ما كُتب أعلاه.
record-send-mail-nowhere = لا يُعرف عنوان بريد إلكتروني. اكتبوه أو اختاروا طريقة أخرى للرابط.
record-send-text-nowhere = لا يُعرف رقم جوال. اكتبوه أو اختاروا طريقة أخرى للرابط.
side = الجانب
depth = العمق
technique = التقنية
needles = الإبر
insertions = مرات الإدخال
twitches = الارتعاشات
pain = الألم من 0 إلى 10
first = هل هذه أول جلسة للمريض؟
first-yes = نعم
first-no = لا
first-unset = غير معروف
complaint = ما الذي جاء المريض بسببه
notes = ملاحظات
noted-complaint = جاء المريض بسبب: { $text }
noted-notes = ملاحظات: { $text }
side-unset = غير مدوَّن
side-left = يسار
side-right = يمين
side-both = الجانبان
depth-unset = غير مدوَّن
depth-superficial = سطحي
depth-deep = عميق
technique-unset = غير مدوَّن
technique-pistoning = إدخال وإخراج
technique-static = ترك الإبرة في مكانها
technique-electrical = مع تحفيز
risks = عوامل الخطر
risks-none = لا يوجد
risks-not-asked = لم يسأل أحد عنها بعد.
risks-asked-unset = لم يُسأل عنها بعد
risks-asked-none = لا شيء من هذه
risks-asked-some = بعض هذه
risk-anticoagulant = دواء مميّع للدم أو مرض يسبب النزف
risk-immunosuppressed = ضعف في جهاز المناعة
risk-diabetes = مرض السكري
risk-pregnant = حمل
risk-implant = جسم مزروع قرب المنطقة
risk-lung_disease = مرض في الرئة
risk-faint_before = إغماء سابق بسبب إبرة
risk-clot_risk = خطر جلطة دم
risk-under_16 = العمر أقل من 16 سنة

## Practitioner: the patient's link

recorded-title = رابط المريض
recorded-for = الرابط من أجل { $name }
recorded-sent = الرابط في طريقه إلى { $address }.
recorded-not-sent = دعوا المريض يمسح الرمز، أو انسخوا الرابط.
recorded-saved = تم الحفظ.
recorded-before = جلسة { $name }
recorded-mailed = أُرسل الرابط بالبريد الإلكتروني، { $time }.
recorded-texted = أُرسل الرابط برسالة نصية، { $time }.
recorded-link = الرابط
recorded-until = يعمل حتى
recorded-private = كل من لديه الرابط يستطيع رؤية صفحة المريض: لا تعطوه لأي شخص آخر.
recorded-qr = رمز QR لرابط المريض
recorded-scan = امسحوا الرمز بكاميرا الهاتف
recorded-again = تدوين جلسة أخرى
recorded-leaflet = طباعة النشرة لهذا المريض
copy = نسخ الرابط
copied = تم النسخ
print = طباعة

## Practitioner: patients

search = البحث عن مريض بالاسم
search-go = بحث
patients-total = { $count ->
    [zero] لا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $count } مرضى
    [many] { $count } مريضًا
   *[other] { $count } مريض
}
patients-no-match = لا أحد اسمه “{ $query }”
patients-all = عرض كل المرضى
patients-empty = لا مرضى بعد
patients-empty-help = عند تدوين جلسة، يظهر المريض هنا.
last-session = آخر جلسة
last-check-in = آخر تسجيل للحالة
timeline = التسلسل الزمني
timeline-empty = لم يُدوَّن شيء بعد
kind-session = جلسة
kind-check-in = تسجيل الحالة
kind-alert = تنبيه
kind-progress = التقدم
patient-progress = القدرة على النشاط والراحة والحركة

## Practitioner: outbox of the demo

outbox-help = العرض التجريبي لا يرسل شيئًا. يظهر هنا ما كان سيُرسل.
outbox-to = إلى { $address }
outbox-empty = لم يُرسل شيء بعد
outbox-empty-help = عندما يحتاج تسجيل حالة إلى شخص، تظهر هنا الرسالة التي تبلغه بذلك.

## When the house cannot answer

failed-title = هذه الصفحة غير متاحة الآن
failed-help = لم يضع شيء مما أُرسل من قبل. يرجى المحاولة من جديد بعد دقيقة. إذا كانت حالتكم سيئة جدًا، لا تنتظروا: اتصلوا برقم الطوارئ المحلي.
failed-kept = لم نتمكن من حفظ ما ملأتموه للتو. ما زال في هذه الصفحة.
failed-again = أرسلوه من جديد
standing-seen = اطّلع شخص في العيادة على هذا وهو يتعامل معه.
standing-waits = ينبغي أن تطّلع العيادة على هذا قبل { $time }.
standing-late = لم يفتح أحد في العيادة هذا بعد. لا تنتظروهم: اتصلوا بالعيادة. إذا ساءت الحالة، اتصلوا برقم الطوارئ.
answer-said = قلتم: { $said }.
said-better = يتحسن
said-same = كما هو تقريبًا
said-worse = يزداد سوءًا
ask-missing-group = اختاروا ما ينطبق، أو «لا شيء من هذه». إذا كنتم تفضلون عدم الإجابة، استخدموا الزر في النهاية.
ask-missing-soreness = اختاروا مقدار الوجع، من 0 إلى 10
ask-missing-soreness-trend = اختاروا هل الوجع أفضل أو كما هو أو أسوأ
ask-missing-fatigue = اختاروا مقدار التعب، من 0 إلى 10
ask-missing-fatigue-interferes = اختاروا هل يعيق التعب أعمالكم اليومية
ask-words-long = كلماتكم أطول من 4000 حرف. يرجى اختصارها. كل شيء ما زال هنا.
ask-nothing = لم تتم الإجابة عن شيء بعد. أجيبوا عن سؤال واحد على الأقل، ثم أرسلوا.
ask-not-stored = لم نتمكن من حفظ تسجيل حالتكم. كل شيء ما زال هنا: يرجى إرساله من جديد. إذا كانت حالتكم سيئة جدًا، لا تنتظروا: اتصلوا.
ask-too-many = أُرسلت تسجيلات كثيرة جدًا للحالة من هذا الرابط. يرجى الانتظار { $count ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
} ثم الإرسال من جديد. إذا كانت حالتكم سيئة جدًا، لا تنتظروا: اتصلوا.
ask-feel = كيف تشعرون؟
ask-before = هل كان أي من هذه موجودًا قبل الجلسة، وهو الآن ليس أسوأ؟
ask-before-hint = ضعوا علامة فقط عند ما كان لديكم من قبل. اتركوا الباقي كما هو.
soreness-trend = كيف تغير الوجع؟
soreness-trend-better = أفضل
soreness-trend-same = كما هو
soreness-trend-worse = أسوأ
fatigue-interferes = هل يعيق التعب أعمالكم اليومية؟
fatigue-interferes-no = لا
fatigue-interferes-yes = نعم
worry-hint = المعالج وحده يرى هذا. يمكنكم تركه بلا إجابة.

## Practitioner: what handlers say

log-in-refused = عنوان البريد الإلكتروني وكلمة المرور لا يتطابقان. يرجى التحقق من كليهما والمحاولة من جديد.
log-in-too-many = محاولات كثيرة جدًا بهذا العنوان. يرجى الانتظار بضع دقائق والمحاولة من جديد.
cause-words = الإجابات معتادة، لكن المريض كتب شيئًا لم يقرأه أحد بعد.
cause-under-16 = عمر المريض أقل من 16 سنة. الإجابات معتادة.
wish-message = أرسل المريض رسالة.
wish-call-back = يريد المريض معاودة الاتصال به.
wish-erasure = يريد المريض محو كل ما هو محفوظ.
line-worry = القلق { "\u2066" }{ $points }/10{ "\u2069" }
said-corrects = تصحيح لإجابات سابقة
said-corrected = صحّح المريض هذا لاحقًا
cause-open = بقيت أسئلة بلا إجابة، لذلك لم يمكن اعتبار هذا معتادًا.
undelivered = رسائل لم تصل بعد
undelivered-help = تُعاد المحاولة تلقائيًا. لم يضع شيء.
undelivered-tries = { $count ->
    [one] محاولة واحدة، المحاولة التالية
    [two] محاولتان، المحاولة التالية
    [few] { $count } محاولات، المحاولة التالية
    [many] { $count } محاولة، المحاولة التالية
   *[other] { $count } محاولة، المحاولة التالية
}
said-after = الساعات بعد الجلسة: { $hours }
said-in-words = { $sign } (بكلمات المريض)
said-perhaps-in-words = ربما { $sign } (بكلمات المريض)
said-before = {" "}(كان موجودًا من قبل)
outcome-missing = اختاروا ما تم عمله.
event-raised = – تسجيل الحالة، وصدور التنبيه
event-updated = – تسجيل الحالة من جديد
event-acknowledged = – تولي التنبيه
event-noted = – كتابة ملاحظة
event-closed = – إغلاق التنبيه
event-patient = المريض
record-unknown-patient = هذا المريض ليس في القائمة. اختاروا مريضًا من القائمة، أو أدخلوا مريضًا جديدًا.
record-no-patient = اختاروا مريضًا، أو أدخلوا مريضًا جديدًا.
record-two-patients = اختاروا مريضًا من القائمة أو أدخلوا مريضًا جديدًا، وليس الاثنين معًا.
record-date = أدخلوا تاريخ الجلسة.
record-time = أدخلوا وقت الجلسة.
record-no-muscle = اختاروا العضلة في هذا الصف.
record-unknown-muscle = هذه العضلة ليست في القائمة. اختاروا عضلة من القائمة.
record-sent-before = أُرسل هذا النموذج من قبل ودُوّنت به جلسة. إن كانت هذه جلسة أخرى فاحفظوا مرة أخرى. وإن كانت الجلسة نفسها فصححوها في صفحتها.
record-no-name = الاسم فارغ. اكتبوا اسم المريض.
record-ahead = الوقت في المستقبل. اكتبوا متى تم الوخز.
record-long-ago = مضى على الجلسة أكثر من ستة أسابيع. تنتهي المتابعة عندئذ، فتحققوا من التاريخ.
record-nothing-needled = لم تُدوَّن أي عضلة. اختاروا واحدة على الأقل.
record-unknown-risk = أحد عوامل الخطر ليس في القائمة. اختاروا من القائمة.
record-mail-nowhere = التذكير بالبريد الإلكتروني يحتاج إلى عنوان. اكتبوه أو اختاروا طريقة أخرى.
record-text-nowhere = التذكير برسالة نصية يحتاج إلى رقم جوال. اكتبوه أو اختاروا طريقة أخرى.
record-no-address = هذا ليس عنوان بريد إلكتروني. تحققوا منه أو اتركوا الحقل فارغًا.
record-no-phone = هذا ليس رقم هاتف. اكتبوا أرقامًا، ويفضل مع رمز البلد في البداية مثل ⁦+966⁩.
needling-pain = الألم { "\u2066" }{ $points }/10{ "\u2069" }
record-number-999 = { $field }: أدخلوا عددًا صحيحًا لا يزيد على 999.
record-number-10 = { $field }: أدخلوا عددًا صحيحًا من 0 إلى 10.
record-risks-both = اختيرت عوامل خطر، لكن اختير أيضًا «لا شيء من هذه». اختاروا واحدًا من الاثنين.
record-risks-which = ضعوا علامة عند عوامل الخطر، أو اختاروا «لا شيء من هذه».

## Practitioner: the protocol

nav-protocol = البروتوكول
protocol-help = هكذا تُقيَّم تسجيلات الحالة. جملة كل قاعدة مأخوذة من شرطها نفسه، لذلك لا يمكن أن تختلف الجملة عن الشرط.
protocol-signature = الإصدار والتوقيع
protocol-version = الإصدار
protocol-hash = بصمة المحتوى (SHA-256)
protocol-signed-by = التوقيع: { $name }
protocol-unsigned = غير موقَّع لهذه العيادة: مسودة. وهذا مكتوب في صفحات المرضى.
protocol-lead-signs = يستطيع مسؤول سريري في هذه العيادة توقيعه هنا.
protocol-demo = هذه عيادة تجريبية فيها أشخاص وهميون. يبقى بروتوكولها بلا توقيع.
protocol-read = قرأت هذا الإصدار وأتحمل مسؤولية استخدامه في هذه العيادة.
protocol-read-missing = ضعوا علامة لتأكيد أنكم قرأتم هذا الإصدار.
protocol-sign-help = يُحفظ اسمكم والوقت مع بصمة المحتوى. عندما يتغير المحتوى، يجب توقيعه من جديد.
protocol-sign = التوقيع باسم { $name }
protocol-filter = القواعد بحسب المستوى
protocol-all = الكل
protocol-rules = قواعد
protocol-sources = المصادر
protocol-facts = ما هو معروف
protocol-grade = الدليل
protocol-hides = قد يُخفي
protocol-hazard = الخطر
protocol-reviewer = المراجعة
protocol-nobody = لا أحد بعد
protocol-review-by = المراجعة قبل
protocol-rule = القاعدة والشرط
protocol-named = الشروط التي لها اسم
protocol-usual = ما يُعتبر معتادًا
protocol-usual-help = تسجيل الحالة معتاد عندما يكون كل ما يظهر ضمن حدوده وتتحقق بقية الشروط. يثبت البرهان أن هذا يكون عندما لا تنطبق أي قاعدة، وفي هذه الحالة فقط.
protocol-shows = ما يظهر
protocol-within = معتاد ضمن
protocol-rest = وإضافة إلى ذلك
protocol-advice = العناية في البيت
protocol-advice-help = لا يظهر شيء منها بجانب «زيارة الطبيب اليوم» أو «اتصلوا الآن».
protocol-advice-text = النصيحة
protocol-hours = الساعات بعد الجلسة
protocol-with = فقط مع
protocol-without = ليس مع
protocol-everybody = الجميع
protocol-schedule = متى يُسأل المرضى
protocol-from-h = من { $hours }
protocol-until-h = إلى { $hours }
protocol-asked = السؤال بعد الجلسة بهذا العدد من الساعات: { $hours }.
protocol-daily = بعد ذلك كل يوم حتى { $hours } ساعة بعد الجلسة، ما دام هناك شيء لم يعد إلى المعتاد.
protocol-outcomes = السؤال عن النتائج بعد الجلسة بهذا العدد من الساعات: { $hours }.
protocol-before-next = السؤال عن النتائج مرة أخرى قبل الجلسة القادمة، إن كان موعدها معروفًا، بهذا العدد من الساعات: { $hours }.
protocol-silent = يُعتبر أن المريض لم تصل منه أخبار بعد هذا العدد من تسجيلات الحالة الفائتة على التوالي: { $missed }.
protocol-link = يعمل رابط المريض بعد آخر جلسة بهذا العدد من الأيام: { $days }.
protocol-link-again = يعمل الرابط الذي يُطلب بعد ذلك الوقت بهذا العدد من الأيام: { $days }.
grade-article = مقال
grade-cohort = دراسة أتراب
grade-case_report = تقرير حالة
grade-consensus = إجماع
grade-expert = رأي خبراء

## Conditions in plain words

condition-and = وأيضًا
condition-together = بالاقتران مع
condition-not = ليس ({ $what })
condition-named = “{ $name }”
condition-new = { $what } (غير معروف قبل الجلسة)
condition-earlier = { $what } في تسجيل سابق للحالة
condition-any = أي علامة من المجموعة “{ $what }”
condition-earlier-group = أي علامة من المجموعة “{ $what }” في تسجيل سابق للحالة
condition-risk = عامل الخطر “{ $what }”
condition-region = منطقة الوخز: { $what }
condition-worse = ازدياد الوجع سوءًا، في وقت متأخر بما يكفي لاحتسابه
condition-not_better = الوجع لا يتحسن
condition-fatigue_interferes = التعب يعيق الأعمال اليومية
condition-words_unread = كلمات المريض بلغة ليست من اللغات التي تُفحص
condition-over_lung = الوخز قرب الرئة
condition-lung_possible = الوخز قرب الرئة، بحسب ما هو معروف
condition-soreness-at-least = الوجع { $value } على الأقل
condition-soreness-over = الوجع أكثر من { $value }
condition-soreness-at-most = الوجع { $value } على الأكثر
condition-soreness-below = الوجع أقل من { $value }
condition-fatigue-at-least = التعب { $value } على الأقل
condition-fatigue-over = التعب أكثر من { $value }
condition-fatigue-at-most = التعب { $value } على الأكثر
condition-fatigue-below = التعب أقل من { $value }
condition-elapsed_h-at-least = عدد الساعات بعد الجلسة { $value } على الأقل
condition-elapsed_h-over = عدد الساعات بعد الجلسة أكثر من { $value }
condition-elapsed_h-at-most = عدد الساعات بعد الجلسة { $value } على الأكثر
condition-elapsed_h-below = عدد الساعات بعد الجلسة أقل من { $value }

## Languages

language-own = العربية
language-en = الإنجليزية
language-es = الإسبانية
language-ar = العربية
language-choose = اللغة
draft = عن هذه الترجمة
draft-translation = هذه الترجمة من عمل آلة، ولم يراجعها أحد بعد. النص المعتمد هو النص باللغة { $language }.
draft-switch = قراءة هذه الصفحة بالعربية
list-comma = { "، " }
moment = { $weekday } { $day } { $month }، { $time }
moment-with-year = { $weekday } { $day } { $month } { $year }، { $time }
day-of-month = { $day } { $month }
day-with-year = { $day } { $month } { $year }
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
translations = اللغات
translations-help = يختار المرضى اللغة في صفحاتهم. الترجمة التي عملتها آلة تقول ذلك في كل صفحة إلى أن يوقّعها هنا مسؤول سريري يقرأ هذه اللغة. إذا تغيّر المحتوى، يجب توقيعها من جديد.
translation-original = لا تحتاج إلى توقيع.
translation-draft = مسودة من عمل آلة. لم يراجعها أحد لهذه العيادة.
translation-read = أقرأ اللغة { $language }، وراجعت النصوص، وأتحمل مسؤولية استعمالها في هذه العيادة.
translation-read-missing = ضعوا علامة تؤكد أنكم راجعتم النصوص.
sign-changed = تغيّر البروتوكول منذ تحميل هذه الصفحة: اقرؤوه من جديد قبل التوقيع
sign-not-the-lead = لا يوقّع البروتوكول إلا مسؤول سريري
sign-demo = بروتوكول العيادة التجريبية يبقى بلا توقيع
sign-no-draft = لا توجد مسودة بهذه اللغة
act-closed = هذا التنبيه مغلق بالفعل؛ لم يُحفظ ما كتبتموه
act-not-closed = هذا التنبيه غير مغلق، فلا شيء يُصحَّح بعد: أغلقوه بهذا النموذج.
act-changed = تغيّر التنبيه وهو مفتوح لديكم: انظروا إليه من جديد ثم أعيدوا الخطوة
act-empty-note = الملاحظة فارغة: اكتبوا ما يجب أن يُعرف
act-long-note = الملاحظة أطول من 4,000 حرف: اختصروها
grade-trial = تجربة سريرية

## Patient: without a network

offline-now = لا توجد شبكة. يمكنكم تسجيل الحالة رغم ذلك، والحصول على الرد فوراً.
offline-unsent = هذا محفوظ على هذا الهاتف فقط. يصل إلى العيادة حالما تتوفر الشبكة. حتى ذلك الحين لا يعلم به أحد هناك.
offline-call = لا تنتظروا ذلك: يرجى الاتصال.
offline-message = نحتفظ برسالتكم إلى أن تتوفر الشبكة
offline-no-answer = لا يمكننا إعطاء الرد هنا بدون شبكة
offline-no-answer-help = انظروا أدناه. إذا انطبق عليكم شيء مما هناك، افعلوا ما هو مكتوب. إذا كنتم قلقين، يرجى الاتصال.
no-network = لا توجد شبكة
no-network-help = هذه الصفحة تحتاج إلى شبكة. صفحة التعافي وتسجيل الحالة يعملان بدونها.
kept-from = لا توجد شبكة. ترون هذه الصفحة كما كانت
kept-help = يمكنكم تسجيل الحالة رغم ذلك.
not-sent = لا نعلم إن كان هذا قد وصل: لم تُجب الشبكة. ما كتبتموه ما زال هنا.
sending-title = ما أرسلتموه
sending-waits = لم يُرسل بعد: ما أخبرتم به
sending-arrived = وصل إلى العيادة ما أخبرتم به
sending-answer = قراءة الرد
sending-differs = رد العيادة ليس هو الرد الذي ظهر على هذا الهاتف. المعتمد هو رد العيادة. يرجى قراءته الآن.
sending-refused = لم تتمكن العيادة من استلام ما أخبرتم به
sending-refused-link = انتهى رابطكم. يرجى الاتصال بالعيادة.
sending-refused-else = يرجى الاتصال بالعيادة وإخبارها.
sending-understood = قرأت هذا
recovery-offline = يعمل على هذا الهاتف بدون شبكة أيضاً.

## Patient: reminders

reminders-link = التذكيرات والتقويم
reminders-title = التذكيرات
reminders-going = تصلكم تذكيرات
reminders-by-mail = بالبريد الإلكتروني، إلى { $to }.
reminders-by-sms = برسالة نصية، إلى الرقم الذي ينتهي بـ { $to }.
reminders-next = يصل التذكير التالي:
reminders-next-help = لا يصل إذا سجلتم حالتكم قبل ذلك. ولا يصل ليلاً أبداً.
reminders-none-left = لن يصل تذكير آخر.
reminders-stop = إيقاف التذكيرات
reminders-stop-help = تبقى صفحتكم مفتوحة، وما لدى العيادة يبقى لدى العيادة.
reminders-stopped = التذكيرات متوقفة
reminders-stopped-help = لا نرسل إليكم شيئاً. يمكنكم تسجيل الحالة متى شئتم، وما لدى العيادة يبقى لدى العيادة.
reminders-start = تشغيلها من جديد
reminders-never = لا تصلكم تذكيرات
reminders-never-help = للحصول عليها، أعطوا العيادة بريدكم الإلكتروني أو رقم هاتفكم المحمول. يمكنكم تسجيل الحالة متى شئتم.
reminders-zone-title = هل أنتم في مكان آخر؟
reminders-zone-help = تصل التذكيرات بين الثامنة صباحاً والثامنة مساءً. أخبرونا بتوقيت أي مكان.
reminders-zone = المنطقة الزمنية
reminders-zone-set = استخدام هذه المنطقة الزمنية
reminders-zone-unknown = يرجى اختيار منطقة زمنية من القائمة.
reminders-too-often = تغيّر هذا مرات كثيرة. يرجى الانتظار { $count ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
} ثم المحاولة من جديد. يمكن إيقاف التذكيرات في أي وقت.
reminders-calendar-title = في تقويمكم الخاص
reminders-calendar-help = خذوا المواعيد معكم في ملف. لا يقول شيئاً عنكم، ويعمل بدون رسائلنا.
reminders-calendar = الحصول على ملف التقويم
calendar-title = افتحوا صفحتكم
calendar-text = يرجى فتح صفحتكم الخاصة بالرابط الذي لديكم.
stop-title = إيقاف هذه الرسائل؟
stop-help = عندها لا نرسل إليكم تذكيرات أخرى. ولا يتغير شيء آخر.
stop-button = إيقاف الرسائل
stop-done = توقفت الرسائل
stop-done-help = لا نرسل إليكم تذكيرات أخرى. إذا أردتموها من جديد، افتحوا صفحتكم أو أخبروا العيادة.

record-reach = كيفية الوصول إلى المريض
record-reach-help = لمن تعرفه العيادة، يُترك فارغاً ما لم يتغير.
record-phone = الهاتف، والمحمول للرسائل النصية
record-reminders-unset = كما في السابق، ولا شيء لمن هو جديد
record-agreed = يوافق المريض على التذكير
record-not-agreed = يرجى سؤال المريض ووضع علامة على موافقته، أو عدم اختيار أي طريقة.
record-no-way = يرجى اختيار طريقة تذكير المريض.
alike-title = يوجد مريض كهذا من قبل. هل هو الشخص نفسه؟
alike-new = شخص آخر: مريض جديد
alike-which = يوجد مريض بهذا الاسم أو بهذا الرقم من قبل. حدّدوا من هو.
alike-help = تُحفظ الجلسة لمن تختارونه هنا، مع كل ما أدخلتموه.
reminders = التذكيرات
reminders-not-agreed = لا شيء. لم تُذكر طريقة، أو لم يوافق المريض.
channel-mail = البريد الإلكتروني
channel-sms = رسالة نصية
kind-reminder = تذكير
kind-unread = رسالة بأن أحدًا لم يطّلع بعد
kind-notice = إشعار بوجود جديد في الصفحة

## Practitioner: whom to telephone, and the delivery log

nav-follow-up = للاتصال
worklist-to-call =
    { $count ->
        [zero] لا مرضى للاتصال بهم: لم يصلهم تذكير أو لم ترد منهم أخبار
        [one] مريض واحد للاتصال به: لم يصله تذكير أو لم ترد منه أخبار
        [two] مريضان للاتصال بهما: لم يصلهما تذكير أو لم ترد منهما أخبار
        [few] { $count } مرضى للاتصال بهم: لم يصلهم تذكير أو لم ترد منهم أخبار
        [many] { $count } مريضاً للاتصال بهم: لم يصلهم تذكير أو لم ترد منهم أخبار
       *[other] { $count } مريض للاتصال بهم: لم يصلهم تذكير أو لم ترد منهم أخبار
    }
follow-up-empty = لا أحد للاتصال به
follow-up-empty-help = يظهر المرضى هنا عندما لا يصلهم أي تذكير، أو عندما تفوتهم مرات من تسجيل الحالة.
link-wishes = يطلبون رابطًا جديدًا
link-wishes-help = ضغطوا الزر في صفحة رابط أو رسالة نصية لم تعد تفتح شيئًا. قد تكون تلك الصفحة في يد أي شخص، لذلك لم يُرسل شيء تلقائيًا.
link-wish-since = منذ
link-wish-send = إرسال رابط جديد إلى { $address }
link-wish-text = إرسال رسالة نصية إلى
link-wish-look = عرض الرابط
link-wish-settle = تم
not-reached = لم يصلهم التذكير
not-reached-help = لم يصل التذكير الأخير بأي طريقة. يرجى التحقق من العنوان والرقم، أو الاتصال.
not-reached-why = تذكير { $time } لم يصل إلى أحد.
not-heard = لا أخبار منهم
not-heard-help = فاتتهم مرات من تسجيل الحالة ولم يرسلوا شيئاً منذ ذلك الحين. من يسجل حالته يخرج من القائمة.
not-heard-why =
    { $count ->
        [zero] لم تفت أي مرة.
        [one] فاتت مرة واحدة.
        [two] فاتت مرتان.
        [few] فاتت { $count } مرات.
        [many] فاتت { $count } مرة.
       *[other] فاتت { $count } مرة.
    }
last-contact = آخر خبر
never-heard = لا شيء منذ الجلسة
deliveries-link = ما أُرسل وما نتج عنه
deliveries-title = الإرسالات
deliveries-help = كل رسالة جرت محاولة إرسالها، الأحدث أولًا، مع إيصال مزود الخدمة الذي قبلها.
deliveries-empty = لم يُرسل شيء بعد
deliveries-empty-help = يخرج التذكير الأول بعد ساعات من الجلسة، نهاراً.
deliveries-at = متى
deliveries-by = بواسطة
deliveries-try = المحاولة { $count }
deliveries-outcome = النتيجة
deliveries-all = الكل
deliveries-trouble = ما لم يصل
deliveries-none = لا شيء من هذا
deliveries-see-all = أحدث ما في السجل كله
deliveries-older = الأقدم
deliveries-patients = إلى المرضى
delivery-taken = استُلم
delivery-delivered = وصل
delivery-undelivered = لم يصل
delivery-failed = فشل، وستعاد المحاولة
delivery-refused = رُفض
nav-settings = الإعدادات
settings-backup = آخر نسخة احتياطية لكل ما هو محفوظ على هذا الخادم: { $time }.
settings-no-backup = لم تُعمل نسخة احتياطية بعد، بحسب ما يعلمه هذا البرنامج. اسألوا من يدير الخادم: قسم النسخ الاحتياطية في docs/operating.md يشرح كيف.
settings-protocol = القواعد التي تُقيَّم بها الإجابات ومصادرها والتواقيع عليها.
settings-deliveries = كل تذكير ورابط ورسالة عن تنبيه جرت محاولة إرسالها، وهل وصلت.

### recording
who = من الذي عولج؟
who-help = اكتب جزءًا من الاسم. إن وُجد شخص واحد فقط يُفتح بزر الإدخال.
who-lately = عولجوا مؤخرًا
who-found = { $count ->
    [one] شخص واحد
    [two] شخصان
    [many] { $count } شخصًا
   *[other] { $count } أشخاص
}
who-more = هناك المزيد. اكتب المزيد من الاسم.
who-never = لا جلسة بعد
who-new = شخص جديد
record-other = شخص آخر
record-chosen = المختار
record-none-chosen = لا شيء بعد. اختر من القائمة أو على الجسم.
record-drop = إزالة
map-front = الأمام
map-back = الخلف
map-layer = طبقة الخريطة
map-surface = السطحية
map-deep = العميقة
map-help = اختر عضلة على الجسم فتُعلَّم في القائمة. تنقلك الأسهم من واحدة إلى أخرى. والخط المتقطع عضلة مختارة من الطبقة الأخرى.
muscle-find = ابحث عن عضلة
muscle-find-help = الاسم الشائع أو اللاتيني أو المنطقة. زر الإدخال يأخذ الأولى.
muscle-found-some = العضلات التي وُجدت:
muscle-found-none = لا عضلة بهذا الاسم
near-lung-over = فوق الرئة.
near-lung-near = قرب الرئة.
near-cord = فوق الحبل الشوكي.
last = المرة السابقة
last-dose = ما الذي وُخز
last-needles = مجموع الإبر: { $count }.
last-deep = وخز عميق في عضلة واحدة على الأقل.
last-not-deep = لم تُوخز أي عضلة وخزًا عميقًا.
elapsed-hours = { $hours } ساعة
elapsed-days = { $days } من الأيام
elapsed-tenths = { $whole }.{ $tenth }
last-risks = منقولة: اسأل إن كان هناك جديد.
last-reaction = كيف كان رد فعل المريض
last-not-heard = لا متابعة فيها ألم منذ ذلك الحين.
last-none = لم يُذكر ألم، وآخر سؤال بعد { $time }.
last-peak = أعلى ألم: { $points } من 10 بعد { $time }.
last-gone = زال بعد { $time }.
last-left = لم يزُل في آخر متابعة: { $points } من 10 بعد { $time }.
last-save = احفظ كما في المرة السابقة
last-kept = يحمل النموذج أدناه ما جاء المريض بسببه في المرة السابقة وعضلاتها وكيف وُخزت. لا يُنقل الألم ولا الارتعاشات ولا الملاحظات.
last-clear = ابدأ فارغًا
last-again = املأ كما في المرة السابقة
gentler-strong = كان الألم شديدًا بعد الجلسة السابقة. فكر في جرعة ألطف.
gentler-long = بقي الألم بعد { $hours } ساعة من الجلسة السابقة أو أكثر. فكر في جرعة ألطف.
gentler-how = إبر أو عضلات أقل، دخول وخروج أقل، عمق أقل، أو فترة أطول.
gentler-not = لا يدل الألم على نجاح العلاج: الأمر يتعلق بالجرعة فقط.
undo = تراجع
undo-offer = شخص خطأ أم ضغطت مبكرًا؟ يمكنك التراجع خلال دقيقة.
undo-too-late = انتهت دقيقة التراجع. صحح الجلسة بدلًا من ذلك.
undo-heard = أجاب المريض بالفعل، فلا يمكن التراجع. صحح الجلسة بدلًا من ذلك.
undo-changed = تغيرت هذه الجلسة بالفعل.
undone = تم التراجع
undone-for = جلسة { $name } لم تعد محسوبة:
undone-means = لا أسئلة عنها ولا تذكير، والرابط الذي أُنشئ لها مغلق. ما أدخلته محفوظ.
undone-events = أحداث ضارة مسجلة عنها: تُحسب حتى تُسحب
undone-again = تابع بما أُدخل
undone-other = سجل لشخص آخر
correct = صحح هذه الجلسة
correct-save = احفظ التصحيح
correct-help = تبقى النسخة السابقة محفوظة. تُقيَّم المتابعات اللاحقة بالجديدة، وتبقى الإجابات السابقة كما كانت.
correct-changed = غيّر أحدهم هذه الجلسة في هذه الأثناء. انظر إليها ثم أعد تصحيحك.
versions = النسخ
version-recorded = سجلها { $name }
version-corrected = صححها { $name }
version-said = ما ورد فيها
### practice

nav-practice = العيادة
practice-period = الفترة
practice-4-weeks = آخر 4 أسابيع
practice-12-weeks = آخر 12 أسبوعًا
practice-year = آخر 12 شهرًا
practice-by-week = العدّ من { $day } حتى الآن، أسبوعًا بأسبوع.
practice-by-month = العدّ من { $day } حتى الآن، شهرًا بشهر.
practice-help = الفترات هي فترات ثقة دقيقة بنسبة 95 % (كلوبر-بيرسون). وهي تفترض أن ما يُعدّ مستقلّ بعضه عن بعض؛ أما إجابات الشخص الواحد المتعددة فليست كذلك، لذا قد تقع الحقيقة أبعد قليلًا.
practice-empty = لا شيء للعدّ بعد
practice-empty-help = ما إن تُسجَّل الجلسات ويجيب المرضى حتى تقول هذه الصفحة كيف تسير الأمور. انظر إلى فترة أطول أو عُد بعد أسبوع.
practice-per-cent = { $number } %
practice-of = { $hits } من { $all }
practice-few = { $hits } من { $all }؛ العدد أقل من أن يُقال شيء
practice-nothing = لا شيء للعدّ
practice-interval-of = فترة ثقة 95 %: { $range }
practice-minutes = { $number } دقيقة
practice-hours = { $number } ساعة
practice-days = { $number } يوم
practice-from = من
practice-share = النسبة
practice-interval = فترة ثقة 95 %
practice-few-key = أقل من 10: العدد أقل من أن يُقال شيء
practice-picture = عمود لكل أسبوع أو شهر؛ والخط عليه هو فترة ثقة 95 %. في الجدول أدناه الأرقام نفسها.
practice-answered = المتابعات المُجاب عنها
practice-answered-about = من المتابعات التي تُطلب من الجميع بعد الجلسة، تلك التي أُجيب عنها قبل موعد التالية. ولا تُعدّ المتابعات اليومية التي تلي فقط ما دام شيء لم يعد إلى المعتاد.
practice-answered-hits = أُجيب عنها
practice-answered-all = طُلبت
practice-alerts = التنبيهات لكل 100 متابعة
practice-alerts-about = التنبيهات المرفوعة لكل 100 متابعة ورسالة واردة. ومجرد الرغبة، مثل طلب اتصال، لا تُعدّ تنبيهًا.
practice-alerts-hits = التنبيهات
practice-alerts-all = المتابعات
practice-waits = الوقت حتى يتولى أحد التنبيه
practice-waits-about = من رفع التنبيه حتى يتولاه أحد أو يغلقه أول مرة: نصفها خلال الوقت أعلاه. والتنبيهات التي ما زالت تنتظر ليست فيه، لكنها ضمن عدد المرفوعة.
practice-waits-picture = عمود لكل أسبوع أو شهر: نصف التنبيهات تولاها أحد خلال ذلك الوقت. وينتهي الخط عند تسعة من كل عشرة. في الجدول أدناه الأرقام نفسها.
practice-taken = تولاها أحد
practice-raised = رُفعت
practice-median = النصف خلال
practice-ninetieth = تسعة من عشرة خلال
practice-ninetieth-of = تسعة من كل عشرة خلال { $wait }
practice-delivered = التذكيرات المُسلَّمة
practice-delivered-about = من كل محاولات تسليم تذكير بالبريد الإلكتروني أو برسالة نصية، تلك التي قبلها مزوّد الخدمة.
practice-delivered-hits = قُبلت
practice-delivered-all = المحاولات
practice-heard = المرضى الذين وصلنا إليهم
practice-heard-about = من المرضى الذين عولجوا، أولئك الذين أجابوا مرة على الأقل في الأسابيع الستة التالية. ولا تُعدّ جلسات آخر 24 ساعة بعد.
practice-heard-hits = أجابوا
practice-heard-all = المرضى
practice-rules = ما نتج عن كل قاعدة
practice-rules-help = من التنبيهات المغلقة التي تذكر قاعدة بين أسبابها، تلك التي لها أي نتيجة غير إنذار كاذب. والقاعدة التي دون 30 % تستحق النظر. وعلامات الخطر (عاجل وطارئ) مستثناة: يجب أن تُسمع مهما ندر صوابها.
practice-rules-none = لم يُغلق أي تنبيه من هذه الفترة بعد.
practice-rule = القاعدة
practice-level = ترفع إلى
practice-acted-on = أفضت إلى إجراء
practice-note = ملاحظة
practice-look = تستحق النظر: أقل من 30 % أفضى إلى شيء.
practice-red-flag = علامة خطر، مستثناة.
practice-too-few = العدد أقل من أن يُقال شيء.
practice-fine = لا شيء للملاحظة.
practice-take = خذ البيانات معك، للدراسة
practice-take-about = الجلسات والعضلات التي عولجت والمتابعات والتنبيهات والنتائج من السجل كله، بلا أحد فيه: ساعات منذ الجلسة بدل التواريخ، وأسماء صُنعت لهذا الملف وحده، وبلا نص حر. ومعه قاموس لكل عمود.
practice-take-limits = ما يشترك فيه أقل من 5 مرضى يُدمج في "other" أو يُترك. ولا تُربط الجلسات إلا حيث يشترك 5 مرضى في السجل نفسه. ومن يعرف كيف شعر شخص في يوم ما قد يجده: احفظ الملف كما تحفظ البيانات الصحية. ويُسجَّل أنه أُخذ.
practice-take-csv = تنزيل بصيغة CSV
practice-take-parquet = تنزيل بصيغة Parquet
practice-take-few = المرضى الذين لهم جلسة أقل من 5، فكل صف يشير إلى شخص ما. لم يُصدَّر شيء.
register = الأحداث الضارة
register-about = كل حدث ضار ذُكر عند إغلاق تنبيه، وكم يبلغ ذلك لكل 1000 جلسة.
register-help = ما ذكره المعالجون عند إغلاق تنبيه أو لاحقًا. ويُعتد بأحدث ما ذُكر لكل تنبيه.
register-severity = الشدة
register-any-severity = الكل
register-mild = خفيف
register-significant = ملموس
register-serious = خطير
register-relation = بسبب الوخز
register-suspected = نعم أو ربما
register-related = نعم
register-possible = ربما
register-unrelated = لا
register-any-relation = الكل
register-ever = من البداية
register-show = عرض
register-often = كم مرة
register-often-help = للمعدلات فترات ثقة دقيقة 95 % (غاروود). وهي تخص جلسات الفترة نفسها؛ والحدث الذي لا يُنسب إلى جلسة يُعد عند رفع تنبيهه. والجلسة التي فيها منطقتان تُعد لكلتيهما، فلا تُجمع الصفوف.
register-counted = الأحداث: { $events }. الجلسات: { $sessions }. العضلات المعالجة: { $muscles }.
register-per-sessions-seen = { $rate } لكل 1000 جلسة (فترة ثقة 95 %: { $range }).
register-per-muscles-seen = { $rate } لكل 1000 عضلة معالجة (فترة ثقة 95 %: { $range }).
register-none-in-sessions = لا حدث في { $done } جلسة: بثقة 95 % أقل من { $bound } في 1000.
register-none-in-muscles = لا حدث في { $done } عضلة معالجة: بثقة 95 % أقل من { $bound } في 1000.
register-fewer = لا شيء؛ أقل من { $bound }
register-too-few = العدد أقل من أن يُقال شيء
register-events-title = الأحداث
register-empty = لم يُذكر حدث كهذا.
register-kind = ما كان
register-session = الجلسة
register-not-said = لم يُذكر
register-events = الأحداث
register-sessions = الجلسات
register-muscles = العضلات
register-per-sessions = لكل 1000 جلسة
register-per-muscles = لكل 1000 عضلة
register-by-region = حسب المنطقة
register-by-depth = حسب العمق
register-by-technique = حسب التقنية
register-by-practitioner = حسب المعالج
register-csv-help = بلا أسماء ولا معالجين ولا تواريخ سوى السنة. وصفوف قليلة كهذه قد تشير إلى أشخاص: احفظ الملف كما تحفظ البيانات الصحية. ويُسجَّل أنه أُخذ.
register-newest = المعروض أحدث { $shown } من { $all }. وملف CSV يحويها كلها.
register-take-events = تنزيل الأحداث بصيغة CSV
register-take-rates = تنزيل المعدلات بصيغة CSV
register-rates-help = لكل الجلسات، وحسب المنطقة والعمق والتقنية والمعالج. يذكر هذا الملف أسماء المعالجين، ولا يذكر أي مريض. ويُسجَّل أنه أُخذ.

### worklist

harm = هل كان حدثًا ضارًا؟
harm-help = اتركوه مفتوحًا إن لم تعرفوا بعد. تركه مفتوحًا ليس كالجواب بلا.
harm-no = لا
harm-mild = نعم، خفيف
harm-mild-hint = قصير ويزول من تلقاء نفسه ولا يزعج.
harm-significant = نعم، مهم
harm-significant-hint = احتاج إلى رعاية أو أعاق الحياة اليومية.
harm-serious = نعم، خطير
harm-serious-hint = مستشفى أو ضرر دائم أو وفاة.
harm-missing = اذكروا هل كان حدثًا ضارًا وما شدته.
harm-not-stated = لم يذكر أحد بعد هل كان كذلك.
harm-none-stated = لا حدث ضار.
harm-told-mild = حدث ضار خفيف: { $kind }.
harm-told-significant = حدث ضار مهم: { $kind }.
harm-told-serious = حدث ضار خطير: { $kind }.
adverse-kind = ماذا كان؟
adverse-kind-unset = اختاروا
adverse-kind-missing = اختاروا ماذا كان.
adverse-session = بعد أي جلسة؟
adverse-session-none = لا شيء من هذه
adverse-title = تسجيل حدث ضار
adverse-lead = لما رأيتموه أثناء الوخز، أو قيل لكم من غير إجابة من المريض. يُحسب في سجل الأحداث الضارة مع هذه الجلسة.
adverse-over = سُحب هذا ولم يعد يُحسب. إن كان قد حدث فعلًا، فسجّلوه من جديد من صفحة الجلسة.
adverse-session-over = أُلغيت هذه الجلسة، فلا يُصحّح ما سُجّل عنها بعد الآن. إن لم يحدث ذلك فاسحبوه، وإن حدث فسجّلوه من الجلسة التي يخصها.
adverse-already = سُجّل هذا من قبل. إن كان الحدث نفسه، فصحّحوه هناك: لو سُجّل هنا أيضًا لحُسب مرتين.
adverse-severity = ما شدته؟
adverse-severity-missing = اذكروا شدته.
adverse-when = متى حدث
adverse-do = سجّلوا الحدث
adverse-time = الوقت قبل الجلسة أو في المستقبل.
adverse-changed = صُحّح هذا أو سُحب وهو مفتوح لديكم: انظروا إليه من جديد ثم أعيدوا الخطوة.
adverse-stored-before = حُفظ حدث بهذا النموذج من قبل: هو هذا. احفظوا مرة أخرى إن كان ما كتبتموه الآن هو الذي يُعتمد.
adverse-take-back = سحبه
adverse-take-back-help = إن لم يكن هناك حدث كهذا، أو كان لمريض آخر. يبقى مقروءًا هنا ولا يُحسب بعد ذلك.
adverse-reason = سبب السحب
adverse-no-reason = اذكروا سبب السحب.
adverse-take-back-do = اسحبوه
adverse-stated = سجّله { $name }
adverse-taken-back = سحبه { $name }
kind-adverse = حدث ضار
relation = هل سببه الوخز؟
relation-related = نعم
relation-possible = ربما
relation-unrelated = لا
relation-missing = اذكروا هل سببه الوخز.
relation-told-related = سببه الوخز.
relation-told-possible = ربما سببه الوخز.
relation-told-unrelated = لم يسببه الوخز.
closing-note = ملاحظة عند الإغلاق
closing-correct = صحّحوا كيف أُغلق
closing-correct-state = صحّحوا كيف أُغلق، أو اذكروا هل كان حدثًا ضارًا
closing-correct-help = ما تحفظونه هنا هو المعتمد من الآن، ويبقى ما كان قبله في السجل. يبقى التنبيه مغلقًا: إذا أجاب المريض من جديد، يُنشأ تنبيه جديد.
closing-correct-do = احفظوا التصحيح
event-stated = ذكر هل كان حدثًا ضارًا
event-corrected = – تصحيح كيفية إغلاق التنبيه
event-outcome = ما كانت النتيجة: { $outcome }.
event-outcome-before = ما كانت النتيجة: { $outcome }؛ وقبل ذلك: { $before }.
worklist-whose = لمن
worklist-everybody = الجميع
worklist-show = عرض
worklist-alerts = التنبيهات
worklist-wishes = رسائل وطلبات اتصال
worklist-resting = المؤجلة
worklist-resting-help = يعود كل منها وحده في وقته، أو فورًا حين يرسل المريض شيئًا.
taken-since = منذ
line-session = { $day } بعد { $areas }
rest-snoozed = مؤجل حتى { $time }.
rest-asked = طُلب منه تسجيل حالته ثانية حتى { $time }.
rest-unanswered = طُلب منه تسجيل حالته ثانية حتى { $time } ولم يرسل شيئًا منذئذ.
live-new = جديد في القائمة: %
live-changed = تغيرت القائمة.
live-lost = انقطع الاتصال. قد تكون القائمة قديمة: أعيدوا تحميل الصفحة.
live-out = انتهى دخولكم. هذه القائمة من ذلك الوقت.
keys = لوحة المفاتيح
keys-move = التنبيه التالي والسابق
keys-enter = فتح التنبيه
keys-take = استلام التنبيه
keys-call = الهاتف: الرقم، ما يُسأل عنه، وما نتج
keys-message = الكتابة إلى المريض
keys-aside = تأجيل التنبيه
keys-note = كتابة ملاحظة
keys-close = إغلاق التنبيه مع نتيجته
keys-list = العودة إلى القائمة
keys-help = إظهار هذه المساعدة
keys-on = المفاتيح المفردة تعمل
keys-on-hint = أوقفوها إن كنتم تستعملون التحكم بالصوت أو تضغطون المفاتيح خطأ. هذا المتصفح يتذكر ذلك.
keys-done = تم
heard-words = ما فُهم من الكلمات:
alert-course = سير الحالة
course-nothing-said = لم يُقيَّم الألم منذ الجلسة.
course-is-below = كان آخر تقييم للألم { $points } من 10، أقل من المتوقع.
course-is-within = كان آخر تقييم للألم { $points } من 10، ضمن المتوقع.
course-is-above = كان آخر تقييم للألم { $points } من 10، أكثر من المتوقع.
alert-earlier = اتصالات سابقة
alert-earlier-none = لا تنبيهات ولا رسائل سابقة.
wake = إعادته إلى القائمة الآن
call-panel = اتصال
call-script-help = ما يُسأل عنه، بهذا الترتيب:
call-takes = من تحدّث مع المريض يتولّى التنبيه. أما مكالمة لم يُجب عليها فلا تتولّاه إلا إذا لم يكن عاجلًا: فالتنبيه العاجل يستمر في الوصول إلى زملائكم.
call-note = ما قيل
call-reached = تحدثت مع المريض
call-not-reached = لم أصل إلى المريض
letter-panel = الكتابة إلى المريض
letter-text = رسالة إلى المريض
letter-panel-help = تظهر في صفحة المريض.
letter-takes = من يكتب يتولّى التنبيه، إلا إذا كان عاجلًا: فالتنبيه العاجل يستمر في الوصول إلى زملائكم حتى يتولّاه أحد أو يتحدّث مع المريض.
told-by-mail = يصل إلى المريض بريد إلكتروني بأن هناك جديداً، وليلاً فقط إذا كان هذا التنبيه عاجلاً.
told-by-sms = تصل إلى المريض رسالة نصية بأن هناك جديداً، وليلاً فقط إذا كان هذا التنبيه عاجلاً.
told-by-nobody = لا يُبلَّغ المريض بالبريد ولا برسالة نصية لأنه لم يوافق على ذلك: اتصلوا إن كان الأمر لا يحتمل الانتظار.
letter-send = إرسال الرسالة
letter-from = كتب { $name }
letter-unread = لم تُقرأ بعد
letter-read = قُرئت { $time }
recheck-panel = طلب تسجيل الحالة ثانية
recheck-when = حتى متى؟
recheck-help = تطلب صفحة المريض ذلك. إن لم تكن هناك علامة خطر يُؤجَّل التنبيه حتى ذلك الوقت.
recheck-ask = اطلبوا من المريض
snooze-panel = تأجيل
snooze-until = حتى متى؟
snooze-reason = لماذا يمكنه الانتظار
snooze-do = تأجيله
snooze-never = في هذا التنبيه علامة خطر، فلا يمكن تأجيله. اتصلوا أو سلّموه أو أغلقوه.
hand-panel = تسليم أو ترك
hand-to = إلى من
hand-do = تسليمه
hand-nobody = لا يوجد بعد زميل يعالج المرضى.
release = تركه
release-help = عندئذ لا يكون عند أحد، وتعود مهلته إلى العد.
later-1h = بعد ساعة
later-3h = بعد ثلاث ساعات
later-1d = غدًا 9:00
later-2d = بعد يومين 9:00
later-7d = بعد أسبوع 9:00
act-red-flag = لا يمكن تأجيل تنبيه فيه علامة خطر. اتصلوا أو سلّموه أو أغلقوه.
act-no-reason = اذكروا لماذا يمكنه الانتظار.
act-bad-time = اختاروا وقتًا.
act-no-colleague = اختاروا زميلًا يعالج المرضى.
act-empty-message = الرسالة فارغة: اكتبوا ما ينبغي أن يعرفه المريض.
event-released = ترك التنبيه
event-handed_over = سلّم التنبيه
event-reached = اتصل وتحدث مع المريض
event-not_reached = اتصل ولم يصل إلى المريض
event-messaged = كتب إلى المريض
event-asked_again = طلب من المريض تسجيل حالته ثانية
event-snoozed = أجّل التنبيه
event-woken = أعاد التنبيه إلى القائمة
letters = كتبت إليكم عيادتكم
letters-read = قرأت هذا
letters-asked = تطلب منكم عيادتكم تسجيل حالتكم ثانية قبل { $time }.
line-day = اليوم { $count }
course-day = اليوم { $count }.
### cover

settings-hours = متى يقرأ أحد في العيادة ما يرسله المرضى، وفي أي أيام لا يقرأ أحد. تُحسب المهل ضمن هذه الساعات.
settings-cover = من يطّلع عندما لا يطّلع المعالج، وبأي ترتيب يُبلَّغ الأشخاص، وأرقام هواتفهم المحمولة.
hours-title = ساعات العمل
hours-help = يقرأ المرضى هذه الساعات في صفحاتهم قبل أن يرسلوا شيئًا. ينبغي الاطلاع على الإجابة العاجلة خلال ساعة من وقت العمل، وعلى غيرها قبل نهاية يوم العمل التالي.
hours-shown = ما يقرؤه المرضى
hours-usual = لم يحدد أحد ساعات عمل هذه العيادة بعد. حتى ذلك الحين تسري هذه الساعات.
hours-zone = الأوقات حسب { $zone }.
hours-week = الأسبوع
hours-week-help = اتركوا اليوم فارغًا إن لم يكن أحد يقرأ فيه. حتى 00:00 تعني منتصف الليل.
hours-from = من
hours-until = حتى
hours-save = حفظ الأسبوع
hours-holidays = العطل
hours-no-holidays = لم تُحدد أي عطلة.
hours-remove = إزالة
hours-holiday-add = إضافة يوم
hours-holiday-help = بدون أوقات تكون العيادة مغلقة في ذلك اليوم.
hours-holiday-name = اسم اليوم
hours-holiday = { $day } ({ $name })
hours-days = { $from } إلى { $until }
hours-closed = مغلقة
hours-open-now = مفتوحة الآن، حتى { $time }.
hours-closed-now = مغلقة الآن. تفتح مجددًا: { $time }.
hours-never = مغلقة حتى إشعار آخر.
hours-bad-time = اكتبوا الوقتين، مثل 09:00.
hours-backwards = يجب أن تكون النهاية بعد البداية. ما يستمر بعد منتصف الليل يخص اليوم التالي.
hours-bad-day = اختاروا اليوم.
hours-no-name = أعطوا اليوم اسمًا.
hours-too-many = هناك 100 يوم بالفعل. أزيلوا القديمة أولًا.
hours-changed = غيّر شخص آخر الساعات منذ تحميل هذه الصفحة. اطلعوا عليها ثم أعيدوا الخطوة.
cover-title = المناوبة
cover-help = التنبيه الذي لا يتسلمه أحد ينتقل إلى الشخص التالي. هنا مكتوب من هو.
cover-rota = جدول المناوبة
cover-now = المناوب الآن: { $names }.
cover-nobody = لا أحد مناوب الآن.
cover-empty = لا توجد مناوبات قادمة. بدونها تنتقل التنبيهات إلى المسؤول السريري.
cover-add = إضافة إلى الجدول
cover-choose = اختاروا شخصًا
cover-who = من يناوب
cover-from = من
cover-until = حتى
cover-ways = كيف يُبلَّغ الأشخاص
cover-ways-help = يُبلَّغ الجميع بالبريد الإلكتروني، وبرسالة نصية أيضًا إن كان هنا رقم هاتف محمول. لا تذكر أي منهما صاحب التنبيه.
cover-phone = رقم الهاتف المحمول
cover-phone-save = حفظ
cover-chain = بأي ترتيب
cover-chain-owner = يُبلَّغ فورًا من أجرى آخر وخز.
cover-chain-cover = ثم المناوب: بعد 30 دقيقة إن كان الأمر عاجلًا، وإلا عند انتهاء المهلة.
cover-chain-lead = ثم المسؤولون السريريون وأصحاب العيادة: بفارق نصف ساعة إن كان الأمر عاجلًا، وإلا بفارق يوم عمل. الرسالة التي يتعذر تسليمها تنتقل إلى الشخص التالي فورًا.
cover-chain-patient = عند انتهاء المهلة يُبلَّغ المريض بأن أحدًا لم يطّلع، وإلى أين يتوجه. ويُبلَّغ الجميع من جديد كل يوم عمل حتى يتسلم أحد التنبيه.
cover-not-allowed = لا يمكن تغيير هذا إلا لصاحب العيادة أو المسؤول السريري.
cover-nobody-chosen = اختاروا شخصًا من العيادة يمكنه التعامل مع التنبيهات.
cover-bad-moment = اختاروا اليوم والوقت.
cover-bad-time = يجب أن تكون النهاية بعد البداية وفي المستقبل، ولا تتجاوز سنة.
cover-bad-phone = اكتبوا رقم هاتف، أو لا شيء.
told-title = من أُبلغ
told-alerts = التنبيهات
told-who = أُبلغ
told-patient = المريض
told-as-owner = بصفته المعالج
told-as-cover = بصفته المناوب
told-as-lead = بصفته المسؤول السريري
told-as-house = بصفته صاحب العيادة
told-as-again = مرة أخرى
told-as-patient = بأن أحدًا لم يطّلع
told-next-owner = يُبلَّغ حينها
told-next-cover = يُبلَّغ تاليًا، بصفته المناوب
told-next-lead = يُبلَّغ تاليًا، بصفته المسؤول السريري
told-next-house = يُبلَّغ تاليًا، بصفته صاحب العيادة
### Clinics, users, first run, import

role-refused = دورك في هذه العيادة لا يفتح هذه الصفحة. اطلب ذلك من أحد المالكين إن احتجت إليها.
refused-role = هذه الصفحة غير مفتوحة لك
refused-nothing = لا توجد صفحة كهذه في هذه العيادة
refused-nothing-help = ربما كُتب العنوان خطأً، أو مُحيت بيانات المريض، أو كان العنوان لعيادة أخرى.
refused-other = هذا النموذج لم يعد حديثًا
refused-other-help = منذ فتح النموذج دخل شخص من جديد في هذا المتصفح أو بدّل العيادة. لذلك لم يُحفظ شيء. افتح الصفحة من جديد وأعد ما فعلته.
refused-kept = كل ما حُفظ من قبل باقٍ كما كان.
refused-worklist = إلى قائمة العمل
refused-patients = إلى المرضى
ended-title = انتهى دخولك
ended-help = لذلك لم يُحفظ شيء، ولم يمكن الاحتفاظ بما كتبته. ادخل واكتبه من جديد.
ended-kept = لذلك لم يُحفظ شيء بعد. ما كتبته محفوظ في هذه الصفحة: ادخل أنت نفسك وأرسله من جديد.
again-sent-title = دخلت من جديد
again-sent-help = ما كتبته من قبل باقٍ هنا ولم يُحفظ بعد.
again-sent-go = أرسله الآن
again-sent-leave = لا ترسله
role-owner = مالك
role-clinical_lead = المسؤول السريري
role-practitioner = معالج
role-front_desk = الاستقبال
clinics-switch = تبديل العيادة
clinics-title = أي عيادة؟
clinics-help = يفتح دخولك هذه العيادات. ما تفعله في إحداها يبقى فيها.
contact-no-link = لا يعمل أي رابط الآن. يأتي رابط جديد مع الجلسة التالية التي تُسجَّل.
contact-title = الاسم وبيانات الاتصال
contact-change = تغيير الاسم وبيانات الاتصال
contact-go = حفظ
contact-saved = تم الحفظ.
contact-back = إلى صفحة المريض
contact-help = اترك الهاتف أو البريد الإلكتروني فارغًا إن لم يعد معروفًا. ما ينتظر الإرسال يذهب إلى العنوان الجديد. وتتوقف التذكيرات بالطريقة التي تُترك فارغة.
contact-stopped = توقفت التذكيرات لأنه لم يعد لها عنوان. تبدأ من جديد عندما تختار طريقة أخرى.
contact-link-out = وصلت رسالة فيها الرابط الخاص إلى العنوان القديم. إن كان شخص آخر يقرأ هناك، فأعطِ المريض رابطًا جديدًا:
contact-link-out-ask = وصلت رسالة فيها الرابط الخاص إلى العنوان القديم. إن كان شخص آخر يقرأ هناك، فاطلب ممن يعالج المريض استبدال الرابط.
contact-language = لغة الرسائل والصفحات
contact-language-clinic = كلغة العيادة: { $language }
contact-language-help = يمكن للمريض اختيار لغة أخرى في صفحته.
contact-no-reminders = بلا تذكيرات
contact-reminders-help = اسأل المريض قبل بدء التذكيرات أو تغيير طريقتها، وضع علامة على موافقته. ولا يحتاج إيقافها إلى علامة.
contact-no-page = تقود التذكيرات إلى صفحة المريض، ولا توجد صفحة مفتوحة الآن. يمكن أن تبدأ مع الجلسة التالية.
contact-changed = غيّر شخص آخر اسم هذا المريض أو بيانات الاتصال به في هذه الأثناء. لم يُحفظ شيء. انظر إلى صفحة المريض، ثم احفظ من جديد ما يجب أن يبقى.
contact-name-long = الاسم أطول من 120 حرفًا. اختصره.
contact-email-wrong = هذا ليس عنوان بريد إلكتروني. صحّحه أو اترك الحقل فارغًا.
contact-phone-wrong = هذا ليس رقم هاتف. اكتب أرقامًا، ويفضل مع رمز البلد في البداية، أو اترك الحقل فارغًا.
contact-language-wrong = لا توجد صفحات بهذه اللغة. اختر واحدة من القائمة.
contact-needs-email = تحتاج التذكيرات بالبريد الإلكتروني إلى عنوان. اكتبه أو اختر طريقة أخرى.
contact-needs-phone = تحتاج التذكيرات بالرسائل النصية إلى رقم محمول. اكتبه أو اختر طريقة أخرى.
settings-users = من يمكنه الدخول وما يمكن لكل واحد فعله، وروابط للزملاء الجدد.
users-title = المستخدمون
users-read-only = المالك وحده يغيّر المستخدمين.
user-invite = دعوة شخص
user-invite-go = إنشاء الرابط
user-invite-help = ستحصل على رابط تسلّمه لهم. به يختارون كلمة المرور بأنفسهم، مرة واحدة، خلال ثلاثة أيام.
user-name-help = كما يراه الزملاء والمرضى.
user-role = الدور
user-role-go = تغيير الدور
user-state = الحالة
user-active = يمكنه الدخول
user-invited = مدعو، لم يختر كلمة المرور بعد
user-disabled = معطّل
role-owner-help = الإعدادات والمستخدمون.
role-clinical_lead-help = يجيب عن البروتوكول وترجماته؛ ويعالج المرضى.
role-practitioner-help = يعالج المرضى ويعمل على القائمة.
role-front_desk-help = أسماء المرضى وعناوينهم وروابطهم؛ لا شيء سريري.
also = المالك أيضًا
also-help = يسري على دور المالك وحده.
also-nothing = لا يعالج أحدًا هنا
also-practitioner = يعالج المرضى
also-clinical_lead = يعالج المرضى ويجيب عن البروتوكول
user-link = رابط لاختيار كلمة المرور
user-link-hand = سلّم هذا الرابط بنفسك
user-link-until = يعمل مرة واحدة، حتى
user-link-none = لا يعمل أي رابط الآن.
user-link-new = إنشاء رابط جديد
user-disable = تعطيل
user-disable-help = يُخرَج فورًا ولا يمكنه الدخول. يبقى ما فعله في السجل.
user-enable = تفعيل من جديد
user-enable-help = يمكنه الدخول من جديد بكلمة مروره.
user-own = هذا أنت. يمكن لمالك آخر تغيير دورك.
problem-role = اختر دورًا.
problem-yourself = لا أحد يغيّر نفسه. اطلب ذلك من مالك آخر.
problem-last-owner = تحتاج العيادة إلى مالك يمكنه الدخول. عيّن مالكًا آخر أولًا.
problem-disabled = هذا المستخدم معطّل. فعّله أولًا.
problem-zone = اختر منطقة زمنية من القائمة.
problem-language = اختر لغة من القائمة.
problem-clinic-name = أدخل اسم العيادة.
problem-phone = أدخل رقم الهاتف الذي يتصل به المرضى.
problem-emergency = أدخل الرقم الذي يتصل به المرضى لطلب الإسعاف.
problem-name = أدخل الاسم.
problem-email = هذا ليس عنوان بريد إلكتروني. تحقق منه.
problem-email-taken = يوجد بالفعل شخص بهذا البريد في هذه العيادة.
problem-password = كلمة المرور أقصر من 12 حرفًا. اختر كلمة أطول.
problem-again = كلمتا المرور مختلفتان. أدخل الكلمة نفسها مرتين.
join-title = اختر كلمة مرورك
join-hello = مرحبًا، { $name }.
join-password = كلمة مرور جديدة
join-password-help = 12 حرفًا على الأقل. عدة كلمات متتالية سهلة التذكر صعبة التخمين.
join-again = كلمة المرور نفسها مرة أخرى
join-go = حفظ كلمة المرور والدخول
join-several = هل تعمل في عدة عيادات على هذا الخادم؟ اختر كلمة المرور نفسها، فيفتح دخول واحد كل العيادات.
join-gone = هذا الرابط لم يعد يعمل
join-gone-help = استُخدم أو استُبدل أو مضى عليه أكثر من ثلاثة أيام. اطلب رابطًا جديدًا من أحد مالكي العيادة.
password-title = كلمة مرورك
settings-password = اختر لنفسك كلمة مرور أخرى.
password-help = بعد ذلك يُسجَّل خروجك في كل مكان ما عدا هنا. وإذا كانت كلمة مرورك الحالية تفتح عدة عيادات على هذا الخادم، فإنها تتغير فيها كلها.
password-present = كلمة المرور الحالية
password-wrong = هذه ليست كلمة مرورك الحالية. حاول مرة أخرى.
password-go = تغيير كلمة المرور
password-changed = تم تغيير كلمة مرورك. سُجِّل خروجك في كل مكان ما عدا هنا.
country-other = بلد آخر
messages-title = البريد والرسائل النصية
settings-messages = هل يمكن إرسال الرسائل، مع تجربة إلى نفسك.
messages-help = يُبلَّغ الطاقم بالتنبيهات بالبريد، ويُذكَّر المرضى بالبريد أو برسالة نصية. ما لم يُضبط لا يُرسل؛ وتبقى التنبيهات في القائمة على أي حال.
messages-sms = الرسائل النصية
messages-mail-set = خادم البريد مضبوط.
messages-mail-unset = لا خادم بريد مضبوط: لا يُبلَّغ أحد بالتنبيهات بالبريد.
messages-sms-set = بوابة الرسائل النصية مضبوطة.
messages-sms-unset = لا بوابة رسائل نصية مضبوطة: تُرسل التذكيرات بالبريد فقط.
messages-lines = يضع من يدير الخادم سطورًا كهذه في ملف إعداداته ثم يعيد تشغيله. لا تُحفظ هنا لأنها تحمل مفتاح بريدك.
messages-mail-to = تُرسل التجربة إلى
messages-mail-go = أرسل إليّ بريدًا تجريبيًا
messages-number = رقم جوالك
messages-number-help = لهذه التجربة فقط؛ لا يُحفظ.
messages-sms-go = أرسل إليّ رسالة تجريبية
messages-no-number = أدخل الرقم الذي تُرسل إليه التجربة.
messages-taken = استلمها الخادم التالي. إيصاله:
messages-refused = لم تُستلم:
messages-test-subject = تجربة خادم بريدك
messages-test-text = هذه تجربة. تصلك رسائل هذا الخادم.
settings-clinic = الاسم والهاتف ورقم الطوارئ والمنطقة الزمنية واللغة وملاحظة للمرضى.
clinic-title = العيادة
clinic-help = يظهر التغيير فورًا في صفحات المرضى.
clinic-name = اسم العيادة
clinic-phone = الهاتف
clinic-phone-help = الرقم الذي يتصل به المرضى للسؤال.
clinic-emergency = رقم الطوارئ
clinic-emergency-help = ما يطلبه مرضاك لاستدعاء الإسعاف. تحقق منه: يُطلب من المريض المعرض للخطر الاتصال به.
clinic-zone = المنطقة الزمنية
clinic-language = اللغة
clinic-language-help = لغة صفحاتك؛ ويمكن للمرضى اختيار غيرها لصفحاتهم.
clinic-note = ملاحظة للمرضى
clinic-note-help = بضع جمل منك أسفل صفحة كل مريض، مثل كيفية الوصول إليك. لا تُترجم. حتى 500 حرف؛ ويمكن تركها فارغة.
clinic-go = حفظ
clinic-read-only = المالك وحده يغيّر العيادة.
clinic-versions = آخر التغييرات
choose = اختر
problem-note = الملاحظة أطول من 500 حرف. اختصرها.
own-note = من العيادة
settings-retention = كم سنة يُحتفظ بالمرضى بعد آخر تواصل.
retention-title = مدة الاحتفاظ بالمرضى
retention-help = يحدد قانون بلدكم كم يجب الاحتفاظ بالسجلات الصحية، وكثيراً ما يحدد كم يجوز ذلك. لا يُمحى أحد قبل أن يختار المالك.
retention-set = ما يسري الآن
retention-choose = ما ينبغي أن يسري
retention-without-end = الاحتفاظ بهم إلى أن يمحوهم أحد بيده
retention-years = محوهم بعد سنوات من آخر تواصل
retention-how-many = سنوات بعد آخر تواصل
retention-how-many-help = بين 1 و100. عشر سنوات اقتراح: ألمانيا مثلاً تطلب عشراً. التواصل هو جلسة أو متابعة أو رسالة أو تقييم أو شيء فعلتموه بشأن تنبيه.
retention-bad-years = أدخلوا عدداً صحيحاً من السنوات بين 1 و100.
retention-look = انظروا أولاً
retention-go = تثبيت
retention-would = ماذا يعني هذا الاختيار
retention-means-nobody = لا يُمحى أحد بمرور الوقت.
retention-means-years =
    { $count ->
        [one] يُمحى المرضى بعد سنة واحدة من آخر تواصل.
        [two] يُمحى المرضى بعد سنتين من آخر تواصل.
        [few] يُمحى المرضى بعد { $count } سنوات من آخر تواصل.
       *[other] يُمحى المرضى بعد { $count } سنة من آخر تواصل.
    }
retention-means-from = ليس قبل { $date }.
retention-means-patients =
    { $count ->
        [0] لن يُمحى أحد حتى ذلك الحين.
        [one] سيُمحى مريض واحد حتى ذلك الحين إن لم يرد عنه شيء.
        [two] سيُمحى مريضان حتى ذلك الحين إن لم يرد عنهما شيء.
        [few] سيُمحى { $count } مرضى حتى ذلك الحين إن لم يرد عنهم شيء.
       *[other] سيُمحى { $count } مريضاً حتى ذلك الحين إن لم يرد عنهم شيء.
    }
retention-grace = لمن يقصّر المدة 30 يوماً ليعيد التفكير: لا يُمحى أحد قبل ذلك. والمرضى الذين لديهم تنبيه مفتوح يبقون دائماً.
retention-read-only = لا يغير هذا إلا المالك.
erase-title = محو هذا المريض
erase-help = أنتم على وشك محو كل شيء عن { $name }. لا يمكن التراجع عن ذلك.
erase-what = ما يُمحى وما يبقى
erase-goes = يُمحى الاسم والعناوين والجلسات والمتابعات والرسائل والتنبيهات وما كُتب عنها إلى الأبد، وتُغلق صفحة المريض.
erase-stays = يبقى سجل التدقيق الذي لا يسمي أحداً. ولا تعود أرقام العيادة تحسب هذا المريض.
erase-backups = ما في نسخكم الاحتياطية يزول بزوالها.
erase-law = تأكدوا أولاً من أن القانون يسمح: فبعض السجلات يجب الاحتفاظ بها سنوات.
erase-name = اسم المريض
erase-name-help = اكتبوه كما يظهر أعلاه، حتى لا يُمحى أحد سهواً.
erase-go = محو نهائي
erase-other-name = هذا ليس اسم هذا المريض. لم يُمحَ شيء.
erase-open-alert = لدى هذا المريض تنبيه مفتوح. أغلقوه أولاً؛ لم يُمحَ شيء.

kept-title = ما يُحفظ وإلى متى
kept-links = يعمل رابط المريض ستة أسابيع بعد الجلسة الأخيرة. ثم تُغلق صفحاته من تلقاء نفسها.
kept-log-ins = ينتهي الدخول بعد 12 ساعة، ورابط كلمة المرور الجديدة بعد ثلاثة أيام.
kept-records = يُحتفظ بالمرضى بلا نهاية، أو للمدة التي حددها المالك.
kept-log = سجل التدقيق لا يُختصر أبدًا.
first-run-step = الخطوة { $count } من 7
first-run-clinic = عيادتك
first-run-reach = كيف يصل المرضى إلى المساعدة
first-run-owner = أنت
first-run-name-help = كما يعرفها المرضى؛ يظهر في كل صفحة من صفحاتهم.
first-run-country = البلد
problem-country = اختر البلد. إن لم يكن في القائمة فخذ آخر خيار.
first-run-source = الرقم المقترح مأخوذ من
first-run-email-help = به تدخل، وإليه تُرسل رسائل التجربة.
first-run-on = متابعة
first-run-open = افتح العيادة
first-run-back = خطوة إلى الوراء
first-run-kept = يمكنك التوقف هنا والعودة بالرابط نفسه؛ يُحفظ ما ملأته.
first-run-gone = هذا الرابط لا يضبط شيئًا
first-run-gone-help = استُخدم، أو مضى عليه أكثر من يوم، أو أُعيد تشغيل الخادم وطبع رابطًا جديدًا. إن كانت العيادة مفتوحة فادخل.
set-up-hours-help = هذه ساعات شائعة؛ غيّر ما يختلف. العطل ومن ينوب عن من تجدها في الإعدادات.
set-up-people = من يعالج المرضى؟
set-up-also = بصفتي مالكًا، أنا أيضًا
set-up-also-help = من لا يعالج أحدًا لا يرى بيانات سريرية. يمكن تغيير ذلك هنا في أي وقت.
set-up-others = يدخل الزملاء برابط خاص بهم، الآن أو لاحقًا.
set-up-protocol = من يجيب عن البروتوكول؟
set-up-sign-yours = البروتوكول يقرر ما يقال للمرضى. أنت تجيب عنه: اقرأه ووقّعه. حتى ذلك الحين تقول كل صفحة إنه غير موقَّع.
set-up-sign-others = البروتوكول يقرر ما يقال للمرضى. يجب أن يقرأه ويوقّعه مسؤول سريري؛ ادعُ واحدًا. حتى ذلك الحين تقول كل صفحة إنه غير موقَّع.
set-up-signed = البروتوكول موقَّع.
set-up-sign-go = اقرأ البروتوكول
set-up-languages = لغات مرضاك
set-up-languages-help = يستطيع مرضاك اختيار أي من هذه اللغات في صفحاتهم. والترجمة التي صنعتها آلة تقول ذلك في كل صفحة حتى يوقّعها من يقرأ اللغة؛ وعندئذ فقط يراها من البداية المرضى الذين يطلبها متصفحهم. ضع علامة على ما راجعته. ولغة عيادتك بينها دائمًا؛ ويمكن توقيع غيرها لاحقًا في صفحة البروتوكول.
set-up-language-own = لغة عيادتك.
set-up-language-signed = موقَّعة.
set-up-languages-read = أقرأ كل لغة أوقّعها هنا، وراجعت نصوصها، وأتحمل مسؤولية استعمالها في هذه العيادة.
set-up-done = إلى العمل
worklist-new-help = سجّل جلسة أولى: يحصل المريض على رابط، وما يحتاج إليك يظهر هنا.
import-title = استيراد المرضى
settings-import = انقل الأسماء والعناوين وأرقام الهاتف من برنامج آخر.
import-how = شكل القائمة
import-help = ملف CSV بسطر عناوين. العمود name لازم، ويمكن غياب email وphone وlanguage ‏(en أو es أو ar). لا تؤخذ أعمدة أخرى. اترك كل ما هو سريري. 2000 سطر في المرة على الأكثر.
import-file = ملف CSV
import-look-file = افحص الملف
import-paste = أو الصق السطور هنا
import-look = افحص السطور
import-line = السطر
import-what = ما يجب إصلاحه
import-right = { $count ->
    [one] مريض واحد، ولا خطأ
    [two] مريضان، ولا خطأ
    [few] { $count } مرضى، ولا خطأ
   *[other] { $count } مريضًا، ولا خطأ
}
import-right-help = لم يُحفظ شيء بعد.
import-wrong = { $count ->
    [one] سطر واحد يحتاج إلى مراجعة
    [two] سطران يحتاجان إلى مراجعة
    [few] { $count } سطور تحتاج إلى مراجعة
   *[other] { $count } سطرًا يحتاج إلى مراجعة
}
import-wrong-help = { $count ->
    [one] في القائمة سطر واحد. لم يُحفظ شيء. أصلحه وافحصه من جديد.
   *[other] عدد السطور { $count }. لم يُحفظ شيء. أصلحها في ملفك أو أدناه وافحص من جديد.
}
import-left-out = لا يؤخذ: { $columns }
import-shown = { $count ->
    [one] يظهر السطر الأول.
   *[other] تظهر السطور الأولى: { $count }.
}
import-go = { $count ->
    [one] استورد مريضًا واحدًا
    [two] استورد مريضين
    [few] استورد { $count } مرضى
   *[other] استورد { $count } مريضًا
}
import-empty = القائمة فارغة. تحتاج إلى سطر عناوين ومريض واحد على الأقل.
import-no-names = لا عمود للأسماء. سمِّ أحدها "name" في السطر الأول.
import-line-unreadable = لا يمكن قراءة السطر { $line }. ابحث عن علامة اقتباس غير مغلقة.
import-too-long = في القائمة أكثر من { $lines } سطر. قسّمها أجزاء.
import-too-large = الملف أكبر مما تكون عليه قائمة مرضى. قسّمه أجزاء.
import-unreadable = لم يصل الملف كاملًا. أرسله من جديد.
import-not-utf8 = الملف غير محفوظ بترميز UTF-8 فتفسد الحروف. احفظه "CSV UTF-8" وأرسله من جديد.
import-name-missing = الاسم: ناقص. املأه أو احذف السطر.
import-name-long = الاسم: أطول من 120 حرفًا. اختصره.
import-email-long = البريد: أطول من 120 حرفًا. صححه أو اتركه فارغًا.
import-phone-long = الهاتف: أطول من 120 حرفًا. صححه أو اتركه فارغًا.
import-email-wrong = البريد: ليس عنوانًا. صححه أو اتركه فارغًا.
import-phone-wrong = الهاتف: ليس رقمًا. استخدم أرقامًا، ويفضل مع رمز البلد، أو اتركه فارغًا.
import-language-wrong = اللغة: لا توجد صفحات بهذه اللغة. اكتب en أو es أو ar، أو اترك الخانة فارغة.
import-cells = الأعمدة: أكثر أو أقل من السطر الأول. ابحث عن فاصلة ناقصة أو زائدة.
import-same = المريض نفسه في السطر { $line }. احذف أحدهما.
import-known = هذا المريض في قائمة العيادة بالفعل. احذف السطر.

### guide
guided-title = لكم من المعالج
guided-from = من { $name }، { $day }
guidance-card = إرشادات للمريض
guidance-none = لا شيء خاص بعد: يرى المريض النصائح العامة.
guidance-write = كتابة إرشادات أو اختيارها
guidance-change = تغييرها أو سحبها
guidance-title = إرشادات لهذا المريض
guidance-lead = يقرؤها المريض فوق النصائح العامة. ولا تظهر أبدًا إلى جانب إجابة عاجلة أو طارئة.
guidance-picks = جمل جاهزة
guidance-words = بكلماتكم
guidance-words-help = نص عادي لا يزيد على 1000 حرف. يقرؤه المريض كما تكتبونه، وتظهر الجمل الجاهزة بلغته.
guidance-save = إظهارها للمريض
guidance-now = يرى المريض هذا الآن
guidance-withdraw = سحب
guidance-withdraw-help = لا يظهر بعد ذلك ويبقى في السجل.
guidance-withdrawn = سُحب
guidance-earlier = نسخ سابقة
guidance-version = النسخة { $count }
guidance-empty = اختاروا شيئًا من القائمة أو اكتبوا شيئًا
guidance-long = اختصروا النص إلى 1000 حرف
guidance-changed = كتب زميل نسخة أخرى في هذه الأثناء. وهي معروضة في هذه الصفحة: انظروا إليها ثم احفظوا نسختكم مرة أخرى
next-card = خطة الجلسة القادمة
next-none = لا خطة بعد.
again-title = الجلسة القادمة
again-help = ذكره غير ضروري. يراه المريض في صفحته، ويُسأل في اليوم السابق كيف سارت الأمور.
again-known = المعروف حتى الآن، ويبقى إن تركت هذا فارغًا:
again-change = ذكر الموعد أو تغييره
again-day = تاريخ الجلسة القادمة
again-clock = وقت الجلسة القادمة
again-save = حفظ الموعد
again-clear = لم يعد معروفًا
again-date = أدخل تاريخ الجلسة القادمة، أو اترك التاريخ والوقت فارغين
again-time = أدخل وقت الجلسة القادمة، أو اترك التاريخ والوقت فارغين
again-past = موعد الجلسة القادمة في الماضي. أدخل وقتًا لم يأتِ بعد
again-after-link = الجلسة القادمة بعد انتهاء رابط المريض، { $time }. أدخل موعدًا أسبق أو اتركه فارغًا
again-no-link = لم يعد رابط المريض يعمل، فلن يرى أحد الموعد. سجّل جلسة أو استبدل الرابط أولًا
next-write = التخطيط للجلسة القادمة
next-change = تغييرها أو سحبها
next-title = خطة الجلسة القادمة
next-lead = ما تعلمتموه من هذه الجلسة. تظهر فوق النموذج عند تسجيل الجلسة القادمة لهذا المريض.
next-picks = ما الذي يتغير
next-lighter = جرعة أخف: إبر أو إدخالات أقل، أو عمق أقل
next-other-muscles = عضلات أخرى
next-longer-interval = فترة أطول بين الجلسات
next-no-needles = شيء آخر غير الإبر
next-as-before = كما في هذه المرة
next-words = ملاحظة
next-words-help = لكم ولزملائكم، لا تزيد على 1000 حرف. وهي جزء مما يستطيع المريض تنزيله.
next-save = حفظ هذه الخطة
next-now = الخطة الآن
next-withdraw-help = لا تظهر عند تسجيل الجلسة القادمة وتبقى في السجل.
hand-out-advised = ما نصح به المعالج
data-guidance = إرشادات المعالج وخططه
deliveries-about = ماذا
link-state = الرابط
link-works = يعمل حتى
link-over = انتهى وقته في
link-closed = أُغلق في
link-by-mail = بالبريد الإلكتروني
link-not-sent = لم يُرسل بعد
link-on-its-way = في الطريق
link-taken = قبله خادم البريد، { $time }
link-by-text = برسالة نصية
link-text-taken = قبلتها بوابة الرسائل النصية، { $time }
link-text-delivered = وصلت الرسالة النصية؛ أُرسلت { $time }
link-text-undelivered = لم تصل الرسالة النصية؛ أُرسلت { $time }. راجع الرقم أو أرسل الرابط بطريقة أخرى
link-text = إرساله برسالة نصية
link-text-again = إرسال رسالة نصية أخرى
link-text-to = إلى
link-text-help = تحمل الرسالة رمزًا بدل الرابط: يفتح الصفحة على هاتف واحد فقط، وخلال ثلاثة أيام.
link-not-taken = لم يُقبل، { $time }: { $error }
link-tried-again = لم يُقبل بعد: { $error }. محاولة أخرى { $time }
link-used = أول استعمال
link-not-used = ليس بعد. تُحسب المتابعة أو الرسالة أو الزر خلف رسالة نصية، لا النظر إلى الصفحة.
link-send = إرساله بالبريد الإلكتروني
link-send-again = إرساله مرة أخرى
link-send-help = إلى { $address }. لا يذكر عنوان الرسالة شيئًا عن المريض.
link-no-address = لا يُعرف عنوان بريد إلكتروني.
link-no-address-there = اكتبوه في صفحة المريض، تحت «تغيير الاسم وبيانات الاتصال».
link-show = إظهار الرابط
link-replace = استبدال الرابط
link-replace-help = لرابط وصل إلى الشخص الخطأ. يُنشأ رابط جديد فورًا ويعمل حتى اليوم نفسه، ولا يفتح القديم شيئًا بعد ذلك. يبقى ما أرسله المريض. لا يمكن التراجع عن هذا.
link-replace-mail = إرسال الجديد إلى { $address }
link-replace-now = إنشاء رابط جديد الآن
link-replaced = استُبدل الرابط السابق في
link-replaced-help = لم يعد يفتح شيئًا: أعطوا المريض هذا الرابط.
link-close = إغلاق الرابط
link-close-help = فقط إذا لم يعد يجوز لأحد أن تكون الصفحة عنده: لا يفتح الرابط شيئًا بعد ذلك وتتوقف التذكيرات. يبقى ما أرسله المريض، ويبقى التنبيه المفتوح مفتوحًا. يمكنكم إنشاء رابط جديد لاحقًا.
link-close-now = إغلاق الرابط الآن
link-new = إنشاء رابط جديد
link-new-help = أُغلقت الصفحة، وربما أغلقها المريض نفسه. لا تنشئوا رابطًا جديدًا إلا إذا أراد المريض ذلك.
link-over-help = تنتهي المتابعة بعد ستة أسابيع من آخر جلسة. تفتح الجلسة القادمة الصفحة من جديد. ويعمل الرابط الجديد من دون جلسة أسبوعين.
link-renew = إنشاء رابط جديد
link-renew-text = إنشاء رابط جديد وإرساله برسالة نصية إلى
link-replace-text = إرسال الجديد برسالة نصية إلى
link-elsewhere = فُتحت الرسالة النصية التي فيها الرابط على جهاز آخر: قد تكون الصفحة عند شخص آخر. استبدلوا الرابط.
link-elsewhere-help = تأكدوا أولًا من الرقم مع المريض. يُرسل الرابط الجديد في رسالة جديدة، وما هو مفتوح في مكان آخر يُغلق حالًا.
link-elsewhere-mail = استبدال الرابط وإرسال الجديد إلى { $address }
link-elsewhere-text = استبدال الرابط وإرسال رسالة نصية إلى
kind-message = رسالة
soreness-picture = الوجع بعد كل جلسة
soreness-picture-about = الوجع من 0 إلى 10 كما ذكره المريض في المتابعات، في الأيام نفسها التي في الصورة أعلاه. الخطوط المتقطعة هي الجلسات. الأرقام في الجدول.
soreness-said = الوجع
moving-sore-better = يوجد وجع لكن الحركة أفضل: الوجع { $soreness }/10 في آخر متابعة، والوظيفة من { $from } إلى { $to }.
moving-sore-same = يوجد وجع ولا تغير حقيقي في الوظيفة: الوجع { $soreness }/10 في آخر متابعة، والوظيفة من { $from } إلى { $to }.
moving-sore-worse = يوجد وجع والحركة أسوأ: الوجع { $soreness }/10 في آخر متابعة، والوظيفة من { $from } إلى { $to }.
moving-easy-better = لا وجع والحركة أفضل: الوجع { $soreness }/10 في آخر متابعة، والوظيفة من { $from } إلى { $to }.
moving-easy-same = لا وجع ولا تغير حقيقي في الوظيفة: الوجع { $soreness }/10 في آخر متابعة، والوظيفة من { $from } إلى { $to }.
moving-easy-worse = لا وجع لكن الحركة أسوأ: الوجع { $soreness }/10 في آخر متابعة، والوظيفة من { $from } إلى { $to }.
moving-threshold = يُعد التغير حقيقيًا إذا بلغ { $count } نقاط أو أكثر.
link-code = إظهار رمز QR لمسحه هنا
patient-link = الرابط ورمز QR
told-since-title = افعلوا أولًا ما طلبته منكم إجاباتكم الأخيرة
told-since = إجاباتكم الأخيرة على هذا الهاتف كانت تستدعي طبيبًا أو سيارة إسعاف. وهذا ما زال قائمًا. ما يظهر أدناه أقدم من ذلك.

### audit log
audit-title = سجل التدقيق
settings-audit = من فعل ماذا ومتى، وهل غيّر أحد السجل.
audit-help = من فعل ماذا ومتى، الأحدث أولًا. يحفظ المعرّفات وحدها: لا اسم لأي مريض ولا شيء عن الصحة.
audit-follow =
    { $count ->
        [one] المدخل المعروض يتبع الذي قبله.
        [two] كل من المدخلين المعروضين يتبع الذي قبله.
        [few] كل من المدخلات الـ{ $count } المعروضة يتبع الذي قبله.
       *[other] كل من المدخلات الـ{ $count } المعروضة يتبع الذي قبله.
    }
audit-not-follow = في هذه الصفحة شيء لا يتبع ما قبله: غُيّر أو حُذف من خارج هذا البرنامج.
audit-broken-here = لا يتبع المدخل الذي قبله
audit-check = فحص السجل كله
audit-who = من
audit-what = ماذا
audit-when = متى
audit-number = الرقم
audit-subject = على ماذا
audit-everybody = الجميع
audit-everything = كل شيء
audit-patients = المرضى
audit-patient = مريض
audit-system = البرنامج
audit-show = عرض
audit-older = مدخلات أقدم
audit-newest = العودة إلى الأحدث
audit-empty = لم يُدوَّن شيء من هذا النوع
audit-empty-help = اختاروا شيئًا آخر أعلاه، أو انظروا إلى كل شيء.
audit-all = النظر إلى كل شيء
audit-take = أخذ السجل كله بصيغة CSV
audit-take-help = مع بصمة كل مدخل. إن حُفظ في مكان آخر أظهر هل أُعيدت كتابة السجل لاحقًا. ويُدوَّن أنه أُخذ.
audit-check-title = هل السجل سليم؟
audit-whole =
    { $count ->
        [one] المدخل الوحيد كما كُتب.
        [two] المدخلان يتبع أحدهما الآخر.
        [few] المدخلات الـ{ $count } كلها يتبع بعضها بعضًا.
       *[other] المدخلات الـ{ $count } كلها يتبع بعضها بعضًا.
    }
audit-whole-help = لم يُغيَّر مدخل بمفرده ولم يُحذف ولم يُضَف. أما إعادة كتابة السجل كله فتظهر بمقارنته بملف CSV أُخذ من قبل.
audit-range = المدخلات من { $first } إلى { $last } يتبع بعضها بعضًا.
audit-more = هناك المزيد، حتى المدخل { $newest }.
audit-go-on = فحص ما يليها
audit-changed = المدخل { $number } غُيّر أو حُذف
audit-cut = المدخلات من { $first } إلى { $last } مفقودة
audit-changed-help = لم يحدث هذا عبر هذا البرنامج، بل في قاعدة بياناته. ما كُتب قبله سليم، وما يأتي بعده لا يثبت شيئًا. احفظوا نسخة من قاعدة البيانات كما هي، واعرفوا من كان يستطيع الكتابة فيها، وقارنوها بنسخة احتياطية سابقة: يشرح ملف docs/operating.md الطريقة.
audit-nothing-before = لا مدخل قبله سليم.
audit-look = عرض الموضع
audit-alerts = التنبيهات
audit-check-ins = تسجيلات الحالة والتقييمات
audit-sessions = الجلسات والإرشادات
audit-patient-data = بيانات المرضى
audit-links = الروابط والتذكيرات
audit-staff = المستخدمون والدخول
audit-clinic = الإعدادات والتواقيع
audit-taken = بيانات أُخرجت
audit-alert-raised = صدور تنبيه
audit-alert-updated = تحديث تنبيه بتسجيل حالة
audit-alert-told = إبلاغ شخص بالتنبيه
audit-alert-acknowledged = استلام تنبيه
audit-alert-noted = إضافة ملاحظة إلى تنبيه
audit-alert-reached = اتصال بالمريض والوصول إليه
audit-alert-not-reached = اتصال بالمريض دون الوصول إليه
audit-alert-messaged = كتابة رسالة إلى المريض
audit-message-read = قراءة الرسائل
audit-alert-asked-again = طلب تسجيل الحالة ثانية
audit-alert-snoozed = تأجيل تنبيه
audit-alert-woken = عودة تنبيه إلى القائمة
audit-alert-handed-over = تسليم تنبيه
audit-alert-released = ترك تنبيه
audit-alert-closed = إغلاق تنبيه
audit-alert-stated = ذكر حدث ضار أو تصحيحه
audit-alert-corrected = تصحيح كيفية إغلاق تنبيه
audit-check-in-accepted = استلام تسجيل حالة
audit-progress-rated = تقييم التقدم
audit-session-recorded = تدوين جلسة
audit-session-corrected = تصحيح جلسة
audit-session-withdrawn = سحب جلسة
audit-session-event-stated = تسجيل حدث ضار لجلسة
audit-session-event-corrected = تصحيح حدث ضار لجلسة
audit-session-event-taken-back = سحب حدث ضار لجلسة
audit-guidance-written = كتابة إرشادات
audit-guidance-withdrawn = سحب إرشادات
audit-next-plan-written = كتابة خطة الجلسة القادمة
audit-next-plan-withdrawn = سحب خطة الجلسة القادمة
audit-patient-imported = إضافة مريض من قائمة
audit-patient-language = اختيار اللغة
audit-patient-contact = تغيير اسم مريض أو بيانات الاتصال به
audit-patient-next-session = تحديد الجلسة القادمة
audit-patient-erased = محو مريض
audit-link-sending-asked = طلب إرسال الرابط
audit-link-text-asked = رابط سيُرسل برسالة نصية
audit-link-text-opened = فُتحت الرسالة النصية على هاتف
audit-link-replaced = استبدال الرابط
audit-link-renewed = إنشاء رابط جديد
audit-link-closed = إغلاق المريض صفحته
audit-link-revoked = إغلاق العيادة الرابط
audit-link-asked-for = طلب رابط جديد
audit-link-settled = تلبية طلب رابط جديد
audit-reminders-started = بدء التذكيرات
audit-reminders-stopped = إيقاف التذكيرات
audit-reminders-zone = تغيير المنطقة الزمنية للتذكيرات
audit-staff-added = إضافة مستخدم
audit-staff-invited = دعوة مستخدم
audit-staff-link-made = إنشاء رابط لمستخدم
audit-staff-password-chosen = اختيار كلمة المرور
audit-staff-password-changed = تغيير كلمة المرور
audit-staff-role-changed = تغيير الدور
audit-staff-phone-set = تحديد رقم الهاتف المحمول
audit-staff-disabled = تعطيل مستخدم
audit-staff-enabled = إعادة تفعيل مستخدم
audit-staff-logged-in = تسجيل الدخول
audit-staff-logged-out = تسجيل الخروج
audit-clinic-opened = إنشاء العيادة
audit-clinic-changed = تغيير بيانات العيادة
audit-hours-changed = تغيير ساعات العمل
audit-hours-holiday-set = تحديد يوم بساعات أخرى
audit-hours-holiday-removed = حذف يوم بساعات أخرى
audit-cover-added = إضافة مناوبة
audit-cover-removed = حذف مناوبة
audit-retention-set = تحديد مدة الاحتفاظ
audit-protocol-signed = توقيع البروتوكول
audit-translation-signed = توقيع ترجمة
audit-practice-exported = أخذ أرقام العيادة
audit-adverse-exported = أخذ الأحداث الضارة
audit-exported = أخذ سجل التدقيق
keys-recheck = طلب تسجيل الحالة ثانية من المريض
keys-hand = تسليم التنبيه إلى زميل

changes-title = الجديد في البروتوكول
changes-help = البروتوكول المعمول به، { $version }، إلى جانب نسخة وقّعتها هذه العيادة. أما من تتغير إجابته فيثبته الأمر afterneedle protocol diff.
changes-with = قارنوا مع
changes-compare = قارنوا
changes-signature = { $version }، وقّعها { $name }، { $time }
changes-never-signed = لم توقّع هذه العيادة أي نسخة بعد
changes-never-signed-help = بعد أن توقّع القيادة السريرية نسخة، يمكن هنا مقارنة التالية بها.
changes-read = اقرؤوا البروتوكول
changes-not-kept = ما وُقّع آنذاك لم يُحفظ
changes-not-kept-help = هذا التوقيع أقدم من حفظ المحتوى معه. الأمر afterneedle protocol diff يقارن مجلدين من المحتوى.
changes-nothing = لا فرق: هذا المحتوى نفسه هو الذي وُقّع
changes-added = جديد
changes-removed = حُذف
changes-changed = تغيّر
changes-before = قبل:
changes-now = الآن:
changes-more = { $count ->
    [zero] لا مزيد.
    [one] واحد آخر. الأمر afterneedle protocol diff يعرض الكل.
    [two] اثنان آخران. الأمر afterneedle protocol diff يعرض الكل.
    [few] { $count } أخرى. الأمر afterneedle protocol diff يعرض الكل.
    [many] { $count } أخرى. الأمر afterneedle protocol diff يعرض الكل.
   *[other] { $count } أخرى. الأمر afterneedle protocol diff يعرض الكل.
}
changes-rule = القواعد
changes-condition = الشروط المسمّاة
changes-derived = الأرقام وراء الشروط
changes-usual = ما يُعدّ معتادًا
changes-sign = العلامات
changes-risk = عوامل الخطر
changes-region = المناطق
changes-muscle = العضلات
changes-advice = العناية في البيت
changes-explanation = الشروح
changes-question = أسئلة المكالمة
changes-event = أنواع الأحداث الضارة
changes-fact = ما هو معروف
changes-source = المصادر
changes-schedule = متى يُسأل المرضى
changes-reaction = ردود الفعل القوية
changes-text = الجمل
history-title = ماذا كان سيقول
history-help = يُقيَّم كل تسجيل في هذه العيادة مرة أخرى بالبروتوكول المعمول به، { $version }، كما وصل، ويُقارن بما قيل للمريض. لا يتغير شيء ولا يُبلَّغ أحد.
history-begin = قيّموا السجل كله
history-so-far = التسجيلات التي قُيّمت: { $checkins }. كان سيقال شيء أخف: { $lower }. كان سيقال شيء أكثر إلحاحًا: { $higher }.
history-unreadable = { $count ->
    [zero] قُرئت كل التسجيلات.
    [one] تعذرت قراءة تسجيل واحد.
    [two] تعذرت قراءة تسجيلين.
    [few] تعذرت قراءة { $count } تسجيلات.
    [many] تعذرت قراءة { $count } تسجيلًا.
   *[other] تعذرت قراءة { $count } تسجيل.
}
history-not-all = هناك المزيد.
history-go-on = تابعوا
history-all = هذا هو السجل كله.
history-when = التسجيل
history-told = ما قيل آنذاك
history-would = ما كان سيقال الآن
history-more = و{ $count } أخرى. الأمر afterneedle protocol replay يعرض الكل.

## Practitioner: a patient to call

worklist-to-call-many = { $count } مريض أو أكثر للاتصال بهم: لم تصلهم رسالة أو لا خبر منهم
follow-up-more = هنا أحدث 200 فقط من كل قائمة. يظهر التالون كلما نحّيتم غيرهم.
aside-title = الاتصال بـ { $name }
aside-go = اتصال أو تنحية
aside-done = ما تم حتى الآن
aside-look = عرض صفحة المريض
aside-danger = إن سمعتم علامة خطر فقولوا فورًا ما يجب فعله، واطلبوا تسجيل الحالة من رابط المريض حتى يظهر تنبيه في القائمة. وإن تعذر ذلك فسجلوا الحالة أنتم من صفحته.
aside-what = ماذا كانت النتيجة؟
aside-spoke = تم الحديث مع المريض
aside-spoke-help = خارج القائمة لمدة أسبوع، وينتهي ذلك قبل موعده إن وصل خبر منه.
aside-no-answer = لم يرد أحد
aside-no-answer-help = يعود إلى القائمة عندما تفتح العيادة في المرة التالية، ما لم يصل خبر منه قبل ذلك.
aside-left-message = تُركت رسالة
aside-left-message-help = يعود إلى القائمة في يوم العمل الثاني، ما لم يصل خبر منه قبل ذلك.
aside-not-needed = لا حاجة إلى اتصال
aside-not-needed-help = خارج القائمة حتى الجلسة القادمة، وينتهي ذلك قبل موعده إن وصل خبر منه. اذكروا السبب في الملاحظة.
aside-back = إعادة إلى القائمة
aside-note = ملاحظة للزملاء
aside-store = حفظ
aside-now = المنحّون
aside-help = لا حاجة إلى الاتصال بهم في هذه الأثناء. من يصل خبر منه يخرج من هذه القائمة، ويعود إلى الأعلى إن سكت من جديد. ويظهر التنبيه في كل الأحوال.
aside-until = حتى { $time }.
aside-until-session = حتى الجلسة القادمة.
aside-take-back = إعادة إلى القائمة الآن
aside-before = ما تم من قبل
aside-choose = اختاروا ماذا كانت النتيجة.
aside-why = اكتبوا في الملاحظة لماذا لا حاجة إلى اتصال.
aside-long = الملاحظة أطول من 1000 حرف. اختصروها.
aside-changed = سبقكم زميل: ما فعله مكتوب أدناه. لم يُحفظ شيء منكم بعد. احفظوا مرة أخرى إن كان لا يزال مطلوبًا.
audit-patient-called = مريض للاتصال: تم الحديث معه
audit-patient-called-in-vain = مريض للاتصال: لم يرد أحد
audit-patient-message-left = مريض للاتصال: تُركت رسالة
audit-patient-put-aside = مريض للاتصال: لا حاجة إلى اتصال
audit-patient-back-to-call = إعادة مريض إلى قائمة الاتصال
