# What reminders say, in Spanish. No word tells that the reader is treated, by whom, or for what; a text message holds no private link.
# Draft by machine translation: needs review and sign-off.

reminder-subject = Un mensaje de tu clínica
reminder-mail =
    Hola:

    mira tu página privada cuando tengas un momento. Lleva menos de un minuto:
    { $page }

    Nadie lee las respuestas a este correo. En tu página dice cómo contactar con la clínica.

    No más mensajes como este:
    { $stop }
reminder-sms = De tu clínica: mira tu página privada con el enlace que tienes. No más mensajes: { $stop }

# What staff are told of an alert that nobody has taken. No name, no health detail: the worklist has them.

alert-subject = Afterneedle: una alerta espera en su lista de trabajo
alert-mail =
    { $why }

    Abra la lista de trabajo:
    { $worklist }

    Conteste antes de: { $due }

    Este mensaje no contiene nombres ni detalles de salud, a propósito.
alert-sms = Afterneedle: una alerta espera y nadie la ha tomado. Lista: { $worklist }
alert-why-owner = Una alerta le espera.
alert-why-cover = Una alerta espera y nadie la ha tomado todavía. Le toca a usted mirarla.
alert-why-lead = Una alerta espera, y quienes recibieron el aviso antes no la han tomado. Por favor, ocúpese de ella.
alert-why-again = Una alerta sigue esperando y nadie la ha tomado. Este mensaje va a todas las personas que recibieron el aviso.

# What a patient is told once nobody has looked in time. The page says the rest.

page-subject = Un mensaje de tu clínica
page-mail =
    Hola:

    por favor, abre ahora tu página privada. Dice qué hacer:
    { $page }

    Nadie lee las respuestas a este correo. En tu página está cómo contactar con la clínica.

    No recibir más mensajes como este:
    { $stop }
page-sms = De tu clínica: por favor, abre ahora tu página privada con el enlace que tienes. No más mensajes: { $stop }

# What a patient is told when somebody has written something on their page.

news-mail =
    Hola:

    hay algo nuevo para ti en tu página privada:
    { $page }

    Nadie lee las respuestas a este correo. En tu página está cómo contactar con la clínica.

    No recibir más mensajes como este:
    { $stop }
news-sms = De tu clínica: hay algo nuevo en tu página privada. Ábrela con el enlace que tienes. No más mensajes: { $stop }

link-subject = Tu página privada
link-mail =
    Hola:

    este es el enlace a tu página privada. Es posible que un enlace anterior ya no funcione:
    { $page }

    Quien tenga el enlace puede abrir la página: no lo compartas. Nadie lee las respuestas a este correo. En tu página dice cómo contactar con la clínica.

# It holds a code, which opens the page on one phone, and never the link.

link-sms = De tu clínica: tu página privada: { $page } Ábrela en tu propio móvil: solo se abre en uno.
