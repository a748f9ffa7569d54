staff-ledger = Registo
ledger-title = O que aconteceu aqui
ledger-body = Cada evento está ligado ao anterior, para que ninguém possa mudar o passado sem se notar. Não nomeia nenhuma das pessoas que deram alguma coisa.
ledger-narrow-all = Mostrar todos os eventos
ledger-about = De que se trata
ledger-visits = Visitas e respostas
ledger-kept = Guardar
ledger-ended = Retirar e apagar
ledger-copies = Abrir, marcar, copiar
ledger-staff = Quem trabalha aqui
ledger-vault = Chaves, campanhas, cópias de segurança
ledger-by = Quem o fez
ledger-when = Quando
ledger-from = A partir deste dia
ledger-until = Até este dia
ledger-day-hint = Por exemplo { $day }. Os dias contam-se em UTC.
ledger-day-wrong = Escreva um dia assim: { $day }
ledger-days-show = Mostrar estes dias
ledger-none = Não há nenhum evento assim.
ledger-none-so-far = Nenhum entre os eventos vistos até agora. “Eventos mais antigos” continua a procurar.
ledger-newest = Eventos mais recentes
ledger-older = Eventos mais antigos
ledger-event = N.º { $number } · { $date } · { $who }
ledger-event-removed = N.º { $number }
actor-person = uma visita
actor-staff = a equipa
actor-staff-named = { $name }
actor-program = o programa
actor-member = outro lugar da organização
event-unknown = Algo que esta versão do Sayso não conhece.
event-removed = Parte de uma prova cujo prazo terminou. O que dizia foi removido.
event-created = Tudo foi instalado.
event-writer = A partir daqui, outra chave assina o que acontece.
event-organisation-key = A partir daqui, as gravações são seladas para a chave n.º { $number } da organização.
event-staff-added = A partir de agora, { $name } pode desbloquear, com a função “{ $role ->
    [attendant] Atendimento
    [editor] Edição
   *[officer] Responsável
}”.
event-staff-removed = { $name } já não pode desbloquear.
event-campaign = A partir de agora pergunta-se com a versão { $version } da campanha “{ $campaign }”.
event-shown = O pedido foi mostrado a alguém.
event-refused = Alguém disse não.
event-agreed = Alguém disse sim.
event-withdrawn-unkept = Alguém retirou o seu sim antes de algo ser guardado.
event-left-alone = Alguém saiu sem responder.
event-kept = { $count ->
    [one] Uma gravação foi guardada.
   *[other] { $count } gravações foram guardadas.
}
event-renewed = Perguntou-se de novo a alguém, que disse sim.
event-resealed = O que está guardado foi selado para outra chave da organização.
event-kept-sealed = Ninguém da equipa abre a participação antes de { $date }.
event-unsealed = Quem deu a participação deixou a equipa abri-la antes do dia que tinha escolhido.
event-purpose-withdrawn = Um uso foi retirado: “{ $use }”.
event-purpose-ended-by-staff = A equipa terminou um uso: “{ $use }”. Motivo: { $reason }.
event-ended-by-another = O que várias pessoas deram em conjunto desapareceu: outra delas retirou-o, ou o prazo dela terminou.
event-copied-by-participant = Quem deu a participação guardou uma cópia.
event-copied-by-another = Outra pessoa que entra na participação guardou uma cópia.
event-erased = Uma participação foi apagada por quem a deu.
event-erased-as-told = Uma lista disse que foi apagado desde a cópia de segurança.
event-erased-by-staff = Uma participação foi apagada. Motivo: { $reason }.
event-expired = Uma participação foi apagada, porque o prazo terminou.
event-held = Uma participação fica retida até { $date }. Motivo: { $reason }.
event-released = Uma participação já não está retida.
event-proof-expired = A prova de um apagamento foi removida, porque o prazo terminou.
event-looked-up = Alguém escreveu um código de recibo.
event-recovered = Depois de uma interrupção, terminou-se tudo o que estava a meio.
event-staff-unlocked = A área da equipa foi desbloqueada.
event-staff-refused = Alguém escreveu uma frase secreta errada.
event-staff-locked = A área da equipa foi bloqueada.
event-date-confirmed = Confirmou-se que a data deste computador está certa.
event-opened-by-staff = Uma gravação foi aberta, para ouvir ou ver.
event-marked = Uma participação foi marcada ou avaliada.
event-noted = Uma nota sobre uma participação foi escrita, mudada ou removida.
event-export-begun = Começou a cópia para “{ $use }”. As cópias vão para: { $destination }. Quem responde por isso lá: { $name }
event-exported = Uma gravação foi copiada para “{ $use }”. A cópia pode ser usada até { $date }.
event-exported-again = Uma gravação foi copiada outra vez para “{ $use }”. A cópia pode ser usada até { $date }.
event-copy-gone = Uma cópia desapareceu, como diz { $name }.
event-copy-never = Uma cópia não foi feita.
event-backed-up = Foi feita uma cópia de segurança.
event-restored = Tudo foi recuperado da cópia de segurança de { $date }.
event-caught-up-list = Uma lista disse o que foi retirado desde a cópia de segurança.
event-caught-up-word = A equipa disse que nada mais foi retirado desde a cópia de segurança.
event-caught-up-fleet = Os outros computadores da frota disseram o que foi retirado desde a cópia de segurança.
event-recovered-fleet = A partir de agora, este computador tem uma cópia de tudo na frota, como { $name }, no lugar de um que se perdeu.
event-joined-fleet = A partir de agora, este computador está numa frota, como { $name }.
event-member-removed = Um computador foi removido da frota.
event-received = O que está guardado noutro computador da frota chegou aqui, ou mudou lá.
event-let-go = O que tinha vindo para aqui por causa de uma visita já desapareceu. Continua guardado onde estava.
ledger-check = Verificar o registo
ledger-check-stop = Parar a verificação
ledger-checking = { $percent } % verificado…
ledger-check-stopped = A verificação foi parada. Não mudou nada.
ledger-check-done = Verificado: eventos { $events }, participações { $submissions }, gravações { $takes }
ledger-check-good = Está tudo bem. Cada evento está como foi escrito e segue o anterior. O que está armazenado é o que as pessoas aceitaram, e todas as gravações estão lá.
ledger-check-limits = Um passado reescrito por inteiro também parece certo. Só um papel entregue antes o mostra: compare o estado do registo que está num recibo ou num certificado.
ledger-check-wrong = Algo está mal. Copie a pasta de dados antes de fazer seja o que for, e não mude nada nela à mão. “sayso verify” mostra tudo o que encontrou.
fault-file = O ficheiro do registo está danificado.
fault-file-do = Reponha uma cópia de segurança, e veja se o disco está a falhar.
fault-history = { $count ->
    [one] Um evento foi mudado, removido ou acrescentado à mão.
   *[other] { $count } eventos foram mudados, removidos ou acrescentados à mão.
}
fault-history-from = O primeiro é o n.º { $number }, ou um anterior.
fault-history-do = Compare com uma cópia de segurança, e descubra quem podia escrever neste computador.
fault-keys = As chaves ou a lista da equipa foram mudadas à mão.
fault-keys-do = Não pergunte nada a ninguém até saber quem o fez. Reponha uma cópia de segurança.
fault-words = { $count ->
    [one] Um texto com que se perguntou às pessoas falta ou foi mudado.
   *[other] { $count } textos com que se perguntou às pessoas faltam ou foram mudados.
}
fault-words-do = Sem isso, ninguém pode mostrar a que é que estas pessoas disseram sim. Reponha uma cópia de segurança.
fault-records = { $count ->
    [one] Um processo difere do que foi aceite, guardado ou retirado.
   *[other] { $count } processos diferem do que foi aceite, guardado ou retirado.
}
fault-records-do = Não use nenhum deles até saber porquê. Compare com uma cópia de segurança.
fault-lists = { $count ->
    [one] Num lugar, uma lista do pessoal deixa algo de fora ou mostra-o onde não deve estar.
   *[other] Em { $count } lugares, as listas do pessoal deixam algo de fora ou mostram-no onde não deve estar.
}
fault-lists-do = Nada do que foi dado muda com isso. Feche o Sayso, execute “sayso verify --mend-lists” e descubra quem pôde escrever neste computador.
fault-takes = { $count ->
    [one] Uma gravação falta ou está danificada.
   *[other] { $count } gravações faltam ou estão danificadas.
}
fault-takes-do = Reponha o ficheiro a partir de uma cópia de segurança, e veja se o disco está a falhar.
fault-slots = { $count ->
    [one] Uma chave de uma gravação está onde não devia estar nenhuma.
   *[other] { $count } chaves de gravações estão onde não devia estar nenhuma.
}
fault-slots-do = Feche o Sayso, abra-o de novo e verifique outra vez.
fault-left = { $count ->
    [one] Ficou um ficheiro a mais.
   *[other] Ficaram { $count } ficheiros a mais.
}
fault-left-do = Feche o Sayso e abra-o de novo: cada início remove o que está a mais.
fault-permissions = { $count ->
    [one] Um ficheiro pode ser lido por outros neste computador.
   *[other] { $count } ficheiros podem ser lidos por outros neste computador.
}
fault-permissions-do = Permita a leitura só a quem é dono da pasta de dados.
ledger-save = Guardar para auditoria
ledger-compare = Comparar um recibo
ledger-compare-close = Fechar a comparação
ledger-head = Estado do registo no papel
ledger-head-hint = 64 algarismos e letras de a a f, num recibo, num certificado ou na declaração junto a uma cópia. Os espaços não contam.
ledger-head-wrong = Isto não é um estado do registo, que tem 64 algarismos e letras de a a f. Nada foi procurado. Por favor, compare com o papel.
ledger-head-compare = Procurar
ledger-head-found = Este registo tem-no: era o estado depois do n.º { $number }. Se uma verificação não encontrar nada de mal, nada foi mudado antes disso desde que o papel foi entregue.
ledger-head-unknown = Este registo não o tem. Ou o papel é de outro lugar, ou o passado foi reescrito depois de o papel ser entregue.
ledger-head-unknown-do = Guarde o papel e uma cópia da pasta de dados, e descubra quem podia escrever neste computador.
event-seconded-export = Aceitou, como segunda pessoa, o que { $name } copia.
event-seconded-erasure = Aceitou, como segunda pessoa, um apagamento feito por { $name }.
ledger-complaints = Reclamações e perguntas
event-complained = Escreveu uma reclamação ou pergunta, n.º { $number }. Deve ter resposta até { $date }.
event-complaint-resealed = Cifrou a reclamação n.º { $number } para a nova chave da organização.
event-complaint-opened = Leu a reclamação n.º { $number }.
event-complaint-answered = Respondeu à reclamação n.º { $number }: { $outcome }.
event-complaint-erased = Apagou o texto da reclamação n.º { $number }, cujo prazo terminou.
event-stand = A equipa escolheu como o Sayso se apresenta e funciona neste computador.
