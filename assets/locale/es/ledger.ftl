staff-ledger = Registro
ledger-title = Lo que pasó aquí
ledger-body = Cada suceso está unido al anterior, para que nadie pueda cambiar el pasado sin que se note. No se nombra a las personas que dieron algo.
ledger-narrow-all = Mostrar todos los sucesos
ledger-about = De qué se trata
ledger-visits = Visitas y respuestas
ledger-kept = Guardar
ledger-ended = Retirar y borrar
ledger-copies = Abrir, marcar, copiar
ledger-staff = Quién trabaja aquí
ledger-vault = Claves, campañas, copias de seguridad
ledger-by = Quién lo hizo
ledger-when = Cuándo
ledger-from = Desde este día
ledger-until = Hasta este día
ledger-day-hint = Por ejemplo { $day }. Los días se cuentan en UTC.
ledger-day-wrong = Escriba un día así: { $day }
ledger-days-show = Mostrar estos días
ledger-none = No hay ningún suceso así.
ledger-none-so-far = Ninguno entre los sucesos que se han mirado hasta ahora. «Sucesos más antiguos» sigue buscando.
ledger-newest = Sucesos más nuevos
ledger-older = Sucesos más antiguos
ledger-event = N.º { $number } · { $date } · { $who }
ledger-event-removed = N.º { $number }
actor-person = una persona de visita
actor-staff = el personal
actor-staff-named = { $name }
actor-program = el programa
actor-member = otro lugar de la organización
event-unknown = Algo que esta versión de Sayso no conoce.
event-removed = Parte de una prueba cuyo tiempo ha terminado. Lo que decía se quitó.
event-created = Todo quedó instalado.
event-writer = Desde aquí, otra clave firma lo que pasa.
event-organisation-key = Desde aquí, las grabaciones se sellan para la clave n.º { $number } de la organización.
event-staff-added = Desde ahora { $name } puede abrir, con el papel de { $role ->
    [attendant] «atención»
    [editor] «redacción»
   *[officer] «responsable»
}.
event-staff-removed = { $name } ya no puede abrir.
event-campaign = Desde ahora se pregunta según la versión { $version } de la campaña «{ $campaign }».
event-shown = A alguien se le mostró lo que se le pregunta.
event-refused = Alguien dijo que no.
event-agreed = Alguien dijo que sí.
event-withdrawn-unkept = Alguien retiró su sí antes de que se guardara algo.
event-left-alone = Alguien se fue sin responder.
event-kept = { $count ->
    [one] Se guardó una grabación.
   *[other] Se guardaron { $count } grabaciones.
}
event-renewed = A alguien se le preguntó otra vez y dijo que sí.
event-resealed = Lo guardado se selló para otra clave de la organización.
event-kept-sealed = Nadie del personal lo abre antes del { $date }.
event-unsealed = Quien lo dio deja que el personal lo abra antes del día elegido.
event-purpose-withdrawn = Se retiró un uso: «{ $use }».
event-purpose-ended-by-staff = El personal terminó un uso: «{ $use }». Motivo: { $reason }.
event-ended-by-another = Lo que varias personas dieron juntas ya no está: otra de ellas lo retiró, o su tiempo había terminado.
event-copied-by-participant = Quien lo dio guardó una copia.
event-copied-by-another = Otra persona que aparece en ello guardó una copia.
event-erased = Quien lo dio pidió que se borrara, y se borró.
event-erased-as-told = Una lista dijo que se había borrado desde la copia de seguridad.
event-erased-by-staff = Se borró. Motivo: { $reason }.
event-expired = Se borró, porque su tiempo había terminado.
event-held = Una aportación se conserva hasta el { $date }. Motivo: { $reason }.
event-released = Una aportación ya no se conserva más tiempo.
event-proof-expired = La prueba de un borrado se quitó, porque su tiempo había terminado.
event-looked-up = Alguien escribió un código de recibo.
event-recovered = Después de una interrupción, se terminó lo que estaba a medias.
event-staff-unlocked = Se abrió la zona del personal.
event-staff-refused = Alguien escribió una frase de contraseña equivocada.
event-staff-locked = Se cerró la zona del personal.
event-date-confirmed = Se confirmó que la fecha de este equipo es correcta.
event-opened-by-staff = Se abrió una grabación, para oírla o verla.
event-marked = Una aportación se marcó o se valoró.
event-noted = Una nota sobre una aportación se escribió, se cambió o se quitó.
event-export-begun = Se empezó a copiar para «{ $use }». Las copias van a: { $destination }. Quién responde de ello allí: { $name }
event-exported = Se copió una grabación para «{ $use }». La copia se puede usar hasta el { $date }.
event-exported-again = Se copió otra vez una grabación para «{ $use }». La copia se puede usar hasta el { $date }.
event-copy-gone = Una copia ha desaparecido, como dice { $name }.
event-copy-never = Una copia no se hizo.
event-backed-up = Se hizo una copia de seguridad.
event-restored = Todo se recuperó de la copia de seguridad del { $date }.
event-caught-up-list = Una lista dijo lo que se había retirado desde la copia de seguridad.
event-caught-up-word = El personal dijo que no se había retirado nada más desde la copia de seguridad.
event-caught-up-fleet = Los demás ordenadores de la red dijeron lo que se había retirado desde la copia de seguridad.
event-recovered-fleet = Este ordenador tiene desde ahora una copia de todo en la red, como { $name }, en lugar de uno perdido.
event-joined-fleet = Este ordenador forma parte de una red desde ahora, como { $name }.
event-member-removed = Se ha quitado un ordenador de la red.
event-received = Lo que se guarda en otro ordenador de la red ha llegado aquí, o ha cambiado allí.
event-let-go = Lo que había venido aquí para una visita ya no está. Se guarda donde estaba.
ledger-check = Comprobar el registro
ledger-check-stop = Detener la comprobación
ledger-checking = Comprobado el { $percent } % …
ledger-check-stopped = La comprobación se detuvo. No ha cambiado nada.
ledger-check-done = Comprobado: sucesos { $events }, aportaciones { $submissions }, grabaciones { $takes }
ledger-check-good = Todo está bien. Cada suceso es como se escribió y sigue al anterior. Lo guardado es lo que las personas aceptaron, y cada grabación está ahí.
ledger-check-limits = Un pasado reescrito por completo también parece correcto. Solo lo muestra un papel que se entregó antes: compare el estado que figura en un recibo o un certificado.
ledger-check-wrong = Algo está mal. Copie la carpeta de datos antes de hacer nada, y no cambie nada en ella a mano. «sayso verify» nombra cada hallazgo.
fault-file = El archivo del registro está dañado.
fault-file-do = Vuelva a poner una copia de seguridad, y mire si el disco está fallando.
fault-history = { $count ->
    [one] Un suceso se cambió, se quitó o se añadió a mano.
   *[other] { $count } sucesos se cambiaron, se quitaron o se añadieron a mano.
}
fault-history-from = El primero es el n.º { $number }, o uno anterior.
fault-history-do = Compare con una copia de seguridad, y averigüe quién podía escribir en este equipo.
fault-keys = Las claves o la lista del personal se cambiaron a mano.
fault-keys-do = No pregunte a nadie hasta saber quién lo hizo. Vuelva a poner una copia de seguridad.
fault-words = { $count ->
    [one] Un texto con el que se preguntó falta o se cambió.
   *[other] { $count } textos con los que se preguntó faltan o se cambiaron.
}
fault-words-do = Sin él, nadie puede mostrar a qué dijeron que sí estas personas. Vuelva a poner una copia de seguridad.
fault-records = { $count ->
    [one] Un expediente difiere de lo que se aceptó, se guardó o se retiró.
   *[other] { $count } expedientes difieren de lo que se aceptó, se guardó o se retiró.
}
fault-records-do = No use ninguno hasta saber por qué. Compare con una copia de seguridad.
fault-lists = { $count ->
    [one] En un lugar, una lista del personal omite algo o lo muestra donde no corresponde.
   *[other] En { $count } lugares, las listas del personal omiten algo o lo muestran donde no corresponde.
}
fault-lists-do = Nada de lo que se dio cambia por ello. Cierre Sayso, ejecute «sayso verify --mend-lists» y averigüe quién pudo escribir en este equipo.
fault-takes = { $count ->
    [one] Una grabación falta o está dañada.
   *[other] { $count } grabaciones faltan o están dañadas.
}
fault-takes-do = Recupere el archivo de una copia de seguridad, y mire si el disco está fallando.
fault-slots = { $count ->
    [one] Una clave de una grabación está donde no debe haber ninguna.
   *[other] { $count } claves de grabaciones están donde no debe haber ninguna.
}
fault-slots-do = Cierre Sayso, ábralo otra vez, y compruebe de nuevo.
fault-left = { $count ->
    [one] Ha quedado un archivo que sobra.
   *[other] Han quedado { $count } archivos que sobran.
}
fault-left-do = Cierre Sayso y ábralo otra vez: cada inicio quita lo que sobra.
fault-permissions = { $count ->
    [one] Un archivo lo pueden leer otros en este equipo.
   *[other] { $count } archivos los pueden leer otros en este equipo.
}
fault-permissions-do = Permita la lectura solo al dueño de la carpeta de datos.
ledger-save = Guardar para una auditoría
ledger-compare = Comparar un recibo
ledger-compare-close = Cerrar la comparación
ledger-head = Estado del registro que figura en el papel
ledger-head-hint = 64 cifras y letras de la a a la f, en un recibo, un certificado o la prueba que está junto a una copia. Los espacios no importan.
ledger-head-wrong = Esto no es un estado del registro. Tiene 64 cifras y letras de la a a la f. No se buscó nada. Compárelo con el papel.
ledger-head-compare = Buscar
ledger-head-found = Este registro lo tiene: era el estado después del n.º { $number }. Si una comprobación no encuentra nada mal, nada anterior se cambió desde que se entregó el papel.
ledger-head-unknown = Este registro no lo tiene. O el papel es de otro lugar, o el pasado se reescribió después de entregarlo.
ledger-head-unknown-do = Guarde el papel y una copia de la carpeta de datos, y averigüe quién podía escribir en este equipo.
event-seconded-export = Aceptó, como segunda persona, lo que { $name } copia.
event-seconded-erasure = Aceptó, como segunda persona, un borrado de { $name }.
ledger-complaints = Quejas y preguntas
event-complained = Escribió una queja o una pregunta, n.º { $number }. Debe responderse hasta el { $date }.
event-complaint-resealed = Cifró la queja n.º { $number } para la nueva clave de la organización.
event-complaint-opened = Leyó la queja n.º { $number }.
event-complaint-answered = Respondió a la queja n.º { $number }: { $outcome }.
event-complaint-erased = Borró el texto de la queja n.º { $number }, cuyo plazo había terminado.
event-stand = El personal eligió cómo se ve y cómo funciona Sayso en este equipo.
