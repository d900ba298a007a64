/** Signals that ask a program to end: of the keyboard, and of whoever runs it as a service. */
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Waits for the first signal to stop. The next one ends the process at once, as if nobody listened. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
