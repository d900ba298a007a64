import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SAMPLE_DESCRIPTION } from "../testing/sample-site.ts";
import { formatNginx, type NginxSettings } from "./format-nginx.ts";
import { formatRedirectMap } from "./format-redirect-map.ts";

const DOCUMENTED = join(import.meta.dirname, "../../../../../docs/nginx.conf");
const SETTINGS: NginxSettings = {
  root: "/srv/newsletter/site",
  redirectMap: "/etc/nginx/clusterpost-redirects.map",
  listen: "80",
  hostNames: [],
  hasBrotli: true,
};

describe("formatNginx", () => {
  it("writes what the documentation shows", async () => {
    await expect(formatNginx(SAMPLE_DESCRIPTION, SETTINGS)).toMatchFileSnapshot(DOCUMENTED);
  });

  it("asks for no module that is not there, and keeps nothing for ever that may change", () => {
    const plain = formatNginx({ ...SAMPLE_DESCRIPTION, immutable: [] }, { ...SETTINGS, hasBrotli: false });
    expect(plain).not.toMatch(/brotli|immutable/);
  });
});

describe("formatRedirectMap", () => {
  it("decodes where one comes from and encodes where one goes, in quotes that nothing leaves", () => {
    const redirects = [
      { from: "/a%22;%7D/", to: "/b%20c/$uri" },
      { from: "/calendar-1.ics", to: "/calendar-2.ics" },
    ];
    expect(formatRedirectMap({ baseUrl: "https://a.example/x/", redirects, immutable: [] })).toBe(
      [
        "# Addresses that have moved, of https://a.example/x/",
        '"/" "/x/";',
        '"/x/a\\";}/" "/x/b%20c/%24uri";',
        '"/x/a\\";}" "/x/b%20c/%24uri";',
        '"/x/calendar-1.ics" "/x/calendar-2.ics";',
        "",
      ].join("\n"),
    );
  });
});
