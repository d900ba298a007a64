import { LABEL_KINDS, type LabelKind } from "@clusterpost/core";

/**
 * Words above lists of events, above the columns of their tables that hold the event and the time, and
 * above lists of dates that are no events: milestones, publications.
 */
const HEADER_KINDS = ["events", "event", "time", "timeline"] as const;

/** What a label or header says. */
export type HeaderKind = LabelKind | (typeof HEADER_KINDS)[number];

/** Labels and headers of one language; entries are parted by a comma and a space. */
type LabelWords = Readonly<Record<HeaderKind, string>>;

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
    event: "Събитие, Тема, Заглавие",
    time: "Час, Начало",
    timeline: "График, Етапи, Хронология",
  },
  cs: {
    deadline: "Uzávěrka, Termín, Termín podání, Uzávěrka žádostí, Uzávěrka přihlášek, Lhůta, Lhůta pro podání",
    cutOff: "Průběžné uzávěrky",
    when: "Kdy, Datum, Datum konání, Termín konání, Termín",
    where: "Kde, Místo, Místo konání",
    registerBy: "Registrace do, Registrujte se do, Přihlášky do, Uzávěrka registrace",
    events: "Akce, Události, Nadcházející akce, Kalendář akcí",
    event: "Akce, Název, Téma",
    time: "Čas, Začátek",
    timeline: "Harmonogram, Milníky, Časový plán",
  },
  da: {
    deadline: "Frist, Ansøgningsfrist, Sidste frist, Deadline for ansøgning",
    cutOff: "Frister",
    when: "Hvornår, Dato, Datoer, Tid, Tidspunkt",
    where: "Hvor, Sted",
    registerBy: "Tilmelding senest, Tilmeldingsfrist, Tilmelding inden",
    events: "Arrangementer, Kommende arrangementer, Kalender",
    event: "Arrangement, Titel, Emne",
    time: "Klokkeslæt, Start",
    timeline: "Tidsplan, Milepæle",
  },
  de: {
    deadline:
      "Bewerbungsschluss, Bewerbungsfrist, Frist, Einreichfrist, Einreichungsfrist, Antragsfrist, Einsendeschluss, Abgabefrist, Stichtag, Fristende, Einreichschluss, Frist verlängert, Neue Frist",
    cutOff: "Stichtage, Einreichtermine, Einreichfristen",
    when: "Wann, Datum, Termin, Termine, Zeit",
    where: "Wo, Ort, Veranstaltungsort, Tagungsort",
    registerBy: "Anmeldung bis, Anmeldeschluss, Anmeldefrist, Anmelden bis",
    events: "Veranstaltungen, Kommende Veranstaltungen, Termine, Veranstaltungskalender",
    event: "Veranstaltung, Titel, Thema, Event",
    time: "Uhrzeit, Beginn, Zeit",
    timeline: "Zeitplan, Meilensteine, Ablauf, Chronik, Projektplan",
  },
  el: {
    deadline: "Προθεσμία, Καταληκτική ημερομηνία, Προθεσμία υποβολής, Λήξη προθεσμίας",
    cutOff: "Ενδιάμεσες προθεσμίες",
    when: "Πότε, Ημερομηνία, Ημερομηνίες",
    where: "Πού, Τόπος, Τοποθεσία, Χώρος",
    registerBy: "Εγγραφές έως, Εγγραφή έως, Προθεσμία εγγραφής",
    events: "Εκδηλώσεις, Προσεχείς εκδηλώσεις, Ημερολόγιο",
    event: "Εκδήλωση, Τίτλος, Θέμα",
    time: "Ώρα, Έναρξη",
    timeline: "Χρονοδιάγραμμα, Ορόσημα",
  },
  es: {
    deadline:
      "Fecha límite, Plazo, Fecha de cierre, Plazo de presentación, Fin de plazo, Cierre de la convocatoria, Plazo ampliado",
    cutOff: "Fechas de corte, Fecha de corte",
    when: "Cuándo, Fecha, Fechas",
    where: "Dónde, Lugar, Sede",
    registerBy: "Inscripción hasta, Inscripciones hasta, Fecha límite de inscripción, Plazo de inscripción",
    events: "Eventos, Próximos eventos, Agenda, Calendario",
    event: "Evento, Título, Tema, Actividad",
    time: "Hora, Inicio",
    timeline: "Cronograma, Hitos, Cronología, Calendario de la convocatoria",
  },
  et: {
    deadline: "Tähtaeg, Taotlemise tähtaeg, Esitamise tähtaeg",
    cutOff: "Vahetähtajad",
    when: "Millal, Kuupäev, Aeg, Toimumisaeg",
    where: "Kus, Koht, Toimumiskoht, Asukoht",
    registerBy: "Registreerimine kuni, Registreerimise tähtaeg, Registreeru hiljemalt",
    events: "Üritused, Sündmused, Tulevased üritused",
    event: "Üritus, Sündmus, Teema",
    time: "Kell, Algus",
    timeline: "Ajakava, Verstapostid",
  },
  fi: {
    deadline: "Määräaika, Hakuaika päättyy, Viimeinen hakupäivä, Haku päättyy, Hakuaika",
    cutOff: "Välipäivät",
    when: "Milloin, Päivämäärä, Aika, Ajankohta",
    where: "Missä, Paikka",
    registerBy: "Ilmoittautuminen viimeistään, Ilmoittaudu viimeistään, Ilmoittautuminen päättyy",
    events: "Tapahtumat, Tulevat tapahtumat",
    event: "Tapahtuma, Aihe, Otsikko",
    time: "Kello, Kellonaika, Alkaa",
    timeline: "Aikataulu, Virstanpylväät",
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
    event: "Événement, Évènement, Titre, Thème, Manifestation",
    time: "Heure, Horaire, Début",
    timeline: "Calendrier indicatif, Jalons, Chronologie, Échéancier, Calendrier du projet",
  },
  ga: {
    deadline: "Spriocdháta, Dáta deiridh",
    cutOff: "Spriocdhátaí",
    when: "Cathain, Dáta, Cén uair",
    where: "Cá háit, Áit, Ionad",
    registerBy: "Clárú roimh, Cláraigh roimh",
    events: "Imeachtaí, Imeachtaí atá le teacht",
    event: "Imeacht, Teideal",
    time: "Am",
    timeline: "Amlíne, Garspriocanna",
  },
  hr: {
    deadline: "Rok, Rok prijave, Rok za prijavu, Krajnji rok, Natječaj otvoren do",
    cutOff: "Međurokovi",
    when: "Kada, Datum, Termin, Vrijeme",
    where: "Gdje, Mjesto, Mjesto održavanja, Lokacija",
    registerBy: "Prijave do, Registracija do, Rok za registraciju",
    events: "Događanja, Nadolazeća događanja, Događaji, Kalendar",
    event: "Događaj, Događanje, Tema, Naziv",
    time: "Vrijeme, Početak",
    timeline: "Vremenski plan, Prekretnice, Hodogram",
  },
  hu: {
    deadline: "Határidő, Jelentkezési határidő, Beadási határidő, Pályázati határidő, Benyújtási határidő",
    cutOff: "Szakaszhatárok",
    when: "Mikor, Időpont, Dátum",
    where: "Hol, Helyszín, Hely",
    registerBy: "Regisztrációs határidő, Regisztráció eddig, Regisztráció határideje",
    events: "Események, Közelgő események, Rendezvények, Naptár",
    event: "Esemény, Rendezvény, Téma, Cím",
    time: "Kezdés, Óra",
    timeline: "Ütemterv, Mérföldkövek, Ütemezés",
  },
  it: {
    deadline:
      "Scadenza, Termine, Termine ultimo, Scadenza presentazione, Data di scadenza, Scadenza prorogata, Nuova scadenza",
    cutOff: "Scadenze intermedie, Date intermedie",
    when: "Quando, Data, Date",
    where: "Dove, Luogo, Sede",
    registerBy:
      "Iscrizioni entro il, Iscrizioni entro, Iscrizione entro il, Termine di iscrizione, Registrazione entro il",
    events: "Eventi, Prossimi eventi, Agenda, Calendario",
    event: "Evento, Titolo, Tema",
    time: "Ora, Orario, Inizio",
    timeline: "Cronoprogramma, Tappe, Cronologia, Calendario del bando",
  },
  lt: {
    deadline: "Terminas, Paraiškų terminas, Galutinis terminas, Paraiškos iki",
    cutOff: "Tarpiniai terminai",
    when: "Kada, Data, Datos, Laikas",
    where: "Kur, Vieta, Renginio vieta",
    registerBy: "Registracija iki, Registruokitės iki, Registracijos terminas",
    events: "Renginiai, Artimiausi renginiai",
    event: "Renginys, Tema, Pavadinimas",
    time: "Laikas, Pradžia",
    timeline: "Grafikas, Etapai",
  },
  lv: {
    deadline: "Termiņš, Pieteikšanās termiņš, Iesniegšanas termiņš, Pieteikumi līdz",
    cutOff: "Starptermiņi",
    when: "Kad, Datums, Datumi, Laiks",
    where: "Kur, Vieta, Norises vieta",
    registerBy: "Reģistrācija līdz, Reģistrēšanās līdz, Pieteikšanās līdz",
    events: "Pasākumi, Gaidāmie pasākumi, Notikumi",
    event: "Pasākums, Tēma, Nosaukums",
    time: "Laiks, Sākums",
    timeline: "Laika grafiks, Atskaites punkti",
  },
  mt: {
    deadline: "Skadenza, Data tal-għeluq, L-aħħar data, Data tal-iskadenza",
    cutOff: "Skadenzi",
    when: "Meta, Data, Dati",
    where: "Fejn, Post, Il-post",
    registerBy: "Reġistrazzjoni sa, Irreġistra sa",
    events: "Avvenimenti, Avvenimenti li ġejjin",
    event: "Avveniment, Titlu",
    time: "Ħin",
    timeline: "Skeda, Kronoloġija",
  },
  nl: {
    deadline: "Uiterste datum, Sluitingsdatum, Indieningstermijn, Deadline indiening, Uiterste indieningsdatum",
    cutOff: "Tussentijdse data",
    when: "Wanneer, Datum, Data",
    where: "Waar, Plaats, Locatie",
    registerBy: "Inschrijven voor, Inschrijven tot, Aanmelden voor, Aanmelden tot, Uiterste inschrijfdatum",
    events: "Evenementen, Komende evenementen, Agenda, Kalender",
    event: "Evenement, Titel, Onderwerp",
    time: "Tijd, Aanvang, Begin",
    timeline: "Tijdlijn, Mijlpalen, Planning",
  },
  pl: {
    deadline:
      "Termin składania wniosków, Termin, Termin nadsyłania zgłoszeń, Termin zgłoszeń, Ostateczny termin, Nabór do, Termin składania ofert, Termin przedłużony",
    cutOff: "Terminy naborów",
    when: "Kiedy, Data, Daty, Termin wydarzenia, Termin",
    where: "Gdzie, Miejsce, Lokalizacja",
    registerBy: "Rejestracja do, Zapisy do, Termin rejestracji",
    events: "Wydarzenia, Nadchodzące wydarzenia, Kalendarz",
    event: "Wydarzenie, Tytuł, Temat, Nazwa",
    time: "Godzina, Początek",
    timeline: "Harmonogram, Kamienie milowe, Kalendarium",
  },
  pt: {
    deadline:
      "Prazo, Data limite, Data-limite, Prazo de candidatura, Prazo de candidaturas, Encerramento, Prazo prorrogado",
    cutOff: "Datas de corte",
    when: "Quando, Data, Datas",
    where: "Onde, Local, Lugar",
    registerBy: "Inscrições até, Inscrição até, Prazo de inscrição",
    events: "Eventos, Próximos eventos, Agenda, Calendário",
    event: "Evento, Título, Tema",
    time: "Hora, Horário, Início",
    timeline: "Cronograma, Marcos, Cronologia",
  },
  ro: {
    deadline: "Termen limită, Termen, Termen-limită, Data limită, Termen de depunere, Termen limita",
    cutOff: "Termene intermediare",
    when: "Când, Data, Date, Perioada",
    where: "Unde, Locul, Loc, Locație, Locația",
    registerBy: "Înscrieri până la, Înscriere până la, Înregistrare până la, Termen de înscriere",
    events: "Evenimente, Evenimente viitoare, Calendar",
    event: "Eveniment, Titlu, Temă",
    time: "Ora, Început",
    timeline: "Calendar orientativ, Etape, Cronologie",
  },
  sk: {
    deadline: "Uzávierka, Termín, Termín podania, Uzávierka žiadostí, Lehota, Uzávierka prihlášok",
    cutOff: "Priebežné uzávierky",
    when: "Kedy, Dátum, Dátum konania, Termín konania, Termín",
    where: "Kde, Miesto, Miesto konania",
    registerBy: "Registrácia do, Registrujte sa do, Prihlášky do",
    events: "Podujatia, Nadchádzajúce podujatia, Udalosti, Kalendár",
    event: "Podujatie, Názov, Téma",
    time: "Čas, Začiatok",
    timeline: "Harmonogram, Míľniky",
  },
  sl: {
    deadline: "Rok, Rok za prijavo, Rok za oddajo, Rok prijave, Zadnji rok",
    cutOff: "Vmesni roki",
    when: "Kdaj, Datum, Termin",
    where: "Kje, Kraj, Lokacija, Prizorišče",
    registerBy: "Prijave do, Registracija do, Rok za registracijo",
    events: "Dogodki, Prihajajoči dogodki, Koledar",
    event: "Dogodek, Naslov, Tema",
    time: "Ura, Začetek",
    timeline: "Časovnica, Mejniki",
  },
  sv: {
    deadline: "Sista ansökningsdag, Sista datum, Sista dag, Ansökan senast, Deadline för ansökan",
    cutOff: "Delfrister",
    when: "När, Datum, Tid",
    where: "Var, Plats, Ort",
    registerBy: "Anmälan senast, Sista anmälningsdag, Anmäl dig senast",
    events: "Evenemang, Kommande evenemang, Kalender, Kalendarium",
    event: "Evenemang, Titel, Ämne",
    time: "Tid, Start, Klockslag",
    timeline: "Tidsplan, Milstolpar, Tidslinje",
  },
};

/** English headers; English labels are in the vocabulary. */
export const ENGLISH_HEADERS: Readonly<Record<(typeof HEADER_KINDS)[number], string>> = {
  events:
    "Save the date, Save the dates, Upcoming events, Events, Agenda, Calendar, Calendar of events, Events calendar, Forthcoming events, What's on, Meet us at, Where to meet us, Dates for your diary",
  event: "Event, Title, Name, Topic, Subject, Workshop, Webinar, Activity",
  time: "Time, Start, Hour, Hours, Begins",
  timeline:
    "Milestones, Timeline, Timetable, Schedule, Key dates, Important dates, Work plan, Project plan, Deliverables, Publications, History, Chronology, Calendar of the call, Next steps, Roadmap, News, Archive, Press releases, Updates",
};

/** What a label means in one or more languages. */
export interface ForeignLabel {
  readonly kind: HeaderKind;
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
    for (const kind of [...LABEL_KINDS, ...HEADER_KINDS])
      for (const entry of words[kind].split(", ")) {
        const key = normalise(entry);
        const known = labels.get(key) ?? [];
        const same = known.find((label) => label.kind === kind);
        if (same === undefined) labels.set(key, [...known, { kind, languages: [tag] }]);
        else same.languages.push(tag);
      }
  return labels;
}
