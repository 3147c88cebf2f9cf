import { Transform } from "node:stream";

/**
 * Takes zero bytes out of a page on its way. React 18 encodes into blocks of 2048 bytes and sends a block whole even
 * when a character of several bytes no longer fitted, so its last one or two bytes are zero; a browser shows them as �
 * in Chinese text now and then. HTML never holds a zero byte of its own.
 */
export function withoutGaps(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
