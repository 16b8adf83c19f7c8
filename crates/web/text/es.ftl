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
not-me-forget = Quitarla de este dispositivo
not-me-forgotten = Ya no se guarda nada de esta página en este dispositivo. Tampoco las respuestas que no habían llegado a la clínica. Puedes cerrar la página.
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
answer-hand-out = Abrir una página para enseñársela
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

progress-link = Cómo vas semana a semana
progress-due = Por favor, cuéntanos cómo vas
progress-due-help = Es momento de mirar qué puedes hacer, qué alivio notas y si se mueve bien.
progress-due-before = Tu próxima sesión está cerca. Antes de ella, piensa en qué puedes hacer, qué alivio notas y si se mueve bien.
recovery-next-session = Próxima sesión:
progress-title = Cómo vas
progress-changed = Qué ha cambiado
progress-rate = ¿Cómo va ahora?
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

data-link = Qué se guarda sobre ti y cómo darte de baja
data-title = Qué se guarda sobre ti
data-lead = Aquí está todo lo que el seguimiento de la clínica guarda sobre ti. Puedes llevártelo en un archivo.
data-download = Llevármelo en un archivo
data-left-out = No incluye lo que el personal se escribió sobre un aviso. Pregunta a la clínica si quieres verlo.
data-person = Tú
data-language = Idioma
data-next-session = Próxima sesión
data-link-asked = Pediste un enlace nuevo
data-sessions = Tus sesiones
data-check-ins = Tus revisiones y mensajes
data-progress = Cómo ibas
data-alerts = Qué llegó a la clínica como aviso
data-told = Se te dijo: { $level }
data-before = Ya estaba antes de la sesión: { $signs }
data-seen = Visto el { $time }
data-closed = Cerrado el { $time }
leave-title = Darte de baja
leave-help = Puedes cerrar esta página para siempre. Lo que enviaste se queda en la clínica. Si allí hay algo sin cerrar, siguen con ello. Para volver, pide a la clínica un enlace nuevo.
leave-close = Cerrar mi página
leave-erase-title = Pedir que se borre
leave-erase-help = La clínica tiene que mirarlo primero: por ley, algunos datos deben guardarse un tiempo.
leave-erase = Pedir que se borren mis datos

## Patient: the page behind a text message

text-title = Tu página privada
text-help = Has recibido esta dirección en un mensaje de texto de tu clínica. Con un toque se abre tu página en este móvil. Se abre solo en un móvil.
text-open = Abrir mi página
text-own = ¿Este no es tu móvil? Entonces abre antes el mensaje en el tuyo.
gone-elsewhere = Este mensaje se abrió en otro móvil
gone-elsewhere-help = Un mensaje abre la página en un solo móvil. Ábrelo en ese móvil o pide uno nuevo. Si no lo ha abierto nadie que conozcas, llama a la clínica.
gone-text-over = Este mensaje es demasiado antiguo
gone-text-over-help = Un mensaje se tiene que abrir en tres días. Pide uno nuevo a la clínica.

## Patient: a link that leads nowhere

gone-unknown = No encontramos esta página
gone-unknown-help = Por favor, mira el enlace de tu mensaje. Si falta una parte, abre otra vez el mensaje y toca el enlace entero.
gone-expired = Este enlace ha caducado
gone-expired-help = Los enlaces funcionan seis semanas después de una sesión. Si todavía tienes una pregunta, llama a la clínica.
gone-revoked = Este enlace ya no funciona
gone-revoked-help = Se cerró. Si lo necesitas, llama a la clínica y pide uno nuevo.
new-link-title = ¿Necesitas un enlace nuevo?
new-link-help = Pulsa el botón y la clínica verá que lo pides. Alguien de allí envía un enlace a la dirección que la clínica conoce, o te llama. Nadie lo ve al momento. Si te encuentras mal, usa los números de esta página.
new-link-ask = Pedir un enlace nuevo
new-link-asked = Gracias
new-link-asked-help = Si la clínica puede enviarte un enlace, va a la dirección que conoce, o alguien te llama. Esta página no dice si se conoce una dirección. Si no tienes noticias en los próximos días laborables, llama a la clínica.
gone-back = Volver a tu página
too-large = Era demasiado largo
too-large-help = No se ha guardado nada. Vuelve atrás y envía menos. Tus propias palabras pueden tener hasta 4.000 caracteres.
not-read = No hemos podido leer lo enviado
not-read-help = No se ha guardado nada. Vuelve atrás e inténtalo de nuevo. Si vuelve a pasar, llama a la clínica.
not-offered = Tu clínica no recibe revisiones aquí
not-offered-help = Llama a la clínica si tienes una pregunta. Abajo está cuándo pedir ayuda enseguida.
reading-information-only = Desde estas páginas no se envía nada, y nadie lee lo que haces en ellas. Si necesitas a la clínica, llama.
recovery-information-only = Estas páginas te dicen qué esperar. No pueden decirte si lo que sientes es habitual.

## Practitioner: every page

nav = Secciones
nav-worklist = Lista
nav-open = sin cerrar
nav-patients = Pacientes
nav-record = Registrar sesión
nav-outbox = Correo
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
worklist-part = Aquí: de la { $first } a la { $last } de { $total } alertas abiertas, primero lo más urgente.
worklist-further = Más alertas
worklist-next = Ver las alertas siguientes
worklist-first = Volver a lo más urgente
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
record-what = Dónde fue la punción
record-add = Añadir los músculos marcados
record-more-facts = Más sobre la sesión
record-save = Guardar y obtener el enlace
record-save-help = Recibes el enlace para tu paciente y un código QR.
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
noted-complaint = Vino por: { $text }
noted-notes = Notas: { $text }
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
recorded-sent = El enlace va en camino a { $address }.
recorded-not-sent = Deja que tu paciente escanee el código, o copia el enlace.
recorded-saved = Guardado.
recorded-before = Sesión de { $name }
recorded-mailed = El enlace salió por correo electrónico, { $time }.
recorded-texted = El enlace salió por mensaje de texto, { $time }.
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
failed-kept = Lo que acabas de rellenar no se ha podido guardar. Sigue en esta página.
failed-again = Enviarlo otra vez
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
record-sent-before = Este formulario ya se envió y con él se registró una sesión. Si esta es otra sesión, guarda una vez más. Si es la misma, corrígela en su página.
record-no-name = Falta el nombre. Escribe el nombre de tu paciente.
record-ahead = La hora está en el futuro. Escribe cuándo fue la punción.
record-long-ago = La sesión fue hace más de seis semanas. El seguimiento termina entonces: revisa la fecha.
record-nothing-needled = No hay ningún músculo. Elige al menos uno.
record-unknown-risk = Un factor de riesgo no está en la lista. Elige de la lista.
record-mail-nowhere = Los recordatorios por correo electrónico necesitan una dirección. Escríbela o elige otra vía.
record-text-nowhere = Los recordatorios por mensaje de texto necesitan un número de móvil. Escríbelo o elige otra vía.
record-no-address = Esto no es una dirección de correo electrónico. Revísala o deja el campo vacío.
record-no-phone = Esto no es un número de teléfono. Escribe cifras, mejor con el prefijo del país, como +34.
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
protocol-hides = Podría ocultar
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
protocol-before-next = Los resultados se preguntan otra vez { $hours } h antes de la próxima sesión, si se sabe cuándo es.
protocol-silent = Tras { $missed } revisiones seguidas sin hacer, se cuenta que no hay noticias de esa persona.
protocol-link = El enlace de cada paciente funciona { $days } días después de la última sesión.
protocol-link-again = El enlace que se pide después de ese tiempo funciona { $days } días.
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
act-not-closed = este aviso no está cerrado, así que aún no hay nada que corregir: ciérrelo con este formulario
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
reminders-too-often = Esto se ha cambiado muchas veces. Espera { $count } min y prueba otra vez. Los recordatorios se pueden parar en cualquier momento.
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
alike-title = Ya hay una persona así en la clínica. ¿Es la misma?
alike-new = Otra: una persona nueva
alike-which = Ya hay una persona con este nombre o con este teléfono. Indica quién es.
alike-help = La sesión se guarda para quien elijas aquí, con todo lo que has escrito.
reminders = Recordatorios
reminders-not-agreed = Ninguno. No se indicó una vía o el paciente no aceptó.
channel-mail = Correo electrónico
channel-sms = Mensaje de texto
kind-reminder = Recordatorio
kind-notice = Aviso de algo nuevo en la página

## Practitioner: whom to telephone, and the delivery log

nav-follow-up = Por llamar
worklist-to-call =
    { $count ->
        [one] Un paciente por llamar: no se le ha alcanzado o no ha dado noticias
       *[other] { $count } pacientes por llamar: no se les ha alcanzado o no han dado noticias
    }
follow-up-empty = Nadie por llamar
follow-up-empty-help = Aquí aparecen los pacientes a los que no llega ningún recordatorio o que dejan pasar revisiones.
link-wishes = Piden un enlace nuevo
link-wishes-help = Pulsaron el botón en la página de un enlace o de un mensaje de texto que ya no abre nada. Esa página puede estar en manos de cualquiera, así que no se envió nada por sí solo.
link-wish-since = Desde
link-wish-send = Enviar un enlace nuevo a { $address }
link-wish-look = Mirar el enlace
link-wish-settle = Hecho
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
deliveries-help = Cada mensaje que se intentó enviar, el más reciente primero, con el recibo del proveedor que lo aceptó.
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
settings-deliveries = Cada recordatorio, enlace y aviso de alerta que se intentó enviar, y si llegó.

### recording
who = ¿A quién se trató?
who-help = Escriba parte del nombre. Si solo hay una persona, se abre con Intro.
who-lately = Tratados hace poco
who-found = { $count ->
    [one] Una persona
   *[other] { $count } personas
}
who-more = Hay más. Escriba más letras del nombre.
who-never = Aún sin sesión
who-new = Alguien nuevo
record-other = Otra persona
record-chosen = Elegidos
record-none-chosen = Nada todavía. Elija en la lista o en el cuerpo.
record-drop = Quitar
map-front = Delante
map-back = Detrás
map-help = Elija un músculo en el cuerpo: queda marcado en la lista. Las flechas pasan de uno a otro. Lo más profundo está en la lista.
muscle-find = Buscar un músculo
muscle-find-help = Nombre común o latino, o una región. Intro toma el primero.
muscle-found-some = Músculos encontrados:
muscle-found-none = Ningún músculo tiene este nombre
near-lung-over = Sobre el pulmón.
near-lung-near = Cerca del pulmón.
near-cord = Sobre la médula espinal.
last = La última vez
last-dose = Qué se pinchó
last-needles = { $count ->
    [one] 1 aguja en total.
   *[other] { $count } agujas en total.
 }
last-deep = Profunda en al menos un músculo.
last-not-deep = Ningún músculo en profundidad.
elapsed-hours = { $hours } h
elapsed-days = { $days } días
elapsed-tenths = { $whole },{ $tenth }
last-risks = Copiados: pregunte si hay algo nuevo.
last-reaction = Cómo reaccionó el paciente
last-not-heard = Desde entonces ningún control con dolor.
last-none = No hubo dolor; última respuesta tras { $time }.
last-peak = Dolor más alto: { $points } de 10, tras { $time }.
last-gone = Sin dolor tras { $time }.
last-left = Aún presente en el último control: { $points } de 10 tras { $time }.
last-save = Guardar lo mismo que la última vez
last-kept = El formulario contiene el motivo y los músculos de la última vez y cómo se pincharon. El dolor, los espasmos y las notas no se copian.
last-clear = Empezar vacío
last-again = Rellenar lo mismo que la última vez
gentler-strong = El dolor fue fuerte después de la última sesión. Valore una dosis más suave.
gentler-long = El dolor seguía a las { $hours } h de la última sesión o más tarde. Valore una dosis más suave.
gentler-how = Menos agujas o músculos, menos entradas y salidas, menos profundidad o un intervalo más largo.
gentler-not = El dolor no dice nada de si el tratamiento ayuda: solo se trata de la dosis.
undo = Deshacer
undo-offer = ¿Persona equivocada o demasiado pronto? Durante un minuto puede retirarlo.
undo-too-late = El minuto para retirarlo ha pasado. Corrija la sesión.
undo-heard = El paciente ya ha respondido, así que no se puede retirar. Corrija la sesión.
undo-changed = Esta sesión ya se ha cambiado.
undone = Retirada
undone-for = La sesión de { $name } ya no cuenta:
undone-means = No genera preguntas ni recordatorios, y un enlace hecho para ella queda cerrado. Lo que escribió se conserva.
undone-again = Seguir con lo escrito
undone-other = Registrar para otra persona
correct = Corregir esta sesión
correct-save = Guardar la corrección
correct-help = La versión anterior se conserva. Los controles posteriores se valoran con la nueva; las respuestas anteriores quedan como estaban.
correct-changed = Alguien ha cambiado esta sesión mientras tanto. Mírela de nuevo y repita la corrección.
versions = Versiones
version-recorded = Registrada por { $name }
version-corrected = Corregida por { $name }
version-said = Lo que decía
### practice

nav-practice = Consulta
practice-period = Período
practice-4-weeks = Últimas 4 semanas
practice-12-weeks = Últimas 12 semanas
practice-year = Últimos 12 meses
practice-by-week = Contado desde el { $day } hasta ahora, semana a semana.
practice-by-month = Contado desde el { $day } hasta ahora, mes a mes.
practice-help = Los intervalos son intervalos exactos del 95 % (Clopper-Pearson). Toman lo contado como independiente; varias respuestas de una misma persona no lo son, así que la verdad puede estar un poco más lejos.
practice-empty = Todavía no hay nada que contar
practice-empty-help = En cuanto se registren sesiones y los pacientes respondan, esta página dirá cómo va todo. Mire más atrás o vuelva dentro de una semana.
practice-per-cent = { $number } %
practice-of = { $hits } de { $all }
practice-few = { $hits } de { $all }; muy pocos para decir algo
practice-nothing = nada que contar
practice-interval-of = intervalo del 95 %: { $range }
practice-minutes = { $number } min
practice-hours = { $number } h
practice-days = { $number } días
practice-from = Desde
practice-share = Proporción
practice-interval = Intervalo del 95 %
practice-few-key = Menos de 10: muy pocos para decir algo
practice-picture = Una barra por cada semana o mes; la línea sobre ella es el intervalo del 95 %. La tabla de abajo tiene los mismos números.
practice-answered = Controles respondidos
practice-answered-about = De los controles que se piden a todos después de una sesión, los que se respondieron antes de que tocara el siguiente. No se cuentan los diarios que siguen solo mientras algo no ha vuelto a lo habitual.
practice-answered-hits = Respondidos
practice-answered-all = Pedidos
practice-alerts = Alertas por cada 100 controles
practice-alerts-about = Alertas abiertas por cada 100 controles y mensajes recibidos. Un simple deseo, como una llamada, no se cuenta como alerta.
practice-alerts-hits = Alertas
practice-alerts-all = Controles
practice-waits = Tiempo hasta que alguien atiende una alerta
practice-waits-about = Desde que se abre una alerta hasta que alguien la atiende o la cierra por primera vez: la mitad dentro del tiempo indicado. Las alertas que aún esperan no entran en él, pero sí en el número de las abiertas.
practice-waits-picture = Una barra por cada semana o mes: la mitad de las alertas se atendió en ese tiempo. La línea acaba donde se atendieron nueve de cada diez. La tabla de abajo tiene los mismos números.
practice-taken = Atendidas
practice-raised = Abiertas
practice-median = La mitad en
practice-ninetieth = Nueve de diez en
practice-ninetieth-of = Nueve de cada diez en { $wait }
practice-delivered = Recordatorios entregados
practice-delivered-about = De todos los intentos de entregar un recordatorio por correo o mensaje de texto, los que aceptó el proveedor.
practice-delivered-hits = Aceptados
practice-delivered-all = Intentos
practice-heard = Pacientes alcanzados
practice-heard-about = De los pacientes tratados, los que han respondido al menos una vez en las seis semanas siguientes. Las sesiones de las últimas 24 horas aún no se cuentan.
practice-heard-hits = Respondieron
practice-heard-all = Pacientes
practice-rules = Qué resultó de cada regla
practice-rules-help = De las alertas cerradas que nombran una regla entre sus motivos, las que tuvieron cualquier resultado menos falsa alarma. Una regla por debajo del 30 % merece una revisión. Las señales de alarma (urgente y emergencia) quedan exentas: deben oírse aunque pocas veces acierten.
practice-rules-none = Todavía no se ha cerrado ninguna alerta de este período.
practice-rule = Regla
practice-level = Eleva a
practice-acted-on = Con consecuencia
practice-note = Nota
practice-look = Merece una revisión: menos del 30 % tuvo alguna consecuencia.
practice-red-flag = Señal de alarma, exenta.
practice-too-few = Muy pocos para decir algo.
practice-fine = Nada que señalar.
practice-take = Llevarse los datos, para estudio
practice-take-about = Sesiones, músculos tratados, controles, alertas y resultados de toda la historia, sin nadie en ella: horas desde la sesión en lugar de fechas, nombres hechos solo para este archivo, ningún texto libre. Incluye un diccionario de cada columna.
practice-take-limits = Lo que comparten menos de 5 pacientes se une en «other» o se omite. Las sesiones solo van unidas donde 5 pacientes tienen la misma historia. Quien sepa cómo se sintió alguien un día aún puede encontrarlo: guarde el archivo como datos de salud. Queda anotado que se llevó.
practice-take-csv = Descargar como CSV
practice-take-parquet = Descargar como Parquet
practice-take-few = Hay menos de 5 pacientes con una sesión, así que cada fila señalaría a alguien. No se exportó nada.
register = Efectos adversos
register-about = Todos los efectos adversos indicados al cerrar una alerta, y cuántos son por cada 1000 sesiones.
register-help = Lo que los profesionales indicaron al cerrar una alerta, o más tarde. Cuenta la última indicación de cada alerta.
register-severity = Gravedad
register-any-severity = Todas
register-mild = Leve
register-significant = Significativa
register-serious = Grave
register-relation = Causado por la punción
register-suspected = Sí o posiblemente
register-related = Sí
register-possible = Posiblemente
register-unrelated = No
register-any-relation = Todos
register-ever = Desde el principio
register-show = Mostrar
register-often = Con qué frecuencia
register-often-help = Las tasas llevan intervalos exactos del 95 % (Garwood). Se refieren a las sesiones del mismo tiempo; un efecto que no se atribuye a ninguna sesión cuenta cuando se abrió su alerta. Una sesión con dos regiones cuenta para ambas, así que las filas no suman.
register-counted = Efectos: { $events }. Sesiones: { $sessions }. Músculos tratados: { $muscles }.
register-per-sessions-seen = { $rate } por cada 1000 sesiones (intervalo del 95 %: { $range }).
register-per-muscles-seen = { $rate } por cada 1000 músculos tratados (intervalo del 95 %: { $range }).
register-none-in-sessions = Ningún efecto en { $done } sesiones: con una confianza del 95 %, menos de { $bound } en 1000.
register-none-in-muscles = Ningún efecto en { $done } músculos tratados: con una confianza del 95 %, menos de { $bound } en 1000.
register-fewer = ninguno; menos de { $bound }
register-too-few = muy pocos para decir algo
register-events-title = Efectos
register-empty = No se ha indicado ningún efecto así.
register-kind = Qué fue
register-session = Sesión
register-not-said = no indicado
register-events = Efectos
register-sessions = Sesiones
register-muscles = Músculos
register-per-sessions = Por 1000 sesiones
register-per-muscles = Por 1000 músculos
register-by-region = Por región
register-by-depth = Por profundidad
register-by-technique = Por técnica
register-by-practitioner = Por profesional
register-csv-help = Sin nombres, profesionales ni fechas salvo el año. Tan pocas filas pueden señalar a personas: guarde el archivo como datos de salud. Queda anotado que se llevó.

### worklist

harm = ¿Fue un evento adverso?
harm-help = Déjelo sin marcar si aún no lo sabe. Sin marcar no es lo mismo que no.
harm-no = No
harm-mild = Sí, leve
harm-mild-hint = Breve, pasa por sí solo, sin molestias.
harm-significant = Sí, importante
harm-significant-hint = Necesitó atención o estorbó la vida diaria.
harm-serious = Sí, grave
harm-serious-hint = Hospital, daño duradero o muerte.
harm-missing = Diga si fue un evento adverso y cuánto de grave.
harm-not-stated = Nadie ha dicho aún si lo fue.
harm-none-stated = Ningún evento adverso.
harm-told-mild = Evento adverso leve: { $kind }.
harm-told-significant = Evento adverso importante: { $kind }.
harm-told-serious = Evento adverso grave: { $kind }.
adverse-kind = ¿Qué fue?
adverse-kind-unset = Elija
adverse-kind-missing = Elija qué fue.
adverse-session = ¿Después de qué sesión?
adverse-session-none = Ninguna de estas
relation = ¿Lo causó la punción?
relation-related = Sí
relation-possible = Quizá
relation-unrelated = No
relation-missing = Diga si lo causó la punción.
relation-told-related = Lo causó la punción.
relation-told-possible = Quizá lo causó la punción.
relation-told-unrelated = No lo causó la punción.
closing-note = Nota al cerrar
closing-correct = Corregir cómo se cerró
closing-correct-state = Corregir cómo se cerró, o indicar si fue un evento adverso
closing-correct-help = Lo que se guarde aquí cuenta desde ahora; lo anterior queda en el historial. El aviso sigue cerrado: si el paciente vuelve a responder, se abre uno nuevo.
closing-correct-do = Guardar la corrección
event-stated = volvió a indicar si fue un evento adverso
event-corrected = corrigió cómo se cerró el aviso
event-outcome = En qué quedó: { $outcome }.
event-outcome-before = En qué quedó: { $outcome }; antes: { $before }.
worklist-whose = De quién
worklist-everybody = De todos
worklist-show = Mostrar
worklist-alerts = Alertas
worklist-wishes = Mensajes y llamadas pedidas
worklist-resting = Aplazadas
worklist-resting-help = Cada una vuelve sola a su hora, o enseguida si el paciente envía algo.
taken-since = desde
line-session = { $day } tras { $areas }
rest-snoozed = Aplazada hasta { $time }.
rest-asked = Se le pidió otro control hasta { $time }.
rest-unanswered = Se le pidió otro control hasta { $time } y no ha enviado nada desde entonces.
live-new = Nuevo en la lista: %
live-changed = La lista ha cambiado.
live-lost = Se ha perdido la conexión. La lista puede ser antigua: vuelva a cargar la página.
live-out = Su acceso ha terminado. Esta lista es de entonces.
keys = Teclado
keys-move = Alerta siguiente y anterior
keys-enter = Abrir la alerta
keys-take = Tomar la alerta
keys-call = Teléfono: número, qué preguntar, qué resultó
keys-message = Escribir al paciente
keys-aside = Aplazar la alerta
keys-note = Escribir una nota
keys-close = Cerrar la alerta con su resultado
keys-list = Volver a la lista
keys-help = Mostrar esta ayuda
keys-on = Las teclas sueltas funcionan
keys-on-hint = Desactívelo si usa control por voz o pulsa teclas por error. Este navegador lo recuerda.
keys-done = Listo
heard-words = Lo que se oyó en sus palabras:
alert-course = La evolución
course-nothing-said = No se ha valorado el dolor desde la sesión.
course-is-below = El último dolor fue { $points } de 10, menos de lo esperado.
course-is-within = El último dolor fue { $points } de 10, dentro de lo esperado.
course-is-above = El último dolor fue { $points } de 10, más de lo esperado.
alert-earlier = Contactos anteriores
alert-earlier-none = Sin alertas ni mensajes anteriores.
wake = Devolverla ya a la lista
call-panel = Llamar
call-script-help = Qué preguntar, en este orden:
call-takes = Quien habla con el paciente se queda con la alerta. Una llamada en vano solo la toma si no es urgente: una urgente sigue su camino hacia sus colegas.
call-note = Qué se dijo
call-reached = Hablé con el paciente
call-not-reached = No di con el paciente
letter-panel = Escribir al paciente
letter-text = Mensaje al paciente
letter-panel-help = Aparece en la página del paciente.
letter-takes = Quien escribe se queda con la alerta, salvo que sea urgente: una urgente sigue su camino hacia sus colegas hasta que alguien la tome o hable con el paciente.
told-by-mail = El paciente recibe un correo que dice que hay algo nuevo; de noche, solo si esta alerta es urgente.
told-by-sms = El paciente recibe un mensaje de texto que dice que hay algo nuevo; de noche, solo si esta alerta es urgente.
told-by-nobody = No se avisa por correo ni por mensaje, porque el paciente no lo aceptó: llame si no puede esperar.
letter-send = Enviar el mensaje
letter-from = { $name } escribió
letter-unread = aún sin leer
letter-read = leído { $time }
recheck-panel = Pedir otro control
recheck-when = ¿Hasta cuándo?
recheck-help = La página del paciente lo pide. Sin señal de peligro, la alerta descansa hasta entonces.
recheck-ask = Pedirlo al paciente
snooze-panel = Aplazar
snooze-until = ¿Hasta cuándo?
snooze-reason = Por qué puede esperar
snooze-do = Aplazarla
snooze-never = Esta alerta tiene una señal de peligro y no se puede aplazar. Llame, pásela o ciérrela.
hand-panel = Pasar o soltar
hand-to = A quién
hand-do = Pasarla
hand-nobody = Aún no hay otra persona que trate pacientes.
release = Soltarla
release-help = Entonces nadie la tiene y su plazo vuelve a contar.
later-1h = En una hora
later-3h = En tres horas
later-1d = Mañana, 9:00
later-2d = En dos días, 9:00
later-7d = En una semana, 9:00
act-red-flag = Una alerta con señal de peligro no se puede aplazar. Llame, pásela o ciérrela.
act-no-reason = Diga por qué puede esperar.
act-bad-time = Elija una hora.
act-no-colleague = Elija a una persona que trate pacientes.
act-empty-message = El mensaje está vacío: escriba lo que el paciente debe saber.
event-released = soltó la alerta
event-handed_over = pasó la alerta
event-reached = llamó y habló con el paciente
event-not_reached = llamó y no dio con el paciente
event-messaged = escribió al paciente
event-asked_again = pidió al paciente otro control
event-snoozed = aplazó la alerta
event-woken = devolvió la alerta a la lista
letters = Tu clínica te ha escrito
letters-read = Lo he leído
letters-asked = Tu clínica te pide que hagas otra revisión antes del { $time }.
line-day = Día { $count }
course-day = Día { $count }.
### cover

settings-hours = Cuándo lee alguien en la clínica lo que envían los pacientes, y qué días no lee nadie. Los plazos corren en este horario.
settings-cover = Quién mira cuando no lo hace el profesional, en qué orden se avisa y a qué números de móvil.
hours-title = Horario
hours-help = Los pacientes leen este horario en sus páginas antes de enviar nada. Una respuesta urgente debería verse en una hora de horario de apertura; cualquier otra, antes del fin del siguiente día laborable.
hours-shown = Lo que leen los pacientes
hours-usual = Nadie ha fijado todavía el horario de esta clínica. Mientras tanto vale este.
hours-zone = Las horas son las de { $zone }.
hours-week = La semana
hours-week-help = Deja vacío el día en que nadie lee. Hasta las 00:00 significa medianoche.
hours-from = Desde
hours-until = Hasta
hours-save = Guardar la semana
hours-holidays = Festivos
hours-no-holidays = No hay ninguno.
hours-remove = Quitar
hours-holiday-add = Añadir un día
hours-holiday-help = Sin horas, la clínica cierra ese día.
hours-holiday-name = Cómo se llama
hours-holiday = { $day } ({ $name })
hours-days = { $from } a { $until }
hours-closed = cerrado
hours-open-now = Abierto ahora, hasta: { $time }.
hours-closed-now = Cerrado ahora. Abre de nuevo: { $time }.
hours-never = Cerrado hasta nuevo aviso.
hours-bad-time = Escribe las dos horas, como 09:00.
hours-backwards = El final debe ser después del principio. Lo que sigue tras la medianoche pertenece al día siguiente.
hours-bad-day = Elige el día.
hours-no-name = Pon un nombre al día.
hours-too-many = Ya hay 100 días. Quita antes los antiguos.
hours-changed = Otra persona ha cambiado el horario desde que se cargó esta página. Míralo y repite el paso.
cover-title = Guardias
cover-help = Una alerta que nadie toma pasa a la siguiente persona. Aquí figura quién es.
cover-rota = Turnos
cover-now = De guardia ahora: { $names }.
cover-nobody = Nadie está de guardia ahora.
cover-empty = No hay turnos previstos. Sin ellos, las alertas pasan a la dirección clínica.
cover-add = Añadir un turno
cover-choose = Elige una persona
cover-who = Quién está de guardia
cover-from = Desde
cover-until = Hasta
cover-ways = Cómo se avisa a cada persona
cover-ways-help = A todas las personas se les avisa por correo, y también por SMS si hay un número de móvil. Ninguno dice de quién trata la alerta.
cover-phone = Número de móvil
cover-phone-save = Guardar
cover-chain = En qué orden
cover-chain-owner = Se avisa enseguida a quien hizo la última punción.
cover-chain-cover = Después, a quien esté de guardia: a los 30 minutos si es urgente; si no, al vencer el plazo.
cover-chain-lead = Después, a la dirección clínica y a los titulares de la clínica: con media hora entre avisos si es urgente; si no, con un día laborable. Un mensaje que no se puede entregar pasa enseguida a la siguiente persona.
cover-chain-patient = Cuando vence el plazo, se dice al paciente que nadie lo ha mirado y adónde ir. Cada día laborable se avisa de nuevo a todas las personas hasta que alguien toma la alerta.
cover-not-allowed = Solo el titular de la clínica o la dirección clínica puede cambiarlo.
cover-nobody-chosen = Elige a alguien de la clínica que pueda ocuparse de alertas.
cover-bad-moment = Elige día y hora.
cover-bad-time = El final debe ser posterior al principio, estar en el futuro y no pasar de un año.
cover-bad-phone = Escribe un número de teléfono, o nada.
told-title = A quién se avisó
told-alerts = Alertas
told-who = Avisado
told-patient = El paciente
told-as-owner = como profesional
told-as-cover = de guardia
told-as-lead = como dirección clínica
told-as-house = como titular de la clínica
told-as-again = otra vez
told-as-patient = de que nadie lo ha mirado
told-next-owner = recibirá entonces el aviso
told-next-cover = recibirá el siguiente aviso, por guardia
told-next-lead = recibirá el siguiente aviso, como dirección clínica
told-next-house = recibirá el siguiente aviso, como titular de la clínica
### Clinics, users, first run, import

role-refused = Su función en esta clínica no abre esta página. Pídalo a un propietario si la necesita.
refused-role = Esta página no está abierta para usted
refused-nothing = No hay tal página en esta clínica
refused-nothing-help = Puede que la dirección esté mal escrita, que los datos de la persona se hayan borrado o que sea de otra clínica.
refused-other = Este formulario ya no es actual
refused-other-help = Desde que se abrió el formulario, alguien ha entrado de nuevo en este navegador o ha cambiado de clínica. Por eso no se ha guardado nada. Abra la página otra vez y repita lo que hizo.
refused-kept = Todo lo guardado antes sigue como estaba.
refused-worklist = A la lista de trabajo
refused-patients = A los pacientes
ended-title = Su acceso ha terminado
ended-help = Por eso no se ha guardado nada y lo que escribió no se ha podido conservar. Entre y escríbalo de nuevo.
ended-kept = Por eso aún no se ha guardado nada. Lo que escribió se conserva en esta página: entre, como la misma persona, y envíelo otra vez.
again-sent-title = Ha entrado de nuevo
again-sent-help = Lo que había escrito se conserva aquí y aún no está guardado.
again-sent-go = Enviarlo ahora
again-sent-leave = No enviarlo
role-owner = Propietario
role-clinical_lead = Responsable clínico
role-practitioner = Profesional
role-front_desk = Recepción
clinics-switch = Cambiar de clínica
clinics-title = ¿Qué clínica?
clinics-help = Su acceso abre estas clínicas. Lo que haga en una se queda en ella.
contact-no-link = Ahora no funciona ningún enlace. Habrá uno nuevo con la próxima sesión que se registre.
contact-title = Nombre y contacto
contact-change = Cambiar nombre y contacto
contact-go = Guardar
contact-saved = Guardado.
contact-back = A la página de la persona
contact-help = Deje vacío el teléfono o el correo que ya no se conoce. Lo que espera para enviarse va a la nueva dirección. Los recordatorios por una vía que queda vacía se detienen.
contact-stopped = Los recordatorios se han detenido porque ya no hay una dirección para ellos. Empiezan de nuevo cuando elija otra vía.
contact-link-out = Un mensaje con el enlace privado llegó a la dirección anterior. Si allí lee otra persona, dé un enlace nuevo:
contact-link-out-ask = Un mensaje con el enlace privado llegó a la dirección anterior. Si allí lee otra persona, pida a quien la trata que sustituya el enlace.
contact-language = Idioma de los mensajes y las páginas
contact-language-clinic = Como la clínica: { $language }
contact-language-help = La persona puede elegir otro en su página.
contact-no-reminders = Ninguno
contact-reminders-help = Pregunte a la persona antes de que empiecen los recordatorios o cambien de vía, y marque que está de acuerdo. Para detenerlos no hace falta.
contact-no-page = Los recordatorios llevan a la página de la persona y ahora no hay ninguna abierta. Pueden empezar con la próxima sesión.
contact-changed = Entretanto alguien ha cambiado el nombre o el contacto de esta persona. No se ha guardado nada. Mire su página y guarde de nuevo lo que deba valer.
contact-name-long = El nombre tiene más de 120 caracteres. Acórtelo.
contact-email-wrong = Esto no es una dirección de correo. Corríjala o deje el campo vacío.
contact-phone-wrong = Esto no es un número de teléfono. Escriba cifras, mejor con el prefijo del país, como +34, o deje el campo vacío.
contact-language-wrong = No hay páginas en este idioma. Elija uno de la lista.
contact-needs-email = Los recordatorios por correo necesitan una dirección. Escríbala o elija otra vía.
contact-needs-phone = Los recordatorios por mensaje necesitan un móvil. Escríbalo o elija otra vía.
settings-users = Quién puede entrar, qué puede hacer cada uno y enlaces para nuevos compañeros.
users-title = Usuarios
users-read-only = Solo un propietario cambia los usuarios.
user-invite = Invitar a alguien
user-invite-go = Crear el enlace
user-invite-help = Recibirá un enlace para entregarlo. Con él elegirán su propia contraseña, una vez, en tres días.
user-name-help = Como lo ven compañeros y pacientes.
user-role = Función
user-role-go = Cambiar la función
user-state = Estado
user-active = Puede entrar
user-invited = Invitado, aún no ha elegido contraseña
user-disabled = Desactivado
role-owner-help = Ajustes y usuarios.
role-clinical_lead-help = Responde del protocolo y de sus traducciones; trata pacientes.
role-practitioner-help = Trata pacientes y atiende la lista.
role-front_desk-help = Nombres, direcciones y enlaces de pacientes; nada clínico.
also = Un propietario además
also-help = Solo cuenta para la función de propietario.
also-nothing = no trata a nadie aquí
also-practitioner = trata pacientes
also-clinical_lead = trata pacientes y responde del protocolo
user-link = Enlace para elegir la contraseña
user-link-hand = Entregue usted este enlace
user-link-until = Funciona una vez, hasta el
user-link-none = Ahora no funciona ningún enlace.
user-link-new = Crear un enlace nuevo
user-disable = Desactivar
user-disable-help = Se cierra su sesión de inmediato y no podrán entrar. Lo que hicieron queda registrado.
user-enable = Activar de nuevo
user-enable-help = Podrán entrar de nuevo con su contraseña.
user-own = Es usted. Otro propietario puede cambiar su función.
problem-role = Elija una función.
problem-yourself = Nadie se cambia a sí mismo. Pídalo a otro propietario.
problem-last-owner = La clínica necesita un propietario que pueda entrar. Nombre antes a otro.
problem-disabled = Este usuario está desactivado. Actívelo antes.
problem-zone = Elija una zona horaria de la lista.
problem-language = Elija un idioma de la lista.
problem-clinic-name = Escriba el nombre de la clínica.
problem-phone = Escriba el teléfono al que llaman los pacientes.
problem-emergency = Escriba el número al que los pacientes llaman para pedir una ambulancia.
problem-name = Escriba el nombre.
problem-email = Esto no es una dirección de correo. Revísela.
problem-email-taken = Ya hay alguien con este correo en esta clínica.
problem-password = La contraseña tiene menos de 12 caracteres. Elija una más larga.
problem-again = Las dos contraseñas no coinciden. Escriba la misma dos veces.
join-title = Elija su contraseña
join-hello = Le damos la bienvenida, { $name }.
join-password = Contraseña nueva
join-password-help = Al menos 12 caracteres. Varias palabras seguidas son fáciles de recordar y difíciles de adivinar.
join-again = La misma contraseña otra vez
join-go = Guardar la contraseña y entrar
join-several = ¿Trabaja en varias clínicas de este servidor? Elija la misma contraseña y un solo acceso las abrirá todas.
join-gone = Este enlace ya no funciona
join-gone-help = Se usó, se sustituyó o tiene más de tres días. Pida uno nuevo a un propietario de la clínica.
country-other = Otro país
messages-title = Correo y mensajes de texto
settings-messages = Si los mensajes pueden salir, y una prueba para usted.
messages-help = El personal recibe los avisos por correo; a los pacientes se les recuerda por correo o mensaje de texto. Lo que no está configurado no se envía; los avisos están igualmente en la lista.
messages-sms = Mensajes de texto
messages-mail-set = Hay un servidor de correo configurado.
messages-mail-unset = No hay servidor de correo configurado: nadie recibe avisos por correo.
messages-sms-set = Hay una pasarela de mensajes de texto configurada.
messages-sms-unset = No hay pasarela de mensajes de texto configurada: los recordatorios van solo por correo.
messages-lines = Quien administra el servidor pone líneas como estas en su archivo de configuración y lo reinicia. No se guardan aquí, porque contienen la llave de su correo.
messages-mail-to = La prueba va a
messages-mail-go = Enviarme un correo de prueba
messages-number = Su número de móvil
messages-number-help = Solo para esta prueba; no se guarda.
messages-sms-go = Enviarme un mensaje de prueba
messages-no-number = Escriba el número al que va la prueba.
messages-taken = La aceptó el siguiente servidor. Su acuse:
messages-refused = No se aceptó:
messages-test-subject = Prueba de su servidor de correo
messages-test-text = Esto es una prueba. Los mensajes de este servidor le llegan.
settings-clinic = Nombre, teléfono, número de emergencias, zona horaria, idioma y una nota para los pacientes.
clinic-title = La clínica
clinic-help = Un cambio se ve enseguida en las páginas de los pacientes.
clinic-name = Nombre de la clínica
clinic-phone = Teléfono
clinic-phone-help = El número al que llaman los pacientes con preguntas.
clinic-emergency = Número de emergencias
clinic-emergency-help = Lo que marcan sus pacientes para pedir una ambulancia. Compruébelo: a quien está en peligro se le dice que llame.
clinic-zone = Zona horaria
clinic-language = Idioma
clinic-language-help = De sus páginas; los pacientes pueden elegir otro para las suyas.
clinic-note = Una nota para los pacientes
clinic-note-help = Unas frases propias al pie de la página de cada paciente, por ejemplo cómo localizarle. No se traduce. Hasta 500 caracteres; puede quedar vacía.
clinic-go = Guardar
clinic-read-only = Solo un propietario cambia la clínica.
clinic-versions = Últimos cambios
choose = Elija
problem-note = La nota tiene más de 500 caracteres. Acórtela.
own-note = De la clínica
settings-retention = Cuántos años se conservan los pacientes tras el último contacto.
retention-title = Cuánto tiempo se conservan los pacientes
retention-help = La ley de donde trabaja dice cuánto hay que conservar los historiales y, a menudo, cuánto se pueden conservar. No se borra a nadie hasta que una persona propietaria lo elija.
retention-set = Lo que vale ahora
retention-choose = Lo que debe valer
retention-without-end = Conservarlos hasta que alguien los borre a mano
retention-years = Borrarlos unos años después del último contacto
retention-how-many = Años tras el último contacto
retention-how-many-help = Entre 1 y 100. Diez es una propuesta: Alemania, por ejemplo, pide diez. Un contacto es una sesión, una revisión, un mensaje, una valoración o algo que se hizo sobre una alerta.
retention-bad-years = Indique un número entero de años entre 1 y 100.
retention-look = Ver antes
retention-go = Fijarlo
retention-would = Qué supondría esta elección
retention-means-nobody = No se borra a nadie por tiempo.
retention-means-years =
    { $count ->
        [one] Los pacientes se borran un año después del último contacto.
       *[other] Los pacientes se borran { $count } años después del último contacto.
    }
retention-means-from = No antes del { $date }.
retention-means-patients =
    { $count ->
        [0] Hasta entonces no se borraría a nadie.
        [one] Hasta entonces se borraría un paciente, si no se sabe nada de él.
       *[other] Hasta entonces se borrarían { $count } pacientes, si no se sabe nada de ellos.
    }
retention-grace = Quien acorta el plazo tiene 30 días para pensarlo: hasta entonces no se borra a nadie. Los pacientes con una alerta abierta siempre se quedan.
retention-read-only = Solo una persona propietaria lo cambia.
erase-title = Borrar a este paciente
erase-help = Va a borrar todo lo que hay sobre { $name }. No se puede deshacer.
erase-what = Qué se va y qué se queda
erase-goes = El nombre, las direcciones, las sesiones, las revisiones, los mensajes, las alertas y lo que se escribió sobre ellas desaparecen para siempre, y la página del paciente se cierra.
erase-stays = El registro de auditoría se queda; no nombra a nadie. Las cifras de la consulta ya no cuentan a este paciente.
erase-backups = Lo que hay en sus copias de seguridad desaparece con ellas.
erase-law = Asegúrese antes de que la ley lo permite: algunos historiales deben conservarse años.
erase-name = Nombre del paciente
erase-name-help = Escríbalo como aparece arriba, para que nadie se borre por descuido.
erase-go = Borrar para siempre
erase-other-name = Este no es el nombre del paciente. No se ha borrado nada.
erase-open-alert = Este paciente tiene una alerta abierta. Ciérrela primero; no se ha borrado nada.

kept-title = Qué se conserva y cuánto tiempo
kept-links = El enlace de un paciente funciona seis semanas tras la última sesión. Después sus páginas se cierran solas.
kept-log-ins = Un acceso termina a las 12 horas; un enlace para nueva contraseña, a los tres días.
kept-records = Los pacientes se conservan sin límite, o el tiempo que haya fijado una persona propietaria.
kept-log = El registro de auditoría nunca se recorta.
first-run-step = Paso { $count } de 7
first-run-clinic = Su clínica
first-run-reach = Cómo consiguen ayuda los pacientes
first-run-owner = Usted
first-run-name-help = Como la conocen los pacientes; está en cada una de sus páginas.
first-run-country = País
problem-country = Elija el país. Si no está en la lista, tome la última entrada.
first-run-source = El número sugerido procede de
first-run-email-help = Con él entra, y allí van los correos de prueba.
first-run-on = Continuar
first-run-open = Abrir la clínica
first-run-back = Un paso atrás
first-run-kept = Puede parar aquí y volver con el mismo enlace; se conserva lo que ha rellenado.
first-run-gone = Este enlace no configura nada
first-run-gone-help = Se usó, tiene más de un día o el servidor se reinició y mostró otro. Si la clínica ya está abierta, entre.
set-up-hours-help = Este horario es el habitual; cambie lo que sea distinto. Los festivos y quién sustituye a quién están en los ajustes.
set-up-people = ¿Quién trata pacientes?
set-up-also = Como propietario, además
set-up-also-help = Quien no trata a nadie no ve datos clínicos. Puede cambiarse aquí en cualquier momento.
set-up-others = Los compañeros entran con un enlace propio, ahora o más tarde.
set-up-protocol = ¿Quién responde del protocolo?
set-up-sign-yours = El protocolo decide lo que se dice a los pacientes. Usted responde de él: léalo y fírmelo. Hasta entonces, cada página dice que no está firmado.
set-up-sign-others = El protocolo decide lo que se dice a los pacientes. Un responsable clínico debe leerlo y firmarlo; invite a uno. Hasta entonces, cada página dice que no está firmado.
set-up-signed = El protocolo está firmado.
set-up-sign-go = Leer y firmar el protocolo
set-up-done = A trabajar
worklist-new-help = Registre una primera sesión: el paciente recibe un enlace y lo que requiera su atención estará aquí.
import-title = Importar pacientes
settings-import = Traiga nombres, correos y teléfonos de otro programa.
import-how = Cómo es la lista
import-help = Un archivo CSV con una línea de encabezado. La columna name es necesaria; email, phone y language (en, es, ar) pueden faltar. Otras columnas no se toman. Deje fuera todo lo clínico. Hasta 2000 líneas a la vez.
import-file = Archivo CSV
import-look-file = Comprobar el archivo
import-paste = O pegue aquí las líneas
import-look = Comprobar las líneas
import-line = Línea
import-what = Qué corregir
import-right = { $count ->
    [one] Un paciente, sin errores
   *[other] { $count } pacientes, sin errores
}
import-right-help = Aún no se ha guardado nada.
import-wrong = { $count ->
    [one] Una línea necesita revisión
   *[other] { $count } líneas necesitan revisión
}
import-wrong-help = { $count ->
    [one] La lista tiene una línea. No se guardó nada. Corríjala y compruébela de nuevo.
   *[other] La lista tiene { $count } líneas. No se guardó nada. Corríjalas en su archivo o abajo y compruébelas de nuevo.
}
import-left-out = No se toman: { $columns }
import-shown = { $count ->
    [one] Se muestra la primera línea.
   *[other] Se muestran las primeras { $count } líneas.
}
import-go = { $count ->
    [one] Importar un paciente
   *[other] Importar { $count } pacientes
}
import-empty = La lista está vacía. Necesita un encabezado y al menos un paciente.
import-no-names = Ninguna columna contiene nombres. Llame a una «name» en la primera línea.
import-line-unreadable = La línea { $line } no se puede leer. Busque unas comillas sin cerrar.
import-too-long = La lista tiene más de { $lines } líneas. Divídala en partes.
import-too-large = El archivo es más grande de lo que puede ser una lista de pacientes. Divídalo en partes.
import-unreadable = El archivo no llegó entero. Envíelo de nuevo.
import-not-utf8 = El archivo no está guardado como UTF-8 y habría letras mal. Guárdelo como «CSV UTF-8» y envíelo de nuevo.
import-name-missing = Nombre: falta. Rellénelo o borre la línea.
import-name-long = Nombre: más de 120 caracteres. Acórtelo.
import-email-long = Correo: más de 120 caracteres. Corríjalo o déjelo vacío.
import-phone-long = Teléfono: más de 120 caracteres. Corríjalo o déjelo vacío.
import-email-wrong = Correo: no es una dirección. Corríjala o déjela vacía.
import-phone-wrong = Teléfono: no es un número. Use cifras, mejor con el prefijo del país, o déjelo vacío.
import-language-wrong = Idioma: no hay páginas en este idioma. Escriba en, es o ar, o déjelo vacío.
import-cells = Columnas: más o menos que en la primera línea. Busque una coma o un punto y coma de más o de menos.
import-same = El mismo paciente que en la línea { $line }. Borre uno de los dos.
import-known = Este paciente ya está en la lista de la clínica. Borre la línea.

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
again-title = Próxima sesión
again-help = No hace falta decirlo. La persona lo ve en su página, y el día antes se le pregunta cómo le ha ido.
again-known = Lo que se sabe hasta ahora, y queda si deja esto vacío:
again-change = Decirla o cambiarla
again-day = Fecha de la próxima sesión
again-clock = Hora de la próxima sesión
again-save = Guardar la fecha
again-clear = Ya no se sabe
again-date = Escriba la fecha de la próxima sesión, o deje la fecha y la hora vacías
again-time = Escriba la hora de la próxima sesión, o deje la fecha y la hora vacías
again-past = La próxima sesión está en el pasado. Escriba un momento que esté por venir
again-after-link = La próxima sesión es después de que termine el enlace del paciente, { $time }. Escriba una anterior o déjela vacía
again-no-link = El enlace del paciente ya no funciona, así que nadie la vería. Registre antes una sesión o cambie el enlace
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
link-by-text = Por mensaje de texto
link-text-taken = Aceptado por la pasarela de mensajes de texto, { $time }
link-text = Enviarlo por mensaje de texto
link-text-again = Enviar otro mensaje de texto
link-text-to = A
link-text-help = El mensaje lleva un código en lugar del enlace: abre la página en un solo móvil y en un plazo de tres días.
link-not-taken = No aceptado, { $time }: { $error }
link-tried-again = Aún no aceptado: { $error }. Se intenta de nuevo { $time }
link-used = Primer uso
link-not-used = Todavía no. Cuenta una revisión, un mensaje o el botón tras un mensaje de texto, no mirar la página.
link-send = Enviarlo por correo
link-send-again = Enviarlo de nuevo
link-send-help = A { $address }. El asunto no dice nada de la persona.
link-no-address = No se conoce ningún correo electrónico.
link-no-address-there = Escríbalo en la página de la persona, en «Cambiar nombre y contacto».
link-show = Mostrar el enlace
link-replace = Sustituir el enlace
link-replace-help = Para un enlace que llegó a quien no debía. Se crea uno nuevo al momento, válido hasta el mismo día; el antiguo ya no abre nada. Lo que la persona envió se conserva. No se puede deshacer.
link-replace-mail = Enviar el nuevo a { $address }
link-replace-now = Crear ahora un enlace nuevo
link-replaced = El enlace anterior se sustituyó el
link-replaced-help = Ya no abre nada: da este a la persona.
link-new = Crear un enlace nuevo
link-new-help = La página se cerró, quizá por la propia persona. Crea un enlace nuevo solo si ella lo quiere.
link-over-help = El seguimiento termina seis semanas después de la última sesión. La próxima sesión vuelve a abrir la página. Un enlace nuevo sin sesión funciona dos semanas.
link-renew = Crear un enlace nuevo
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
patient-link = Enlace y código QR
told-since-title = Haz primero lo que te dijeron tus últimas respuestas
told-since = Tus últimas respuestas en este teléfono pedían un médico o una ambulancia. Eso sigue valiendo. Lo que está más abajo es de antes.

### audit log
audit-title = Registro de auditoría
settings-audit = Quién hizo qué y cuándo, y si alguien ha alterado el registro.
audit-help = Quién hizo qué y cuándo, lo más reciente primero. Guarda solo identificadores: ningún nombre de paciente, nada sobre la salud.
audit-follow =
    { $count ->
        [one] La entrada mostrada concuerda con la anterior.
       *[other] Cada una de las { $count } entradas mostradas concuerda con la anterior.
    }
audit-not-follow = En esta página hay algo que no concuerda: se cambió o se borró fuera de este programa.
audit-broken-here = No concuerda con la entrada anterior
audit-check = Comprobar todo el registro
audit-who = Quién
audit-what = Qué
audit-when = Cuándo
audit-number = N.º
audit-subject = Sobre qué
audit-everybody = Todos
audit-everything = Todo
audit-patients = Pacientes
audit-patient = Un paciente
audit-system = El programa
audit-show = Mostrar
audit-older = Entradas anteriores
audit-newest = Volver a las más recientes
audit-empty = No consta nada de este tipo
audit-empty-help = Elige otra cosa arriba o míralo todo.
audit-all = Mirar todo
audit-take = Extraer todo el registro como CSV
audit-take-help = Con la suma de comprobación de cada entrada. Guardado en otro lugar, muestra si el registro se reescribió después. Queda anotado que se ha extraído.
audit-check-title = ¿Es íntegro el registro?
audit-whole =
    { $count ->
        [one] La única entrada está como se escribió.
       *[other] Las { $count } entradas concuerdan entre sí.
    }
audit-whole-help = Ninguna entrada se cambió, se quitó ni se añadió por separado. Si alguien reescribió el registro entero, se ve al compararlo con un CSV extraído antes.
audit-range = Las entradas { $first } a { $last } concuerdan entre sí.
audit-more = Hay más, hasta la entrada { $newest }.
audit-go-on = Comprobar las siguientes
audit-changed = La entrada { $number } se cambió o se borró
audit-cut = Faltan las entradas { $first } a { $last }
audit-changed-help = No ocurrió a través de este programa, sino en su base de datos. Lo escrito antes es íntegro; lo que viene después no prueba nada. Guarda una copia de la base de datos tal como está, averigua quién podía escribir en ella y compárala con una copia de seguridad anterior: docs/operating.md explica cómo.
audit-nothing-before = Ninguna entrada anterior es íntegra.
audit-look = Ver el lugar
audit-alerts = Alertas
audit-check-ins = Controles y valoraciones
audit-sessions = Sesiones e indicaciones
audit-patient-data = Datos de pacientes
audit-links = Enlaces y recordatorios
audit-staff = Usuarios y accesos
audit-clinic = Ajustes y firmas
audit-taken = Datos extraídos
audit-alert-raised = Alerta creada
audit-alert-updated = Alerta actualizada por un control
audit-alert-told = Aviso de la alerta a alguien
audit-alert-acknowledged = Alerta tomada
audit-alert-noted = Nota añadida a la alerta
audit-alert-reached = Llamada al paciente, con respuesta
audit-alert-not-reached = Llamada al paciente, sin respuesta
audit-alert-messaged = Mensaje escrito al paciente
audit-message-read = Mensajes leídos
audit-alert-asked-again = Otro control pedido al paciente
audit-alert-snoozed = Alerta aplazada
audit-alert-woken = Alerta de nuevo en la lista
audit-alert-handed-over = Alerta pasada a otra persona
audit-alert-released = Alerta soltada
audit-alert-closed = Alerta cerrada
audit-alert-stated = Efecto adverso indicado o corregido
audit-alert-corrected = Cierre de una alerta corregido
audit-check-in-accepted = Control recibido
audit-progress-rated = Progreso valorado
audit-session-recorded = Sesión registrada
audit-session-corrected = Sesión corregida
audit-session-withdrawn = Sesión retirada
audit-guidance-written = Indicaciones escritas
audit-guidance-withdrawn = Indicaciones retiradas
audit-next-plan-written = Plan de la próxima sesión escrito
audit-next-plan-withdrawn = Plan de la próxima sesión retirado
audit-patient-imported = Paciente añadido de una lista
audit-patient-language = Idioma elegido
audit-patient-contact = Nombre o contacto de una persona cambiados
audit-patient-next-session = Próxima sesión fijada
audit-patient-erased = Paciente borrado
audit-link-sending-asked = Envío del enlace pedido
audit-link-text-asked = Enlace por enviar por SMS
audit-link-text-opened = SMS abierto en un teléfono
audit-link-replaced = Enlace sustituido
audit-link-renewed = Enlace nuevo creado
audit-link-closed = Página cerrada por el paciente
audit-link-asked-for = Enlace nuevo solicitado
audit-link-settled = Solicitud de enlace atendida
audit-reminders-started = Recordatorios activados
audit-reminders-stopped = Recordatorios detenidos
audit-reminders-zone = Zona horaria de recordatorios cambiada
audit-staff-added = Usuario añadido
audit-staff-invited = Usuario invitado
audit-staff-link-made = Enlace para un usuario creado
audit-staff-password-chosen = Contraseña elegida
audit-staff-role-changed = Función cambiada
audit-staff-phone-set = Número de móvil fijado
audit-staff-disabled = Usuario desactivado
audit-staff-enabled = Usuario reactivado
audit-staff-logged-in = Entrada en la cuenta
audit-staff-logged-out = Salida de la cuenta
audit-clinic-opened = Consulta creada
audit-clinic-changed = Datos de la consulta cambiados
audit-hours-changed = Horario cambiado
audit-hours-holiday-set = Día con otro horario fijado
audit-hours-holiday-removed = Día con otro horario quitado
audit-cover-added = Guardia añadida
audit-cover-removed = Guardia quitada
audit-retention-set = Plazo de conservación fijado
audit-protocol-signed = Protocolo firmado
audit-translation-signed = Traducción firmada
audit-practice-exported = Datos de la consulta extraídos
audit-adverse-exported = Efectos adversos extraídos
audit-exported = Registro de auditoría extraído
keys-recheck = Pedir otro control al paciente
keys-hand = Pasar la alerta a otra persona

changes-title = Qué hay de nuevo en el protocolo
changes-help = El protocolo vigente, { $version }, junto a una versión que esta clínica ha firmado. Para quién cambia la respuesta lo demuestra la orden afterneedle protocol diff.
changes-with = Comparar con
changes-compare = Comparar
changes-signature = { $version }, firmada por { $name }, { $time }
changes-never-signed = Esta clínica aún no ha firmado ninguna versión
changes-never-signed-help = Cuando la dirección clínica haya firmado una, aquí se podrá comparar la siguiente con ella.
changes-read = Leer el protocolo
changes-not-kept = Lo que se firmó entonces no se guardó
changes-not-kept-help = Esta firma es anterior a que se guardara el contenido con ella. La orden afterneedle protocol diff compara dos carpetas de contenido.
changes-nothing = No hay diferencias: se firmó exactamente este contenido
changes-added = Nuevo
changes-removed = Eliminado
changes-changed = Cambiado
changes-before = Antes:
changes-now = Ahora:
changes-more = { $count ->
    [one] Uno más. La orden afterneedle protocol diff los muestra todos.
   *[other] { $count } más. La orden afterneedle protocol diff los muestra todos.
}
changes-rule = Reglas
changes-condition = Condiciones con nombre
changes-derived = Números detrás de las condiciones
changes-usual = Lo que cuenta como habitual
changes-sign = Signos
changes-risk = Factores de riesgo
changes-region = Regiones
changes-muscle = Músculos
changes-advice = Cuidados en casa
changes-explanation = Explicaciones
changes-question = Preguntas para una llamada
changes-event = Tipos de efectos adversos
changes-fact = Lo que se sabe
changes-source = Fuentes
changes-schedule = Cuándo se pregunta a los pacientes
changes-reaction = Reacciones fuertes
changes-text = Frases
history-title = Qué habría respondido
history-help = Cada registro de esta clínica se valora otra vez con el protocolo vigente, { $version }, tal como llegó, y se compara con lo que se dijo al paciente. No se cambia nada ni se avisa a nadie.
history-begin = Valorar el historial
history-so-far = Registros valorados: { $checkins }. Recibirían algo más leve: { $lower }. Recibirían algo más urgente: { $higher }.
history-unreadable = { $count ->
    [one] Un registro no se pudo leer.
   *[other] { $count } registros no se pudieron leer.
}
history-not-all = Hay más.
history-go-on = Seguir
history-all = Este es todo el historial.
history-when = Registro
history-told = Se dijo entonces
history-would = Se diría ahora
history-more = Y { $count } más. La orden afterneedle protocol replay los muestra todos.
