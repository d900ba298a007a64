const RULE = /^(?:[-=_*~#+•·–—]\s?){3,}$/u;

/** Whether a line is a rule of characters: `---`, `* * *`, `=====`. */
export function isRuleText(text: string): boolean {
  return text.length >= 3 && text.length <= 200 && RULE.test(text) && new Set(text.replace(/\s/g, "")).size === 1;
}
