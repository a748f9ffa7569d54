disclosure-title = { $organisation }: просимо вашої згоди
disclosure-who = Хто просить?
disclosure-why = Навіщо?
disclosure-what = Що буде записано чи знято?
disclosure-what-voice = { $count ->
    [1] 1 голосове повідомлення, до { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }.
    [one] До { $count } голосового повідомлення, кожне до { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }.
    [few] До { $count } голосових повідомлень, кожне до { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }.
    [many] До { $count } голосових повідомлень, кожне до { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }.
   *[other] До { $count } голосового повідомлення, кожне до { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }.
}
disclosure-what-photo = { $count ->
    [1] 1 фото.
    [one] До { $count } фото.
    [few] До { $count } фото.
    [many] До { $count } фото.
   *[other] До { $count } фото.
}
disclosure-what-only = Лише те, що ви позначите й залишите.
disclosure-recipients = Хто це побачить чи почує?
disclosure-published = Де це опублікують?
disclosure-published-nowhere = Ніде.
disclosure-kept = Скільки це зберігається?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Потім це буде видалено.
duration-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
    [many] { $count } років
   *[other] { $count } року
}
duration-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
    [many] { $count } місяців
   *[other] { $count } місяця
}
duration-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дня
}
disclosure-withdraw = Як відкликати згоду?
disclosure-withdraw-answer = Тут, за кодом квитанції, будь-коли, без пояснень. Тоді все одразу буде видалено. Зроблене до того залишається законним.
disclosure-abroad = Чи потрапить це за кордон?
disclosure-abroad-answer = { $country }. { $guarantee } Копію цієї гарантії можна отримати тут: { $copy }
disclosure-compensation = Що я за це отримаю?
disclosure-risks = Що може піти не так?
disclosure-age = Хто може взяти участь?
disclosure-age-answer = Усі, кому вже є { $age }.
disclosure-complain = Кому можна поскаржитися?
disclosure-complain-answer = { $organisation } або { $name }: { $contact }
disclosure-refuse = А якщо я скажу «ні»?
disclosure-refuse-answer = Тоді нічого не буде записано. Ви нічого не втратите.
disclosure-ask-kinds = Що можна записати чи зняти?
disclosure-ask-purposes = Для чого це можна використати?
disclosure-box-voice = Записати мій голос
disclosure-box-voice-explained = Мікрофон увімкнеться, лише коли ви попросите.
disclosure-box-photo = Зробити моє фото
disclosure-box-photo-explained = Камера ввімкнеться, лише коли ви попросите.
disclosure-accept = Даю згоду
disclosure-decline = Ні, дякую
disclosure-read-full = Прочитати все
disclosure-read-short = Назад до короткого тексту
disclosure-need-both = Щоб дати згоду, позначте, що можна записати чи зняти, і принаймні одне використання.
disclosure-need-kind = Щоб дати згоду, позначте, що можна записати чи зняти.
disclosure-need-purpose = Щоб дати згоду, позначте принаймні одне використання.
disclosure-ready = Ви можете змінити будь-яку позначку, доки не натиснете «Даю згоду».
disclosure-full-title = Повний текст
disclosure-full-basis = Правова підстава для всього тут – ваша згода, і ніщо інше. Вона добровільна. Ви можете дати її на одне використання й не дати на інше.
disclosure-full-rights = Ви маєте право побачити, що про вас зберігається, отримати копію, виправити дані, обмежити їх використання, перенести їх деінде, відкликати згоду та видалити все. Більшість цього можна зробити одразу, нікого не питаючи, на сторінці «Ваші дані» на цьому пристрої. Щодо решти звертайтеся за вказаним вище контактом.
disclosure-full-proof = Коли ви даєте згоду, Sayso занотовує точний текст цієї сторінки, ваші позначки й час – без вашого імені. Після видалення залишається короткий доказ: коли що погоджено, відкликано й видалено. З нього ніхто не дізнається, хто ви.
disclosure-full-automated = Машина нічого про вас не вирішує.
disclosure-full-template = З вашого голосу чи обличчя роблять шаблон, за яким машина може вас упізнати.
disclosure-full-no-template = З вашого голосу чи обличчя не роблять шаблону, за яким машина могла б вас упізнати.
disclosure-full-ai = На голосах чи зображеннях навчається машина. Для цього використання є окрема клітинка.
disclosure-full-no-ai = На вашому голосі чи зображенні не навчається жодна машина.
disclosure-full-replica = Машина імітує голоси чи обличчя. Для цього використання є окрема клітинка.
disclosure-full-no-replica = Жодна машина не імітує ваш голос чи обличчя.
disclosure-full-sold = Те, що ви даєте, продають або передають для реклами.
disclosure-full-not-sold = Нічого не продають і нічого не передають для реклами.
disclosure-full-sensitive = Вас питають про здоров’я, віру, політику, походження чи статеве життя.
disclosure-full-not-sensitive = Вас не питають про здоров’я, віру, політику, походження чи статеве життя.
disclosure-full-representative = Представник: { $name }, { $contact }
disclosure-full-policy = Скільки зберігаються дані, можна прочитати тут: { $place }
disclosure-full-officer = Відповідальна особа із захисту даних: { $name }, { $contact }
disclosure-full-version = Кампанія «{ $id }», версія { $version }.
disclosure-ask-signer = Хто дає згоду?
disclosure-box-adult = Мені вже є { $age }, і я даю згоду за себе
disclosure-box-adult-explained = Записують лише вас.
disclosure-box-guardian = Я мати, батько чи опікун дитини й даю згоду за неї
disclosure-box-guardian-explained = За дитину, якій ще немає { $age }. Зміст цієї сторінки мені відомий, і я маю право вирішувати це за дитину.
disclosure-box-child = Я дитина й хочу взяти участь
disclosure-box-child-explained = Мені пояснили, що відбувається. Я можу сказати «ні» й можу будь-коли припинити.
disclosure-age-guardian = Усі, кому вже є { $age }. Молодші можуть взяти участь із матір’ю, батьком чи опікуном, які дають за них згоду на цій сторінці.
disclosure-box-shorter = { $title }: лише { $duration }
disclosure-ask-spoken = Чи скажете це також уголос?
disclosure-box-spoken = Я скажу «так» також уголос
disclosure-box-spoken-explained = Ви прочитаєте в мікрофон це речення: «{ $sentence }» Воно зберігається разом із вашим записом і видаляється разом із ним.
disclosure-sentence = Так. Я даю організації “{ $organisation }” згоду на цей запис і на позначені мною використання. Я знаю, що можу відкликати цю згоду.
disclosure-full-proof-kept = Після видалення цей доказ зберігається ще { $duration }. Потім вилучають і його.
disclosure-need-signer = Щоб дати згоду, позначте, хто її дає.
disclosure-need-child = Щоб дати згоду, дитина теж ставить позначку у своїй клітинці.
disclosure-need-guardian = Щоб дати згоду, мати, батько чи опікун теж ставить позначку у своїй клітинці.
disclosure-need-spoken = Щоб дати згоду, позначте, що скажете це також уголос. Без цього тут нічого не можна записати.
disclosure-again-title = { $organisation }: запитуємо вас іще раз
disclosure-again-decline = Ні, хай буде як є
disclosure-again-what = Більше нічого. Ідеться про те, що ви вже залишили тут раніше.
disclosure-again-refuse = Тоді все залишиться так, як ви погодили раніше. На попередній сторінці це можна також видалити.
disclosure-what-group = Можна взяти участь самостійно або разом, до { $most } осіб. Кожна особа читає, ставить позначки й отримує квитанцію. Це використовують лише для того, що позначили всі. Якщо одна особа це видалить, воно зникне для всіх.
disclosure-again-group = Осіб, які дали це разом: { $people }. Це використають лише для того, що тут позначать усі.
disclosure-cleared = Ваші позначки знято, бо текст тепер іншою мовою. Будь ласка, ще раз позначте те, що хочете.
disclosure-clears = Іншою мовою клітинки знову порожні. Будь ласка, позначте там, що бажаєте.
disclosure-choose = Вибрати
essential-who = Хто просить
essential-why = Навіщо
essential-recipients = Хто це побачить
essential-recipients-answer = Лише ті, кого названо в клітинці
essential-kept = Строк
essential-kept-answer = { $duration }, потім буде видалено
essential-kept-each = Як указано в клітинці, потім буде видалено
essential-group = Самостійно чи разом
essential-group-answer = Кожна особа ставить позначки. Якщо видалить одна, зникне для всіх
essential-abroad = Потрапить за кордон
essential-withdraw = Відкликати згоду
essential-withdraw-answer = Тут, будь-коли, за вашим кодом
essential-refuse = Якщо ви скажете «ні»
essential-refuse-answer = Нічого не буде записано, і ви нічого не втратите
essential-again-refuse = Усе залишиться так, як ви погодили раніше
