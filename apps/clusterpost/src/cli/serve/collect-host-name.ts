import { InvalidArgumentError } from "commander";
import { parseHostName } from "../../serve/host-name.ts";

/** Adds a value of `--host-name` to those before it. */
export function collectHostName(text: string, before: readonly string[] = []): readonly string[] {
  const name = parseHostName(text);
  if (name === undefined)
    throw new InvalidArgumentError("It is not a host name; write, for example, news.example.org.");
  return [...before, name];
}
