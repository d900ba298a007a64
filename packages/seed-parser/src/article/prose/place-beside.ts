import type { DateMention } from "../../dates/find-dates.ts";
import { timesBeside } from "../../dates/occurrences.ts";
import { type DocumentContext, dateContext } from "../../document-context.ts";
import type { DatedSentence } from "./dated-sentences.ts";

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
};

/** Words inside names: `Cámara de Comercio de Alicante`, `Town Hall of Bolzano`. */
const JOINTS =
  "(?:de la|de las|de los|de l[’']|del|della|delle|dello|dei|degli|de|des|du|di|da|do|dos|das|d[’']|dell[’']|of the|of|and|und|et|e|y|i|och|og|en|van|van de|der|des|zu|am|im|in|&)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\d’'.&/-]*(?<![.])";
const NAME = `${WORD}(?:\\s+(?:${JOINTS}\\s*)?${WORD}){0,6}`;
const PLACE = `(?<place>${NAME}(?:,\\s+${WORD}(?:\\s${WORD}){0,2}(?=[.,;)]|\\s+(?:statt|for|für)|$))?)`;

/** Nouns that stand behind such a word and are no place. */
const NO_PLACE =
  /^(?:english|german|french|spanish|italian|person|partnership|cooperation|collaboration|englisch|deutsch|kooperation|zusammenarbeit|rahmen|anschluss|präsenz|form|verbindung|engelsk|teams|zoom)(?!\p{L})/iu;

interface Forms {
  readonly behind: RegExp;
  readonly before: RegExp;
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
    };
    forms.set(language, own);
  }
  return own;
}

const REACH = 120;

/**
 * The place that stands right beside a date and its time: `on 7 November 2024 at 18:00 in Bolzano`,
 * `in Ghent on 14 January`.
 *
 * @returns the name as written; `undefined` when none stands there, or the language of the text changes names
 */
export function placeBeside(
  { text, mentions }: DatedSentence,
  mention: DateMention,
  context: DocumentContext,
): string | undefined {
  const { language, isEnglish } = context.dates();
  const own = formsOf(language?.split("-")[0] ?? (isEnglish ? "en" : ""));
  if (own === undefined) return undefined;
  const times = timesBeside(text, mentions, dateContext(context));
  const end = times.reduce(
    (last, time) => (time.start - last <= REACH / 4 ? Math.max(last, time.end) : last),
    mention.end,
  );
  const behind = own.behind.exec(text.slice(end, end + REACH))?.groups?.["place"];
  const found =
    behind ?? own.before.exec(text.slice(Math.max(0, mention.start - REACH), mention.start))?.groups?.["place"];
  if (found === undefined || NO_PLACE.test(found)) return undefined;
  const { lexicon } = context.dates();
  const isDateWord = found.split(/[\s,]+/).some((word) => {
    const meaning = lexicon.meaningOf(word.toLowerCase());
    return meaning !== undefined && (meaning.months.length > 0 || meaning.weekday !== undefined);
  });
  return isDateWord ? undefined : found;
}
