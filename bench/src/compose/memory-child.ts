import { setImmediate as nextTurn } from "node:timers/promises";
import { compileMailing, readRendered, recipientOf } from "./mailing.ts";

const RECIPIENTS = Number(process.argv[3]);

/** Makes recipients one after another, as a ledger would be read. */
async function* recipients() {
  for (let index = 0; index < RECIPIENTS; index += 1) {
    if (index % 100 === 0) await nextTurn();
    yield recipientOf(index);
  }
}

const signed = compileMailing(readRendered(process.argv[2]), true);
let total = 0;
for await (const recipient of recipients()) total += signed.messageFor(recipient).bytes.length;
process.stdout.write(String(total));
