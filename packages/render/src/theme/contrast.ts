const CHANNELS = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

function linear(channel: string): number {
  const value = Number.parseInt(channel, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
  const [, red = "00", green = "00", blue = "00"] = CHANNELS.exec(colour) ?? [];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Least contrast of text that is read (WCAG 2.2 §1.4.3, level AA). */
export const MIN_CONTRAST = 4.5;

/**
 * Gives the contrast of two colours: 1 to 21.
 *
 * @param first - `#rrggbb`
 * @param second - `#rrggbb`
 * @see WCAG 2.2, "contrast ratio" and "relative luminance"
 */
export function contrastRatio(first: string, second: string): number {
  const lights = [luminance(first), luminance(second)].sort((light, other) => other - light);
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
}
