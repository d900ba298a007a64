import type { OutgoingMessage } from "@clusterpost/core";
import { slotMark } from "@clusterpost/core";
import { type Address, parseAddress } from "../address/address.ts";
import { generateDkimKey } from "../dkim/generate-key.ts";
import { createDkimSigner } from "../dkim/signer.ts";
import { compileMessage } from "../message/compile-message.ts";

/** Signed messages of one mailing, and the DNS record of the key that signed them. */
export interface ComposedMessages {
  readonly messages: readonly OutgoingMessage[];
  readonly record: string;
}

const DOMAIN = "clusters.example";
const SELECTOR = "news2026";

function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new TypeError(`No address: ${text}`);
  return address;
}

/** Composes a mailing with a picture and a file, for one address under several names. */
export function composeFor(to: string, names: readonly string[]): ComposedMessages {
  const { privateKey, record } = generateDkimKey(DOMAIN, SELECTOR);
  const greeting = slotMark("name");
  const compile = (issueId: string): ReturnType<typeof compileMessage> =>
    compileMessage(
      {
        issueId,
        subject: `Nouvelles, Νέα, новости für ${greeting} 🎉`,
        html: `<p>Dear ${greeting},</p>\n<p>.</p>\n<p><img src="cid:dot@${DOMAIN}" alt=""> ${"long ".repeat(300)}</p>`,
        text: `Dear ${greeting},\n\n.\n..\nFrom here on: 50 % = half\n${"long ".repeat(300)}\n`,
        date: "2026-11-22T09:00:00Z",
        slots: { name: { kind: "text", fallback: "reader" } },
        attachments: [{ name: "Bericht – Ω.bin", mediaType: "application/octet-stream", bytes: everyByte() }],
        inlineImages: [
          { name: "dot.png", mediaType: "image/png", bytes: everyByte().subarray(3), contentId: `dot@${DOMAIN}` },
        ],
      },
      {
        from: { address: addressOf(`news@${DOMAIN}`), name: "Cluster „Digest“, Ü" },
        list: { id: `digest.${DOMAIN}` },
        unsubscribe: { url: `https://${DOMAIN}/leave?r=1`, mailto: addressOf(`leave@${DOMAIN}`) },
        idKey: Buffer.alloc(32, 1),
        signer: createDkimSigner({ domain: DOMAIN, keys: [{ selector: SELECTOR, privateKey }] }),
      },
    );
  const messages = names.map((name, index) =>
    compile(`2026-11 ${index}`).messageFor({ address: addressOf(to), name, values: { name } }),
  );
  return { messages, record };
}

function everyByte(): Uint8Array {
  return Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256);
}
