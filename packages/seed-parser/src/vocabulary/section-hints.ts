/** Roles that a word in the title of a section gives away. */
export type HintedRole = "news" | "events" | "calls";

/**
 * Beginnings of words in titles of sections that are not titles of the vocabulary: `Mark your calendar`,
 * `Money and calls`, `Uit de regio`. One alone says little; what stands below the title has to agree.
 */
export const SECTION_HINTS: Readonly<Record<HintedRole, string>> = {
  events:
    "calendar agenda diary event dates kalend kalent kalender termin veranstalt event evenem événem évènem rendez-vous rencontres manifest wydarz spotk akce událost podujat udalost dogod događ esemény rendezvény naptár tapaht ürit sündmus kohtum pasākum notikum rengin sueve imeacht avveniment събити календар εκδηλ ημερολ arrangement träff begiven appuntament eventi encontro encuentr jornada întâlnir evenim",
  calls:
    "call calls fund funding grant grants money tender tenders voucher subsid förder ausschreib aufruf finanzier appel financement subvention aides ayuda convocator subvenc bando bandi finanziam contribut apoio candidatur finanț apel nabor nabór dotac konkurs grant výzv dotac grantov natječaj razpis spodbud pályáz támogat haku haut avustu rahoit taotlus toetus konkurss projektu kvietim param parama atbalst għajnuna sejħ glao deontais покан финанс конкурс πρόσκλ προσκλ χρηματοδ utlys finansier opslag pulj tilskud støtte bidrag regeling",
  news: "news happen story stories region members network brief headline update nieuws regio leden netwerk berichten nachricht meldung neues aktuell mitglied netzwerk actualit nouvelle adhérent réseau brèves vie noticia actualid socios red novedad notiz novità soci rete notíc novidad associad rede știri noutăț membri wieści aktualnoś członk region aktualit novink člen zprávy správy noviny novosti vijesti članov novice hírek tagok uutis ajankoht jäsen uudis liikme jaunum ziņas biedri naujien nari aħbarijiet nuacht новини членове νέα μέλη nyhet nytt medlem nyhed nyt region",
};
