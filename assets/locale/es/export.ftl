export-destination = Adónde va
export-responsible = Quién responde de ello allí
export-page-title = Qué puede hacer con estas grabaciones
export-page-may = Unas personas dieron estas grabaciones para un solo uso. Junto a cada archivo está la prueba de su consentimiento.
export-page-use = Para este uso
export-page-from = Vienen de
export-page-made = Preparado el
export-page-takes = Grabaciones
export-page-how-long = Cuánto tiempo
export-page-until = Hasta el { $last }.
export-page-until-each = Cada una tiene su último día: la primera termina el { $first }, la última el { $last }. La lista dice cuál.
export-page-end = Cuando el consentimiento termina
export-page-takedowns = Cada persona puede retirar su consentimiento en cualquier momento. Entonces el archivo tiene que desaparecer de aquí, de todos los sitios donde se muestra y de todos aquellos a quienes usted lo pasó. El archivo takedowns.json dice qué tiene que desaparecer; mírelo a menudo, o deje que lo haga un programa.
export-page-only = No las use para otra cosa, no entrene máquinas con ellas y no las pase a nadie para otro uso.
export-page-files = manifest.json y manifest.csv dan de cada archivo su SHA-256, su registro y su último día. takedowns.json está firmado con la clave de export.json.
takedown-letter-greeting = Buenos días:
takedown-letter-ask = { $count ->
    [one] el consentimiento para una grabación que usted tiene ha terminado. Por favor, quítela de «{ $destination }» a más tardar el { $deadline }. Se dio para este uso: { $use }. Su nombre contiene este número:
   *[other] el consentimiento para { $count } grabaciones que usted tiene ha terminado. Por favor, quítelas de «{ $destination }» a más tardar el { $deadline }. Se dieron para este uso: { $use }. Sus nombres contienen estos números; takedowns.json los tiene todos:
}
takedown-letter-how = Por favor, quite también la prueba que está junto a cada archivo y avise a quienes se lo pasó. Después díganos que ya no está, y quién lo quitó.
access-title = Lo que el personal hizo con ello
access-none = Hasta ahora el personal no lo ha abierto ni copiado.
access-opened = El personal lo abrió.
access-ended = El personal terminó el uso «{ $use }». Motivo: { $reason }.
access-copied = Copiado para «{ $use }». Fue a: { $destination }
access-copied-by-hand = Copiado para «{ $use }».
access-in-use = Esta copia se puede usar.
access-must-go = Esta copia se tiene que borrar a más tardar el { $date }.
access-overdue = Esta copia se tenía que borrar a más tardar el { $date }. Pregunte al personal.
access-gone = Esta copia se borró. Alguien lo confirmó el { $date }.
access-never = Esta copia no se hizo.
access-more = { $count ->
    [one] Y una vez antes.
   *[other] Y { $count } veces antes.
}
staff-use = Usar
use-title = Usar lo que se dio
use-body = Recibe una carpeta con todas las grabaciones que ahora se pueden usar para esto, cada una con la prueba del consentimiento. Queda anotado adónde van las copias.
use-for = ¿Para qué uso?
use-which = ¿Cuáles?
use-listed = Lo que muestra ahora la lista
use-when = ¿Cuándo se guardó?
use-ever = En cualquier momento
use-month = Este mes
use-flagged = También lo marcado como «por revisar»
use-counting = Contando …
use-may = { $count ->
    [0] Ahora no se puede usar nada para esto
    [one] Se puede usar una grabación
   *[other] Se pueden usar { $count } grabaciones
}
use-not-never = Sin consentimiento para esto: { $count }
use-not-withdrawn = Consentimiento retirado: { $count }
use-not-expired = Tiempo terminado: { $count }
use-not-by-all = Sin el acuerdo de todos los que están en ella: { $count }
use-not-sealed = Selladas por quien las dio hasta un día posterior: { $count }
use-not-flagged = Marcadas como «por revisar»: { $count }
use-not-damaged = No se pueden leer: { $count }
use-where-hint = Por ejemplo: sitio web, carpeta de prensa. Queda anotado.
use-who-hint = Un nombre o una oficina. Queda anotado.
use-say-where = Diga en pocas palabras adónde va.
use-say-who = Diga quién responde de ello allí.
use-go = Copiar en una carpeta
use-stop = Parar
use-going = { $count ->
    [one] Una grabación está copiada …
   *[other] { $count } grabaciones están copiadas …
}
use-listing = Se escribe la lista de archivos …
use-done = { $count ->
    [one] Una grabación está en la carpeta.
   *[other] { $count } grabaciones están en la carpeta.
}
use-lies = Está aquí: { $folder }
use-goes-on = Lo que hay en la carpeta está entero y anotado. Haga lo mismo otra vez y sigue allí.
use-stopped = Se paró antes del final: puede que falten algunas.
use-left-out = No copiadas: { $count }
use-missing = Anotadas, pero no en la carpeta: { $count }
staff-register = Copias
register-title = Adónde fueron las copias
register-going = Copias que tienen que desaparecer
register-none-going = Ninguna copia tiene que desaparecer.
register-open = { $count ->
    [one] El consentimiento para una copia ha terminado.
   *[other] El consentimiento para { $count } copias ha terminado.
}
register-overdue = { $count ->
    [one] Una de ellas ya debería haber desaparecido.
   *[other] { $count } de ellas ya deberían haber desaparecido.
}
register-copies = Todas las copias, las más nuevas primero
register-no-copies = Hasta ahora no se ha copiado nada.
register-by-hand = Guardado a mano
register-for = Para este uso
register-made = Copiado el
register-stands = Cómo está
register-number = Número
register-taken-back = El consentimiento se retiró.
register-time-over = Su tiempo ha terminado.
register-in-use = Se puede usar hasta el { $date }.
register-must-go = Tiene que haber desaparecido a más tardar el { $date }.
register-late = Tenía que haber desaparecido a más tardar el { $date }.
register-is-gone = Ha desaparecido, como dijo { $name } el { $date }.
register-gone = Ha desaparecido
register-gone-all = Todas las de esta carpeta que tienen que desaparecer han desaparecido: { $count }
register-who = ¿Quién dice que ha desaparecido?
register-who-all = { $count ->
    [one] ¿Quién dice que esta copia ha desaparecido?
   *[other] ¿Quién dice que estas { $count } copias han desaparecido?
}
register-name = Nombre u oficina
register-say-who = Diga quién la quitó.
register-note = Anotar que ha desaparecido
register-note-all = Anotar que todas han desaparecido
register-going-first = Las primeras
register-going-next = Las siguientes
register-letters = Guardar cartas para quienes las tienen
register-newest = Copias más nuevas
register-older = Copias más antiguas
access-note = Qué escribió el personal
access-note-closed = El personal escribió una nota que ahora no se puede abrir. Usted tiene derecho a saber qué dice. Pregunte a: { $contact }
second-title = Hace falta una segunda persona
second-export = Copias que una persona del personal puede hacer sola en 24 horas: { $count }. Serían más, así que hacen falta dos. Si está de acuerdo, escriba su propia frase de contraseña. El registro dirá que usted lo hizo.
second-erasure = Aportaciones que una persona del personal puede borrar sola en 24 horas: { $count }. Serían más, así que hacen falta dos. Si está de acuerdo, escriba su propia frase de contraseña. El registro dirá que usted lo hizo.
second-passphrase = Frase de contraseña de la segunda persona
second-agree = Estoy de acuerdo
second-leave = Mejor no
second-same = Tiene que ser otra persona, no la que desbloqueó.
second-may-not = Esta persona no puede hacerlo por sí misma, así que su palabra no cuenta para esto.
