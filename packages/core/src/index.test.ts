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
        "FIELD_KINDS",
        "LABEL_KINDS",
        "MAIL_HEADER_KINDS",
        "MAIL_WORD_KINDS",
        "MAX_DEPTH",
        "SECTION_ROLES",
        "WHOLE_FILE",
        "calendarDate",
        "columnsOf",
        "compareDates",
        "compareRanges",
        "createIdAllocator",
        "datePartsOf",
        "daysInMonth",
        "diagnostic",
        "expandTabs",
        "formatDate",
        "formatDateRange",
        "formatDiagnostic",
        "formatMonth",
        "formatShortMonth",
        "inlineRuns",
        "isAscii",
        "isCalendarDate",
        "isCalendarMonth",
        "isDiagnosticCode",
        "isStory",
        "joinSpans",
        "linksOf",
        "monthOf",
        "positionAt",
        "showLine",
        "slugOf",
        "sourceFrame",
        "textOf",
        "textOfInlines",
        "walkInlines",
      ]
    `);
  });
});
