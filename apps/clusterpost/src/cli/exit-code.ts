/** How a command ends. */
export const ExitCode = {
  /** Done; warnings at most. */
  ok: 0,
  /** Done as far as possible; there are errors in the submissions or the configuration. */
  findings: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** The command could not do its work. */
  failure: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
