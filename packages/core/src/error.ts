/** Why a run of the program could not go on. */
export type ClusterpostErrorCode =
  | "CONFIG_INVALID"
  | "INPUT_UNREADABLE"
  | "OUTPUT_UNWRITABLE"
  | "THEME_INVALID"
  | "USAGE";

export interface ClusterpostErrorOptions extends ErrorOptions {
  /** The operator's next step, one sentence. */
  readonly hint?: string;
}

/** A failure of the program or its set-up, as opposed to wrong content, which is a {@link Diagnostic}. */
export class ClusterpostError extends Error {
  override readonly name = "ClusterpostError";
  readonly code: ClusterpostErrorCode;
  readonly hint: string | undefined;

  constructor(code: ClusterpostErrorCode, message: string, options: ClusterpostErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.hint = options.hint;
  }
}
