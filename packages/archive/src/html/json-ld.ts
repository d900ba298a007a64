import { cleanText } from "@clusterpost/core";
import { Html } from "./html.ts";

/** A JSON value; what is `undefined` is left out. */
export type Json = string | number | boolean | undefined | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

const clean = (_: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);

/**
 * Writes a value as a data block of JSON-LD. No text in it can end the block, for none of its characters
 * means anything to HTML.
 *
 * @see HTML Living Standard §4.12.1.3, restrictions for contents of script elements
 */
export function jsonLd(value: Json): Html {
  const json = JSON.stringify(value, clean).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? "");
  return Html.trusted(`<script type="application/ld+json">${json}</script>`);
}
