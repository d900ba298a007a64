import { LABEL_KINDS, type LabelKind } from "@clusterpost/core";

/** Labels of one language; entries are parted by a comma and a space. `events` are titles above lists of events. */
type LabelWords = Readonly<Record<LabelKind | "events", string>>;

/**
 * Labels in the official languages of the EU besides English, whose labels are in the vocabulary.
 *
 * They are apart from it because a word can be a label in one language and mean another thing in the
 * next (`Data` is a date in Polish): they count only where the text speaks the language or the value
 * holds a date.
 */
const LABEL_WORDS: Readonly<Record<string, LabelWords>> = {
  bg: {
    deadline: "Краен срок, Срок, Краен срок за кандидатстване, Срок за кандидатстване, Краен срок за подаване",
    cutOff: "Междинни срокове",
    when: "Кога, Дата, Дати, Дата и час",
    where: "Къде, Място, Място на провеждане",
    registerBy: "Регистрация до, Краен срок за регистрация, Регистрирайте се до",
    events: "Събития, Предстоящи събития, Календар",
  },
  cs: {
    deadline: "Uzávěrka, Termín, Termín podání, Uzávěrka žádostí, Uzávěrka přihlášek, Lhůta, Lhůta pro podání",
    cutOff: "Průběžné uzávěrky",
    when: "Kdy, Datum, Datum konání, Termín konání",
    where: "Kde, Místo, Místo konání",
    registerBy: "Registrace do, Registrujte se do, Přihlášky do, Uzávěrka registrace",
    events: "Akce, Události, Nadcházející akce, Kalendář akcí",
  },
  da: {
    deadline: "Frist, Ansøgningsfrist, Sidste frist, Deadline for ansøgning",
    cutOff: "Frister",
    when: "Hvornår, Dato, Datoer, Tid, Tidspunkt",
    where: "Hvor, Sted",
    registerBy: "Tilmelding senest, Tilmeldingsfrist, Tilmelding inden",
    events: "Arrangementer, Kommende arrangementer, Kalender",
  },
  de: {
    deadline:
      "Bewerbungsschluss, Bewerbungsfrist, Frist, Einreichfrist, Einreichungsfrist, Antragsfrist, Einsendeschluss, Abgabefrist, Stichtag, Fristende, Einreichschluss, Frist verlängert, Neue Frist",
    cutOff: "Stichtage, Einreichtermine",
    when: "Wann, Datum, Termin, Termine, Zeit",
    where: "Wo, Ort, Veranstaltungsort, Tagungsort",
    registerBy: "Anmeldung bis, Anmeldeschluss, Anmeldefrist, Anmelden bis",
    events: "Veranstaltungen, Kommende Veranstaltungen, Termine, Veranstaltungskalender",
  },
  el: {
    deadline: "Προθεσμία, Καταληκτική ημερομηνία, Προθεσμία υποβολής, Λήξη προθεσμίας",
    cutOff: "Ενδιάμεσες προθεσμίες",
    when: "Πότε, Ημερομηνία, Ημερομηνίες",
    where: "Πού, Τόπος, Τοποθεσία, Χώρος",
    registerBy: "Εγγραφές έως, Εγγραφή έως, Προθεσμία εγγραφής",
    events: "Εκδηλώσεις, Προσεχείς εκδηλώσεις, Ημερολόγιο",
  },
  es: {
    deadline:
      "Fecha límite, Plazo, Fecha de cierre, Plazo de presentación, Fin de plazo, Cierre de la convocatoria, Plazo ampliado",
    cutOff: "Fechas de corte, Fecha de corte",
    when: "Cuándo, Fecha, Fechas",
    where: "Dónde, Lugar, Sede",
    registerBy: "Inscripción hasta, Inscripciones hasta, Fecha límite de inscripción, Plazo de inscripción",
    events: "Eventos, Próximos eventos, Agenda, Calendario",
  },
  et: {
    deadline: "Tähtaeg, Taotlemise tähtaeg, Esitamise tähtaeg",
    cutOff: "Vahetähtajad",
    when: "Millal, Kuupäev, Aeg, Toimumisaeg",
    where: "Kus, Koht, Toimumiskoht, Asukoht",
    registerBy: "Registreerimine kuni, Registreerimise tähtaeg, Registreeru hiljemalt",
    events: "Üritused, Sündmused, Tulevased üritused",
  },
  fi: {
    deadline: "Määräaika, Hakuaika päättyy, Viimeinen hakupäivä, Haku päättyy, Hakuaika",
    cutOff: "Välipäivät",
    when: "Milloin, Päivämäärä, Aika, Ajankohta",
    where: "Missä, Paikka",
    registerBy: "Ilmoittautuminen viimeistään, Ilmoittaudu viimeistään, Ilmoittautuminen päättyy",
    events: "Tapahtumat, Tulevat tapahtumat",
  },
  fr: {
    deadline:
      "Date limite, Date limite de candidature, Date limite de dépôt, Clôture, Date de clôture, Échéance, Délai, Date limite prolongée",
    cutOff: "Dates de relève, Dates intermédiaires",
    when: "Quand, Date, Dates, Date et heure",
    where: "Où, Lieu, Adresse",
    registerBy:
      "Inscription avant le, Inscriptions jusqu'au, Date limite d'inscription, S'inscrire avant le, Inscription jusqu'au",
    events: "Événements, Évènements, Événements à venir, Agenda, Calendrier",
  },
  ga: {
    deadline: "Spriocdháta, Dáta deiridh",
    cutOff: "Spriocdhátaí",
    when: "Cathain, Dáta, Cén uair",
    where: "Cá háit, Áit, Ionad",
    registerBy: "Clárú roimh, Cláraigh roimh",
    events: "Imeachtaí, Imeachtaí atá le teacht",
  },
  hr: {
    deadline: "Rok, Rok prijave, Rok za prijavu, Krajnji rok, Natječaj otvoren do",
    cutOff: "Međurokovi",
    when: "Kada, Datum, Termin, Vrijeme",
    where: "Gdje, Mjesto, Mjesto održavanja, Lokacija",
    registerBy: "Prijave do, Registracija do, Rok za registraciju",
    events: "Događanja, Nadolazeća događanja, Događaji, Kalendar",
  },
  hu: {
    deadline: "Határidő, Jelentkezési határidő, Beadási határidő, Pályázati határidő, Benyújtási határidő",
    cutOff: "Szakaszhatárok",
    when: "Mikor, Időpont, Dátum",
    where: "Hol, Helyszín, Hely",
    registerBy: "Regisztráció, Regisztrációs határidő, Jelentkezés, Regisztráció eddig",
    events: "Események, Közelgő események, Rendezvények, Naptár",
  },
  it: {
    deadline:
      "Scadenza, Termine, Termine ultimo, Scadenza presentazione, Data di scadenza, Scadenza prorogata, Nuova scadenza",
    cutOff: "Scadenze intermedie",
    when: "Quando, Data, Date",
    where: "Dove, Luogo, Sede",
    registerBy:
      "Iscrizioni entro il, Iscrizioni entro, Iscrizione entro il, Termine di iscrizione, Registrazione entro il",
    events: "Eventi, Prossimi eventi, Agenda, Calendario",
  },
  lt: {
    deadline: "Terminas, Paraiškų terminas, Galutinis terminas, Paraiškos iki",
    cutOff: "Tarpiniai terminai",
    when: "Kada, Data, Datos, Laikas",
    where: "Kur, Vieta, Renginio vieta",
    registerBy: "Registracija iki, Registruokitės iki, Registracijos terminas",
    events: "Renginiai, Artimiausi renginiai",
  },
  lv: {
    deadline: "Termiņš, Pieteikšanās termiņš, Iesniegšanas termiņš, Pieteikumi līdz",
    cutOff: "Starptermiņi",
    when: "Kad, Datums, Datumi, Laiks",
    where: "Kur, Vieta, Norises vieta",
    registerBy: "Reģistrācija līdz, Reģistrēšanās līdz, Pieteikšanās līdz",
    events: "Pasākumi, Gaidāmie pasākumi, Notikumi",
  },
  mt: {
    deadline: "Skadenza, Data tal-għeluq, L-aħħar data, Data tal-iskadenza",
    cutOff: "Skadenzi",
    when: "Meta, Data, Dati",
    where: "Fejn, Post, Il-post",
    registerBy: "Reġistrazzjoni sa, Irreġistra sa",
    events: "Avvenimenti, Avvenimenti li ġejjin",
  },
  nl: {
    deadline: "Uiterste datum, Sluitingsdatum, Indieningstermijn, Deadline indiening, Uiterste indieningsdatum",
    cutOff: "Tussentijdse data",
    when: "Wanneer, Datum, Data",
    where: "Waar, Plaats, Locatie",
    registerBy: "Inschrijven voor, Inschrijven tot, Aanmelden voor, Aanmelden tot, Uiterste inschrijfdatum",
    events: "Evenementen, Komende evenementen, Agenda, Kalender",
  },
  pl: {
    deadline:
      "Termin składania wniosków, Termin, Termin nadsyłania zgłoszeń, Termin zgłoszeń, Ostateczny termin, Nabór do, Termin składania ofert, Termin przedłużony",
    cutOff: "Terminy naborów",
    when: "Kiedy, Data, Daty, Termin wydarzenia",
    where: "Gdzie, Miejsce, Lokalizacja",
    registerBy: "Rejestracja do, Zapisy do, Termin rejestracji",
    events: "Wydarzenia, Nadchodzące wydarzenia, Kalendarz",
  },
  pt: {
    deadline:
      "Prazo, Data limite, Data-limite, Prazo de candidatura, Prazo de candidaturas, Encerramento, Prazo prorrogado",
    cutOff: "Datas de corte",
    when: "Quando, Data, Datas",
    where: "Onde, Local, Lugar",
    registerBy: "Inscrições até, Inscrição até, Prazo de inscrição",
    events: "Eventos, Próximos eventos, Agenda, Calendário",
  },
  ro: {
    deadline: "Termen limită, Termen, Termen-limită, Data limită, Termen de depunere, Termen limita",
    cutOff: "Termene intermediare",
    when: "Când, Data, Date, Perioada",
    where: "Unde, Locul, Loc, Locație, Locația",
    registerBy: "Înscrieri până la, Înscriere până la, Înregistrare până la, Termen de înscriere",
    events: "Evenimente, Evenimente viitoare, Calendar",
  },
  sk: {
    deadline: "Uzávierka, Termín, Termín podania, Uzávierka žiadostí, Lehota, Uzávierka prihlášok",
    cutOff: "Priebežné uzávierky",
    when: "Kedy, Dátum, Dátum konania, Termín konania",
    where: "Kde, Miesto, Miesto konania",
    registerBy: "Registrácia do, Registrujte sa do, Prihlášky do",
    events: "Podujatia, Nadchádzajúce podujatia, Udalosti, Kalendár",
  },
  sl: {
    deadline: "Rok, Rok za prijavo, Rok za oddajo, Rok prijave, Zadnji rok",
    cutOff: "Vmesni roki",
    when: "Kdaj, Datum, Termin",
    where: "Kje, Kraj, Lokacija, Prizorišče",
    registerBy: "Prijave do, Registracija do, Rok za registracijo",
    events: "Dogodki, Prihajajoči dogodki, Koledar",
  },
  sv: {
    deadline: "Sista ansökningsdag, Sista datum, Sista dag, Ansökan senast, Deadline för ansökan",
    cutOff: "Delfrister",
    when: "När, Datum, Tid",
    where: "Var, Plats, Ort",
    registerBy: "Anmälan senast, Sista anmälningsdag, Anmäl dig senast",
    events: "Evenemang, Kommande evenemang, Kalender, Kalendarium",
  },
};

/** What a label means in one or more languages. */
export interface ForeignLabel {
  readonly kind: LabelKind | "events";
  /** BCP 47 tags. */
  readonly languages: readonly string[];
}

/**
 * Gives the labels of all languages but English by their words.
 *
 * @param normalise - the form in which words are compared
 */
export function foreignLabels(normalise: (words: string) => string): ReadonlyMap<string, readonly ForeignLabel[]> {
  const labels = new Map<string, { kind: ForeignLabel["kind"]; languages: string[] }[]>();
  for (const [tag, words] of Object.entries(LABEL_WORDS))
    for (const kind of [...LABEL_KINDS, "events"] as const)
      for (const entry of words[kind].split(", ")) {
        const key = normalise(entry);
        const known = labels.get(key) ?? [];
        const same = known.find((label) => label.kind === kind);
        if (same === undefined) labels.set(key, [...known, { kind, languages: [tag] }]);
        else same.languages.push(tag);
      }
  return labels;
}
