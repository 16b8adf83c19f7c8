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

data-link = ما هو محفوظ عنكم، وكيف تخرجون من الخدمة
data-title = ما هو محفوظ عنكم
data-lead = هنا كل ما تحفظه الرعاية اللاحقة في العيادة عنكم. يمكنكم أخذه معكم كملف.
data-download = أخذه كملف
data-left-out = ما كتبه العاملون بعضهم لبعض عن تنبيه ليس موجودًا فيه. اسألوا العيادة إذا أردتم رؤيته.
data-person = أنتم
data-sessions = جلساتكم
data-check-ins = تسجيلات حالتكم ورسائلكم
data-progress = كيف كانت تسير أموركم
data-alerts = ما وصل إلى العيادة كتنبيه
data-told = قيل لكم: { $level }
data-seen = تم الاطلاع عليه: { $time }
data-closed = تم الإغلاق: { $time }
leave-title = الخروج من الخدمة
leave-help = يمكنكم إغلاق هذه الصفحة نهائيًا. ما أرسلتموه يبقى لدى العيادة، وإذا كان هناك شيء ما زال مفتوحًا، تتابعه العيادة. للعودة، اطلبوا من العيادة رابطًا جديدًا.
leave-close = إغلاق صفحتي
leave-erase-title = محو ما هو محفوظ
leave-erase-help = على العيادة أن تنظر في هذا أولًا: يجب بحكم القانون حفظ بعض السجلات لمدة معينة.
leave-erase = طلب المحو

## Patient: a link that leads nowhere

gone-unknown = لا نجد هذه الصفحة
gone-unknown-help = يرجى التحقق من الرابط في رسالتكم. إذا كان جزء منه ناقصًا، افتحوا الرسالة من جديد واضغطوا على الرابط كله.
gone-expired = انتهت مدة هذا الرابط
gone-expired-help = تعمل الروابط ستة أسابيع بعد الجلسة. إذا كان لديكم سؤال بعد ذلك، اتصلوا بالعيادة.
gone-revoked = هذا الرابط لم يعد يعمل
gone-revoked-help = تم إغلاقه. إذا احتجتم إليه، اتصلوا بالعيادة واطلبوا رابطًا جديدًا.
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
record-choose = اختيار مريض
record-new = شخص جديد
record-what = ما تم وخزه
record-more = { $count ->
    [zero] لا عضلات إضافية
    [one] عضلة واحدة إضافية
    [two] عضلتان إضافيتان
    [few] { $count } عضلات إضافية
    [many] { $count } عضلة إضافية
   *[other] { $count } عضلة إضافية
}
record-add = إضافة صفوف
record-more-facts = المزيد عن الجلسة
record-save = حفظ والحصول على الرابط
record-save-help = تحصلون على رابط المريض ورمز QR.
muscle = العضلة
region = المنطقة
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
region-unset = بحسب العضلة
region-head = الرأس
region-jaw_face = الفك والوجه
region-neck = الرقبة
region-shoulder = الكتف
region-chest = الصدر
region-upper_back = أعلى الظهر
region-low_back = أسفل الظهر
region-abdomen = البطن
region-buttock_hip = الأرداف والورك
region-thigh = الفخذ
region-knee = الركبة
region-calf_foot = ربلة الساق والقدم
region-arm = الذراع
region-forearm_hand = الساعد واليد
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
recorded-sent = تم الحفظ. الرابط في طريقه إلى { $address }.
recorded-not-sent = تم الحفظ. دعوا المريض يمسح الرمز، أو انسخوا الرابط.
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
protocol-silent = يُعتبر أن المريض لم تصل منه أخبار بعد هذا العدد من تسجيلات الحالة الفائتة على التوالي: { $missed }.
protocol-link = يعمل رابط المريض بعد آخر جلسة بهذا العدد من الأيام: { $days }.
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
reminders = التذكيرات
reminders-not-agreed = لا شيء. لم تُذكر طريقة، أو لم يوافق المريض.
channel-mail = البريد الإلكتروني
channel-sms = رسالة نصية
kind-reminder = تذكير

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
deliveries-help = كل تذكير جرت محاولة إرساله، الأحدث أولاً، مع إيصال مزود الخدمة الذي استلمه.
deliveries-empty = لم يُرسل شيء بعد
deliveries-empty-help = يخرج التذكير الأول بعد ساعات من الجلسة، نهاراً.
deliveries-at = متى
deliveries-by = بواسطة
deliveries-try = المحاولة { $count }
deliveries-outcome = النتيجة
delivery-taken = استُلم
delivery-failed = فشل، وستعاد المحاولة
delivery-refused = رُفض
nav-settings = الإعدادات
settings-protocol = القواعد التي تُقيَّم بها الإجابات ومصادرها والتواقيع عليها.
settings-deliveries = كل تذكير جرت محاولة إرساله، وهل وصل.

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
link-not-taken = لم يُقبل، { $time }: { $error }
link-tried-again = لم يُقبل بعد: { $error }. محاولة أخرى { $time }
link-used = أول استعمال
link-not-used = ليس بعد. تُحسب المتابعة أو الرسالة، لا النظر إلى الصفحة.
link-send = إرساله بالبريد الإلكتروني
link-send-again = إرساله مرة أخرى
link-send-help = إلى { $address }. لا يذكر عنوان الرسالة شيئًا عن المريض.
link-no-address = لا يُعرف عنوان بريد إلكتروني. أدخلوه عند تسجيل الجلسة القادمة.
link-no-text-message = لا يُرسل الرابط برسالة نصية: فقد يظهر على شاشة مقفلة حيث يقرؤه آخرون.
link-show = إظهار الرابط
link-replace = استبدال الرابط
link-replace-help = لرابط وصل إلى الشخص الخطأ. يُنشأ رابط جديد فورًا ويعمل حتى اليوم نفسه، ولا يفتح القديم شيئًا بعد ذلك. يبقى ما أرسله المريض. لا يمكن التراجع عن هذا.
link-replace-mail = إرسال الجديد إلى { $address }
link-replace-now = إنشاء رابط جديد الآن
link-replaced = استُبدل الرابط السابق في
link-replaced-help = لم يعد يفتح شيئًا: أعطوا المريض هذا الرابط.
link-new = إنشاء رابط جديد
link-new-help = أُغلقت الصفحة، وربما أغلقها المريض نفسه. لا تنشئوا رابطًا جديدًا إلا إذا أراد المريض ذلك.
link-over-help = تنتهي المتابعة بعد ستة أسابيع من آخر جلسة. تفتح الجلسة القادمة الصفحة من جديد.
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
