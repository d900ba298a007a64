/** Why a run of the program could not go on. */
export type ClusterpostErrorCode =
  | "ADDRESS_INVALID"
  | "ADDRESS_UNAVAILABLE"
  | "CONFIG_INVALID"
  | "DKIM_INVALID"
  | "INPUT_UNREADABLE"
  | "MESSAGE_INVALID"
  | "OUTPUT_UNWRITABLE"
  | "THEME_INVALID"
  | "TRANSPORT_CLOSED"
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

  /** Whether a failure is one of these, also when another copy of this package threw it. */
  static is(cause: unknown): cause is ClusterpostError {
    return cause instanceof Error && cause.name === "ClusterpostError" && "code" in cause;
  }

  constructor(code: ClusterpostErrorCode, message: string, options: ClusterpostErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.hint = options.hint;
  }
}
