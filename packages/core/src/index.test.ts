import { describe, expect, it } from "vitest";
import * as core from "./index.ts";

describe("@clusterpost/core", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
      [
        "ClusterpostError",
        "DATE_WORD_KINDS",
        "DEFAULT_NEWSLETTER",
        "DIAGNOSTIC_CATALOGUE",
        "ENGLISH_MONTHS",
        "LABEL_KINDS",
        "MAX_DEPTH",
        "SECTION_ROLES",
        "WHOLE_FILE",
        "calendarDate",
        "compareDates",
        "compareRanges",
        "createIdAllocator",
        "datePartsOf",
        "daysInMonth",
        "diagnostic",
        "formatDate",
        "formatDateRange",
        "formatDiagnostic",
        "formatMonth",
        "formatShortMonth",
        "inlineRuns",
        "isCalendarDate",
        "isCalendarMonth",
        "isDiagnosticCode",
        "isStory",
        "joinSpans",
        "linksOf",
        "monthOf",
        "positionAt",
        "slugOf",
        "sourceFrame",
        "textOf",
        "textOfInlines",
        "walkInlines",
      ]
    `);
  });
});
