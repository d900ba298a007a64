import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const read = (line: string, language: string): ReturnType<typeof articleOf> =>
  articleOf(
    parseText(
      "a.txt",
      `Looms for the valley\n\n${line}\n\nWe give away looms, and they are heavy. Bring a cart and friends, please.`,
      {
        language,
      },
    ),
  );

describe("labels without a colon", () => {
  it.each([
    ["en", "Apply by 15 May 2025"],
    ["en", "Applications until 15 May 2025"],
    ["de", "Bewerbung bis 15. Mai 2025"],
    ["de", "Bewerbungen bis zum 15. Mai 2025"],
    ["fr", "Candidatures jusqu'au 15 mai 2025"],
    ["it", "Domande entro il 15 maggio 2025"],
    ["es", "Solicitudes hasta el 15 de mayo de 2025"],
    ["nl", "Aanvragen tot en met 15 mei 2025"],
    ["pt", "Candidaturas até 15 de maio de 2025"],
    ["pl", "Wnioski do 15 maja 2025 r."],
    ["fi", "Hakemukset viimeistään 15. toukokuuta 2025"],
    ["da", "Ansøg senest 15. maj 2025"],
  ])("say the last day of a call in %s: %s", (language, line) => {
    const { calls, subtitle, body } = read(line, language);
    expect(calls.map(({ deadlines }) => deadlines)).toEqual([[{ date: "2025-05-15" }]]);
    expect(subtitle).toBeUndefined();
    expect(JSON.stringify(body)).toContain(line);
  });

  it.each(["Apply by post or by mail", "By 15 May 2025", "Room 15 May 2025"])("are not %s", (line) => {
    expect(read(line, "en").calls).toEqual([]);
  });
});
