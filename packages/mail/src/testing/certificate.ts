import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate that signs itself, and its key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly certFile: string;
  readonly keyFile: string;
}

/** Makes a certificate for a host, good for a day, in a folder. */
export function makeCertificate(folder: string, host = "localhost"): Certificate {
  const [certFile, keyFile] = [join(folder, `${host}.crt`), join(folder, `${host}.key`)];
  const names = `subjectAltName=DNS:${host}${host === "localhost" ? ",IP:127.0.0.1" : ""}`;
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const subject = ["-days", "1", "-subj", `/CN=${host}`, "-addext", names];
  execFileSync("openssl", ["req", "-x509", ...curve, ...subject, "-keyout", keyFile, "-out", certFile], {
    stdio: "pipe",
  });
  return { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8"), certFile, keyFile };
}
