language-name = Português
app-name = Sayso
demo-mark = Demonstração
demo-explained = Demonstração: nada de real é gravado, e no fim tudo é apagado.
back = Voltar
cancel = Cancelar
close = Fechar
done = Pronto
retry = Tentar de novo
your-data = Os seus dados
play = Ouvir
pause = Pausa
resume = Continuar
view = Ver
play-position = Posição na gravação
waveform = Perfil da gravação
numbered-voice = Mensagem de voz { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Um momento…
save-where = Onde quer guardar?
save-done = Guardado como { $file }
save-writing = A guardar…
place-downloads = Downloads
place-documents = Documentos
place-home = Pasta pessoal
place-chosen = Pasta para cópias
place-drive = Unidade “{ $name }”
no-places = Ainda não há onde guardar. Conecte uma unidade USB, feche isto e tente de novo, ou pergunte à equipa.
idle-title = Ainda está aí?
idle-body = { $seconds ->
    [one] Dentro de { $seconds } segundo, o Sayso fecha esta página. O que não guardou é então apagado.
   *[other] Dentro de { $seconds } segundos, o Sayso fecha esta página. O que não guardou é então apagado.
}
idle-body-plain = { $seconds ->
    [one] Dentro de { $seconds } segundo, o Sayso volta à primeira página.
   *[other] Dentro de { $seconds } segundos, o Sayso volta à primeira página.
}
idle-stay = Sim, estou aqui
text-size = Texto maior
text-size-usual = Texto normal
appearance-light = Cores claras
appearance-dark = Cores escuras
appearance-contrast = Alto contraste
spoken-yes = O seu sim em voz alta
print-now = O papel vai para a impressora…
print-done = A impressora já o tem. Por favor, leve-o consigo: o código no papel abre a sua gravação.
print-failed = A impressora não aceitou. Nada se perdeu: fotografe esta página, anote o código ou guarde o recibo.
print-failed-paper = A impressora não aceitou. Nada se perdeu: fotografe esta página ou guarde-a.
numbered-spoken-yes = Sim em voz alta { $number }
idle-body-receipts = { $seconds ->
    [one] Dentro de { $seconds } segundo, o Sayso continua sem este recibo. Outras pessoas ainda esperam pelo delas.
   *[other] Dentro de { $seconds } segundos, o Sayso continua sem este recibo. Outras pessoas ainda esperam pelo delas.
}
print-done-certificate = A impressora já o tem.
idle-body-uncalled = { $seconds ->
    [one] Dentro de { $seconds } segundo, o Sayso volta à primeira página. Os recibos que ninguém veio buscar desaparecem, e ninguém pode recuperar os códigos deles.
   *[other] Dentro de { $seconds } segundos, o Sayso volta à primeira página. Os recibos que ninguém veio buscar desaparecem, e ninguém pode recuperar os códigos deles.
}
number-thousand = 1234
number-million = 1 234 567
number-half = 0,5
date-written = { $day } de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Mais abaixo
page-up = Mais acima
other-language = Outras línguas
lamp-off = Microfone e câmara desligados
lamp-off-short = Tudo desligado
lamp-microphone = Microfone ligado, sem gravar
lamp-camera = Câmara ligada, nada é guardado
lamp-practice = Ensaio, nada é guardado
lamp-recording = A gravar
lamp-taking = A tirar a foto
step = Passo { $number } de 4: { $name }
step-short = { $number } de 4
step-agree = Aceitar
step-record = Gravar
step-check = Verificar
step-receipt = Recibo
lamp-microphone-short = Microfone ligado
lamp-practice-short = Ensaio
lamp-camera-short = Câmara ligada
lamp-taking-short = Foto
