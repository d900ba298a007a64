import type { DateMention } from "../../dates/find-dates.ts";
import { timesBeside } from "../../dates/occurrences.ts";
import { type DocumentContext, dateContext } from "../../document-context.ts";
import type { DatedSentence } from "./dated-sentences.ts";

/** What a place is looked for in. */
type Sentence = Pick<DatedSentence, "text" | "lower" | "mentions">;

/**
 * Words before a place, by language. Languages that change the name of a place in a sentence are not
 * among them: `v Liberci` is not how the town is called.
 */
const LEADS: Readonly<Record<string, string>> = {
  en: "in the|at the|in|at",
  de: "in der|in den|im|in|am|an der|auf der|auf dem",
  fr: "à la|à l[’']|au|aux|à|dans la|dans le|dans les|dans l[’']|en",
  es: "en el|en la|en los|en las|en",
  it: "presso il|presso la|presso lo|presso l[’']|presso|nella|nel|nell[’']|alla|al|all[’']|a|ad|in",
  pt: "no|na|nos|nas|em",
  nl: "in het|in de|in|te|bij",
  sv: "i|på",
  da: "i|på",
  ro: "la|în",
  fi: "osoitteessa|paikassa",
};

/** Words between a kind of event and where it leads: `study visit to Bilbao`, `missão à Cidade da Praia`. */
const TO = "to the|to|nach|naar|till|til|à|au|aux|ao|a la|a";

/** Words inside names: `Cámara de Comercio de Alicante`, `Town Hall of Bolzano`. */
const JOINTS =
  "(?:de la|de las|de los|de l[’']|del|della|delle|dello|dei|degli|de|des|du|di|da|do|dos|das|d[’']|dell[’']|of the|of|and|und|et|e|y|i|och|og|en|van|van de|der|des|zu|am|im|in|&)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\d’'.&/-]*(?<![.])";
const NAME = `${WORD}(?:\\s+(?:${JOINTS}\\s*)?${WORD}){0,6}`;
/** What follows a comma belongs to the place as well: its town, a room. */
const MORE = `(?:,\\s+${WORD}(?:\\s+(?:${WORD}|\\d{1,4}))*){0,2}(?=[.,;)]|\\s+(?:statt|for|für)|$)`;
const PLACE = `(?<place>${NAME}(?:${MORE})?)`;

/** Nouns that stand behind such a word and are no place. */
const NO_PLACE =
  /^(?:english|german|french|spanish|italian|person|partnership|cooperation|collaboration|englisch|deutsch|kooperation|zusammenarbeit|rahmen|anschluss|präsenz|form|verbindung|engelsk|teams|zoom)(?!\p{L})/iu;

interface Forms {
  readonly behind: RegExp;
  readonly before: RegExp;
  /** Behind a kind of event, with an adjective or two between. */
  readonly ofKind: RegExp;
}

const forms = new Map<string, Forms>();

function formsOf(language: string): Forms | undefined {
  const leads = LEADS[language];
  if (leads === undefined) return undefined;
  let own = forms.get(language);
  if (own === undefined) {
    own = {
      behind: new RegExp(`^(?:[\\s,]|statt)*(?<![\\p{L}])(?:${leads})\\s*${PLACE}`, "u"),
      before: new RegExp(
        `(?<![\\p{L}])(?:${leads})\\s*${PLACE}[\\s,]*(?:on|on the|from|am|vom|le|du|el|del|il|dal|no dia|em|den|op|pe)?\\s*(?:\\p{L}+[,.]?\\s+)?$`,
        "u",
      ),
      ofKind: new RegExp(`^\\p{L}*(?:\\s\\p{Ll}{3,})?\\s(?:${TO}|${leads})\\s*${PLACE}`, "u"),
    };
    forms.set(language, own);
  }
  return own;
}

/** Longest stretch in which a place is looked for, and longest gap between a date and its time. */
const REACH = 120;
const MAX_GAP = 30;

/** Offset behind a date and the times right behind it. */
export function endWithTimes(
  { text, mentions }: Pick<DatedSentence, "text" | "mentions">,
  mention: DateMention,
  context: DocumentContext,
): number {
  let { end } = mention;
  for (const time of timesBeside(text, mentions, dateContext(context)))
    if (time.start >= end && time.start - end <= MAX_GAP) end = time.end;
  return end;
}

/** What stands behind each of some words in a sentence. */
function behindWords({ text, lower }: Sentence, words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const at = lower.indexOf(word);
    return at < 0 ? [] : [text.slice(at + word.length, at + word.length + REACH)];
  });
}

function isPlace(name: string, context: DocumentContext): boolean {
  const { lexicon } = context.dates();
  return (
    !NO_PLACE.test(name) &&
    name.split(/[\s,]+/).every((word) => {
      const meaning = lexicon.meaningOf(word.toLowerCase());
      return meaning === undefined || (meaning.months.length === 0 && meaning.weekday === undefined);
    })
  );
}

/**
 * The place that stands right beside a date and its time, behind the verb or behind the kind of event: `on 7
 * November 2024 at 18:00 in Bolzano`, `in Ghent on 14 January`, `we will gather at the Maltkammer`, `a study visit
 * to Bilbao`.
 *
 * @returns the name as written; `undefined` when none stands there, or the language of the text changes names
 */
export function placeBeside(sentence: Sentence, mention: DateMention, context: DocumentContext): string | undefined {
  const { language, isEnglish } = context.dates();
  const own = formsOf(language?.split("-")[0] ?? (isEnglish ? "en" : ""));
  if (own === undefined) return undefined;
  const { takesPlace, eventKinds } = context.words.vocabulary;
  const end = endWithTimes(sentence, mention, context);
  const names = [
    own.behind.exec(sentence.text.slice(end, end + REACH)),
    own.before.exec(sentence.text.slice(Math.max(0, mention.start - REACH), mention.start)),
    ...behindWords(sentence, takesPlace).map((stretch) => own.behind.exec(stretch)),
    ...behindWords(sentence, eventKinds).map((stretch) => own.ofKind.exec(stretch)),
  ];
  return names.map((match) => match?.groups?.["place"]).find((name) => name !== undefined && isPlace(name, context));
}
