import { describe, expect, it } from "vitest";
import { judgeReply } from "./judge-reply.ts";

describe("judgeReply (RFC 5321 §4.2.1, §4.3.2)", () => {
  it("takes 552 at RCPT for temporary, and nowhere else (§4.5.3.1.10)", () => {
    const steps = ["mail", "rcpt", "data", "message"] as const;
    expect(steps.map((step) => judgeReply(step, 552))).toEqual(["rejected", "deferred", "rejected", "rejected"]);
  });

  it("goes on with 2yz, and with 3yz after DATA only", () => {
    expect(judgeReply("mail", 250)).toBe("go-on");
    expect(judgeReply("rcpt", 251)).toBe("go-on");
    expect(judgeReply("data", 354)).toBe("go-on");
    expect(judgeReply("message", 250)).toBe("go-on");
    expect(judgeReply("data", 250)).toBe("senseless");
    expect(judgeReply("message", 354)).toBe("senseless");
  });
});
