import { BLOCK_INPUTS } from "./block-inputs.ts";
import { DIGEST_INPUTS } from "./digest-inputs.ts";
import { FRONT_MATTER_INPUTS } from "./front-matter-inputs.ts";
import type { HostileInput } from "./hostile-input.ts";
import { INLINE_INPUTS } from "./inline-inputs.ts";
import { WORD_INPUTS } from "./word-inputs.ts";

/** Every hostile input. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  ...INLINE_INPUTS,
  ...BLOCK_INPUTS,
  ...WORD_INPUTS,
  ...DIGEST_INPUTS,
  ...FRONT_MATTER_INPUTS,
];
