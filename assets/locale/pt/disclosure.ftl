disclosure-title = { $organisation } pede o seu sim
disclosure-who = Quem pede?
disclosure-why = Porquê?
disclosure-what = O que é gravado?
disclosure-what-voice = { $count ->
    [one] Uma mensagem de voz de até { $minutes ->
        [one] um minuto
       *[other] { $minutes } minutos
    }.
   *[other] Até { $count } mensagens de voz de até { $minutes ->
        [one] um minuto
       *[other] { $minutes } minutos
    } cada.
}
disclosure-what-photo = { $count ->
    [one] Uma foto.
   *[other] Até { $count } fotos.
}
disclosure-what-only = Só o que assinalar e guardar.
disclosure-recipients = Quem vê ou ouve?
disclosure-published = Onde é publicado?
disclosure-published-nowhere = Em lado nenhum.
disclosure-kept = Quanto tempo fica guardado?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Depois é apagado.
duration-years = { $count ->
    [one] 1 ano
   *[other] { $count } anos
}
duration-months = { $count ->
    [one] 1 mês
   *[other] { $count } meses
}
duration-days = { $count ->
    [one] 1 dia
   *[other] { $count } dias
}
disclosure-withdraw = Como retiro o meu sim?
disclosure-withdraw-answer = Aqui, com o código do seu recibo, a qualquer momento e sem dar razões. A gravação é então apagada de imediato. O que se fez antes continua a ser legal.
disclosure-abroad = Sai do país?
disclosure-abroad-answer = { $country }. { $guarantee } Pode obter uma cópia disso aqui: { $copy }
disclosure-compensation = O que recebo em troca?
disclosure-risks = O que pode correr mal?
disclosure-age = Quem pode participar?
disclosure-age-answer = Quem tiver { $age } anos ou mais.
disclosure-complain = A quem posso reclamar?
disclosure-complain-answer = { $organisation }, ou { $name }: { $contact }
disclosure-refuse = E se eu disser não?
disclosure-refuse-answer = Então nada é gravado. Não fica em desvantagem.
disclosure-ask-kinds = O que pode ser gravado?
disclosure-ask-purposes = Para que pode ser usado?
disclosure-box-voice = Gravar a minha voz
disclosure-box-voice-explained = O microfone só abre quando o pedir.
disclosure-box-photo = Tirar-me uma foto
disclosure-box-photo-explained = A câmara só abre quando o pedir.
disclosure-accept = Sim, aceito
disclosure-decline = Não, obrigado
disclosure-read-full = Ler tudo
disclosure-read-short = Voltar ao texto curto
disclosure-need-both = Para aceitar, assinale o que pode ser gravado e pelo menos um uso.
disclosure-need-kind = Para aceitar, assinale o que pode ser gravado.
disclosure-need-purpose = Para aceitar, assinale pelo menos um uso.
disclosure-ready = Pode mudar cada escolha até tocar em “Sim, aceito”.
disclosure-full-title = O texto completo
disclosure-full-basis = A base legal de tudo isto é o seu consentimento, e mais nada. É voluntário. Pode dá-lo para um uso e não para outro.
disclosure-full-rights = Tem o direito de ver o que está guardado sobre si, de obter uma cópia, de o mandar corrigir, de limitar o seu uso, de o levar para outro lado, de retirar o seu consentimento e de mandar apagar tudo. A página “Os seus dados”, neste aparelho, faz a maior parte disso de imediato, sem perguntar a ninguém. Para o resto, escreva para o contacto acima.
disclosure-full-proof = Quando aceita, o Sayso anota as palavras exatas desta página, as caixas que assinalou e a hora, sem o seu nome. Depois de apagar, fica uma prova curta: o que foi aceite, retirado e apagado, e quando. Por ela, ninguém pode descobrir a sua identidade.
disclosure-full-automated = Nenhuma máquina decide nada sobre si.
disclosure-full-template = Da sua voz ou do seu rosto é feito um modelo, com o qual uma máquina pode reconhecer quem é.
disclosure-full-no-template = Da sua voz ou do seu rosto não é feito nenhum modelo com o qual uma máquina possa reconhecer quem é.
disclosure-full-ai = Uma máquina aprende com vozes ou imagens. Esse uso tem uma caixa própria.
disclosure-full-no-ai = Nenhuma máquina aprende com a sua voz ou a sua imagem.
disclosure-full-replica = Uma máquina imita vozes ou rostos. Esse uso tem uma caixa própria.
disclosure-full-no-replica = Nenhuma máquina imita a sua voz ou o seu rosto.
disclosure-full-sold = O que dá é vendido, ou partilhado para publicidade.
disclosure-full-not-sold = Nada é vendido, e nada é partilhado para publicidade.
disclosure-full-sensitive = Há perguntas sobre saúde, religião, política, origem ou vida sexual.
disclosure-full-not-sensitive = Não há perguntas sobre saúde, religião, política, origem ou vida sexual.
disclosure-full-representative = Representante: { $name }, { $contact }
disclosure-full-policy = Aqui pode ler quanto tempo cada coisa fica guardada: { $place }
disclosure-full-officer = Encarregado ou encarregada da proteção de dados: { $name }, { $contact }
disclosure-full-version = Campanha “{ $id }”, versão { $version }.
disclosure-ask-signer = Quem aceita?
disclosure-box-adult = Tenho { $age } anos ou mais e aceito em meu nome
disclosure-box-adult-explained = Mais ninguém é gravado.
disclosure-box-guardian = Sou mãe, pai ou representante legal da criança, e aceito em nome dela
disclosure-box-guardian-explained = Para uma criança com menos de { $age } anos. Li esta página e tenho o direito de decidir isto pela criança.
disclosure-box-child = Eu sou a criança e quero participar
disclosure-box-child-explained = Alguém me explicou o que acontece. Posso dizer não, e posso parar a qualquer momento.
disclosure-age-guardian = Quem tiver { $age } anos ou mais. Quem tiver menos pode participar com a mãe, o pai ou representante legal, que aceita em seu nome nesta página.
disclosure-box-shorter = { $title }: só durante { $duration }
disclosure-ask-spoken = Diz também em voz alta?
disclosure-box-spoken = Digo também o meu sim em voz alta
disclosure-box-spoken-explained = Vai ler esta frase ao microfone: “{ $sentence }” Fica guardada com a sua gravação e é apagada com ela.
disclosure-sentence = Sim. Aceito que { $organisation } faça esta gravação e a use para o que assinalei. Sei que posso retirar o meu sim.
disclosure-full-proof-kept = Depois de apagar, esta prova fica guardada durante { $duration }. Depois também é removida.
disclosure-need-signer = Para aceitar, assinale quem é que aceita.
disclosure-need-child = Para aceitar, a criança assinala também a sua própria caixa.
disclosure-need-guardian = Para aceitar, a mãe, o pai ou representante legal assinala também a sua própria caixa.
disclosure-need-spoken = Para aceitar, assinale que também o diz em voz alta. Sem isso, aqui nada pode ser gravado.
disclosure-again-title = { $organisation } pergunta-lhe mais uma vez
disclosure-again-decline = Não, deixar como está
disclosure-again-what = Mais nada. Trata-se do que já deixou aqui.
disclosure-again-refuse = Então tudo fica como aceitou antes. Também pode mandar apagar, na página anterior a esta.
disclosure-what-group = Pode participar a sós ou com outras pessoas, até { $most } ao todo. Cada uma lê, assinala e recebe um recibo. A gravação só é usada para o que todas assinalarem. Se uma a mandar apagar, desaparece para todas.
disclosure-again-group = { $people } pessoas deram isto em conjunto. Só é usado para o que todas assinalarem aqui.
disclosure-cleared = As caixas ficaram vazias, porque o texto está agora noutra língua. Por favor, assinale de novo o que quer.
disclosure-clears = Noutra língua, as caixas voltam a estar vazias. Assinale aí o que quiser.
disclosure-choose = Escolher
essential-who = Quem pede
essential-why = Porquê
essential-recipients = Quem vê
essential-recipients-answer = Só quem está nomeado em cada caixa
essential-kept = Quanto tempo
essential-kept-answer = { $duration }, depois é apagado
essential-kept-each = O que diz cada caixa, depois é apagado
essential-group = A sós ou em grupo
essential-group-answer = Cada pessoa assinala. Se uma apagar, desaparece para todas
essential-abroad = Sai do país
essential-withdraw = Retirar o sim
essential-withdraw-answer = Aqui, a qualquer momento, com o seu código
essential-refuse = Se disser não
essential-refuse-answer = Nada é gravado, e não perde nada
essential-again-refuse = Tudo fica como aceitou antes
