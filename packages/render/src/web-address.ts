const LINKABLE = /^(?:https?:\/\/[^\s/]|mailto:\S)/i;

/** Whether an address may become a link: absolute `http:`, `https:` or `mailto:`. */
export function isLinkable(address: string): boolean {
  return LINKABLE.test(address);
}
