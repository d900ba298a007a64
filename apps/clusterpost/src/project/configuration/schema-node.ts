/** Keys from the top of a file to a value in it; numbers count entries of lists from 0. */
export type Path = readonly PropertyKey[];

/** The parts of a JSON Schema that tell what a value should be. */
export interface SchemaNode {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly additionalProperties?: SchemaNode | false;
}

/** The node for the value at a path; `undefined` where the schema knows none. */
export function nodeAt(schema: SchemaNode, path: Path): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, key) => {
    if (typeof key === "number") return node?.items;
    const known = node?.properties?.[String(key)];
    return known ?? (node?.additionalProperties === false ? undefined : node?.additionalProperties);
  }, schema);
}

/** The keys that a mapping may have; none where any may stand. */
export function knownKeys(node: SchemaNode | undefined): readonly string[] {
  return node?.properties === undefined ? (node?.propertyNames?.enum ?? []) : Object.keys(node.properties);
}

/**
 * What has to go so that the rest is valid: of a list, the whole entry that holds the value; of what is
 * required, what requires it. The empty path is the whole file.
 */
export function removableAt(schema: SchemaNode, path: Path): Path {
  const entry = path.findIndex((key) => typeof key === "number");
  let at = entry === -1 ? path : path.slice(0, entry + 1);
  while (at.length > 0 && isRequired(schema, at)) at = at.slice(0, -1);
  return at;
}

function isRequired(schema: SchemaNode, path: Path): boolean {
  const key = path.at(-1);
  return typeof key === "string" && nodeAt(schema, path.slice(0, -1))?.required?.includes(key) === true;
}
