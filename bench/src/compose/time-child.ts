import { createPrivateKey, sign } from "node:crypto";
import { createMessageMemory, openMail } from "@clusterpost/mail";
import { interleave } from "../measure/interleave.ts";
import { nodemailerComposer } from "../peers/nodemailer-composer.ts";
import { compileMailing, ISSUE_URL, readRendered, recipientOf } from "./mailing.ts";

const ROUNDS = { rounds: 15, warmUp: 4, turnMs: 150 };
/** What a signature is made over: the header, roughly. */
const HEADER = Buffer.alloc(1500, "x");

const rendered = readRendered(process.argv[2]);
const [plain, signed] = [compileMailing(rendered, false), compileMailing(rendered, true)];
const peer = nodemailerComposer(rendered, ISSUE_URL);
const key = createPrivateKey(rendered.privateKey);
const recipients = Array.from({ length: 1000 }, (_, index) => recipientOf(index));
const memory = createMessageMemory();
let count = 0;
const next = () => recipients[count++ % recipients.length] ?? recipientOf(0);

/** Fails when the contenders' messages do not say the same. */
async function assertSameMail(): Promise<void> {
  const essence = async (bytes: Uint8Array): Promise<string> => {
    const { html = "", text = "" } = await openMail(bytes);
    return `${html}\n${text}`.replace(/\r\n/g, "\n").replace(/\s+$/gm, "");
  };
  const messages = [
    plain.messageFor(recipientOf(1)).bytes,
    signed.messageFor(recipientOf(1)).bytes,
    await peer.plain(1),
    await peer.signed(1),
  ];
  const [first, ...others] = await Promise.all(messages.map(essence));
  if (first === undefined || first.length < 10_000 || others.some((other) => other !== first))
    throw new RangeError("The messages differ.");
}

await assertSameMail();
const timings = await interleave(
  [
    { name: "plain", run: () => plain.messageFor(next(), memory) },
    { name: "plain-own", run: () => plain.messageFor(next()) },
    { name: "peer-plain", run: () => peer.plain(count++) },
    { name: "signed", run: () => signed.messageFor(next(), memory) },
    { name: "signed-own", run: () => signed.messageFor(next()) },
    { name: "peer-signed", run: () => peer.signed(count++) },
    { name: "rsa", run: () => sign("sha256", HEADER, key) },
  ],
  ROUNDS,
);
const sizeBytes = plain.messageFor(recipientOf(1)).bytes.length;
process.stdout.write(JSON.stringify({ sizeBytes, timings: Object.fromEntries(timings) }));
