language-name = Українська
app-name = Sayso
demo-mark = Демонстрація
demo-explained = Демонстрація: нічого справжнього не записується, і наприкінці все знищується.
back = Назад
cancel = Скасувати
close = Закрити
done = Готово
retry = Спробувати ще раз
your-data = Ваші дані
play = Відтворити
pause = Пауза
resume = Продовжити
view = Дивитися
play-position = Місце в записі
waveform = Графік запису
numbered-voice = Голосове повідомлення { $number }
numbered-photo = Фото { $number }
length = { $minutes }:{ $seconds } хв
working = Хвилинку …
save-where = Куди зберегти?
save-done = Збережено як { $file }
save-writing = Зберігаємо …
place-downloads = Завантаження
place-documents = Документи
place-home = Домашня папка
place-chosen = Папка для копій
place-drive = Накопичувач «{ $name }»
no-places = Поки що нема куди зберегти. Під’єднайте накопичувач, закрийте це й спробуйте ще раз або зверніться до персоналу.
idle-title = Ви ще тут?
idle-body = { $seconds ->
    [one] Через { $seconds } секунду Sayso закриє цю сторінку. Те, що ви не залишили, тоді буде видалено.
    [few] Через { $seconds } секунди Sayso закриє цю сторінку. Те, що ви не залишили, тоді буде видалено.
    [many] Через { $seconds } секунд Sayso закриє цю сторінку. Те, що ви не залишили, тоді буде видалено.
   *[other] Через { $seconds } секунди Sayso закриє цю сторінку. Те, що ви не залишили, тоді буде видалено.
}
idle-body-plain = { $seconds ->
    [one] Через { $seconds } секунду Sayso повернеться на першу сторінку.
    [few] Через { $seconds } секунди Sayso повернеться на першу сторінку.
    [many] Через { $seconds } секунд Sayso повернеться на першу сторінку.
   *[other] Через { $seconds } секунди Sayso повернеться на першу сторінку.
}
idle-stay = Так, я тут
text-size = Більший текст
text-size-usual = Звичайний текст
appearance-light = Світлі кольори
appearance-dark = Темні кольори
appearance-contrast = Високий контраст
spoken-yes = Ваше «так» уголос
print-now = Аркуш передається на принтер …
print-done = Принтер його отримав. Будь ласка, заберіть аркуш: код на ньому відкриває ваш запис.
print-failed = Принтер його не прийняв. Нічого не втрачено: сфотографуйте цю сторінку, запишіть код або збережіть файл.
print-failed-paper = Принтер його не прийняв. Нічого не втрачено: сфотографуйте цю сторінку або збережіть файл.
numbered-spoken-yes = «Так» уголос { $number }
idle-body-receipts = { $seconds ->
    [one] Через { $seconds } секунду Sayso продовжить без цієї квитанції. Інші ще чекають на свої.
    [few] Через { $seconds } секунди Sayso продовжить без цієї квитанції. Інші ще чекають на свої.
    [many] Через { $seconds } секунд Sayso продовжить без цієї квитанції. Інші ще чекають на свої.
   *[other] Через { $seconds } секунди Sayso продовжить без цієї квитанції. Інші ще чекають на свої.
}
print-done-certificate = Принтер її отримав.
idle-body-uncalled = { $seconds ->
    [one] Через { $seconds } секунду Sayso повернеться на першу сторінку. Квитанції, по які ніхто не прийшов, тоді зникнуть, і їхніх кодів ніхто не зможе відновити.
    [few] Через { $seconds } секунди Sayso повернеться на першу сторінку. Квитанції, по які ніхто не прийшов, тоді зникнуть, і їхніх кодів ніхто не зможе відновити.
    [many] Через { $seconds } секунд Sayso повернеться на першу сторінку. Квитанції, по які ніхто не прийшов, тоді зникнуть, і їхніх кодів ніхто не зможе відновити.
   *[other] Через { $seconds } секунди Sayso повернеться на першу сторінку. Квитанції, по які ніхто не прийшов, тоді зникнуть, і їхніх кодів ніхто не зможе відновити.
}
number-thousand = 1 234
number-million = 1 234 567
number-half = 0,5
date-written = { $day } { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
} { $year } року
time-written = { $date }, { $time } ({ $zone })
page-down = Нижче
page-up = Угору
other-language = Інші мови
lamp-off = Мікрофон і камеру вимкнено
lamp-off-short = Усе вимкнено
lamp-microphone = Мікрофон працює, без запису
lamp-camera = Камера працює, нічого не зберігаємо
lamp-practice = Проба, нічого не зберігається
lamp-recording = Іде запис
lamp-taking = Робимо фото
step = Крок { $number } з 4: { $name }
step-short = { $number } з 4
step-agree = Згода
step-record = Запис
step-check = Перевірка
step-receipt = Квитанція
lamp-microphone-short = Мікрофон працює
lamp-practice-short = Проба
lamp-camera-short = Камера працює
lamp-taking-short = Фото
