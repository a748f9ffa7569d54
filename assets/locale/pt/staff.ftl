staff-title = Equipa
staff-passphrase = Frase secreta
staff-unlock = Desbloquear
staff-unlocking = A experimentar a chave…
staff-unlocking-hardware = A experimentar a chave… Se uma chave física piscar, toque-lhe.
staff-wrong = { $seconds ->
    [one] A frase secreta não está certa. Tudo continua bloqueado. Pode tentar de novo dentro de { $seconds } segundo.
   *[other] A frase secreta não está certa. Tudo continua bloqueado. Pode tentar de novo dentro de { $seconds } segundos.
}
staff-too-early = { $seconds ->
    [one] É cedo demais: antes foi escrita uma frase secreta errada. Esta não foi vista. Pode tentar de novo dentro de { $seconds } segundo.
   *[other] É cedo demais: antes foi escrita uma frase secreta errada. Esta não foi vista. Pode tentar de novo dentro de { $seconds } segundos.
}
staff-no-key = O ficheiro da chave não está aqui. Tudo continua bloqueado. Conecte a unidade que tem “organisation.key.age” e tente de novo.
staff-other = Não foi possível experimentar a chave. Tudo continua bloqueado. O diário do programa diz mais.
staff-lock = Bloquear
staff-list = Participações
staff-none = Não há nada guardado aqui.
staff-row = { $date } · mensagens de voz: { $voice } · fotos: { $photos }
staff-record = Processo { $id }
staff-allowed = Permitido para
staff-not-allowed = Já não permitido
staff-nothing-allowed = Já nenhum uso é permitido. Não se pode abrir nem copiar.
staff-copy-for = Guardar uma cópia para “{ $purpose }”
staff-choose = Escolha uma participação da lista.
list-glimpses-show = Mostrar fotos e perfis de som
list-glimpses-hide = Ocultar fotos e perfis de som
list-glimpses-hint = O que é mostrado assim conta como aberto: fica registado, e quem o deu pode ver isso.
staff-attendant = A sua função é o atendimento. Para ouvir, ver ou guardar isto, tem de desbloquear alguém da edição ou uma pessoa responsável.
staff-newer = Participações mais recentes
staff-older = Participações mais antigas
staff-count = { $count ->
    [0] Nenhuma participação.
    [one] Uma participação no total.
   *[other] { $count } participações no total.
}
staff-count-more = Participações: { $count } ou mais.
staff-quit = Fechar o Sayso
staff-quit-title = Fechar o Sayso?
staff-quit-body = Até ser iniciado de novo, aqui não se pode perguntar nada a ninguém nem gravar ninguém. Nada do que foi guardado se perde.
staff-quit-yes = Sim, fechar
staff-quit-no = Não, continuar
staff-clock-behind = O relógio deste computador está atrás do que o registo já viu. Nada se perdeu: até o relógio estar certo, o Sayso conta a partir da última data do registo. Por favor, acerte a data e a hora. Se o relógio está certo agora e antes estava errado, diga-o aqui.
staff-clock-doubtful = { $count ->
    [10000] { $count } ou mais participações passaram do prazo e ainda não foram apagadas
    [one] Uma participação passou do prazo e ainda não foi apagada
   *[other] { $count } participações passaram do prazo e ainda não foram apagadas
}, porque a data deste computador está mais de um mês à frente do último dia em que o Sayso funcionou. Verifique a data. Se está certa, diga-o aqui.
staff-gear = Microfone e câmara
gear-title = Microfone e câmara
gear-body = Escolha o que este computador usa. A escolha mantém-se quando o aparelho é conectado de novo e quando o computador reinicia. As pessoas veem o nome antes de algo ser gravado.
gear-microphone = Microfone
gear-camera = Câmara
gear-speaker = Altifalante
gear-system = Deixar ao sistema
gear-width = Largura máxima de uma foto
gear-width-best = A melhor da câmara
gear-width-px = { $px } píxeis
gear-try-microphone = Testar o microfone
gear-try-camera = Testar a câmara
gear-beep = Tocar um som
gear-speaker-silent = Não há som: o altifalante não funciona.
gear-done = Pronto
gear-trial-title = Um teste também precisa de um sim
gear-trial-voice-body = O microfone é aberto, e vê o volume do som.
gear-trial-photo-body = A câmara é aberta, e vê a imagem dela neste ecrã.
gear-trial-microphone = Abrir o microfone
gear-trial-camera = Abrir a câmara
gear-trial-nothing-kept = Nada é gravado e nada é guardado.
gear-trial-people = Toda a gente por perto sabe
gear-trial-people-explained = Quem agora pode ser ouvido ou visto foi avisado e aceita.
gear-trial-begin = Começar o teste
gear-trial-not = Agora não
gear-trial-end = Terminar o teste
gear-trial-hears = O microfone está ligado. Nada é gravado.
gear-trial-sees = A câmara está ligada. Nada é guardado.
staff-spoken-yes = Prova do sim. Não serve para nenhum uso e não pode ser exportada.
staff-campaign = Campanha
editor-title = A campanha
editor-body = Aqui diz o que se pergunta às pessoas. Cada mudança passa a ser uma nova versão; quem aceitou antes aceitou a versão anterior.
editor-text = Texto do ficheiro campaign.toml
editor-check = O que diz a verificação
editor-nothing-found = Nada foi encontrado.
editor-no-advice = Isto é a verificação de um programa e não aconselhamento jurídico. Onde encontra um erro, nada pode ser guardado e não se pergunta a ninguém.
editor-place = Linha { $line }, coluna { $column }
editor-preview = O que as pessoas vão ver
editor-no-preview = Nesta língua falta um texto, ou o Sayso não a fala. A verificação diz qual.
editor-save = Guardar como nova versão
editor-resumed = O que já mudou aqui e não guardou continua aqui. Não se pergunta a ninguém com isso antes de o guardar.
editor-discard = Deitar fora estas mudanças
editor-written = Guardado. A partir de agora pergunta-se com esta versão.
editor-version-used = Com esta versão já se perguntou com outro texto, por isso é agora a versão { $next }. Guarde-a outra vez.
editor-unchanged = Nada mudou.
editor-ready = Pode ser guardado. Só então se pergunta com este texto.
editor-errors = A verificação encontra um erro, por isso nada pode ser guardado. Ela diz onde e como o corrigir.
editor-elsewhere = Este computador está numa frota. A campanha é mudada no computador que tem uma cópia de tudo, e chega aqui automaticamente entre duas visitas.
staff-group = Dada por { $people } pessoas em conjunto. Cada uma tem a sua declaração; um uso só é permitido onde todas aceitam.
staff-group-ended = A gravação foi apagada para todas as { $people } pessoas: uma delas quis isso, ou o prazo dela terminou. Só resta a declaração de consentimento desta pessoa.
editor-form = Formulário
editor-file = Texto do ficheiro
form-unreadable = Neste momento o texto não pode ser lido, por isso não pode ser mostrado como formulário. A verificação diz onde.
form-who = Quem pede
form-name = Nome da organização
form-contact = Contacto para as pessoas
form-address = Endereço postal, se houver
form-authority = Nomear a autoridade que recebe reclamações
form-authority-name = Nome da autoridade
form-authority-contact = Contacto da autoridade
form-languages = Línguas
form-law = A lei de que lugar
form-biometric = Uma máquina aprende com isto a reconhecer pessoas
form-ai = Uma máquina aprende com vozes ou imagens (treino de IA)
form-replica = Uma máquina imita vozes ou rostos
form-sold = É vendido ou partilhado
form-sensitive = Há perguntas sobre saúde, religião, política, origem ou vida sexual
form-brand = A sua pergunta e o seu aspeto
form-question = A sua pergunta, as palavras maiores da primeira página
form-prompt = Pergunta adicional { $number }
form-add-prompt = Juntar uma pergunta adicional
form-remove-prompt = Tirar a última pergunta adicional
form-thanks = O seu agradecimento no fim
form-picture = Imagem para a primeira página
form-logo = Logótipo
form-no-picture = Nenhum
form-pictures-hint = Ponha ficheiros PNG ou JPEG na pasta { $folder } e abra esta página de novo: então podem ser escolhidos aqui.
form-accent = A sua cor, por exemplo #0F4C81; tudo nela continua legível
form-why = Porquê, e onde fica
form-reason = Por que motivo pergunta
form-stored = Onde fica armazenado
form-what = O que pode ser gravado
form-voice = Mensagens de voz
form-voice-takes = Mensagens de voz por visita, no máximo
form-voice-secs = Segundos por mensagem de voz, no máximo
form-photo = Fotos
form-photo-takes = Fotos por visita, no máximo
form-purpose = Uso { $number }
form-id = Nome curto
form-title = O que diz a caixa
form-explanation = O que está por baixo
form-recipients = Quem vê ou ouve
form-published = Onde é publicado, se for
form-retention = Quanto tempo fica guardado
form-proof-kept = Quanto tempo fica guardada a prova de um apagamento
form-takedown-within = Quanto pode demorar a remoção de uma cópia, depois de terminar o consentimento
form-time-wrong = Escreva um número inteiro a partir de 1. Cem anos é o máximo.
form-time-as-written = É isto que diz o ficheiro. Fica assim até escolher uma destas:
form-days = Dias
form-weeks = Semanas
form-months = Meses
form-years = Anos
form-add-purpose = Juntar um uso
form-remove-purpose = Tirar este uso
form-people = Quem pode participar
form-guardian = Crianças, com mãe, pai ou representante legal
form-group = Várias pessoas em conjunto
form-most = Pessoas em conjunto, no máximo
form-spoken = Dizer o sim em voz alta
form-spoken-off = Não
form-spoken-offered = Quem quiser
form-spoken-required = Toda a gente
form-yes = Sim
form-no = Não
staff-unreadable = Processos que não podem ser lidos: { $count }. Nada neles foi mudado. “sayso verify” diz quais são.
staff-files-left = Ficheiros de gravações apagadas que este computador não deixa remover: { $count }. As chaves estão destruídas, por isso ninguém os pode abrir. O Sayso tenta de novo sempre que inicia. Por favor, veja a pasta “vault/media”: há lá algo protegido contra o apagamento, ou o disco está a falhar?
staff-not-ours = O ficheiro de chave que está aqui pertence a outra organização, ou está danificado. Tudo continua bloqueado. Conecte a unidade que tem o seu “organisation.key.age” e tente de novo.
staff-too-much-work = O ficheiro de chave que está aqui precisa, para abrir, de mais memória do que se pode pedir a este computador. Tudo continua bloqueado. Proteja a chave de novo com o programa “age” (“age -p”), ou use o ficheiro que o Sayso fez.
staff-hardware = A chave física não abriu. Tudo continua bloqueado. Ligue-a, escreva o PIN dela (no máximo { $most } sinais) em vez de uma frase secreta e toque-lhe quando piscar.
staff-no-program = Esta chave é guardada por uma chave física, e o programa que fala com ela não está instalado neste computador. Tudo continua bloqueado. Instale-o (para uma YubiKey “age-plugin-yubikey”) e tente de novo.
staff-took-too-long = Uma unidade não respondeu a tempo. Tudo continua bloqueado. Retire as unidades que não são precisas e tente de novo.
staff-still-trying = A frase secreta anterior ainda está a ser experimentada. Tudo continua bloqueado. Espere meio minuto e tente de novo.
staff-clock-jumped = A data deste computador está mais de um mês à frente do último dia em que o Sayso funcionou. Até dizer que está certa, nada é apagado automaticamente.
staff-date-now = Este computador diz: { $date }
staff-date-right = A data está certa
staff-date-right-delete = A data está certa: apagar
staff-erased = Apagadas desde a última vez que esteve aqui, porque o prazo terminou: { $count }
staff-erased-rest = As restantes cujo prazo terminou estão agora a ser apagadas aos poucos. Até lá, continuam na lista.
staff-clock-said = Guardada enquanto o relógio deste computador estava errado: dizia { $date }. O prazo conta a partir da última data do registo.
staff-key-hint = Guarde duas cópias, cada uma numa unidade diferente. Sem este ficheiro, a frase secreta não abre nada.
editor-leave-question = Sair sem guardar?
editor-leave-explained = O que mudou aqui perde-se então. Continua-se a perguntar com o texto como estava.
editor-leave-yes = Sair sem guardar
editor-leave-no = Continuar a mudar
licences-title = Licenças
licences-hint = O Sayso contém o trabalho de muitas outras pessoas.
licences-show = Mostrar as licenças
licences-body = O Sayso tem a licença MIT ou Apache-2.0. Contém o trabalho de muitas outras pessoas. Aqui estão os nomes, por licença. O comando “sayso licences” mostra também os textos das licenças.
staff-date-question = { $count ->
    [10000] Apagar { $count } ou mais participações para sempre?
    [one] Apagar uma participação para sempre?
   *[other] Apagar { $count } participações para sempre?
}
staff-date-explained = Este computador diz: { $date }. Nesta data, o prazo terminou. Gravações apagadas não podem ser recuperadas. Se a data está errada, acerte primeiro o relógio.
staff-date-yes = Sim, a data está certa: apagar
staff-date-no = Não, não apagar nada
staff-key-path = Onde o Sayso procura primeiro
staff-today = Hoje
today-title = Hoje, { $date }
today-asked = { $count ->
    [one] recebeu o pedido
   *[other] receberam o pedido
}
today-agreed = { $count ->
    [one] disse sim
   *[other] disseram sim
}
today-refused = { $count ->
    [0] Ninguém disse não
    [one] Uma pessoa disse não
   *[other] { $count } disseram não
}
today-kept = { $count ->
    [one] foi guardada
   *[other] foram guardadas
}
today-deleted = { $count ->
    [one] foi apagada por quem a deu ou em seu nome
   *[other] foram apagadas por quem as deu ou em seu nome
}
today-withdrawn = { $count ->
    [0] Nenhum uso foi retirado
    [one] Um uso foi retirado
   *[other] { $count } usos foram retirados
}
today-needs = Por fazer
today-nothing = Não há nada por fazer.
today-ends = { $count ->
    [one] Uma participação termina nos próximos { $days } dias, em { $date }.
   *[other] { $count } participações terminam nos próximos { $days } dias, a primeira em { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Uma cópia já devia ter desaparecido. Veja “{ staff-register }”.
   *[other] { $count } cópias já deviam ter desaparecido. Veja “{ staff-register }”.
}
today-takedowns = { $count ->
    [one] Uma cópia tem de desaparecer até { $date }. Veja “{ staff-register }”.
   *[other] { $count } cópias têm de desaparecer, a primeira até { $date }. Veja “{ staff-register }”.
}
today-reseal = { $count ->
    [one] Uma gravação ainda está selada para uma chave substituída. A página “Quem trabalha aqui” continua.
   *[other] { $count } gravações ainda estão seladas para uma chave substituída. A página “Quem trabalha aqui” continua.
}
today-backup-old = A última cópia de segurança foi feita em { $date }. O que foi guardado desde então está só neste computador.
today-little-room = Resta pouco espaço no disco: há { $free } MB livres. Por favor, liberte espaço.
today-wrong = Frases secretas erradas desde a última certa: { $count }
today-computer = Este computador
today-free = O disco deste computador tem { $free } MB livres.
today-fortnight = Guardadas nos últimos 14 dias.
today-day = { $date }: { $count }.
today-days = Dia a dia
today-kept-now = Guardado agora
today-kept-all = Participações
today-voice = com mensagem de voz
today-photo = com foto
today-use = aceite: { $use }
today-language = perguntado em { $language }
today-all-withdrawn = todos os usos retirados
today-numbers-only = Só números. Quem deu o quê não se mostra aqui. Os dias contam-se em UTC.
backup-title = Cópia de segurança
backup-open = Abrir cópias de segurança
backup-none = Aqui ainda não se conhece nenhuma cópia de segurança. Se este computador se perder, perde-se com ele o que está guardado aqui.
backup-last = Última cópia de segurança
backup-where = Onde está
backup-hint = Uma cópia de segurança tem tudo o que está guardado aqui, selado como está aqui. A primeira demora um pouco, as seguintes escrevem o que mudou. O que as pessoas apagaram é substituído pela cópia de segurança seguinte.
backup-now = Fazer cópia agora
backup-running = A fazer a cópia de segurança: { $percent } %
backup-done = A cópia de segurança está feita. Desconecte a unidade e guarde-a noutro lugar: o que está neste computador perde-se com ele.
backup-missing = { $count ->
    [one] A cópia de segurança está feita, mas falta aqui o ficheiro de uma gravação. Execute “sayso verify” para ver mais.
   *[other] A cópia de segurança está feita, mas faltam aqui os ficheiros de { $count } gravações. Execute “sayso verify” para ver mais.
}
backup-in-use = Está a ser feita outra cópia de segurança no mesmo lugar. Espere que termine.
backup-full = Já não há espaço ali. A última cópia de segurança está como estava. Escolha outra unidade.
backup-gone = A unidade já não está lá. A última cópia de segurança está como estava. Conecte a unidade e tente de novo.
backup-resealing = Tudo está agora a ser selado para outra chave. A última cópia de segurança está como estava. Tente de novo mais tarde.
backup-failed = Não funcionou. A última cópia de segurança está como estava. Tente de novo, ou escolha outra unidade.
restored-body = Estes dados vieram da cópia de segurança de { $date }. Desde então alguém pode ter retirado algo. Antes de isso se saber, nada abre e não se pergunta a ninguém.
restored-lists-hint = Junto a cada cópia de segurança está uma lista do que foi retirado. Conecte a unidade que tem a mais recente.
restored-lists = Procurar listas nas unidades
restored-word-hint = Se não há lista mais recente, pode dar a resposta aqui. Ela fica no registo com o seu nome.
restored-word = Desde então nada foi retirado
restored-officer = Se não há lista mais recente, uma pessoa responsável tem de dizer que nada foi retirado.
restored-question = Nada foi retirado desde { $date }?
restored-explained = Se alguém retirou algo, isso pode ser aberto de novo, embora devesse ter desaparecido. A sua resposta fica no registo com o seu nome.
restored-yes = Certo, nada foi retirado
restored-no = Não tenho a certeza
restored-told = Apagadas, como dizem as listas: { $erased }. Usos retirados: { $withdrawn }.
restored-not-enough = Nenhuma lista diz o que foi retirado até agora.
restored-done = Tudo está outra vez em uso.
restored-fleet = Este computador tomou o lugar de um que se perdeu na frota, em { $date }. Até que cada um dos outros diga o que foi retirado entretanto, nada abre e não se pergunta a ninguém. “Frota” mostra de quais não há notícias. Um que não volta é removido ali.
list-narrow = Escolher quais
list-narrow-close = Fechar a escolha
list-all = Mostrar todas
list-any = todas
list-kind = O que contém
list-voice = Voz
list-photo = Foto
list-use = Pode ser usada para
list-state = Consentimento
list-given = dado
list-withdrawn = todo retirado
list-ended = terminado por outra pessoa
list-language = Perguntado em
list-kept = Guardada
list-today = hoje
list-week = nos últimos 7 dias
list-month = nos últimos 30 dias
list-record-hint = 32 algarismos e letras de a a f, num recibo ou num certificado; ou o número de uma cópia em “{ staff-register }”. Os espaços não contam.
list-record-unknown = Aqui não está nada guardado com este número.
list-none-such = Nada do que está guardado é assim.
list-none-so-far = Nenhuma assim entre as participações vistas até agora. “Participações mais antigas” continua a procurar.

staff-delete = Apagar
staff-delete-why = Por que motivo deve ser apagada?
staff-delete-asked = Quem a deu pediu isso
staff-delete-another = Nela entra alguém que não aceitou
staff-delete-unfit = Não serve, ou fere alguém
staff-delete-law = A lei ou uma autoridade exige isso
staff-delete-question = Apagar esta participação para sempre?
staff-delete-explained = Motivo: { $reason }. Todas as suas gravações são apagadas, para todas as pessoas que nelas entram, e não podem ser recuperadas. O registo guarda que o fez, e porquê.
staff-delete-yes = Sim, apagar
staff-delete-no = Não, manter
staff-deleting = A apagar…
staff-deleted = Está apagada. Guarde o certificado, que o prova.
staff-deleted-unsure = Está apagada, e já nenhuma chave a abre. Algo ainda está por sobrescrever; o programa continua a tentar.
people-title = Quem trabalha aqui
people-intro = Cada pessoa da equipa tem a sua própria frase secreta e a sua própria chave. O registo diz quem fez o quê.
people-at-the-hub = Quem trabalha aqui muda-se no computador que tem uma cópia de tudo, e chega aqui automaticamente.
people-you = Este é o seu nome.
people-attendant-name = Atendimento
people-editor-name = Edição
people-officer-name = Responsável
people-attendant = Atendimento: cuida do quiosque; não ouve, vê nem guarda nada do que foi dado
people-editor = Edição: ouve, vê e exporta o que pode ser usado
people-officer = Responsável: decide também sobre a campanha, a equipa e as chaves, e apaga ou retém algo com um motivo
people-remove = Remover
people-add = Juntar alguém
people-add-title = Juntar alguém à equipa
people-name = O nome da pessoa aqui
people-name-hint = Letras minúsculas, algarismos e hífenes, por exemplo anna ou anna-k
people-role = O que pode fazer?
people-passphrase = A frase secreta da pessoa
people-passphrase-hint = Deixe que seja a pessoa a escrevê-la. Ninguém a pode ver depois: se se perder, remova a pessoa e junte-a de novo.
people-join = Juntar
people-joining = A criar a chave…
people-joined = A partir de agora, { $name } pode desbloquear.
people-key-file = Onde está o ficheiro da chave desta pessoa; pode ser movido para uma unidade
people-need-name = Um nome começa por uma letra e tem até 32 letras minúsculas de a a z, algarismos e hífenes.
people-name-taken = Alguém já tem este nome. Escolha outro.
people-file-there = Já há ali um ficheiro de chave com este nome, talvez de alguém que saiu. Escolha outro nome.
people-passphrase-taken = Outra pessoa já desbloqueia aqui com esta frase secreta. Escolha outra.
people-remove-question = Remover { $name }?
people-remove-explained = Esta pessoa deixa de poder desbloquear. Tudo o que está guardado é selado para uma nova chave, o que demora um pouco. O que já ouviu, viu ou guardou não lhe pode ser tirado.
people-remove-attendant = Esta pessoa deixa de poder desbloquear. Não tinha chave para o que está guardado, por isso nada tem de ser selado de novo.
people-remove-yes = Sim, remover
people-remove-no = Não, não mudar nada
people-removed = { $name } já não está na equipa e não pode desbloquear.
people-sealing = O que está guardado está a ser selado para a nova chave, enquanto esta página estiver aberta…
people-left = { $count ->
    [0] Nenhuma gravação está selada para uma chave substituída.
    [one] Uma gravação ainda está selada para uma chave substituída.
   *[other] { $count } gravações ainda estão seladas para uma chave substituída.
}
people-go-on = Continuar a selar

marks-title = O que acha
marks-mark = Marca
marks-none = sem marca
marks-approved = aprovada
marks-flagged = a rever
marks-rating = Avaliação
marks-unrated = sem avaliação
marks-rated = avaliada com { $rating }
marks-noted = nota
note-read = Ler a nota
note-write = Escrever uma nota
note-label = Nota
note-hint = A pessoa pode lê-la com o seu código. É cifrada, e apagada com a participação. Se for guardada vazia, é apagada agora.
note-save = Guardar a nota
note-close = Fechar a nota
note-opening = A abrir a nota…
note-saving = A guardar a nota…
note-saved = A nota está guardada.
note-gone = A nota está apagada.
list-mark = Marcada como
list-rating = Avaliada com
list-note = Com uma nota
list-with-note = com uma nota
list-words = Palavras numa nota
list-words-hint = São abertas todas as notas desta escolha, as mais recentes primeiro, e isso não fica anotado.
list-words-find = Procurar nas notas
list-words-looking = A procurar nas notas…
list-words-found = { $count ->
    [0] Nenhuma nota tem estas palavras.
    [one] Uma nota tem estas palavras.
   *[other] { $count } notas têm estas palavras.
}
list-words-found-more = { $count ->
    [0] Nenhuma das notas mais recentes tem estas palavras. Escolha um tempo anterior para procurar mais.
    [one] A mais recente com estas palavras na nota. Pode haver mais.
   *[other] As { $count } mais recentes com estas palavras na nota. Pode haver mais.
}
staff-end-use = Terminar o uso “{ $use }”
staff-end-use-why = Por que motivo deve terminar o uso “{ $use }”?
staff-end-use-question = Terminar o uso “{ $use }”?
staff-end-use-explained = Motivo: { $reason }. A partir de agora conta como retirado, e as cópias para ele têm de desaparecer. Aqui não se pode voltar atrás. O registo guarda que o fez, e porquê; quem deu a participação lê as duas coisas com o seu código.
staff-end-use-yes = Sim, terminar
staff-use-ended = O uso “{ $use }” terminou. As cópias para ele estão em “Cópias”.
ended-save = Guardar uma folha para a pessoa
hold-open = Reter
hold-renew = Reter de novo
hold-release = Levantar a retenção
hold-title = Reter esta participação
hold-explained = Fica então guardada até esse dia, mesmo que o prazo termine, e a equipa não a pode apagar. Nenhum uso dura mais por causa disso. Quem a deu pode terminar usos e apagá-la a qualquer momento, e lê que está retida e porquê.
hold-why = Por que motivo a lei o exige?
hold-claim = É precisa para fazer valer um direito
hold-law = Uma lei ou uma autoridade exige-o
hold-asked = Quem a deu pediu mais tempo
hold-until = Até quando?
hold-for-1 = durante 1 mês
hold-for-3 = durante 3 meses
hold-for-6 = durante 6 meses
hold-for-12 = durante 1 ano
hold-reference = Número do caso, se houver
hold-reference-hint = Uma linha, como 2026/117. O registo guarda-a: sem nomes, nada sobre uma pessoa.
hold-need-why = Diga porquê.
hold-need-until = Diga até quando.
hold-need-reference = Escreva uma linha que qualquer pessoa possa ler.
hold-yes = Reter até lá
hold-no = Não, não reter
hold-done = Está retida. O registo guarda que o fez, e porquê.
hold-released = Já não está retida.
hold-release-question = Levantar a retenção desta participação?
hold-release-explained = Fica então guardada o tempo que foi aceite, e não mais.
hold-release-deletes = O prazo terminou, por isso é apagada pouco depois, e não pode ser recuperada.
hold-release-yes = Sim, levantar
hold-release-no = Não, continuar a reter
hold-row = retida até { $date }
hold-told = Retida até { $date }. Motivo: { $reason }. Decidido por { $name } em { $since }.
hold-file = Caso: { $reference }
hold-limits = Quem a deu ainda pode terminar usos e apagá-la. Para a reter mais tempo, faça-o de novo antes desse dia.
hold-may-open = Já nenhum uso é permitido, e nada pode ser copiado. Como está retida, uma pessoa responsável pode ouvi-la e vê-la, e isso fica no registo.
sealed-row = selada até { $date }
sealed-told = Quem a deu escolheu um dia: ninguém da equipa a abre nem copia antes de { $date }.
list-held = Retenção
list-on-hold = retida
today-holds-end = { $count ->
    [one] Uma retenção termina nos próximos { $days } dias, em { $date }.
   *[other] { $count } retenções terminam nos próximos { $days } dias, a primeira em { $date }.
}
today-held = retidas para além do prazo
staff-complaints = Reclamações
complaints-title = Reclamações e perguntas
complaints-body = O que as pessoas escreveram no quiosque. Está cifrado, e o registo guarda quem o lê.
complaints-none = Ninguém reclamou nem perguntou nada.
complaints-one = N.º { $number }
complaints-came-in = Recebida
complaints-open = em aberto
complaints-overdue = em atraso: já devia ter resposta
complaints-ended = respondida em { $date }: { $outcome }. O texto fica guardado até { $until }.
complaints-read = Ler
complaints-opening = A abrir…
complaints-reach = Contacto da pessoa
complaints-no-reach = Não o indicou.
complaints-close = Fechar
complaints-answered = Respondida
complaints-outcome = Como terminou a n.º { $number }?
complaints-outcome-hint = Responda primeiro, fora do Sayso. Aqui anota que isso foi feito.
complaint-resolved = feito, ou respondido
complaint-refused = respondido, e não feito
complaint-moot = nada a fazer
complaints-noted = Está anotado.
complaints-first = Voltar às primeiras reclamações
complaints-more = Mais reclamações
today-complaints = { $count ->
    [one] Uma reclamação espera por resposta.
   *[other] { $count } reclamações esperam por resposta.
}
today-complaints-overdue = { $count ->
    [one] Uma reclamação já devia ter resposta.
   *[other] { $count } reclamações já deviam ter resposta.
}
stand-open = Este computador
stand-body = Como o Sayso se apresenta e funciona neste computador. Cada escolha vale de imediato, e no registo fica quem a fez.
stand-screen = Janela
stand-window = Numa janela
stand-full = Ecrã inteiro, para quem passa
stand-screen-when = Esta escolha vale a partir do próximo início do Sayso.
stand-idle = Se ninguém tocar em nada, perguntar “Ainda está aí?” ao fim de
stand-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
stand-print = Imprimir recibos e certificados
stand-print-nothing = Não imprimir
stand-print-a4 = Em papel A4
stand-print-roll = Em rolo de 80 mm
stand-text = Tamanho do texto
stand-percent = { $percent } %
stand-colours = Cores
stand-keyboard = Teclado no ecrã
stand-keyboard-auto = Quando for preciso
stand-keyboard-always = Sempre
stand-keyboard-never = Nunca
stand-named = Isto é definido pelo modo como o Sayso é iniciado neste computador. A sua escolha passa a valer quando deixar de ser assim.
