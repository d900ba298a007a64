import { ClusterpostError, cleanLine, splitSlots } from "@clusterpost/core";
import { encodeBase64Lines } from "../mime/base64-lines.ts";
import { formatParameter } from "../mime/parameter.ts";
import { type BodyTemplate, BodyWriter } from "./body-template.ts";
import type { InlineImage, MessageContent, MessageFile } from "./content.ts";

const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;
const CONTENT_ID = /^[A-Za-z0-9._-]{1,100}@[A-Za-z0-9.-]{1,253}$/;
/** Types that are not files but structure, and must not be made of bytes. */
const STRUCTURE = /^(?:multipart|message)\//i;

function invalid(message: string, hint: string): ClusterpostError {
  return new ClusterpostError("MESSAGE_INVALID", message, { hint });
}

/** A multipart under construction. */
interface Parts {
  readonly contentType: string;
  readonly write: (writer: BodyWriter) => void;
}

function multipart(subtype: string, boundary: string, parameters: string, parts: readonly Parts[]): Parts {
  return {
    contentType: `Content-Type: multipart/${subtype}${parameters}${formatParameter("boundary", boundary)}\r\n`,
    write: (writer) => {
      for (const part of parts) {
        writer.add(`--${boundary}\r\n${part.contentType}\r\n`);
        part.write(writer);
        writer.add("\r\n");
      }
      writer.add(`--${boundary}--\r\n`);
    },
  };
}

function textPart(subtype: "plain" | "html", text: string): Parts {
  const parts = splitSlots(text.replace(/\r\n?/g, "\n"));
  return {
    contentType: `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n`,
    write: (writer) => writer.addQuotedPrintable(parts, subtype === "html" ? "html" : "text"),
  };
}

function filePart({ name, mediaType, bytes }: MessageFile, disposition: string, more: string): Parts {
  if (!MEDIA_TYPE.test(mediaType) || STRUCTURE.test(mediaType))
    throw invalid(`\`${mediaType.slice(0, 80)}\` is no type of a file.`, "Use one such as application/pdf.");
  if (cleanLine(name) !== name || name === "" || name.length > 200 || /[/\\]|^\.\.?$/.test(name))
    throw invalid("The name of a file cannot be shown to recipients.", "Give a name of one line without a folder.");
  const encoded = encodeBase64Lines(bytes);
  return {
    contentType:
      `Content-Type: ${mediaType}\r\nContent-Transfer-Encoding: base64\r\n${more}` +
      `Content-Disposition: ${disposition}${formatParameter("filename", name)}\r\n`,
    write: (writer) => writer.add(encoded),
  };
}

function imagePart(image: InlineImage, html: string): Parts {
  if (!CONTENT_ID.test(image.contentId))
    throw invalid(
      `\`${image.contentId.slice(0, 80)}\` is no id of a picture.`,
      "Use one such as logo@clusters.example.",
    );
  if (!html.includes(`cid:${image.contentId}`))
    throw invalid(`The HTML does not show the picture \`${image.contentId}\`.`, "Attach it, or leave it out.");
  return filePart(image, "inline", `Content-ID: <${image.contentId}>\r\n`);
}

/** The body of a mailing's messages, and the field that describes it. */
export interface MimeBody {
  /** `Content-Type` with its CRLF. */
  readonly contentType: string;
  readonly template: BodyTemplate;
}

/**
 * Gives the body: alternatives, the plain text first (RFC 2046 §5.1.4); around the HTML its pictures, if any
 * (RFC 2387); around all the attachments, if any (RFC 2046 §5.1.3).
 *
 * @param boundaryOf - gives a boundary for each level; `=_` in it keeps it out of every encoded part (RFC 2045 §6.7)
 * @throws ClusterpostError `MESSAGE_INVALID` when a file cannot be sent so
 */
export function mimeBody(content: MessageContent, boundaryOf: (level: string) => string): MimeBody {
  const { attachments = [], inlineImages = [] } = content;
  const html = textPart("html", content.html);
  const images = inlineImages.map((image) => imagePart(image, content.html));
  const rich =
    images.length === 0
      ? html
      : multipart("related", boundaryOf("related"), ';\r\n type="text/html"', [html, ...images]);
  const alternative = multipart("alternative", boundaryOf("alternative"), "", [textPart("plain", content.text), rich]);
  const files = attachments.map((file) => filePart(file, "attachment", ""));
  const whole = files.length === 0 ? alternative : multipart("mixed", boundaryOf("mixed"), "", [alternative, ...files]);
  const writer = new BodyWriter();
  whole.write(writer);
  return { contentType: whole.contentType, template: writer.finish() };
}
