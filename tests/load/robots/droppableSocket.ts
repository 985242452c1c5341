import { WebSocket as NodeWebSocket } from 'ws';

/** The WebSockets of one robot, so that its network can fail: what is open breaks without a farewell. */
export interface DroppableSockets {
  readonly webSocket: typeof WebSocket;
  /** What the server says from now on does not arrive on the connections that are open. */
  deafenAll(): void;
  dropAll(): void;
}

export function createDroppableSockets(): DroppableSockets {
  const open = new Set<NodeWebSocket>();
  class DroppableSocket extends NodeWebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      open.add(this);
      this.on('close', () => open.delete(this));
    }
  }
  return {
    // ws has the parts of the browser's WebSocket that y-websocket uses.
    webSocket: DroppableSocket as unknown as typeof WebSocket,
    deafenAll: () => open.forEach((socket) => void (socket.onmessage = null)),
    dropAll: () => open.forEach((socket) => socket.terminate()),
  };
}
