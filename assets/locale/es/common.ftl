language-name = Español
app-name = Sayso
demo-mark = Demostración
demo-explained = Demostración: no se graba nada real y al final se tira todo.
back = Atrás
cancel = Cancelar
close = Cerrar
done = Listo
retry = Intentar de nuevo
your-data = Sus datos
play = Reproducir
pause = Pausa
resume = Continuar
view = Ver
play-position = Posición en la grabación
waveform = Perfil de la grabación
numbered-voice = Mensaje de voz { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Un momento…
save-where = ¿Dónde se debe guardar?
save-done = Guardado como { $file }
save-writing = Guardando…
place-downloads = Descargas
place-documents = Documentos
place-home = Carpeta personal
place-chosen = Carpeta para copias
place-drive = Unidad «{ $name }»
no-places = Todavía no hay dónde guardarlo. Conecte una unidad, cierre esto e inténtelo de nuevo, o pregunte al personal.
idle-title = ¿Sigue ahí?
idle-body = { $seconds ->
    [one] Dentro de { $seconds } segundo, Sayso cierra esta página. Entonces se borra lo que usted no haya guardado.
   *[other] Dentro de { $seconds } segundos, Sayso cierra esta página. Entonces se borra lo que usted no haya guardado.
}
idle-body-plain = { $seconds ->
    [one] Dentro de { $seconds } segundo, Sayso vuelve a la primera página.
   *[other] Dentro de { $seconds } segundos, Sayso vuelve a la primera página.
}
idle-stay = Sí, sigo aquí
text-size = Texto más grande
text-size-usual = Tamaño de texto normal
appearance-light = Modo claro
appearance-dark = Modo oscuro
appearance-contrast = Contraste alto
spoken-yes = Su sí en voz alta
print-now = El papel va a la impresora…
print-done = La impresora lo tiene. Por favor, lléveselo: el código que aparece en él abre su grabación.
print-failed = La impresora no lo ha aceptado. No se ha perdido nada: haga una foto de esta página, apunte el código o guárdelo.
print-failed-paper = La impresora no lo ha aceptado. No se ha perdido nada: haga una foto de esta página o guárdelo.
numbered-spoken-yes = Sí en voz alta { $number }
idle-body-receipts = { $seconds ->
    [one] En { $seconds } segundo Sayso sigue sin este recibo. Otras personas aún esperan el suyo.
   *[other] En { $seconds } segundos Sayso sigue sin este recibo. Otras personas aún esperan el suyo.
}
print-done-certificate = La impresora lo tiene.
idle-body-uncalled = { $seconds ->
    [one] En { $seconds } segundo Sayso vuelve a la primera página. Los recibos que nadie ha recogido desaparecen, y nadie puede recuperar sus códigos.
   *[other] En { $seconds } segundos Sayso vuelve a la primera página. Los recibos que nadie ha recogido desaparecen, y nadie puede recuperar sus códigos.
}
number-thousand = 1234
number-million = 1.234.567
number-half = 0,5
date-written = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Más abajo
page-up = Más arriba
other-language = Otros idiomas
lamp-off = Micrófono y cámara apagados
lamp-off-short = Todo apagado
lamp-microphone = Micrófono encendido, sin grabar
lamp-camera = Cámara encendida, no se guarda nada
lamp-practice = Prueba, no se guarda nada
lamp-recording = Grabando
lamp-taking = Se hace la foto
step = Paso { $number } de 4: { $name }
step-short = { $number } de 4
step-agree = Acuerdo
step-record = Grabar
step-check = Comprobar
step-receipt = Recibo
lamp-microphone-short = Micrófono encendido
lamp-practice-short = Prueba
lamp-camera-short = Cámara encendida
lamp-taking-short = Foto
