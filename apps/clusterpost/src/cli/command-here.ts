/**
 * How the command was called, for hints that can be copied: in a clone of the repository it is a script of
 * the package manager, elsewhere the command itself.
 */
export function commandHere(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return environment["npm_lifecycle_event"] === "clusterpost" ? "npx -y pnpm@12 clusterpost" : "clusterpost";
}

const OUR_COMMANDS = /\bclusterpost (?=(?:build|publish|explain|serve|nginx|send-test|mailbox|dkim|doctor)\b)/g;

/** Writes the commands that a text names as they are called here, so that they can be copied. */
export function asCalledHere(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return text.replace(OUR_COMMANDS, `${commandHere(environment)} `);
}
