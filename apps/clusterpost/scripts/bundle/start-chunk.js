const atStart = new Map();

/** Whether a module is loaded at the start: the entry imports it, or a module that is loaded at the start does. */
function isAtStart(id, context) {
  const known = atStart.get(id);
  if (known !== undefined) return known;
  atStart.set(id, false);
  const { isEntry = false, importers = [] } = context.getModuleInfo(id) ?? {};
  const found = isEntry || importers.some((importer) => isAtStart(importer, context));
  atStart.set(id, found);
  return found;
}

/** What the start loads is one file, also what later parts share with it: each file costs a millisecond. */
export const startChunk = (id, context) => (isAtStart(id, context) ? "start" : null);
