import { crc32, inflateRawSync } from "node:zlib";

/** Bounds of an archive; what goes beyond is refused before it is unpacked. */
export interface ArchiveBounds {
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly unpackedBytes: number;
}

/** An archive that cannot be read; the message ends a sentence: `its list of contents is missing`. */
export class ArchiveDamage extends Error {
  override readonly name = "ArchiveDamage";
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Offset of the entry's own header. */
  readonly offset: number;
}

/** The files of an archive, by their path in it. */
export interface ZipArchive {
  readonly names: readonly string[];
  /**
   * Unpacks one file.
   *
   * @throws ArchiveDamage when its bytes are not what the archive says
   */
  readonly unpack: (name: string) => Uint8Array | undefined;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Where the record at the end of the archive begins. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ArchiveDamage("its list of contents is missing, as when a download ends early");
}

function readEntry(view: DataView, at: number, bytes: Uint8Array): { entry: Entry; next: number } {
  if (at + DIRECTORY_BYTES > view.byteLength || view.getUint32(at, true) !== DIRECTORY_SIGNATURE)
    throw new ArchiveDamage("its list of contents is broken");
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new ArchiveDamage("it is protected by a password");
  const nameEnd = at + DIRECTORY_BYTES + view.getUint16(at + 28, true);
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + DIRECTORY_BYTES, nameEnd)).replaceAll("\\", "/"),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true) };
}

function unpackEntry(entry: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  const broken = new ArchiveDamage(`its part “${entry.name.slice(0, 80)}” is broken`);
  if (entry.offset + LOCAL_BYTES > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw broken;
  const start =
    entry.offset + LOCAL_BYTES + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw broken;
  let unpacked: Uint8Array = packed;
  if (entry.method === DEFLATED) {
    try {
      // One byte more than the archive states: an entry that unpacks to more is refused, not cut.
      unpacked = inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes + 1 });
    } catch (cause) {
      throw new ArchiveDamage(broken.message, { cause });
    }
  } else if (entry.method !== STORED) throw broken;
  if (unpacked.length !== entry.unpackedBytes || crc32(unpacked) !== entry.crc) throw broken;
  return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
}

/**
 * Opens a zip archive: reads its list of contents and checks it against the bounds; nothing is
 * unpacked yet.
 *
 * @throws ArchiveDamage when the list is broken or says more than the bounds allow
 * @see APPNOTE.TXT, 4.3.12 and 4.3.16
 */
export function openZipArchive(bytes: Uint8Array, bounds: ArchiveBounds): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_BYTES) throw new ArchiveDamage("it is too short for an archive");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > bounds.entries) throw new ArchiveDamage(`it holds ${count} parts; ${bounds.entries} are allowed`);
  const entries = new Map<string, Entry>();
  let unpackedBytes = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, at, bytes);
    at = next;
    unpackedBytes += entry.unpackedBytes;
    if (!entry.name.endsWith("/")) entries.set(entry.name, entry);
  }
  if (unpackedBytes > bounds.unpackedBytes) {
    const megabytes = (size: number): string => (size / 2 ** 20).toFixed(1);
    const sizes = `${megabytes(unpackedBytes)} MB unpacked; ${megabytes(bounds.unpackedBytes)} MB are allowed`;
    throw new ArchiveDamage(`it has ${sizes} for a file of this size`);
  }
  return {
    names: [...entries.keys()],
    unpack: (name) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : unpackEntry(entry, view, bytes);
    },
  };
}
