// Puts mails into a store until it is killed; prints the id of each that is kept.
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { openMailStore } from "../mailbox/mail-store.ts";

const store = await openMailStore({ folder: process.argv[2] ?? "", now: Date.now, random: randomBytes });
for (let index = 0; ; index += 1) {
  const incoming = await store.receive({ from: "a@a.example", to: ["b@b.example"] });
  await incoming.write(Buffer.from(`Subject: mail ${index}\r\n\r\n`));
  for (let line = 0; line < 50; line += 1) await incoming.write(Buffer.from(`${"x".repeat(500)}\r\n`));
  await incoming.write(Buffer.from(`end of mail ${index}\r\n`));
  writeSync(1, `${(await incoming.commit()).id}\n`);
}
