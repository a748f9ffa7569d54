export-destination = Para onde vai
export-responsible = Quem responde por isso lá
export-page-title = O que pode fazer com estas gravações
export-page-may = As pessoas deram estas gravações para um só uso, e para mais nenhum. Junto a cada ficheiro está a declaração de consentimento.
export-page-use = Para este uso
export-page-from = Vêm de
export-page-made = Feito em
export-page-takes = Gravações
export-page-how-long = Quanto tempo
export-page-until = Até { $last }.
export-page-until-each = Cada uma tem o seu último dia: a primeira termina em { $first }, a última em { $last }. A lista diz qual.
export-page-end = Quando termina
export-page-takedowns = As pessoas podem retirar o seu consentimento a qualquer momento. Então o ficheiro tem de ser removido daqui, de todos os sítios onde é mostrado e de quem o recebeu de si. O ficheiro takedowns.json diz o que tem de desaparecer; veja-o muitas vezes, ou deixe um programa fazê-lo.
export-page-only = Não as use para mais nada, não treine máquinas com elas e não as passe a ninguém para outro uso.
export-page-files = manifest.json e manifest.csv dão, para cada ficheiro, o SHA-256, o processo e o último dia. takedowns.json está assinado com a chave que está em export.json.
takedown-letter-greeting = Bom dia,
takedown-letter-ask = { $count ->
    [one] o consentimento para uma gravação que tem terminou. Por favor, remova-a de “{ $destination }” até { $deadline }. Foi dada para este uso: { $use }. O nome dela contém este número:
   *[other] o consentimento para { $count } gravações que tem terminou. Por favor, remova-as de “{ $destination }” até { $deadline }. Foram dadas para este uso: { $use }. Os nomes delas contêm estes números; takedowns.json tem-nos todos:
}
takedown-letter-how = Por favor, remova também a declaração que está junto a cada ficheiro, e avise aqueles a quem o passou. Depois diga-nos que já desapareceu, e quem o removeu.
access-title = O que a equipa fez com a gravação
access-none = Até agora a equipa não a abriu nem copiou.
access-opened = A equipa abriu-a.
access-ended = A equipa terminou o uso “{ $use }”. Motivo: { $reason }.
access-copied = Copiada para “{ $use }”. Foi para: { $destination }
access-copied-by-hand = Copiada para “{ $use }”.
access-in-use = Esta cópia pode ser usada.
access-must-go = Esta cópia tem de ser apagada até { $date }.
access-overdue = Esta cópia devia ter sido apagada até { $date }. Por favor, pergunte à equipa.
access-gone = Esta cópia foi apagada. Alguém o confirmou em { $date }.
access-never = Esta cópia não foi feita.
access-more = { $count ->
    [one] E uma vez antes disso.
   *[other] E { $count } vezes antes disso.
}
staff-use = Usar
use-title = Usar o que foi dado
use-body = Recebe uma pasta com todas as gravações que agora podem ser usadas para isto, cada uma com a sua declaração de consentimento. Fica anotado para onde vão as cópias.
use-for = Para que uso?
use-which = Quais delas?
use-listed = O que a lista mostra agora
use-when = Guardadas quando?
use-ever = Em qualquer altura
use-month = Este mês
use-flagged = Também o que está marcado como “a rever”
use-counting = A contar…
use-may = { $count ->
    [0] Agora nada pode ser usado para isto
    [one] Uma gravação pode ser usada
   *[other] { $count } gravações podem ser usadas
}
use-not-never = Sem consentimento para isto: { $count }
use-not-withdrawn = Consentimento retirado: { $count }
use-not-expired = Prazo terminado: { $count }
use-not-by-all = Sem o sim de todas as pessoas que nelas entram: { $count }
use-not-sealed = Seladas por quem as deu até um dia mais tarde: { $count }
use-not-flagged = Marcadas como “a rever”: { $count }
use-not-damaged = Não podem ser lidas: { $count }
use-where-hint = Por exemplo: site, pasta de imprensa. Isto fica no registo.
use-who-hint = Um nome ou um serviço. Isto fica no registo.
use-say-where = Diga em poucas palavras para onde vai.
use-say-who = Diga quem responde por isso lá.
use-go = Copiar para uma pasta
use-stop = Parar
use-going = { $count ->
    [0] Ainda nenhuma gravação está copiada…
    [one] Uma gravação está copiada…
   *[other] { $count } gravações estão copiadas…
}
use-listing = A escrever a lista de ficheiros…
use-done = { $count ->
    [0] Nenhuma gravação está na pasta.
    [one] Uma gravação está na pasta.
   *[other] { $count } gravações estão na pasta.
}
use-lies = Está aqui: { $folder }
use-goes-on = O que está na pasta está inteiro e anotado. Faça o mesmo outra vez, e continua ali.
use-stopped = Foi parado antes do fim: podem faltar algumas.
use-left-out = Deixadas de fora: { $count }
use-missing = Anotadas, mas fora da pasta: { $count }
staff-register = Cópias
register-title = Para onde foram as cópias
register-going = Cópias que têm de desaparecer
register-none-going = Nenhuma cópia tem de desaparecer.
register-open = { $count ->
    [one] O consentimento para uma cópia terminou.
   *[other] O consentimento para { $count } cópias terminou.
}
register-overdue = { $count ->
    [one] Uma delas já devia ter desaparecido.
   *[other] { $count } delas já deviam ter desaparecido.
}
register-copies = Todas as cópias, as mais recentes primeiro
register-no-copies = Até agora nada foi copiado.
register-by-hand = Guardada à mão
register-for = Para este uso
register-made = Copiada em
register-stands = Como está
register-number = Número
register-taken-back = O consentimento foi retirado.
register-time-over = O prazo terminou.
register-in-use = Pode ser usada até { $date }.
register-must-go = Tem de desaparecer até { $date }.
register-late = Tinha de desaparecer até { $date }.
register-is-gone = Desapareceu, como disse { $name } em { $date }.
register-gone = Desapareceu
register-gone-all = Todas as desta pasta que têm de desaparecer desapareceram: { $count }
register-who = Quem diz que desapareceu?
register-who-all = { $count ->
    [one] Quem diz que esta cópia desapareceu?
   *[other] Quem diz que estas { $count } cópias desapareceram?
}
register-name = Nome ou serviço
register-say-who = Diga quem a removeu.
register-note = Anotar que desapareceu
register-note-all = Anotar que todas desapareceram
register-going-first = As primeiras
register-going-next = As seguintes
register-letters = Guardar cartas para quem as tem
register-newest = Cópias mais recentes
register-older = Cópias mais antigas
access-note = O que a equipa escreveu sobre a gravação
access-note-closed = A equipa escreveu uma nota que agora não pode ser aberta. Tem o direito de saber o que diz. Pergunte a: { $contact }
second-title = É precisa uma segunda pessoa
second-export = Cópias que uma pessoa da equipa pode fazer a sós em 24 horas: { $count }. Seriam mais, por isso são precisas duas pessoas. Se está de acordo com esta, escreva a sua própria frase secreta. O registo diz que o fez.
second-erasure = Participações que uma pessoa da equipa pode apagar a sós em 24 horas: { $count }. Seriam mais, por isso são precisas duas pessoas. Se está de acordo com esta, escreva a sua própria frase secreta. O registo diz que o fez.
second-passphrase = Frase secreta da segunda pessoa
second-agree = Estou de acordo
second-leave = Afinal não
second-same = Tem de ser outra pessoa, não a que desbloqueou.
second-may-not = Esta pessoa não o pode fazer, por isso a sua palavra não conta para isto.
