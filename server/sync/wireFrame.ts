const BINARY_FINAL = 0x82;

/**
 * A whole WebSocket frame (RFC 6455, binary, unmasked, as servers send it) around a payload. Made
 * once for all readers of a room: writing ready-made bytes is what makes one tick cheap.
 */
export function encodeWireFrame(payload: Uint8Array): Buffer {
  const header = headerOf(payload.length);
  const frame = Buffer.allocUnsafeSlow(header.length + payload.length);
  frame.set(header);
  frame.set(payload, header.length);
  return frame;
}

function headerOf(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(BINARY_FINAL, length);
  if (length < 65_536) return Uint8Array.of(BINARY_FINAL, 126, length >> 8, length & 255);
  const header = new Uint8Array(10);
  header[0] = BINARY_FINAL;
  header[1] = 127;
  new DataView(header.buffer).setBigUint64(2, BigInt(length));
  return header;
}
