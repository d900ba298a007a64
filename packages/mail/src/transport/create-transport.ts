import type { SmtpSettings, Transport } from "@clusterpost/core";
import type { SettingsPlace } from "./smtp/resolve-server.ts";

/** Where mail is to go. */
export type Destination =
  /** A server, as `mail.smtp` of `newsletter.yaml` names it. */
  | { readonly kind: "smtp"; readonly settings: SmtpSettings; readonly place: SettingsPlace }
  /** One file per message, in a folder. */
  | { readonly kind: "eml"; readonly folder: string }
  | { readonly kind: "maildir"; readonly folder: string };

/**
 * Creates the transport to a destination; loads nothing that another one needs.
 *
 * @throws ClusterpostError `CONFIG_INVALID` or `OUTPUT_UNWRITABLE` when the set-up is at fault
 */
export async function createTransport(destination: Destination): Promise<Transport> {
  switch (destination.kind) {
    case "smtp": {
      const { resolveServer } = await import("./smtp/resolve-server.ts");
      const server = await resolveServer(destination.settings, destination.place);
      const { createSmtpTransport } = await import("./smtp/smtp-transport.ts");
      return createSmtpTransport(server);
    }
    case "eml": {
      const { createEmlTransport } = await import("./file/eml-transport.ts");
      return createEmlTransport(destination);
    }
    case "maildir": {
      const { createMaildirTransport } = await import("./file/maildir-transport.ts");
      return createMaildirTransport(destination);
    }
  }
}
