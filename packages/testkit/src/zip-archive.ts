import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive that a test builds. */
export interface ZipFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Size that the archive claims the file to have, when it is to lie. */
  readonly claimedBytes?: number;
}

function header(signature: number, { path, content, claimedBytes }: ZipFile, packed: Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  const name = Buffer.from(path);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(0x5a21, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claimedBytes ?? bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const start = Buffer.alloc(signature === 0x02014b50 ? 6 : 4);
  start.writeUInt32LE(signature, 0);
  return Buffer.concat([start, fields]);
}

/** Builds a zip archive as office programs write it: compressed, the list of contents at the end. */
export function buildZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = deflateRawSync(Buffer.from(file.content), { level: 9 });
    const name = Buffer.from(file.path);
    const local = Buffer.concat([header(0x04034b50, file, packed), name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(header(0x02014b50, file, packed), tail, name);
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...parts, list, end]));
}
