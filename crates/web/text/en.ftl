# Page furniture in English: headings, buttons, labels. Clinical sentences live elsewhere.

skip = Skip to the content
mark = About this site
mark-demo = Demo clinic, invented people, unsigned protocol
mark-unsigned = The protocol is not signed yet. Do not use it with patients.
source = Source:
reviewed-by = Reviewed by { $name }.
reviewed-not = Not reviewed yet.
review-due = Next review by { $date }.
or = or
optional = (optional)
none = None
not-known = Not known
call = Call { $number }
call-clinic = Call the clinic: { $number }
problems-title = Please look at this again
problems-kept = Everything that you filled in is still here.
problems-prefix = Error:

## Dispositions, as a short word

disposition-usual = Usual
disposition-contact = Contact
disposition-urgent = Be seen today
disposition-emergency = Call now

## Patient: every page

emergency = Emergency
reading-title = Who reads what you send
not-me = This is not me
not-me-help = Then this link came to the wrong person. Please close the page, and tell the clinic if you can.
when-title = When to get help
when-emergency = Call { $number } now if
when-today = Be seen by a doctor today if
when-contact = Talk to the clinic if

## Patient: without a network

offline-now = There is no network. You can check in all the same, and get your answer at once.
offline-unsent = This is kept on this phone only. It goes to the clinic as soon as there is a network. Until then nobody there knows of it.
offline-call = Do not wait for that: please call.
offline-message = We keep your message until there is a network
offline-no-answer = We cannot find your answer here without a network
offline-no-answer-help = Look below. If something there is true for you, do what it says. If you are worried, call.
no-network = There is no network
no-network-help = This page needs a network. Your recovery page and your check-in work without one.
kept-from = There is no network. You see this page as it was on
kept-help = You can check in all the same.
not-sent = We do not know whether this arrived: the network did not answer. What you filled in is still here.
sending-title = What you sent
sending-waits = Not sent yet: what you told us on
sending-arrived = The clinic has got what you told us on
sending-answer = Read its answer
sending-differs = The clinic's answer is not the one that you saw on this phone. The clinic's answer counts. Please read it now.
sending-refused = The clinic could not take what you told us on
sending-refused-link = Your link has ended. Please call the clinic.
sending-refused-else = Please call the clinic and tell them.
sending-understood = I have read this

## Patient: recovery

recovery-title = Your recovery
recovery-hello = Hello { $name }
recovery-day = Day { $count } after your needling
recovery-by = with { $name }
recovery-check-in = Check in
recovery-check-in-help = It takes less than a minute, and you get an answer at once.
recovery-offline = It works on this phone without a network, too.
recovery-last = You last checked in:
recovery-last-link = See the answer
recovery-hand-out = To show a doctor or nurse
recovery-leaflet = This page on paper

leaflet-title = After your needling
leaflet-print = Print this page from your browser: it fits on one sheet.
leaflet-helps = What helps
leaflet-page = Your own page
leaflet-scan = Scan this with a phone's camera to check in and get an answer at once. Show it to nobody else.

hand-out-title = For the doctor or nurse
hand-out-show = Show this page on your phone, or print it.
hand-out-lead = had dry needling. The clinic's software put this together for emergency staff.
hand-out-from = From { $clinic }
hand-out-needled = Needled when and where
hand-out-hours =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }
hand-out-risks = Risk factors
hand-out-no-risks = None was named when the clinic asked.
hand-out-risks-unknown = Not asked.
hand-out-reported = What the patient reported
hand-out-nothing = Nothing so far.
hand-out-think = Think of
hand-out-own-judgement = Signs can start minutes to days after needling. This list is not complete and replaces no examination.
standing-many = What many people feel now
standing-usual = This is usual
standing-alert = Your answer is with the clinic
course-here = you are here
picture-soreness = Soreness, 0 to 10
picture-soreness-about = A band that starts at its highest in the first hours after the needling and falls over four days. Your own answers are dots. The table below holds the same numbers.
picture-fatigue = Feeling tired, 0 to 10
picture-fatigue-about = A band that starts at its highest in the first hours after the needling and falls over four days. Your own answers are dots. The table below holds the same numbers.
picture-key = The inner band is where half of people are, the outer band where nine in ten are, given what you told us. Dots are your answers, the dashed line is now. It is an estimate, and people differ a lot.
picture-day = Day { $count }
picture-as-table = Show as a table
picture-when = When
picture-half = Half of people
picture-wide = Nine in ten
picture-you = You
picture-after-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
picture-after-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
helps-now = What helps now
comes-next = What comes next
good-to-know = Good to know
where-from = Where this advice comes from

## Patient: check-in

ask-title = Check in
ask-step = Step
ask-none = None of these
ask-none-at-all = None of all these
ask-more = Tell us more, if you like
ask-trend-sends = Choosing sends your answers.
ask-corrects = Change what was not right. Your first answers stay on record beside the new ones.
ask-next = Go on
ask-back = Back
ask-skip = I would rather not say
ask-send = Send and see the answer
ask-answer-now = Get the answer now
ask-not-kept = We keep your answers only when you send them at the end.

## Patient: answer

answer-why = Why
answer-open = You left some questions open. Your answers to them could change this advice.
answer-open-link = Answer them now
answer-next = What happens next
answer-received = Received
answer-receipt = Receipt { $receipt }
answer-tell = What to tell them
answer-hand-out = Open a page to show them
answer-correct = Something is not right? Change your answers
answer-stands = You told us something else before. What we told you then stays until your practitioner has looked at it.
answer-message = Your words went to the clinic as a message, too.
answer-home = Back to your recovery

## Patient: speaking with the clinic

message-link = Speak with your practitioner
message-title = Speak with your practitioner
message-urgent = A call is the fastest way. Messages are not read at once.
message-words = Or write to the clinic
message-words-hint = If you want a call back, say when you are free and on which number.
message-send = Send the message
message-call-back = Please call me back
message-missing = Write your message first, then send it.
sent-arrived = It has arrived
sent-message = Your message is with the clinic
sent-call-back = The clinic knows that you want a call back
sent-erasure = The clinic knows that you want your data erased
sent-due = Somebody should look at it by
sent-seen = Somebody at the clinic has seen it.
sent-stands = What we told you before still stands: { $told }
sent-worse = If you feel worse before that, do not wait: check in again, or call.

## Patient: progress

progress-link = How you are getting on over the weeks
progress-due = Please tell us how you are getting on
progress-due-help = It is time to look at what you can do, how comfortable you are and how well it moves.
progress-title = How you are getting on
progress-changed = What has changed
progress-rate = How is it now?
progress-activity = Something that matters to you
progress-another = Add another one
progress-send = Keep this
progress-long = This is longer than 80 characters. Please say it in fewer words.
progress-missing-points = Choose how well you can do it, from 0 to 10
progress-missing-name = Say what it is that you have rated
progress-nothing = Nothing is rated yet. Rate at least one thing.
progress-picture = Function, comfort and mobility, 0 to 10
progress-picture-about = Lines over the weeks from the first rating to the last; higher is better. Dashed lines are sessions. The table below holds the same numbers.
progress-session = session
progress-function = Function
progress-comfort = Comfort
progress-mobility = Mobility

## Patient: own data

data-link = What is stored about you, and how to leave
data-title = What is stored about you
data-lead = Everything that the clinic's aftercare keeps about you stands here. You can take it along as a file.
data-download = Take it along as a file
data-left-out = What staff wrote to each other about an alert is not in it. Ask the clinic if you want to see it.
data-person = You
data-sessions = Your sessions
data-check-ins = Your check-ins and messages
data-progress = How you were getting on
data-alerts = What went to the clinic as an alert
data-told = You were told: { $level }
data-seen = Seen { $time }
data-closed = Closed { $time }
leave-title = Leave
leave-help = You can close this page for good. What you sent stays with the clinic, and if something is still open there, they go on with it. To come back, ask the clinic for a new link.
leave-close = Close my page
leave-erase-title = Have it erased
leave-erase-help = The clinic has to look at this first: some records must be kept by law for a time.
leave-erase = Ask for erasure

## Patient: reminders

reminders-link = Reminders and calendar
reminders-title = Reminders
reminders-going = You get reminders
reminders-by-mail = By e-mail, to { $to }.
reminders-by-sms = By text message, to the number that ends in { $to }.
reminders-next = The next one comes:
reminders-next-help = It does not come if you have checked in by then. It never comes at night.
reminders-none-left = None is left to come.
reminders-stop = Stop the reminders
reminders-stop-help = Your page stays open, and what is with the clinic stays with the clinic.
reminders-stopped = Reminders are stopped
reminders-stopped-help = We send you nothing. You can check in whenever you like, and what is with the clinic stays with the clinic.
reminders-start = Start them again
reminders-never = You get no reminders
reminders-never-help = To get some, tell the clinic your e-mail address or mobile number. You can check in whenever you like.
reminders-zone-title = Are you somewhere else?
reminders-zone-help = Reminders come between 8 in the morning and 8 in the evening. Tell us by which clock.
reminders-zone = Time zone
reminders-zone-set = Use this time zone
reminders-zone-unknown = Choose a time zone from the list.
reminders-calendar-title = In your own calendar
reminders-calendar-help = Take the times along as a file. It says nothing about you, and it works without our messages.
reminders-calendar = Get the calendar file
calendar-title = Open your page
calendar-text = Please open your private page, with the link that you have.
stop-title = Stop these messages?
stop-help = Then we send no more reminders to you. Nothing else changes.
stop-button = Stop the messages
stop-done = The messages are stopped
stop-done-help = We send no more reminders to you. If you want them again, open your page, or tell the clinic.

## Patient: a link that leads nowhere

gone-unknown = We cannot find this page
gone-unknown-help = Please check the link in your message. If part of it is missing, open the message again and tap the whole link.
gone-expired = This link has run out
gone-expired-help = Links work for six weeks after a session. If you still have a question, call the clinic.
gone-revoked = This link no longer works
gone-revoked-help = It was closed. If you need it, call the clinic and ask for a new one.
not-offered = Your clinic takes no check-ins here
not-offered-help = Call the clinic if you have a question. When to get help at once stands below.
reading-information-only = Nothing is sent from these pages, and nobody reads along. If you need the clinic, call it.
recovery-information-only = These pages tell you what to expect. They cannot tell you whether what you feel is usual.

## Practitioner: every page

nav = Rooms
nav-worklist = Worklist
nav-open = open
nav-patients = Patients
nav-record = Record a session
nav-outbox = Outbox
log-in = Log in
log-out = Log out
log-in-patient = Are you a patient? You need no account: use the link in your message.
email = E-mail
password = Password
name = Name
phone = Phone
patient = Patient
date = Date
time = Time

## Practitioner: worklist and alert

worklist-order = The most pressing first, then what is due first, then who is most worried.
worklist-empty = Nobody is waiting for you
worklist-empty-help = When a check-in needs you, it stands here with its deadline.
due = Due by
overdue = Overdue since
taken = With { $name }
said-at = Said at
check-ins = { $count ->
    [one] one check-in
   *[other] { $count } check-ins
}
alert-told = Patient was told:
alert-said = What the patient said
alert-unanswered = Not answered:
alert-why = Why this is here
alert-no-rule = No rule fired. The patient wrote in their own words, and a person has to read them.
alert-session = What was needled
alert-act = What you do
alert-patient = See the patient's record
alert-open = Open alert
alert-closed = Closed
grade = Evidence:
no-phone = We have no phone number for this patient.
acknowledge = I take this
acknowledge-help = Stops the clock. The alert stays open until you close it.
note = Note
note-add = Add the note
outcome = What came of it
outcome-advised = Advised
outcome-seen = Seen here
outcome-referred = Referred
outcome-emergency = Emergency care
outcome-false_alarm = False alarm
close = Close the alert
history = History

## Practitioner: record a session

record-who = Who and when
record-choose = Choose a patient
record-new = Someone new
record-what = What was needled
record-more = { $count ->
    [one] One more muscle
   *[other] { $count } more muscles
}
record-add = Add rows
record-reach = How to reach the patient
record-reach-help = For somebody the clinic knows, leave empty what has not changed.
record-phone = Phone, mobile for text messages
record-reminders-unset = As before, and for somebody new none
record-agreed = The patient agrees to be reminded
record-not-agreed = Ask the patient and tick that they agree, or choose no way.
record-no-way = Choose how to remind the patient.
reminders = Reminders
reminders-not-agreed = None. No way was given, or the patient did not agree.
channel-mail = E-mail
channel-sms = Text message
record-more-facts = More about the session
record-save = Save and get the link
record-save-help = You get the patient's link and a QR code.
muscle = Muscle
region = Region
side = Side
depth = Depth
technique = Technique
needles = Needles
insertions = Insertions
twitches = Twitches
pain = Pain 0-10
first = Is this the patient's first session?
first-yes = Yes
first-no = No
first-unset = Not known
complaint = What the patient came with
notes = Notes
region-unset = From the muscle
region-head = Head
region-jaw_face = Jaw and face
region-neck = Neck
region-shoulder = Shoulder
region-chest = Chest
region-upper_back = Upper back
region-low_back = Low back
region-abdomen = Abdomen
region-buttock_hip = Buttock and hip
region-thigh = Thigh
region-knee = Knee
region-calf_foot = Calf and foot
region-arm = Arm
region-forearm_hand = Forearm and hand
side-unset = Not noted
side-left = Left
side-right = Right
side-both = Both
depth-unset = Not noted
depth-superficial = Superficial
depth-deep = Deep
technique-unset = Not noted
technique-pistoning = In and out
technique-static = Left in place
technique-electrical = With stimulation
risks = Risk factors
risks-none = None
risks-not-asked = Nobody has asked yet.
risks-asked-unset = Not asked yet
risks-asked-none = None of these
risks-asked-some = Some of these
risk-anticoagulant = Blood thinner or bleeding disorder
risk-immunosuppressed = Weak immune system
risk-diabetes = Diabetes
risk-pregnant = Pregnant
risk-implant = Implant near the area
risk-lung_disease = Lung disease
risk-faint_before = Fainted at a needle before
risk-clot_risk = Risk of a blood clot
risk-under_16 = Under 16

## Practitioner: the patient's link

recorded-title = The patient's link
recorded-for = The link for { $name }
recorded-sent = Saved. The link is on its way to { $address }.
recorded-not-sent = Saved. Let the patient scan the code, or copy the link.
recorded-link = Link
recorded-until = It works until
recorded-private = Whoever has it can see the patient's page: give it to nobody else.
recorded-qr = QR code of the patient's link
recorded-scan = Scan with the phone's camera
recorded-again = Record another session
recorded-leaflet = Print the leaflet for this patient
copy = Copy the link
copied = Copied
print = Print

## Practitioner: patients

search = Find a patient by name
search-go = Find
patients-total = { $count ->
    [one] One patient
   *[other] { $count } patients
}
patients-no-match = Nobody is called “{ $query }”
patients-all = See all patients
patients-empty = No patients yet
patients-empty-help = Record a session, and its patient stands here.
last-session = Last session
last-check-in = Last check-in
timeline = Timeline
timeline-empty = Nothing recorded yet
kind-session = Session
kind-check-in = Check-in
kind-alert = Alert
kind-progress = Progress
patient-progress = Function, comfort and mobility

kind-reminder = Reminder

## Practitioner: whom to telephone, and the delivery log

nav-follow-up = To call
worklist-to-call =
    { $count ->
        [one] One patient to call: not reached or not heard from
       *[other] { $count } patients to call: not reached or not heard from
    }
follow-up-empty = Nobody to call
follow-up-empty-help = Patients stand here when no reminder reaches them, or when they miss check-ins.
not-reached = Not reached
not-reached-help = The last reminder came through by no way. Check the address and the number, or call.
not-reached-why = The reminder of { $time } reached nobody.
not-heard = Not heard from
not-heard-help = They missed check-ins and have sent nothing since. Whoever checks in leaves the list.
not-heard-why =
    { $count ->
        [one] 1 check-in missed.
       *[other] { $count } check-ins missed.
    }
last-contact = Last heard
never-heard = Not since the session
deliveries-link = What was sent, and what came of it
deliveries-title = Deliveries
deliveries-help = Every reminder and link that was tried, the newest first, with the receipt of the provider that took it.
deliveries-empty = Nothing was sent yet
deliveries-empty-help = The first reminder goes out some hours after a session, by day.
deliveries-at = When
deliveries-by = By
deliveries-try = try { $count }
deliveries-outcome = Outcome
delivery-taken = Taken
delivery-failed = Failed, tried again
delivery-refused = Refused

## Practitioner: outbox of the demo

outbox-help = The demo sends nothing. What would have been sent stands here.
outbox-to = to { $address }
outbox-empty = Nothing was sent yet
outbox-empty-help = When a check-in needs a person, the mail that tells them stands here.

## When the house cannot answer

failed-title = This page is not available right now
failed-help = Nothing that was sent before is lost. Please try again in a minute. If you feel very unwell, do not wait: call your local emergency number.
standing-seen = Someone at the clinic has seen it and is dealing with it.
standing-waits = The clinic should see it by { $time }.
standing-late = Nobody at the clinic has opened it yet. Do not wait for them: call the clinic. If it gets worse, call the emergency number.
answer-said = You said: { $said }.
said-better = getting better
said-same = about the same
said-worse = getting worse
ask-missing-group = Choose what applies, or "None of these". If you would rather not say, use the button at the end.
ask-missing-soreness = Choose how sore you are, from 0 to 10
ask-missing-soreness-trend = Choose whether the soreness is better, the same or worse
ask-missing-fatigue = Choose how tired you are, from 0 to 10
ask-missing-fatigue-interferes = Choose whether tiredness gets in the way of your day
ask-words-long = Your words are longer than 4,000 characters. Please shorten them. Everything is still here.
ask-nothing = Nothing is answered yet. Answer at least one question, then send.
ask-not-stored = Your check-in could not be saved. Everything is still here: please send it again. If you feel very unwell, do not wait: call.
ask-too-many = Too many check-ins were sent from this link. Please wait { $count } min and send again. If you feel very unwell, do not wait: call.
ask-feel = How do you feel?
ask-before = Was any of these there before the session, and is it no worse now?
ask-before-hint = Tick only what you had before. Leave the rest as it is.
soreness-trend = How has the soreness changed?
soreness-trend-better = Better
soreness-trend-same = The same
soreness-trend-worse = Worse
fatigue-interferes = Does tiredness get in the way of your day?
fatigue-interferes-no = No
fatigue-interferes-yes = Yes
worry-hint = Only your practitioner sees this. You can leave it open.

## Practitioner: what handlers say

log-in-refused = E-mail address and password do not belong together. Check both and try again.
log-in-too-many = Too many tries with this address. Wait a few minutes and try again.
cause-words = The answers are usual, but the patient wrote something that nobody has read yet.
cause-under-16 = The patient is under 16. The answers are usual.
wish-message = The patient has sent a message.
wish-call-back = The patient wants to be called back.
wish-erasure = The patient wants everything that is stored to be erased.
line-worry = worry { $points }/10
said-corrects = Corrects earlier answers
said-corrected = The patient has corrected this since
cause-open = Questions were left open, so it could not be called usual.
undelivered = Messages not delivered yet
undelivered-help = They are tried again by themselves. Nothing is lost.
undelivered-tries = { $count ->
    [one] tried once, next try
   *[other] tried { $count } times, next try
}
said-after = { $hours } h after the session
said-in-words = { $sign } (in own words)
said-perhaps-in-words = perhaps { $sign } (in own words)
said-before = {" "}(was there before)
outcome-missing = Choose what was done.
event-raised = checked in, and the alert was raised
event-updated = checked in again
event-acknowledged = acknowledged the alert
event-noted = wrote a note
event-closed = closed the alert
event-patient = The patient
record-unknown-patient = This patient is not in the list. Choose one from the list, or enter a new one.
record-no-patient = Choose a patient, or enter a new one.
record-two-patients = Choose a patient from the list or enter a new one, not both.
record-date = Enter the date of the session.
record-time = Enter the time of the session.
record-no-muscle = Choose the muscle of this row.
record-unknown-muscle = This muscle is not in the list. Choose one from the list.
needling-pain = pain { $points }/10
record-number-999 = { $field }: enter a whole number up to 999.
record-number-10 = { $field }: enter a whole number from 0 to 10.
record-risks-both = Risk factors are ticked, but "none" is chosen. Choose one of the two.
record-risks-which = Tick the risk factors, or choose "none".

## Practitioner: the protocol

nav-protocol = Protocol
protocol-help = What check-ins are assessed by. Each rule's sentence is made from its condition, so the two cannot differ.
protocol-signature = Version and signature
protocol-version = Version
protocol-hash = Content hash (SHA-256)
protocol-signed-by = Signed by { $name }
protocol-unsigned = Not signed for this clinic: a draft. Patients' pages say so.
protocol-lead-signs = A clinical lead of this clinic can sign it here.
protocol-demo = This is a demo clinic of invented people. Its protocol stays unsigned.
protocol-read = I have read this version and answer for its use in this clinic.
protocol-read-missing = Tick that you have read this version.
protocol-sign-help = Your name and the time are kept with the content hash. When the content changes, it must be signed again.
protocol-sign = Sign as { $name }
protocol-filter = Rules by level
protocol-all = All
protocol-rules = rules
protocol-sources = Sources
protocol-facts = What is known
protocol-grade = Evidence
protocol-hazard = Danger
protocol-reviewer = Reviewed by
protocol-nobody = Nobody yet
protocol-review-by = Review by
protocol-rule = Rule and condition
protocol-named = Conditions with a name
protocol-usual = What counts as usual
protocol-usual-help = A check-in is usual when everything that shows is within its limits and the rest holds. The proof says that this is so exactly where no rule fires.
protocol-shows = What shows
protocol-within = Usual within
protocol-rest = And besides
protocol-advice = Care at home
protocol-advice-help = Nothing of it stands beside "be seen today" or "call now".
protocol-advice-text = Advice
protocol-hours = Hours after the session
protocol-with = Only with
protocol-without = Not with
protocol-everybody = Everybody
protocol-schedule = When patients are asked
protocol-from-h = from { $hours } h
protocol-until-h = to { $hours } h
protocol-asked = Asked { $hours } h after the session.
protocol-daily = Then daily until { $hours } h, while anything is not back to usual.
protocol-outcomes = Outcomes are asked { $hours } h after the session.
protocol-silent = After { $missed } missed check-ins in a row the patient counts as not heard from.
protocol-link = The patient's link works for { $days } days after the last session.
grade-article = article
grade-cohort = cohort
grade-case_report = case report
grade-consensus = consensus
grade-expert = expert opinion

## Conditions in plain words

condition-and = and
condition-together = together with
condition-not = not ({ $what })
condition-named = “{ $name }”
condition-new = { $what } (not known before the session)
condition-earlier = { $what } in an earlier check-in
condition-any = any sign of the group “{ $what }”
condition-earlier-group = any sign of the group “{ $what }” in an earlier check-in
condition-risk = risk factor “{ $what }”
condition-region = needled: { $what }
condition-worse = soreness gets worse, late enough to count
condition-not_better = soreness is not getting better
condition-fatigue_interferes = tiredness gets in the way of the day
condition-words_unread = own words in no language that is screened
condition-over_lung = needled near the lung
condition-lung_possible = needled near the lung, as far as known
condition-soreness-at-least = soreness at least { $value }
condition-soreness-over = soreness above { $value }
condition-soreness-at-most = soreness at most { $value }
condition-soreness-below = soreness below { $value }
condition-fatigue-at-least = tiredness at least { $value }
condition-fatigue-over = tiredness above { $value }
condition-fatigue-at-most = tiredness at most { $value }
condition-fatigue-below = tiredness below { $value }
condition-elapsed_h-at-least = at least { $value } h after the session
condition-elapsed_h-over = more than { $value } h after the session
condition-elapsed_h-at-most = within { $value } h of the session
condition-elapsed_h-below = less than { $value } h after the session

## Languages

language-own = English
language-en = English
language-es = Spanish
language-ar = Arabic
language-choose = Language
draft = About this translation
draft-translation = This translation was made by a machine and nobody has checked it yet. What counts is the { $language } text.
draft-switch = Read this page in English
list-comma = { ", " }
moment = { $weekday } { $day } { $month }, { $time }
moment-with-year = { $weekday } { $day } { $month } { $year }, { $time }
day-of-month = { $day } { $month }
day-with-year = { $day } { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
translations = Languages
translations-help = Patients choose a language on their pages. A translation made by machine says so on each page until a clinical lead who reads the language has signed it here. When the content changes, it must be signed again.
translation-original = Needs no signature.
translation-draft = Draft, made by machine. Nobody has checked it for this clinic.
translation-read = I read { $language }, have checked the texts and answer for their use in this clinic.
translation-read-missing = Tick that you have checked the texts.
sign-changed = the protocol has changed since this page was loaded: read it again before you sign
sign-not-the-lead = only a clinical lead can sign the protocol
sign-demo = the protocol of a demo clinic stays unsigned
sign-no-draft = there is no draft in this language
act-closed = this alert is closed already; what you wrote was not stored
act-changed = the alert changed while you had it open: look at it again, then repeat your step
act-empty-note = the note is empty: write what there is to know
act-long-note = the note is longer than 4,000 characters: shorten it
grade-trial = trial
nav-settings = Settings
settings-protocol = The rules that check-ins are assessed by, their sources, and the signatures under them.
settings-deliveries = Every reminder and link that was tried, and whether it arrived.

### guide
guided-title = For you, from your practitioner
guided-from = From { $name }, { $day }
guidance-card = Guidance for the patient
guidance-none = Nothing of your own yet: the patient sees the general advice.
guidance-write = Write or pick guidance
guidance-change = Change or withdraw it
guidance-title = Guidance for this patient
guidance-lead = The patient reads it above the general advice. It is never shown beside an urgent or emergency answer.
guidance-picks = Ready sentences
guidance-words = In your own words
guidance-words-help = Plain text, at most 1,000 characters. The patient reads it as you write it; ready sentences are shown in the patient's language.
guidance-save = Show it to the patient
guidance-now = The patient sees this now
guidance-withdraw = Withdraw it
guidance-withdraw-help = It is no longer shown, and stays in the record.
guidance-withdrawn = Withdrawn
guidance-earlier = Earlier versions
guidance-version = Version { $count }
guidance-empty = Pick something from the list or write something
guidance-long = Shorten your words to 1,000 characters
guidance-changed = A colleague wrote another version meanwhile. It is shown on this page: look at it, then save yours again
next-card = Plan for the next session
next-none = Nothing planned yet.
next-write = Plan the next session
next-change = Change or withdraw it
next-title = Plan for the next session
next-lead = What this session taught you. It is shown above the form when you record this patient's next session.
next-picks = What changes
next-lighter = A lighter dose: fewer needles or insertions, or less deep
next-other-muscles = Other muscles
next-longer-interval = A longer interval
next-no-needles = Something else than needles
next-as-before = The same again
next-words = Note
next-words-help = For you and your colleagues, at most 1,000 characters. It is part of what the patient can download.
next-save = Keep this plan
next-now = Planned now
next-withdraw-help = It is no longer shown when the next session is recorded, and stays in the record.
hand-out-advised = What the practitioner has advised
data-guidance = Guidance and plans of your practitioner
deliveries-about = What
link-state = Link
link-works = Works until
link-over = Its time was over on
link-closed = Closed on
link-by-mail = By e-mail
link-not-sent = Not sent yet
link-on-its-way = On its way
link-taken = Taken by the mail server, { $time }
link-not-taken = Not taken, { $time }: { $error }
link-tried-again = Not taken yet: { $error }. Tried again { $time }
link-used = First used
link-not-used = Not yet. A check-in or a message counts as use, looking at the page does not.
link-send = Send it by e-mail
link-send-again = Send it again
link-send-help = To { $address }. The subject says nothing about the patient.
link-no-address = No e-mail address is known. Enter it when you record the next session.
link-no-text-message = The link does not go out by text message: it would stand on a locked screen, where others can read it.
link-show = Show the link
link-replace = Replace the link
link-replace-help = For a link that went to the wrong person. A new one is made at once and works until the same day; the old one opens nothing from then on. What the patient has sent stays. This cannot be undone.
link-replace-mail = Send the new one to { $address }
link-replace-now = Make a new link now
link-replaced = The link before this one was replaced
link-replaced-help = It opens nothing any more: give the patient this one.
link-new = Make a new link
link-new-help = The page was closed, perhaps by the patient. Make a new link only if the patient wants one.
link-over-help = Aftercare ends six weeks after the last session. The next session opens the page again.
kind-message = Message
soreness-picture = Soreness after each session
soreness-picture-about = Soreness from 0 to 10 as the patient said it in check-ins, on the same days as the picture above. Dashed lines are sessions. The table has the numbers.
soreness-said = Soreness
moving-sore-better = Sore, but moving better: soreness { $soreness }/10 at the last check-in, function from { $from } to { $to }.
moving-sore-same = Sore, and no real change in function: soreness { $soreness }/10 at the last check-in, function from { $from } to { $to }.
moving-sore-worse = Sore, and moving less well: soreness { $soreness }/10 at the last check-in, function from { $from } to { $to }.
moving-easy-better = Not sore, and moving better: soreness { $soreness }/10 at the last check-in, function from { $from } to { $to }.
moving-easy-same = Not sore, and no real change in function: soreness { $soreness }/10 at the last check-in, function from { $from } to { $to }.
moving-easy-worse = Not sore, but moving less well: soreness { $soreness }/10 at the last check-in, function from { $from } to { $to }.
moving-threshold = A change of { $count } points or more counts as a real one.
link-code = Show the QR code, to scan it here
