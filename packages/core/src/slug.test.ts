import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdAllocator, slugOf } from "./slug.ts";

describe("slugOf", () => {
  it.each([
    ["EACN project wins award!", "eacn-project-wins-award"],
    ["Pôle Véhicule du Futur", "pole-vehicule-du-futur"],
    ["Łódź, Ærø & Straße", "lodz-aero-strasse"],
    ["Ελληνικά νέα", "ellinika-nea"],
    ["Български клъстер", "balgarski-klaster"],
    ["<IMPACT> Connected Car", "impact-connected-car"],
    ["Europe’s clusters", "europes-clusters"],
    ["日本", "item"],
    ["", "item"],
  ])("writes %j as %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("drops whole words beyond 60 characters", () => {
    const slug = slugOf("European Strategic Cluster Partnerships for Smart Specialisation Investments of the Year");
    expect(slug).toBe("european-strategic-cluster-partnerships-for-smart");
  });

  it("gives 1 to 60 characters that need no escaping in an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(slugOf(title)).toMatch(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("createIdAllocator", () => {
  it("never gives an id twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "a-2", "a-3")), (names) => {
        const allocate = createIdAllocator();
        const ids = names.map(allocate);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("gives the first comer the name itself", () => {
    const allocate = createIdAllocator();
    expect(["news", "news", "news"].map(allocate)).toEqual(["news", "news-2", "news-3"]);
  });
});
