/** A European language, as far as telling its encodings apart needs it. */
export interface LanguageLetters {
  readonly script: "latin" | "cyrillic" | "greek";
  /** Letters beyond ASCII, the most frequent first. */
  readonly letters: string;
  /** Frequent short words that are spelt in ASCII. */
  readonly words: string;
}

const latin = (letters: string, words: string): LanguageLetters => ({ script: "latin", letters, words });
const cyrillic = (letters: string): LanguageLetters => ({ script: "cyrillic", letters, words: "" });

/** Languages whose texts are found in encodings of one byte. Serbian is written in both scripts. */
export const LANGUAGES: Readonly<Record<string, LanguageLetters>> = {
  french: latin("éèàêçîôûùâëïœæ", "le la les des et du une est dans pour sur par avec que qui"),
  german: latin("üäöß", "der die und das mit von den ist auf ein eine im zum zur"),
  spanish: latin("óáíéñúü", "el los las del en una por con para que se"),
  portuguese: latin("ãçáéõíóêâúàô", "os da do dos das em uma com para por que"),
  italian: latin("èàòùìé", "il di che per con una del della dei gli nel"),
  catalan: latin("àéíóèòúçïü", "els les amb per una del que dels"),
  dutch: latin("ëéïöüè", "de het een van met op voor te zijn"),
  swedish: latin("äåöé", "och att det som en av med ett den till"),
  danish: latin("øæåé", "og at det som en af med til et den"),
  norwegian: latin("øåæé", "og det som en av med til et den ikke"),
  finnish: latin("äöåšž", "ja on se ei sen ovat kun"),
  estonian: latin("äõüöšž", "ja on ei see ning oma"),
  icelandic: latin("áðíéóþúæöý", "og er sem var til um"),
  irish: latin("áéíóú", "an na agus ar go le"),
  polish: latin("łąęóżśćńź", "na do nie jest oraz od dla przez po"),
  czech: latin("íáéěýřčšžůúňťďó", "na je se do pro od jako ve"),
  slovak: latin("áíéčýšžľúťôóňďäŕĺ", "na je sa do pre od ako vo"),
  hungarian: latin("áéöóüőíúű", "az egy hogy nem is meg volt ez"),
  slovene: latin("čšžćđ", "in je na za se po ki pri so"),
  croatian: latin("čšžćđ", "je na za se od su da ili"),
  romanian: latin("ăîâşţșț", "de la cu pe un din care este nu"),
  lithuanian: latin("ėšųžįūčąę", "ir kad su yra iki bei apie nuo"),
  latvian: latin("āīēšūņļķčžģ", "un ir no ar par uz kas tika"),
  turkish: latin("ıüşöğçâî", "ve bir bu ile da de olan"),
  bulgarian: cyrillic("аиоетнрсвлдкпмзябгъучцжщхшюфйь"),
  russian: cyrillic("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
  ukrainian: cyrillic("оанивтіерсклудмпзябгьчхцжїйюшєщфґ"),
  serbian: cyrillic("аиоенрстукдвмјлпзбгњчцшжћљхђфџ"),
  macedonian: cyrillic("аоиентрсвдкулпмјзбгчшцжќхњфљџѓѕ"),
  greek: {
    script: "greek",
    letters: "ατοιενσρκπςμλυηίόγάέδχήθώωφύβξζψϊϋΐΰ",
    words: "",
  },
};

/** Words by which a text in English is known; names of any language may stand in it. */
export const ENGLISH_WORDS = "the and of to in for is on with by from at that are";
