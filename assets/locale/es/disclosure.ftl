disclosure-title = { $organisation } le pide su consentimiento
disclosure-who = ¿Quién lo pide?
disclosure-why = ¿Por qué?
disclosure-what = ¿Qué se graba?
disclosure-what-voice = { $count ->
    [one] Un mensaje de voz de hasta { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }.
   *[other] Hasta { $count } mensajes de voz de hasta { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    } cada uno.
}
disclosure-what-photo = { $count ->
    [one] Una foto.
   *[other] Hasta { $count } fotos.
}
disclosure-what-only = Solo lo que marque y guarde.
disclosure-recipients = ¿Quién lo ve o lo oye?
disclosure-published = ¿Dónde se publica?
disclosure-published-nowhere = En ningún sitio.
disclosure-kept = ¿Cuánto tiempo se guarda?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Después se borra.
duration-years = { $count ->
    [one] 1 año
   *[other] { $count } años
}
duration-months = { $count ->
    [one] 1 mes
   *[other] { $count } meses
}
duration-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
disclosure-withdraw = ¿Cómo lo retiro?
disclosure-withdraw-answer = Aquí, con el código de su recibo, en cualquier momento y sin dar motivos. Su grabación se borra entonces en el acto. Lo que se hizo antes con ella sigue siendo legal.
disclosure-abroad = ¿Sale del país?
disclosure-abroad-answer = { $country }. { $guarantee } Aquí obtiene una copia de ello: { $copy }
disclosure-compensation = ¿Qué recibo a cambio?
disclosure-risks = ¿Qué puede salir mal?
disclosure-age = ¿Quién puede participar?
disclosure-age-answer = Quien tenga { $age } años o más.
disclosure-complain = ¿Ante quién puedo reclamar?
disclosure-complain-answer = { $organisation }, o { $name }: { $contact }
disclosure-refuse = ¿Y si digo que no?
disclosure-refuse-answer = Entonces no se graba nada. Usted no tiene ninguna desventaja.
disclosure-ask-kinds = ¿Qué se puede grabar?
disclosure-ask-purposes = ¿Para qué se puede usar?
disclosure-box-voice = Grabar mi voz
disclosure-box-voice-explained = El micrófono solo se abre cuando usted lo pide.
disclosure-box-photo = Hacerme una foto
disclosure-box-photo-explained = La cámara solo se abre cuando usted lo pide.
disclosure-accept = Sí, acepto
disclosure-decline = No, gracias
disclosure-read-full = Leerlo todo
disclosure-read-short = Volver al texto corto
disclosure-need-both = Para aceptar, marque qué se puede grabar y al menos un uso.
disclosure-need-kind = Para aceptar, marque qué se puede grabar.
disclosure-need-purpose = Para aceptar, marque al menos un uso.
disclosure-ready = Puede cambiar cada marca hasta que pulse «Sí, acepto».
disclosure-full-title = El texto completo
disclosure-full-basis = La base legal de todo lo que se hace aquí es su consentimiento, y nada más. Es voluntario. Puede darlo para un uso y no para otro.
disclosure-full-rights = Usted tiene derecho a ver lo que se guarda de usted, a obtener una copia, a que se corrija, a que se limite su uso, a llevárselo a otro sitio, a retirar su consentimiento y a que se borre todo. La página «Sus datos» de este dispositivo hace la mayor parte en el acto, sin preguntar a nadie. Para lo demás, escriba al contacto de arriba.
disclosure-full-proof = Cuando usted acepta, Sayso anota las palabras exactas de esta página, las casillas que marcó y la hora, sin su nombre. Después de un borrado guarda una prueba corta: qué se aceptó, se retiró y se borró, y cuándo. Nadie puede saber por ella quién es usted.
disclosure-full-automated = Ninguna máquina decide nada sobre usted.
disclosure-full-template = De su voz o de su cara se hace una plantilla con la que una máquina puede reconocerle.
disclosure-full-no-template = De su voz o de su cara no se hace ninguna plantilla con la que una máquina pueda reconocerle.
disclosure-full-ai = Una máquina aprende de las voces o las imágenes. Es un uso con su propia casilla.
disclosure-full-no-ai = Ninguna máquina aprende de su voz o su imagen.
disclosure-full-replica = Una máquina imita voces o caras. Es un uso con su propia casilla.
disclosure-full-no-replica = Ninguna máquina imita su voz o su cara.
disclosure-full-sold = Lo que usted da se vende, o se comparte para publicidad.
disclosure-full-not-sold = No se vende nada, y no se comparte nada para publicidad.
disclosure-full-sensitive = Se le pregunta por la salud, la religión, la política, el origen o la vida sexual.
disclosure-full-not-sensitive = No se le pregunta por la salud, la religión, la política, el origen ni la vida sexual.
disclosure-full-representative = Representante: { $name }, { $contact }
disclosure-full-policy = Aquí se puede leer cuánto tiempo se guarda cada cosa: { $place }
disclosure-full-officer = Delegado o delegada de protección de datos: { $name }, { $contact }
disclosure-full-version = Campaña «{ $id }», versión { $version }.
disclosure-ask-signer = ¿Quién acepta?
disclosure-box-adult = Tengo { $age } años o más y acepto en mi propio nombre
disclosure-box-adult-explained = Solo se le graba a usted.
disclosure-box-guardian = Soy la madre, el padre o el tutor del niño o la niña, y acepto en su nombre
disclosure-box-guardian-explained = Para un niño o una niña con menos de { $age } años. He leído esta página y tengo derecho a decidir esto en su nombre.
disclosure-box-child = Soy el niño o la niña y quiero participar
disclosure-box-child-explained = Alguien me ha explicado lo que pasa. Puedo decir que no, y puedo parar en cualquier momento.
disclosure-age-guardian = Quien tenga { $age } años o más. Quien tenga menos puede participar con su madre, padre o tutor, que acepta en su nombre en esta página.
disclosure-box-shorter = { $title }: solo durante { $duration }
disclosure-ask-spoken = ¿Lo dice también en voz alta?
disclosure-box-spoken = También digo mi sí en voz alta
disclosure-box-spoken-explained = Usted lee esta frase ante el micrófono: «{ $sentence }» Se guarda con su grabación y se borra con ella.
disclosure-sentence = Sí. Acepto que { $organisation } haga esta grabación y la use para lo que he marcado. Sé que puedo retirar mi sí.
disclosure-full-proof-kept = Después de un borrado, esta prueba se guarda durante { $duration }. Luego también se elimina.
disclosure-need-signer = Para aceptar, marque quién es la persona que acepta.
disclosure-need-child = Para aceptar, el niño o la niña marca también su propia casilla.
disclosure-need-guardian = Para aceptar, la madre, el padre o el tutor marca también su casilla.
disclosure-need-spoken = Para aceptar, marque que también lo dice en voz alta. Sin eso, aquí no se puede grabar nada.
disclosure-again-title = { $organisation } le pregunta una vez más
disclosure-again-decline = No, dejarlo como está
disclosure-again-what = Nada más. Se trata de lo que usted dejó aquí antes.
disclosure-again-refuse = Entonces todo queda como usted lo aceptó antes. También puede hacer que se borre en la página anterior a esta.
disclosure-what-group = Puede hacerlo solo o con otros, hasta { $most } personas. Cada una lee, marca y recibe un recibo. Solo se usa para lo que todas marquen. Si una lo hace borrar, desaparece para todas.
disclosure-again-group = Lo dieron entre { $people } personas. Solo se usa para lo que todas marquen aquí.
disclosure-cleared = Sus marcas se han quitado, porque el texto está ahora en otro idioma. Vuelva a marcar lo que quiera.
disclosure-clears = En otro idioma, las casillas vuelven a estar vacías. Marque allí lo que quiera.
disclosure-choose = Elegir
essential-who = Quién pregunta
essential-why = Por qué
essential-recipients = Quién lo ve
essential-recipients-answer = Solo quienes nombra cada casilla
essential-kept = Cuánto tiempo
essential-kept-answer = { $duration }, luego se borra
essential-kept-each = Lo que dice cada casilla, luego se borra
essential-group = Solo o en grupo
essential-group-answer = Cada persona marca. Si una lo borra, desaparece para todas
essential-abroad = Sale del país
essential-withdraw = Retirarlo
essential-withdraw-answer = Aquí, en cualquier momento, con su código
essential-refuse = Si dice que no
essential-refuse-answer = No se graba nada y usted no pierde nada
essential-again-refuse = Todo queda como usted lo aceptó
