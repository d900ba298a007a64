/** A class by property in an expression as it is written. */
const BY_PROPERTY = /\\p\{/i;

/** Modules whose constants are looked at: our own packages. */
const OWN = /[\\/]packages[\\/][^\\/]+[\\/]dist[\\/]/;

const isCostly = ({ type, regex, callee }) =>
  (type === "Literal" && regex !== undefined && BY_PROPERTY.test(regex.pattern)) ||
  (type === "NewExpression" && callee.name === "RegExp");

/** Constants of a module that are a costly expression, as their declarators. */
const lateConstants = ({ body }) =>
  body.flatMap((statement) => {
    if (statement.type !== "VariableDeclaration" || statement.kind !== "const") return [];
    return statement.declarations.filter(({ id, init }) => id.type === "Identifier" && init !== null && isCostly(init));
  });

/** Whether an identifier stands for a name only: the key of a property, or a member of an object. */
const isName = (node, parent) =>
  (parent.type === "MemberExpression" && parent.property === node && !parent.computed) ||
  (parent.type === "Property" && parent.key === node && !parent.computed && !parent.shorthand) ||
  (parent.type === "MethodDefinition" && parent.key === node && !parent.computed) ||
  parent.type === "ImportSpecifier";

function visitIdentifiers(node, visit, parent) {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) for (const child of node) visitIdentifiers(child, visit, parent);
  else if (node.type === "Identifier") visit(node, parent);
  else for (const value of Object.values(node)) visitIdentifiers(value, visit, node);
}

/** Calls instead of names, at each place where one of some constants is used. */
function callsInstead(names, program, file) {
  const edits = [];
  const declared = new Set();
  visitIdentifiers(program, (node, parent) => {
    if (!names.has(node.name) || isName(node, parent)) return;
    const isDeclared = parent.type === "VariableDeclarator" && parent.id === node;
    if (parent.type === "ExportSpecifier" || (isDeclared && declared.has(node.name)))
      throw new RangeError(`${file}: ${node.name} is exported or declared twice, and cannot be late.`);
    if (isDeclared) {
      declared.add(node.name);
      return;
    }
    const text = parent.shorthand ? `${node.name}: ${node.name}()` : `${node.name}()`;
    edits.push({ start: node.start, end: node.end, text });
  });
  return edits;
}

/** What stands around an expression that is made at its first use. */
const BEFORE = "(() => { let made; return () => (made ??= ";
const AFTER = "); })()";

function applyEdits(code, edits) {
  let written = "";
  let at = 0;
  for (const { start, end, text } of edits.sort((one, other) => one.start - other.start)) {
    written += code.slice(at, start) + text;
    at = end;
  }
  return written + code.slice(at);
}

/**
 * A regular expression is parsed when it is made, and a class such as `\p{L}` is then looked up in
 * Unicode's tables: a tenth of a millisecond and more, for some hundred constants of which a run needs
 * few. Here each is made when it is first used: its name becomes a function, and its uses call it.
 */
export const lateExpressions = {
  name: "late-expressions",
  transform(code, file) {
    if (!OWN.test(file)) return null;
    const program = this.parse(code);
    const constants = lateConstants(program);
    if (constants.length === 0) return null;
    const names = new Set(constants.map(({ id }) => id.name));
    const edits = constants.flatMap(({ init }) => [
      { start: init.start, end: init.start, text: BEFORE },
      { start: init.end, end: init.end, text: AFTER },
    ]);
    return { code: applyEdits(code, [...edits, ...callsInstead(names, program, file)]), map: null };
  },
};
