import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emlName } from "./eml-name.ts";

describe("emlName", () => {
  it("keeps what is safe of a Message-ID, and tells IDs apart by a digest", () => {
    expect([
      emlName("<2026-11.abc@clusters.example>"),
      emlName("<2026-11.ABC@clusters.example>"),
      emlName("<2026-11.abc@other.example>"),
      emlName("<../../etc/passwd@a>"),
      emlName("<@a>"),
    ]).toMatchInlineSnapshot(`
      [
        "2026-11.abc-d612522ab4bf.eml",
        "2026-11.ABC-b069bcc1217a.eml",
        "2026-11.abc-3fd70319e61e.eml",
        "etc.passwd-2a699b1995cd.eml",
        "message-7fd7a9c91b60.eml",
      ]
    `);
  });

  it("is a plain file name, whatever the ID", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (id) => {
        expect(emlName(id)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*-[0-9a-f]{12}\.eml$/);
        expect(emlName(id).length).toBeLessThan(110);
      }),
    );
  });
});
