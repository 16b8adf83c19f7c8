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

## Reasons: one for each rule; first what the patient told us, then what to do

reason-d1-breathless = You are short of breath. After needling this can mean trouble inside the chest, whatever was needled. It needs help at once.
reason-d1-chest_pain = You have chest pain. After needling this can mean trouble inside the chest, whatever was needled. It needs help at once.
reason-d1-coughing_blood = You cough up blood. After needling this can mean trouble inside the chest. It needs help at once.
reason-d1-blue_lips = Your lips look blue. That can mean that your body gets too little air. It needs help at once.
reason-d9-collapse = You passed out more than once, had a fit, or did not wake up well. This needs help at once.
reason-d4-confusion = You are confused, or others say that you make no sense. This can come from the brain. It needs help at once.
reason-d4-face_speech_sight = Something is wrong with your face, your speech or your sight. This can come from the brain. It needs help at once.
reason-d3-weak_limb = You cannot move or hold with an arm, hand, leg or foot. Something may press on the nerves. Fast help protects them.
reason-d3-wide_numbness = A large part of your body feels numb. Something may press on the nerves in your back. Fast help protects them.
reason-d3-leg_pain_both = Pain runs down both of your legs. Something may press on the nerves in your back. Fast help protects them.
reason-d3-bladder_bowel = You cannot pass urine, or you lost control of bladder or bowel. Something may press on the nerves. Fast help protects them.
reason-d3-saddle_numbness = You are numb between the legs. Something may press on the nerves in your back. Fast help protects them.
reason-d4-sudden_headache = A very bad headache came on all at once. This can come from a blood vessel in the head. It needs help at once.
reason-d6-cold_limb = Your hand or foot is cold or pale. It may get too little blood. It needs help at once.
reason-d8-throat_swelling = Your lips, tongue or throat swell, or you wheeze. This can be a bad allergy. It needs help at once.
reason-d6-heavy_bleeding = You are bleeding and it does not stop. Press on it and get help at once.
reason-d10-self_harm = You think about harming yourself. You are not alone with this. Please call and talk to someone right now.
reason-d2-pain_on_breathing = It hurts when you breathe in. After needling this can be a first sign of air by the lung. See a doctor today.
reason-d2-dry_cough = You have a new dry cough. After needling this can be a first sign of air by the lung. See a doctor today.
reason-d2-shoulder_tip_pain = You have pain at the tip of your shoulder. After needling this can be a first sign of air by the lung. See a doctor today.
reason-d2-chest_wall_stab = You felt a stab at your ribs or chest, and it stays. After needling this can be a first sign of air by the lung. See a doctor today.
reason-d2-crackling_skin = Your skin crackles when you press it. There may be air under it. See a doctor today.
reason-d5-fever = You have a fever. After needling it can mean an infection. See a doctor today.
reason-d5-chills = You have chills that make you shake. After needling they can mean an infection. See a doctor today.
reason-d5-spreading_redness = Your skin is red and the red part is spreading. This can be an infection, even without a fever. See a doctor today.
reason-d5-pus = Pus comes out of a needle point. This can be an infection, even without a fever. See a doctor today.
reason-d5-hot_joint = You have a hot, swollen joint. This can be an infection, even without a fever. See a doctor today.
reason-d6-growing_swelling = You have a swelling that grows, is tight, or beats like a pulse. It may be blood. See a doctor today.
reason-d6-calf_swelling = Your calf is hot and swollen. This can be a blood clot. See a doctor today.
reason-d7-wrist_or_foot_drop = You cannot lift your wrist or your foot. This can come from a nerve. See a doctor today.
reason-d9-hard_to_stay_alert = You find it hard to stay awake and alert. See a doctor today. Do not stay alone, and do not drive.
reason-d4-headache_upright = Your head hurts more when you sit or stand up. See a doctor today.
reason-d4-vertigo = The room spins, or you are very unsteady. See a doctor today. Do not drive.
reason-d5-severe_pain = You have severe pain that keeps rising. It can mean an infection deep inside, even without a fever. See a doctor today.
reason-d3-sudden_spine_pain = Severe pain in your spine came on all at once. See a doctor today.
reason-d10-belly_pain = You have severe belly pain. That is not one of the usual effects. See a doctor today.
reason-d10-jaw_or_swallowing = You cannot open your mouth or swallow well. That is not one of the usual effects. See a doctor today.
reason-d10-clear_fluid = Clear fluid comes out of a needle point. That is not one of the usual effects. See a doctor today.
reason-d10-needle_left = A needle, or part of one, may still be in you. Keep the area still and see a doctor today.
reason-d10-needle_reuse = You think that your needle was used on someone else before. Some treatments only work if they start soon. See a doctor today.
reason-d9-head_injury = You hit your head. A doctor should look at it today. Do not stay alone, and do not drive.
reason-d10-dark_urine = Your urine is dark, like cola. That can come from a hurt muscle. See a doctor today.
reason-d10-skin_change = Your skin turns dark or has blisters. That is not one of the usual effects. See a doctor today.
reason-d8-hives = You have itchy welts over a large part of your body. This can be an allergy. See a doctor today.
reason-d10-pregnancy_sign = You are pregnant and told us about a warning sign. You and the child should be checked today.
reason-c2-spreading_pain = You have new pain that grows or spreads. That is not the usual soreness. Please tell your practitioner.
reason-c8-sharp_pain = You have sharp pain. The usual soreness is a dull ache. Please tell your practitioner.
reason-c3-dizziness = You feel dizzy or light-headed. Sit or lie down, and tell your practitioner.
reason-c3-fainted = You fainted and feel well again. Take it slowly, and tell your practitioner.
reason-c4-large_bruise = You have a bruise larger than your palm. Your practitioner should have a look at it.
reason-c4-swelling = The area is swollen. Your practitioner should have a look at it.
reason-c4-warmth = The area feels warm. Your practitioner should have a look at it.
reason-c5-redness = The area is red. Now and then that is how an infection starts. Your practitioner should have a look at it.
reason-c6-numbness = The area is numb. That is not one of the usual effects. Please tell your practitioner.
reason-c6-tingling = The area tingles. That is not one of the usual effects. Please tell your practitioner.
reason-c6-loss_of_function = You cannot use the area as before. Please tell your practitioner.
reason-c4-lump = You feel a new lump. Your practitioner should have a look at it.
reason-c10-stiff_neck = Your neck is stiff. Please ask your practitioner about it.
reason-c10-vomiting = You have been sick. That is not one of the usual effects. Please tell your practitioner.
reason-c10-palpitations = Your heart races or stumbles. Please tell your practitioner.
reason-c5-feverish = You feel feverish and unwell. Please tell your practitioner, and take your temperature.
reason-c10-low_mood = Your mood is low. You do not have to carry that alone. Please talk to your practitioner about it.
reason-c10-words_unread = We could not read what you wrote by ourselves. Please tell your practitioner about it.
reason-c1-worse = Your soreness is getting worse. Most often it eases by now. Please tell your practitioner.
reason-c1-lasts = You are still sore after three days. Please tell your practitioner, to find out why.
reason-c7-intense = You are very sore: 7 or more out of 10. Please tell your practitioner.
reason-c9-lasts = You are still tired after two days. Please tell your practitioner, to find out why.
reason-c9-drowsy = You are still drowsy after two days. Please tell your practitioner, to find out why.
reason-c9-interferes = You are so tired that it gets in the way of your day. Please tell your practitioner.
reason-c10-headache_lasts = You have a headache more than a day after the session. Please ask your practitioner about it.
reason-c10-headache_with_other = You have a headache, and something else with it. Please ask your practitioner about it.
reason-c10-nausea_lasts = You feel sick more than a day after the session. Please ask your practitioner about it.
reason-c10-nausea_with_other = You feel sick, and something else came with it. Please ask your practitioner about it.
reason-c10-headache_nausea = You have a headache and feel sick. Please ask your practitioner about it.
reason-c9-usual_lasts = You still feel something after more than four days, and it does not get better. Please tell your practitioner.
reason-d2-crackling_lung = Your skin crackles. By the chest or neck this can mean that air leaks from the lung. It needs help at once.
reason-d2-sharp_lung = You have sharp pain. Near the chest or neck it can come from the lung. See a doctor today.
reason-d3-spine_feeling = Severe pain in your spine came on all at once, and a part of you is numb or tingles. Something may press on the nerves. Fast help protects them.
reason-d3-spine_strength = Severe pain in your spine came on all at once, and a part of you is weak or does not work. Something may press on the nerves. Fast help protects them.
reason-d3-spine_legs = Severe pain in your spine came on all at once, and pain runs down both legs. Something may press on the nerves. Fast help protects them.
reason-d3-spine_bladder = Severe pain in your spine came on all at once, and your bladder or bowel does not work. Something may press on the nerves. Fast help protects them.
reason-d4-headache_stiff_neck = You have a headache and a stiff neck. Both at once can come from the brain. You need help at once.
reason-d4-headache_vertigo = You have a headache, and you spin or are unsteady. Both at once can come from the brain. You need help at once.
reason-d4-vertigo_feeling = You spin or are unsteady, and a part of you is numb or tingles. Both at once can come from the brain. You need help at once.
reason-d4-vertigo_vomiting = You spin or are unsteady, and you have been sick. Both at once can come from the brain. You need help at once.
reason-d5-infection_confusion = You have a sign of infection, and you are confused. Both at once can be dangerous. You need help at once.
reason-d5-infection_collapse = You have a sign of infection, and you passed out, had a fit or did not wake up well. Both at once can be dangerous. You need help at once.
reason-d5-infection_breathless = You have a sign of infection, and you are short of breath. Both at once can be dangerous. You need help at once.
reason-d5-infection_alert = You have a sign of infection, and it is hard to stay awake. Both at once can be dangerous. You need help at once.
reason-d5-infection_vomiting = You have a sign of infection, and you have been sick. Both at once can be dangerous. You need help at once.
reason-d5-infection_belly = You have a sign of infection, and you have severe belly pain. Both at once can be dangerous. You need help at once.
reason-d5-fever_immunosuppressed = You have a fever, and your immune system is weak. This can get bad within hours. You need help at once.
reason-d5-chills_immunosuppressed = You have chills, and your immune system is weak. This can get bad within hours. You need help at once.
reason-d5-pain_skin_change = It hurts a lot, and the skin turns dark or has blisters. This can be a dangerous infection. You need help at once.
reason-d5-neck_swelling = A swelling grows, and you have trouble to open your mouth or to swallow. This can block your breath. You need help at once.
reason-d5-local_diabetes = You have diabetes, and the area is red, warm or swollen, or has pus. An infection can move fast. See a doctor today.
reason-d5-local_immunosuppressed = Your immune system is weak, and the area is red, warm or swollen, or has pus. An infection can move fast. See a doctor today.
reason-d5-local_implant = You have an implant, and the area is red, warm or swollen, or has pus. An infection can move fast. See a doctor today.
reason-d5-feverish_worse = You feel feverish, and your soreness is getting worse. This can be an infection. See a doctor today.
reason-d5-feverish_spreading = You feel feverish, and you have pain that grows or spreads. This can be an infection. See a doctor today.
reason-d5-worse_local = Your soreness is getting worse, and the area is red, warm or swollen. This can be an infection. See a doctor today.
reason-d5-worse_function = Your soreness is getting worse, and you cannot use the area as before. A doctor should find out why today.
reason-d6-pain_pressure = You have severe pain, and the area is numb or tingles. Something may press on nerves and blood vessels. You need help at once.
reason-d6-swelling_pressure = A swelling grows, and the area is numb or tingles. It may press on nerves and blood vessels. You need help at once.
reason-d6-thinner_bruise = You take a blood thinner or bleed easily, and you have a large bruise. See a doctor today.
reason-d6-thinner_swelling = You take a blood thinner or bleed easily, and the area is swollen. It may be blood. See a doctor today.
reason-d6-thinner_headache = You take a blood thinner or bleed easily, and you have a headache. See a doctor today.
reason-d6-thinner_spreading = You take a blood thinner or bleed easily, and your pain spreads, and you are dizzy or fainted. You may be bleeding inside. You need help at once.
reason-d6-thinner_belly = You take a blood thinner or bleed easily, and your belly hurts, and you are dizzy or fainted. You may be bleeding inside. You need help at once.
reason-d7-function_and_feeling = You cannot use the area as before, and it is numb or tingles. This can come from a nerve. See a doctor today.
reason-d8-hives_faint = You have itchy welts, and you are dizzy or fainted. Both at once can be a bad allergy. You need help at once.
reason-d8-hives_vomiting = You have itchy welts, and you have been sick. Both at once can be a bad allergy. You need help at once.
reason-d8-hives_belly = You have itchy welts, and you have severe belly pain. Both at once can be a bad allergy. You need help at once.
reason-d9-head_thinner = You take a blood thinner or bleed easily, and you hit your head. It may bleed inside. You need help at once.
reason-d10-belly_vomiting = You have severe belly pain, and you have been sick. You need help at once.
reason-d10-belly_fainted = You have severe belly pain, and you fainted. You need help at once.
reason-d10-pregnant_fainted = You are pregnant, and you fainted. You and the child should be checked today.
reason-d10-pregnant_belly = You are pregnant, and you have severe belly pain. You and the child should be checked today.
reason-before-now = You have one of the signs that we ask about first. Even if you had it before the session, see a doctor today.
reason-before-today = You have one of the signs that need a doctor soon. Even if you had it before the session, tell your practitioner.
reason-earlier-weak_limb = In an earlier check-in you could not move or hold with an arm or leg. Even if it has passed, it needs help at once.
reason-earlier-now = In an earlier check-in you told us about one of the signs that we ask about first. Even if you feel better, see a doctor today.
reason-earlier-today = In an earlier check-in you told us about a sign that needs a doctor soon. Even if you feel better, tell your practitioner.

## Care at home: what to do; what is known (.known); the stronger form after a first session (.first)

advice-rest = Take it easy for the first day. Leave hard exercise for later, above all after a strong session.
    .first = This was your first session, so take it very easy for the first day. Leave hard exercise for later.
    .known = Practitioners advise it. We found no study that tested it.
advice-fluids = Drink enough water and eat proper meals.
    .known = It is good for you in general. No study shows that it changes the soreness.
advice-warmth = Put something warm on the sore area, like a heat pack on low.
    .known = After exercise, heat eased sore muscles at least as well as cold. After needling it has not been tested.
advice-movement = Keep moving gently: a short walk or light stretches.
    .known = In a study of 90 people, light exercise eased the soreness. This lasted for two days.
advice-step_by_step = Go back to what you usually do step by step. Do not do too much at once.
    .known = Practitioners advise it. We found no study that tested it.
advice-sleep = Go to bed on time. Try to sleep for seven to nine hours.
    .known = Experts advise seven hours or more for adults. It has not been tested after needling.
advice-tired = Rest when you are tired. A short walk is fine. Leave hard training for later, above all after a strong session.
    .first = Rest when you are tired. A short walk is fine. Leave hard training for later: after a first session people are often more tired.
    .known = Practitioners advise it. We found no study that tested it.
advice-no_driving = Do not drive while you feel drowsy, dizzy or faint.
    .known = Clinics advise it. In a large survey, one in four felt tired or drowsy after needles.
advice-own_guidance = From your practitioner: { $guidance }
    .known = Your practitioner wrote this for you.
advice-ask = Ask your practitioner when you are not sure about something.
    .known = Your practitioner knows you and what was done. You can ask at any time.
advice-rest_longer = Take a few more easy days before you train hard again.
    .known = Practitioners advise it. We found no study that tested it.
advice-short_walks = Take a short walk every day, as far as it feels good.
    .known = In a study of 90 people, light exercise eased the soreness. This lasted for two days.
advice-stretch_gently = Stretch the needled area gently, and stop before it hurts.
    .known = Practitioners advise it. We found no study that tested it.
advice-keep_warm = Keep putting something warm on the sore area, like a heat pack on low.
    .known = After exercise, heat eased sore muscles at least as well as cold. After needling it has not been tested.
advice-less_at_first = When you train again, start with much less than usual. Add a little each time.
    .known = Practitioners advise it. We found no study that tested it.
advice-tell_if_not_better = If it is not better in a few days, tell your practitioner.
    .known = Your practitioner knows you and what was done. You can ask at any time.

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

## Conditions with a name, as the page of the protocol shows them

definition-infection = infection
definition-other_contact_sign = other contact sign

## Muscles

muscle-frontalis = Forehead
muscle-occipitalis = Back of the head
muscle-temporalis = Temple
muscle-auricularis_superior = Above the ear
muscle-corrugator_supercilii = Eyebrow
muscle-procerus = Between the eyebrows
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
    .hint = Your practitioner can read this. It can make the answer more careful, never less.
incomplete = Some questions are still open, so we cannot say that this is usual. Please talk to your practitioner, or answer them.
contact-always = You can always talk to your practitioner, whatever the answer was.
not-monitored = The clinic reads check-ins in its opening hours. Outside of them nobody watches. In an emergency, call: do not wait for an answer.
outside-hours = Outside of these hours, do not wait for the clinic. What cannot wait: see a doctor or an out-of-hours service. In an emergency, call { $number }.
# Nobody has looked by the deadline. Where to go rests on the rows of danger behind each disposition: D1 to D10, C1 to C9 in facts.toml.
unseen = Nobody at { $clinic } has seen this yet
    .self_care = You do not have to wait for us. If you have a question, call the clinic. If you feel worse, check in again.
    .contact = Your answer was for the clinic to look at, and nobody has looked in time. Call the clinic, or talk to another doctor or therapist. If you feel worse, check in again.
    .urgent = Do not wait for the clinic. Be seen by a doctor today: another practice, an out-of-hours service, or an emergency department. If it gets worse, call { $number }.
    .emergency = Do not wait for the clinic. Call { $number } now, if you have not done so yet.
# The clinic has written, and nobody has taken the alert by the deadline. What to do is the same.
unseen-written = Nobody at { $clinic } has taken this on yet, although they have written to you
    .contact = Nobody has taken on your answer in time. Call the clinic, or talk to another doctor or therapist. If you feel worse, check in again.
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

## How it goes over the weeks

progress-lead = Being sore says nothing about success. What counts is what you can do, how comfortable you are and how well it moves.
progress-activities = Name one to three things that matter to you, like reaching a shelf or sleeping on your side.
progress-first = This is where you start. Later answers are compared with it.
progress-better = { $what }: from { $from } to { $to }. Two points or more count as a real change, and this one is for the better.
progress-worse = { $what }: from { $from } to { $to }. Two points or more count as a real change, and this one is for the worse. Please tell your practitioner.
progress-same = { $what }: from { $from } to { $to }. Two points or more would count as a real change.

## What to expect

usual-now =
    Many people feel sore, tight or tender near the needled area. Some feel nothing at all.
    Feeling tired is common too. Both most often ease over one to three days.
course-below = You are less sore than most people at this time.
course-within = Your soreness is in the range that many people have at this time.
course-above = You are sorer than most people at this time. Talk to your practitioner if it does not ease.
course-first = Soreness is most noticeable. You may feel tired or very relaxed.
    .when = Day 1
course-then = It begins to ease. Many people are nearly back to usual.
    .when = Day 2 and 3
course-after = For most people it has gone. If you are still sore, talk to your practitioner.
    .when = From day 4
explain-sore = The needle makes a small, short irritation in the muscle. More blood flows there while it heals. That can feel sore, heavy or tender, much like after exercise.
    .title = Why am I sore?
explain-tired = Your body can wind down after needling: the pulse slows and tense muscles let go. That can feel calm or sleepy. It is often stronger after a first or a strong session. In a large survey, one in four people felt tired or drowsy after needles.
    .title = Why am I tired?
explain-course = Most people are sore. They feel it most in the first day, and in some it starts a few hours later. It begins to ease within one to three days. Feeling tired most often passes within one to two days.
    .title = How long does it last?
explain-works = No. Being sore, or not being sore, says nothing about success. What counts is how you move, what you can do and how you feel over the next weeks.
    .title = Does soreness mean that it works?
explain-usual =
    You may be a bit sore for one to three days. The area may feel tight or tender. A muscle may twitch or ache for a moment. You may have a small bruise.
    On the first day you may be tired or a bit drowsy. You may feel very relaxed, or closer to tears.
    .title = What is usual?
explain-nothing = Yes. Some people feel little or nothing after needling. That is normal too. It says nothing about how well it works.
    .title = Is it normal to feel nothing?
explain-changes = It matters how many points and needles there were, how deep they went and how strong it was. A first time is often stronger. Your health and your stress matter too. In a study of 60 people, more needling and more pain during it went with more soreness.
    .title = What makes the after-effects stronger?
explain-again = Many people who come often say that the after-effects get milder over time. That is not so for everyone.
    .title = Is it the same every time?
explain-apart = The soreness from the needle and the pain that you came with are two different things. One can get better while the other does not. So we ask about each on its own.
    .title = Why do you ask about soreness and my old pain apart?
explain-bruise = A small bruise is one of the most common after-effects: about 8 in 100 sessions. A drop of blood is common too. Show a bruise larger than your palm to your practitioner.
    .title = Is a bruise normal?
explain-twitch = A tight band of muscle can jump for a moment when the needle touches it. Practitioners take it as a sign that they found the right spot. It can leave a dull ache.
    .title = Why did my muscle jump?
explain-what =
    A thin, solid needle goes into a tight, sore spot in a muscle. The aim is less tightness, less pain and easier movement. It is one part of your plan.
    It is not acupuncture. In trained hands the risk is low, but it is not zero. That is why we ask how you are.
    .title = What is dry needling?
explain-how = The needle can move in and out, or stay in for a while, at times with a weak current. It can go just under the skin or deep into the muscle.
    .title = How is it done?

## Adverse events, for practitioners

adverse-pneumothorax = Air or blood in the chest (pneumothorax)
adverse-bleeding = Bleeding or a large bruise
adverse-cord_or_brain = Bleeding or pressure on the brain or spinal cord
adverse-nerve = Injury of a nerve
adverse-infection = Infection
adverse-allergy = Allergic reaction
adverse-fainting = Fainting or a fall
adverse-soreness = Long or strong soreness that needed care
adverse-flare = The original problem got worse
adverse-tiredness = Tiredness or drowsiness
adverse-headache = Headache, nausea or dizziness
adverse-needle = Needle broken, stuck, left in or used before
adverse-other = Something else

## What to ask on the telephone

call-now = How are you right now? Is it better, the same or worse than before?
call-followed = Have you done what the page told you to do? If not, what keeps you from it? Is somebody with you?
call-safe = Are you safe right now? Is somebody with you? Do you think of hurting yourself?
call-breathing = Can you say a long sentence in one breath? Does it hurt to breathe in? Does lying down make it worse? A normal pulse or oxygen value does not rule it out.
call-cord = Can you lift both arms and both legs? Are you numb between the legs? Can you pass water as before?
call-head = Did the headache come all at once? Is it worse when you sit up? Do you see, speak and smile as before?
call-infection = Have you taken your temperature? Is the red or warm area larger than yesterday? Do you have an implant, diabetes or a weak immune system?
call-bleeding = How large is it, and does it still grow? Is it tense or does it throb? Do you take a blood thinner?
call-nerve = Where is it numb or weak? Can you lift your hand and your foot? Is it the same, better or worse since it began?
call-allergy = Are your lips, tongue or throat swollen? Do you wheeze? Where is the rash, and does it spread?
call-fainting = Did you hit your head? Are you fully awake now? Do you take a blood thinner? Please do not drive.
call-soreness = Show me where it is: is it the muscle that was needled, or somewhere else? Does it keep you awake? What have you tried?
call-known = Do you know what to watch for, and whom to call if it gets worse?
