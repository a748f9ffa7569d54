staff-title = Personal
staff-passphrase = Frase de contraseña
staff-unlock = Desbloquear
staff-unlocking = Se está probando la clave…
staff-unlocking-hardware = Se está probando la clave… Si una llave física parpadea, tóquela.
staff-wrong = { $seconds ->
    [one] La frase de contraseña no es correcta. Todo sigue bloqueado. Puede intentarlo de nuevo dentro de { $seconds } segundo.
   *[other] La frase de contraseña no es correcta. Todo sigue bloqueado. Puede intentarlo de nuevo dentro de { $seconds } segundos.
}
staff-too-early = { $seconds ->
    [one] Es demasiado pronto: antes se escribió una frase de contraseña equivocada. Esta no se ha mirado. Puede intentarlo de nuevo dentro de { $seconds } segundo.
   *[other] Es demasiado pronto: antes se escribió una frase de contraseña equivocada. Esta no se ha mirado. Puede intentarlo de nuevo dentro de { $seconds } segundos.
}
staff-no-key = El archivo de la clave no está aquí. Todo sigue bloqueado. Conecte la unidad que contiene «organisation.key.age» e inténtelo de nuevo.
staff-other = No se pudo probar la clave. Todo sigue bloqueado. El diario del programa dice más.
staff-lock = Bloquear
staff-list = Aportaciones
staff-none = Aquí no hay nada guardado.
staff-row = { $date } · mensajes de voz: { $voice } · fotos: { $photos }
staff-record = Expediente { $id }
staff-allowed = Permitido para
staff-not-allowed = Ya no está permitido
staff-nothing-allowed = Ya no se permite ningún uso. No se puede abrir ni copiar.
staff-copy-for = Guardar una copia para «{ $purpose }»
staff-choose = Elija una aportación de la lista.
list-glimpses-show = Mostrar fotos y perfiles de sonido
list-glimpses-hide = Ocultar fotos y perfiles de sonido
list-glimpses-hint = Lo que se muestra así cuenta como abierto: queda registrado, y quien lo dio puede verlo.
staff-attendant = Usted atiende el puesto. Para oír, ver o guardar esto, tiene que desbloquear alguien de redacción o de dirección.
staff-newer = Aportaciones más recientes
staff-older = Aportaciones más antiguas
staff-count = { $count ->
    [one] Una aportación en total.
   *[other] { $count } aportaciones en total.
}
staff-count-more = Aportaciones: { $count } o más.
staff-quit = Cerrar Sayso
staff-quit-title = ¿Cerrar Sayso?
staff-quit-body = Hasta que se inicie de nuevo, aquí no se puede preguntar ni grabar a nadie. No se pierde nada de lo guardado.
staff-quit-yes = Sí, cerrar
staff-quit-no = No, seguir
staff-clock-behind = El reloj de este equipo va por detrás de lo que el registro ya ha visto. No se ha perdido nada: hasta que esté bien, Sayso cuenta desde la última fecha del registro. Por favor, ponga bien la fecha y la hora. Si el reloj está bien ahora y antes estaba mal, dígalo aquí.
staff-clock-doubtful = { $count ->
    [10000] { $count } aportaciones o más han pasado su plazo y aún no se han borrado
    [one] Una aportación ha pasado su plazo y aún no se ha borrado
   *[other] { $count } aportaciones han pasado su plazo y aún no se han borrado
}, porque la fecha de este equipo está más de un mes después del último día en que Sayso funcionó. Compruebe la fecha. Si es correcta, dígalo aquí.
staff-gear = Micrófono y cámara
gear-title = Micrófono y cámara
gear-body = Elija lo que usa este equipo. La elección se mantiene cuando se vuelve a conectar el dispositivo y cuando el equipo se reinicia. Las personas ven el nombre antes de que se grabe nada.
gear-microphone = Micrófono
gear-camera = Cámara
gear-speaker = Altavoz
gear-system = Que elija el sistema
gear-width = Ancho máximo de una foto
gear-width-best = El mejor de la cámara
gear-width-px = { $px } píxeles
gear-try-microphone = Probar el micrófono
gear-try-camera = Probar la cámara
gear-beep = Reproducir un tono
gear-speaker-silent = No hay sonido: el altavoz no funciona.
gear-done = Listo
gear-trial-title = Una prueba también necesita un sí
gear-trial-voice-body = Se abre el micrófono, y usted ve con qué volumen suena.
gear-trial-photo-body = Se abre la cámara, y usted ve su imagen en esta pantalla.
gear-trial-microphone = Abrir el micrófono
gear-trial-camera = Abrir la cámara
gear-trial-nothing-kept = No se graba nada y no se guarda nada.
gear-trial-people = Todas las personas cercanas lo saben
gear-trial-people-explained = A quien se pueda oír o ver ahora se le ha avisado y está de acuerdo.
gear-trial-begin = Empezar la prueba
gear-trial-not = Ahora no
gear-trial-end = Terminar la prueba
gear-trial-hears = El micrófono está encendido. No se graba nada.
gear-trial-sees = La cámara está encendida. No se guarda nada.
staff-spoken-yes = Prueba del sí. No es para ningún uso y no se puede exportar.
staff-campaign = Campaña
editor-title = La campaña
editor-body = Aquí dice qué se pregunta a la gente. Cada cambio es una nueva versión; quien aceptó antes aceptó la versión anterior.
editor-text = Texto del archivo campaign.toml
editor-check = Lo que dice la revisión
editor-nothing-found = No se ha encontrado nada.
editor-no-advice = Esto es la revisión de un programa y no asesoramiento jurídico. Donde encuentra un error, no se puede guardar nada y no se pregunta a nadie.
editor-place = Línea { $line }, columna { $column }
editor-preview = Lo que verán las personas
editor-no-preview = En este idioma falta un texto, o Sayso no lo habla. La revisión dice cuál.
editor-save = Guardar como nueva versión
editor-resumed = Lo que se cambió aquí y no se guardó sigue aquí. No se pregunta a nadie con ello antes de que usted lo guarde.
editor-discard = Descartar estos cambios
editor-written = Guardado. Desde ahora se pregunta a las personas con esta versión.
editor-version-used = Con esta versión ya se preguntó con otro texto; ahora es la versión { $next }. Guárdela otra vez.
editor-unchanged = No ha cambiado nada.
editor-ready = Se puede guardar. Solo entonces se pregunta según este texto.
editor-errors = La revisión encuentra un error, así que no se puede guardar nada. Dice dónde está y cómo corregirlo.
editor-elsewhere = Este ordenador pertenece a una red. Su campaña se cambia en el ordenador que tiene una copia de todo, y llega aquí por sí sola entre dos visitas.
staff-group = Dado por { $people } personas juntas. Cada una tiene su propia constancia; solo se permite lo que todas aceptan.
staff-group-ended = La grabación se borró para las { $people } personas: una de ellas lo quiso, o su plazo terminó. Solo queda la constancia del consentimiento de esta persona.
editor-form = Formulario
editor-file = Texto del archivo
form-unreadable = El texto no se puede leer en este momento y no se puede mostrar como formulario. La revisión dice dónde.
form-who = Quién pregunta
form-name = Nombre de la organización
form-contact = Cómo contactar con ustedes
form-address = Dirección postal, si la hay
form-authority = Nombrar la autoridad que recibe reclamaciones
form-authority-name = Nombre de la autoridad
form-authority-contact = Cómo contactar con la autoridad
form-languages = Idiomas
form-law = Qué derecho
form-biometric = Una máquina aprende a reconocer a las personas
form-ai = Una máquina aprende de las voces o las imágenes (IA)
form-replica = Una máquina imita voces o caras
form-sold = Se vende o se comparte
form-sensitive = Se pregunta por salud, religión, política, origen o vida sexual
form-brand = Su pregunta y su aspecto
form-question = Su pregunta, las palabras más grandes de la primera página
form-prompt = Otra pregunta { $number }
form-add-prompt = Añadir otra pregunta
form-remove-prompt = Quitar la última otra pregunta
form-thanks = Su agradecimiento al final
form-picture = Imagen de la primera página
form-logo = Logotipo
form-no-picture = Ninguno
form-pictures-hint = Ponga archivos PNG o JPEG en la carpeta { $folder } y vuelva a abrir esta página: entonces se pueden elegir aquí.
form-accent = Su color, por ejemplo #0F4C81; todo sigue siendo legible
form-why = Por qué, y dónde se guarda
form-reason = Por qué preguntan
form-stored = Dónde se almacena
form-what = Qué se puede grabar
form-voice = Mensajes de voz
form-voice-takes = Mensajes de voz por visita, como máximo
form-voice-secs = Segundos por mensaje de voz, como máximo
form-photo = Fotos
form-photo-takes = Fotos por visita, como máximo
form-purpose = Uso { $number }
form-id = Nombre corto
form-title = Qué dice la casilla
form-explanation = Qué pone debajo
form-recipients = Quién lo ve o lo oye
form-published = Dónde se publica, si se publica
form-retention = Cuánto tiempo se guarda
form-proof-kept = Cuánto tiempo se guarda la prueba de un borrado
form-takedown-within = Cuánto puede tardar la retirada de una copia, una vez terminado el consentimiento
form-time-wrong = Escriba un número entero a partir de 1. Cien años es lo máximo.
form-time-as-written = Esto es lo que dice el archivo. Se queda así hasta que elija una de estas:
form-days = Días
form-weeks = Semanas
form-months = Meses
form-years = Años
form-add-purpose = Añadir un uso
form-remove-purpose = Quitar este uso
form-people = Quién puede participar
form-guardian = Niños, con su padre, madre o tutor
form-group = Varias personas juntas
form-most = Personas juntas, como máximo
form-spoken = Decir el sí en voz alta
form-spoken-off = No
form-spoken-offered = Quien quiera
form-spoken-required = Todos
form-yes = Sí
form-no = No
staff-unreadable = Registros que no se pueden leer: { $count }. No se ha cambiado nada en ellos. «sayso verify» dice cuáles son.
staff-files-left = Archivos de grabaciones borradas que este equipo no deja quitar: { $count }. Sus claves están destruidas y nadie puede abrirlos. Sayso lo intenta de nuevo cada vez que se inicia. Por favor, mire en la carpeta «vault/media»: ¿hay algo protegido contra el borrado, o falla el disco?
staff-not-ours = El archivo de clave que está aquí es de otra organización o está dañado. Todo sigue bloqueado. Conecte la unidad que contiene su «organisation.key.age» e inténtelo de nuevo.
staff-too-much-work = El archivo de clave que está aquí necesita, para abrirse, más memoria de la que se puede pedir a este equipo. Todo sigue bloqueado. Proteja la clave de nuevo con el programa «age» («age -p»), o use el archivo que hizo Sayso.
staff-hardware = La llave física no ha abierto. Todo sigue bloqueado. Conéctela, escriba su PIN ({ $most } signos como máximo) en lugar de una frase de contraseña y tóquela cuando parpadee.
staff-no-program = Esta clave la guarda una llave física, y el programa que habla con ella no está instalado en este equipo. Todo sigue bloqueado. Instálelo (para una YubiKey «age-plugin-yubikey») e inténtelo de nuevo.
staff-took-too-long = Una unidad no respondió a tiempo. Todo sigue bloqueado. Quite las unidades que no hagan falta e inténtelo de nuevo.
staff-still-trying = Todavía se está probando la frase de contraseña anterior. Todo sigue bloqueado. Espere medio minuto e inténtelo de nuevo.
staff-clock-jumped = La fecha de este equipo está más de un mes después del último día en que Sayso funcionó. Hasta que diga que es correcta, no se borra nada por sí solo.
staff-date-now = Este equipo dice: { $date }
staff-date-right = La fecha es correcta
staff-date-right-delete = La fecha es correcta: borrar
staff-erased = Borradas desde la última vez que estuvo aquí, porque su plazo había terminado: { $count }
staff-erased-rest = Las demás cuyo plazo ha terminado se están borrando ahora poco a poco. Hasta entonces siguen en la lista.
staff-clock-said = Guardada mientras el reloj de este equipo estaba mal: decía { $date }. El plazo cuenta desde la última fecha del registro.
staff-key-hint = Guarde dos copias, cada una en una unidad distinta. Sin este archivo, la frase de contraseña no abre nada.
editor-leave-question = ¿Salir sin guardar?
editor-leave-explained = Lo que ha cambiado aquí se pierde. Se seguirá preguntando según el texto anterior.
editor-leave-yes = Salir sin guardar
editor-leave-no = Seguir cambiando
licences-title = Licencias
licences-hint = Sayso contiene el trabajo de muchas otras personas.
licences-show = Ver las licencias
licences-body = Sayso está bajo la licencia MIT o Apache-2.0. Contiene el trabajo de muchas otras personas. Aquí están los nombres, por licencia. La orden «sayso licences» muestra también los textos de las licencias.
staff-date-question = { $count ->
    [10000] ¿Borrar { $count } aportaciones o más para siempre?
    [one] ¿Borrar una aportación para siempre?
   *[other] ¿Borrar { $count } aportaciones para siempre?
}
staff-date-explained = Este equipo dice: { $date }. Según esta fecha, su plazo ha terminado. Una grabación borrada no se puede recuperar. Si la fecha es incorrecta, ponga primero el reloj en hora.
staff-date-yes = Sí, la fecha es correcta: borrar
staff-date-no = No, no borrar nada
staff-key-path = Dónde lo busca Sayso primero
staff-today = Hoy
today-title = Hoy, { $date }
today-asked = { $count ->
    [one] fue preguntado
   *[other] fueron preguntados
}
today-agreed = { $count ->
    [one] dijo que sí
   *[other] dijeron que sí
}
today-refused = { $count ->
    [one] Una persona dijo que no
   *[other] { $count } dijeron que no
}
today-kept = { $count ->
    [one] se guardó
   *[other] se guardaron
}
today-deleted = { $count ->
    [one] fue borrado por quien lo dio o en su nombre
   *[other] fueron borrados por quienes los dieron o en su nombre
}
today-withdrawn = { $count ->
    [one] Se retiró un uso
   *[other] Se retiraron { $count } usos
}
today-needs = Le necesita
today-nothing = No hay nada que atender.
today-ends = { $count ->
    [one] Uno termina en { $days } días, el { $date }.
   *[other] { $count } terminan en { $days } días, el primero el { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Una copia ya debería haber desaparecido. Véase «{ staff-register }».
   *[other] { $count } copias ya deberían haber desaparecido. Véase «{ staff-register }».
}
today-takedowns = { $count ->
    [one] Una copia tiene que haber desaparecido a más tardar el { $date }. Véase «{ staff-register }».
   *[other] { $count } copias tienen que desaparecer, la primera a más tardar el { $date }. Véase «{ staff-register }».
}
today-reseal = { $count ->
    [one] Una toma sigue sellada para una clave reemplazada. La página «Quién trabaja aquí» continúa.
   *[other] { $count } tomas siguen selladas para una clave reemplazada. La página «Quién trabaja aquí» continúa.
}
today-backup-old = La última copia de seguridad se hizo el { $date }. Lo que se ha guardado desde entonces está solo en este equipo.
today-little-room = Queda poco espacio en el disco: hay { $free } MB libres. Por favor, haga sitio.
today-wrong = Frases de contraseña equivocadas desde la última correcta: { $count }
today-computer = Este equipo
today-free = El disco de este equipo tiene { $free } MB libres.
today-fortnight = Guardados en los últimos 14 días.
today-day = { $date }: { $count }.
today-days = Día a día
today-kept-now = Guardados ahora
today-kept-all = Envíos
today-voice = con mensaje de voz
today-photo = con foto
today-use = de acuerdo con: { $use }
today-language = preguntado en { $language }
today-all-withdrawn = todos los usos retirados
today-numbers-only = Solo números. Aquí no se muestra quién dio qué. Los días se cuentan en UTC.
backup-title = Copia de seguridad
backup-open = Abrir las copias de seguridad
backup-none = Aquí no se conoce todavía ninguna copia de seguridad. Si este ordenador se pierde, se pierde con él todo lo que se guarda aquí.
backup-last = Última copia de seguridad
backup-where = Dónde está
backup-hint = Una copia de seguridad contiene todo lo que se guarda aquí, sellado igual que aquí. La primera tarda un rato; las siguientes escriben lo que ha cambiado. Lo que las personas han borrado se sobrescribe con la copia siguiente.
backup-now = Hacer una copia ahora
backup-running = Haciendo la copia: { $percent } %
backup-done = La copia de seguridad está terminada. Desconecte la unidad y guárdela en otro lugar: si se pierde este ordenador, se pierde también lo que hay en él.
backup-missing = { $count ->
    [one] La copia está terminada, pero falta aquí el archivo de una grabación. «sayso verify» dice más.
   *[other] La copia está terminada, pero faltan aquí los archivos de { $count } grabaciones. «sayso verify» dice más.
}
backup-in-use = Ya se está haciendo otra copia en el mismo lugar. Espere a que termine.
backup-full = Ya no queda sitio allí. La última copia está como estaba. Elija otra unidad.
backup-gone = La unidad ya no está. La última copia está como estaba. Conéctela e inténtelo de nuevo.
backup-resealing = Todo se está sellando ahora para otra clave. La última copia está como estaba. Inténtelo más tarde.
backup-failed = No ha funcionado. La última copia está como estaba. Inténtelo de nuevo o elija otra unidad.
restored-body = Estos datos se restauraron de la copia de seguridad del { $date }. Desde entonces alguien puede haber retirado algo. Mientras no se sepa, no se abre nada y no se pregunta a nadie.
restored-lists-hint = Junto a cada copia hay una lista de lo que se ha retirado. Conecte la unidad que tiene la más reciente.
restored-lists = Buscar listas en las unidades
restored-word-hint = Si no hay una lista más reciente, puede decirlo usted. Su respuesta queda registrada con su nombre.
restored-word = Desde entonces no se ha retirado nada
restored-officer = Si no hay una lista más reciente, alguien de dirección tiene que decir que no se ha retirado nada.
restored-question = ¿No se ha retirado nada desde el { $date }?
restored-explained = Si alguien sí retiró algo, se podrá abrir de nuevo aunque ya no debería existir. Su respuesta queda registrada con su nombre.
restored-yes = No, no se ha retirado nada
restored-no = No lo sé con seguridad
restored-told = Borrados según las listas: { $erased }. Usos retirados: { $withdrawn }.
restored-not-enough = Ninguna lista dice qué se ha retirado hasta ahora.
restored-done = Todo está de nuevo en uso.
restored-fleet = Este ordenador ocupó el lugar de uno perdido en la red el { $date }. Hasta que cada uno de los demás haya dicho lo que se ha retirado entretanto, no se abre nada y no se pregunta a nadie. «Red» muestra de quién no ha llegado nada. Uno que no vuelve se quita allí.
list-narrow = Elegir cuáles
list-narrow-close = Cerrar la elección
list-all = Mostrar todos
list-any = todos
list-kind = Qué contiene
list-voice = Voz
list-photo = Foto
list-use = Puede usarse para
list-state = Consentimiento
list-given = dado
list-withdrawn = todo retirado
list-ended = terminado por otra persona
list-language = Preguntado en
list-kept = Guardado
list-today = hoy
list-week = en los últimos 7 días
list-month = en los últimos 30 días
list-record-hint = 32 cifras y letras de la a a la f, en un recibo o un certificado; o el número de una copia en «{ staff-register }». Los espacios no importan.
list-record-unknown = Aquí no se guarda nada con este número.
list-none-such = Nada de lo guardado es así.
list-none-so-far = Ninguna así entre las aportaciones que se han mirado hasta ahora. «Aportaciones más antiguas» sigue buscando.

staff-delete = Eliminar
staff-delete-why = ¿Por qué hay que eliminarlo?
staff-delete-asked = La persona lo ha pedido
staff-delete-another = Aparece alguien que no dio su permiso
staff-delete-unfit = No sirve, o hace daño a alguien
staff-delete-law = La ley o una autoridad lo exige
staff-delete-question = ¿Eliminar esta aportación para siempre?
staff-delete-explained = Motivo: { $reason }. Se eliminan todas sus grabaciones, para todas las personas que aparecen en ellas, y no se pueden recuperar. El registro guarda que usted lo hizo, y por qué.
staff-delete-yes = Sí, eliminar
staff-delete-no = No, conservar
staff-deleting = Se está eliminando …
staff-deleted = Está eliminado. Guarde el certificado, que lo demuestra.
staff-deleted-unsure = Está eliminado, y ninguna clave lo abre ya. Queda algo por sobrescribir; el programa lo sigue intentando.
people-title = Quién trabaja aquí
people-intro = Cada persona del personal tiene su propia frase de contraseña y su propia clave. El registro dice quién hizo qué.
people-at-the-hub = Quién trabaja aquí se cambia en el ordenador que tiene una copia de todo, y llega aquí por sí solo.
people-you = Es usted.
people-attendant-name = Atención
people-editor-name = Redacción
people-officer-name = Dirección
people-attendant = Atención: atiende el puesto; no oye, ve ni guarda nada de lo que se dio
people-editor = Redacción: oye, ve y exporta lo que se puede usar
people-officer = Dirección: decide además sobre la campaña, el personal y las claves, y borra o conserva más tiempo con un motivo
people-remove = Quitar
people-add = Añadir a alguien
people-add-title = Añadir a alguien al personal
people-name = Su nombre aquí
people-name-hint = Letras minúsculas, cifras y guiones, por ejemplo anna o anna-k
people-role = ¿Qué puede hacer esta persona?
people-passphrase = Su propia frase de contraseña
people-passphrase-hint = Deje que esa persona la escriba. Nadie podrá consultarla después: si se pierde, quite a esa persona y añádala de nuevo.
people-join = Añadir
people-joining = Se está creando la clave …
people-joined = { $name } puede desbloquear desde ahora.
people-key-file = Dónde está el archivo de su clave; se puede mover a una unidad
people-need-name = Un nombre empieza por una letra y tiene hasta 32 letras minúsculas de la a a la z, cifras y guiones.
people-name-taken = Alguien ya tiene este nombre. Elija otro.
people-file-there = Ya hay un archivo de clave con este nombre, quizá de alguien que se fue. Elija otro nombre.
people-passphrase-taken = Otra persona ya desbloquea aquí con esta frase de contraseña. Elija otra.
people-remove-question = ¿Quitar a { $name }?
people-remove-explained = Esta persona ya no podrá desbloquear. Todo lo que se conserva se sella para una clave nueva, y eso tarda un poco. Lo que ya oyó, vio o guardó no se le puede quitar.
people-remove-attendant = Esta persona ya no podrá desbloquear. No tenía clave para lo que se conserva; no hay que sellar nada de nuevo.
people-remove-yes = Sí, quitar
people-remove-no = No, no cambiar nada
people-removed = Se quitó a { $name }, que ya no puede desbloquear.
people-sealing = Lo que se conserva se sella para la clave nueva mientras esta página esté abierta …
people-left = { $count ->
    [one] Una toma sigue sellada para una clave reemplazada.
   *[other] { $count } tomas siguen selladas para una clave reemplazada.
}
people-go-on = Seguir sellando

marks-title = Qué opina usted
marks-mark = Marca
marks-none = sin marca
marks-approved = aprobado
marks-flagged = por revisar
marks-rating = Valoración
marks-unrated = sin valorar
marks-rated = valorado con { $rating }
marks-noted = nota
note-read = Leer la nota
note-write = Escribir una nota
note-label = Nota
note-hint = La persona puede leerla con su código. Está cifrada, y se elimina con la aportación. Si se guarda vacía, se elimina ahora.
note-save = Guardar la nota
note-close = Cerrar la nota
note-opening = La nota se está abriendo …
note-saving = La nota se está guardando …
note-saved = La nota está guardada.
note-gone = La nota está eliminada.
list-mark = Marcado como
list-rating = Valorado con
list-note = Con una nota
list-with-note = con una nota
list-words = Palabras en una nota
list-words-hint = Se abren todas las notas de esta selección, primero las más recientes, y no se anota nada de ello.
list-words-find = Buscar en las notas
list-words-looking = Se revisan las notas …
list-words-found = { $count ->
    [0] Ninguna nota tiene estas palabras.
    [one] Una nota tiene estas palabras.
   *[other] { $count } notas tienen estas palabras.
}
list-words-found-more = { $count ->
    [0] Ninguna de las notas más recientes tiene estas palabras. Precise la selección para buscar más atrás.
   *[other] Las { $count } más recientes con estas palabras en su nota. Puede haber más.
}
staff-end-use = Terminar el uso «{ $use }»
staff-end-use-why = ¿Por qué debe terminar el uso «{ $use }»?
staff-end-use-question = ¿Terminar el uso «{ $use }»?
staff-end-use-explained = Motivo: { $reason }. Desde ahora cuenta como retirado, y las copias hechas para él tienen que desaparecer. Aquí no se puede deshacer. El registro guarda que usted lo hizo y por qué; la persona lo lee con su código.
staff-end-use-yes = Sí, terminarlo
staff-use-ended = El uso «{ $use }» ha terminado. Las copias hechas para él están en «Copias».
ended-save = Guardar una hoja para la persona
hold-open = Conservar más tiempo
hold-renew = Renovar la conservación
hold-release = Levantar la conservación
hold-title = Conservar esta aportación más tiempo
hold-explained = Entonces se guarda hasta ese día, aunque su plazo haya terminado, y el personal no puede eliminarla. Ningún uso dura más por eso. Quien la dio puede terminar usos y eliminarla en cualquier momento, y lee que se conserva y por qué.
hold-why = ¿Por qué lo exige el derecho?
hold-claim = Hace falta para una reclamación legal
hold-law = Una ley o una autoridad lo exige
hold-asked = La persona pidió que se guardara más tiempo
hold-until = ¿Hasta cuándo?
hold-for-1 = durante 1 mes
hold-for-3 = durante 3 meses
hold-for-6 = durante 6 meses
hold-for-12 = durante 1 año
hold-reference = Número de expediente, si lo hay
hold-reference-hint = Una línea, como 2026/117. El registro la guarda: ningún nombre, nada sobre una persona.
hold-need-why = Diga por qué.
hold-need-until = Diga hasta cuándo.
hold-need-reference = Escriba una línea que todos puedan leer.
hold-yes = Conservar hasta entonces
hold-no = No, no conservar
hold-done = Se conserva. El registro guarda que usted lo hizo, y por qué.
hold-released = Ya no se conserva más tiempo.
hold-release-question = ¿Levantar la conservación de esta aportación?
hold-release-explained = Entonces se guarda el tiempo acordado, y no más.
hold-release-deletes = Su plazo ha terminado, así que se elimina poco después y no se puede recuperar.
hold-release-yes = Sí, levantar
hold-release-no = No, seguir conservando
hold-row = conservado hasta el { $date }
hold-told = Conservado hasta el { $date }. Motivo: { $reason }. Lo decidió { $name } el { $since }.
hold-file = Expediente: { $reference }
hold-limits = Quien lo dio puede seguir terminando usos y eliminarlo. Para conservarlo más tiempo, renueve la conservación antes de ese día.
hold-may-open = Ya no se permite ningún uso, y no se puede copiar nada. Como se conserva, la dirección puede oírlo y verlo, y eso queda en el registro.
sealed-row = sellado hasta el { $date }
sealed-told = Quien lo dio eligió un día: nadie del personal lo abre ni lo copia antes del { $date }.
list-held = Conservado más tiempo
list-on-hold = conservado
today-holds-end = { $count ->
    [one] Una conservación termina en { $days } días, el { $date }.
   *[other] { $count } conservaciones terminan en { $days } días, la primera el { $date }.
}
today-held = conservadas más tiempo
staff-complaints = Quejas
complaints-title = Quejas y preguntas
complaints-body = Lo que escribieron personas en el puesto. Está cifrado, y el registro guarda quién lo lee.
complaints-none = Nadie se ha quejado ni ha preguntado.
complaints-one = N.º { $number }
complaints-came-in = Recibida
complaints-open = abierta
complaints-overdue = con retraso: ya debería tener respuesta
complaints-ended = respondida el { $date }: { $outcome }. El texto se guarda hasta el { $until }.
complaints-read = Leer
complaints-opening = Se está abriendo …
complaints-reach = Cómo contactar con la persona
complaints-no-reach = No lo indicó.
complaints-close = Cerrar
complaints-answered = Respondida
complaints-outcome = ¿Cómo terminó la n.º { $number }?
complaints-outcome-hint = Responda primero, fuera de Sayso. Aquí anota que se ha hecho.
complaint-resolved = hecho, o respondido
complaint-refused = respondido, y no hecho
complaint-moot = nada que hacer
complaints-noted = Está anotado.
complaints-first = Volver a las primeras quejas
complaints-more = Más quejas
today-complaints = { $count ->
    [one] Una queja espera respuesta.
   *[other] { $count } quejas esperan respuesta.
}
today-complaints-overdue = { $count ->
    [one] Una queja ya debería tener respuesta.
   *[other] { $count } quejas ya deberían tener respuesta.
}
stand-open = Este equipo
stand-body = Cómo se ve y cómo funciona Sayso en este equipo. Cada elección se aplica enseguida, y el registro guarda quién la hizo.
stand-screen = Ventana
stand-window = En una ventana
stand-full = Pantalla completa, para quien pase por delante
stand-screen-when = Esta elección se aplica la próxima vez que se inicie Sayso.
stand-idle = Si nadie toca nada, preguntar «¿Sigue ahí?» al cabo de
stand-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
stand-print = Impresión de recibos y certificados
stand-print-nothing = Ninguna
stand-print-a4 = En papel A4
stand-print-roll = En un rollo de 80 mm
stand-text = Tamaño del texto
stand-percent = { $percent } %
stand-colours = Colores
stand-keyboard = Teclado en pantalla
stand-keyboard-auto = Cuando haga falta
stand-keyboard-always = Siempre
stand-keyboard-never = Nunca
stand-named = Esto lo fija la forma en que se inicia Sayso en este equipo. Su elección se aplicará cuando ya no esté fijado así.
