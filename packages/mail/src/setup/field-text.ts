import { slotMark } from "@clusterpost/core";

const FIELDS = /\{([a-z][A-Za-z0-9]{0,39})\}/g;

/** Names of the fields in a text: `name` in `Dear {name},`. */
export function fieldsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(FIELDS), ([, name = ""]) => name))];
}

/** Puts marks of slots in the places of fields. */
export function markFields(text: string): string {
  return text.replace(FIELDS, (_, name: string) => slotMark(name));
}

/** Puts values into an address, each encoded, so that no value can change the address around it (RFC 3986 §2.1). */
export function fillAddress(template: string, valueOfField: (field: string) => string): string {
  return template.replace(FIELDS, (_, name: string) => encodeURIComponent(valueOfField(name)));
}
