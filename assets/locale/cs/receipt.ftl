receipt-title = Ponecháno. Tento kód je váš.
receipt-code = Kód stvrzenky
receipt-explained = S ním si tu můžete svůj záznam kdykoli přehrát, zkopírovat nebo smazat. Nikdo jiný ten kód nemá a nikdo ho znovu nenajde.
receipt-photo-it = Teď si tuto obrazovku vyfoťte.
receipt-qr = Stvrzenka jako QR kód
receipt-save = Uložit stvrzenku
receipt-contact = Kontakt
receipt-agreed = S čím souhlasíte
receipt-kept-at = Ponecháno
receipt-until = Uchováno do
receipt-sealed = { $organisation }: nikdo to neotevře dříve než { $date }.
receipt-head = Stav deníku
receipt-head-explained = Toto číslo zachycuje historii deníku až po vaši stvrzenku.
receipt-file-title = Stvrzenka k vašemu záznamu
receipt-file-how = Chcete-li záznam vidět, zkopírovat či smazat nebo odvolat souhlas: na obrazovce, kde vznikl ({ $organisation }), zvolte „{ welcome-return }“ a napište kód. Z domova: ozvěte se ({ $organisation }, { $contact }) a sdělte kód; personál to může udělat za vás.
receipt-file-words = Text, který vám byl ukázán
receipt-file-no-advice = Tato stvrzenka zachycuje, co bylo odsouhlaseno. Není to právní rada.
receipt-print = Tisknout stvrzenku
receipt-key = Klíč, který za to ručí
group-receipt = Toto je stvrzenka { $place } (celkem { $people }): každý z vás má vlastní. Když jeden z vás nechá záznam smazat, zmizí pro všechny a „{ welcome-return }“ to ukáže.
group-file = { $people ->
    [one] Dala to společně { $people } osoba a má stvrzenku.
    [few] Daly to společně { $people } osoby a každá má stvrzenku.
    [many] Dalo to společně { $people } osoby a každá má stvrzenku.
   *[other] Dalo to společně { $people } osob a každá má stvrzenku.
} Použije se to jen k tomu, s čím souhlasí všichni. Když to jeden z nich nechá smazat, zmizí to pro všechny; kódem nahoře zjistíte, zda se to stalo.
group-next-receipt = Další stvrzenka
group-next-title = Stvrzenka { $place } (celkem { $people })
group-next-body = Další stvrzenka je pro toho, kdo dal souhlas jako { $place }. v pořadí. Kód smí vidět jen tato osoba. Pusťte ji prosím k obrazovce.
group-next = Ukázat moji stvrzenku
group-gone = Někdo jiný z vaší skupiny nechal záznam smazat. Zmizel pro všechny. Tato stvrzenka patří k dokladu o vašem souhlasu.
receipt-gone-title = Toto je vaše stvrzenka
paper-experts = Pro odborníky
paper-qr = Pro telefon: jeho kamera z toho přečte kód a kontakt.
receipt-copy-code = Zkopírovat kód
receipt-code-copied = Kód je zkopírován. Kdo používá tento počítač, ho může vložit, dokud se nezkopíruje něco jiného.
receipt-have = Mám svůj kód
receipt-details = Všechny podrobnosti
receipt-details-less = Méně podrobností
