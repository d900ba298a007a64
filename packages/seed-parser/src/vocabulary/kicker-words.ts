/**
 * Lines above a title that say what kind of text follows, in the official languages of the EU. They may
 * bear a number, a date or the number of the page: `PRESS RELEASE No 12 – 1 December 2022`.
 */
export const KICKERS: readonly string[] = [
  ...["Press release", "News release", "Media release", "Press statement", "Press information", "Press notice"],
  ...["Joint press release", "For immediate release", "For release", "Media information", "Press note", "News item"],
  ...["News article", "Press", "Release", "Pressemitteilung", "Presseinformation", "Pressemeldung", "Medienmitteilung"],
  ...["Presseaussendung", "Medieninformation", "Gemeinsame Pressemitteilung", "Zur sofortigen Veröffentlichung"],
  ...["Communiqué de presse", "Communiqué", "Communiqué de presse commun", "Pour diffusion immédiate", "Actualité"],
  ...["Nota de prensa", "Comunicado de prensa", "Comunicado", "Nota de imprensa", "Comunicado de imprensa"],
  ...[
    "Comunicato stampa",
    "Comunicato",
    "Nota stampa",
    "Persbericht",
    "Persmededeling",
    "Voor onmiddellijke publicatie",
  ],
  ...["Informacja prasowa", "Komunikat prasowy", "Notatka prasowa", "Do natychmiastowej publikacji", "Tisková zpráva"],
  ...["Tlačová správa", "Priopćenje za javnost", "Priopćenje za medije", "Priopćenje", "Sporočilo za javnost"],
  ...["Sporočilo za medije", "Sajtóközlemény", "Közlemény", "Pressmeddelande", "Pressmeddelelse", "Pressemeddelelse"],
  ...["Lehdistötiedote", "Mediatiedote", "Tiedote", "Comunicat de presă", "Comunicat", "Прессъобщение"],
  ...[
    "Съобщение за медиите",
    "Прессъобщение за медиите",
    "Δελτίο Τύπου",
    "Δελτιο Τυπου",
    "Ανακοίνωση",
    "Ανακοινωση",
    "Pranešimas spaudai",
  ],
  ...["Pranešimas žiniasklaidai", "Preses relīze", "Paziņojums presei", "Pressiteade", "Stqarrija għall-istampa"],
  ...["Preasráiteas", "Preaseisiúint"],
];
