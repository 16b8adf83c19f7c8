# Page furniture in Spanish: headings, buttons, labels. Draft by machine translation: needs review and sign-off by a Spanish-speaking clinician.

skip = Ir al contenido
mark = Sobre este sitio
mark-demo = Clínica de prueba, personas inventadas, protocolo sin firmar
mark-unsigned = El protocolo aún no está firmado. No lo uses con pacientes.
source = Fuente:
reviewed-by = Texto revisado por { $name }.
reviewed-not = Texto aún sin revisar.
review-due = Se volverá a revisar, a más tardar, el { $date }.
or = o
optional = (opcional)
none = No hay
not-known = No se sabe
call = Llamar al { $number }
call-clinic = Llamar a la clínica: { $number }
problems-title = Por favor, mira esto otra vez
problems-kept = Todo lo que rellenaste sigue aquí.
problems-prefix = Error:

## Dispositions, as a short word

disposition-usual = Habitual
disposition-contact = Contactar
disposition-urgent = Ir hoy al médico
disposition-emergency = Llamar ya

## Patient: every page

emergency = Emergencia
reading-title = Quién lee lo que envías
not-me = Esta persona no soy yo
not-me-help = Entonces este enlace llegó a otra persona por error. Por favor, cierra la página y avisa a la clínica si puedes.
when-title = Cuándo pedir ayuda
when-emergency = Llama ya al { $number } si
when-today = Que te vea un médico hoy si
when-contact = Habla con la clínica si

## Patient: recovery

recovery-title = Tu recuperación
recovery-hello = Hola, { $name }
recovery-day = Día { $count } después de tu punción
recovery-by = con { $name }
recovery-check-in = Hacer mi revisión
recovery-check-in-help = Tarda menos de un minuto y recibes una respuesta al momento.
recovery-last = Tu última revisión:
recovery-last-link = Ver la respuesta
recovery-hand-out = Para enseñar en una consulta médica o de enfermería
recovery-leaflet = Esta página en papel

leaflet-title = Después de tu punción
leaflet-print = Imprime esta página desde tu navegador: cabe en una hoja.
leaflet-helps = Qué ayuda
leaflet-page = Tu propia página
leaflet-scan = Escanea esto con la cámara de un teléfono para hacer tu revisión y recibir una respuesta al momento. No se lo enseñes a nadie más.

hand-out-title = Para el personal médico o de enfermería
hand-out-show = Enseña esta página en tu teléfono, o imprímela.
hand-out-lead = recibió punción seca. El programa de la clínica reunió estos datos para el personal de urgencias.
hand-out-from = De { $clinic }
hand-out-needled = Cuándo y dónde fue la punción
hand-out-hours =
    { $count ->
        [one] hace { $count } hora
       *[other] hace { $count } horas
    }
hand-out-risks = Factores de riesgo
hand-out-no-risks = No se nombró ninguno cuando la clínica preguntó.
hand-out-risks-unknown = No se preguntó.
hand-out-reported = Lo que contó la persona tratada
hand-out-nothing = Nada hasta ahora.
hand-out-think = Pensar en
hand-out-own-judgement = Las señales pueden empezar entre minutos y días después de la punción. Esta lista no es completa y no sustituye a ninguna exploración.
standing-many = Lo que muchas personas sienten ahora
standing-usual = Esto es habitual
standing-alert = La clínica tiene tu respuesta
course-here = estás aquí
picture-soreness = Dolor de la punción, de 0 a 10
picture-soreness-about = Una franja que empieza en lo más alto las primeras horas después de la punción y baja durante cuatro días. Tus respuestas son puntos. La tabla de abajo tiene los mismos números.
picture-fatigue = Cansancio, de 0 a 10
picture-fatigue-about = Una franja que empieza en lo más alto las primeras horas después de la punción y baja durante cuatro días. Tus respuestas son puntos. La tabla de abajo tiene los mismos números.
picture-key = Según lo que nos contaste, en la franja interior está la mitad de las personas. En la exterior están nueve de cada diez. Los puntos son tus respuestas, la línea discontinua es ahora. Es un cálculo aproximado, y hay mucha diferencia entre personas.
picture-day = Día { $count }
picture-as-table = Mostrar como tabla
picture-when = Cuándo
picture-half = La mitad de las personas
picture-wide = Nueve de cada diez
picture-you = Tú
picture-after-hours =
    { $count ->
        [one] 1 hora
       *[other] { $count } horas
    }
picture-after-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
helps-now = Qué ayuda ahora
comes-next = Qué viene después
good-to-know = Es bueno saberlo
where-from = De dónde vienen estos consejos

## Patient: check-in

ask-title = Tu revisión
ask-step = Paso
ask-none = Nada de esto
ask-none-at-all = Nada de todo esto
ask-more = Cuéntanos más, si quieres
ask-trend-sends = Al elegir, se envían tus respuestas.
ask-corrects = Cambia lo que no estaba bien. Tus primeras respuestas se guardan junto a las nuevas.
ask-next = Seguir
ask-back = Atrás
ask-skip = Prefiero no decirlo
ask-send = Enviar y ver la respuesta
ask-answer-now = Ver la respuesta ya
ask-not-kept = Solo guardamos tus respuestas cuando las envías al final.

## Patient: answer

answer-why = Por qué
answer-open = Dejaste algunas preguntas sin responder. Tus respuestas podrían cambiar este consejo.
answer-open-link = Responderlas ahora
answer-next = Qué pasa después
answer-received = Recibido el
answer-receipt = Comprobante { $receipt }
answer-tell = Qué decirles
answer-hand-out = Abrir una página para enseñarles
answer-correct = ¿Algo no está bien? Cambia tus respuestas
answer-stands = Antes nos contaste otra cosa. Lo que te dijimos entonces sigue en pie hasta que tu profesional lo mire.
answer-message = Tus palabras también llegaron a la clínica como mensaje.
answer-home = Volver a tu recuperación

## Patient: speaking with the clinic

message-link = Hablar con tu profesional
message-title = Hablar con tu profesional
message-urgent = Llamar es lo más rápido. Los mensajes no se leen al momento.
message-words = O escribe a la clínica
message-words-hint = Si quieres que te llamen, di cuándo puedes hablar y a qué número.
message-send = Enviar el mensaje
message-call-back = Quiero que me llamen
message-missing = Primero escribe tu mensaje y luego envíalo.
sent-arrived = Ha llegado
sent-message = La clínica tiene tu mensaje
sent-call-back = La clínica sabe que quieres que te llamen
sent-erasure = La clínica sabe que quieres que se borren tus datos
sent-due = Alguien debería mirarlo antes del
sent-seen = Alguien de la clínica ya lo ha visto.
sent-stands = Lo que te dijimos antes sigue en pie: { $told }
sent-worse = Si te sientes peor antes de eso, no esperes: haz otra revisión o llama.

## Patient: progress

progress-link = Cómo vas con las semanas
progress-due = Por favor, cuéntanos cómo vas
progress-due-help = Es momento de mirar qué puedes hacer, cuánta comodidad sientes y si se mueve bien.
progress-title = Cómo vas
progress-changed = Qué ha cambiado
progress-rate = ¿Cómo está ahora?
progress-activity = Algo que te importa
progress-another = Añadir otra cosa
progress-send = Guardar esto
progress-long = Esto tiene más de 80 caracteres. Por favor, dilo con menos palabras.
progress-missing-points = Elige hasta qué punto puedes hacerlo bien, de 0 a 10
progress-missing-name = Di qué es lo que has puntuado
progress-nothing = Aún no hay ninguna puntuación. Puntúa al menos una cosa.
progress-picture = Función, comodidad y movilidad, de 0 a 10
progress-picture-about = Líneas por semanas, desde la primera puntuación hasta la última; más alto es mejor. Las líneas discontinuas son sesiones. La tabla de abajo tiene los mismos números.
progress-session = sesión
progress-function = Función
progress-comfort = Comodidad
progress-mobility = Movilidad

## Patient: own data

data-link = Qué se guarda sobre ti y cómo irte
data-title = Qué se guarda sobre ti
data-lead = Aquí está todo lo que el seguimiento de la clínica guarda sobre ti. Puedes llevártelo en un archivo.
data-download = Llevármelo en un archivo
data-left-out = No incluye lo que el personal se escribió sobre un aviso. Pregunta a la clínica si quieres verlo.
data-person = Tú
data-sessions = Tus sesiones
data-check-ins = Tus revisiones y mensajes
data-progress = Cómo ibas
data-alerts = Qué llegó a la clínica como aviso
data-told = Se te dijo: { $level }
data-seen = Visto el { $time }
data-closed = Cerrado el { $time }
leave-title = Irte
leave-help = Puedes cerrar esta página para siempre. Lo que enviaste se queda en la clínica. Si allí hay algo sin cerrar, siguen con ello. Para volver, pide a la clínica un enlace nuevo.
leave-close = Cerrar mi página
leave-erase-title = Pedir que se borre
leave-erase-help = La clínica tiene que mirarlo primero: por ley, algunos datos deben guardarse un tiempo.
leave-erase = Pedir que se borren mis datos

## Patient: a link that leads nowhere

gone-unknown = No encontramos esta página
gone-unknown-help = Por favor, mira el enlace de tu mensaje. Si falta una parte, abre otra vez el mensaje y toca el enlace entero.
gone-expired = Este enlace ha caducado
gone-expired-help = Los enlaces funcionan seis semanas después de una sesión. Si todavía tienes una pregunta, llama a la clínica.
gone-revoked = Este enlace ya no funciona
gone-revoked-help = Se cerró. Si lo necesitas, llama a la clínica y pide uno nuevo.
not-offered = Tu clínica no recibe revisiones aquí
not-offered-help = Llama a la clínica si tienes una pregunta. Abajo está cuándo pedir ayuda enseguida.
reading-information-only = Desde estas páginas no se envía nada, y nadie lee lo que haces en ellas. Si necesitas a la clínica, llama.
recovery-information-only = Estas páginas te dicen qué esperar. No pueden decirte si lo que sientes es habitual.

## Practitioner: every page

nav = Secciones
nav-worklist = Lista de trabajo
nav-open = sin cerrar
nav-patients = Pacientes
nav-record = Registrar una sesión
nav-outbox = Bandeja de salida
log-in = Entrar
log-out = Salir
log-in-patient = ¿Eres paciente? No necesitas una cuenta: usa el enlace de tu mensaje.
email = Correo electrónico
password = Contraseña
name = Nombre
phone = Teléfono
patient = Paciente
date = Fecha
time = Hora

## Practitioner: worklist and alert

worklist-order = Primero lo más urgente, luego lo que vence antes, luego quien tiene más preocupación.
worklist-empty = Nadie te espera
worklist-empty-help = Cuando una revisión te necesita, aparece aquí con su plazo.
due = Plazo: hasta el
overdue = Fuera de plazo desde el
taken = Se encarga { $name }
said-at = Contado el
check-ins = { $count ->
    [one] una revisión
   *[other] { $count } revisiones
}
alert-told = Se dijo a tu paciente:
alert-said = Lo que contó tu paciente
alert-unanswered = Sin responder:
alert-why = Por qué está aquí
alert-no-rule = No se activó ninguna regla. Hay un texto con palabras propias, y una persona tiene que leerlo.
alert-session = Dónde fue la punción
alert-act = Qué haces tú
alert-patient = Ver la ficha de tu paciente
alert-open = Aviso abierto
alert-closed = Cerrado
grade = Evidencia:
no-phone = No tenemos ningún teléfono de esta persona.
acknowledge = Me encargo
acknowledge-help = Detiene el reloj. El aviso sigue abierto hasta que lo cierres.
note = Nota
note-add = Añadir la nota
outcome = En qué quedó
outcome-advised = Se aconsejó
outcome-seen = Se atendió aquí
outcome-referred = Se derivó
outcome-emergency = Atención de urgencias
outcome-false_alarm = Falsa alarma
close = Cerrar el aviso
history = Historial

## Practitioner: record a session

record-who = Quién y cuándo
record-choose = Elige paciente
record-new = Una persona nueva
record-what = Dónde fue la punción
record-more = { $count ->
    [one] Un músculo más
   *[other] { $count } músculos más
}
record-add = Añadir filas
record-more-facts = Más sobre la sesión
record-save = Guardar y obtener el enlace
record-save-help = Recibes el enlace para tu paciente y un código QR.
muscle = Músculo
region = Región
side = Lado
depth = Profundidad
technique = Técnica
needles = Agujas
insertions = Inserciones
twitches = Espasmos
pain = Dolor 0-10
first = ¿Es la primera sesión de tu paciente?
first-yes = Sí
first-no = No
first-unset = No se sabe
complaint = Por qué vino tu paciente
notes = Notas
region-unset = Según el músculo
region-head = Cabeza
region-jaw_face = Mandíbula y cara
region-neck = Cuello
region-shoulder = Hombro
region-chest = Pecho
region-upper_back = Parte alta de la espalda
region-low_back = Parte baja de la espalda
region-abdomen = Abdomen
region-buttock_hip = Glúteo y cadera
region-thigh = Muslo
region-knee = Rodilla
region-calf_foot = Pantorrilla y pie
region-arm = Brazo
region-forearm_hand = Antebrazo y mano
side-unset = Sin anotar
side-left = Izquierdo
side-right = Derecho
side-both = Ambos lados
depth-unset = Sin anotar
depth-superficial = Superficial
depth-deep = Profunda
technique-unset = Sin anotar
technique-pistoning = Entrando y saliendo
technique-static = Dejada en su sitio
technique-electrical = Con estimulación
risks = Factores de riesgo
risks-none = Ninguno
risks-not-asked = Nadie ha preguntado todavía.
risks-asked-unset = Aún no se ha preguntado
risks-asked-none = Ninguno de estos
risks-asked-some = Algunos de estos
risk-anticoagulant = Anticoagulante o trastorno del sangrado
risk-immunosuppressed = Defensas bajas (sistema inmunitario débil)
risk-diabetes = Diabetes
risk-pregnant = Embarazo
risk-implant = Implante cerca de la zona
risk-lung_disease = Enfermedad del pulmón
risk-faint_before = Algún desmayo con una aguja en el pasado
risk-clot_risk = Riesgo de un coágulo de sangre
risk-under_16 = Menos de 16 años

## Practitioner: the patient's link

recorded-title = El enlace de tu paciente
recorded-for = El enlace para { $name }
recorded-sent = Guardado. El enlace va en camino a { $address }.
recorded-not-sent = Guardado. Deja que tu paciente escanee el código, o copia el enlace.
recorded-link = Enlace
recorded-until = Funciona hasta el
recorded-private = Quien tenga el enlace puede ver la página de tu paciente: no se lo des a nadie más.
recorded-qr = Código QR del enlace de tu paciente
recorded-scan = Escanea con la cámara del teléfono
recorded-again = Registrar otra sesión
recorded-leaflet = Imprimir la hoja para tu paciente
copy = Copiar el enlace
copied = Copiado
print = Imprimir

## Practitioner: patients

search = Buscar paciente por nombre
search-go = Buscar
patients-total = { $count ->
    [one] 1 paciente
   *[other] { $count } pacientes
}
patients-no-match = Nadie se llama “{ $query }”
patients-all = Ver la lista completa de pacientes
patients-empty = Aún no hay pacientes
patients-empty-help = Registra una sesión, y su paciente aparece aquí.
last-session = Última sesión
last-check-in = Última revisión
timeline = Línea de tiempo
timeline-empty = Aún no hay nada registrado
kind-session = Sesión
kind-check-in = Revisión
kind-alert = Aviso
kind-progress = Progreso
patient-progress = Función, comodidad y movilidad

## Practitioner: outbox of the demo

outbox-help = La versión de prueba no envía nada. Lo que se habría enviado está aquí.
outbox-to = para { $address }
outbox-empty = Aún no se ha enviado nada
outbox-empty-help = Cuando una revisión necesita a una persona, el correo que se lo dice aparece aquí.

## When the house cannot answer

failed-title = Esta página no está disponible ahora
failed-help = No se ha perdido nada de lo que se envió antes. Por favor, prueba otra vez en un minuto. Si te sientes muy mal, no esperes: llama al número de emergencias de tu zona.
standing-seen = Alguien de la clínica lo ha visto y se está ocupando.
standing-waits = La clínica debería verlo antes del { $time }.
standing-late = Nadie de la clínica lo ha abierto todavía. No esperes: llama a la clínica. Si empeora, llama al número de emergencias.
answer-said = Dijiste: { $said }.
said-better = va a mejor
said-same = sigue más o menos igual
said-worse = va a peor
ask-missing-group = Elige lo que es tu caso, o "Nada de esto". Si prefieres no decirlo, usa el botón del final.
ask-missing-soreness = Elige cuánto te duele la zona, de 0 a 10
ask-missing-soreness-trend = Elige si el dolor de la punción está mejor, igual o peor
ask-missing-fatigue = Elige cuánto cansancio sientes, de 0 a 10
ask-missing-fatigue-interferes = Elige si el cansancio te complica el día
ask-words-long = Tu texto tiene más de 4,000 caracteres. Por favor, hazlo más corto. Todo sigue aquí.
ask-nothing = Aún no hay ninguna respuesta. Responde al menos una pregunta y luego envía.
ask-not-stored = No se pudo guardar tu revisión. Todo sigue aquí: por favor, envíala otra vez. Si te sientes muy mal, no esperes: llama.
ask-too-many = Se enviaron demasiadas revisiones desde este enlace. Por favor, espera { $count } min y envía otra vez. Si te sientes muy mal, no esperes: llama.
ask-feel = ¿Cómo te sientes?
ask-before = ¿Algo de esto ya estaba antes de la sesión, y ahora no está peor?
ask-before-hint = Marca solo lo que ya tenías antes. Deja lo demás como está.
soreness-trend = ¿Cómo ha cambiado el dolor de la punción?
soreness-trend-better = Mejor
soreness-trend-same = Igual
soreness-trend-worse = Peor
fatigue-interferes = ¿El cansancio te complica el día?
fatigue-interferes-no = No
fatigue-interferes-yes = Sí
worry-hint = Solo tu profesional lo ve. Puedes dejarlo sin responder.

## Practitioner: what handlers say

log-in-refused = El correo electrónico y la contraseña no coinciden. Mira los dos y prueba otra vez.
log-in-too-many = Demasiados intentos con este correo. Espera unos minutos y prueba otra vez.
cause-words = Las respuestas son habituales, pero hay un texto de tu paciente que nadie ha leído todavía.
cause-under-16 = Tu paciente tiene menos de 16 años. Las respuestas son habituales.
wish-message = Tu paciente ha enviado un mensaje.
wish-call-back = Tu paciente quiere que le llamen.
wish-erasure = Tu paciente quiere que se borre todo lo guardado.
line-worry = preocupación { $points }/10
said-corrects = Corrige respuestas anteriores
said-corrected = Tu paciente corrigió esto después
cause-open = Quedaron preguntas sin responder, así que no se pudo decir que es habitual.
undelivered = Mensajes aún sin entregar
undelivered-help = Se intentan otra vez de forma automática. No se pierde nada.
undelivered-tries = { $count ->
    [one] un intento, el próximo será el
   *[other] { $count } intentos, el próximo será el
}
said-after = { $hours } h después de la sesión
said-in-words = { $sign } (en sus propias palabras)
said-perhaps-in-words = quizás { $sign } (en sus propias palabras)
said-before = {" "}(ya estaba antes)
outcome-missing = Elige qué se hizo.
event-raised = hizo una revisión, y se creó el aviso
event-updated = hizo otra revisión
event-acknowledged = se encargó del aviso
event-noted = escribió una nota
event-closed = cerró el aviso
event-patient = Paciente
record-unknown-patient = Esta persona no está en la lista. Elige una de la lista, o escribe los datos de una nueva.
record-no-patient = Elige paciente, o escribe los datos de una persona nueva.
record-two-patients = Elige paciente de la lista o escribe los datos de una persona nueva, no las dos cosas.
record-date = Escribe la fecha de la sesión.
record-time = Escribe la hora de la sesión.
record-no-muscle = Elige el músculo de esta fila.
record-unknown-muscle = Este músculo no está en la lista. Elige uno de la lista.
needling-pain = dolor { $points }/10
record-number-999 = { $field }: escribe un número entero hasta 999.
record-number-10 = { $field }: escribe un número entero de 0 a 10.
record-risks-both = Hay factores de riesgo marcados, pero está elegido "Ninguno de estos". Elige una de las dos cosas.
record-risks-which = Marca los factores de riesgo, o elige "Ninguno de estos".

## Practitioner: the protocol

nav-protocol = Protocolo
protocol-help = Con qué se valoran las revisiones. La frase de cada regla sale de su condición, así que las dos no pueden ser distintas.
protocol-signature = Versión y firma
protocol-version = Versión
protocol-hash = Huella del contenido (SHA-256)
protocol-signed-by = Firma de { $name }
protocol-unsigned = Sin firmar para esta clínica: un borrador. Las páginas de pacientes lo dicen.
protocol-lead-signs = Aquí puede firmarlo quien dirige la parte clínica de esta clínica.
protocol-demo = Esta es una clínica de prueba con personas inventadas. Su protocolo queda sin firmar.
protocol-read = He leído esta versión y respondo de su uso en esta clínica.
protocol-read-missing = Marca que has leído esta versión.
protocol-sign-help = Tu nombre y la hora se guardan con la huella del contenido. Si el contenido cambia, hay que firmarlo otra vez.
protocol-sign = Firmar como { $name }
protocol-filter = Reglas por nivel
protocol-all = Todas
protocol-rules = reglas
protocol-sources = Fuentes
protocol-facts = Qué se sabe
protocol-grade = Evidencia
protocol-hazard = Peligro
protocol-reviewer = Contenido revisado por
protocol-nobody = Nadie todavía
protocol-review-by = Revisar el contenido a más tardar el
protocol-rule = Regla y condición
protocol-named = Condiciones con nombre
protocol-usual = Qué cuenta como habitual
protocol-usual-help = Una revisión es habitual cuando todo lo que aparece está dentro de sus límites y se cumple el resto. La demostración dice que esto es así justo donde no se activa ninguna regla.
protocol-shows = Qué aparece
protocol-within = Habitual dentro de
protocol-rest = Y además
protocol-advice = Cuidados en casa
protocol-advice-help = Nada de esto aparece junto a "ir hoy al médico" o "llamar ya".
protocol-advice-text = Consejo
protocol-hours = Horas después de la sesión
protocol-with = Solo con
protocol-without = No con
protocol-everybody = Todo el mundo
protocol-schedule = Cuándo se pregunta a cada paciente
protocol-from-h = desde { $hours } h
protocol-until-h = hasta { $hours } h
protocol-asked = Se pregunta { $hours } h después de la sesión.
protocol-daily = Luego cada día hasta { $hours } h, mientras algo no vuelva a lo habitual.
protocol-outcomes = Los resultados se preguntan { $hours } h después de la sesión.
protocol-silent = Tras { $missed } revisiones seguidas sin hacer, se cuenta que no hay noticias de esa persona.
protocol-link = El enlace de cada paciente funciona { $days } días después de la última sesión.
grade-article = artículo
grade-cohort = cohorte
grade-case_report = informe de un caso
grade-consensus = consenso
grade-expert = opinión experta

## Conditions in plain words

condition-and = y
condition-together = junto con
condition-not = no ({ $what })
condition-named = “{ $name }”
condition-new = { $what } (no se conocía antes de la sesión)
condition-earlier = { $what } en una revisión anterior
condition-any = cualquier señal del grupo “{ $what }”
condition-earlier-group = cualquier señal del grupo “{ $what }” en una revisión anterior
condition-risk = factor de riesgo “{ $what }”
condition-region = zona de la punción: { $what }
condition-worse = el dolor de la punción va a peor, cuando ya cuenta
condition-not_better = el dolor de la punción no va a mejor
condition-fatigue_interferes = el cansancio complica el día
condition-words_unread = texto propio en un idioma que no se examina
condition-over_lung = punción cerca del pulmón
condition-lung_possible = punción cerca del pulmón, por lo que se sabe
condition-soreness-at-least = dolor de la punción de al menos { $value }
condition-soreness-over = dolor de la punción por encima de { $value }
condition-soreness-at-most = dolor de la punción de { $value } como máximo
condition-soreness-below = dolor de la punción por debajo de { $value }
condition-fatigue-at-least = cansancio de al menos { $value }
condition-fatigue-over = cansancio por encima de { $value }
condition-fatigue-at-most = cansancio de { $value } como máximo
condition-fatigue-below = cansancio por debajo de { $value }
condition-elapsed_h-at-least = al menos { $value } h después de la sesión
condition-elapsed_h-over = más de { $value } h después de la sesión
condition-elapsed_h-at-most = dentro de las { $value } h después de la sesión
condition-elapsed_h-below = menos de { $value } h después de la sesión

## Languages

language-own = Español
language-en = inglés
language-es = español
language-ar = árabe
language-choose = Idioma
draft = Sobre esta traducción
draft-translation = Esta traducción la hizo una máquina y nadie la ha revisado todavía. El texto que vale es el que está en { $language }.
draft-switch = Leer esta página en español
list-comma = { ", " }
moment = { $weekday } { $day } de { $month }, { $time }
moment-with-year = { $weekday } { $day } de { $month } de { $year }, { $time }
day-of-month = { $day } de { $month }
day-with-year = { $day } de { $month } de { $year }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
translations = Idiomas
translations-help = Los pacientes eligen un idioma en sus páginas. Una traducción hecha por una máquina lo dice en cada página hasta que un responsable clínico que lee ese idioma la firme aquí. Si el contenido cambia, hay que firmarla otra vez.
translation-original = No necesita firma.
translation-draft = Borrador hecho por una máquina. Nadie lo ha revisado para esta clínica.
translation-read = Leo este idioma ({ $language }), he revisado los textos y respondo de su uso en esta clínica.
translation-read-missing = Marca que has revisado los textos.
sign-changed = el protocolo ha cambiado desde que se cargó esta página: léelo otra vez antes de firmar
sign-not-the-lead = solo un responsable clínico puede firmar el protocolo
sign-demo = el protocolo de una clínica de demostración se queda sin firmar
sign-no-draft = no hay ningún borrador en este idioma
act-closed = este aviso ya está cerrado; lo que escribiste no se guardó
act-changed = el aviso cambió mientras lo tenías abierto: míralo otra vez y repite el paso
act-empty-note = la nota está vacía: escribe lo que hay que saber
act-long-note = la nota tiene más de 4.000 caracteres: acórtala
grade-trial = ensayo

## Patient: without a network

offline-now = No hay red. Puedes hacer tu revisión igualmente y recibir la respuesta al momento.
offline-unsent = Esto se guarda solo en este teléfono. Llega a la clínica en cuanto haya red. Hasta entonces allí nadie lo sabe.
offline-call = No esperes a eso: llama.
offline-message = Guardamos tu mensaje hasta que haya red
offline-no-answer = Sin red no podemos dar aquí tu respuesta
offline-no-answer-help = Mira abajo. Si algo de eso te pasa, haz lo que dice. Si algo te preocupa, llama.
no-network = No hay red
no-network-help = Esta página necesita red. La página de tu recuperación y tu revisión funcionan sin ella.
kept-from = No hay red. Ves esta página como estaba el
kept-help = Puedes hacer tu revisión igualmente.
not-sent = No sabemos si esto ha llegado: la red no respondió. Lo que has escrito sigue aquí.
sending-title = Lo que has enviado
sending-waits = Aún sin enviar: lo que contaste el
sending-arrived = La clínica ya tiene lo que contaste el
sending-answer = Leer su respuesta
sending-differs = La respuesta de la clínica no es la que viste en este teléfono. Vale la de la clínica. Léela ahora.
sending-refused = La clínica no pudo recibir lo que contaste el
sending-refused-link = Tu enlace ya no funciona. Llama a la clínica.
sending-refused-else = Llama a la clínica y cuéntalo.
sending-understood = Ya lo he leído
recovery-offline = En este teléfono funciona también sin red.

## Patient: reminders

reminders-link = Recordatorios y calendario
reminders-title = Recordatorios
reminders-going = Recibes recordatorios
reminders-by-mail = Por correo electrónico, a { $to }.
reminders-by-sms = Por mensaje de texto, al número que termina en { $to }.
reminders-next = El próximo llega:
reminders-next-help = No llega si antes haces tu revisión. Nunca llega de noche.
reminders-none-left = Ya no llegará ninguno más.
reminders-stop = Parar los recordatorios
reminders-stop-help = Tu página sigue abierta, y lo que ya tiene la clínica se queda en la clínica.
reminders-stopped = Los recordatorios están parados
reminders-stopped-help = No te enviamos nada. Puedes hacer tu revisión cuando quieras, y lo que ya tiene la clínica se queda en la clínica.
reminders-start = Empezar de nuevo
reminders-never = No recibes recordatorios
reminders-never-help = Para recibirlos, da a la clínica tu correo electrónico o tu número de móvil. Puedes hacer tu revisión cuando quieras.
reminders-zone-title = ¿Estás en otro lugar?
reminders-zone-help = Los recordatorios llegan entre las 8 de la mañana y las 8 de la tarde. Dinos con qué hora.
reminders-zone = Zona horaria
reminders-zone-set = Usar esta zona horaria
reminders-zone-unknown = Elige una zona horaria de la lista.
reminders-calendar-title = En tu propio calendario
reminders-calendar-help = Llévate las horas en un archivo. No dice nada de ti y funciona sin nuestros mensajes.
reminders-calendar = Descargar el archivo de calendario
calendar-title = Abre tu página
calendar-text = Abre tu página privada con el enlace que tienes.
stop-title = ¿Parar estos mensajes?
stop-help = Entonces no te enviamos más recordatorios. No cambia nada más.
stop-button = Parar los mensajes
stop-done = Los mensajes están parados
stop-done-help = No te enviamos más recordatorios. Si los quieres otra vez, abre tu página o avisa a la clínica.

record-reach = Cómo contactar con el paciente
record-reach-help = Si la clínica ya conoce a la persona, deja vacío lo que no ha cambiado.
record-phone = Teléfono, móvil para mensajes de texto
record-reminders-unset = Como antes, y ninguno para alguien nuevo
record-agreed = El paciente acepta recibir recordatorios
record-not-agreed = Pregunta al paciente y marca que acepta, o no elijas ninguna vía.
record-no-way = Elige cómo recordar al paciente.
reminders = Recordatorios
reminders-not-agreed = Ninguno. No se indicó una vía o el paciente no aceptó.
channel-mail = Correo electrónico
channel-sms = Mensaje de texto
kind-reminder = Recordatorio

## Practitioner: whom to telephone, and the delivery log

nav-follow-up = Por llamar
worklist-to-call =
    { $count ->
        [one] Un paciente por llamar: no se le ha alcanzado o no ha dado noticias
       *[other] { $count } pacientes por llamar: no se les ha alcanzado o no han dado noticias
    }
follow-up-empty = Nadie por llamar
follow-up-empty-help = Aquí aparecen los pacientes a los que no llega ningún recordatorio o que dejan pasar revisiones.
not-reached = No alcanzados
not-reached-help = El último recordatorio no llegó por ninguna vía. Comprueba la dirección y el número, o llama.
not-reached-why = El recordatorio de { $time } no llegó a nadie.
not-heard = Sin noticias
not-heard-help = Dejaron pasar revisiones y no han enviado nada desde entonces. Quien hace su revisión sale de la lista.
not-heard-why =
    { $count ->
        [one] 1 revisión sin hacer.
       *[other] { $count } revisiones sin hacer.
    }
last-contact = Última noticia
never-heard = Ninguna desde la sesión
deliveries-link = Qué se envió y qué fue de ello
deliveries-title = Envíos
deliveries-help = Cada recordatorio que se intentó, primero el más nuevo, con el recibo del proveedor que lo aceptó.
deliveries-empty = Todavía no se ha enviado nada
deliveries-empty-help = El primer recordatorio sale unas horas después de la sesión, de día.
deliveries-at = Cuándo
deliveries-by = Por
deliveries-try = intento { $count }
deliveries-outcome = Resultado
delivery-taken = Aceptado
delivery-failed = Falló, se intenta otra vez
delivery-refused = Rechazado
nav-settings = Ajustes
settings-protocol = Las reglas con las que se valoran las respuestas, sus fuentes y las firmas que llevan.
settings-deliveries = Cada recordatorio que se intentó enviar y si llegó.

### guide
guided-title = Para ti, de tu profesional
guided-from = De { $name }, { $day }
guidance-card = Indicaciones para la persona
guidance-none = Aún nada propio: la persona ve los consejos generales.
guidance-write = Escribir o elegir indicaciones
guidance-change = Cambiarlas o retirarlas
guidance-title = Indicaciones para esta persona
guidance-lead = La persona las lee antes de los consejos generales. Nunca se muestran junto a una respuesta urgente o de emergencia.
guidance-picks = Frases preparadas
guidance-words = Con tus propias palabras
guidance-words-help = Texto sencillo, 1000 caracteres como máximo. La persona lo lee tal como lo escribes; las frases preparadas se muestran en su idioma.
guidance-save = Mostrarlas a la persona
guidance-now = La persona ve esto ahora
guidance-withdraw = Retirar
guidance-withdraw-help = Deja de mostrarse y se conserva en el historial.
guidance-withdrawn = Retirado
guidance-earlier = Versiones anteriores
guidance-version = Versión { $count }
guidance-empty = Elige algo de la lista o escribe algo
guidance-long = Acorta tus palabras a 1000 caracteres
guidance-changed = Entretanto un colega escribió otra versión. Se muestra en esta página: mírala y guarda de nuevo la tuya
next-card = Plan para la próxima sesión
next-none = Aún no hay nada previsto.
next-write = Planear la próxima sesión
next-change = Cambiarlo o retirarlo
next-title = Plan para la próxima sesión
next-lead = Lo que esta sesión te ha enseñado. Se muestra encima del formulario cuando registres la próxima sesión de esta persona.
next-picks = Qué cambia
next-lighter = Una dosis más suave: menos agujas o inserciones, o menos profundidad
next-other-muscles = Otros músculos
next-longer-interval = Un intervalo más largo
next-no-needles = Algo distinto de las agujas
next-as-before = Igual que esta vez
next-words = Nota
next-words-help = Para ti y tus colegas, 1000 caracteres como máximo. Forma parte de lo que la persona puede descargar.
next-save = Guardar este plan
next-now = Previsto ahora
next-withdraw-help = Deja de mostrarse al registrar la próxima sesión y se conserva en el historial.
hand-out-advised = Lo que ha aconsejado el profesional
data-guidance = Indicaciones y planes de tu profesional
deliveries-about = Qué
link-state = Enlace
link-works = Funciona hasta
link-over = Su tiempo terminó el
link-closed = Cerrado el
link-by-mail = Por correo
link-not-sent = Aún no enviado
link-on-its-way = En camino
link-taken = Aceptado por el servidor de correo, { $time }
link-not-taken = No aceptado, { $time }: { $error }
link-tried-again = Aún no aceptado: { $error }. Se intenta de nuevo { $time }
link-used = Primer uso
link-not-used = Todavía no. Cuenta una revisión o un mensaje, no mirar la página.
link-send = Enviarlo por correo
link-send-again = Enviarlo de nuevo
link-send-help = A { $address }. El asunto no dice nada de la persona.
link-no-address = No se conoce ningún correo electrónico. Escríbelo al registrar la próxima sesión.
link-no-text-message = El enlace no se envía por mensaje de texto: quedaría en una pantalla bloqueada, donde otros pueden leerlo.
link-show = Mostrar el enlace
link-replace = Sustituir el enlace
link-replace-help = Para un enlace que llegó a quien no debía. Se crea uno nuevo al momento, válido hasta el mismo día; el antiguo ya no abre nada. Lo que la persona envió se conserva. No se puede deshacer.
link-replace-mail = Enviar el nuevo a { $address }
link-replace-now = Crear ahora un enlace nuevo
link-replaced = El enlace anterior se sustituyó el
link-replaced-help = Ya no abre nada: da este a la persona.
link-new = Crear un enlace nuevo
link-new-help = La página se cerró, quizá por la propia persona. Crea un enlace nuevo solo si ella lo quiere.
link-over-help = El seguimiento termina seis semanas después de la última sesión. La próxima sesión vuelve a abrir la página.
kind-message = Mensaje
soreness-picture = Dolor de la punción después de cada sesión
soreness-picture-about = Dolor de la punción de 0 a 10, tal como la persona lo dijo en las revisiones, en los mismos días que la imagen de arriba. Las líneas discontinuas son sesiones. La tabla tiene los números.
soreness-said = Dolor de la punción
moving-sore-better = Con dolor, pero se mueve mejor: dolor { $soreness }/10 en la última revisión, función de { $from } a { $to }.
moving-sore-same = Con dolor y sin cambio real de la función: dolor { $soreness }/10 en la última revisión, función de { $from } a { $to }.
moving-sore-worse = Con dolor y se mueve peor: dolor { $soreness }/10 en la última revisión, función de { $from } a { $to }.
moving-easy-better = Sin dolor y se mueve mejor: dolor { $soreness }/10 en la última revisión, función de { $from } a { $to }.
moving-easy-same = Sin dolor y sin cambio real de la función: dolor { $soreness }/10 en la última revisión, función de { $from } a { $to }.
moving-easy-worse = Sin dolor, pero se mueve peor: dolor { $soreness }/10 en la última revisión, función de { $from } a { $to }.
moving-threshold = Un cambio de { $count } puntos o más cuenta como real.
link-code = Mostrar el código QR para escanearlo aquí
