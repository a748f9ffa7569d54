disclosure-title = { $organisation } vous demande votre accord
disclosure-who = Qui demande ?
disclosure-why = Pourquoi ?
disclosure-what = Qu’est-ce qui est enregistré ?
disclosure-what-voice = { $count ->
    [one] Un message vocal de { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } au plus.
   *[other] Jusqu’à { $count } messages vocaux de { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } au plus chacun.
}
disclosure-what-photo = { $count ->
    [one] Une photo.
   *[other] Jusqu’à { $count } photos.
}
disclosure-what-only = Seulement ce que vous cochez et gardez.
disclosure-recipients = Qui le voit ou l’entend ?
disclosure-published = Où est-ce publié ?
disclosure-published-nowhere = Nulle part.
disclosure-kept = Combien de temps est-ce gardé ?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Ensuite, c’est effacé.
duration-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
duration-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
duration-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
disclosure-withdraw = Comment retirer mon accord ?
disclosure-withdraw-answer = Ici, avec le code de votre reçu, à tout moment et sans donner de raison. Votre enregistrement est alors aussitôt effacé. Ce qui en a été fait avant reste légal.
disclosure-abroad = Est-ce que cela quitte le pays ?
disclosure-abroad-answer = { $country }. { $guarantee } Vous en obtenez une copie ici : { $copy }
disclosure-compensation = Qu’est-ce que je reçois en échange ?
disclosure-risks = Qu’est-ce qui peut mal se passer ?
disclosure-age = Qui peut participer ?
disclosure-age-answer = Toute personne de { $age } ans ou plus.
disclosure-complain = À qui puis-je me plaindre ?
disclosure-complain-answer = { $organisation }, ou { $name } : { $contact }
disclosure-refuse = Et si je dis non ?
disclosure-refuse-answer = Alors rien n’est enregistré. Vous n’avez aucun désavantage.
disclosure-ask-kinds = Que peut-on enregistrer ?
disclosure-ask-purposes = À quoi cela peut-il servir ?
disclosure-box-voice = Enregistrer ma voix
disclosure-box-voice-explained = Le micro ne s’ouvre que si vous le demandez.
disclosure-box-photo = Me prendre en photo
disclosure-box-photo-explained = La caméra ne s’ouvre que si vous le demandez.
disclosure-accept = J’accepte
disclosure-decline = Non, merci
disclosure-read-full = Tout lire
disclosure-read-short = Retour au texte court
disclosure-need-both = Pour accepter, cochez ce qui peut être enregistré et au moins un usage.
disclosure-need-kind = Pour accepter, cochez ce qui peut être enregistré.
disclosure-need-purpose = Pour accepter, cochez au moins un usage.
disclosure-ready = Vous pouvez changer chaque case tant que vous n’avez pas appuyé sur « J’accepte ».
disclosure-full-title = Le texte complet
disclosure-full-basis = La base légale de tout ce qui se fait ici est votre accord (le « consentement »), et rien d’autre. Vous êtes libre de le donner. Vous pouvez le donner pour un usage et pas pour un autre.
disclosure-full-rights = Vous avez le droit de voir ce qui est gardé sur vous, d’en obtenir une copie, de le faire corriger, d’en faire limiter l’usage, de l’emporter ailleurs, de retirer votre accord et de tout faire effacer. La page « Vos données » de cet appareil fait aussitôt la plus grande partie de cela, sans demander à personne. Pour le reste, écrivez au contact ci-dessus.
disclosure-full-proof = Quand vous acceptez, Sayso note les mots exacts de cette page, les cases que vous avez cochées et l’heure, sans votre nom. Après un effacement, il garde une courte preuve : ce qui a été accepté, retiré et effacé, et quand. Personne ne peut y voir qui vous êtes.
disclosure-full-automated = Aucune machine ne prend de décision à votre sujet.
disclosure-full-template = On tire de votre voix ou de votre visage un modèle, avec lequel une machine peut vous reconnaître.
disclosure-full-no-template = On ne tire de votre voix ou de votre visage aucun modèle avec lequel une machine pourrait vous reconnaître.
disclosure-full-ai = Une machine apprend avec les voix ou les images. C’est un usage qui a sa propre case.
disclosure-full-no-ai = Aucune machine n’apprend avec votre voix ou votre image.
disclosure-full-replica = Une machine imite des voix ou des visages. C’est un usage qui a sa propre case.
disclosure-full-no-replica = Aucune machine n’imite votre voix ou votre visage.
disclosure-full-sold = Ce que vous donnez est vendu, ou partagé pour la publicité.
disclosure-full-not-sold = Rien n’est vendu, et rien n’est partagé pour la publicité.
disclosure-full-sensitive = On vous pose des questions sur la santé, la foi, la politique, l’origine ou la vie sexuelle.
disclosure-full-not-sensitive = On ne vous pose pas de questions sur la santé, la foi, la politique, l’origine ou la vie sexuelle.
disclosure-full-representative = Représentant : { $name }, { $contact }
disclosure-full-policy = Combien de temps chaque chose est gardée, vous pouvez le lire ici : { $place }
disclosure-full-officer = Délégué à la protection des données : { $name }, { $contact }
disclosure-full-version = Campagne « { $id } », version { $version }.
disclosure-ask-signer = Qui accepte ?
disclosure-box-adult = J’ai { $age } ans ou plus, et j’accepte pour moi-même
disclosure-box-adult-explained = On n’enregistre que vous.
disclosure-box-guardian = Je suis parent ou tuteur de l’enfant, et j’accepte pour l’enfant
disclosure-box-guardian-explained = Pour un enfant de moins de { $age } ans. J’ai lu cette page, et j’ai le droit d’en décider pour l’enfant.
disclosure-box-child = Je suis l’enfant, et je veux participer
disclosure-box-child-explained = Quelqu’un m’a expliqué ce qui se passe. Je peux dire non, et je peux arrêter à tout moment.
disclosure-age-guardian = Toute personne de { $age } ans ou plus. Les plus jeunes peuvent participer avec un parent ou tuteur, qui accepte pour eux sur cette page.
disclosure-box-shorter = { $title } : seulement pendant { $duration }
disclosure-ask-spoken = Le dites-vous aussi à voix haute ?
disclosure-box-spoken = Je dis aussi mon oui à voix haute
disclosure-box-spoken-explained = Vous lisez cette phrase dans le micro : « { $sentence } » Elle est gardée avec votre enregistrement et effacée avec lui.
disclosure-sentence = Oui. J’accepte que { $organisation } fasse cet enregistrement et l’utilise pour ce que j’ai coché. Je sais que je peux retirer mon accord.
disclosure-full-proof-kept = Gardée après un effacement, cette preuve reste pendant { $duration }. Puis elle est enlevée, elle aussi.
disclosure-need-signer = Pour accepter, cochez qui accepte.
disclosure-need-child = Pour accepter, l’enfant coche aussi sa propre case.
disclosure-need-guardian = Pour accepter, le parent ou tuteur coche aussi sa case.
disclosure-need-spoken = Pour accepter, cochez que vous le dites aussi à voix haute. Sans cela, rien ne peut être enregistré ici.
disclosure-again-title = { $organisation } vous pose encore une fois la question
disclosure-again-decline = Non, ne rien changer
disclosure-again-what = Rien de plus. Il s’agit de ce que vous avez laissé ici avant.
disclosure-again-refuse = Alors tout reste comme vous l’avez accepté avant. Vous pouvez aussi le faire effacer à la page précédente.
disclosure-what-group = Vous pouvez le faire seul ou à plusieurs, jusqu’à { $most } personnes. Chacune lit, coche et obtient un reçu. L’enregistrement n’est utilisé que pour ce que toutes cochent. Si une personne le fait effacer, il disparaît pour toutes.
disclosure-again-group = Vous l’avez donné à { $people }. Il n’est utilisé que pour ce que vous cochez toutes et tous ici.
disclosure-cleared = Vos coches ont été enlevées, car le texte est maintenant dans une autre langue. Veuillez cocher à nouveau ce que vous voulez.
disclosure-clears = Dans une autre langue, les cases sont de nouveau vides. Veuillez y cocher ce que vous voulez.
disclosure-choose = Choisir
essential-who = Qui demande
essential-why = Pourquoi
essential-recipients = Qui le voit
essential-recipients-answer = Seulement ceux que chaque case nomme
essential-kept = Combien de temps
essential-kept-answer = { $duration }, puis c’est effacé
essential-kept-each = Comme le dit chaque case, puis c’est effacé
essential-group = Seul ou ensemble
essential-group-answer = Chacun coche. Si l’un efface, c’est effacé pour tous
essential-abroad = Quitte le pays
essential-withdraw = Revenir en arrière
essential-withdraw-answer = Ici, à tout moment, avec votre code
essential-refuse = Si vous dites non
essential-refuse-answer = Rien n’est enregistré, et vous ne perdez rien
essential-again-refuse = Tout reste comme vous l’avez accepté
