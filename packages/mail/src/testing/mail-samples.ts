/** Lines of a mail, joined as they travel. */
export function mailOf(...lines: readonly string[]): Uint8Array {
  return Buffer.from(`${lines.join("\r\n")}\r\n`, "utf8");
}

/** A small newsletter that keeps every rule, unsigned. */
export const GOOD_MAIL: readonly string[] = [
  "From: =?utf-8?q?Cluster_Digest_=E2=80=93_news?= <digest@clusters.example>",
  "To: Ada <ada@reader.example>",
  "Subject: =?utf-8?b?T3V0IG9mIHRoZSBoYXJib3VyIOKAkyBNYXk=?=",
  "Date: Thu, 16 May 2019 08:15:30 +0000",
  "Message-ID: <2019-05.abc@clusters.example>",
  "MIME-Version: 1.0",
  "List-Id: Cluster Digest <digest.clusters.example>",
  "List-Unsubscribe: <https://clusters.example/u/abc>,",
  " <mailto:leave@clusters.example?subject=abc>",
  "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  'Content-Type: multipart/alternative; boundary="b1"',
  "",
  "--b1",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Ropes for the harbour =E2=80=93 the text.",
  "--b1",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "<!doctype html><html lang=3Den><body><h1>Ropes for the harbour</h1></body></html>",
  "--b1--",
];
