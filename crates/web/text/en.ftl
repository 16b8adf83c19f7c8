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
not-me-forget = Remove it from this device
not-me-forgotten = Nothing of this page is kept on this device any more. Answers that had not reached the clinic are gone, too. You can close the page.
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
progress-due-before = Your next session is near. Before it, please look at what you can do, how comfortable you are and how well it moves.
recovery-next-session = Next session:
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
data-language = Language
data-next-session = Next session
data-link-asked = You asked for a new link
data-sessions = Your sessions
data-check-ins = Your check-ins and messages
data-progress = How you were getting on
data-alerts = What went to the clinic as an alert
data-told = You were told: { $level }
data-before = There before the session: { $signs }
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
reminders-too-often = This was changed very often. Please wait { $count } min and try again. The reminders can be stopped at any time.
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

## Patient: the page behind a text message

text-title = Your private page
text-help = You got this address in a text message from your clinic. One press opens your page on this phone. It opens on one phone only.
text-open = Open my page
text-own = Is this not your own phone? Then open the message on your own phone first.
gone-elsewhere = This text was opened on another phone
gone-elsewhere-help = A text opens the page on one phone only. Open it on that phone, or ask for a new one. If nobody you know has opened it, call the clinic.
gone-text-over = This text is too old
gone-text-over-help = A text has to be opened within three days. Ask the clinic for a new one.

## Patient: a link that leads nowhere

gone-unknown = We cannot find this page
gone-unknown-help = Please check the link in your message. If part of it is missing, open the message again and tap the whole link.
gone-expired = This link has run out
gone-expired-help = Links work for six weeks after a session. If you still have a question, call the clinic.
gone-revoked = This link no longer works
gone-revoked-help = It was closed. If you need it, call the clinic and ask for a new one.
new-link-title = Do you need a new link?
new-link-help = Press the button, and the clinic sees that you ask. Somebody there sends a link to the address that the clinic knows, or calls you. Nobody sees it at once. If you feel ill, use the numbers on this page.
new-link-ask = Send me a new link
new-link-asked = Thank you
new-link-asked-help = If the clinic can send you a link, it goes to the address that it knows, or somebody calls you. This page does not say whether an address is known. If you do not hear from them in the next working days, call the clinic.
gone-back = Back to your page
too-large = That was too long
too-large-help = Nothing was stored. Go back and send less. Your own words can have up to 4,000 characters.
not-read = We could not read what was sent
not-read-help = Nothing was stored. Go back and try again. If it happens again, call the clinic.
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
worklist-part = Here: { $first } to { $last } of { $total } open alerts, the most pressing first.
worklist-further = Further alerts
worklist-next = Show the next alerts
worklist-first = Back to the most pressing
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
record-what = What was needled
record-add = Add the ticked muscles
record-reach = How to reach the patient
record-reach-help = For somebody the clinic knows, leave empty what has not changed.
record-phone = Phone, mobile for text messages
record-reminders-unset = As before, and for somebody new none
record-agreed = The patient agrees to be reminded
record-not-agreed = Ask the patient and tick that they agree, or choose no way.
record-no-way = Choose how to remind the patient.
alike-title = There is already a patient like this. Is it the same person?
alike-new = Somebody else: a new patient
alike-which = There is already a patient of this name, or with this number. Say who it is.
alike-help = The session goes to whom you choose here, with all that you have entered.
reminders = Reminders
reminders-not-agreed = None. No way was given, or the patient did not agree.
channel-mail = E-mail
channel-sms = Text message
record-more-facts = More about the session
record-save = Save and get the link
record-save-help = You get the patient's link and a QR code.
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
noted-complaint = Came because of: { $text }
noted-notes = Notes: { $text }
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
recorded-sent = The link is on its way to { $address }.
recorded-not-sent = Let the patient scan the code, or copy the link.
recorded-saved = Saved.
recorded-before = Session of { $name }
recorded-mailed = The link went out by e-mail, { $time }.
recorded-texted = The link went out by text message, { $time }.
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
kind-notice = Message that something is new on the page

## Practitioner: whom to telephone, and the delivery log

nav-follow-up = To call
worklist-to-call =
    { $count ->
        [one] One patient to call: not reached or not heard from
       *[other] { $count } patients to call: not reached or not heard from
    }
follow-up-empty = Nobody to call
follow-up-empty-help = Patients stand here when no reminder reaches them, or when they miss check-ins.
link-wishes = Ask for a new link
link-wishes-help = They pressed the button on the page of a link, or of a text message, that opens nothing any more. That page may be in anybody's hands, so nothing was sent by itself.
link-wish-since = Since
link-wish-send = Send a new link to { $address }
link-wish-look = Look at the link
link-wish-settle = Done
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
deliveries-help = Every message that was tried, the newest first, with the receipt of the provider that took it.
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
failed-kept = What you have just filled in could not be saved. It is kept on this page.
failed-again = Send it again
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
record-sent-before = This form was sent before, and a session was recorded by it. If this is a further session, save once more. If it is the same one, correct it on its page.
record-no-name = The name is empty. Enter the patient’s name.
record-ahead = The time lies in the future. Enter when the needling took place.
record-long-ago = The session is more than six weeks ago. Aftercare ends then, so check the date.
record-nothing-needled = No muscle is entered. Enter at least one.
record-unknown-risk = A risk factor is not in the list. Choose from the list.
record-mail-nowhere = Reminders by e-mail need an address. Enter it, or choose another way.
record-text-nowhere = Reminders by text message need a mobile number. Enter it, or choose another way.
record-no-address = This is not an e-mail address. Check it, or leave the field empty.
record-no-phone = This is not a telephone number. Enter digits, best with the country code in front, like +44.
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
protocol-hides = Could hide
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
protocol-before-next = Outcomes are asked once more { $hours } h before the next session, where it is known when that is.
protocol-silent = After { $missed } missed check-ins in a row the patient counts as not heard from.
protocol-link = The patient's link works for { $days } days after the last session.
protocol-link-again = A link that a patient asks for after that time works for { $days } days.
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
act-not-closed = this alert is not closed, so there is nothing to correct yet: close it with this form
act-changed = the alert changed while you had it open: look at it again, then repeat your step
act-empty-note = the note is empty: write what there is to know
act-long-note = the note is longer than 4,000 characters: shorten it
grade-trial = trial
nav-settings = Settings
settings-protocol = The rules that check-ins are assessed by, their sources, and the signatures under them.
settings-deliveries = Every reminder, link and message about an alert that was tried, and whether it arrived.

### recording
who = Who was needled?
who-help = Type part of the name. One match alone opens with Enter.
who-lately = Treated lately
who-found = { $count ->
    [one] One person
   *[other] { $count } people
}
who-more = There are more. Type more of the name.
who-never = No session yet
who-new = Somebody new
record-other = Somebody else
record-chosen = Chosen
record-none-chosen = Nothing yet. Choose from the list or on the body.
record-drop = Remove
map-front = Front
map-back = Back
map-help = Choose a muscle on the body: it is ticked in the list. Arrow keys move from one to the next. What lies deeper is in the list.
muscle-find = Find a muscle
muscle-find-help = Plain or Latin name, or a region. Enter takes the first.
muscle-found-some = Muscles found:
muscle-found-none = No muscle has this name
near-lung-over = Over the lung.
near-lung-near = Near the lung.
near-cord = Over the spinal cord.
last = Last time
last-dose = What was needled
last-needles = { $count ->
    [one] 1 needle in all.
   *[other] { $count } needles in all.
 }
last-deep = Deep in at least one muscle.
last-not-deep = No muscle deep.
elapsed-hours = { $hours } h
elapsed-days = { $days } days
elapsed-tenths = { $whole }.{ $tenth }
last-risks = Carried over: ask whether anything is new.
last-reaction = How the patient reacted
last-not-heard = No check-in with soreness since.
last-none = No soreness was told, last asked { $time } after.
last-peak = Soreness at its highest: { $points } of 10, { $time } after.
last-gone = Gone after { $time }.
last-left = Not gone at the last check-in: { $points } of 10 after { $time }.
last-save = Save the same as last time
last-kept = The form below holds last time's complaint, its muscles and how they were needled. Pain, twitches and notes are not carried over.
last-clear = Start empty
last-again = Fill in the same as last time
gentler-strong = Soreness was strong after the last session. Consider a gentler dose.
gentler-long = Soreness was still there { $hours } h after the last session or later. Consider a gentler dose.
gentler-how = Fewer needles or muscles, less in and out, less deep, or a longer interval.
gentler-not = Soreness says nothing about whether the treatment helps: this is about the dose alone.
undo = Undo
undo-offer = Wrong person, or pressed too early? For a minute you can take this back.
undo-too-late = The minute for taking this back is over. Correct the session instead.
undo-heard = The patient has already answered, so this cannot be taken back. Correct the session instead.
undo-changed = This session has been changed already.
undone = Taken back
undone-for = The session of { $name } no longer counts:
undone-means = It raises no questions, no reminder goes out for it, and a link that was made for it is closed. What you entered is kept.
undone-again = Go on with what was entered
undone-other = Record for somebody else
correct = Correct this session
correct-save = Save the correction
correct-help = The version before is kept. Later check-ins are assessed by the new one; earlier answers stay as they were.
correct-changed = Somebody has changed this session meanwhile. Look at it again, then repeat your correction.
versions = Versions
version-recorded = Recorded by { $name }
version-corrected = Corrected by { $name }
version-said = What it said
### practice

nav-practice = Practice
practice-period = Period
practice-4-weeks = Last 4 weeks
practice-12-weeks = Last 12 weeks
practice-year = Last 12 months
practice-by-week = Counted from { $day } until now, week by week.
practice-by-month = Counted from { $day } until now, month by month.
practice-help = Intervals are exact 95 % intervals (Clopper-Pearson). They take what is counted as independent; several answers of one person are not, so the truth may lie a little further out.
practice-empty = Nothing to count yet
practice-empty-help = As soon as sessions are recorded and patients check in, this page says how it goes. Look back further, or come back in a week.
practice-per-cent = { $number } %
practice-of = { $hits } of { $all }
practice-few = { $hits } of { $all }; too few to say
practice-nothing = nothing to count
practice-interval-of = 95 % interval { $range }
practice-minutes = { $number } min
practice-hours = { $number } h
practice-days = { $number } days
practice-from = From
practice-share = Share
practice-interval = 95 % interval
practice-few-key = Fewer than 10: too few to say
practice-picture = One bar for each week or month; the line on it is the 95 % interval. The table below has the same numbers.
practice-answered = Check-ins answered
practice-answered-about = Of the check-ins that everyone is asked for after a session, those that were answered before the next was due. The daily ones that follow only while something is not back to usual are not counted.
practice-answered-hits = Answered
practice-answered-all = Asked
practice-alerts = Alerts for each 100 check-ins
practice-alerts-about = Alerts raised, for each 100 check-ins and messages received. A mere wish, such as a call back, is not counted as an alert.
practice-alerts-hits = Alerts
practice-alerts-all = Check-ins
practice-waits = Time until an alert is taken
practice-waits-about = From raising an alert until somebody first takes or closes it: half of them within the time above. Alerts that wait still are not in it, but stand in the number of those raised.
practice-waits-picture = One bar for each week or month: half of the alerts were taken within that time. The line ends where nine of ten were. The table below has the same numbers.
practice-taken = Taken
practice-raised = Raised
practice-median = Half within
practice-ninetieth = Nine of ten within
practice-ninetieth-of = Nine of ten within { $wait }
practice-delivered = Reminders delivered
practice-delivered-about = Of all tries to hand over a reminder by e-mail or text message, those that the provider took.
practice-delivered-hits = Taken
practice-delivered-all = Tried
practice-heard = Patients reached
practice-heard-about = Of the patients needled, those who have checked in at least once in the six weeks after. Sessions of the last 24 hours are not counted yet.
practice-heard-hits = Answered
practice-heard-all = Patients
practice-rules = What came of each rule
practice-rules-help = Of the closed alerts that name a rule among their reasons, those with any outcome but a false alarm. A rule below 30 % is worth a look. Red flags (urgent and emergency) are exempt: they must be heard however rarely they are right.
practice-rules-none = No alert of this period has been closed yet.
practice-rule = Rule
practice-level = Raises to
practice-acted-on = Acted on
practice-note = Note
practice-look = Worth a look: less than 30 % led to anything.
practice-red-flag = Red flag, exempt.
practice-too-few = Too few to say.
practice-fine = Nothing to note.
practice-take = Take the data along, for study
practice-take-about = Sessions, needled muscles, check-ins, alerts and outcomes of the whole history, without anybody in it: hours since the session instead of dates, names made for this file alone, no free text. A dictionary of every column is part of it.
practice-take-limits = What fewer than 5 patients share is merged to "other" or left out. Sessions are tied together only where 5 patients have the same history. Who knows how somebody felt on one day may still find them: keep the file like health data. That it was taken is written down.
practice-take-csv = Download as CSV
practice-take-parquet = Download as Parquet
practice-take-few = There are fewer than 5 patients with a session, so every row would point at somebody. Nothing was exported.
register = Adverse events
register-about = Every adverse event that was stated when an alert was closed, and how often that is for 1,000 sessions.
register-help = What practitioners stated when they closed an alert, or later. The newest statement of an alert counts.
register-severity = Severity
register-any-severity = All
register-mild = Mild
register-significant = Significant
register-serious = Serious
register-relation = Caused by needling
register-suspected = Yes or possibly
register-related = Yes
register-possible = Possibly
register-unrelated = No
register-any-relation = All
register-ever = From the beginning
register-show = Show
register-often = How often
register-often-help = Rates carry exact 95 % intervals (Garwood). They are told of the sessions of the same time; an event that is put down to no session counts when its alert was raised. A session with two regions counts for both, so rows do not add up.
register-counted = Events: { $events }. Sessions: { $sessions }. Muscles needled: { $muscles }.
register-per-sessions-seen = { $rate } for each 1,000 sessions (95 % interval { $range }).
register-per-muscles-seen = { $rate } for each 1,000 muscles needled (95 % interval { $range }).
register-none-in-sessions = No event in { $done } sessions: with 95 % confidence fewer than { $bound } in 1,000.
register-none-in-muscles = No event in { $done } muscles needled: with 95 % confidence fewer than { $bound } in 1,000.
register-fewer = none; fewer than { $bound }
register-too-few = too few to say
register-events-title = Events
register-empty = No such event has been stated.
register-kind = What it was
register-session = Session
register-not-said = not said
register-events = Events
register-sessions = Sessions
register-muscles = Muscles
register-per-sessions = For 1,000 sessions
register-per-muscles = For 1,000 muscles
register-by-region = By region
register-by-depth = By depth
register-by-technique = By technique
register-by-practitioner = By practitioner
register-csv-help = Without names, practitioners and dates but for the year. So few rows can still point at people: keep the file like health data. That it was taken is written down.

### worklist

harm = Was it an adverse event?
harm-help = Leave it open if you cannot tell yet. Open is not the same as no.
harm-no = No
harm-mild = Yes, mild
harm-mild-hint = Short, passes by itself, no inconvenience.
harm-significant = Yes, significant
harm-significant-hint = Needed care, or got in the way of everyday life.
harm-serious = Yes, serious
harm-serious-hint = Hospital, lasting harm or death.
harm-missing = Say whether it was an adverse event, and how bad.
harm-not-stated = Nobody has said yet whether it was one.
harm-none-stated = No adverse event.
harm-told-mild = Adverse event, mild: { $kind }.
harm-told-significant = Adverse event, significant: { $kind }.
harm-told-serious = Adverse event, serious: { $kind }.
adverse-kind = What was it?
adverse-kind-unset = Choose
adverse-kind-missing = Choose what it was.
adverse-session = After which session?
adverse-session-none = None of these
relation = Did the needling cause it?
relation-related = Yes
relation-possible = Possibly
relation-unrelated = No
relation-missing = Say whether the needling caused it.
relation-told-related = The needling caused it.
relation-told-possible = The needling may have caused it.
relation-told-unrelated = The needling did not cause it.
closing-note = Note on closing
closing-correct = Correct how it was closed
closing-correct-state = Correct how it was closed, or state whether it was an adverse event
closing-correct-help = What you store here counts from now on; what stood before stays in the history. The alert stays closed: if the patient answers again, that raises a new one.
closing-correct-do = Store the correction
event-stated = stated again whether it was an adverse event
event-corrected = corrected how the alert was closed
event-outcome = What came of it: { $outcome }.
event-outcome-before = What came of it: { $outcome }; before: { $before }.
worklist-whose = Whose
worklist-everybody = Everybody
worklist-show = Show
worklist-alerts = Alerts
worklist-wishes = Messages and calls wanted
worklist-resting = Put aside
worklist-resting-help = Each comes back by itself at its time, or at once when the patient sends something.
taken-since = since
line-session = { $day } after { $areas }
rest-snoozed = Put aside until { $time }.
rest-asked = Asked to check in again by { $time }.
rest-unanswered = Was asked to check in again by { $time }, and has sent nothing since.
live-new = New in the list: %
live-changed = The list has changed.
live-lost = The connection is lost. This list may be old: load the page again.
live-out = You are logged out. This list is as old as that.
keys = Keyboard
keys-move = Next and previous alert
keys-enter = Open the alert
keys-take = Take the alert
keys-call = Telephone: number, what to ask, what came of it
keys-message = Write to the patient
keys-aside = Put the alert aside
keys-note = Write a note
keys-close = Close the alert with what came of it
keys-list = Back to the worklist
keys-help = Show this help
keys-on = Single keys work
keys-on-hint = Switch this off if you use speech control or press keys by mistake. This browser remembers it.
keys-done = Done
heard-words = What was heard in the words:
alert-course = The course
course-nothing-said = No soreness was rated since the session.
course-is-below = Soreness was last { $points } of 10, less than was expected.
course-is-within = Soreness was last { $points } of 10, within what was expected.
course-is-above = Soreness was last { $points } of 10, more than was expected.
alert-earlier = Earlier contacts
alert-earlier-none = No earlier alerts or messages.
wake = Put it back into the list now
call-panel = Call
call-script-help = What to ask, in this order:
call-takes = Whoever speaks with the patient has the alert. A call in vain takes it only where it is not urgent: an urgent one goes on to your colleagues.
call-note = What was said
call-reached = Spoke with the patient
call-not-reached = Did not reach the patient
letter-panel = Write to the patient
letter-text = Message to the patient
letter-panel-help = It stands on the patient’s page.
letter-takes = Whoever writes has the alert, unless it is urgent: an urgent one goes on to your colleagues until somebody takes it or speaks with the patient.
told-by-mail = The patient gets an e-mail that something new is there, at night only if this alert is urgent.
told-by-sms = The patient gets a text message that something new is there, at night only if this alert is urgent.
told-by-nobody = No e-mail or text says so, since the patient agreed to none: call if it cannot wait.
letter-send = Send the message
letter-from = { $name } wrote
letter-unread = not read yet
letter-read = read { $time }
recheck-panel = Ask to check in again
recheck-when = By when?
recheck-help = The patient’s page asks for it. Without a danger sign the alert rests until then.
recheck-ask = Ask the patient
snooze-panel = Put aside
snooze-until = Until when?
snooze-reason = Why it can wait
snooze-do = Put it aside
snooze-never = This alert has a danger sign, so it cannot be put aside. Call, hand it over, or close it.
hand-panel = Hand over or let go
hand-to = To whom
hand-do = Hand it over
hand-nobody = There is no colleague yet who treats patients.
release = Let go of it
release-help = Then nobody has it, and its deadline counts again.
later-1h = In one hour
later-3h = In three hours
later-1d = Tomorrow, 9:00
later-2d = In two days, 9:00
later-7d = In a week, 9:00
act-red-flag = An alert with a danger sign cannot be put aside. Call, hand it over, or close it.
act-no-reason = Say why it can wait.
act-bad-time = Choose a time.
act-no-colleague = Choose a colleague who treats patients.
act-empty-message = The message is empty: write what the patient should know.
event-released = let go of the alert
event-handed_over = handed the alert over
event-reached = called and spoke with the patient
event-not_reached = called and did not reach the patient
event-messaged = wrote to the patient
event-asked_again = asked the patient to check in again
event-snoozed = put the alert aside
event-woken = put the alert back into the list
letters = Your clinic wrote to you
letters-read = I have read this
letters-asked = Your clinic asks you to check in again by { $time }.
line-day = Day { $count }
course-day = Day { $count }.
### cover

settings-hours = When somebody at the clinic reads what patients send, and on which days nobody does. Deadlines run in these hours.
settings-cover = Who looks when the practitioner does not, in which order people are told, and their mobile numbers.
hours-title = Opening hours
hours-help = Patients read these hours on their pages before they send anything. An urgent answer should be seen within an hour of opening time, any other by the end of the next working day.
hours-shown = What patients read
hours-usual = Nobody has set the hours of this clinic yet. Until then these count.
hours-zone = Times are those of { $zone }.
hours-week = The week
hours-week-help = Leave a day empty where nobody reads. Until 00:00 means midnight.
hours-from = From
hours-until = Until
hours-save = Save the week
hours-holidays = Holidays
hours-no-holidays = None is set.
hours-remove = Remove
hours-holiday-add = Add a day
hours-holiday-help = Without times the clinic is closed on that day.
hours-holiday-name = What it is called
hours-holiday = { $day } ({ $name })
hours-days = { $from } to { $until }
hours-closed = closed
hours-open-now = Open now, until { $time }.
hours-closed-now = Closed now. Next open: { $time }.
hours-never = Closed until further notice.
hours-bad-time = Write both times, like 09:00.
hours-backwards = The end must be after the beginning. What goes on after midnight belongs to the next day.
hours-bad-day = Choose the day.
hours-no-name = Give the day a name.
hours-too-many = There are 100 days already. Remove old ones first.
hours-changed = Somebody else has changed the hours since this page was loaded. Look at them, then repeat your step.
cover-title = Cover
cover-help = An alert that nobody takes goes on to the next person. Here stands who that is.
cover-rota = Rota
cover-now = On cover now: { $names }.
cover-nobody = Nobody is on cover now.
cover-empty = No entry is to come. Without one, alerts go on to the clinical lead.
cover-add = Add to the rota
cover-choose = Choose a person
cover-who = Who covers
cover-from = From
cover-until = Until
cover-ways = How people are told
cover-ways-help = Everyone is told by e-mail, and by text message too where a mobile number stands here. Neither says whom an alert is about.
cover-phone = Mobile number
cover-phone-save = Save
cover-chain = In which order
cover-chain-owner = Who needled last is told at once.
cover-chain-cover = Then whoever is on cover: after 30 minutes where it is urgent, otherwise at the deadline.
cover-chain-lead = Then the clinical leads and the clinic's owners: half an hour apart where it is urgent, otherwise a working day apart. A message that cannot be delivered goes to the next person at once.
cover-chain-patient = Once the deadline has passed, the patient is told that nobody has looked, and where to go. Everyone is told again each working day until somebody takes the alert.
cover-not-allowed = Only the clinic's owner or a clinical lead can change this.
cover-nobody-chosen = Choose somebody of the clinic who may act on alerts.
cover-bad-moment = Choose day and time.
cover-bad-time = The end must be after the beginning and in the future, and no more than a year later.
cover-bad-phone = Write a telephone number, or nothing.
told-title = Who was told
told-alerts = Alerts
told-who = Told
told-patient = The patient
told-as-owner = as the practitioner
told-as-cover = on cover
told-as-lead = as clinical lead
told-as-house = as the clinic's owner
told-as-again = once more
told-as-patient = that nobody has looked
told-next-owner = is told then
told-next-cover = is told next, as cover
told-next-lead = is told next, as clinical lead
told-next-house = is told next, as the clinic's owner
### Clinics, users, first run, import

role-refused = Your role in this clinic does not open this page. Ask an owner if you need it.
refused-role = This page is not open to you
refused-nothing = There is no such page in this clinic
refused-nothing-help = The address may be mistyped, the patient may have been erased, or it belongs to another clinic.
refused-other = This form is out of date
refused-other-help = Somebody has logged in anew in this browser, or changed the clinic, since the form was opened. So nothing was stored. Open the page again and repeat what you did.
refused-kept = Everything that was stored before is as it was.
refused-worklist = To the worklist
refused-patients = To the patients
ended-title = You are logged out
ended-help = So nothing was stored, and what you entered could not be kept. Log in and enter it again.
ended-kept = So nothing was stored yet. What you entered is kept in this page: log in, as the same person, and send it again.
again-sent-title = You are logged in again
again-sent-help = What you had entered before is kept here and not stored yet.
again-sent-go = Send it now
again-sent-leave = Do not send it
role-owner = Owner
role-clinical_lead = Clinical lead
role-practitioner = Practitioner
role-front_desk = Front desk
clinics-switch = Switch clinic
clinics-title = Which clinic?
clinics-help = You may enter these clinics. What you do in one stays there.
contact-no-link = No link works at present. A new one comes with the next session that is recorded.
contact-title = Name and contact
contact-change = Change name and contact
contact-go = Store
contact-saved = Stored.
contact-back = To the patient's page
contact-help = Leave the phone or the e-mail empty where it is not known any more. What waits to be sent goes to the new address. Reminders by a way that is left empty stop.
contact-stopped = Reminders have stopped, since there is no address for them any more. They start again when you choose another way.
contact-link-out = A message with the private link went to the old address. If somebody else reads there, give the patient a new link:
contact-link-out-ask = A message with the private link went to the old address. If somebody else reads there, ask whoever treats the patient to replace the link.
contact-language = Language of messages and pages
contact-language-clinic = As the clinic: { $language }
contact-language-help = Patients can choose another one on their page.
contact-no-reminders = None
contact-reminders-help = Ask the patient before reminders start or take another way, and tick that they agree. To stop them needs no tick.
contact-no-page = Reminders lead to the patient's page, and none is open now. They can start with the next session.
contact-changed = Somebody else has changed this patient's name or contact meanwhile. Nothing was stored. Look at the patient's page, then store again what is to count.
contact-name-long = The name is longer than 120 characters. Shorten it.
contact-email-wrong = This is not an e-mail address. Correct it, or leave the field empty.
contact-phone-wrong = This is not a telephone number. Enter digits, best with the country code in front, like +44, or leave the field empty.
contact-language-wrong = There are no pages in this language. Choose one from the list.
contact-needs-email = Reminders by e-mail need an address. Enter it, or choose another way.
contact-needs-phone = Reminders by text message need a mobile number. Enter it, or choose another way.
settings-users = Who may come in, what each may do, and links for new colleagues.
users-title = Users
users-read-only = Only an owner changes users.
user-invite = Invite somebody
user-invite-go = Make the link
user-invite-help = You get a link to hand over. It lets them choose their own password, once, within three days.
user-name-help = As colleagues and patients see it.
user-role = Role
user-role-go = Change the role
user-state = State
user-active = May come in
user-invited = Invited, has not chosen a password yet
user-disabled = Disabled
role-owner-help = Settings and users.
role-clinical_lead-help = Answers for the protocol and its translations; treats patients.
role-practitioner-help = Treats patients and works the list.
role-front_desk-help = Names, addresses and links of patients; nothing clinical.
also = An owner also
also-help = Counts for the role of owner alone.
also-nothing = treats nobody here
also-practitioner = treats patients
also-clinical_lead = treats patients and answers for the protocol
user-link = Link to choose a password
user-link-hand = Hand this link over yourself
user-link-until = It works once, until
user-link-none = No link works at present.
user-link-new = Make a new link
user-disable = Disable
user-disable-help = They are logged out at once and cannot come in. What they did stays in the record.
user-enable = Enable again
user-enable-help = They can come in again with their password.
user-own = This is you. Another owner can change your role.
problem-role = Choose a role.
problem-yourself = Nobody changes themselves. Ask another owner.
problem-last-owner = The clinic needs an owner who may come in. Make somebody else an owner first.
problem-disabled = This user is disabled. Enable them first.
problem-zone = Choose a time zone from the list.
problem-language = Choose a language from the list.
problem-clinic-name = Enter the clinic's name.
problem-phone = Enter the telephone number that patients call.
problem-emergency = Enter the number that patients call for an ambulance.
problem-name = Enter the name.
problem-email = This is no e-mail address. Check it.
problem-email-taken = Somebody with this e-mail address is already in this clinic.
problem-password = The password is shorter than 12 characters. Choose a longer one.
problem-again = The two passwords differ. Enter the same one twice.
join-title = Choose your password
join-hello = Welcome, { $name }.
join-password = New password
join-password-help = At least 12 characters. Several words in a row are easy to remember and hard to guess.
join-again = The same password again
join-go = Set the password and log in
join-several = Do you work at several clinics of this server? Choose the same password in each, and entering one opens all of them.
join-gone = This link no longer works
join-gone-help = It was used, replaced or is older than three days. Ask an owner of the clinic for a new one.
country-other = Another country
messages-title = Mail and text messages
settings-messages = Whether messages can go out, and a test to yourself.
messages-help = Staff are told of alerts by e-mail, patients are reminded by e-mail or text message. What is not set up is not sent; alerts stand in the worklist all the same.
messages-sms = Text messages
messages-mail-set = A mail server is set up.
messages-mail-unset = No mail server is set up: nobody is told of alerts by e-mail.
messages-sms-set = A gateway for text messages is set up.
messages-sms-unset = No gateway for text messages is set up: reminders go by e-mail alone.
messages-lines = Whoever runs the server puts lines like these into its configuration file and starts it again. They are not kept here, since they hold the key to your mail.
messages-mail-to = The test goes to
messages-mail-go = Send me a test mail
messages-number = Your mobile number
messages-number-help = For this test alone; it is not stored.
messages-sms-go = Send me a test message
messages-no-number = Enter the number that the test goes to.
messages-taken = Taken by the next server on the way. Its receipt:
messages-refused = It was not taken:
messages-test-subject = Test of your mail server
messages-test-text = This is a test. Messages from this server reach you.
settings-clinic = Name, telephone, emergency number, time zone, language, and a note for patients.
clinic-title = The clinic
clinic-help = A change shows on patients' pages at once.
clinic-name = Name of the clinic
clinic-phone = Telephone
clinic-phone-help = The number that patients call with a question.
clinic-emergency = Emergency number
clinic-emergency-help = What your patients dial for an ambulance. Check it: patients in danger are told to call it.
clinic-zone = Time zone
clinic-language = Language
clinic-language-help = Of your pages; patients may choose another for theirs.
clinic-note = A note for patients
clinic-note-help = A few sentences of your own at the foot of each patient's page, such as how to reach you. Not translated. Up to 500 characters; may stay empty.
clinic-go = Save
clinic-read-only = Only an owner changes the clinic.
clinic-versions = Last changes
choose = Choose
problem-note = The note is longer than 500 characters. Shorten it.
own-note = From the clinic
settings-retention = How many years patients are kept after their last contact.
retention-title = How long patients are kept
retention-help = The law where you work says how long health records must be kept, and often how long they may be. Nobody is erased until an owner has chosen.
retention-set = What holds now
retention-choose = What should hold
retention-without-end = Keep them until somebody erases them by hand
retention-years = Erase them some years after the last contact
retention-how-many = Years after the last contact
retention-how-many-help = Between 1 and 100. Ten is a proposal: Germany, for one, asks for ten. A contact is a session, a check-in, a message, a rating, or something that you did about an alert.
retention-bad-years = Enter a whole number of years between 1 and 100.
retention-look = Look first
retention-go = Set it
retention-would = What this choice would mean
retention-means-nobody = Nobody is erased by time.
retention-means-years =
    { $count ->
        [one] Patients are erased one year after their last contact.
       *[other] Patients are erased { $count } years after their last contact.
    }
retention-means-from = Not before { $date }.
retention-means-patients =
    { $count ->
        [0] Nobody would be erased by then.
        [one] One patient would be erased by then, if nothing is heard of them.
       *[other] { $count } patients would be erased by then, if nothing is heard of them.
    }
retention-grace = Whoever shortens the time has 30 days to think again: until then nobody is erased. Patients with an open alert always stay.
retention-read-only = Only an owner changes this.
erase-title = Erase this patient
erase-help = You are about to erase everything about { $name }. This cannot be undone.
erase-what = What goes, and what stays
erase-goes = Name, addresses, sessions, check-ins, messages, alerts and what was written about them go for good, and the patient’s page closes.
erase-stays = The audit log stays, which names no one. The practice’s figures no longer count this patient.
erase-backups = What stands in your backups goes when they do.
erase-law = First make sure that the law lets you: some records must be kept for years.
erase-name = The patient’s name
erase-name-help = Type it as it stands above, so that nobody is erased by a slip.
erase-go = Erase for good
erase-other-name = This is not the name of this patient. Nothing was erased.
erase-open-alert = This patient has an open alert. Close it first; nothing was erased.

kept-title = What is kept, and for how long
kept-links = A patient's link works for six weeks after the last session. Then its pages close by themselves.
kept-log-ins = Whoever is logged in is logged out after 12 hours; a link for a new password works for three days.
kept-records = Patients are kept without end, or as long as an owner has set.
kept-log = The audit log is never shortened.
first-run-step = Step { $count } of 7
first-run-clinic = Your clinic
first-run-reach = How patients reach help
first-run-owner = You
first-run-name-help = As patients know it; it stands on each of their pages.
first-run-country = Country
problem-country = Choose the country. If it is not in the list, take the last entry.
first-run-source = The suggested number is from
first-run-email-help = You log in with it, and test mails go there.
first-run-on = Continue
first-run-open = Open the clinic
first-run-back = One step back
first-run-kept = You can stop here and come back by the same link; what you have filled in is kept.
first-run-gone = This link does not set up anything
first-run-gone-help = It was used, or is older than a day, or the server has been started since and has printed a new one. If the clinic is open already, log in.
set-up-hours-help = These are common hours; change what is different. Holidays and who covers whom are in the settings.
set-up-people = Who treats patients?
set-up-also = As owner, I also
set-up-also-help = Who treats nobody sees no clinical data. This can be changed here at any time.
set-up-others = Colleagues come in by a link of their own, now or later.
set-up-protocol = Who answers for the protocol?
set-up-sign-yours = The protocol decides what patients are told. You answer for it: read it and sign it. Until then, every page says that it is unsigned.
set-up-sign-others = The protocol decides what patients are told. A clinical lead has to read and sign it; invite one. Until then, every page says that it is unsigned.
set-up-signed = The protocol is signed.
set-up-sign-go = Read and sign the protocol
set-up-done = To work
worklist-new-help = Record a first session: the patient gets a link, and what needs you stands here.
import-title = Import patients
settings-import = Bring names, addresses and telephone numbers from another program.
import-how = What the list looks like
import-help = A CSV file with a head line. The column name is needed; email, phone and language (en, es, ar) may be missing. Other columns are not taken over. Leave out everything clinical. At most 2,000 lines at once.
import-file = CSV file
import-look-file = Check the file
import-paste = Or paste the lines here
import-look = Check the lines
import-line = Line
import-what = What to mend
import-right = { $count ->
    [one] One patient, and nothing is wrong
   *[other] { $count } patients, and nothing is wrong
}
import-right-help = Nothing is stored yet.
import-wrong = { $count ->
    [one] One line needs another look
   *[other] { $count } lines need another look
}
import-wrong-help = { $count ->
    [one] The list has one line. Nothing was stored. Mend it and check it again.
   *[other] The list has { $count } lines. Nothing was stored. Mend them in your file, or below, and check again.
}
import-left-out = Not taken over: { $columns }
import-shown = { $count ->
    [one] The first line is shown.
   *[other] The first { $count } lines are shown.
}
import-go = { $count ->
    [one] Import one patient
   *[other] Import { $count } patients
}
import-empty = The list is empty. It needs a head line and at least one patient.
import-no-names = No column holds names. Call one of them “name” in the first line.
import-line-unreadable = Line { $line } cannot be read. Look for a quotation mark that is not closed.
import-too-long = The list has more than { $lines } lines. Divide it into parts.
import-too-large = The file is larger than a list of patients can be. Divide it into parts.
import-unreadable = The file did not arrive whole. Send it again.
import-not-utf8 = The file is not saved as UTF-8, so letters would be wrong. Save it as “CSV UTF-8” and send it again.
import-name-missing = Name: it is missing. Fill it in or delete the line.
import-name-long = Name: longer than 120 characters. Shorten it.
import-email-long = E-mail: longer than 120 characters. Correct it or leave it empty.
import-phone-long = Phone: longer than 120 characters. Correct it or leave it empty.
import-email-wrong = E-mail: this is no address. Correct it or leave it empty.
import-phone-wrong = Phone: this is no number. Use digits, best with the country code, or leave it empty.
import-language-wrong = Language: there are no pages in this language. Write en, es or ar, or leave it empty.
import-cells = Columns: more or fewer than in the first line. Look for a missing or extra comma or semicolon.
import-same = The same patient as in line { $line }. Delete one of them.
import-known = This patient is in the clinic's list already. Delete the line.

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
again-title = Next session
again-help = You need not say it. The patient sees it on their page, and is asked the day before how it has been going.
again-known = Known so far, and kept if you leave this empty:
again-change = Say or change it
again-day = Date of the next session
again-clock = Time of the next session
again-save = Keep the date
again-clear = Not known any more
again-date = Enter the date of the next session, or leave date and time empty
again-time = Enter the time of the next session, or leave date and time empty
again-past = The next session lies in the past. Enter a time that is still to come
again-after-link = The next session is after the end of the patient's link, { $time }. Enter an earlier one, or leave it empty
again-no-link = The patient's link does not work any more, so nobody would see it. Record a session or replace the link first
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
link-by-text = By text message
link-text-taken = Taken by the gateway for text messages, { $time }
link-text = Send it by text message
link-text-again = Send another text message
link-text-to = To
link-text-help = The text holds a code in place of the link: it opens the page on one phone only, and within three days.
link-not-taken = Not taken, { $time }: { $error }
link-tried-again = Not taken yet: { $error }. Tried again { $time }
link-used = First used
link-not-used = Not yet. A check-in, a message or the button behind a text message counts as use, looking at the page does not.
link-send = Send it by e-mail
link-send-again = Send it again
link-send-help = To { $address }. The subject says nothing about the patient.
link-no-address = No e-mail address is known.
link-no-address-there = Enter it on the patient's page, under “Change name and contact”.
link-show = Show the link
link-replace = Replace the link
link-replace-help = For a link that went to the wrong person. A new one is made at once and works until the same day; the old one opens nothing from then on. What the patient has sent stays. This cannot be undone.
link-replace-mail = Send the new one to { $address }
link-replace-now = Make a new link now
link-replaced = The link before this one was replaced
link-replaced-help = It opens nothing any more: give the patient this one.
link-new = Make a new link
link-new-help = The page was closed, perhaps by the patient. Make a new link only if the patient wants one.
link-over-help = Aftercare ends six weeks after the last session. The next session opens the page again. A new link without a session works for two weeks.
link-renew = Make a new link
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
patient-link = Link and QR code
told-since-title = Do first what your last answers told you
told-since = Your last answers on this phone called for a doctor or an ambulance. That still counts. What stands below is from before.

### audit log
audit-title = Audit log
settings-audit = Who did what and when, and whether anybody has changed the log.
audit-help = Who did what and when, the newest first. It holds ids alone: no patient’s name, nothing about health.
audit-follow =
    { $count ->
        [one] The entry shown follows from the one before it.
       *[other] The { $count } entries shown each follow from the one before.
    }
audit-not-follow = On this page, something does not follow: it was changed or removed outside this program.
audit-broken-here = Does not follow from the entry before it
audit-check = Check the whole log
audit-who = Who
audit-what = What
audit-when = When
audit-number = No.
audit-subject = To what
audit-everybody = Everybody
audit-everything = Everything
audit-patients = Patients
audit-patient = A patient
audit-system = The program
audit-show = Show
audit-older = Older entries
audit-newest = Back to the newest
audit-empty = Nothing of this kind is written down
audit-empty-help = Choose something else above, or look at everything.
audit-all = Look at everything
audit-take = Take the whole log as CSV
audit-take-help = With the hash of each entry. Kept elsewhere, it shows whether the log was written anew later. That it was taken is written down.
audit-check-title = Does the log hold?
audit-whole =
    { $count ->
        [one] The one entry is as it was written.
       *[other] All { $count } entries follow from each other.
    }
audit-whole-help = No single entry was changed, taken out or put in. Whether somebody wrote the whole log anew shows when it is compared with a CSV that was taken before.
audit-range = Entries { $first } to { $last } follow from each other.
audit-more = There are more, up to entry { $newest }.
audit-go-on = Check those that come next
audit-changed = Entry { $number } was changed or removed
audit-cut = Entries { $first } to { $last } are missing
audit-changed-help = This did not happen through this program, but to its database. What was written before it holds; what comes after it proves nothing. Keep a copy of the database as it is, find out who could write to it, and compare with a backup from before: docs/operating.md says how.
audit-nothing-before = No entry before it holds.
audit-look = Look at the place
audit-alerts = Alerts
audit-check-ins = Check-ins and ratings
audit-sessions = Sessions and guidance
audit-patient-data = Patients’ data
audit-links = Links and reminders
audit-staff = Users and log-ins
audit-clinic = Settings and signatures
audit-taken = Data taken out
audit-alert-raised = Alert raised
audit-alert-updated = Alert updated by a check-in
audit-alert-told = Somebody told of the alert
audit-alert-acknowledged = Alert taken
audit-alert-noted = Note added to the alert
audit-alert-reached = Patient called and reached
audit-alert-not-reached = Patient called, not reached
audit-alert-messaged = Message written to the patient
audit-message-read = Messages read
audit-alert-asked-again = Patient asked to check in again
audit-alert-snoozed = Alert put aside
audit-alert-woken = Alert back in the list
audit-alert-handed-over = Alert handed over
audit-alert-released = Alert let go
audit-alert-closed = Alert closed
audit-alert-stated = Adverse event stated or corrected
audit-alert-corrected = How an alert was closed corrected
audit-check-in-accepted = Check-in received
audit-progress-rated = Progress rated
audit-session-recorded = Session recorded
audit-session-corrected = Session corrected
audit-session-withdrawn = Session taken back
audit-guidance-written = Guidance written
audit-guidance-withdrawn = Guidance withdrawn
audit-next-plan-written = Plan for the next session written
audit-next-plan-withdrawn = Plan for the next session withdrawn
audit-patient-imported = Patient added from a list
audit-patient-language = Language chosen
audit-patient-contact = Name or contact of a patient changed
audit-patient-next-session = Next session set
audit-patient-erased = Patient erased
audit-link-sending-asked = Link to be sent
audit-link-text-asked = Link to be sent by text message
audit-link-text-opened = Text message opened on a phone
audit-link-replaced = Link replaced
audit-link-renewed = New link made
audit-link-closed = Page closed by the patient
audit-link-asked-for = New link asked for
audit-link-settled = Wish for a new link seen to
audit-reminders-started = Reminders started
audit-reminders-stopped = Reminders stopped
audit-reminders-zone = Time zone of reminders changed
audit-staff-added = User added
audit-staff-invited = User invited
audit-staff-link-made = Link for a user made
audit-staff-password-chosen = Password chosen
audit-staff-role-changed = Role changed
audit-staff-phone-set = Mobile number set
audit-staff-disabled = User disabled
audit-staff-enabled = User enabled again
audit-staff-logged-in = Logged in
audit-staff-logged-out = Logged out
audit-clinic-opened = Clinic set up
audit-clinic-changed = Clinic’s data changed
audit-hours-changed = Opening hours changed
audit-hours-holiday-set = Day with other hours set
audit-hours-holiday-removed = Day with other hours removed
audit-cover-added = Cover added
audit-cover-removed = Cover removed
audit-retention-set = Retention set
audit-protocol-signed = Protocol signed
audit-translation-signed = Translation signed
audit-practice-exported = Practice’s figures taken
audit-adverse-exported = Adverse events taken
audit-exported = Audit log taken
keys-recheck = Ask the patient to check in again
keys-hand = Hand the alert over

changes-title = What is new in the protocol
changes-help = The protocol in force, { $version }, beside a version that this clinic has signed. For whom the answer changes is proved by the command afterneedle protocol diff.
changes-with = Compare with
changes-compare = Compare
changes-signature = { $version }, signed by { $name }, { $time }
changes-never-signed = This clinic has signed no version yet
changes-never-signed-help = Once a clinical lead has signed one, the next can be compared with it here.
changes-read = Read the protocol
changes-not-kept = What was signed then was not kept
changes-not-kept-help = This signature was given before contents were kept with it. The command afterneedle protocol diff compares two folders of contents.
changes-nothing = Nothing differs: this very content was signed
changes-added = New
changes-removed = Gone
changes-changed = Changed
changes-before = Before:
changes-now = Now:
changes-more = { $count ->
    [one] One more. The command afterneedle protocol diff prints all.
   *[other] { $count } more. The command afterneedle protocol diff prints all.
}
changes-rule = Rules
changes-condition = Conditions with a name
changes-derived = Numbers behind conditions
changes-usual = What counts as usual
changes-sign = Signs
changes-risk = Risk factors
changes-region = Regions
changes-muscle = Muscles
changes-advice = Care at home
changes-explanation = Explanations
changes-question = Questions for a call
changes-event = Kinds of adverse events
changes-fact = What is known
changes-source = Sources
changes-schedule = When patients are asked
changes-reaction = Strong reactions
changes-text = Sentences
history-title = What it would have told
history-help = Every check-in of this clinic is assessed once more by the protocol in force, { $version }, as it came in, and compared with what the patient was told. Nothing is changed and nobody is told.
history-begin = Assess the history
history-so-far = Check-ins assessed: { $checkins }. Told something milder: { $lower }. Told something more pressing: { $higher }.
history-unreadable = { $count ->
    [one] One check-in could not be read.
   *[other] { $count } check-ins could not be read.
}
history-not-all = There are more.
history-go-on = Go on
history-all = That is the whole history.
history-when = Check-in
history-told = Told then
history-would = Would be told now
history-more = And { $count } more. The command afterneedle protocol replay lists all.
