/** Where in a conversation a server can go wrong. */
export type FaultPoint =
  | "greeting"
  | "hello"
  | "starttls"
  | "auth"
  | "mail"
  | "rcpt"
  | "data"
  /** While the message comes. */
  | "body"
  /** In answer to the final dot. */
  | "end"
  | "reset";

/** What a server does wrong. */
export interface Fault {
  readonly at: FaultPoint;
  /** Sent as it is instead of the right answer; the right one when absent. */
  readonly say?: string;
  /** In single bytes, each on its own. */
  readonly bytewise?: boolean;
  /** `cut` ends the connection, `stall` says nothing any more, `deaf` reads nothing either; else it goes on. */
  readonly afterwards?: "cut" | "stall" | "deaf";
  /** For `body`: after this many bytes. */
  readonly afterBytes?: number;
}
