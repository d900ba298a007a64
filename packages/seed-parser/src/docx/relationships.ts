import { attributeOf, readXmlTags } from "./xml-tags.ts";

/** A reference from one part of an office document to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** Last part of the type's address: `footnotes`, `image`, `hyperlink`. */
  readonly type: string;
  /** Path in the archive, or an address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Resolves a path that starts at a folder of the archive: `word` and `../media/a.png` give `media/a.png`. */
function resolvePath(folder: string, target: string): string {
  const parts = target.startsWith("/") ? [] : folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/**
 * Reads the relationships of a part.
 *
 * @param xml - content of the `.rels` file
 * @param folder - folder of the part, without a slash at its end
 * @throws ArchiveDamage when the XML is broken
 * @see ECMA-376 part 2, 6.5
 */
export function readRelationships(xml: string, folder: string): Relationship[] {
  const found: Relationship[] = [];
  for (const token of readXmlTags(xml)) {
    if (token.name !== "Relationship" || token.kind === "close") continue;
    const target = attributeOf(token, "Target") ?? "";
    const isExternal = attributeOf(token, "TargetMode") === "External";
    found.push({
      id: attributeOf(token, "Id") ?? "",
      type: (attributeOf(token, "Type") ?? "").split("/").at(-1) ?? "",
      target: isExternal ? target : resolvePath(folder, target),
      isExternal,
    });
  }
  return found;
}
