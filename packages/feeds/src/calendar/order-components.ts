interface Component {
  readonly properties: string[];
  readonly components: string[];
}

/**
 * Puts the properties of every component before the components inside it, as the grammar asks for;
 * `ical-generator` writes some behind them.
 *
 * @param calendar - lines that end with CRLF; texts hold no line ends, so none can look like a BEGIN or an END
 * @see RFC 5545 §3.6, `icalbody`, `eventc`
 */
export function orderComponents(calendar: string): string {
  const root: Component = { properties: [], components: [] };
  const open: Component[] = [root];
  let current = root;
  for (const line of calendar.split("\r\n")) {
    if (line.startsWith("BEGIN:")) {
      current = { properties: [], components: [] };
      open.push(current);
    }
    current.properties.push(line);
    if (line.startsWith("END:") && open.length > 1) {
      const ended = current;
      open.pop();
      current = open.at(-1) ?? root;
      const end = ended.properties.pop() ?? "";
      current.components.push([...ended.properties, ...ended.components, end].join("\r\n"));
    }
  }
  return [...root.components, ...root.properties].join("\r\n");
}
