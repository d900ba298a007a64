/**
 * Words of a note to the editors that stands above a text (`below please find our text for the May
 * issue`), in the official languages of the EU, as parts of words in small letters.
 */
export const COVER_NOTES: readonly string[] = [
  ...["please find", "find below", "our text", "our news", "our article", "our contribution", "our item", "our story"],
  ...[
    "for the newsletter",
    "for your newsletter",
    "for the next issue",
    "for your next issue",
    "here is our",
    "here's our",
  ],
  ...["here comes our", "below is", "as agreed", "as promised", "as discussed", "for publication", "could you publish"],
  ...["please publish", "please use", "photos follow", "photo follows", "feel free to shorten", "feel free to edit"],
  ...["unser text", "unseren text", "unser beitrag", "unseren beitrag", "unsere meldung", "für den newsletter"],
  ...["für die nächste ausgabe", "nächsten newsletter", "wie besprochen", "wie vereinbart", "wie versprochen"],
  ...["untenstehend", "nachfolgend", "hier unser", "bitte veröffentlichen", "fotos folgen", "foto folgt", "kürzen"],
  ...["notre texte", "notre article", "notre contribution", "pour la newsletter", "prochain numéro", "comme convenu"],
  ...["ci-dessous", "voici notre", "voici le texte", "merci de publier", "prochaine lettre", "nuestro texto"],
  ...["nuestra noticia", "nuestro artículo", "para el boletín", "próximo número", "próximo boletín", "como acordamos"],
  ...["os envío", "os enviamos", "les envío", "les enviamos", "a continuación", "o nosso texto", "a nossa notícia"],
  ...["para a newsletter", "próxima edição", "conforme combinado", "segue o", "segue a nossa", "seguem", "envio"],
  ...[
    "il nostro testo",
    "la nostra notizia",
    "per la newsletter",
    "prossimo numero",
    "come d'accordo",
    "come concordato",
  ],
  ...["ecco il", "ecco l'", "ecco la", "qui sotto", "di seguito", "onze tekst", "ons bericht", "onze bijdrage"],
  ...["voor de nieuwsbrief", "volgende nummer", "zoals afgesproken", "hieronder", "hierbij", "nasz tekst"],
  ...["naszą informację", "do newslettera", "do najbliższego numeru", "zgodnie z ustaleniami", "poniżej", "przesyłam"],
  ...["przesyłamy", "náš text", "naši zprávu", "do zpravodaje", "dalšího čísla", "jak jsme se domluvili", "posílám"],
  ...["posíláme", "níže", "našu správu", "do spravodaja", "ako sme sa dohodli", "posielam", "posielame", "nižšie"],
  ...["naš tekst", "za newsletter", "za bilten", "sljedeći broj", "kao što smo dogovorili", "u nastavku", "šaljem"],
  ...["šaljemo", "naše besedilo", "za glasilo", "naslednjo številko", "kot dogovorjeno", "pošiljam", "v nadaljevanju"],
  ...["szövegünk", "hírünk", "cikkünk", "a hírlevélbe", "következő szám", "ahogy megbeszéltük", "küldöm", "küldjük"],
  ...["alább", "vår text", "vårt bidrag", "till nyhetsbrevet", "nästa nummer", "som överenskommet", "här kommer"],
  ...["nedan", "vores tekst", "vores bidrag", "til nyhedsbrevet", "næste nummer", "som aftalt", "hermed", "nedenfor"],
  ...["tekstimme", "juttumme", "uutiskirje", "seuraavaan numeroon", "kuten sovittiin", "ohessa", "tässä on"],
  ...["textul nostru", "articolul nostru", "pentru newsletter", "pentru buletin", "numărul următor", "mai jos"],
  ...["vă trimit", "așa cum am convenit", "нашия текст", "нашата новина", "за бюлетина", "следващия брой"],
  ...["както се разбрахме", "по-долу", "изпращам", "изпращаме", "το κείμενό μας", "το άρθρο μας", "για το ενημερωτικό"],
  ...["επόμενο τεύχος", "όπως συμφωνήσαμε", "σας στέλν", "παρακάτω", "ακολουθεί", "mūsų tekst", "naujienlaišk"],
  ...["kaip tarėmės", "siunčiu", "siunčiame", "žemiau", "mūsu tekst", "jaunumu vēstul", "kā runājām", "nosūtu"],
  ...["sūtām", "zemāk", "meie tekst", "meie lugu", "uudiskirja", "järgmisse numbrisse", "nagu lubatud"],
  ...["nagu kokku lepitud", "saadan", "allpool", "it-test tagħna", "għan-newsletter", "ár dtéacs", "don nuachtlitir"],
];

/** Whom a letter is to that is itself the text: the readers of a newsletter, not its editors. */
export const READERS: readonly string[] = [
  ...["members", "readers", "friends", "subscribers", "mitglieder", "leserinnen", "leser", "freunde", "lecteurs"],
  ...["lectrices", "adhérents", "membres", "amis", "abonnés", "socios", "socias", "lectores", "amigos", "associados"],
  ...["leitores", "soci", "lettori", "amici", "iscritti", "lezers", "lezer", "leden", "vrienden", "członkowie"],
  ...["czytelnicy", "przyjaciele", "členové", "čtenáři", "přátelé", "členovia", "čitatelia", "priatelia", "članovi"],
  ...["čitatelji", "prijatelji", "člani", "bralci", "olvasóink", "olvasók", "tagjaink", "tagok", "barátaink"],
  ...["medlemmar", "läsare", "vänner", "medlemmer", "læsere", "venner", "jäsenet", "jäsen", "lukijat", "lukija"],
  ...["ystävät", "cititori", "membri", "prieteni", "членове", "читатели", "приятели", "μέλη", "αναγνώστες", "φίλοι"],
  ...["nariai", "skaitytojai", "draugai", "biedri", "lasītāji", "draugi", "liikmed", "lugejad", "lugeja", "sõbrad"],
  ...["qarrejja", "chairde"],
];
