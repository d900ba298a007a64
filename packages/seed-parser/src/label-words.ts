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
    deadline:
      "Краен срок, Срок, Краен срок за кандидатстване, Срок за кандидатстване, Краен срок за подаване, Кандидатстване до, Подаване до, Последен ден, Крайна дата",
    cutOff: "Междинни срокове",
    when: "Кога, Дата, Дати, Дата и час",
    where: "Къде, Място, Място на провеждане, Локация, Зала",
    registerBy:
      "Регистрация до, Краен срок за регистрация, Регистрирайте се до, Записване до, Регистрацията е отворена до",
    events: "Събития, Предстоящи събития, Календар",
    event: "Събитие, Тема, Заглавие",
    time: "Час, Начало, Начален час",
    timeline: "График, Етапи, Хронология",
  },
  cs: {
    deadline:
      "Uzávěrka, Termín, Termín podání, Uzávěrka žádostí, Uzávěrka přihlášek, Lhůta, Lhůta pro podání, Přihlášky přijímáme do, Příjem žádostí do, Uzávěrka výzvy, Termín pro podání",
    cutOff: "Průběžné uzávěrky",
    when: "Kdy, Datum, Datum konání, Termín konání, Termín, Datum a čas, Den a čas",
    where: "Kde, Místo, Místo konání",
    registerBy:
      "Registrace do, Registrujte se do, Přihlášky do, Uzávěrka registrace, Přihlaste se do, Registrace otevřena do, Termín registrace",
    events: "Akce, Události, Nadcházející akce, Kalendář akcí",
    event: "Akce, Název, Téma",
    time: "Čas, Začátek, Čas zahájení",
    timeline: "Harmonogram, Milníky, Časový plán",
  },
  da: {
    deadline:
      "Frist, Ansøgningsfrist, Sidste frist, Deadline for ansøgning, Ansøg senest, Ansøgning senest, Ansøgningsfristen",
    cutOff: "Frister",
    when: "Hvornår, Dato, Datoer, Tid, Tidspunkt, Dato og tid, Dag",
    where: "Hvor, Sted, Mødested, Lokale",
    registerBy:
      "Tilmelding senest, Tilmeldingsfrist, Tilmelding inden, Tilmeld dig senest, Frist for tilmelding, Sidste tilmelding, S.U.",
    events: "Arrangementer, Kommende arrangementer, Kalender",
    event: "Arrangement, Titel, Emne",
    time: "Klokkeslæt, Start, Starttidspunkt",
    timeline: "Tidsplan, Milepæle",
  },
  de: {
    deadline:
      "Bewerbungsschluss, Bewerbungsfrist, Frist, Einreichfrist, Einreichungsfrist, Antragsfrist, Einsendeschluss, Abgabefrist, Stichtag, Fristende, Einreichschluss, Frist verlängert, Neue Frist, Bewerbung bis, Bewerbungen bis, Einreichung bis, Anträge bis, Letzter Tag, Bewerben bis",
    cutOff: "Stichtage, Einreichtermine, Einreichfristen",
    when: "Wann, Datum, Termin, Termine, Zeit, Datum und Uhrzeit, Tag, Zeitpunkt",
    where: "Wo, Ort, Veranstaltungsort, Tagungsort, Treffpunkt, Adresse der Veranstaltung",
    registerBy:
      "Anmeldung bis, Anmeldeschluss, Anmeldefrist, Anmelden bis, Anmeldung bis zum, Anmeldungen bis, Anmeldung möglich bis, Um Anmeldung bis, Verbindliche Anmeldung bis",
    events: "Veranstaltungen, Kommende Veranstaltungen, Termine, Veranstaltungskalender",
    event: "Veranstaltung, Titel, Thema, Event",
    time: "Uhrzeit, Beginn, Zeit, Startzeit, Anfang, Beginn der Veranstaltung",
    timeline: "Zeitplan, Meilensteine, Ablauf, Chronik, Projektplan",
  },
  el: {
    deadline:
      "Προθεσμία, Καταληκτική ημερομηνία, Προθεσμία υποβολής, Λήξη προθεσμίας, Αιτήσεις έως, Υποβολή έως, Υποβολή αιτήσεων έως",
    cutOff: "Ενδιάμεσες προθεσμίες",
    when: "Πότε, Ημερομηνία, Ημερομηνίες, Ημερομηνία και ώρα, Ημέρα",
    where: "Πού, Τόπος, Τοποθεσία, Χώρος, Τόπος διεξαγωγής, Αίθουσα",
    registerBy:
      "Εγγραφές έως, Εγγραφή έως, Προθεσμία εγγραφής, Δηλώσεις συμμετοχής, Δηλώσεις συμμετοχής έως, Εγγραφές, Προθεσμία δήλωσης συμμετοχής",
    events: "Εκδηλώσεις, Προσεχείς εκδηλώσεις, Ημερολόγιο",
    event: "Εκδήλωση, Τίτλος, Θέμα",
    time: "Ώρα, Έναρξη, Ώρα έναρξης",
    timeline: "Χρονοδιάγραμμα, Ορόσημα",
  },
  es: {
    deadline:
      "Fecha límite, Plazo, Fecha de cierre, Plazo de presentación, Fin de plazo de la convocatoria, Plazo ampliado, Solicitudes hasta, Solicitudes hasta el, Hasta el, Último día, Plazo de solicitud",
    cutOff: "Fechas de corte, Fecha de corte",
    when: "Cuándo, Fecha, Fechas, Fecha y hora, Día, Día y hora",
    where: "Dónde, Lugar, Sede, Lugar de celebración, Punto de encuentro",
    registerBy:
      "Inscripción hasta, Inscripciones hasta, Fecha límite de inscripción, Plazo de inscripción, Inscripción hasta el, Inscripciones hasta el, Inscripción antes del, Inscripciones",
    events: "Eventos, Próximos eventos, Agenda, Calendario",
    event: "Evento, Título, Tema, Actividad",
    time: "Hora, Inicio, Hora de inicio, Horario",
    timeline: "Cronograma, Hitos, Cronología, Calendario de la convocatoria",
  },
  et: {
    deadline:
      "Tähtaeg, Taotlemise tähtaeg, Esitamise tähtaeg, Taotlused kuni, Viimane tähtaeg, Taotluste esitamise tähtaeg, Kandideerimise tähtaeg",
    cutOff: "Vahetähtajad",
    when: "Millal, Kuupäev, Aeg, Toimumisaeg, Kuupäev ja kellaaeg, Aeg ja kuupäev",
    where: "Kus, Koht, Toimumiskoht, Asukoht",
    registerBy:
      "Registreerimine kuni, Registreerimise tähtaeg, Registreeru hiljemalt, Registreerumine kuni, Registreerumise tähtaeg, Registreerimine",
    events: "Üritused, Sündmused, Tulevased üritused",
    event: "Üritus, Sündmus, Teema",
    time: "Kell, Algus, Algusaeg, Kellaaeg",
    timeline: "Ajakava, Verstapostid",
  },
  fi: {
    deadline:
      "Määräaika, Hakuaika päättyy, Viimeinen hakupäivä, Haku päättyy, Hakuaika, Hae viimeistään, Hakemukset viimeistään, Hakemusten määräaika, Haku auki",
    cutOff: "Välipäivät",
    when: "Milloin, Päivämäärä, Aika, Ajankohta, Päivä, Päivä ja aika",
    where: "Missä, Paikka, Tapahtumapaikka",
    registerBy:
      "Ilmoittautuminen viimeistään, Ilmoittaudu viimeistään, Ilmoittautuminen päättyy, Ilmoittautumiset viimeistään, Viimeinen ilmoittautumispäivä, Ilmoittautuminen",
    events: "Tapahtumat, Tulevat tapahtumat",
    event: "Tapahtuma, Aihe, Otsikko",
    time: "Kello, Kellonaika, Alkaa, Alkamisaika, Aika",
    timeline: "Aikataulu, Virstanpylväät",
  },
  fr: {
    deadline:
      "Date limite, Date limite de candidature, Date limite de dépôt, Clôture, Date de clôture, Échéance, Délai, Date limite prolongée, Candidatures jusqu'au, Candidatures avant le, Dépôt des dossiers, Dépôt avant le, Clôture des candidatures, Dossiers à remettre avant le",
    cutOff: "Dates de relève, Dates intermédiaires",
    when: "Quand, Date, Dates, Date et heure, Jour, Date et horaires, Jour et heure",
    where: "Où, Lieu, Adresse, Lieu de rendez-vous, Salle",
    registerBy:
      "Inscription avant le, Inscriptions jusqu'au, Date limite d'inscription, S'inscrire avant le, Inscription jusqu'au, Inscriptions avant le, Inscriptions, Clôture des inscriptions, Réponse souhaitée avant le, RSVP avant le",
    events: "Événements, Évènements, Événements à venir, Agenda, Calendrier",
    event: "Événement, Évènement, Titre, Thème, Manifestation",
    time: "Heure, Horaire, Horaires, Début, Heure de début",
    timeline: "Calendrier indicatif, Jalons, Chronologie, Échéancier, Calendrier du projet",
  },
  ga: {
    deadline: "Spriocdháta, Dáta deiridh, Iarratais roimh",
    cutOff: "Spriocdhátaí",
    when: "Cathain, Dáta, Cén uair",
    where: "Cá háit, Áit, Ionad",
    registerBy: "Clárú roimh, Cláraigh roimh, Clárúchán roimh",
    events: "Imeachtaí, Imeachtaí atá le teacht",
    event: "Imeacht, Teideal",
    time: "Am",
    timeline: "Amlíne, Garspriocanna",
  },
  hr: {
    deadline:
      "Rok, Rok prijave, Rok za prijavu, Krajnji rok, Natječaj otvoren do, Prijave se primaju do, Rok za dostavu, Rok za podnošenje, Zadnji rok",
    cutOff: "Međurokovi",
    when: "Kada, Datum, Termin, Vrijeme, Datum i vrijeme, Dan",
    where: "Gdje, Mjesto, Mjesto održavanja, Lokacija",
    registerBy:
      "Prijave do, Registracija do, Rok za registraciju, Prijava do, Prijave, Rok za prijave sudjelovanja, Prijavite se do",
    events: "Događanja, Nadolazeća događanja, Događaji, Kalendar",
    event: "Događaj, Događanje, Tema, Naziv",
    time: "Vrijeme, Početak, Vrijeme početka",
    timeline: "Vremenski plan, Prekretnice, Hodogram",
  },
  hu: {
    deadline:
      "Határidő, Jelentkezési határidő, Beadási határidő, Pályázati határidő, Benyújtási határidő, Pályázni lehet, Jelentkezés határideje, Beküldési határidő, Beadás",
    cutOff: "Szakaszhatárok",
    when: "Mikor, Időpont, Dátum, Dátum és időpont, Nap",
    where: "Hol, Helyszín, Hely, Hely és cím, Terem",
    registerBy:
      "Regisztrációs határidő, Regisztráció eddig, Regisztráció határideje, Jelentkezés, Regisztráció, Regisztráljon",
    events: "Események, Közelgő események, Rendezvények, Naptár",
    event: "Esemény, Rendezvény, Téma, Cím",
    time: "Kezdés, Óra, Kezdés időpontja, Kezdési időpont",
    timeline: "Ütemterv, Mérföldkövek, Ütemezés",
  },
  it: {
    deadline:
      "Scadenza, Termine, Termine ultimo, Scadenza presentazione, Data di scadenza, Scadenza prorogata, Nuova scadenza, Domande entro il, Domande entro, Candidature entro il, Presentazione domande entro il",
    cutOff: "Scadenze intermedie, Date intermedie",
    when: "Quando, Data, Date, Giorno, Data e ora, Data e orario",
    where: "Dove, Luogo, Sede, Luogo di ritrovo, Sede dell’evento",
    registerBy:
      "Iscrizioni entro il, Iscrizioni entro, Iscrizione entro il, Termine di iscrizione, Registrazione entro il, Iscrizioni, Iscrizioni fino al, Iscriversi entro il, Adesioni entro il, Registrazioni entro il",
    events: "Eventi, Prossimi eventi, Agenda, Calendario",
    event: "Evento, Titolo, Tema",
    time: "Ora, Orario, Inizio, Ora di inizio, Orario di inizio",
    timeline: "Cronoprogramma, Tappe, Cronologia, Calendario del bando",
  },
  lt: {
    deadline:
      "Terminas, Paraiškų terminas, Galutinis terminas, Paraiškos iki, Paraiškas teikti iki, Paraiškų laukiame iki, Kvietimas galioja iki",
    cutOff: "Tarpiniai terminai",
    when: "Kada, Data, Datos, Laikas, Data ir laikas, Diena",
    where: "Kur, Vieta, Renginio vieta",
    registerBy: "Registracija iki, Registruokitės iki, Registracijos terminas, Registruotis iki, Registracija",
    events: "Renginiai, Artimiausi renginiai",
    event: "Renginys, Tema, Pavadinimas",
    time: "Laikas, Pradžia, Pradžios laikas",
    timeline: "Grafikas, Etapai",
  },
  lv: {
    deadline:
      "Termiņš, Pieteikšanās termiņš, Iesniegšanas termiņš, Pieteikumi līdz, Pieteikumus iesniegt līdz, Pieteikumu termiņš, Iesniegt līdz",
    cutOff: "Starptermiņi",
    when: "Kad, Datums, Datumi, Laiks, Datums un laiks, Diena",
    where: "Kur, Vieta, Norises vieta",
    registerBy:
      "Reģistrācija līdz, Reģistrēšanās līdz, Pieteikšanās līdz, Reģistrēties līdz, Pieteikties līdz, Reģistrācija",
    events: "Pasākumi, Gaidāmie pasākumi, Notikumi",
    event: "Pasākums, Tēma, Nosaukums",
    time: "Laiks, Sākums, Sākuma laiks",
    timeline: "Laika grafiks, Atskaites punkti",
  },
  mt: {
    deadline: "Skadenza, Data tal-għeluq, L-aħħar data, Data tal-iskadenza, Applikazzjonijiet sa",
    cutOff: "Skadenzi",
    when: "Meta, Data, Dati",
    where: "Fejn, Post, Il-post",
    registerBy: "Reġistrazzjoni sa, Irreġistra sa, Reġistrazzjonijiet sa",
    events: "Avvenimenti, Avvenimenti li ġejjin",
    event: "Avveniment, Titlu",
    time: "Ħin",
    timeline: "Skeda, Kronoloġija",
  },
  nl: {
    deadline:
      "Uiterste datum, Sluitingsdatum, Indieningstermijn, Deadline indiening, Uiterste indieningsdatum, Indienen voor, Indienen tot, Aanvragen tot, Aanvragen tot en met, Sluit op, Inzenden tot",
    cutOff: "Tussentijdse data",
    when: "Wanneer, Datum, Data, Datum en tijd, Dag",
    where: "Waar, Plaats, Locatie, Zaal",
    registerBy:
      "Inschrijven voor, Inschrijven tot, Aanmelden voor, Aanmelden tot, Uiterste inschrijfdatum, Aanmelden tot en met, Aanmelding tot, Aanmelden uiterlijk, Inschrijven tot en met, Uiterste aanmelddatum, Inschrijving tot",
    events: "Evenementen, Komende evenementen, Agenda, Kalender",
    event: "Evenement, Titel, Onderwerp",
    time: "Tijd, Aanvang, Begin, Aanvangstijd, Starttijd",
    timeline: "Tijdlijn, Mijlpalen, Planning",
  },
  pl: {
    deadline:
      "Termin składania wniosków, Termin, Termin nadsyłania zgłoszeń, Termin zgłoszeń, Ostateczny termin, Nabór do, Termin składania ofert, Termin przedłużony, Wnioski do, Zgłoszenia projektów do, Nabór trwa do, Koniec naboru",
    cutOff: "Terminy naborów",
    when: "Kiedy, Data, Daty, Termin wydarzenia, Termin, Data i godzina, Dzień",
    where: "Gdzie, Miejsce, Lokalizacja, Miejsce spotkania, Miejsce wydarzenia",
    registerBy: "Rejestracja do, Zapisy do, Termin rejestracji, Zgłoszenia do, Zapisy, Rejestracja, Zgłoszenia",
    events: "Wydarzenia, Nadchodzące wydarzenia, Kalendarz",
    event: "Wydarzenie, Tytuł, Temat, Nazwa",
    time: "Godzina, Początek, Godzina rozpoczęcia, Godziny, Rozpoczęcie",
    timeline: "Harmonogram, Kamienie milowe, Kalendarium",
  },
  pt: {
    deadline:
      "Prazo, Data limite, Data-limite, Prazo de candidatura, Prazo de candidaturas, Encerramento, Prazo prorrogado, Candidaturas até, Candidaturas até ao dia, Até, Prazo final, Entrega até",
    cutOff: "Datas de corte",
    when: "Quando, Data, Datas, Data e hora, Dia",
    where: "Onde, Local, Lugar, Local de encontro, Sala",
    registerBy:
      "Inscrições até, Inscrição até, Prazo de inscrição, Inscrições, Inscrições até ao dia, Inscrição, Inscrições até dia",
    events: "Eventos, Próximos eventos, Agenda, Calendário",
    event: "Evento, Título, Tema",
    time: "Hora, Horário, Início, Hora de início",
    timeline: "Cronograma, Marcos, Cronologia",
  },
  ro: {
    deadline:
      "Termen limită, Termen, Termen-limită, Data limită, Termen de depunere, Termen limita, Depunere până la, Aplicații până la, Se depun până la, Înscrieri proiecte până la",
    cutOff: "Termene intermediare",
    when: "Când, Data, Date, Perioada, Data și ora, Ziua",
    where: "Unde, Locul, Loc, Locație, Locația, Locul desfășurării, Sala",
    registerBy:
      "Înscrieri până la, Înscriere până la, Înregistrare până la, Termen de înscriere, Înscrieri, Înscrieri până pe, Înregistrare, Confirmări până la",
    events: "Evenimente, Evenimente viitoare, Calendar",
    event: "Eveniment, Titlu, Temă",
    time: "Ora, Început, Ora de începere",
    timeline: "Calendar orientativ, Etape, Cronologie",
  },
  sk: {
    deadline:
      "Uzávierka, Termín, Termín podania, Uzávierka žiadostí, Lehota, Uzávierka prihlášok, Žiadosti do, Príjem žiadostí do, Uzávierka výzvy, Termín na podanie",
    cutOff: "Priebežné uzávierky",
    when: "Kedy, Dátum, Dátum konania, Termín konania, Termín, Dátum a čas, Deň",
    where: "Kde, Miesto, Miesto konania",
    registerBy:
      "Registrácia do, Registrujte sa do, Prihlášky do, Prihláste sa do, Termín registrácie, Registrácia otvorená do",
    events: "Podujatia, Nadchádzajúce podujatia, Udalosti, Kalendár",
    event: "Podujatie, Názov, Téma",
    time: "Čas, Začiatok, Čas začiatku",
    timeline: "Harmonogram, Míľniky",
  },
  sl: {
    deadline:
      "Rok, Rok za prijavo, Rok za oddajo, Rok prijave, Zadnji rok, Vloge do, Oddaja vlog do, Razpis odprt do, Rok za vloge",
    cutOff: "Vmesni roki",
    when: "Kdaj, Datum, Termin, Datum in ura, Dan",
    where: "Kje, Kraj, Lokacija, Prizorišče",
    registerBy:
      "Prijave do, Registracija do, Rok za registracijo, Prijava do, Prijave, Rok prijave na dogodek, Prijavite se do",
    events: "Dogodki, Prihajajoči dogodki, Koledar",
    event: "Dogodek, Naslov, Tema",
    time: "Ura, Začetek, Ura začetka",
    timeline: "Časovnica, Mejniki",
  },
  sv: {
    deadline:
      "Sista ansökningsdag, Sista datum, Sista dag, Ansökan senast, Deadline för ansökan, Ansök senast, Sök senast, Ansökningstiden går ut",
    cutOff: "Delfrister",
    when: "När, Datum, Tid, Datum och tid, Dag",
    where: "Var, Plats, Ort, Lokal, Samlingsplats",
    registerBy:
      "Anmälan senast, Sista anmälningsdag, Anmäl dig senast, Anmäl senast, Anmälan, O.S.A., O.S.A. senast, Sista dag för anmälan",
    events: "Evenemang, Kommande evenemang, Kalender, Kalendarium",
    event: "Evenemang, Titel, Ämne",
    time: "Tid, Start, Klockslag, Starttid",
    timeline: "Tidsplan, Milstolpar, Tidslinje",
  },
};

/** English headers; English labels are in the vocabulary. */
export const ENGLISH_HEADERS: Readonly<Record<(typeof HEADER_KINDS)[number], string>> = {
  events:
    "Save the date, Save the dates, Upcoming events, Events, Agenda, Calendar, Calendar of events, Events calendar, Forthcoming events, What's on, Meet us at, Where to meet us, Dates for your diary",
  event: "Event, Title, Name, Topic, Subject, Workshop, Webinar, Activity",
  time: "Time, Start, Hour, Hours, Begins, Start time, Starting time, Begin",
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
