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
link-subject = Tu página privada
link-mail =
    Hola:

    este es el enlace a tu página privada. Es posible que un enlace anterior ya no funcione:
    { $page }

    Quien tenga el enlace puede abrir la página: no lo compartas. Nadie lee las respuestas a este correo. En tu página dice cómo contactar con la clínica.
