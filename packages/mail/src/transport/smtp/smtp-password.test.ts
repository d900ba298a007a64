import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ScratchFolder, scratchFolder } from "../../testing/scratch-folder.ts";
import { readSmtpPassword } from "./smtp-password.ts";

describe("readSmtpPassword", () => {
  let scratch: ScratchFolder;
  beforeEach(() => {
    scratch = scratchFolder();
  });
  afterEach(() => scratch.remove());

  function fileWith(content: string, mode = 0o600): string {
    const file = join(scratch.path, "password");
    writeFileSync(file, content);
    chmodSync(file, mode);
    return file;
  }

  it("reads the variable first, then the file, without its line end", async () => {
    const file = fileWith(" pass wörd \n");
    expect(await readSmtpPassword({ variable: "other", file })).toBe("other");
    expect(await readSmtpPassword({ variable: undefined, file })).toBe(" pass wörd ");
    expect(await readSmtpPassword({ variable: "", file })).toBe(" pass wörd ");
  });

  it.skipIf(process.platform === "win32").each([0o644, 0o640, 0o604, 0o660])(
    "refuses a file that others can read: %o",
    async (mode) => {
      const file = fileWith("secret\n", mode);
      await expect(readSmtpPassword({ variable: undefined, file })).rejects.toMatchObject({
        code: "CONFIG_INVALID",
        message: `The password file \`${file}\` can be read by others.`,
        hint: `Run: chmod 600 ${file}`,
      });
    },
  );

  it.each(["", "\n", "one\ntwo\n", "x".repeat(5000)])("refuses a file that holds no password", async (content) => {
    const reading = readSmtpPassword({ variable: undefined, file: fileWith(content) });
    await expect(reading).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });

  it("says what to do when there is neither", async () => {
    await expect(readSmtpPassword({ variable: undefined, file: undefined })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "The mail server has a user, but there is no password for it.",
      hint: "Set CLUSTERPOST_SMTP_PASSWORD in the environment, or name a file in `mail.smtp.passwordFile`.",
    });
    await expect(readSmtpPassword({ variable: undefined, file: join(scratch.path, "none") })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
    });
  });
});
