# What patients and clinicians read, in Spanish. Draft by machine translation: needs review and sign-off by a Spanish-speaking clinician.

## Groups of signs

group-now = ¿Tienes algo de esto ahora?
    .none = Nada de esto
    .hint = Pasa muy pocas veces. Siempre lo preguntamos primero.
group-today = ¿Algo de esto hoy?
    .none = Nada de esto
    .hint = Esto necesita un médico pronto.
group-contact = ¿Algo de esto?
    .none = Nada de esto
    .hint = Tu profesional quiere saberlo.
group-usual = ¿Y algo de esto?
    .none = Nada de esto
    .hint = Es habitual después de la punción.

## Signs

sign-breathless = Me falta el aire, aunque solo sea al moverme
    .short = falta de aire
sign-chest_pain = Tengo dolor en el pecho
    .short = dolor en el pecho
sign-coughing_blood = Toso sangre
    .short = tos con sangre
sign-blue_lips = Mis labios se ven azules
    .short = labios azules
sign-collapse = Me desmayé más de una vez, tuve una convulsión o no desperté bien
    .short = desmayos, convulsión o no despertar bien
sign-confusion = Siento confusión, o me dicen que lo que digo no tiene sentido
    .short = confusión
sign-face_speech_sight = Tengo la cara caída, arrastro las palabras o no veo bien
    .short = problemas en la cara, el habla o la vista
sign-weak_limb = No puedo mover un brazo, mano, pierna o pie, o no tiene fuerza para sujetar (no es solo un músculo cansado)
    .short = debilidad en un brazo, mano, pierna o pie
sign-wide_numbness = Siento dormido un lado del cuerpo, o las dos piernas, o los brazos y las piernas
    .short = adormecimiento de un lado o de las dos piernas
sign-leg_pain_both = El dolor me baja por las dos piernas
    .short = dolor que baja por las dos piernas
sign-bladder_bowel = No puedo orinar, o he perdido el control de la orina o de las heces
    .short = no poder orinar o pérdida de control
sign-saddle_numbness = Tengo dormida la zona entre las piernas
    .short = adormecimiento entre las piernas
sign-sudden_headache = Me dio de golpe un dolor de cabeza muy fuerte
    .short = dolor de cabeza repentino, muy fuerte
sign-cold_limb = Tengo una mano o un pie frío o pálido
    .short = mano o pie frío o pálido
sign-throat_swelling = Se me hinchan los labios, la lengua o la garganta, o me silba el pecho al respirar
    .short = hinchazón de labios, lengua o garganta
sign-heavy_bleeding = Sangro y no para
    .short = sangrado que no para
sign-self_harm = Pienso en hacerme daño
    .short = pensamientos de hacerse daño
sign-pain_on_breathing = Me duele al tomar aire
    .short = dolor al tomar aire
sign-dry_cough = Tengo una tos seca nueva
    .short = tos seca nueva
sign-shoulder_tip_pain = Tengo dolor en la punta del hombro
    .short = dolor en la punta del hombro
sign-chest_wall_stab = Sentí una punzada en las costillas o en el pecho, y no se va
    .short = punzada en las costillas que no se va
sign-crackling_skin = La piel cruje cuando la aprieto
    .short = piel que cruje
sign-fever = Tengo fiebre: 38 grados o más, o siento calor y tiemblo
    .short = fiebre
sign-chills = Tengo escalofríos que me hacen temblar
    .short = escalofríos
sign-spreading_redness = La piel está roja y lo rojo se extiende
    .short = enrojecimiento que se extiende
sign-pus = Sale pus de un punto de la punción
    .short = pus
sign-hot_joint = Tengo una articulación caliente e hinchada
    .short = articulación caliente e hinchada
sign-growing_swelling = Tengo una hinchazón que crece cada hora, está tensa o late como el pulso
    .short = hinchazón que crece o está tensa
sign-calf_swelling = Tengo la pantorrilla caliente e hinchada
    .short = pantorrilla caliente e hinchada
sign-wrist_or_foot_drop = No puedo levantar la muñeca o el pie
    .short = no poder levantar la muñeca o el pie
sign-hard_to_stay_alert = Me cuesta no dormirme y estar alerta
    .short = dificultad para estar alerta
sign-headache_upright = Me duele más la cabeza al sentarme o ponerme de pie
    .short = dolor de cabeza que empeora al incorporarse
sign-vertigo = Todo me da vueltas, o me falta mucho el equilibrio
    .short = vueltas o falta de equilibrio
sign-severe_pain = Tengo un dolor muy fuerte que no deja de subir, y nada lo alivia
    .short = dolor muy fuerte que sube
sign-sudden_spine_pain = Me dio de golpe un dolor muy fuerte en la columna
    .short = dolor repentino muy fuerte en la columna
sign-belly_pain = Tengo un dolor muy fuerte en la barriga
    .short = dolor muy fuerte en la barriga
sign-jaw_or_swallowing = No puedo abrir la boca o tragar (no es solo dolor por masticar)
    .short = dificultad para abrir la boca o tragar
sign-clear_fluid = Sale líquido transparente de un punto de la punción
    .short = líquido transparente de un punto de la punción
sign-needle_left = Puede que aún tenga dentro una aguja, o parte de ella
    .short = una aguja que quedó dentro
sign-needle_reuse = Creo que la aguja se usó antes en otra persona
    .short = una aguja usada antes
sign-head_injury = Me golpeé la cabeza
    .short = golpe en la cabeza
sign-dark_urine = Mi orina es oscura, como un refresco de cola
    .short = orina oscura
sign-skin_change = La piel se pone oscura o tiene ampollas
    .short = piel oscura o con ampollas
sign-hives = Tengo ronchas que pican en gran parte del cuerpo
    .short = ronchas en gran parte del cuerpo
sign-pregnancy_sign = Estoy embarazada. Y sangro, pierdo líquido, tengo contracciones o el bebé se mueve menos
    .short = una señal de alarma en el embarazo
sign-spreading_pain = Un dolor nuevo crece o se extiende, y no es mi problema de antes
    .short = dolor que se extiende
sign-sharp_pain = Tengo un dolor punzante
    .short = dolor punzante
sign-dizziness = Siento mareo o la cabeza ligera
    .short = mareo
sign-fainted = Me desmayé una vez y ya me siento bien
    .short = un desmayo
sign-large_bruise = Tengo un moretón más grande que la palma de mi mano
    .short = moretón grande
sign-swelling = La zona está hinchada
    .short = hinchazón
sign-warmth = La zona está caliente
    .short = calor en la zona
sign-redness = La zona está roja
    .short = enrojecimiento
sign-numbness = La zona está dormida
    .short = adormecimiento
sign-tingling = Siento hormigueo en la zona
    .short = hormigueo
sign-loss_of_function = No puedo usar la zona como antes
    .short = pérdida de función
sign-lump = Noto un bulto nuevo
    .short = un bulto
sign-headache = Tengo dolor de cabeza
    .short = dolor de cabeza
sign-stiff_neck = Tengo el cuello rígido
    .short = cuello rígido
sign-nausea = Tengo náuseas
    .short = náuseas
sign-vomiting = He vomitado
    .short = vómitos
sign-palpitations = Mi corazón va muy rápido o da saltos
    .short = palpitaciones
sign-feverish = Me siento mal y como con fiebre, pero sin fiebre
    .short = sensación de fiebre
sign-low_mood = Tengo el ánimo bajo
    .short = ánimo bajo
sign-tightness = Tirantez
    .short = tirantez
sign-tenderness = Duele al tocar
    .short = dolor al tocar
sign-aching = Un dolor sordo
    .short = dolor sordo
sign-twitching = Un salto breve del músculo
    .short = saltos del músculo
sign-small_bruise = Un moretón pequeño
    .short = moretón pequeño
sign-skin_sensitivity = La piel está un poco sensible
    .short = piel sensible
sign-itch = Un poco de picazón
    .short = picazón
sign-spot_of_blood = Una manchita de sangre
    .short = una manchita de sangre
sign-flare = Mi problema de antes se ha reactivado
    .short = reactivación del problema de antes
sign-drowsy = Somnolencia o sueño
    .short = somnolencia
sign-relaxed = Mucha relajación
    .short = mucha relajación
sign-emotional = Las emociones un poco a flor de piel
    .short = emociones un poco a flor de piel

## Scales

scale-soreness = ¿Cuánto te duele la zona de la punción?
    .low = no duele
    .high = el mayor dolor posible
    .short = dolor de la punción
scale-fatigue = ¿Cuánto cansancio sientes?
    .low = nada de cansancio
    .high = el mayor cansancio posible
    .short = cansancio
scale-worry = ¿Cuánta preocupación sientes?
    .low = ninguna preocupación
    .high = mucha preocupación
    .short = preocupación
scale-function = ¿Hasta qué punto puedes hacer bien la actividad que elegiste?
    .low = nada
    .high = como antes
    .short = función
scale-comfort = ¿Qué alivio notas en tu problema de antes?
    .low = ninguna
    .high = completa
    .short = comodidad
scale-mobility = ¿Hasta qué punto se mueve bien la zona?
    .low = nada
    .high = con libertad
    .short = movilidad

## Other questions

question-soreness_trend = ¿Cómo ha cambiado el dolor de la punción?
    .better = Mejor
    .same = Igual
    .worse = Peor
question-fatigue_interferes = ¿El cansancio te complica el día?
question-known_before = ¿Algo de esto ya estaba antes de la sesión, y ahora no está peor?
question-areas = ¿Dónde te pusieron las agujas?
question-risks = ¿Algo de esto es tu caso?
    .none = Nada de esto

## What to do

disposition-self_care = Habitual
    .action = Esto es habitual. Puedes cuidarlo en casa.
    .time = Haz otra revisión cuando quieras.
    .next = Puedes hacer otra revisión en cualquier momento. Y siempre puedes preguntar a tu profesional.
disposition-contact = Contacta con tu profesional
    .action = Contacta con tu profesional
    .time = A más tardar, el próximo día laborable
    .next = Tus respuestas están en la lista de tu profesional. Llama si quieres hablar antes.
disposition-urgent = Que te vean hoy
    .action = Que te vea un médico hoy
    .time = Hoy, no esperes hasta mañana
    .next = Tu profesional ya tiene el aviso. No esperes una llamada: ve hoy al médico. Si empeora, llama al { $number }.
disposition-emergency = Llama ya
    .action = Llama ya al { $number }
    .time = Ahora
    .next = No esperes a que alguien lea esto. No vayas conduciendo. Tu profesional también tiene el aviso.

## Reasons: one for each rule; first what the patient told us, then what to do

reason-d1-breathless = Te falta el aire. Tras una punción puede ser un problema dentro del pecho, sea cual sea la zona tratada. Necesitas ayuda ya.
reason-d1-chest_pain = Tienes dolor en el pecho. Tras una punción puede ser un problema dentro del pecho, sea cual sea la zona tratada. Necesitas ayuda ya.
reason-d1-coughing_blood = Toses sangre. Tras una punción puede ser un problema dentro del pecho. Necesitas ayuda ya.
reason-d1-blue_lips = Tus labios se ven azules. Puede que a tu cuerpo le llegue muy poco aire. Necesitas ayuda ya.
reason-d9-collapse = Te desmayaste más de una vez, tuviste una convulsión o no despertaste bien. Necesitas ayuda ya.
reason-d4-confusion = Sientes confusión, o te dicen que lo que dices no tiene sentido. Puede venir del cerebro. Necesitas ayuda ya.
reason-d4-face_speech_sight = Algo va mal en tu cara, tu habla o tu vista. Puede venir del cerebro. Necesitas ayuda ya.
reason-d3-weak_limb = No puedes mover un brazo, mano, pierna o pie, o no tiene fuerza para sujetar. Algo puede apretar los nervios. La ayuda rápida los protege.
reason-d3-wide_numbness = Sientes dormida una gran parte del cuerpo. Algo puede apretar los nervios de la espalda. La ayuda rápida los protege.
reason-d3-leg_pain_both = El dolor te baja por las dos piernas. Algo puede apretar los nervios de la espalda. La ayuda rápida los protege.
reason-d3-bladder_bowel = No puedes orinar, o has perdido el control de la orina o de las heces. Algo puede apretar los nervios. La ayuda rápida los protege.
reason-d3-saddle_numbness = Tienes dormida la zona entre las piernas. Algo puede apretar los nervios de la espalda. La ayuda rápida los protege.
reason-d4-sudden_headache = Te dio de golpe un dolor de cabeza muy fuerte. Puede venir de un vaso de sangre en la cabeza. Necesitas ayuda ya.
reason-d6-cold_limb = Tu mano o tu pie está frío o pálido. Puede que le llegue muy poca sangre. Necesitas ayuda ya.
reason-d8-throat_swelling = Se te hinchan los labios, la lengua o la garganta, o te silba el pecho al respirar. Puede ser una alergia grave. Necesitas ayuda ya.
reason-d6-heavy_bleeding = Sangras y no para. Aprieta la zona y busca ayuda ya.
reason-d10-self_harm = Piensas en hacerte daño. No tienes que pasar por esto a solas. Por favor, llama y habla con alguien ahora mismo.
reason-d2-pain_on_breathing = Te duele al tomar aire. Tras una punción puede ser una primera señal de aire junto al pulmón. Ve hoy al médico.
reason-d2-dry_cough = Tienes una tos seca nueva. Tras una punción puede ser una primera señal de aire junto al pulmón. Ve hoy al médico.
reason-d2-shoulder_tip_pain = Tienes dolor en la punta del hombro. Tras una punción puede ser una primera señal de aire junto al pulmón. Ve hoy al médico.
reason-d2-chest_wall_stab = Sentiste una punzada en las costillas o en el pecho, y no se va. Tras una punción puede ser una primera señal de aire junto al pulmón. Ve hoy al médico.
reason-d2-crackling_skin = Tu piel cruje cuando la aprietas. Puede que haya aire debajo. Ve hoy al médico.
reason-d5-fever = Tienes fiebre. Tras una punción puede ser una infección. Ve hoy al médico.
reason-d5-chills = Tienes escalofríos que te hacen temblar. Tras una punción pueden ser una infección. Ve hoy al médico.
reason-d5-spreading_redness = Tu piel está roja y lo rojo se extiende. Puede ser una infección, aunque no haya fiebre. Ve hoy al médico.
reason-d5-pus = Sale pus de un punto de la punción. Puede ser una infección, aunque no haya fiebre. Ve hoy al médico.
reason-d5-hot_joint = Tienes una articulación caliente e hinchada. Puede ser una infección, aunque no haya fiebre. Ve hoy al médico.
reason-d6-growing_swelling = Tienes una hinchazón que crece, está tensa o late como el pulso. Puede ser sangre. Ve hoy al médico.
reason-d6-calf_swelling = Tienes la pantorrilla caliente e hinchada. Puede ser un coágulo de sangre. Ve hoy al médico.
reason-d7-wrist_or_foot_drop = No puedes levantar la muñeca o el pie. Puede venir de un nervio. Ve hoy al médico.
reason-d9-hard_to_stay_alert = Te cuesta no dormirte y estar alerta. Ve hoy al médico. No te quedes a solas y no conduzcas.
reason-d4-headache_upright = Te duele más la cabeza al sentarte o ponerte de pie. Ve hoy al médico.
reason-d4-vertigo = Todo te da vueltas, o te falta mucho el equilibrio. Ve hoy al médico. No conduzcas.
reason-d5-severe_pain = Tienes un dolor muy fuerte que no deja de subir. Puede ser una infección profunda, aunque no haya fiebre. Ve hoy al médico.
reason-d3-sudden_spine_pain = Te dio de golpe un dolor muy fuerte en la columna. Ve hoy al médico.
reason-d10-belly_pain = Tienes un dolor muy fuerte en la barriga. No es uno de los efectos habituales. Ve hoy al médico.
reason-d10-jaw_or_swallowing = No puedes abrir bien la boca o tragar bien. No es uno de los efectos habituales. Ve hoy al médico.
reason-d10-clear_fluid = Sale líquido transparente de un punto de la punción. No es uno de los efectos habituales. Ve hoy al médico.
reason-d10-needle_left = Puede que aún tengas dentro una aguja, o parte de ella. No muevas la zona y ve hoy al médico.
reason-d10-needle_reuse = Crees que tu aguja se usó antes en otra persona. Algunos tratamientos solo funcionan si empiezan pronto. Ve hoy al médico.
reason-d9-head_injury = Te golpeaste la cabeza. Un médico debería verla hoy. No te quedes a solas y no conduzcas.
reason-d10-dark_urine = Tu orina es oscura, como un refresco de cola. Puede venir de un músculo dañado. Ve hoy al médico.
reason-d10-skin_change = Tu piel se pone oscura o tiene ampollas. No es uno de los efectos habituales. Ve hoy al médico.
reason-d8-hives = Tienes ronchas que pican en gran parte del cuerpo. Puede ser una alergia. Ve hoy al médico.
reason-d10-pregnancy_sign = Estás embarazada y nos contaste una señal de alarma. Hoy deberían revisarte a ti y al bebé.
reason-c2-spreading_pain = Tienes un dolor nuevo que crece o se extiende. No es el dolor habitual de la punción. Por favor, avisa a tu profesional.
reason-c8-sharp_pain = Tienes un dolor punzante. El dolor habitual de la punción es sordo. Por favor, avisa a tu profesional.
reason-c3-dizziness = Sientes mareo o la cabeza ligera. Siéntate o acuéstate. Y avisa a tu profesional.
reason-c3-fainted = Te desmayaste y ya te sientes bien. Ve con calma, y avisa a tu profesional.
reason-c4-large_bruise = Tienes un moretón más grande que la palma de tu mano. Tu profesional debería verlo.
reason-c4-swelling = La zona está hinchada. Tu profesional debería verla.
reason-c4-warmth = La zona está caliente. Tu profesional debería verla.
reason-c5-redness = La zona está roja. A veces una infección empieza así. Tu profesional debería verla.
reason-c6-numbness = La zona está dormida. No es uno de los efectos habituales. Por favor, avisa a tu profesional.
reason-c6-tingling = Sientes hormigueo en la zona. No es uno de los efectos habituales. Por favor, avisa a tu profesional.
reason-c6-loss_of_function = No puedes usar la zona como antes. Por favor, avisa a tu profesional.
reason-c4-lump = Notas un bulto nuevo. Tu profesional debería verlo.
reason-c10-stiff_neck = Tienes el cuello rígido. Por favor, pregunta a tu profesional.
reason-c10-vomiting = Has vomitado. No es uno de los efectos habituales. Por favor, avisa a tu profesional.
reason-c10-palpitations = Tu corazón va muy rápido o da saltos. Por favor, avisa a tu profesional.
reason-c5-feverish = Te sientes mal y como con fiebre. Por favor, avisa a tu profesional y tómate la temperatura.
reason-c10-low_mood = Tienes el ánimo bajo. No tienes que llevarlo a solas. Por favor, habla con tu profesional sobre ello.
reason-c10-words_unread = No pudimos leer por nuestra cuenta lo que escribiste. Por favor, cuéntaselo a tu profesional.
reason-c1-worse = El dolor de la punción va a peor. Lo más común es que ya esté bajando. Por favor, avisa a tu profesional.
reason-c1-lasts = La zona de la punción todavía te duele después de tres días. Por favor, avisa a tu profesional para saber por qué.
reason-c7-intense = La zona de la punción te duele mucho: 7 o más de 10. Por favor, avisa a tu profesional.
reason-c9-lasts = Todavía sientes cansancio después de dos días. Por favor, avisa a tu profesional para saber por qué.
reason-c9-drowsy = Todavía tienes somnolencia después de dos días. Por favor, avisa a tu profesional para saber por qué.
reason-c9-interferes = Sientes tanto cansancio que te complica el día. Por favor, avisa a tu profesional.
reason-c10-headache_lasts = Tienes dolor de cabeza más de un día después de la sesión. Por favor, pregunta a tu profesional.
reason-c10-headache_with_other = Tienes dolor de cabeza y algo más a la vez. Por favor, pregunta a tu profesional.
reason-c10-nausea_lasts = Tienes náuseas más de un día después de la sesión. Por favor, pregunta a tu profesional.
reason-c10-nausea_with_other = Tienes náuseas y algo más a la vez. Por favor, pregunta a tu profesional.
reason-c10-headache_nausea = Tienes dolor de cabeza y náuseas. Por favor, pregunta a tu profesional.
reason-c9-usual_lasts = Todavía notas algo después de más de cuatro días, y no mejora. Por favor, avisa a tu profesional.
reason-d2-crackling_lung = Tu piel cruje. Junto al pecho o el cuello puede ser aire que se escapa del pulmón. Necesitas ayuda ya.
reason-d2-sharp_lung = Tienes un dolor punzante. Cerca del pecho o el cuello puede venir del pulmón. Ve hoy al médico.
reason-d3-spine_feeling = Te dio de golpe un dolor muy fuerte en la columna, y una parte de ti está dormida u hormiguea. Algo puede apretar los nervios. La ayuda rápida los protege.
reason-d3-spine_strength = Te dio de golpe un dolor muy fuerte en la columna, y una parte de ti está débil o no funciona. Algo puede apretar los nervios. La ayuda rápida los protege.
reason-d3-spine_legs = Te dio de golpe un dolor muy fuerte en la columna, y el dolor baja por las dos piernas. Algo puede apretar los nervios. La ayuda rápida los protege.
reason-d3-spine_bladder = Te dio de golpe un dolor muy fuerte en la columna, y tu vejiga o tu intestino no funciona. Algo puede apretar los nervios. La ayuda rápida los protege.
reason-d4-headache_stiff_neck = Tienes dolor de cabeza y el cuello rígido. Las dos cosas a la vez pueden venir del cerebro. Necesitas ayuda ya.
reason-d4-headache_vertigo = Tienes dolor de cabeza, y todo te da vueltas o te falta el equilibrio. Las dos cosas a la vez pueden venir del cerebro. Necesitas ayuda ya.
reason-d4-vertigo_feeling = Todo te da vueltas o te falta el equilibrio, y una parte de ti está dormida u hormiguea. Las dos cosas a la vez pueden venir del cerebro. Necesitas ayuda ya.
reason-d4-vertigo_vomiting = Todo te da vueltas o te falta el equilibrio, y has vomitado. Las dos cosas a la vez pueden venir del cerebro. Necesitas ayuda ya.
reason-d5-infection_confusion = Tienes una señal de infección y sientes confusión. Las dos cosas a la vez pueden ser un peligro. Necesitas ayuda ya.
reason-d5-infection_collapse = Tienes una señal de infección, y te desmayaste, tuviste una convulsión o no despertaste bien. Las dos cosas a la vez pueden ser un peligro. Necesitas ayuda ya.
reason-d5-infection_breathless = Tienes una señal de infección y te falta el aire. Las dos cosas a la vez pueden ser un peligro. Necesitas ayuda ya.
reason-d5-infection_alert = Tienes una señal de infección y te cuesta no dormirte. Las dos cosas a la vez pueden ser un peligro. Necesitas ayuda ya.
reason-d5-infection_vomiting = Tienes una señal de infección y has vomitado. Las dos cosas a la vez pueden ser un peligro. Necesitas ayuda ya.
reason-d5-infection_belly = Tienes una señal de infección y un dolor muy fuerte en la barriga. Las dos cosas a la vez pueden ser un peligro. Necesitas ayuda ya.
reason-d5-fever_immunosuppressed = Tienes fiebre y las defensas bajas. Esto puede ponerse mal en pocas horas. Necesitas ayuda ya.
reason-d5-chills_immunosuppressed = Tienes escalofríos y las defensas bajas. Esto puede ponerse mal en pocas horas. Necesitas ayuda ya.
reason-d5-pain_skin_change = Te duele mucho, y la piel se pone oscura o tiene ampollas. Puede ser una infección peligrosa. Necesitas ayuda ya.
reason-d5-neck_swelling = Una hinchazón crece, y te cuesta abrir la boca o tragar. Puede cerrar el paso del aire. Necesitas ayuda ya.
reason-d5-local_diabetes = Tienes diabetes, y la zona está roja, caliente o hinchada, o tiene pus. Una infección puede ir rápido. Ve hoy al médico.
reason-d5-local_immunosuppressed = Tienes las defensas bajas, y la zona está roja, caliente o hinchada, o tiene pus. Una infección puede ir rápido. Ve hoy al médico.
reason-d5-local_implant = Tienes un implante, y la zona está roja, caliente o hinchada, o tiene pus. Una infección puede ir rápido. Ve hoy al médico.
reason-d5-feverish_worse = Te sientes como con fiebre, y el dolor de la punción va a peor. Puede ser una infección. Ve hoy al médico.
reason-d5-feverish_spreading = Te sientes como con fiebre, y tienes un dolor que crece o se extiende. Puede ser una infección. Ve hoy al médico.
reason-d5-worse_local = El dolor de la punción va a peor, y la zona está roja, caliente o hinchada. Puede ser una infección. Ve hoy al médico.
reason-d5-worse_function = El dolor de la punción va a peor, y no puedes usar la zona como antes. Un médico debería averiguar hoy por qué.
reason-d6-pain_pressure = Tienes un dolor muy fuerte, y la zona está dormida u hormiguea. Algo puede apretar nervios y vasos de sangre. Necesitas ayuda ya.
reason-d6-swelling_pressure = La zona tiene una hinchazón que crece, y está dormida u hormiguea. La hinchazón puede apretar nervios y vasos de sangre. Necesitas ayuda ya.
reason-d6-thinner_bruise = Tomas un anticoagulante o sangras con facilidad, y tienes un moretón grande. Ve hoy al médico.
reason-d6-thinner_swelling = Tomas un anticoagulante o sangras con facilidad, y la zona está hinchada. Puede ser sangre. Ve hoy al médico.
reason-d6-thinner_headache = Tomas un anticoagulante o sangras con facilidad, y tienes dolor de cabeza. Ve hoy al médico.
reason-d6-thinner_spreading = Tomas un anticoagulante o sangras con facilidad. Y tu dolor se extiende, y tienes mareo o te desmayaste. Puede que sangres por dentro. Necesitas ayuda ya.
reason-d6-thinner_belly = Tomas un anticoagulante o sangras con facilidad. Y te duele la barriga, y tienes mareo o te desmayaste. Puede que sangres por dentro. Necesitas ayuda ya.
reason-d7-function_and_feeling = No puedes usar la zona como antes, y está dormida u hormiguea. Puede venir de un nervio. Ve hoy al médico.
reason-d8-hives_faint = Tienes ronchas que pican, y tienes mareo o te desmayaste. Las dos cosas a la vez pueden ser una alergia grave. Necesitas ayuda ya.
reason-d8-hives_vomiting = Tienes ronchas que pican, y has vomitado. Las dos cosas a la vez pueden ser una alergia grave. Necesitas ayuda ya.
reason-d8-hives_belly = Tienes ronchas que pican, y un dolor muy fuerte en la barriga. Las dos cosas a la vez pueden ser una alergia grave. Necesitas ayuda ya.
reason-d9-head_thinner = Tomas un anticoagulante o sangras con facilidad, y te diste un golpe en la cabeza. Puede que sangre por dentro. Necesitas ayuda ya.
reason-d10-belly_vomiting = Tienes un dolor muy fuerte en la barriga, y has vomitado. Necesitas ayuda ya.
reason-d10-belly_fainted = Tienes un dolor muy fuerte en la barriga, y te desmayaste. Necesitas ayuda ya.
reason-d10-pregnant_fainted = Estás embarazada y te desmayaste. Hoy deberían revisarte a ti y al bebé.
reason-d10-pregnant_belly = Estás embarazada y tienes un dolor muy fuerte en la barriga. Hoy deberían revisarte a ti y al bebé.
reason-before-now = Tienes una de las señales que preguntamos primero. Aunque ya la tenías antes de la sesión, ve hoy al médico.
reason-before-today = Tienes una de las señales que necesitan un médico pronto. Aunque ya la tenías antes de la sesión, avisa a tu profesional.
reason-earlier-weak_limb = En una revisión anterior no podías mover un brazo o una pierna, o no tenía fuerza para sujetar. Aunque ya haya pasado, necesitas ayuda ya.
reason-earlier-now = En una revisión anterior nos contaste una de las señales que preguntamos primero. Aunque te sientas mejor, ve hoy al médico.
reason-earlier-today = En una revisión anterior nos contaste una señal que necesita un médico pronto. Aunque te sientas mejor, avisa a tu profesional.

## Care at home: what to do; what is known (.known); the stronger form after a first session (.first)

advice-rest = Tómatelo con calma el primer día. Deja el ejercicio duro para más adelante, sobre todo tras una sesión fuerte.
    .first = Esta fue tu primera sesión: tómatelo con mucha calma el primer día. Deja el ejercicio duro para más adelante.
    .known = Es un consejo de profesionales. No encontramos ningún estudio que lo haya probado.
advice-fluids = Bebe suficiente agua y haz comidas completas.
    .known = En general es bueno para ti. Ningún estudio muestra que cambie el dolor de la punción.
advice-warmth = Pon calor suave en la zona dolorida, como una bolsa de calor al mínimo.
    .known = Tras el ejercicio, el calor alivió los músculos doloridos al menos tanto como el frío. Tras una punción no se ha probado.
advice-movement = Sigue moviéndote con suavidad: un paseo corto o estiramientos suaves.
    .known = En un estudio con 90 personas, el ejercicio suave alivió el dolor de la punción. Esto duró dos días.
advice-step_by_step = Vuelve paso a paso a lo que haces siempre. No hagas demasiado de una vez.
    .known = Es un consejo de profesionales. No encontramos ningún estudio que lo haya probado.
advice-sleep = Acuéstate a tu hora. Intenta dormir de siete a nueve horas.
    .known = Personas expertas aconsejan siete horas o más en la edad adulta. No se ha probado tras una punción.
advice-tired = Descansa cuando sientas cansancio. Un paseo corto está bien. Deja el ejercicio duro para más adelante, sobre todo tras una sesión fuerte.
    .first = Descansa cuando sientas cansancio. Un paseo corto está bien. Deja el ejercicio duro para más adelante: tras una primera sesión a menudo hay más cansancio.
    .known = Es un consejo de profesionales. No encontramos ningún estudio que lo haya probado.
advice-no_driving = No conduzcas mientras sientas somnolencia, mareo o que te vas a desmayar.
    .known = Lo aconsejan las clínicas. En una encuesta grande, una de cada cuatro personas sintió cansancio o somnolencia tras las agujas.
advice-own_guidance = De tu profesional: { $guidance }
    .known = Tu profesional escribió esto para ti.
advice-ask = Pregunta a tu profesional cuando tengas dudas sobre algo.
    .known = Tu profesional te conoce y sabe qué se hizo. Puedes preguntar en cualquier momento.
advice-rest_longer = Tómate unos días tranquilos más antes de volver a entrenar fuerte.
    .known = Es un consejo de profesionales. No encontramos ningún estudio que lo haya probado.
advice-short_walks = Da un paseo corto cada día, hasta donde te siente bien.
    .known = En un estudio con 90 personas, el ejercicio suave alivió el dolor de la punción. Esto duró dos días.
advice-stretch_gently = Estira con suavidad la zona tratada y para antes de que duela.
    .known = Es un consejo de profesionales. No encontramos ningún estudio que lo haya probado.
advice-keep_warm = Sigue poniendo calor suave en la zona dolorida, como una bolsa de calor al mínimo.
    .known = Tras el ejercicio, el calor alivió los músculos doloridos al menos tanto como el frío. Tras una punción no se ha probado.
advice-less_at_first = Cuando vuelvas a entrenar, empieza con mucho menos de lo habitual. Añade un poco cada vez.
    .known = Es un consejo de profesionales. No encontramos ningún estudio que lo haya probado.
advice-tell_if_not_better = Si en unos días no mejora, avisa a tu profesional.
    .known = Tu profesional te conoce y sabe qué se hizo. Puedes preguntar en cualquier momento.

## Choices

risk-anticoagulant = Anticoagulante o trastorno del sangrado
risk-immunosuppressed = Defensas bajas (sistema inmunitario débil)
risk-diabetes = Diabetes
risk-pregnant = Embarazo
risk-implant = Implante cerca de la zona: articulación, válvula del corazón u otra pieza
risk-lung_disease = Enfermedad del pulmón
risk-faint_before = Algún desmayo en el pasado
risk-clot_risk = Riesgo de coágulos de sangre
risk-under_16 = Menos de 16 años
technique-pistoning = Entrando y saliendo
technique-static = Dejada en su sitio
technique-electrical = Con estimulación eléctrica
depth-superficial = Bajo la piel
depth-deep = Dentro del músculo
region-head = Cabeza
region-jaw_face = Mandíbula y cara
region-neck = Cuello
region-shoulder = Hombro
region-chest = Pecho
region-upper_back = Parte alta de la espalda
region-low_back = Parte baja de la espalda
region-abdomen = Barriga
region-buttock_hip = Glúteo y cadera
region-thigh = Muslo
region-knee = Rodilla
region-calf_foot = Pantorrilla y pie
region-arm = Parte alta del brazo
region-forearm_hand = Antebrazo y mano

## Conditions with a name, as the page of the protocol shows them

definition-infection = infección
definition-other_contact_sign = otro signo para el profesional

## Muscles

muscle-frontalis = Frente
muscle-occipitalis = Parte de atrás de la cabeza
muscle-temporalis = Sien
muscle-auricularis_superior = Encima de la oreja
muscle-corrugator_supercilii = Ceja
muscle-procerus = Entrecejo
muscle-masseter = Músculo de masticar
muscle-pterygoideus_medialis = Músculo interno de la mandíbula
muscle-pterygoideus_lateralis = Músculo profundo de la mandíbula
muscle-digastricus = Debajo de la barbilla
muscle-zygomaticus_major = Mejilla
muscle-buccinator = Parte interna de la mejilla
muscle-orbicularis_oculi = Alrededor del ojo
muscle-sternocleidomastoideus = Lado del cuello
muscle-scalenus_anterior = Escaleno anterior
muscle-scalenus_medius = Escaleno medio
muscle-scalenus_posterior = Escaleno posterior
muscle-splenius_capitis = Parte alta de la nuca
muscle-splenius_cervicis = Parte baja de la nuca
muscle-semispinalis_capitis = Parte profunda de la nuca
muscle-semispinalis_cervicis = Parte baja y profunda del cuello
muscle-multifidus_cervicis = Parte profunda del cuello, junto a la columna
muscle-obliquus_capitis_inferior = Debajo del cráneo
muscle-rectus_capitis_posterior_major = Parte profunda debajo del cráneo
muscle-longus_colli = Parte delantera profunda del cuello
muscle-longissimus_capitis = Lado de la nuca
muscle-trapezius_superior = Trapecio superior
muscle-levator_scapulae = Elevador del omóplato
muscle-supraspinatus = Parte de arriba del omóplato
muscle-infraspinatus = Parte de atrás del omóplato
muscle-teres_minor = Músculo redondo pequeño detrás del hombro
muscle-teres_major = Músculo redondo grande detrás del hombro
muscle-subscapularis = Debajo del omóplato
muscle-deltoideus_anterior = Parte delantera del hombro
muscle-deltoideus_medius = Lado del hombro
muscle-deltoideus_posterior = Parte de atrás del hombro
muscle-coracobrachialis = Parte delantera interna del hombro
muscle-pectoralis_major = Músculo grande del pecho
muscle-pectoralis_minor = Músculo pequeño del pecho
muscle-subclavius = Debajo de la clavícula
muscle-serratus_anterior = Lado de las costillas
muscle-intercostales = Entre las costillas
muscle-sternalis = Sobre el esternón
muscle-trapezius_medius = Trapecio medio
muscle-trapezius_inferior = Trapecio inferior
muscle-rhomboideus_major = Romboides grande
muscle-rhomboideus_minor = Romboides pequeño
muscle-serratus_posterior_superior = Elevador de las costillas altas
muscle-serratus_posterior_inferior = Músculo de las costillas bajas
muscle-latissimus_dorsi = Músculo ancho de la espalda
muscle-iliocostalis_thoracis = Músculo largo externo de la espalda
muscle-longissimus_thoracis = Músculo largo de la espalda
muscle-spinalis_thoracis = Junto a la parte alta de la columna
muscle-multifidus_thoracis = Parte profunda junto a la parte alta de la columna
muscle-multifidus_lumborum = Parte profunda junto a la parte baja de la columna
muscle-iliocostalis_lumborum = Parte externa de la espalda baja
muscle-longissimus_lumborum = Músculo largo de la espalda baja
muscle-quadratus_lumborum = Lado de la espalda baja
muscle-psoas_major = Músculo profundo que dobla la cadera
muscle-rectus_abdominis = Músculo recto de la barriga
muscle-obliquus_externus = Lado externo de la barriga
muscle-obliquus_internus = Lado interno de la barriga
muscle-transversus_abdominis = Músculo profundo de la barriga
muscle-iliacus = Parte interna del hueso de la cadera
muscle-gluteus_maximus = Músculo grande del glúteo
muscle-gluteus_medius = Lado de la cadera
muscle-gluteus_minimus = Lado profundo de la cadera
muscle-piriformis = Músculo profundo del glúteo
muscle-obturatorius_internus = Músculo interno de la cadera
muscle-gemelli = Músculos pequeños y profundos de la cadera
muscle-quadratus_femoris = Parte baja y profunda del glúteo
muscle-tensor_fasciae_latae = Lado delantero de la cadera
muscle-rectus_femoris = Parte delantera del muslo
muscle-vastus_lateralis = Parte externa del muslo
muscle-vastus_medialis = Parte delantera interna del muslo
muscle-vastus_intermedius = Parte delantera profunda del muslo
muscle-sartorius = Músculo sartorio
muscle-biceps_femoris = Parte de atrás externa del muslo
muscle-semitendinosus = Parte de atrás interna del muslo
muscle-semimembranosus = Parte de atrás interna profunda del muslo
muscle-adductor_longus = Parte interna del muslo
muscle-adductor_magnus = Músculo interno grande del muslo
muscle-gracilis = Músculo interno delgado del muslo
muscle-pectineus = Músculo de la ingle
muscle-popliteus = Parte de atrás de la rodilla
muscle-plantaris = Músculo fino detrás de la rodilla
muscle-articularis_genus = Encima de la rótula
muscle-gastrocnemius_medialis = Parte interna de la pantorrilla
muscle-gastrocnemius_lateralis = Parte externa de la pantorrilla
muscle-soleus = Parte profunda de la pantorrilla
muscle-tibialis_anterior = Parte delantera de la espinilla
muscle-tibialis_posterior = Parte interna profunda de la pantorrilla
muscle-fibularis_longus = Parte externa de la pierna, bajo la rodilla
muscle-fibularis_brevis = Parte externa del tobillo
muscle-extensor_digitorum_longus = Músculos que levantan los dedos del pie
muscle-flexor_hallucis_longus = Músculo que dobla el dedo gordo del pie
muscle-flexor_digitorum_brevis = Planta del pie
muscle-abductor_hallucis = Borde interno del pie
muscle-quadratus_plantae = Parte profunda de la planta del pie
muscle-biceps_brachii = Bíceps
muscle-brachialis = Debajo del bíceps
muscle-triceps_brachii = Tríceps
muscle-anconeus = Detrás del codo
muscle-brachioradialis = Lado del pulgar del antebrazo
muscle-extensor_carpi_radialis_longus = Músculo largo que levanta la muñeca
muscle-extensor_carpi_radialis_brevis = Músculo corto que levanta la muñeca
muscle-extensor_digitorum = Músculos que levantan los dedos de la mano
muscle-extensor_carpi_ulnaris = Músculo que levanta la muñeca, lado del meñique
muscle-supinator = Músculo que gira la palma hacia arriba
muscle-pronator_teres = Músculo que gira la palma hacia abajo
muscle-flexor_carpi_radialis = Músculo que dobla la muñeca, lado del pulgar
muscle-flexor_carpi_ulnaris = Músculo que dobla la muñeca, lado del meñique
muscle-flexor_digitorum_superficialis = Músculos que doblan los dedos de la mano
muscle-flexor_digitorum_profundus = Músculos profundos que doblan los dedos de la mano
muscle-flexor_pollicis_longus = Músculo que dobla el pulgar
muscle-adductor_pollicis = Pliegue entre el pulgar y el índice
muscle-opponens_pollicis = Base carnosa del pulgar
muscle-interossei_dorsales = Entre los huesos de la mano

## Every page

emergency-advice = Si te falta el aire, tienes dolor en el pecho o no puedes mover un brazo o una pierna, llama ya al { $number }. No esperes una respuesta de la clínica.
emergency-tell = Me hicieron punción seca el { $when }. Zonas tratadas: { $areas }.
crisis-line = No tienes que pasar por esto a solas. Llama ya al { $number } y di que piensas en hacerte daño. Quédate con alguien de confianza.
words-question = ¿Algo más, con tus propias palabras?
    .hint = Tu profesional puede leerlo. Puede hacer la respuesta más prudente, nunca menos.
incomplete = Aún hay preguntas sin responder. Por eso no podemos decir que esto es habitual. Por favor, habla con tu profesional o responde a esas preguntas.
contact-always = Siempre puedes hablar con tu profesional, sea cual sea la respuesta.
not-monitored = La clínica lee las revisiones en su horario. Fuera de él nadie las mira. En una emergencia, llama: no esperes una respuesta.
outside-hours = Fuera de este horario no esperes a la clínica. Si algo no puede esperar, ve a un médico o a un servicio de urgencias. En una emergencia, llama al { $number }.
# Nobody has looked by the deadline. Where to go rests on the rows of danger behind each disposition: D1 to D10, C1 to C9 in facts.toml.
unseen = Nadie de { $clinic } ha visto esto todavía
    .self_care = No tienes que esperarnos. Si tienes una pregunta, llama a la clínica. Si te sientes peor, haz otra revisión.
    .contact = La clínica tenía que mirar tu respuesta y nadie lo ha hecho a tiempo. Llama a la clínica o habla con otro médico o terapeuta. Si te sientes peor, haz otra revisión.
    .urgent = No esperes a la clínica. Ve hoy al médico: otra consulta, un servicio de guardia o urgencias. Si empeora, llama al { $number }.
    .emergency = No esperes a la clínica. Llama al { $number } ahora, si aún no lo has hecho.
# The clinic has written, and nobody has taken the alert by the deadline. What to do is the same.
unseen-written = Nadie de { $clinic } se ha hecho cargo de esto todavía, aunque te han escrito
    .contact = Nadie se ha hecho cargo a tiempo de tu respuesta. Llama a la clínica o habla con otro médico o terapeuta. Si te sientes peor, haz otra revisión.
when-emergency =
    te falta el aire o tienes dolor en el pecho
    no puedes mover un brazo, mano, pierna o pie
    no puedes orinar, o tienes dormida la zona entre las piernas
    te da de golpe un dolor de cabeza muy fuerte
    sientes confusión, o no se te puede despertar bien
when-today =
    tienes fiebre o escalofríos
    te duele al tomar aire
    lo rojo se extiende, o sale pus
    una hinchazón sigue creciendo
when-contact =
    el dolor de la punción va a peor, o dura más de tres días
    sientes mareo, o te has desmayado
    la zona está muy amoratada, hinchada, caliente o roja
    la zona está dormida u hormiguea
    tienes cualquier duda

## How it goes over the weeks

progress-lead = Que duela no dice nada del éxito. Lo que cuenta es qué puedes hacer, qué alivio notas y si se mueve bien.
progress-activities = Di de una a tres cosas que te importan, como llegar a un estante o dormir de lado.
progress-first = Este es tu punto de partida. Las respuestas siguientes se comparan con él.
progress-better = { $what }: de { $from } a { $to }. Dos puntos o más cuentan como un cambio real, y este es a mejor.
progress-worse = { $what }: de { $from } a { $to }. Dos puntos o más cuentan como un cambio real, y este es a peor. Por favor, avisa a tu profesional.
progress-same = { $what }: de { $from } a { $to }. Dos puntos o más contarían como un cambio real.

## What to expect

usual-now =
    Muchas personas notan dolor, tirantez o sensibilidad cerca de la zona de la punción. Algunas no notan nada.
    El cansancio también es común. Las dos cosas suelen aliviarse en uno a tres días.
course-below = Te duele menos que a la mayoría en este momento.
course-within = Tu dolor de la punción es como el de muchas personas en este momento.
course-above = Te duele más que a la mayoría en este momento. Habla con tu profesional si no baja.
course-first = Es cuando más se nota el dolor. Puedes sentir cansancio o mucha relajación.
    .when = Día 1
course-then = Empieza a bajar. Muchas personas están casi como siempre.
    .when = Días 2 y 3
course-after = En la mayoría ya se ha ido. Si todavía te duele, habla con tu profesional.
    .when = Desde el día 4
explain-sore = La aguja causa una irritación pequeña y corta en el músculo. Mientras sana, le llega más sangre. Puede doler, pesar o estar sensible, casi como después de hacer ejercicio.
    .title = ¿Por qué me duele?
explain-tired = Tras la punción, el cuerpo puede bajar el ritmo: el pulso va más lento y los músculos tensos se sueltan. Puedes sentir calma o sueño. A menudo es más fuerte tras una primera sesión o una sesión fuerte. En una encuesta grande, una de cada cuatro personas sintió cansancio o somnolencia tras las agujas.
    .title = ¿Por qué siento cansancio?
explain-course = A la mayoría le duele. Se nota más el primer día, y en algunas personas empieza unas horas después. Empieza a bajar en uno a tres días. El cansancio suele pasar en uno o dos días.
    .title = ¿Cuánto dura?
explain-works = No. Que duela, o que no duela, no dice nada del éxito. Lo que cuenta es cómo te mueves, qué puedes hacer y cómo te sientes en las próximas semanas.
    .title = Si duele, ¿quiere decir que funciona?
explain-usual =
    Puede doler un poco de uno a tres días. La zona puede estar tirante o sensible. Un músculo puede saltar o doler un momento. Puede salirte un moretón pequeño.
    El primer día puedes sentir cansancio o un poco de somnolencia. Puedes sentir mucha relajación, o llorar con más facilidad.
    .title = ¿Qué es lo habitual?
explain-nothing = Sí. Algunas personas sienten poco o nada tras la punción. Eso también es normal. No dice nada de lo bien que funciona.
    .title = ¿Es normal no sentir nada?
explain-changes = Importa cuántos puntos y agujas hubo, hasta dónde entraron y lo fuerte que fue. La primera vez suele ser más fuerte. También cuentan tu salud y tu estrés. En un estudio con 60 personas, más punción y más dolor durante ella fueron unidos a más dolor después.
    .title = ¿Qué hace más fuertes los efectos de después?
explain-again = Muchas personas que vienen a menudo dicen que los efectos de después son más suaves con el tiempo. No es así para todo el mundo.
    .title = ¿Es igual cada vez?
explain-apart = El dolor de la punción y el dolor por el que viniste son dos cosas distintas. Uno puede mejorar mientras el otro no. Por eso preguntamos por cada uno aparte.
    .title = ¿Por qué se pregunta aparte por el dolor de la punción y por mi dolor de antes?
explain-bruise = Un moretón pequeño es uno de los efectos más comunes: unas 8 de cada 100 sesiones. Una gota de sangre también es común. Enseña a tu profesional un moretón más grande que la palma de tu mano.
    .title = ¿Es normal un moretón?
explain-twitch = Una banda tensa de músculo puede saltar un momento cuando la toca la aguja. Para quien pone la aguja, es una señal de que encontró el punto correcto. Puede dejar un dolor sordo.
    .title = ¿Por qué saltó mi músculo?
explain-what =
    Una aguja fina y maciza entra en un punto tenso y dolorido de un músculo. Se busca menos tirantez, menos dolor y más facilidad para moverte. Es una parte de tu plan.
    No es acupuntura. En manos con formación el riesgo es bajo, pero no es cero. Por eso te preguntamos cómo estás.
    .title = ¿Qué es la punción seca?
explain-how = La aguja puede entrar y salir, o quedarse un rato, a veces con una corriente suave. Puede ir justo bajo la piel o entrar hondo en el músculo.
    .title = ¿Cómo se hace?

## Adverse events, for practitioners

adverse-pneumothorax = Aire o sangre en el tórax (neumotórax)
adverse-bleeding = Sangrado o hematoma grande
adverse-cord_or_brain = Sangrado o presión en el cerebro o la médula
adverse-nerve = Lesión de un nervio
adverse-infection = Infección
adverse-allergy = Reacción alérgica
adverse-fainting = Desmayo o caída
adverse-soreness = Dolor largo o fuerte que necesitó atención
adverse-flare = El problema original empeoró
adverse-tiredness = Cansancio o somnolencia
adverse-headache = Dolor de cabeza, náuseas o mareo
adverse-needle = Aguja rota, atascada, olvidada o ya usada
adverse-other = Otra cosa

## What to ask on the telephone

call-now = ¿Cómo está ahora? ¿Está mejor, igual o peor que antes?
call-followed = ¿Ha hecho lo que le decía la página? Si no, ¿qué se lo impide? ¿Hay alguien con usted?
call-safe = ¿Está a salvo ahora? ¿Hay alguien con usted? ¿Piensa en hacerse daño?
call-breathing = ¿Puede decir una frase larga sin parar? ¿Le duele al tomar aire? ¿Es peor al tumbarse? Un pulso o un nivel de oxígeno normal no lo descarta.
call-cord = ¿Puede levantar los dos brazos y las dos piernas? ¿Tiene dormida la zona entre las piernas? ¿Orina como antes?
call-head = ¿Vino el dolor de cabeza de golpe? ¿Es peor al sentarse? ¿Ve, habla y sonríe como antes?
call-infection = ¿Se ha tomado la temperatura? ¿La zona roja o caliente es mayor que ayer? ¿Tiene una prótesis, diabetes o las defensas bajas?
call-bleeding = ¿Cómo es de grande? ¿Sigue creciendo? ¿Está tenso o late? ¿Toma algo para la sangre?
call-nerve = ¿Dónde lo nota dormido o débil? ¿Puede levantar la mano y el pie? ¿Está igual, mejor o peor desde que empezó?
call-allergy = ¿Tiene hinchados los labios, la lengua o la garganta? ¿Le pita el pecho? ¿Dónde está la erupción? ¿Se extiende?
call-fainting = ¿Se dio un golpe en la cabeza? ¿Está del todo despierto ahora? ¿Toma algo para la sangre? Por favor, no conduzca.
call-soreness = Dígame dónde es: ¿es el músculo de la aguja u otro lugar? ¿Le quita el sueño? ¿Qué ha probado?
call-known = ¿Sabe a qué estar atento y a quién llamar si va a peor?
