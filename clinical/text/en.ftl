# What patients and clinicians read, in English. Plain, kind, action first. Every sentence is our own.

## Groups of signs

group-now = Do you have any of these now?
    .none = None of these
    .hint = These are rare. We ask about them first, every time.
group-today = Any of these today?
    .none = None of these
    .hint = These need a doctor soon.
group-contact = Any of these?
    .none = None of these
    .hint = Your practitioner wants to know about these.
group-usual = And any of these?
    .none = None of these
    .hint = These are usual after needling.

## Signs

sign-breathless = I am short of breath, also if it is only when I move
    .short = short of breath
sign-chest_pain = I have chest pain
    .short = chest pain
sign-coughing_blood = I cough up blood
    .short = coughing up blood
sign-blue_lips = My lips look blue
    .short = blue lips
sign-collapse = I collapsed more than once, had a fit, or did not wake up properly
    .short = collapsed, had a fit or did not wake properly
sign-confusion = I am confused, or others say that I make no sense
    .short = confused
sign-face_speech_sight = My face droops, my speech is slurred, or I cannot see well
    .short = trouble with face, speech or sight
sign-weak_limb = I cannot move or hold with an arm, hand, leg or foot (not just a tired muscle)
    .short = a weak arm, hand, leg or foot
sign-wide_numbness = One side of my body, or both legs, or arms and legs feel numb
    .short = numb on one side or in both legs
sign-leg_pain_both = Pain runs down both legs
    .short = pain down both legs
sign-bladder_bowel = I cannot pass urine, or I have lost control of bladder or bowel
    .short = cannot pass urine or lost control
sign-saddle_numbness = I am numb between the legs
    .short = numb between the legs
sign-sudden_headache = A very bad headache came on all at once
    .short = sudden, very bad headache
sign-cold_limb = A hand or foot is cold or pale
    .short = cold or pale hand or foot
sign-throat_swelling = My lips, tongue or throat are swelling, or I wheeze
    .short = swelling of lips, tongue or throat
sign-heavy_bleeding = I am bleeding and it does not stop
    .short = bleeding that does not stop
sign-self_harm = I think about harming myself
    .short = thoughts of self-harm
sign-pain_on_breathing = It hurts when I breathe in
    .short = pain on breathing in
sign-dry_cough = I have a new dry cough
    .short = new dry cough
sign-shoulder_tip_pain = I have pain at the tip of my shoulder
    .short = pain at the tip of the shoulder
sign-chest_wall_stab = There was a stab at my ribs or chest, and it stays
    .short = a stab at the ribs that stays
sign-crackling_skin = The skin crackles when I press it
    .short = crackling skin
sign-fever = I have a fever: 38 degrees or more, or hot and shivering
    .short = fever
sign-chills = I have chills that make me shake
    .short = chills
sign-spreading_redness = The skin is red and the red part is spreading
    .short = spreading redness
sign-pus = Pus comes out of a needle point
    .short = pus
sign-hot_joint = A joint is hot and swollen
    .short = hot, swollen joint
sign-growing_swelling = A swelling grows by the hour, is tight, or beats like a pulse
    .short = growing or tight swelling
sign-calf_swelling = My calf is hot and swollen
    .short = hot, swollen calf
sign-wrist_or_foot_drop = I cannot lift my wrist or my foot
    .short = cannot lift wrist or foot
sign-hard_to_stay_alert = It is hard to stay awake and alert
    .short = hard to stay alert
sign-headache_upright = My head hurts more when I sit or stand up
    .short = headache worse when upright
sign-vertigo = The room spins, or I am very unsteady
    .short = spinning or unsteady
sign-severe_pain = I have severe pain that keeps rising, and nothing eases it
    .short = severe, rising pain
sign-sudden_spine_pain = Severe pain in my spine came on all at once
    .short = sudden severe spine pain
sign-belly_pain = I have severe belly pain
    .short = severe belly pain
sign-jaw_or_swallowing = I cannot open my mouth or swallow (not just sore from chewing)
    .short = trouble opening the mouth or swallowing
sign-clear_fluid = Clear fluid comes out of a needle point
    .short = clear fluid from a needle point
sign-needle_left = A needle, or part of one, may still be in me
    .short = a needle left behind
sign-needle_reuse = I think the needle was used on someone else before
    .short = a needle used before
sign-head_injury = I hit my head
    .short = a knock to the head
sign-dark_urine = My urine is dark, like cola
    .short = dark urine
sign-skin_change = The skin turns dark or has blisters
    .short = dark or blistered skin
sign-hives = I have itchy welts over a large part of my body
    .short = widespread hives
sign-pregnancy_sign = I am pregnant and have bleeding, fluid, contractions, or the child moves less
    .short = a warning sign in pregnancy
sign-spreading_pain = New pain grows or spreads, and it is not my old problem
    .short = spreading pain
sign-sharp_pain = I have sharp pain
    .short = sharp pain
sign-dizziness = I feel dizzy or light-headed
    .short = dizzy
sign-fainted = I fainted once and feel well again
    .short = fainted once
sign-large_bruise = I have a bruise larger than my palm
    .short = large bruise
sign-swelling = The area is swollen
    .short = swelling
sign-warmth = The area is warm
    .short = warmth
sign-redness = The area is red
    .short = redness
sign-numbness = The area is numb
    .short = numbness
sign-tingling = The area tingles
    .short = tingling
sign-loss_of_function = I cannot use the area as before
    .short = loss of function
sign-lump = I feel a new lump
    .short = a lump
sign-headache = I have a headache
    .short = headache
sign-stiff_neck = My neck is stiff
    .short = stiff neck
sign-nausea = I feel sick
    .short = nausea
sign-vomiting = I have been sick (vomited)
    .short = vomiting
sign-palpitations = My heart races or stumbles
    .short = palpitations
sign-feverish = I feel feverish and unwell, without a fever
    .short = feeling feverish
sign-low_mood = My mood is low
    .short = low mood
sign-tightness = Tightness
    .short = tightness
sign-tenderness = Tender to touch
    .short = tenderness
sign-aching = A dull ache
    .short = aching
sign-twitching = A passing twitch
    .short = twitching
sign-small_bruise = A small bruise
    .short = small bruise
sign-skin_sensitivity = The skin is a bit touchy
    .short = touchy skin
sign-itch = A little itch
    .short = itch
sign-spot_of_blood = A spot of blood
    .short = a spot of blood
sign-flare = My old problem has flared up
    .short = a flare of the old problem
sign-drowsy = Drowsy or sleepy
    .short = drowsy
sign-relaxed = Very relaxed
    .short = very relaxed
sign-emotional = A bit emotional
    .short = a bit emotional

## Scales

scale-soreness = How sore is the needled area?
    .low = not sore
    .high = as sore as it could be
    .short = soreness
scale-fatigue = How tired are you?
    .low = not tired
    .high = as tired as I could be
    .short = tiredness
scale-worry = How worried are you?
    .low = not worried
    .high = very worried
    .short = worry
scale-function = How well can you do the activity that you chose?
    .low = not at all
    .high = as before
    .short = function
scale-comfort = How comfortable is your original problem?
    .low = not at all
    .high = fully
    .short = comfort
scale-mobility = How well does it move?
    .low = not at all
    .high = freely
    .short = mobility

## Other questions

question-soreness_trend = How has the soreness changed?
    .better = Better
    .same = The same
    .worse = Worse
question-fatigue_interferes = Does tiredness get in the way of your day?
question-known_before = Was any of these there before the session, and is it no worse now?
question-areas = Where were the needles?
question-risks = Does any of these apply to you?
    .none = None of these

## What to do

disposition-self_care = Usual
    .action = This is usual. You can look after it at home.
    .time = Check in again when you like.
    .next = You can check in again at any time, and you can always ask your practitioner.
disposition-contact = Contact your practitioner
    .action = Contact your practitioner
    .time = By the next working day
    .next = Your answers are in your practitioner's list. Call if you would like to talk sooner.
disposition-urgent = Be seen today
    .action = Be seen by a doctor today
    .time = Today, do not wait until tomorrow
    .next = Your practitioner has been told. Do not wait for a call: be seen today. If it gets worse, call { $number }.
disposition-emergency = Call now
    .action = Call { $number } now
    .time = Now
    .next = Do not wait for anyone to read this. Do not drive yourself. Your practitioner has been told as well.

## Reasons

reason-d1-now = After needling this can be a sign of air or blood where it should not be in the chest. It needs help at once, whatever was needled.
reason-d2-today = After needling this can be a first sign of air around the lung. A doctor should listen to your chest today.
reason-d2-crackling = Skin that crackles can mean that air is leaking from the lung. It needs help at once.
reason-d2-sharp = Sharp pain near the chest can come from the lung. A doctor should check it today.
reason-d3-now = This can mean pressure on the spinal cord or its nerves. Fast help protects them.
reason-d3-today = Sudden severe pain in the spine needs a doctor today.
reason-earlier-weak = You told us about a weak arm or leg. It needs help now, even if it has passed.
reason-d4-now = This can come from the brain or its blood vessels. It needs help at once.
reason-d4-today = After needling near the neck or head, a doctor should check this today.
reason-d5-now = This can be a dangerous infection. It needs help at once.
reason-d5-immune = Fever with a weak immune system can become dangerous within hours. It needs help at once.
reason-d5-swallow = A growing swelling with trouble swallowing can block the airway. It needs help at once.
reason-d5-today = This can be an infection. It should be seen today, also without a fever.
reason-d5-risk = With diabetes, a weak immune system or an implant, this should be seen today.
reason-d6-now = This can mean a bleeding, or a limb without enough blood. It needs help at once.
reason-d6-today = This can be a bleeding or a blood clot. A doctor should look at it today.
reason-d6-pressure = Strong pain or growing swelling with numbness can mean pressure on nerves and vessels. It needs help at once.
reason-d6-thinner = You take a blood thinner, so this should be checked today.
reason-d6-thinner-now = You take a blood thinner, and this can be a bleeding inside. It needs help at once.
reason-d7-today = This can come from a nerve. A doctor should check it today.
reason-d8-now = This can be a severe allergy. It needs help at once.
reason-d8-today = This can be an allergy. It should be seen today.
reason-d9-now = Passing out again, a fit, or not waking properly needs help at once.
reason-d9-today = This should be checked by a doctor today. Do not stay alone, and do not drive.
reason-d9-head = You take a blood thinner and hit your head. It needs help at once.
reason-d10-today = This does not belong to the usual effects. A doctor should see it today.
reason-d10-belly = Severe belly pain with being sick or fainting needs help at once.
reason-d10-pregnant = In pregnancy this should be checked today.
reason-self-harm = You are not alone with this. Please talk to someone right now.
reason-before-now = This is serious, also if you had it before the session. It should be seen today.
reason-before-today = Your practitioner should know about this, also if you had it before the session.
reason-earlier-now = In an earlier check-in you told us about something serious. It should be seen, even if it feels better.
reason-earlier-today = In an earlier check-in you told us about something that your practitioner should follow up.
reason-c1-worse = Your soreness is getting worse. Your practitioner should know, to find out why.
reason-c1-lasts = You are still sore after three days. Your practitioner should know, to find out why.
reason-c2 = New pain that spreads is not part of the usual soreness. Your practitioner should hear about it.
reason-c3 = Feeling dizzy or fainting after needling should be talked over with your practitioner.
reason-c4 = A large bruise, swelling, warmth or a lump should be looked at by your practitioner.
reason-c5 = This can be a first sign of infection. Your practitioner should look at it.
reason-c6 = Numbness, tingling or a loss of function should be checked by your practitioner.
reason-c7 = Your soreness is stronger than usual. Your practitioner should know.
reason-c8 = Sharp pain is not the usual dull ache. Your practitioner should hear about it.
reason-c9-lasts = You are still tired after two days. Your practitioner should know.
reason-c9-interferes = Tiredness gets in the way of your day. Your practitioner can help to find out why.
reason-c10 = This is not one of the usual effects. Please ask your practitioner about it.
reason-c10-lasts = This has lasted more than four days and is not better. Your practitioner should know.

## Care at home

advice-rest = Take it easy for the first day. Leave hard exercise for later.
    .first = Take it easy for the first day. Leave hard exercise for later, above all after a first session.
advice-fluids = Drink enough and eat proper meals.
advice-warmth = Put something warm on the sore area, like a heat pack on low.
advice-movement = Keep moving gently: a short walk or light stretches.
advice-step_by_step = Go back to your usual activities step by step.
advice-sleep = Go to bed on time. Seven to nine hours of sleep help.
advice-tired = Rest when you are tired, and leave hard training for later.
    .first = Rest when you are tired, and leave hard training for later. After a first session tiredness can be stronger.
advice-no_driving = Do not drive while you feel drowsy or dizzy.
advice-ask = Ask your practitioner whenever something is unclear.

## Choices

risk-anticoagulant = Blood thinner or bleeding disorder
risk-immunosuppressed = Weak immune system
risk-diabetes = Diabetes
risk-pregnant = Pregnant
risk-implant = Implant near the area: joint, heart valve or other hardware
risk-lung_disease = Lung disease
risk-faint_before = Has fainted before
risk-clot_risk = Risk of blood clots
risk-under_16 = Under 16
technique-pistoning = In and out
technique-static = Left in place
technique-electrical = With electrical stimulation
depth-superficial = Under the skin
depth-deep = Into the muscle
region-head = Head
region-jaw_face = Jaw and face
region-neck = Neck
region-shoulder = Shoulder
region-chest = Chest
region-upper_back = Upper back
region-low_back = Low back
region-abdomen = Belly
region-buttock_hip = Buttock and hip
region-thigh = Thigh
region-knee = Knee
region-calf_foot = Calf and foot
region-arm = Upper arm
region-forearm_hand = Forearm and hand

## Muscles

muscle-frontalis = Forehead
muscle-occipitalis = Back of the head
muscle-temporalis = Temple
muscle-auricularis_superior = Above the ear
muscle-corrugator_supercilii = Eyebrow
muscle-masseter = Chewing muscle
muscle-pterygoideus_medialis = Inner jaw muscle
muscle-pterygoideus_lateralis = Deep jaw muscle
muscle-digastricus = Under the chin
muscle-zygomaticus_major = Cheek
muscle-buccinator = Inner cheek
muscle-orbicularis_oculi = Around the eye
muscle-sternocleidomastoideus = Side of the neck
muscle-scalenus_anterior = Front scalene
muscle-scalenus_medius = Middle scalene
muscle-scalenus_posterior = Back scalene
muscle-splenius_capitis = Upper back of the neck
muscle-splenius_cervicis = Lower back of the neck
muscle-semispinalis_capitis = Deep back of the neck
muscle-semispinalis_cervicis = Deep lower neck
muscle-multifidus_cervicis = Deep neck beside the spine
muscle-obliquus_capitis_inferior = Under the skull
muscle-rectus_capitis_posterior_major = Deep under the skull
muscle-longus_colli = Deep front of the neck
muscle-longissimus_capitis = Side of the back of the neck
muscle-trapezius_superior = Upper trapezius
muscle-levator_scapulae = Shoulder blade lifter
muscle-supraspinatus = Top of the shoulder blade
muscle-infraspinatus = Back of the shoulder blade
muscle-teres_minor = Small round muscle behind the shoulder
muscle-teres_major = Large round muscle behind the shoulder
muscle-subscapularis = Under the shoulder blade
muscle-deltoideus_anterior = Front of the shoulder
muscle-deltoideus_medius = Side of the shoulder
muscle-deltoideus_posterior = Back of the shoulder
muscle-coracobrachialis = Inner front of the shoulder
muscle-pectoralis_major = Large chest muscle
muscle-pectoralis_minor = Small chest muscle
muscle-subclavius = Under the collar bone
muscle-serratus_anterior = Side of the ribs
muscle-intercostales = Between the ribs
muscle-sternalis = On the breastbone
muscle-trapezius_medius = Middle trapezius
muscle-trapezius_inferior = Lower trapezius
muscle-rhomboideus_major = Large rhomboid
muscle-rhomboideus_minor = Small rhomboid
muscle-serratus_posterior_superior = Upper rib lifter
muscle-serratus_posterior_inferior = Lower rib muscle
muscle-latissimus_dorsi = Broad back muscle
muscle-iliocostalis_thoracis = Outer long back muscle
muscle-longissimus_thoracis = Long back muscle
muscle-spinalis_thoracis = Beside the upper spine
muscle-multifidus_thoracis = Deep beside the upper spine
muscle-multifidus_lumborum = Deep beside the low spine
muscle-iliocostalis_lumborum = Outer low back
muscle-longissimus_lumborum = Long low back muscle
muscle-quadratus_lumborum = Side of the low back
muscle-psoas_major = Deep hip bender
muscle-rectus_abdominis = Straight belly muscle
muscle-obliquus_externus = Outer side of the belly
muscle-obliquus_internus = Inner side of the belly
muscle-transversus_abdominis = Deep belly muscle
muscle-iliacus = Inside of the hip bone
muscle-gluteus_maximus = Large buttock muscle
muscle-gluteus_medius = Side of the hip
muscle-gluteus_minimus = Deep side of the hip
muscle-piriformis = Deep buttock muscle
muscle-obturatorius_internus = Inner hip muscle
muscle-gemelli = Small deep hip muscles
muscle-quadratus_femoris = Low deep buttock
muscle-tensor_fasciae_latae = Front side of the hip
muscle-rectus_femoris = Front of the thigh
muscle-vastus_lateralis = Outer thigh
muscle-vastus_medialis = Inner front of the thigh
muscle-vastus_intermedius = Deep front of the thigh
muscle-sartorius = Tailor's muscle
muscle-biceps_femoris = Outer back of the thigh
muscle-semitendinosus = Inner back of the thigh
muscle-semimembranosus = Deep inner back of the thigh
muscle-adductor_longus = Inner thigh
muscle-adductor_magnus = Large inner thigh muscle
muscle-gracilis = Slender inner thigh muscle
muscle-pectineus = Groin muscle
muscle-popliteus = Back of the knee
muscle-plantaris = Thin muscle behind the knee
muscle-articularis_genus = Above the kneecap
muscle-gastrocnemius_medialis = Inner calf
muscle-gastrocnemius_lateralis = Outer calf
muscle-soleus = Deep calf
muscle-tibialis_anterior = Front of the shin
muscle-tibialis_posterior = Deep inner calf
muscle-fibularis_longus = Outer lower leg
muscle-fibularis_brevis = Outer ankle
muscle-extensor_digitorum_longus = Toe lifters
muscle-flexor_hallucis_longus = Big toe bender
muscle-flexor_digitorum_brevis = Sole of the foot
muscle-abductor_hallucis = Inner edge of the foot
muscle-quadratus_plantae = Deep sole of the foot
muscle-biceps_brachii = Biceps
muscle-brachialis = Under the biceps
muscle-triceps_brachii = Triceps
muscle-anconeus = Behind the elbow
muscle-brachioradialis = Thumb side of the forearm
muscle-extensor_carpi_radialis_longus = Long wrist lifter
muscle-extensor_carpi_radialis_brevis = Short wrist lifter
muscle-extensor_digitorum = Finger lifters
muscle-extensor_carpi_ulnaris = Little finger side wrist lifter
muscle-supinator = Palm-up muscle
muscle-pronator_teres = Palm-down muscle
muscle-flexor_carpi_radialis = Thumb side wrist bender
muscle-flexor_carpi_ulnaris = Little finger side wrist bender
muscle-flexor_digitorum_superficialis = Finger benders
muscle-flexor_digitorum_profundus = Deep finger benders
muscle-flexor_pollicis_longus = Thumb bender
muscle-adductor_pollicis = Web of the thumb
muscle-opponens_pollicis = Ball of the thumb
muscle-interossei_dorsales = Between the hand bones

## Every page

emergency-advice = If you are short of breath, have chest pain, or cannot move an arm or leg, call { $number } now. Do not wait for an answer from the clinic.
emergency-tell = I had dry needling on { $when }. Needled: { $areas }.
crisis-line = You are not alone. Call { $number } now and say that you think about harming yourself. Stay with someone you trust.
words-question = Anything else, in your own words?
    .hint = Your practitioner reads this. It does not change the answer.
incomplete = Some questions are still open, so we cannot say that this is usual. Please talk to your practitioner, or answer them.
contact-always = You can always talk to your practitioner, whatever the answer was.
not-monitored = The clinic reads check-ins on working days. Nobody watches them at night or at the weekend. In an emergency, call: do not wait for an answer.
when-emergency =
    you are short of breath, or have chest pain
    you cannot move an arm, hand, leg or foot
    you cannot pass urine, or are numb between the legs
    a very bad headache comes on all at once
    you are confused, or cannot be woken properly
when-today =
    you have a fever or chills
    it hurts to breathe in
    redness spreads, or pus comes out
    a swelling keeps growing
when-contact =
    soreness gets worse, or lasts more than three days
    you feel dizzy, or have fainted
    the area is very bruised, swollen, warm or red
    the area is numb or tingles
    you have any question at all

## What to expect

usual-now =
    Many people feel sore, tight or tender near the needled area. Some feel nothing at all.
    Feeling tired is common too. Both most often ease over one to three days.
course-first = Soreness is most noticeable. You may feel tired or very relaxed.
    .when = Day 1
course-then = It begins to ease. Many people are nearly back to usual.
    .when = Day 2 and 3
course-after = For most people it has gone. If you are still sore, talk to your practitioner.
    .when = From day 4
explain-sore = The needle makes a small, short irritation in the muscle. More blood flows there while it heals. That can feel sore, heavy or tender, much like after exercise.
    .title = Why am I sore?
explain-tired = Your body can wind down after needling: the pulse slows, tense muscles let go. That can feel calm or sleepy. It is often stronger after a first or a long session.
    .title = Why am I tired?
explain-course = Soreness is most noticeable in the first day and begins to ease within one to three days. Tiredness most often passes within one to two days.
    .title = How long does it last?
explain-works = No. Being sore, or not being sore, says nothing about success. What counts is how you move, what you can do and how comfortable you are over the next weeks.
    .title = Does soreness mean that it works?
