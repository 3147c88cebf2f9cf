import type { Readable } from "node:stream";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";

/** What an archive may unfold to altogether, and how many parts it may have: far more than a workbook of the rows taken. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_PARTS = 500;

/** Thrown where the bytes are no archive, a broken one, or one that unfolds to far more than any table. */
export class BadArchive extends Error {
  constructor(readonly reason: "broken" | "too-large") {
    super(reason);
  }
}

/** The wanted parts of an archive as texts, by name. Throws `BadArchive`; nothing is unfolded beyond the limit, whatever the archive says of itself. */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, string>> {
  try {
    const zip = await open(bytes);
    if (zip.entryCount > MOST_PARTS) throw new BadArchive("too-large");
    return await partsOf(zip, wanted);
  } catch (error) {
    throw error instanceof BadArchive ? error : new BadArchive("broken");
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function partsOf(zip: ZipFile, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  let left = MOST_BYTES;
  return new Promise((resolve, reject) => {
    const next = () => zip.readEntry();
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", (entry: Entry) => {
      if (!wanted(entry.fileName)) return next();
      if (entry.uncompressedSize > left) return reject(new BadArchive("too-large"));
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        textOf(stream, left).then(({ text, size }) => {
          parts.set(entry.fileName, text);
          left -= size;
          next();
        }, reject);
      });
    });
    next();
  });
}

async function textOf(stream: Readable, most: number): Promise<{ text: string; size: number }> {
  const pieces: Buffer[] = [];
  let size = 0;
  // Node's types say nothing of what a stream gives; without an encoding it is bytes.
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new BadArchive("too-large");
    pieces.push(piece);
  }
  return { text: Buffer.concat(pieces).toString("utf8"), size };
}
