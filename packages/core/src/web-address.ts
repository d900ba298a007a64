const LINKABLE = /^(?:https?:\/\/[^\s/]|mailto:\S)/i;
const WEB_ADDRESS = /^https?:\/\/[^\s/]/i;

/** Whether an address may become a link: absolute `http:`, `https:` or `mailto:`. */
export function isLinkable(address: string): boolean {
  return LINKABLE.test(address);
}

/** Whether an address is one that a browser can load: absolute `http:` or `https:`. */
export function isWebAddress(address: string): boolean {
  return WEB_ADDRESS.test(address);
}
