/** Parts of words, in small letters, that names of halls, houses and streets have and names of persons have not. */
export const PLACE_PARTS: readonly string[] = [
  ...["hotel", "hôtel", "halle", " hall", "haus ", "haus", "messe", "zentrum", "centr", "center", "campus", "univers"],
  ...["museum", "musée", "museo", "muzeum", "museu", "straße", "strasse", "street", "road", "avenue", "platz", "plaza"],
  ...["piazza", "praça", "place ", "park", "parque", "parc ", "theat", "théât", "teatr", "auditor", "palac", "palazzo"],
  ...["palais", "rathaus", "town ", "city", "stadt", "house", "huset", "talo", "dom ", "dům", "dom kult", "kultur"],
  ...["technik", "institut", "fabrik", "hafen", "harbour", "port ", "porto ", "station", "bahnhof", "gare ", "hof "],
  ...["casa ", "maison", "huis", "sala ", "saal", "salle", "room", "pavil", "arena", "expo", "fiera", "feira", "feria"],
  ...["online", "zoom", "teams", "webex", "virtual", "livestream", "stream", "конферент", "зала", "хотел", "център"],
  ...["ξενοδοχ", "κέντρο", "αίθουσα", "μέγαρο", "szálloda", "központ", "ház", "konferenčn", "konferencyj", "viešbut"],
  ...["salė", "viesnīc", "zāle", "hotell", "keskus", "maja", "sal ", "salen", "rådhus", "kungsgatan", "gatan", "gade"],
];

/** First words of names of towns, regions and countries that are no first names. */
export const PLACE_BEGINNINGS: readonly string[] = [
  ...["san", "santa", "sankt", "saint", "sainte", "st", "st.", "sveti", "sveta", "são", "novi", "nová", "nové", "nový"],
  ...["nova", "nowy", "nowa", "nowe", "stara", "staré", "stare", "stary", "new", "los", "las", "la", "le", "les", "el"],
  ...[
    "den",
    "bad",
    "tel",
    "hradec",
    "české",
    "karlovy",
    "banská",
    "veliko",
    "cluj",
    "reggio",
    "ciudad",
    "vila",
    "villa",
  ],
  ...["castelo", "ponta", "rio", "monte", "mont", "port", "porto", "bielsko", "gorzów", "zielona", "jelenia", "south"],
  ...["north", "west", "east", "great", "united", "nizhny", "dolný", "horná", "horní", "dolní", "slavonski", "velika"],
  ...["mali", "veliki", "novo", "murska", "slovenj", "târgu", "baia", "piatra", "satu", "alba", "drobeta", "râmnicu"],
  ...["горна", "стара", "нова", "велико", "νέα", "άγιος", "αγία", "puerto", "palma", "santiago", "vitoria", "aix"],
  ...["isle", "ile", "île", "county", "region", "dublin", "brussels", "bruxelles", "hall", "room", "raum", "saal"],
];
